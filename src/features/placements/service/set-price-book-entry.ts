import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { formatMoney } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { CostCategory, CostElement } from '../../ledger/rules/coding';
import { checkPriceTerms, type PriceTermsInput } from '../../ledger/rules/price';
import { findFrameworksByIds } from '../../providers/repository/frameworks';
import { MOST_WRITTEN, neededTextProblems, textProblems } from '../../providers/rules/said';
import { findProvider, requireVersion } from '../../providers/service/find-provider';
import { END_PRICE_CODES, SET_PRICE_CODES, type EndPriceCode, type SetPriceCode } from '../refusals/price-book';
import { findPricesByIds, insertPrice, lockPricesOfItem, updatePrice, updatePriceEnd } from '../repository/price-book';
import type { Residential } from '../rules/codes';
import { placeInBook, type PriceBookChange, type PriceBookEntry } from '../rules/price-book';

/** What a provider asks for an item from a day on. */
export interface SetPriceCommand {
  readonly providerUrn: string;
  readonly item: string;
  readonly element: CostElement;
  readonly category: CostCategory;
  readonly band: string | null;
  readonly residential: Residential | null;
  readonly frameworkId: string | null;
  readonly price: PriceTermsInput;
  readonly startDate: Day;
  readonly endDate: Day | null;
  /** The version of a price from the same day, which this one sets right, that the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

type Refused = Refusal<SetPriceCode>;
const refusal = (code: SetPriceCode, field: readonly string[], message: string = SET_PRICE_CODES[code]): Refused => ({
  code,
  field,
  message,
});

/**
 * Sets what a provider asks for an item from a day on, and gives the entry's id. It changes what options can be priced by; no placement's price
 * follows it. For the commissioner.
 */
export function setPriceBookEntry(
  ctx: Ctx,
  { clientMutationId, ...input }: SetPriceCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refused>> {
  return ctx.write({ event: 'price-book.set', clientMutationId, input }, (tx) => setPriceBookEntryIn(tx, input));
}

/**
 * `setPriceBookEntry` within another write. The price before ends the day before; one from the same day is set right. Conflict for a stale
 * version of that one.
 */
export async function setPriceBookEntryIn(tx: WriteTx, command: SetPriceCommand): Promise<Result<string, Refused>> {
  const { providerUrn, startDate, endDate } = command;
  const item = command.item.trim();
  const change = placeInBook(await lockPricesOfItem(tx, providerUrn, item), command);
  if (change.kind === 'correct') requireVersion('this price', change.entry.version, command.expectedVersion);
  const price = checkPriceTerms(command.price, ['price']);
  const refusals = [
    ...(await placeRefusals(tx, command)),
    ...neededTextProblems('item', item, MOST_WRITTEN.title),
    ...textProblems('band', command.band, MOST_WRITTEN.title),
    ...(endDate !== null && endDate < startDate ? [refusal('SPAN_REVERSED', ['endDate'])] : []),
    ...(price.ok ? [] : price.refusals.map(({ path, message }) => refusal('PRICE_INVALID', path.map(String), message))),
    ...laterPriceRefusals(change),
  ];
  if (!price.ok || refusals.length > 0) return refuse(refusals);
  const { element, category, residential, frameworkId } = command;
  const entryId = change.kind === 'correct' ? change.entry.entryId : newId();
  const entry = {
    ...{ entryId, providerUrn, item, element, category, band: written(command.band), residential, frameworkId },
    ...{ price: price.value, startDate, endDate },
  };
  await keep(tx, entry, change);
  tx.record({
    type: 'PriceBookEntry',
    id: entryId,
    detail: {
      ...{ providerUrn, startDate, endDate, change: change.kind, unit: entry.price.unit },
      amount: formatMoney(entry.price.amount),
      amountBefore: change.kind === 'correct' ? formatMoney(change.entry.price.amount) : null,
    },
  });
  return ok(entryId);
}

async function placeRefusals(tx: WriteTx, { providerUrn, frameworkId }: SetPriceCommand): Promise<Refused[]> {
  const framework = frameworkId === null ? undefined : (await findFrameworksByIds(tx, [frameworkId])).get(frameworkId);
  if (frameworkId !== null && framework === undefined) throw new NotFound('There are no such framework terms.');
  const isKnown = (await findProvider(tx, providerUrn)) !== undefined;
  return [
    ...(isKnown ? [] : [refusal('PROVIDER_UNKNOWN', ['providerUrn'])]),
    ...(framework !== undefined && framework.providerUrn !== providerUrn
      ? [refusal('FRAMEWORK_ELSEWHERE', ['frameworkId'])]
      : []),
  ];
}

function laterPriceRefusals(change: PriceBookChange): Refused[] {
  if (change.kind !== 'blocked') return [];
  const message = `From ${dayInWords(change.by.startDate)} the price book has another price of “${change.by.item}”: give the day before that as the last day of this one, or set that one right from its own first day.`;
  return [refusal('LATER_PRICE_SET', ['endDate'], message)];
}

async function keep(tx: WriteTx, entry: Parameters<typeof insertPrice>[1], change: PriceBookChange): Promise<void> {
  if (change.kind === 'correct') {
    await updatePrice(tx, entry);
    return;
  }
  if (change.kind === 'follow') await updatePriceEnd(tx, change.before.entryId, addDays(entry.startDate, -1));
  await insertPrice(tx, entry);
}

/** The last day of a price. */
export interface EndPriceCommand {
  readonly entryId: string;
  readonly endDate: Day;
  readonly expectedVersion: number | null;
}

/** Ends a price of the book, and gives the entry's id. For the commissioner. */
export function endPriceBookEntry(
  ctx: Ctx,
  { clientMutationId, ...input }: EndPriceCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<EndPriceCode>>> {
  return ctx.write({ event: 'price-book.ended', clientMutationId, input }, (tx) => endPriceBookEntryIn(tx, input));
}

/** `endPriceBookEntry` within another write. NotFound for a price that is not of the area, Conflict for a stale version. */
export async function endPriceBookEntryIn(
  tx: WriteTx,
  { entryId, endDate, expectedVersion }: EndPriceCommand,
): Promise<Result<string, Refusal<EndPriceCode>>> {
  const entry = await lockedEntry(tx, entryId);
  requireVersion('this price', entry.version, expectedVersion);
  const field = ['endDate'];
  const refusals: Refusal<EndPriceCode>[] = [
    ...(endDate < entry.startDate
      ? [{ code: 'END_BEFORE_START' as const, field, message: END_PRICE_CODES.END_BEFORE_START }]
      : []),
    ...(entry.endDate !== null && entry.endDate <= endDate
      ? [{ code: 'ALREADY_ENDED' as const, field, message: END_PRICE_CODES.ALREADY_ENDED }]
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updatePriceEnd(tx, entryId, endDate);
  tx.record({ type: 'PriceBookEntry', id: entryId, detail: { providerUrn: entry.providerUrn, endDate } });
  return ok(entryId);
}

/** The entry as it is once nobody else may change the prices of its item. */
async function lockedEntry(tx: WriteTx, entryId: string): Promise<PriceBookEntry> {
  const found = (await findPricesByIds(tx, [entryId])).get(entryId);
  const locked =
    found === undefined
      ? undefined
      : (await lockPricesOfItem(tx, found.providerUrn, found.item)).find((one) => one.entryId === entryId);
  if (locked === undefined) throw new NotFound('There is no such price in the price book.');
  return locked;
}
