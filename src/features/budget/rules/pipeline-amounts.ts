import { type Day, type FinancialYear, PERIODS } from '../../../kernel/dates';
import { allocateByParts, type Pence, pence, roundDivide, subtract, sum, ZERO } from '../../../kernel/money';
import { groupBy } from '../../../kernel/group';
import { ok, refuse, type Result } from '../../../kernel/result';
import { costLine, type LineAmount } from '../../ledger/rules/line';
import { activeVersions, type DatedVersion } from '../../ledger/rules/line-days';
import { expectationOf, expectedStart, stageOn, type PipelineAssumptions, type PipelineCase } from './pipeline';

/** Chances are told in whole ten-thousandths. */
const CERTAIN = 10_000n;

/** What is expected of one line for one payer in one period. */
export interface PipelineAmount extends LineAmount {
  /** Position among the case's lines. */
  readonly line: number;
}

/** What a case with the panel may come to. */
export interface ExpectedCost {
  /** What it would cost, up to the last day asked about, if it came to that for certain. */
  readonly certain: readonly LineAmount[];
  /** The same times the probability. */
  readonly amounts: readonly PipelineAmount[];
  /** The parts of everybody, the lead first; null: it is shared by more than parts, in proportion to what each would pay. */
  readonly parts: ReadonlyMap<string, bigint> | null;
}

/**
 * What a case with the panel is expected to cost up to a day, by line, period and payer (money.md section 6, `pipeline`): the probability of its
 * stage times the running total of its lines from the expected start, rounded once on every month's last day and in each financial year by itself, and
 * shared as it stands then: by the parts of its split, or where it has fixed sums, caps or others who carry, in proportion to what each
 * would pay. Months are differences of that, so that they add up to the year. Refused where a line can not be priced.
 */
export function expectedCost(
  one: PipelineCase,
  assumptions: PipelineAssumptions,
  days: { readonly today: Day; readonly last: Day },
): Result<ExpectedCost, { readonly message: string }> {
  const lines: (readonly LineAmount[])[] = [];
  const versions = versionsOf(one, assumptions, days.today);
  for (const dated of versions) {
    const span = { startDate: one.option?.startDate ?? days.today, endDate: one.option?.endDate ?? null };
    const placement = one.placementId === null ? { ...span, startDate: startOf(dated) ?? span.startDate } : span;
    const active = activeVersions(dated, placement, days.last);
    const priced = costLine({ versions: active, calendar: one.calendar, horizon: days.last });
    if (!priced.ok) return refuse(priced.refusals);
    lines.push(priced.value);
  }
  const chance = BigInt(expectationOf(assumptions, stageOn(one, days.today)).basisPoints);
  const parts = commonParts(versions.flat());
  const years = groupBy(
    lines.flatMap((amounts, line) => amounts.map((amount): PipelineAmount => ({ ...amount, line }))),
    ({ financialYear }) => financialYear,
  );
  return ok({
    certain: lines.flat(),
    amounts: [...years].flatMap(([year, amounts]) => weigh(year, amounts, chance, parts)),
    parts,
  });
}

/** The dated agreements of each line: as decided, or the option's price from the expected start on, with the area's usual split. */
function versionsOf(
  one: PipelineCase,
  assumptions: PipelineAssumptions,
  day: Day,
): readonly (readonly DatedVersion[])[] {
  const start = expectedStart(one, assumptions, day);
  if (start === null || one.option === null) return [];
  const { endDate } = one.option;
  if (one.placementId === null && endDate !== null && endDate < start) return [];
  const byParts = { fixed: null, cap: null, residual: false };
  const usual = assumptions.shares.map(({ budgetHolderId, parts }) => ({ ...byParts, payer: budgetHolderId, parts }));
  const { transportHolderId } = assumptions;
  const transport = transportHolderId === null ? usual : [{ ...byParts, payer: transportHolderId, parts: 1n }];
  return one.lines.map(({ category, price, versions }) => {
    if (versions !== null) return versions;
    const shares = category === 'TRANSPORT' ? transport : usual;
    return price === null ? [] : [{ span: { startDate: start, endDate }, price, shares }];
  });
}

function startOf(versions: readonly DatedVersion[]): Day | null {
  return versions[0]?.span.startDate ?? null;
}

/** The parts of everybody, where all lines are shared by the same parts and nothing else; null: by more than parts. */
function commonParts(versions: readonly DatedVersion[]): ReadonlyMap<string, bigint> | null {
  const [first] = versions;
  if (first === undefined) return null;
  const keyOf = ({ shares }: DatedVersion): string =>
    shares.map(({ payer, parts }) => `${payer} ${String(parts)}`).join();
  const isPlain = (version: DatedVersion): boolean =>
    (version.carries ?? []).length === 0 && version.shares.every(({ parts, cap }) => parts !== null && cap === null);
  if (!versions.every((version) => isPlain(version) && keyOf(version) === keyOf(first))) return null;
  return new Map(first.shares.map(({ payer, parts }) => [payer, parts ?? 0n]));
}

/** One financial year: what is expected up to the end of each period, shared and laid on the lines, as differences from the period before. */
function weigh(
  financialYear: FinancialYear,
  amounts: readonly PipelineAmount[],
  chance: bigint,
  parts: ReadonlyMap<string, bigint> | null,
): PipelineAmount[] {
  const payers = [...new Set([...(parts?.keys() ?? []), ...amounts.map(({ payer }) => payer)])];
  const lines = [...new Set(amounts.map(({ line }) => line))];
  const held = groupBy(amounts, ({ payer, line }) => `${payer} ${String(line)}`);
  const cells = payers.flatMap((payer) =>
    lines.map((line) => {
      const own = held.get(`${payer} ${String(line)}`) ?? [];
      const upTo = (period: number): Pence =>
        sum(own.filter((amount) => amount.period <= period).map(({ amount }) => amount));
      return { payer, line, upTo };
    }),
  );
  let before = new Map<string, Pence>();
  return PERIODS.flatMap((period) => {
    const running = cells.map((cell) => ({ ...cell, total: cell.upTo(period) }));
    const expected = roundDivide(sum(running.map(({ total }) => total)) * chance, CERTAIN);
    const own = (payer: string): typeof running => running.filter((cell) => cell.payer === payer);
    const ofPayers = shareOut(
      expected,
      payers.map((payer) => (parts === null ? sum(own(payer).map(({ total }) => total)) : (parts.get(payer) ?? 0n))),
    );
    const now = new Map<string, Pence>();
    payers.forEach((payer, index) => {
      const rows = own(payer);
      const ofLines = shareOut(
        ofPayers[index] ?? ZERO,
        rows.map(({ total }) => total),
      );
      rows.forEach(({ line }, at) => now.set(`${payer} ${String(line)}`, ofLines[at] ?? ZERO));
    });
    const found = cells.flatMap(({ payer, line }): PipelineAmount[] => {
      const key = `${payer} ${String(line)}`;
      const amount = subtract(now.get(key) ?? ZERO, before.get(key) ?? ZERO);
      return amount === ZERO ? [] : [{ financialYear, period, payer, line, amount }];
    });
    before = now;
    return found;
  });
}

/** By largest remainder; a running share may stand at a penny less than nothing, and then takes nothing. All to the first where nobody has any. */
function shareOut(total: Pence, weights: readonly bigint[]): readonly Pence[] {
  const positive = weights.map((weight) => (weight > 0n ? weight : 0n));
  if (positive.every((weight) => weight === 0n)) return weights.map((_, index) => (index === 0 ? total : pence(0n)));
  return allocateByParts(total, positive);
}
