import { londonDay, type Day } from '../../../kernel/dates';
import { written } from '../../../kernel/text';
import type { WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { lockCase } from '../repository/case';
import {
  findCircumstancesByIds,
  insertCircumstanceEntry,
  listCircumstancesByChildIds,
  listGuests,
  type NewCircumstanceEntry,
} from '../repository/circumstance';
import { CircumstanceStep } from '../rules/circumstance-codes';
import type { DateFacts } from '../rules/circumstance-problems';
import type { GivenEnd } from '../rules/circumstance-whole';
import {
  standingOf,
  type AwaitedPlace,
  type CircumstanceRecord,
  type CircumstanceTerms,
  type StandingCircumstance,
} from '../rules/circumstances';
import { noteChange } from './open-case';

/** What a step leaves: the circumstance and its case, null of a guest. */
export type CircumstanceStepDone = { readonly circumstanceId: string; readonly caseId: string | null };

/** The circumstance and what its days are judged by, its child's case locked; NotFound where it is not there, not the actor's, or taken back. */
export async function lockCircumstance(
  tx: WriteTx,
  circumstanceId: string,
): Promise<{
  readonly record: CircumstanceRecord;
  readonly standing: StandingCircumstance;
  readonly facts: DateFacts;
}> {
  const found = (await findCircumstancesByIds(tx, [circumstanceId])).get(circumstanceId);
  if (found === undefined) throw new NotFound('There is no such circumstance.');
  await lockChild(tx, found);
  const record = (await findCircumstancesByIds(tx, [circumstanceId])).get(circumstanceId) ?? found;
  const standing = standingOf(record);
  if (standing === null) throw new NotFound('There is no such circumstance: its beginning was taken back.');
  const { kind, birthCohort } = record;
  const others = await othersOf(tx, record);
  const { leavings = [] } = record;
  return { record, standing, facts: { record, kind, birthCohort, others, leavings, today: londonDay(tx.clock.now()) } };
}

type WhoseChild = Pick<CircumstanceRecord, 'circumstanceId' | 'childId' | 'caseId' | 'guest'>;

/** Nobody else records of the child until the write ends; its case first, as everywhere. */
export async function lockChild(
  tx: WriteTx,
  { childId, caseId, guest }: Omit<WhoseChild, 'circumstanceId'>,
): Promise<void> {
  if (caseId !== null) await lockCase(tx, caseId);
  const whose = childId ?? `${guest?.placingLaCode ?? ''} ${guest?.placingReference ?? ''}`;
  await lockUntilCommit(tx, `circumstance ${tx.actor.localArea} ${whose}`);
}

/** What else stands of the child. */
export async function othersOf(
  tx: WriteTx,
  { circumstanceId, childId, guest }: Omit<WhoseChild, 'caseId'>,
): Promise<readonly StandingCircumstance[]> {
  const all =
    childId !== null
      ? ((await listCircumstancesByChildIds(tx, [childId])).get(childId) ?? [])
      : guest === null
        ? []
        : await listGuests(tx, guest);
  return all.filter((one) => one.circumstanceId !== circumstanceId).flatMap((one) => standingOf(one) ?? []);
}

/** Whether the register has the setting that is waited for; false where none is named. */
export async function isAwaitedKnown(tx: WriteTx, awaited: AwaitedPlace | null): Promise<boolean> {
  const urn = awaited?.providerUrn ?? null;
  return urn !== null && (await findEstablishmentsByUrns(tx, [urn])).has(urn);
}

/** Keeps an entry and notes that the case changed. */
export async function keepEntry(
  tx: WriteTx,
  { kind, caseId }: Pick<CircumstanceRecord, 'kind' | 'caseId'>,
  entry: Omit<NewCircumstanceEntry, 'entryId'>,
  note: string | null,
): Promise<CircumstanceStepDone> {
  const { circumstanceId, step, eventDate } = entry;
  const entryId = newId();
  const text = written(note);
  await insertCircumstanceEntry(tx, { ...entry, entryId }, text === null || caseId === null ? null : { caseId, text });
  const detail = { entryId, kind, step, eventDate };
  if (caseId === null) tx.record({ type: 'Circumstance', id: circumstanceId, detail });
  else await noteChange(tx, caseId, { type: 'Circumstance', id: circumstanceId, changed: 'circumstances', detail });
  return { circumstanceId, caseId };
}

/** Keeps the beginning of a circumstance, and its end where that is known already. */
export async function keepWhole(
  tx: WriteTx,
  one: Pick<CircumstanceRecord, 'kind' | 'caseId' | 'circumstanceId'>,
  { startDate, terms, endDate, endReason }: GivenEnd & { readonly startDate: Day; readonly terms: CircumstanceTerms },
  note: string | null,
): Promise<CircumstanceStepDone> {
  const { circumstanceId } = one;
  const of = { circumstanceId, correctsId: null };
  const began = { ...of, step: CircumstanceStep.STARTED, eventDate: startDate, terms, endReason: null };
  const done = await keepEntry(tx, one, began, note);
  if (endDate === null) return done;
  const ended = { ...of, step: CircumstanceStep.ENDED, eventDate: endDate, terms: null, endReason };
  return keepEntry(tx, one, ended, null);
}
