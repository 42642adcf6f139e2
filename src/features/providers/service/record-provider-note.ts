import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import {
  CLOSE_CONCERN_CODES,
  RECORD_NOTE_CODES,
  refusalsFrom,
  type CloseConcernCode,
  type RecordNoteCode,
} from '../refusals';
import { findNotesByIds, insertClosing, insertNote } from '../repository/notes';
import { NoteKind } from '../rules/note';
import { MOST_WRITTEN, neededTextProblems } from '../rules/said';
import { findProvider } from './find-provider';

/** What was found of a provider, or what worries the area about it. */
export interface RecordProviderNoteCommand {
  readonly providerUrn: string;
  readonly kind: NoteKind;
  readonly notedDate: Day;
  readonly note: string;
}

const refusal = refusalsFrom(RECORD_NOTE_CODES);
const closingRefusal = refusalsFrom(CLOSE_CONCERN_CODES);

/** Records a quality note or a concern, and gives its id. For the commissioner. */
export function recordProviderNote(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordProviderNoteCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordNoteCode>>> {
  return ctx.write({ event: 'provider-note.recorded', clientMutationId, input }, (tx) =>
    recordProviderNoteIn(tx, input),
  );
}

/** `recordProviderNote` within another write. */
export async function recordProviderNoteIn(
  tx: WriteTx,
  { providerUrn, kind, notedDate, note }: RecordProviderNoteCommand,
): Promise<Result<string, Refusal<RecordNoteCode>>> {
  const refusals = [
    ...((await findProvider(tx, providerUrn)) === undefined ? [refusal('PROVIDER_UNKNOWN', ['providerUrn'])] : []),
    ...(notedDate > londonDay(tx.clock.now()) ? [refusal('IN_FUTURE', ['notedDate'])] : []),
    ...neededTextProblems('note', note, MOST_WRITTEN.text),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const noteId = newId();
  await insertNote(tx, { noteId, providerUrn, kind, notedDate, note: note.trim() });
  tx.record({ type: 'ProviderNote', id: noteId, detail: { providerUrn, kind, notedDate } });
  return ok(noteId);
}

/** That a concern is settled. */
export interface CloseProviderConcernCommand {
  readonly noteId: string;
  readonly closedDate: Day;
  readonly outcome: string;
}

/** Closes a concern, and gives its id. For the commissioner. */
export function closeProviderConcern(
  ctx: Ctx,
  { clientMutationId, ...input }: CloseProviderConcernCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<CloseConcernCode>>> {
  return ctx.write({ event: 'provider-concern.closed', clientMutationId, input }, (tx) =>
    closeProviderConcernIn(tx, input),
  );
}

/** `closeProviderConcern` within another write. NotFound for a note that is not of the area. */
export async function closeProviderConcernIn(
  tx: WriteTx,
  { noteId, closedDate, outcome }: CloseProviderConcernCommand,
): Promise<Result<string, Refusal<CloseConcernCode>>> {
  const concern = (await findNotesByIds(tx, [noteId])).get(noteId);
  if (concern === undefined) throw new NotFound('There is no such note about a provider.');
  const refusals = [
    ...(concern.kind === NoteKind.CONCERN ? [] : [closingRefusal('NOT_A_CONCERN', ['noteId'])]),
    ...(concern.closing === null ? [] : [closingRefusal('ALREADY_CLOSED', ['noteId'])]),
    ...(closedDate < concern.notedDate ? [closingRefusal('CLOSED_BEFORE_NOTED', ['closedDate'])] : []),
    ...(closedDate > londonDay(tx.clock.now()) ? [closingRefusal('IN_FUTURE', ['closedDate'])] : []),
    ...neededTextProblems('outcome', outcome, MOST_WRITTEN.text),
  ];
  if (refusals.length > 0) return refuse(refusals);
  if (!(await insertClosing(tx, { noteId, closedDate, outcome: outcome.trim() }))) {
    return refuse([closingRefusal('ALREADY_CLOSED', ['noteId'])]);
  }
  tx.record({ type: 'ProviderNote', id: noteId, detail: { providerUrn: concern.providerUrn, closedDate } });
  return ok(noteId);
}
