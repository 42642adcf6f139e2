import { financialYearOf, type Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { pence, roundDivide, type Pence } from '../../../kernel/money';
import type { StoredShareStatus } from '../../contributions/rules/approval';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import { activeVersions, lastDayToPrice } from '../../ledger/rules/line-days';
import { limitAmounts, type LimitAmounts } from '../../ledger/rules/limits';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { splicedVersions } from '../../ledger/rules/splice';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { UpliftDecision } from './change-codes';

/** What a provider asks for from a day on, decided as a whole (J9). */
export interface UpliftRound {
  readonly upliftRoundId: string;
  /** Null: of a place without an establishment. */
  readonly providerUrn: string | null;
  readonly letterDate: Day | null;
  readonly letterReference: string | null;
  readonly fromDate: Day;
  /** The rise asked of every line, in percent; null: each line's own amount was asked. */
  readonly percent: Decimal | null;
  readonly reason: string;
  /** How many lines it has, those the reader may not see among them. */
  readonly lines: number;
  /** What all that is asked would cost more in the twelve months from the first day, as if nothing ended; below nothing for a fall. */
  readonly askedAnnual: Pence;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  readonly decision: UpliftDecision | null;
  readonly decisionReason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** When the last line was dealt with; null: not yet. */
  readonly appliedAt: Date | null;
  readonly version: number;
}

/** One line of a round; amounts are of the line's own unit. */
export interface UpliftRoundLine {
  readonly upliftRoundId: string;
  readonly costLineId: string;
  readonly placementId: string;
  readonly caseId: string;
  readonly former: Pence;
  readonly asked: Pence;
  /** Null: not decided, or refused. */
  readonly agreed: Pence | null;
  readonly appliedAt: Date | null;
  /** Why it is not or was not applied; null: it was, or waits. */
  readonly problem: string | null;
  /** What whoever decides should know of it; null: nothing. */
  readonly warning: string | null;
}

/** One holder's part of a round, over all its placements. */
export interface UpliftRoundShare {
  readonly upliftRoundId: string;
  readonly budgetHolderId: string;
  /** What it would pay more in the twelve months from the first day, as if nothing ended. */
  readonly annualRise: Pence;
  readonly overLimit: string | null;
  readonly status: StoredShareStatus;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly refusalReason: string | null;
  readonly ratifiedBy: string | null;
  readonly ratifiedAt: Date | null;
}

/** Where a round stands; it follows from what is stored. */
export const UpliftRoundStatus = {
  RAISED: 'RAISED',
  AWAITING_HOLDERS: 'AWAITING_HOLDERS',
  APPLYING: 'APPLYING',
  APPLIED: 'APPLIED',
  REFUSED: 'REFUSED',
} as const;
export type UpliftRoundStatus = (typeof UpliftRoundStatus)[keyof typeof UpliftRoundStatus];

/** Where a round stands by its decision and what its holders have said. */
export function upliftStatus(
  { decision, appliedAt }: Pick<UpliftRound, 'decision' | 'appliedAt'>,
  shares: readonly Pick<UpliftRoundShare, 'status'>[],
): UpliftRoundStatus {
  if (decision === null) return 'RAISED';
  if (decision === 'REFUSED') return 'REFUSED';
  if (appliedAt !== null) return 'APPLIED';
  return isAgreed(shares) ? 'APPLYING' : 'AWAITING_HOLDERS';
}

/** Whether every holder whose share rises has agreed to it; nobody's consent is asked for paying less. */
export function isAgreed(shares: readonly Pick<UpliftRoundShare, 'status'>[]): boolean {
  return shares.every(({ status }) => status === 'APPROVED');
}

/** A hundred percent, in the unit of a percentage held as a Decimal. */
const WHOLE = 1_000_000n;

/** An amount raised by a percentage, to the penny. */
export function raisedBy(amount: Pence, percent: Decimal): Pence {
  return roundDivide(amount * (WHOLE + percent), WHOLE);
}

/** The price of a line on a day and from when another is agreed, null: never; null: the line has no day from then on, or is charged once. */
export function priceFrom(
  line: Pick<StoredLine, 'versions' | 'placementSpan'>,
  from: Day,
): { readonly amount: Pence; readonly laterFrom: Day | null } | null {
  const { endDate } = line.placementSpan;
  const coming = line.versions.filter(({ span }) => span.endDate === null || span.endDate >= from);
  const [first] = coming;
  if (first === undefined || first.price.unit === 'ONCE' || (endDate !== null && endDate < from)) return null;
  const later = coming.find(({ price }) => JSON.stringify(price, said) !== JSON.stringify(first.price, said));
  return {
    amount: first.price.amount,
    laterFrom: later?.span.startDate ?? null,
  };
}

/** The last rise of a line's price in the financial year of a day, up to that day: whoever raises it again should know. Null: there is none. */
export function earlierRise(
  { versions }: Pick<StoredLine, 'versions'>,
  from: Day,
): { readonly onDate: Day; readonly former: Pence; readonly amount: Pence } | null {
  const year = financialYearOf(from);
  const dated = [...versions].sort((a, b) => ((a.span.startDate ?? '') < (b.span.startDate ?? '') ? -1 : 1));
  const found = dated.flatMap((version, index) => {
    const before = dated[index - 1];
    const onDate = version.span.startDate;
    if (before === undefined || onDate === null || onDate > from || financialYearOf(onDate) !== year) return [];
    if (before.price.unit !== version.price.unit || before.price.amount >= version.price.amount) return [];
    return [{ onDate, former: before.price.amount, amount: version.price.amount }];
  });
  return found.at(-1) ?? null;
}

/** Lines with other amounts from a day on, as the ledger will have them; a line that is not named stays. */
export function withAmounts(
  lines: readonly StoredLine[],
  from: Day,
  amounts: ReadonlyMap<string, Pence>,
): readonly StoredLine[] {
  return lines.map((line) => {
    const amount = amounts.get(line.costLineId);
    const [first] = line.versions.filter(({ span }) => span.endDate === null || span.endDate >= from);
    if (amount === undefined || first === undefined) return line;
    const day = from <= line.placementSpan.startDate ? null : from;
    const versions = splicedVersions(line.versions, day, { price: { ...first.price, amount } });
    const unstored = { costLineVersionId: '', recordedAt: null, supersededAt: null };
    return { ...line, versions: versions.map((version) => ({ ...unstored, ...version })) };
  });
}

/** What each holder's own share rises by when lines change: what stands against its limits (G8). One for whom nothing changes has no entry. */
export function rises(
  before: readonly StoredLine[],
  after: readonly StoredLine[],
  calendarOf: (providerUrn: string | null) => SchoolCalendar | null,
  horizon: Day,
  from: Day,
): (LimitAmounts & { readonly isOpenEnded: boolean })[] {
  const amountsOf = (lines: readonly StoredLine[]): readonly LimitAmounts[] =>
    pricedOrFault(
      limitAmounts({
        startDate: from,
        lines: lines.map(({ versions, placementSpan, coding }) => ({
          calendar: calendarOf(coding.providerUrn),
          versions: activeVersions(
            versions,
            placementSpan,
            lastDayToPrice({ ...placementSpan, startDate: from }, horizon),
          ),
        })),
      }),
    );
  const former = new Map(amountsOf(before).map((one) => [one.payer, one]));
  const isOpenEnded = before.some(({ placementSpan }) => placementSpan.endDate === null);
  return amountsOf(after).flatMap((one) => {
    const known = former.get(one.payer);
    const annual = pence(one.annual - (known?.annual ?? 0n));
    const weekly = pence(one.weekly - (known?.weekly ?? 0n));
    const wholeLife = pence(one.wholeLife - (known?.wholeLife ?? 0n));
    if (annual === 0n && wholeLife === 0n) return [];
    return [{ payer: one.payer, annual, weekly, wholeLife, isOpenEnded }];
  });
}

function said(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
