import { londonDay, type Day } from '../../../../kernel/dates';
import { asId, type AgencyId, type PersonId } from '../../../../kernel/ids';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { written } from '../../../../kernel/text';
import type { Ctx } from '../../../../platform/context';
import type { Tx, WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { requireVersion } from '../../../../platform/version';
import { findAgenciesByIds, findPersonsByIds } from '../../../access/repository/directory';
import { refusalsFrom } from '../../../providers/refusals';
import { MOST_WRITTEN, neededTextProblems } from '../../../providers/rules/said';
import { SAVE_IMPROVEMENT_CODES, type SaveImprovementCode } from '../../refusals/improvement';
import {
  insertImprovementPlan,
  insertImprovementVersion,
  listImprovementPlans,
  listImprovementVersions,
  listRatings,
  listVisits,
} from '../../repository/improvement';
import type { ImprovementPlanKind } from '../../rules/improvement/codes';
import { settlePriorities, type GivenPriority } from '../../rules/improvement/given';
import {
  firstDayOf,
  type ImprovementVersion,
  type Priority,
  type StoredImprovementPlan,
} from '../../rules/improvement/plan';
import { letterProblems, prioritiesProblems, recordsBefore, type RecordOfPlan } from '../../rules/improvement/problems';

/** A plan as it is to stand. */
export interface SavePlanCommand {
  /** Null: a new plan, which needs its kind and a name. */
  readonly planId: string | null;
  readonly expectedVersion: number | null;
  readonly kind: ImprovementPlanKind | null;
  readonly name: string | null;
  readonly letterDate: Day | null;
  /** Whether ratings and visits of days before the letter stay as they are, which the note gives the reason for. */
  readonly keepsEarlierRecords: boolean;
  readonly note: string;
  readonly priorities: readonly GivenPriority[];
}

type Refused = Refusal<SaveImprovementCode>;
type Saved = { readonly planId: string; readonly version: number };
type NewPlan = Omit<StoredImprovementPlan, 'createdAt'>;

const refusal = refusalsFrom(SAVE_IMPROVEMENT_CODES);

/**
 * Saves an improvement plan, whole, as a version of its own; those before it stay. What measures are is never typed: a plan says from which day they are
 * to get better, and to what. For directors and administrators.
 */
export function savePlan(
  ctx: Ctx,
  { clientMutationId, ...input }: SavePlanCommand & { readonly clientMutationId: string | null },
): Promise<Result<Saved, Refused>> {
  return ctx.write({ event: 'improvement-plan.saved', clientMutationId, input }, (tx) => savePlanIn(tx, input));
}

/** The same inside a write. Throws NotFound for a plan that is not there, Conflict where it has moved on. */
async function savePlanIn(tx: WriteTx, command: SavePlanCommand): Promise<Result<Saved, Refused>> {
  const today = londonDay(tx.clock.now());
  const held = await heldPlan(tx, command);
  const named = held === null ? await newPlan(tx, command, today) : samePlan(held, command, today);
  const { priorities, problems } = settlePriorities(command.priorities);
  const refusals: Refused[] = [
    ...(named.ok ? [] : named.refusals),
    ...neededTextProblems('note', command.note, MOST_WRITTEN.text),
    ...prioritiesProblems(priorities, {
      today,
      first: firstDayGiven(held, command, tx.clock.now()),
    }),
    ...problems,
    ...(await ownerProblems(tx, priorities, today)),
  ];
  if (!named.ok || refusals.length > 0) return refuse(refusals);
  const plan = named.value;
  if (held === null && !(await insertImprovementPlan(tx, plan))) return refuse([refusal('NAME_TAKEN', ['name'])]);
  const version = (held?.last.version ?? 0) + 1;
  const putRight = letterPutRight(held, plan);
  const kept = { planId: plan.planId, version, note: command.note.trim(), priorities, letterDate: putRight };
  if (!(await insertImprovementVersion(tx, kept))) {
    requireVersion({ version }, version - 1, 'Somebody has saved this plan since.');
  }
  tx.record({ type: 'ImprovementPlan', id: plan.planId, detail: { version, ...letterDetail(held, putRight) } });
  return ok({ planId: plan.planId, version });
}

/** What the log says of a letter that was put right: its days, and how many records lie before it and stay. */
function letterDetail(held: Held | null, putRight: Day | null): Readonly<Record<string, string | number | null>> {
  if (held === null || putRight === null) return {};
  const { plan, before } = held;
  return {
    ...{ letterDate: putRight, before: plan.letterDate },
    ...(before.length === 0 ? {} : { recordsBefore: before.length }),
  };
}

type Held = {
  readonly plan: StoredImprovementPlan;
  readonly last: ImprovementVersion;
  /** What is recorded of it for days before the letter that is given. */
  readonly before: readonly RecordOfPlan[];
};

/** From which day on the plan is followed as it is given. */
function firstDayGiven(held: Held | null, { letterDate }: SavePlanCommand, now: Date): Day {
  const { plan } = held ?? {};
  return firstDayOf({ letterDate: letterDate ?? plan?.letterDate ?? null, createdAt: plan?.createdAt ?? now });
}

/** The day of the letter where a version puts it right: what a plan began with stands with the plan. */
function letterPutRight(held: Held | null, { letterDate }: NewPlan): Day | null {
  return held === null || held.plan.letterDate === letterDate ? null : letterDate;
}

/** The plan and its newest version, or null for a new one. */
async function heldPlan(tx: Tx, { planId, expectedVersion, letterDate }: SavePlanCommand): Promise<Held | null> {
  if (planId === null) return null;
  const plan = (await listImprovementPlans(tx)).find((one) => one.planId === planId);
  const last = (await listImprovementVersions(tx, planId)).at(-1);
  if (plan === undefined || last === undefined) throw new NotFound('There is no such improvement plan.');
  requireVersion(last, expectedVersion, 'Somebody has saved this plan since.');
  const before = letterDate === null ? [] : recordsBefore(letterDate, await recordsOf(tx, planId));
  return { plan, last, before };
}

/** The plan with the day of its letter put right, if another is given: not after what is recorded of the plan, unless that is said to stay. */
function samePlan(
  { plan, before }: Held,
  { kind, name, letterDate, keepsEarlierRecords }: SavePlanCommand,
  today: Day,
): Result<NewPlan, Refused> {
  const isSame = [null, plan.kind].includes(kind) && [null, plan.name].includes(name);
  const isMoved = letterDate !== null && letterDate !== plan.letterDate;
  const refusals = [
    ...(isSame ? [] : [refusal('NEW_PLAN_INCOMPLETE', ['planId'])]),
    ...(isMoved ? letterProblems(letterDate, today, keepsEarlierRecords ? [] : before) : []),
  ];
  return refusals.length > 0 ? refuse(refusals) : ok({ ...plan, letterDate: letterDate ?? plan.letterDate });
}

/** The ratings and visits of a plan, in words. */
async function recordsOf(tx: Tx, planId: string): Promise<readonly RecordOfPlan[]> {
  return [
    ...(await listRatings(tx, planId)).map(({ code, ratedDate }) => ({
      what: `the rating of ${code}`,
      date: ratedDate,
    })),
    ...(await listVisits(tx, planId)).map(({ visitDate }) => ({ what: 'the visit', date: visitDate })),
  ];
}

async function newPlan(
  tx: Tx,
  { kind, name, letterDate }: SavePlanCommand,
  today: Day,
): Promise<Result<NewPlan, Refused>> {
  const given = written(name);
  if (kind === null || given === null) return refuse([refusal('NEW_PLAN_INCOMPLETE', ['name'])]);
  const isTaken = (await listImprovementPlans(tx)).some((plan) => plan.name === given);
  const isAskedFor = kind === 'WRITTEN_STATEMENT_OF_ACTION' || kind === 'PRIORITY_ACTION_PLAN';
  const refusals = [
    ...neededTextProblems('name', given, MOST_WRITTEN.title),
    ...(isTaken ? [refusal('NAME_TAKEN', ['name'])] : []),
    ...(isAskedFor && letterDate === null ? [refusal('LETTER_MISSING', ['letterDate'])] : []),
    ...(letterDate === null ? [] : letterProblems(letterDate, today, [])),
  ];
  return refusals.length > 0 ? refuse(refusals) : ok({ planId: newId(), kind, name: given, letterDate });
}

/** Owners that are not there: agencies of the area that are over by today, and people of another. */
async function ownerProblems(tx: Tx, priorities: readonly Priority[], today: Day): Promise<Refused[]> {
  const owners = priorities.flatMap(({ actions }, at) =>
    actions.flatMap((action, index) =>
      action.owners.map((owner, place) => ({
        owner,
        path: ['priorities', String(at), 'actions', String(index), 'owners', String(place)],
      })),
    ),
  );
  const agencies = await findAgenciesByIds(tx, [...new Set(owners.map(({ owner }) => asId<AgencyId>(owner.agencyId)))]);
  const people = await findPersonsByIds(tx, [
    ...new Set(owners.flatMap(({ owner }) => (owner.personId === null ? [] : [asId<PersonId>(owner.personId)]))),
  ]);
  return owners.flatMap(({ owner, path }) => {
    const agency = agencies.get(asId<AgencyId>(owner.agencyId));
    const isThere = agency !== undefined && (agency.endDate === null || agency.endDate >= today);
    const isKnown = owner.personId === null || people.has(asId<PersonId>(owner.personId));
    return [
      ...(isThere ? [] : [refusal('AGENCY_UNKNOWN', [...path, 'agencyId'])]),
      ...(isKnown ? [] : [refusal('PERSON_UNKNOWN', [...path, 'personId'])]),
    ];
  });
}
