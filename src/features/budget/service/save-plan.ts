import { type FinancialYear } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { type Pence, ZERO } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { requireVersion } from '../../../platform/version';
import { findHighNeedsBlock, findPersonsByIds } from '../../access/repository/directory';
import { findPlacementsByIds } from '../../placements/repository/placement';
import { MOST_WRITTEN, neededTextProblems } from '../../providers/rules/said';
import { type SavePlanRefusalCode } from '../refusals/plan';
import { sumBudget } from '../repository/allocation';
import { openBooks } from '../repository/books';
import {
  findPlansByIds,
  insertPlan,
  insertPlanVersion,
  listPlans,
  listPlanVersions,
  readPlanFigures,
} from '../repository/plan';
import { type Mitigation, type PlanFigures } from '../rules/plan';
import { planProblem, planProblems } from '../rules/plan-problems';
import { type PlanVersion, type StoredPlan } from '../rules/plan-version';

/** A plan as it is to stand. */
export interface SavePlan {
  /** Null: a new plan, which needs a name and a first year. */
  readonly planId: string | null;
  readonly expectedVersion: number | null;
  readonly name: string | null;
  readonly firstFinancialYear: FinancialYear | null;
  /** Null: what the plan had; of a new one the balance brought forward in the books. */
  readonly opening: Pence | null;
  /** Null: what the plan had; of a new one now. */
  readonly baselineAt: Date | null;
  readonly note: string;
  readonly cells: PlanFigures['cells'];
  readonly amounts: PlanFigures['amounts'];
  /** A null id is a new mitigation. */
  readonly mitigations: readonly (Omit<Mitigation, 'mitigationId'> & { readonly mitigationId: string | null })[];
}

type Refused = Refusal<SavePlanRefusalCode>;
type Value = { readonly planId: string; readonly version: number };

/** Saves a management plan as a version of its own; those before it stay (finance.md 1.7, B33). */
export function savePlan(
  ctx: Ctx,
  command: SavePlan,
  clientMutationId: string | null,
): Promise<Result<Value, Refused>> {
  return ctx.write({ event: 'management-plan.saved', clientMutationId, input: command }, (tx) =>
    savePlanIn(tx, command),
  );
}

/** The same inside a write. Throws NotFound for a plan that is not there, Conflict where it has moved on. */
export async function savePlanIn(tx: WriteTx, command: SavePlan): Promise<Result<Value, Refused>> {
  const enteredAt = await openBooks(tx);
  const held = await heldPlan(tx, command);
  const named = await planOf(tx, command, held.plan);
  const mitigations = mitigationsOf(command);
  const placements = await findPlacementsByIds(
    tx,
    mitigations.flatMap(({ placementIds }) => placementIds),
  );
  const refusals: Refused[] = [
    ...(named.ok ? [] : named.refusals),
    ...neededTextProblems('note', command.note, MOST_WRITTEN.text),
    ...baselineProblems(command, enteredAt),
    ...(await referenceProblems(tx, command, held.mitigationIds, placements)),
  ];
  const firstFinancialYear = named.ok ? named.value.firstFinancialYear : command.firstFinancialYear;
  if (firstFinancialYear === null) return refuse(refusals);
  const head = await headOf(tx, command, { last: held.last, firstFinancialYear, enteredAt });
  const figures: PlanFigures = {
    ...{ firstFinancialYear, opening: head.opening, mitigations, cells: command.cells, amounts: command.amounts },
  };
  refusals.push(...planProblems(figures));
  if (!named.ok || refusals.length > 0) return refuse(refusals);

  const { planId } = named.value;
  if (held.plan === null) await insertPlan(tx, named.value);
  const caseOfPlacement = new Map([...placements].map(([placementId, { caseId }]) => [placementId, caseId]));
  await insertPlanVersion(tx, { ...head, planId }, figures, caseOfPlacement);
  tx.record({ type: 'ManagementPlan', id: planId, detail: { version: head.version } });
  return ok({ planId, version: head.version });
}

/** What is done against the deficit as it will stand: what is new with an id of its own, each placement once. */
function mitigationsOf({ mitigations }: SavePlan) {
  return mitigations.map((one) => ({
    ...one,
    mitigationId: one.mitigationId ?? newId(),
    placementIds: [...new Set(one.placementIds)],
  }));
}

function baselineProblems({ baselineAt }: SavePlan, now: Date): Refused[] {
  return baselineAt !== null && baselineAt > now ? [planProblem('BASELINE_IN_FUTURE', 'baselineAt')] : [];
}

/** The version's own facts; what the command leaves out is as it was, and of a new plan as the books stand. */
async function headOf(
  tx: WriteTx,
  command: SavePlan,
  {
    last,
    firstFinancialYear,
    enteredAt,
  }: { readonly last: PlanVersion | null; readonly firstFinancialYear: FinancialYear; readonly enteredAt: Date },
): Promise<Omit<PlanVersion, 'planId'>> {
  return {
    version: (last?.version ?? 0) + 1,
    opening: command.opening ?? last?.opening ?? (await broughtForward(tx, firstFinancialYear, enteredAt)),
    baselineAt: command.baselineAt ?? last?.baselineAt ?? enteredAt,
    ...{ note: command.note.trim(), enteredBy: tx.actor.personId, enteredAt },
  };
}

/** The plan as it stood before, or nothing of a new one. Throws NotFound, and Conflict where somebody has saved it since. */
async function heldPlan(
  tx: Tx,
  { planId, expectedVersion }: SavePlan,
): Promise<{
  readonly plan: StoredPlan | null;
  readonly last: PlanVersion | null;
  readonly mitigationIds: ReadonlySet<string>;
}> {
  if (planId === null) return { plan: null, last: null, mitigationIds: new Set() };
  const plan = (await findPlansByIds(tx, [planId])).get(planId);
  const last = (await listPlanVersions(tx, planId)).at(-1);
  if (plan === undefined || last === undefined) throw new NotFound('There is no such management plan.');
  requireVersion(last, expectedVersion, 'Somebody has saved this plan since.');
  const { mitigations } = await readPlanFigures(tx, last);
  return { plan, last, mitigationIds: new Set(mitigations.map(({ mitigationId }) => mitigationId)) };
}

/** The plan that is saved: the one that is there, or a new one by the name and the year given. */
async function planOf(
  tx: Tx,
  { name, firstFinancialYear }: SavePlan,
  held: StoredPlan | null,
): Promise<Result<StoredPlan, Refused>> {
  if (held !== null) {
    const isSame = [null, held.name].includes(name) && [null, held.firstFinancialYear].includes(firstFinancialYear);
    return isSame ? ok(held) : refuse([planProblem('NEW_PLAN_INCOMPLETE', 'name')]);
  }
  const given = written(name);
  if (given === null || firstFinancialYear === null) return refuse([planProblem('NEW_PLAN_INCOMPLETE', 'name')]);
  const isTaken = (await listPlans(tx)).some((plan) => plan.name === given);
  const refusals = [
    ...neededTextProblems('name', given, MOST_WRITTEN.title),
    ...(isTaken ? [planProblem('NAME_TAKEN', 'name')] : []),
  ];
  return refusals.length > 0 ? refuse(refusals) : ok({ planId: newId(), name: given, firstFinancialYear });
}

/** What a plan names that is not there. */
async function referenceProblems(
  tx: Tx,
  { mitigations }: SavePlan,
  known: ReadonlySet<string>,
  placements: ReadonlyMap<string, unknown>,
): Promise<Refused[]> {
  const owners = await findPersonsByIds(
    tx,
    mitigations.map(({ ownerId }) => asId<PersonId>(ownerId)),
  );
  return mitigations.flatMap(({ mitigationId, ownerId, placementIds }, index) => [
    ...(mitigationId === null || known.has(mitigationId)
      ? []
      : [planProblem('MITIGATION_UNKNOWN', 'mitigations', index, 'mitigationId')]),
    ...(mitigationId !== null && mitigations.findIndex((other) => other.mitigationId === mitigationId) < index
      ? [planProblem('MITIGATION_TWICE', 'mitigations', index, 'mitigationId')]
      : []),
    ...(owners.has(asId<PersonId>(ownerId)) ? [] : [planProblem('OWNER_UNKNOWN', 'mitigations', index, 'ownerId')]),
    ...placementIds.flatMap((placementId, at) =>
      placements.has(placementId) ? [] : [planProblem('PLACEMENT_UNKNOWN', 'mitigations', index, 'placementIds', at)],
    ),
  ]);
}

async function broughtForward(tx: Tx, financialYear: FinancialYear, asAt: Date): Promise<Pence> {
  const block = await findHighNeedsBlock(tx);
  return block === undefined ? ZERO : (await sumBudget(tx, block.budgetHolderId, financialYear, asAt)).broughtForward;
}
