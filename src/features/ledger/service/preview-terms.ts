import type { Day } from '../../../kernel/dates';
import { ZERO } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Tx } from '../../../platform/db';
import { lineRefusal, pricingRefusals, type LineRefusal } from '../refusals';
import { findCalendarsByProviders, findPayersByIds, getHorizon } from '../repository/inputs';
import { listLinesByPlacementIds } from '../repository/lines';
import { listAreaSuccessions } from '../repository/successions';
import type { SchoolCalendar } from '../rules/calendar';
import { costLine, type CostLine } from '../rules/line';
import { activeSpan, activeVersions, lastDayToPrice, type DatedVersion, type PlacementSpan } from '../rules/line-days';
import { limitAmounts } from '../rules/limits';
import { splicedVersions } from '../rules/splice';
import { followVersions, successionsOf, type AreaSuccessions } from '../rules/succession';
import type { StoredLine } from '../rules/stored-line';
import type { LineTerms } from './change-terms';
import { payerRefusals, type HolderAmounts } from './lines';

/** Stands for the last day of a line that has none. */
const FAR_AWAY = '9999-12-31' as Day;

/** What other terms would come to. */
export interface TermsPreview {
  /** Whose share of any line and period would be another, in order of first appearance: theirs it is to agree to. */
  readonly changedHolderIds: readonly string[];
  /** Each holder's part of all lines of the placement then, the twelve months counted from the day of the change; zeros for who leaves. */
  readonly holders: readonly HolderAmounts[];
}

/**
 * What a placement would cost each holder with other shares or prices on some of its lines from a day on (null: all its days), and whose
 * share that changes. What is carried in a dispute is left aside: shares are the holders' own. Refused with every problem at once; `field`
 * is a path under `lines`.
 */
export async function previewTerms(
  tx: Tx,
  change: { readonly placementId: string; readonly from: Day | null; readonly lines: readonly LineTerms[] },
): Promise<Result<TermsPreview, LineRefusal>> {
  const stored = (await listLinesByPlacementIds(tx, [change.placementId])).get(change.placementId) ?? [];
  const first = stored[0];
  if (first === undefined || change.lines.length === 0) return refuse([lineRefusal('NO_LINES', ['lines'])]);
  const horizon = await getHorizon(tx);
  const calendars = await findCalendarsByProviders(tx, [...new Set(stored.map(({ coding }) => coding.providerUrn))]);
  const calendarOf = (line: StoredLine): SchoolCalendar | null => calendars.get(line.coding.providerUrn) ?? null;
  const last = lastDayToPrice(first.placementSpan, horizon);
  const startDate = change.from ?? first.placementSpan.startDate;

  const successions = await listAreaSuccessions(tx);
  const changeOf = (line: StoredLine) => change.lines.find((one) => one.costLineId === line.costLineId);
  const before = stored.map((line) => {
    // Cut on that day as the new terms are: a penny that two versions round otherwise than one is nobody's other share.
    const isCut = changeOf(line) !== undefined;
    const versions = isCut ? splicedVersions(line.versions, change.from, {}) : line.versions;
    return toCostLine(line, versions, calendarOf(line), last);
  });
  const after = stored.map((line) => {
    const { costLineId, ...terms } = changeOf(line) ?? {};
    const versions = costLineId === undefined ? line.versions : splicedVersions(line.versions, change.from, terms);
    const followed = followVersions(versions, successionsOf(successions, line.placementId));
    return toCostLine(line, followed.ok ? followed.value : versions, calendarOf(line), last);
  });
  const refusals = [
    ...(await outOfReach(tx, change, stored, successions)),
    ...unpriced(change.lines, stored, after, last),
  ];
  if (refusals.length > 0) return refuse(refusals);

  const changedHolderIds = changedHolders(before, after, last);
  const limits = limitAmounts({ lines: after, startDate });
  if (!limits.ok) return refuse(limits.refusals.map(({ code, message }) => ({ code, field: ['lines'], message })));
  const amounts = new Map(limits.value.map((amount) => [amount.payer, amount]));
  const holderIds = [...new Set([...amounts.keys(), ...changedHolderIds])];
  return ok({
    changedHolderIds,
    holders: holderIds.map((budgetHolderId) => {
      const { annual = ZERO, weekly = ZERO, wholeLife = ZERO } = amounts.get(budgetHolderId) ?? {};
      return {
        budgetHolderId,
        annual,
        weekly,
        wholeLife: first.placementSpan.endDate === null ? null : wholeLife,
      };
    }),
  });
}

function toCostLine(
  { placementSpan }: StoredLine,
  versions: readonly DatedVersion[],
  calendar: SchoolCalendar | null,
  last: Day,
): CostLine {
  return {
    versions: activeVersions(versions, placementSpan, last).map((version) => ({ ...version, carries: [] })),
    calendar,
  };
}

async function outOfReach(
  tx: Tx,
  { from, lines }: { readonly from: Day | null; readonly lines: readonly LineTerms[] },
  stored: readonly StoredLine[],
  successions: AreaSuccessions,
): Promise<LineRefusal[]> {
  const payers = await findPayersByIds(tx, [
    ...new Set(lines.flatMap(({ shares = [] }) => shares.map(({ payer }) => payer))),
  ]);
  return lines.flatMap(({ costLineId, shares = [] }, position) => {
    const line = stored.find((one) => one.costLineId === costLineId);
    if (line === undefined) return [lineRefusal('NO_LINES', ['lines', String(position)])];
    const days = daysFrom(line, from);
    if (days === null) return [lineRefusal('LINE_OVER_BEFORE', ['lines', String(position)])];
    return payerRefusals(shares, days, payers, ['lines', String(position), 'shares'], successions);
  });
}

/** The days of a line on and after a day; null: there are none. */
function daysFrom({ placementSpan, ownSpan }: StoredLine, from: Day | null): PlacementSpan | null {
  const isOpen = placementSpan.endDate === null && ownSpan.endDate === null;
  const days = activeSpan(placementSpan, ownSpan, placementSpan.endDate ?? ownSpan.endDate ?? FAR_AWAY);
  if (days === null || (from !== null && from > days.endDate)) return null;
  const startDate = from !== null && from > days.startDate ? from : days.startDate;
  return { startDate, endDate: isOpen ? null : days.endDate };
}

function unpriced(
  lines: readonly LineTerms[],
  stored: readonly StoredLine[],
  after: readonly CostLine[],
  horizon: Day,
): LineRefusal[] {
  return lines.flatMap(({ costLineId }, position) => {
    const line = after[stored.findIndex((one) => one.costLineId === costLineId)];
    const priced = line === undefined ? ok([]) : costLine({ ...line, horizon });
    return priced.ok ? [] : pricingRefusals(priced.refusals, position);
  });
}

function changedHolders(before: readonly CostLine[], after: readonly CostLine[], horizon: Day): string[] {
  const differences = new Map<string, { holder: string; amount: bigint }>();
  const count = (lines: readonly CostLine[], sign: bigint): void => {
    for (const [position, line] of lines.entries()) {
      const priced = costLine({ ...line, horizon });
      for (const { financialYear, period, payer, amount } of priced.ok ? priced.value : []) {
        const key = `${String(position)} ${financialYear} ${period} ${payer}`;
        const known = differences.get(key) ?? { holder: payer, amount: 0n };
        differences.set(key, { holder: payer, amount: known.amount + sign * amount });
      }
    }
  };
  count(before, -1n);
  count(after, 1n);
  return [...new Set([...differences.values()].filter(({ amount }) => amount !== 0n).map(({ holder }) => holder))];
}
