import { type Day, type FinancialYear } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Tx } from '../../../platform/db';
import { pricingRefusals, type LineRefusal } from '../refusals';
import { findCalendarsByProviders, getHorizon } from '../repository/inputs';
import { listAreaSuccessions } from '../repository/successions';
import type { SchoolCalendar } from '../rules/calendar';
import { fullYearEffect } from '../rules/full-year';
import { costLine, type LineAmount } from '../rules/line';
import { activeVersions, type DatedVersion, type PlacementSpan } from '../rules/line-days';
import { limitAmounts } from '../rules/limits';
import { pricedOrFault } from '../rules/priced-or-fault';
import { revisedLines, type LinesRevision } from '../rules/revised-lines';
import type { StoredLine } from '../rules/stored-line';
import { followVersions, successionsOf } from '../rules/succession';

interface Side {
  readonly versions: readonly DatedVersion[];
  readonly span: PlacementSpan;
}

/** The lines of a placement before and after a revision, with what they are reckoned by. */
export interface RevisionReckoning {
  readonly horizon: Day;
  readonly lines: readonly {
    readonly before: Side;
    readonly after: Side;
    readonly calendar: SchoolCalendar | null;
  }[];
}

/** Reads what a revision is reckoned by; the lines were read before, by who may see them. */
export async function readRevision(
  tx: Tx,
  stored: readonly StoredLine[],
  revision: LinesRevision,
): Promise<RevisionReckoning> {
  const calendars = await findCalendarsByProviders(tx, [...new Set(stored.map(({ coding }) => coding.providerUrn))]);
  const successions = await listAreaSuccessions(tx);
  return {
    horizon: await getHorizon(tx),
    lines: revisedLines(stored, revision).map(({ line, before, after }) => {
      const followed = followVersions(after.versions, successionsOf(successions, line.placementId));
      return {
        before,
        after: followed.ok ? { ...after, versions: followed.value } : after,
        calendar: calendars.get(line.coding.providerUrn) ?? null,
      };
    }),
  };
}

/**
 * What would be posted for a revision, line by line: what each line should hold after it, less what it does now, by the functions that will
 * post it (money.md section 7.5). Refused where a line can not be priced.
 */
export function revisionAmounts({
  horizon,
  lines,
}: RevisionReckoning): Result<readonly (readonly LineAmount[])[], LineRefusal> {
  const priceOf = ({ versions, span }: Side, calendar: SchoolCalendar | null) =>
    costLine({ versions: activeVersions(versions, span, horizon), calendar, horizon });
  const priced = lines.map(({ before, after, calendar }) => ({
    before: priceOf(before, calendar),
    after: priceOf(after, calendar),
  }));
  const refusals = priced.flatMap(({ after }, position) => (after.ok ? [] : pricingRefusals(after.refusals, position)));
  if (refusals.length > 0) return refuse(refusals);
  return ok(priced.map(({ before, after }) => lessOf(after.ok ? after.value : [], before.ok ? before.value : [])));
}

/** By holder, what a revision changes of the full-year effect at the end of a year, and of all that is paid to a last day. */
export function revisionFigures(
  { horizon, lines }: RevisionReckoning,
  {
    financialYear,
    lastDay,
    fromDate,
  }: { readonly financialYear: FinancialYear; readonly lastDay: Day; readonly fromDate: Day },
): { readonly fullYear: ReadonlyMap<string, Pence>; readonly whole: ReadonlyMap<string, Pence> } {
  const fullYear = new Map<string, bigint>();
  const whole = new Map<string, bigint>();
  for (const [sign, side] of [
    [-1n, 'before'],
    [1n, 'after'],
  ] as const) {
    const costedTo = (last: Day) =>
      lines.map((line) => ({
        calendar: line.calendar,
        versions: activeVersions(line[side].versions, line[side].span, last),
      }));
    for (const line of costedTo(horizon)) {
      const shares = pricedOrFault(fullYearEffect({ ...line, financialYear }));
      for (const { payer, amount } of shares) fullYear.set(payer, (fullYear.get(payer) ?? 0n) + sign * amount);
    }
    const lives = limitAmounts({ lines: costedTo(lastDay), startDate: fromDate });
    for (const { payer, wholeLife } of lives.ok ? lives.value : []) {
      whole.set(payer, (whole.get(payer) ?? 0n) + sign * wholeLife);
    }
  }
  return { fullYear: inPence(fullYear), whole: inPence(whole) };
}

function inPence(amounts: ReadonlyMap<string, bigint>): ReadonlyMap<string, Pence> {
  return new Map([...amounts].map(([payer, amount]) => [payer, pence(amount)]));
}

function lessOf(after: readonly LineAmount[], before: readonly LineAmount[]): LineAmount[] {
  const totals = new Map<string, { readonly one: LineAmount; amount: bigint }>();
  const count = (amounts: readonly LineAmount[], sign: bigint): void => {
    for (const one of amounts) {
      const key = `${one.financialYear} ${String(one.period)} ${one.payer}`;
      const known = totals.get(key) ?? { one, amount: 0n };
      known.amount += sign * one.amount;
      totals.set(key, known);
    }
  };
  count(after, 1n);
  count(before, -1n);
  return [...totals.values()]
    .filter(({ amount }) => amount !== 0n)
    .map(({ one, amount }) => ({ ...one, amount: pence(amount) }));
}
