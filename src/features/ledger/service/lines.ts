import { ok, refuse, type Result } from '../../../kernel/result';
import type { Day } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { lineRefusal, pricingRefusals, type LineRefusal } from '../refusals';
import { findCalendarsByProviders, findPayersByIds, getHorizon, type Payer } from '../repository/inputs';
import { insertLines } from '../repository/line-changes';
import { listAreaSuccessions } from '../repository/successions';
import type { Carry } from '../rules/carry';
import type { CostElement, LineCoding } from '../rules/coding';
import type { SchoolCalendar } from '../rules/calendar';
import { amountsByPeriod, priceToHorizon, type CostLine, type LineAmount } from '../rules/line';
import { activeVersions, lastDayToPrice, type PlacementSpan } from '../rules/line-days';
import type { OpenSpan } from '../rules/open-span';
import { limitAmounts } from '../rules/limits';
import type { PriceTerms } from '../rules/price';
import type { PricedVersion } from '../rules/priced-version';
import type { Share } from '../rules/shares';
import {
  followCarries,
  followVersions,
  lastPaidDay,
  successionsOf,
  type AreaSuccessions,
  type PayerSuccession,
} from '../rules/succession';

/** A cost line to make. */
export interface LineInput {
  readonly category: string;
  /** What it is of the fee; left out or null: its category tells. */
  readonly element?: CostElement | null;
  /** Whether the family is paid, and buys it; left out: it is not (B25). */
  readonly isDirectPayment?: boolean;
  readonly description: string | null;
  /** The line's own days; null when it runs as long as its placement. A null end is the placement's end. */
  readonly span: OpenSpan | null;
  readonly price: PriceTerms;
  /** In the order of the agreement, the lead first; `payer` is the id of a budget holder. */
  readonly shares: readonly Share[];
  /** What of the shares others carry while they are disputed; left out: nothing. What stands against limits is the shares. */
  readonly carries?: readonly Carry[];
}

/** The lines of a placement to price: all that bears on what they cost. */
export interface PreviewInput {
  readonly placementSpan: PlacementSpan;
  readonly coding: Pick<LineCoding, 'providerUrn'>;
  readonly lines: readonly LineInput[];
}

/** The lines of a placement to make; the placement and the agreement are there already. */
export interface CreateLinesInput extends PreviewInput {
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly decisionId: string;
  readonly fundingAgreementId: string;
  readonly coding: LineCoding;
}

/** What one holder's part of all lines together comes to: what stands against its delegated limits (money.md section 3). */
export interface HolderAmounts {
  readonly budgetHolderId: string;
  readonly annual: Pence;
  readonly weekly: Pence;
  /** To the expected end; null when the placement has none. */
  readonly wholeLife: Pence | null;
}

/** What lines would cost if they were committed now. */
export interface LinesPreview {
  /** For each line in order, what would be posted for it. */
  readonly lines: readonly (readonly LineAmount[])[];
  /** In the order in which holders first appear in the lines. */
  readonly holders: readonly HolderAmounts[];
}

/**
 * What lines would cost and who would pay: exactly what `createLinesIn` and `commitLinesIn` would post for them, by the same
 * functions (money.md section 7.5), and what stands against each holder's delegated limits. Nothing is stored. Refused with
 * every problem at once; `field` is a path under `lines`.
 */
export async function previewLines(tx: Tx, input: PreviewInput): Promise<Result<LinesPreview, LineRefusal>> {
  const payerIds = input.lines.flatMap(({ shares }) => shares.map(({ payer }) => payer));
  return previewBy(await readPricing(tx, [input.coding.providerUrn], payerIds), input);
}

/** What lines are priced by, beside themselves, for any number of providers and payers. */
export interface Pricing {
  readonly horizon: Day;
  readonly calendars: ReadonlyMap<string | null, SchoolCalendar | null>;
  readonly payers: ReadonlyMap<string, Payer>;
  /** Who follows whom as a payer (B24). */
  readonly successions: AreaSuccessions;
}

/** Reads what lines at these providers, paid by these holders, are priced by. */
export async function readPricing(
  tx: Tx,
  providerUrns: readonly (string | null)[],
  payerIds: readonly string[],
): Promise<Pricing> {
  return {
    horizon: await getHorizon(tx),
    calendars: await findCalendarsByProviders(tx, [...new Set(providerUrns)]),
    payers: await findPayersByIds(tx, [...new Set(payerIds)]),
    successions: await listAreaSuccessions(tx),
  };
}

/** `previewLines`, by what was read before. */
export function previewBy(pricing: Pricing, input: PreviewInput): Result<LinesPreview, LineRefusal> {
  const priced = priceBy(pricing, input);
  if (!priced.ok) return priced;
  return ok({ lines: priced.value.lines.map(amountsByPeriod), holders: priced.value.holders });
}

/** `previewBy` without the lines' amounts by period, where nobody looks at them: the same refusals, for less. */
export function holdersBy(pricing: Pricing, input: PreviewInput): Result<readonly HolderAmounts[], LineRefusal> {
  const priced = priceBy(pricing, input);
  return priced.ok ? ok(priced.value.holders) : priced;
}

function priceBy(
  { horizon, calendars, payers, successions: all }: Pricing,
  input: PreviewInput,
): Result<{ readonly lines: readonly (readonly PricedVersion[])[] } & Pick<LinesPreview, 'holders'>, LineRefusal> {
  const { placementSpan, lines } = input;
  if (placementSpan.endDate !== null && placementSpan.endDate < placementSpan.startDate) {
    return refuse([lineRefusal('PLACEMENT_SPAN_REVERSED', ['placementSpan', 'endDate'])]);
  }
  if (lines.length === 0) return refuse([lineRefusal('NO_LINES', ['lines'])]);
  const calendar = calendars.get(input.coding.providerUrn) ?? null;
  const successions = successionsOf(all, null);
  const priced = lines.map((line) => pricedToHorizon(line, placementSpan, calendar, horizon, successions));
  const whole = lines.map((line) => wholeLine(line, placementSpan, calendar, horizon));
  const limits = limitAmounts({ lines: whole, startDate: placementSpan.startDate });
  const refusals = [
    ...lines.flatMap((line, position) => datesAndPayers(line, position, placementSpan, payers, all)),
    ...priced.flatMap((result, position) => (result.ok ? [] : pricingRefusals(result.refusals, position))),
  ];
  if (refusals.length > 0) return refuse(refusals);
  // What lies beyond the horizon is priced for the limits alone, and can be wrong by itself: a cap that the last year passes.
  if (!limits.ok) {
    return refuse(
      limits.refusals.flatMap(({ code, message, path: [, position, ...path] }) =>
        pricingRefusals([{ code, message, path }], Number(position)),
      ),
    );
  }
  return ok({
    lines: priced.flatMap((result) => (result.ok ? [result.value] : [])),
    holders: limits.value.map(({ payer, annual, weekly, wholeLife }) => ({
      budgetHolderId: payer,
      annual,
      weekly,
      wholeLife: placementSpan.endDate === null ? null : pence(wholeLife),
    })),
  });
}

/**
 * Makes the cost lines of a placement, each with one dated agreement over all its days. They are not committed: nothing is posted until
 * `commitLinesIn`. Gives the ids in the order of the lines. Refused with every problem at once: a price, spread, calendar or split that
 * does not work, a line outside the placement, a holder that is not one of the area or does not pay on those days.
 */
export async function createLinesIn(
  tx: WriteTx,
  input: CreateLinesInput,
): Promise<Result<readonly string[], LineRefusal>> {
  const preview = await previewLines(tx, input);
  if (!preview.ok) return preview;
  const lines = input.lines.map((line) => ({
    ...line,
    costLineId: newId(),
    ownSpan: line.span ?? { startDate: null, endDate: null },
  }));
  const successions = successionsOf(await listAreaSuccessions(tx), null);
  await insertLines(
    tx,
    input,
    lines.map((line) => ({ ...line, versions: versionsOf(line, successions) })),
  );
  return ok(lines.map(({ costLineId }) => costLineId));
}

function pricedToHorizon(
  line: LineInput,
  placement: PlacementSpan,
  calendar: SchoolCalendar | null,
  horizon: Day,
  successions: readonly PayerSuccession[],
): ReturnType<typeof priceToHorizon> {
  const carries = line.carries === undefined ? {} : { carries: followCarries(line.carries, successions) };
  const versions = versionsOf(line, successions).map((version) => ({ ...version, ...carries }));
  return priceToHorizon({ versions: activeVersions(versions, placement, horizon), calendar, horizon });
}

/** The one agreement of a new line, and of those who follow its payers (B24); shares that can not be one are told by `datesAndPayers`. */
export function versionsOf(
  line: LineInput,
  successions: readonly PayerSuccession[],
): readonly ReturnType<typeof versionOf>[] {
  const followed = followVersions([versionOf(line)], successions);
  return followed.ok ? followed.value : [versionOf(line)];
}

/** The line to its end, or where it has none far enough for everything that is asked of it. */
function wholeLine(line: LineInput, placement: PlacementSpan, calendar: SchoolCalendar | null, horizon: Day): CostLine {
  return { versions: activeVersions([versionOf(line)], placement, lastDayToPrice(placement, horizon)), calendar };
}

function versionOf({ span, price, shares }: LineInput): Parameters<typeof activeVersions>[0][number] {
  return { span: span ?? { startDate: null, endDate: null }, price, shares };
}

function datesAndPayers(
  line: LineInput,
  position: number,
  placement: PlacementSpan,
  payers: ReadonlyMap<string, Payer>,
  successions: AreaSuccessions,
): LineRefusal[] {
  const path = ['lines', String(position)];
  const startDate = later(placement.startDate, line.span?.startDate ?? null);
  const endDate = earlier(placement.endDate, line.span?.endDate ?? null);
  if (endDate !== null && endDate < startDate) return [lineRefusal('LINE_OUTSIDE_PLACEMENT', [...path, 'span'])];
  return payerRefusals(line.shares, { startDate, endDate }, payers, [...path, 'shares'], successions);
}

/**
 * The payers that are not of the area, or do not pay on every one of these days, themselves or by whoever follows them: no share is dated
 * outside its payer's life (B24).
 */
export function payerRefusals(
  shares: readonly Share[],
  { startDate, endDate }: PlacementSpan,
  payers: ReadonlyMap<string, Payer>,
  path: readonly string[],
  successions: AreaSuccessions = { links: [], named: [] },
): LineRefusal[] {
  const isOne = followVersions([{ span: { startDate, endDate }, shares }], successionsOf(successions, null)).ok;
  if (!isOne) return [lineRefusal('PAYER_NOT_IN_FORCE', path)];
  return shares.flatMap(({ payer: id }, index) => {
    const payer = payers.get(id);
    const field = [...path, String(index), 'payer'];
    if (payer === undefined) return [lineRefusal('PAYER_UNKNOWN', field)];
    const last = lastPaidDay(payer, successions);
    const isInForce = payer.startDate <= startDate && (last === null || (endDate !== null && endDate <= last));
    return isInForce ? [] : [lineRefusal('PAYER_NOT_IN_FORCE', field)];
  });
}

function later(a: Day, b: Day | null): Day {
  return b !== null && b > a ? b : a;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return b < a ? b : a;
}
