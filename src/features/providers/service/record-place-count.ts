import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { RECORD_PLACE_COUNT_CODES, refusalsFrom, type RecordPlaceCountCode } from '../refusals';
import { insertPlaceCount } from '../repository/places';
import { countedAs, type PlaceKind } from '../rules/place-kind';
import { isCountable } from '../rules/places';
import { findProvider } from './find-provider';

/** What a provider tells of its places on a day. */
export interface RecordPlaceCountCommand {
  readonly providerUrn: string;
  readonly kind: PlaceKind;
  readonly countedDate: Day;
  /** Places that children of other authorities fill; those of the area's own are counted from its placements. */
  readonly filledByOthers: number;
  /** Children who wait, of whatever authority. */
  readonly waiting: number;
}

const refusal = refusalsFrom(RECORD_PLACE_COUNT_CODES);

/** Records what a provider tells of its places, and gives its URN. For the commissioner. */
export function recordPlaceCount(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordPlaceCountCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordPlaceCountCode>>> {
  return ctx.write({ event: 'places.counted', clientMutationId, input }, (tx) => recordPlaceCountIn(tx, input));
}

/** `recordPlaceCount` within another write. */
export async function recordPlaceCountIn(
  tx: WriteTx,
  command: RecordPlaceCountCommand,
): Promise<Result<string, Refusal<RecordPlaceCountCode>>> {
  const { providerUrn, kind, countedDate, filledByOthers, waiting } = command;
  const refusals = [
    ...((await findProvider(tx, providerUrn)) === undefined ? [refusal('PROVIDER_UNKNOWN', ['providerUrn'])] : []),
    ...(countedAs(kind) === kind ? [] : [refusal('COUNTED_TOGETHER', ['kind'])]),
    ...(countedDate > londonDay(tx.clock.now()) ? [refusal('IN_FUTURE', ['countedDate'])] : []),
    ...(isCountable(filledByOthers) ? [] : [refusal('COUNT_INVALID', ['filledByOthers'])]),
    ...(isCountable(waiting) ? [] : [refusal('COUNT_INVALID', ['waiting'])]),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertPlaceCount(tx, newId(), command);
  tx.record({ type: 'Provider', id: providerUrn, detail: { kind, countedDate } });
  return ok(providerUrn);
}
