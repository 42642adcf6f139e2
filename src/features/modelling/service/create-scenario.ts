import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { getHorizon } from '../../ledger/repository/inputs';
import { listPlaceRates } from '../../providers/repository/places';
import {
  blockRefusal,
  createScenarioRefusal,
  type CreateScenarioRefusalCode,
  inputsRefusal,
  leverRefusal,
  type ScenarioRefusal,
} from '../refusals/scenario';
import { insertScenario } from '../repository/scenario';
import { listAssumptionSets } from '../repository/assumption-set';
import { MOST_SEED } from '../rules/projection/draws';
import { publishedPlaceRates } from '../rules/place-rates';
import { type InputGap } from '../rules/projection/gaps';
import { type GivenBlock } from '../rules/scenario/books';
import { LeverKind } from '../rules/scenario/codes';
import { blockProblems } from '../rules/scenario/check-block';
import { type GivenLever, readLever } from '../rules/scenario/given-lever';
import { type LeverProblem } from '../rules/scenario/lever-problems';
import { type Goal, type Lever } from '../rules/scenario/plan';
import { readAssumption, withPlaceRates } from '../rules/scenario/policy-set';
import { OWN_HISTORY } from '../rules/scenario/stored';
import { checkScenario } from './check-scenario';
import { readBlock } from './read-block';
import { readSetInputs } from './read-set-inputs';

/** What a scenario is to be. */
export interface CreateScenario {
  readonly name: string;
  /** The name of the set of imported files it is learnt from. */
  readonly projectionSet: string;
  /** Whether it is learnt from the area's own placements, and only the population from the set. */
  readonly isOwnHistory: boolean;
  /** What is null of it is read from the area's books. */
  readonly block: GivenBlock;
  readonly levers: readonly GivenLever[];
  readonly goal: Goal | null;
  readonly seed: number;
  readonly runs: number;
}

type Code = CreateScenarioRefusalCode;
type Outcome = Result<{ readonly scenarioId: string }, Refusal<Code>>;

const MOST_TEXT = 100;
const MOST_LEVERS = 40;
const RUNS = [10, 5_000] as const;

/**
 * Keeps a scenario with all it is learnt from, frozen under its digest: what is imported or recorded later changes nothing of it. It is run
 * by `runScenario`.
 */
export function createScenario(ctx: Ctx, command: CreateScenario, clientMutationId: string | null): Promise<Outcome> {
  return ctx.write({ event: 'scenario.created', clientMutationId, input: command }, (tx) =>
    createScenarioIn(tx, command),
  );
}

/** The same inside a write. */
export async function createScenarioIn(tx: WriteTx, command: CreateScenario): Promise<Outcome> {
  const { name, projectionSet, goal, seed, runs } = command;
  const inputs = await readSetInputs(tx, projectionSet, command.isOwnHistory);
  const { levers, unread } = await readLevers(tx, command.levers);
  // What is wrong is told by a lever's place in the list: of a list with holes it would be another's.
  const plan = unread.length > 0 ? null : { levers, goal };
  const check = await checkScenario(inputs?.pieces ?? null, plan);
  const read = check.firstYear === null ? null : await readBlock(tx, command.block, check.firstYear);
  const refusals = [
    ...brokenRules(command),
    ...blockProblems(command.block).map(blockRefusal),
    ...(inputs === null ? [createScenarioRefusal('PROJECTION_SET_UNKNOWN')] : check.gaps.map(gapRefusal)),
    ...[...unread, ...check.problems].map(leverRefusal),
    ...(check.firstYear !== null && read === null ? [createScenarioRefusal('BLOCK_NOT_IN_BOOKS')] : []),
  ];
  if (refusals.length > 0 || inputs === null || read === null) return refuse(refusals);

  const inputsDigest = await inputs.keepIn(tx);
  const scenarioId = newId();
  await insertScenario(tx, {
    ...{ scenarioId, name: name.trim(), inputsDigest, seed, runs },
    source: command.isOwnHistory ? `${OWN_HISTORY}; population: ${projectionSet}` : projectionSet,
    plan: { ...read, levers, goal, ledgerHorizon: await getHorizon(tx) },
  });
  tx.record({ type: 'Scenario', id: scenarioId, detail: { inputsDigest, levers: levers.length, runs } });
  return ok({ scenarioId });
}

/** The levers with what the policy sets they name say, and what is wrong with those that can't be read. */
async function readLevers(
  tx: WriteTx,
  given: readonly GivenLever[],
): Promise<{ readonly levers: readonly Lever[]; readonly unread: readonly LeverProblem[] }> {
  const isRead = given.some(({ kind, assumption }) => assumption !== null || kind === LeverKind.LOCAL_PROVISION);
  const sets = isRead ? await listAssumptionSets(tx) : [];
  const rates = publishedPlaceRates(isRead ? await listPlaceRates(tx) : []);
  const read = given.map((lever, at): Result<Lever, LeverProblem> => {
    const assumed = readAssumption(lever, at, sets);
    return assumed.ok ? readLever(withPlaceRates(assumed.value, sets, rates), at) : assumed;
  });
  return {
    levers: read.flatMap((one) => (one.ok ? [one.value] : [])),
    unread: read.flatMap((one) => (one.ok ? [] : one.refusals)),
  };
}

function brokenRules({ name, levers, seed, runs }: CreateScenario): ScenarioRefusal<Code>[] {
  const given = written(name);
  const isWhole = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const broken: readonly (readonly [Parameters<typeof createScenarioRefusal>[0], boolean])[] = [
    ['NAME_MISSING', given === null || given.length > MOST_TEXT],
    ['RUNS_OUT_OF_RANGE', !isWhole(runs, ...RUNS)],
    ['SEED_OUT_OF_RANGE', !isWhole(seed, 0, MOST_SEED)],
    ['LEVERS_COUNT', levers.length > MOST_LEVERS],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([code]) => createScenarioRefusal(code));
}

function gapRefusal({ input, message }: InputGap): ScenarioRefusal<Code> {
  return inputsRefusal(`${FILES[input]}: ${message}`);
}

const FILES = { transitions: 'Transitions', settings: 'Valid states', background: 'Population' } as const;
