import { type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { type Refusal } from '../../../platform/request';
import { findPlansByIds, listPlanVersions, readPlanFigures } from '../../budget/repository/plan';
import { type Mitigation, yearsOfPlan } from '../../budget/rules/plan';
import { savePlanIn } from '../../budget/service/save-plan';
import { scenarioPlanRefusal, type AddScenarioToPlanRefusalCode } from '../refusals/scenario-plan';
import { findScenariosByIds } from '../repository/scenario';
import { findTakenLevers, insertTakenLevers } from '../repository/scenario-mitigation';
import { findLastResults, listRunsByScenarioIds } from '../repository/scenario-run';
import { toldLevers, type ToldLever } from '../rules/scenario/lever-money';
import { type ScenarioResult } from '../rules/scenario/result';
import { type Scenario, type ScenarioRun } from '../rules/scenario/stored';
import { mitigationOfLever, sayLever } from '../rules/scenario/to-plan';

/** A lever that becomes a mitigation. */
export interface LeverForPlan {
  /** Its place in the list of the scenario's levers. */
  readonly lever: number;
  /** The person who answers for it in the plan. */
  readonly ownerId: string;
  /** Null: the last day of the plan. */
  readonly endDate: Day | null;
  readonly measuredBy: Mitigation['measuredBy'];
  readonly placementIds: readonly string[];
}

/** Which levers of a scenario a plan takes. */
export interface AddScenarioToPlan {
  readonly scenarioId: string;
  readonly planId: string;
  readonly expectedVersion: number | null;
  readonly note: string;
  readonly levers: readonly LeverForPlan[];
}

type Refused = Refusal<AddScenarioToPlanRefusalCode>;
type Value = { readonly planId: string; readonly version: number };

/**
 * Saves a version of a management plan with levers of a scenario's result as mitigations: dated, owned, with what each saves the block by year, and
 * delivery measured as of every other (finance.md 1.7). Where they are from is kept.
 */
export function addScenarioToPlan(
  ctx: Ctx,
  command: AddScenarioToPlan,
  clientMutationId: string | null,
): Promise<Result<Value, Refused>> {
  return ctx.write({ event: 'management-plan.scenario-added', clientMutationId, input: command }, (tx) =>
    addScenarioToPlanIn(tx, command),
  );
}

/** The same inside a write. Throws NotFound for a plan or scenario that is not there, Conflict where the plan has moved on. */
export async function addScenarioToPlanIn(tx: WriteTx, command: AddScenarioToPlan): Promise<Result<Value, Refused>> {
  const { planId, expectedVersion, note } = command;
  const source = await readSource(tx, command.scenarioId);
  const plan = (await findPlansByIds(tx, [planId])).get(planId);
  const head = (await listPlanVersions(tx, planId)).at(-1);
  if (plan === undefined || head === undefined) throw new NotFound('There is no such management plan.');
  const figures = await readPlanFigures(tx, head);
  const taken = await findTakenLevers(
    tx,
    figures.mitigations.map(({ mitigationId }) => mitigationId),
  );
  const { run, effects } = source;
  if (run === null) return refuse([scenarioPlanRefusal('SCENARIO_NOT_RUN', 'scenarioId')]);
  if (effects === null) return refuse([scenarioPlanRefusal('RESULT_OF_OLD_ENGINE', 'scenarioId')]);

  const isTaken = (lever: number): boolean =>
    [...taken.values()].some((one) => one.scenarioId === command.scenarioId && one.lever === lever);
  const made = command.levers.map((one, index) =>
    toMitigation(
      one,
      { ...source, effects, run },
      { index, years: yearsOfPlan(plan.firstFinancialYear), command, isTaken },
    ),
  );
  const refusals = [
    ...(command.levers.length === 0 ? [scenarioPlanRefusal('NO_LEVER', 'levers')] : []),
    ...made.flatMap((one) => (one.ok ? [] : one.refusals)),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const mitigations = [...figures.mitigations, ...made.flatMap((one) => (one.ok ? [one.value] : []))];
  const saved = await savePlanIn(tx, {
    ...{ planId, expectedVersion, note, mitigations, cells: figures.cells, amounts: figures.amounts },
    ...{ name: null, firstFinancialYear: null, opening: null, baselineAt: null },
  });
  if (!saved.ok) return refuse(saved.refusals.map((one) => inOwnInput(one, figures.mitigations.length)));
  // The mitigations are kept in their order: the new ones are the last.
  const kept = (await readPlanFigures(tx, saved.value)).mitigations.slice(figures.mitigations.length);
  await insertTakenLevers(
    tx,
    kept.map(({ mitigationId }, index) => ({
      ...{ mitigationId, ...saved.value, scenarioId: command.scenarioId, runOrdinal: run.ordinal },
      ...{ lever: command.levers[index]?.lever ?? 0, resultDigest: run.resultDigest ?? '' },
    })),
  );
  return ok(saved.value);
}

interface Source {
  readonly scenario: Scenario;
  /** The last run that came to a result; null: there is none. */
  readonly run: ScenarioRun | null;
  /** Null: its engine did not part them. */
  readonly effects: readonly ToldLever[] | null;
}

async function readSource(tx: Tx, scenarioId: string): Promise<Source> {
  const scenario = (await findScenariosByIds(tx, [scenarioId])).get(scenarioId);
  if (scenario === undefined) throw new NotFound('There is no such scenario.');
  const text = (await findLastResults(tx, [scenarioId])).get(scenarioId);
  const runs = (await listRunsByScenarioIds(tx, [scenarioId])).get(scenarioId) ?? [];
  const result = text === undefined ? null : (JSON.parse(text) as ScenarioResult);
  const effects = result?.levers === undefined ? null : toldLevers(result.levers, result.years);
  return { scenario, effects, run: runs.find(({ resultDigest }) => resultDigest !== null) ?? null };
}

type NewMitigation = Omit<Mitigation, 'mitigationId'> & { readonly mitigationId: null };

function toMitigation(
  { lever: at, ownerId, endDate, measuredBy, placementIds }: LeverForPlan,
  {
    scenario,
    run,
    effects,
  }: { readonly scenario: Scenario; readonly run: ScenarioRun; readonly effects: readonly ToldLever[] },
  around: {
    readonly index: number;
    readonly years: ReturnType<typeof yearsOfPlan>;
    readonly command: AddScenarioToPlan;
    readonly isTaken: (lever: number) => boolean;
  },
): Result<NewMitigation, Refused> {
  const { index, years, command, isTaken } = around;
  const field = ['levers', String(index), 'lever'];
  const lever = scenario.plan.levers[at];
  const effect = effects.find((one) => one.lever === at);
  if (lever === undefined || effect === undefined) return refuse([scenarioPlanRefusal('LEVER_UNKNOWN', ...field)]);
  if (command.levers.findIndex((other) => other.lever === at) < index) {
    return refuse([scenarioPlanRefusal('LEVER_TWICE', ...field)]);
  }
  if (isTaken(at)) return refuse([scenarioPlanRefusal('LEVER_IN_PLAN', ...field)]);
  const made = mitigationOfLever(lever, effect, years);
  if (made === null) return refuse([scenarioPlanRefusal('LEVER_WITHOUT_EFFECT', ...field)]);
  const { inputsDigest, seed, name } = scenario;
  return ok({
    ...made,
    ...{ mitigationId: null, ownerId, measuredBy, placementIds, moves: [], endDate: endDate ?? made.endDate },
    description: sayLever(lever, { scenario: name, inputsDigest, seed, resultDigest: run.resultDigest ?? '' }),
  });
}

/** What the plan refuses of a new mitigation, by the place of its lever in the input. */
function inOwnInput({ field, ...refusal }: Refused, before: number): Refused {
  const [list, index, ...rest] = field;
  if (list !== 'mitigations' || index === undefined) return { ...refusal, field };
  return { ...refusal, field: ['levers', String(Number(index) - before), ...rest] };
}
