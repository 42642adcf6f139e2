import { anyInWords } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { COMMISSION_PLACES_CODES, refusalsFrom, type CommissionPlacesCode } from '../refusals';
import { insertCommission, listCommissions, lockPlaces } from '../repository/places';
import { placeKindsAt, type PlaceKind } from '../rules/place-kind';
import { commissionsOn, isCountable } from '../rules/places';
import { provisionTypeOfEstablishment } from '../rules/provision-type';
import type { Establishment } from '../rules/register';
import { MOST_WRITTEN, textProblems } from '../rules/said';
import { findProvider } from './find-provider';

/** How many places of a kind the area funds at a provider from a day on. */
export interface CommissionPlacesCommand {
  readonly providerUrn: string;
  readonly kind: PlaceKind;
  /** 0 ends them. */
  readonly places: number;
  readonly startDate: Day;
  readonly reason: string | null;
}

const refusal = refusalsFrom(COMMISSION_PLACES_CODES);

/** Sets how many places the area funds from a day on, and gives the provider's URN. For the commissioner. */
export function commissionPlaces(
  ctx: Ctx,
  { clientMutationId, ...input }: CommissionPlacesCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<CommissionPlacesCode>>> {
  return ctx.write({ event: 'places.commissioned', clientMutationId, input }, (tx) => commissionPlacesIn(tx, input));
}

/** `commissionPlaces` within another write. What stood before is kept; a second number for the same day takes its place. */
export async function commissionPlacesIn(
  tx: WriteTx,
  command: CommissionPlacesCommand,
): Promise<Result<string, Refusal<CommissionPlacesCode>>> {
  const { providerUrn, kind, places, startDate } = command;
  const reason = written(command.reason);
  await lockPlaces(tx, providerUrn);
  const establishment = await findProvider(tx, providerUrn);
  const before = commissionsOn(await listCommissions(tx, [providerUrn], startDate), startDate);
  const inForce = before.find((one) => one.kind === kind)?.places ?? 0;
  const refusals = [
    ...(establishment === undefined
      ? [refusal('PROVIDER_UNKNOWN', ['providerUrn'])]
      : kindRefusals(establishment, kind, places)),
    ...(isCountable(places) ? [] : [refusal('PLACES_INVALID', ['places'])]),
    ...(places === inForce ? [refusal('NOTHING_CHANGES', ['places'])] : []),
    ...textProblems('reason', reason, MOST_WRITTEN.text),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const commissionId = newId();
  await insertCommission(tx, { commissionId, providerUrn, kind, startDate, places, reason });
  tx.record({ type: 'Provider', id: providerUrn, detail: { kind, startDate, places, placesBefore: inForce } });
  return ok(providerUrn);
}

/** What can still be ended is never refused by kind: the establishment may have changed its type since. */
function kindRefusals(establishment: Establishment, kind: PlaceKind, places: number): Refusal<CommissionPlacesCode>[] {
  const kinds = placeKindsAt(provisionTypeOfEstablishment(establishment.typeCode));
  if (places === 0 || kinds.includes(kind)) return [];
  const { name, typeName } = establishment;
  const message =
    kinds.length === 0
      ? `The area funds no places at ${name} (${typeName}): a place there is paid for by its fee, or by the Department. Give its prices in the price book.`
      : `At ${name} (${typeName}) places are ${anyInWords(kinds)}; give one of these.`;
  return [refusal('KIND_NOT_OF_PROVIDER', ['kind'], message)];
}
