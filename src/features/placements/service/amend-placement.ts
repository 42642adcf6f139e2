import type { Day } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import type { LineRefusal } from '../../ledger/refusals';
import { checkPriceTerms, type PriceTerms, type PriceTermsInput } from '../../ledger/rules/price';
import type { StoredLine } from '../../ledger/rules/stored-line';
import {
  addLineIn,
  describeLinesIn,
  endLinesIn,
  fullYearByHolderOn,
  heldByHolderAndYear,
  lockLinesIn,
} from '../../ledger/service/amend-lines';
import { changeTermsIn } from '../../ledger/service/change-terms';
import { moveSpanIn } from '../../ledger/service/commitments';
import { postDifferencesIn } from '../../ledger/service/post-differences';
import type { AmendPlacementCode } from '../refusals';
import { updateVersion } from '../repository/interruption';
import { updateExpectedEnd } from '../repository/placement-changes';
import { findAmendmentProblems, risesOfYears, sayRise, type Amendment } from '../rules/amendment';
import type { Placement } from '../rules/placement';
import { takenRefusals } from './held-by-plan';
import { listProvided } from './list-provided';
import { reasonRefusals } from './reason';
import { lockPlacementOfCase } from './start-placement';
import { warnedStepIn, type WarnedStep } from './warned-step';

/** An amendment of a placement, and why. */
export interface AmendPlacementCommand extends Amendment {
  readonly placementId: string;
  readonly reason: string;
  /** The placement's version the caller has read; null amends whatever it has become. */
  readonly expectedVersion: number | null;
}

type Told = Refusal<AmendPlacementCode>;

/**
 * Amends a placement within what was decided, and gives its id: an earlier end, lines that end or are added, other prices, other words. No
 * holder may come to pay more in any financial year by it; whatever gives more is refused, and says which decision it takes.
 */
export function amendPlacement(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: AmendPlacementCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<WarnedStep, Told>> {
  return ctx.write({ event: 'placement.amended', clientMutationId, input, isPreview: preview }, (tx) =>
    warnedStepIn(tx, input.placementId, () => amendPlacementIn(tx, input)),
  );
}

/** `amendPlacement` within another write. */
export async function amendPlacementIn(tx: WriteTx, command: AmendPlacementCommand): Promise<Result<string, Told>> {
  const { placementId, reason, expectedVersion } = command;
  const { placement } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const lines = await lockLinesIn(tx, placementId);
  const refusals = [
    ...findAmendmentProblems(placement, lines, command),
    ...textRefusals(command),
    ...reasonRefusals(reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const before = await heldByHolderAndYear(tx, placementId);
  const fullYearBefore = await fullYearByHolderOn(tx, placementId, daysPriced(command));
  const provided = await listProvided(tx, [placementId]);
  const changed = await changeIn(tx, placement, lines, command);
  if (!changed.ok) {
    return refuse(
      changed.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['placementId'], message })),
    );
  }
  const beyond = [
    ...(await beyondDecision(tx, command, before, fullYearBefore)),
    ...(await takenRefusals(tx, placement, { before: provided, away: null }, takesBy(command))),
  ];
  if (beyond.length > 0) return refuse(beyond);
  tx.record({
    type: 'Placement',
    id: placementId,
    caseId: placement.caseId,
    detail: {
      expectedEndDate: command.expectedEndDate,
      endedLines: command.endLines.length,
      pricedLines: command.linePrices.length,
      addedLines: command.addLines.length,
    },
  });
  return ok(placementId);
}

function textRefusals({ descriptions, addLines }: Amendment): Told[] {
  const check = (list: string, index: number, text: string | null) =>
    checkText([list, String(index), 'description'], 'description', text, TEXT_LIMITS.title);
  return [
    ...descriptions.flatMap(({ description }, index) => check('descriptions', index, description)),
    ...addLines.flatMap(({ description }, index) => check('addLines', index, description)),
  ];
}

/** Days first, as `DATES_CHANGED`; then prices and what is added, as `FEE_CHANGED`. */
async function changeIn(
  tx: WriteTx,
  { placementId, startDate, endDate, decisionId }: Placement,
  lines: readonly StoredLine[],
  { expectedEndDate, endLines, linePrices, descriptions, addLines }: Amendment,
): Promise<Result<null, LineRefusal>> {
  const find = (costLineId: string): StoredLine => {
    const line = lines.find((one) => one.costLineId === costLineId);
    if (line === undefined) throw new Error('A line that was checked is not there');
    return line;
  };
  await describeLinesIn(tx, descriptions);
  await endLinesIn(
    tx,
    endLines.map(({ costLineId, lastDay }) => ({ line: find(costLineId), lastDay })),
  );
  if (expectedEndDate !== null) await updateExpectedEnd(tx, placementId, expectedEndDate);
  else await updateVersion(tx, placementId);
  const span = { startDate, endDate: expectedEndDate ?? endDate };
  const moved = await moveSpanIn(tx, placementId, span, 'DATES_CHANGED', decisionId);
  if (!moved.ok) return moved;
  for (const { costLineId, fromDate, price } of linePrices) {
    const from = fromDate <= startDate ? null : fromDate;
    const terms = { from, lines: [{ costLineId, price: priceOf(price) }] };
    const posted = await changeTermsIn(tx, terms, { cause: 'FEE_CHANGED', decisionId });
    if (!posted.ok) return posted;
  }
  const added: string[] = [];
  for (const { price, ...line } of addLines) {
    const like = find(line.sharedAs);
    if (like.decisionId === null) throw new Error('A line is to be added to an imported placement');
    // The days of the placement are those that were just moved, not those that the line was read with.
    const placementSpan = { ...like.placementSpan, endDate: span.endDate };
    const model = { ...like, placementSpan, decisionId: like.decisionId };
    added.push(await addLineIn(tx, model, { ...line, price: priceOf(price) }));
  }
  const posted = await postDifferencesIn(tx, added, { cause: 'FEE_CHANGED', decisionId });
  return posted.ok ? ok(null) : posted;
}

function priceOf(raw: PriceTermsInput): PriceTerms {
  const checked = checkPriceTerms(raw, []);
  if (!checked.ok) throw new Error('A price that was checked is none');
  return checked.value;
}

/** What of an amendment can take days: the end, else lines that end, else prices. */
function takesBy({ expectedEndDate, endLines }: Amendment): string[] {
  if (expectedEndDate !== null) return ['expectedEndDate'];
  return [endLines.length > 0 ? 'endLines' : 'linePrices'];
}

/** The days from which something has another price. */
function daysPriced({ linePrices, addLines }: Amendment): readonly Day[] {
  return [...new Set([...linePrices, ...addLines].map(({ fromDate }) => fromDate))];
}

/**
 * Neither what a year is charged nor what a full year would cost may rise: days that are not charged just now, because the placement is
 * suspended, would otherwise hide a price that rises with its resumption.
 */
async function beyondDecision(
  tx: Tx,
  { placementId, addLines, linePrices }: AmendPlacementCommand,
  before: Awaited<ReturnType<typeof heldByHolderAndYear>>,
  fullYearBefore: Awaited<ReturnType<typeof fullYearByHolderOn>>,
): Promise<Told[]> {
  const inYears = risesOfYears(before, await heldByHolderAndYear(tx, placementId));
  const fullYearAfter = await fullYearByHolderOn(tx, placementId, [...fullYearBefore.keys()]);
  const atPrices = [...fullYearBefore].map(([day, amounts]) =>
    risesOfYears(amounts, fullYearAfter.get(day) ?? new Map()),
  );
  const rises = inYears.length > 0 ? inYears : (atPrices.find((found) => found.length > 0) ?? []);
  const ids = rises.map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId));
  const holders = await findBudgetHoldersByIds(tx, ids);
  const isPriceOnly = addLines.length === 0 && linePrices.length > 0;
  return rises.map(({ budgetHolderId, financialYear, rise }) => ({
    code: 'BEYOND_DECISION',
    field: [isPriceOnly ? 'linePrices' : 'addLines'],
    message: sayRise(
      holders.get(asId<BudgetHolderId>(budgetHolderId))?.name ?? 'A budget holder',
      financialYear,
      rise,
      isPriceOnly,
    ),
  }));
}
