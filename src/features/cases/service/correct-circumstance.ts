import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import type { CorrectCircumstanceCode } from '../refusals/circumstance';
import { CircumstanceStep, type CircumstanceEnd } from '../rules/circumstance-codes';
import { checkDates, checkEnd, checkNote, checkTerms, type DateFacts } from '../rules/circumstance-problems';
import { checkNoPlace, checkOfEntry } from '../rules/circumstance-whole';
import { standingEntries, type CircumstanceEntry, type CircumstanceRecord } from '../rules/circumstances';
import { isAwaitedKnown, keepEntry, lockCircumstance, type CircumstanceStepDone } from './circumstance-steps';
import { changeTerms, isSaid, type ChangedTerms } from './review-circumstance';

/** What was so instead of what an entry says. */
export interface CorrectCircumstanceCommand extends ChangedTerms {
  readonly circumstanceId: string;
  readonly entryId: string;
  /** Null: it did not happen. */
  readonly eventDate: Day | null;
  readonly nextReviewDate: Day | null;
  readonly endReason: CircumstanceEnd | null;
  readonly note: string | null;
}

type Outcome = Result<CircumstanceStepDone, Refusal<CorrectCircumstanceCode>>;

/** Puts another entry in the place of one that was recorded wrongly, which stays on record. For who may record it. */
export function correctCircumstance(
  ctx: Ctx,
  { clientMutationId, ...input }: CorrectCircumstanceCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'circumstance.corrected', clientMutationId, input }, (tx) =>
    correctCircumstanceIn(tx, input),
  );
}

/** `correctCircumstance` within another write. NotFound for an entry that is not there or not the actor's. */
export async function correctCircumstanceIn(tx: WriteTx, command: CorrectCircumstanceCommand): Promise<Outcome> {
  const { record, facts } = await lockCircumstance(tx, command.circumstanceId);
  const wrong = record.entries.find(({ entryId }) => entryId === command.entryId);
  if (wrong === undefined) throw new NotFound('There is no such entry of this circumstance.');
  if (wrong.isCorrected || wrong.eventDate === null) {
    const message = 'It was corrected already; correct the entry that took its place.';
    return refuse([{ code: 'ENTRY_CORRECTED', field: ['entryId'], message }]);
  }
  return command.eventDate === null
    ? takeBack(tx, record, wrong, command.note)
    : replace(tx, { record, wrong, facts }, { ...command, eventDate: command.eventDate });
}

async function takeBack(
  tx: WriteTx,
  record: CircumstanceRecord,
  { entryId, step }: CircumstanceEntry,
  note: string | null,
): Promise<Outcome> {
  const isBeginning = step === CircumstanceStep.STARTED;
  const later = standingEntries(record.entries).filter((entry) => entry.entryId !== entryId);
  const message = 'Reviews or the end of it stand. Take those back first, each by its entry, the last one first.';
  const refusals: Refusal<CorrectCircumstanceCode>[] = [
    ...checkNote(note),
    ...(isBeginning && later.length > 0 ? [{ code: 'LATER_ENTRIES' as const, field: ['entryId'], message }] : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const { circumstanceId } = record;
  const entry = { circumstanceId, step, eventDate: null, terms: null, endReason: null, correctsId: entryId };
  return ok(await keepEntry(tx, record, entry, note));
}

async function replace(
  tx: WriteTx,
  {
    record,
    wrong,
    facts,
  }: { readonly record: CircumstanceRecord; readonly wrong: CircumstanceEntry; readonly facts: DateFacts },
  command: CorrectCircumstanceCommand & { readonly eventDate: Day },
): Promise<Outcome> {
  const { eventDate, note } = command;
  const { kind, circumstanceId } = record;
  const changed = wrong.terms === null ? null : changeTerms(wrong.terms, command);
  const terms =
    changed === null ? null : { ...changed, nextReviewDate: command.nextReviewDate ?? changed.nextReviewDate };
  const endReason = wrong.endReason === null ? null : (command.endReason ?? wrong.endReason);
  const isProviderKnown = await isAwaitedKnown(tx, terms?.awaited ?? null);
  const refusals: Refusal<CorrectCircumstanceCode>[] = [
    ...checkOfEntry(wrong.step, command),
    ...(terms === null ? [] : checkNoPlace(command, terms)),
    ...(terms === null
      ? checkNote(note)
      : checkTerms({ kind, eventDate, terms, note, isProviderKnown }).filter(({ code }) =>
          isSaid(code, wrong.step, command),
        )),
    ...(endReason === null ? [] : checkEnd(kind, endReason)),
    ...checkDates({ step: wrong.step, eventDate, correctsId: wrong.entryId, field: 'eventDate' }, facts),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const entry = { circumstanceId, step: wrong.step, eventDate, terms, endReason, correctsId: wrong.entryId };
  return ok(await keepEntry(tx, record, entry, note));
}
