import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import { requireVersion } from '../../cases/service/version';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import type { AddOptionCode } from '../refusals';
import { insertOption } from '../repository/option';
import { findPricesByIds } from '../repository/price-book';
import { checkOption, type NewOption } from '../rules/option';
import { bookProblems, lineFromBook, type BookProblem } from '../rules/price-book';

/** A place that the panel could choose for a case. */
export interface AddOptionCommand {
  readonly caseId: string;
  /** The case's version the caller has read; null adds to whatever it has become. */
  readonly expectedVersion: number | null;
  readonly option: NewOption;
  /** Prices of its provider's price book that are lines of it too, after those of its own; left out: none. */
  readonly priceBookEntryIds?: readonly string[];
}

/** Adds an option to a case and gives its id. For the commissioner, and the case officer who prepares the referral. */
export function addPlacementOption(
  ctx: Ctx,
  { clientMutationId, ...input }: AddOptionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<AddOptionCode>>> {
  return ctx.write({ event: 'option.added', clientMutationId, input }, (tx) => addPlacementOptionIn(tx, input));
}

/** `addPlacementOption` within another write. Throws Conflict for a stale version, NotFound for a case that is not the actor's. */
export async function addPlacementOptionIn(
  tx: WriteTx,
  { caseId, expectedVersion, option: given, priceBookEntryIds = [] }: AddOptionCommand,
): Promise<Result<string, Refusal<AddOptionCode>>> {
  const facts = await lockCase(tx, caseId);
  if (expectedVersion !== null) await requireVersion(tx, facts, expectedVersion);
  const { option, problems } = await pricedByBook(tx, given, priceBookEntryIds);
  const { providerUrn } = option;
  const establishment =
    providerUrn === null ? null : ((await findEstablishmentsByUrns(tx, [providerUrn])).get(providerUrn) ?? null);
  const checked = checkOption(option, establishment);
  const refusals: Refusal<AddOptionCode>[] = [
    ...settledRefusals(facts, 'An option is added before the panel decides'),
    ...problems,
    ...(checked.ok
      ? []
      : checked.refusals
          // What the book does not have is told; that there is no line beside it is no other mistake.
          .filter(({ code }) => code !== 'COST_LINES_MISSING' || priceBookEntryIds.length === 0)
          .map(({ code, path, message }) => ({ code, field: path.map(String), message }))),
    ...checkText(['label'], 'label', option.label, TEXT_LIMITS.title),
    ...checkText(['band'], 'band', option.band, TEXT_LIMITS.title),
    ...option.costLines.flatMap(({ description }, index) =>
      checkText(['costLines', String(index), 'description'], 'description', description, TEXT_LIMITS.title),
    ),
  ];
  if (!checked.ok || refusals.length > 0) return refuse(refusals);
  const optionId = newId();
  await insertOption(tx, optionId, caseId, checked.value);
  const lines = checked.value.costLines.length;
  tx.record({ type: 'PlacementOption', id: optionId, caseId, detail: { lines, priceBookEntryIds } });
  tx.publish('caseChanged', { caseId, version: facts.version });
  return ok(optionId);
}

/** The option with the lines that the price book gives it, and what is wrong with the prices that were chosen. */
async function pricedByBook(
  tx: WriteTx,
  option: NewOption,
  entryIds: readonly string[],
): Promise<{ readonly option: NewOption; readonly problems: readonly BookProblem[] }> {
  if (entryIds.length === 0) return { option, problems: [] };
  const entries = await findPricesByIds(tx, entryIds);
  const lines = entryIds.flatMap((entryId) => {
    const entry = entries.get(entryId);
    return entry === undefined ? [] : [lineFromBook(entry)];
  });
  const problems = bookProblems(entryIds, entries, option);
  return { option: { ...option, costLines: [...option.costLines, ...lines] }, problems };
}

/** What is said of an option is settled once the panel has decided on it. */
export function settledRefusals(facts: Pick<CaseFacts, 'status'>, what: string): Refusal<'CASE_SETTLED'>[] {
  const isSettled = ['DECIDED', 'COMMITTED', 'PLACED', 'CLOSED'].includes(facts.status);
  return isSettled
    ? [
        {
          code: 'CASE_SETTLED',
          field: ['caseId'],
          message: `${what}; this case is “${inWordsWithin(facts.status)}”. Refer the child again.`,
        },
      ]
    : [];
}
