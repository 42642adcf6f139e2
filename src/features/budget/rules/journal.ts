import { type Day, type FinancialYear, type Period, periodSpan } from '../../../kernel/dates';
import { add, allocateByParts, compare, negate, type Pence, sum, ZERO } from '../../../kernel/money';
import { type CostCategory } from '../../ledger/rules/coding';
import { periodAfter, reportedPeriod, type PeriodOfYear } from '../../ledger/rules/postings';
import { type CodedFor, codeFor, type FinanceCode, type LedgerCodes } from './finance-code';
import { JournalKind } from './journal-codes';

/** One line before it has its codes: a debit or a credit, the other zero. */
export interface DraftLine extends CodedFor {
  readonly debit: Pence;
  readonly credit: Pence;
  /** What it is, without anything of a person. */
  readonly narrative: string;
  readonly isReversal: boolean;
}

/** One line as a finance ledger loads it. */
export interface JournalLine extends DraftLine, LedgerCodes {}

/** A journal: what a finance ledger loads of one closed period. Its debits and its credits each come to `total`. */
export interface Journal extends PeriodOfYear {
  readonly journalId: string;
  readonly journalNumber: string;
  readonly kind: JournalKind;
  /** The period of the finance ledger that it is booked in. */
  readonly posted: PeriodOfYear;
  readonly dated: Day;
  /** The journal whose open balances it takes back. */
  readonly reversedJournalId: string | null;
  readonly total: Pence;
  readonly issuedBy: string;
  readonly issuedAt: Date;
}

/** A shift of an amount from one account to another; negative: the other way round. */
interface Shift {
  readonly debit: CodedFor;
  readonly credit: CodedFor;
  readonly amount: Pence;
  readonly narrative: { readonly debit: string; readonly credit: string };
}

/** What a partner pays in a period to the holder that leads and pays the provider (finance.md 2.4, J8). */
export interface PeriodRecharge {
  readonly leadId: string;
  readonly partnerId: string;
  readonly section251Line: string | null;
  readonly category: CostCategory;
  readonly amount: Pence;
}

/** What is known of a holder in a journal. */
export interface JournalHolder {
  readonly name: string;
  /** Whether the council's finance ledger holds its budget; that of a health body is another's. */
  readonly isOfCouncil: boolean;
}

/**
 * The recharges of a period as lines. A council budget pays by journal, under its own spend codes; a health body owes it, on the control account of
 * its debts, which the invoice then clears. Where a health body leads, the council is billed by it and nothing is journalled.
 */
export function rechargeLines(
  recharges: readonly PeriodRecharge[],
  holders: ReadonlyMap<string, JournalHolder>,
  { financialYear, period }: PeriodOfYear,
): readonly DraftLine[] {
  const label = periodLabel({ financialYear, period });
  const shifts = recharges.flatMap(({ leadId, partnerId, section251Line, category, amount }): Shift[] => {
    const [lead, partner] = [holders.get(leadId), holders.get(partnerId)];
    if (lead?.isOfCouncil !== true || partner === undefined) return [];
    const owed = { budgetHolderId: partnerId, use: 'RECHARGE_DEBTOR', section251Line: null, category: null } as const;
    const spent = { budgetHolderId: partnerId, use: 'SPEND', section251Line, category } as const;
    return [
      {
        debit: partner.isOfCouncil ? spent : owed,
        credit: { budgetHolderId: leadId, use: 'RECHARGE_INCOME', section251Line: null, category },
        amount,
        narrative: {
          debit: `Share of placements ${label}, recharged by ${lead.name}`,
          credit: `Share of placements ${label}, recharged to ${partner.name}`,
        },
      },
    ];
  });
  return toLines(shifts);
}

/** What stood open of one placement for a holder at the end of a period, or of something that none drives, with what it is for. */
export interface JournalBalance {
  readonly budgetHolderId: string;
  /** An accrual is positive, a prepayment negative. */
  readonly amount: Pence;
  /** What was earned of it by line and category; empty for what no placement drives. */
  readonly parts: readonly {
    readonly section251Line: string | null;
    readonly category: CostCategory;
    readonly earned: Pence;
  }[];
}

/**
 * What stands open at the end of a period as lines (finance.md B30): an accrual debits the spend and credits the accruals, a prepayment debits the
 * prepayments and credits the spend. A placement's balance goes to its lines and categories by what was earned on each.
 */
export function accrualLines(balances: readonly JournalBalance[], period: PeriodOfYear): readonly DraftLine[] {
  const label = periodLabel(period);
  const shifts = balances.flatMap(({ budgetHolderId, amount, parts }) =>
    byWhatWasEarned(amount, parts).map(({ section251Line, category, share }): Shift => {
      const spend = { budgetHolderId, use: 'SPEND', section251Line, category } as const;
      const control = { budgetHolderId, section251Line: null, category: null } as const;
      const isAccrual = compare(amount, ZERO) > 0;
      const narrative = `${isAccrual ? 'Accruals' : 'Prepayments'} at the end of ${label}`;
      return {
        debit: isAccrual ? spend : { ...control, use: 'PREPAYMENTS' },
        credit: isAccrual ? { ...control, use: 'ACCRUALS' } : spend,
        amount: isAccrual ? share : negate(share),
        narrative: { debit: narrative, credit: narrative },
      };
    }),
  );
  return toLines(shifts);
}

function byWhatWasEarned(
  amount: Pence,
  parts: JournalBalance['parts'],
): readonly { section251Line: string | null; category: CostCategory | null; share: Pence }[] {
  const earning = parts.filter(({ earned }) => compare(earned, ZERO) > 0);
  if (earning.length === 0) return [{ section251Line: null, category: null, share: amount }];
  const shares = allocateByParts(
    amount,
    earning.map(({ earned }) => earned),
  );
  return earning.map(({ section251Line, category }, index) => ({
    ...{ section251Line, category },
    share: shares[index] ?? ZERO,
  }));
}

/** The lines that take back what an earlier journal left open: its own, codes and all, the other way round. */
export function reversalLines(
  lines: readonly JournalLine[],
  { journalNumber }: Pick<Journal, 'journalNumber'>,
): readonly JournalLine[] {
  return lines
    .filter(({ isReversal }) => !isReversal)
    .map((line) => ({
      ...line,
      debit: line.credit,
      credit: line.debit,
      narrative: `Reversal of ${journalNumber}: ${line.narrative}`,
      isReversal: true,
    }));
}

/** Shifts as lines, one for each account and narrative, those left out that come to nothing. Debits are credits, to the penny. */
function toLines(shifts: readonly Shift[]): readonly DraftLine[] {
  const accounts = new Map<string, { readonly coded: CodedFor; readonly narrative: string; net: Pence }>();
  const post = (coded: CodedFor, narrative: string, amount: Pence): void => {
    const { budgetHolderId, use, section251Line, category } = coded;
    const key = JSON.stringify([budgetHolderId, use, section251Line, category, narrative]);
    const account = accounts.get(key) ?? { coded, narrative, net: ZERO };
    account.net = add(account.net, amount);
    accounts.set(key, account);
  };
  for (const { debit, credit, amount, narrative } of shifts) {
    post(debit, narrative.debit, amount);
    post(credit, narrative.credit, negate(amount));
  }
  return [...accounts.values()]
    .filter(({ net }) => net !== ZERO)
    .map(({ coded, narrative, net }) => ({
      ...coded,
      debit: compare(net, ZERO) > 0 ? net : ZERO,
      credit: compare(net, ZERO) > 0 ? ZERO : negate(net),
      narrative,
      isReversal: false,
    }));
}

/** Lines with the codes of a day, and everything that has none, each once. */
export function codeLines(
  lines: readonly DraftLine[],
  codes: readonly FinanceCode[],
  day: Day,
): { readonly coded: readonly JournalLine[]; readonly missing: readonly CodedFor[] } {
  const missing = new Map<string, CodedFor>();
  const coded = lines.flatMap((line) => {
    const code = codeFor(codes, line, day);
    if (code !== null) return [{ ...line, costCentre: code.costCentre, subjective: code.subjective }];
    const { budgetHolderId, use, section251Line, category } = line;
    missing.set(JSON.stringify([budgetHolderId, use, section251Line, category]), line);
    return [];
  });
  return { coded, missing: [...missing.values()] };
}

/** What the debits come to. Throws where the credits do not: then a line was made wrong, and nobody may load it. */
export function totalOf(lines: readonly DraftLine[]): Pence {
  const [debits, credits] = [sum(lines.map(({ debit }) => debit)), sum(lines.map(({ credit }) => credit))];
  if (debits !== credits) throw new Error('the debits of a journal are not its credits');
  return debits;
}

/**
 * In which period of the finance ledger a journal is booked, and its day. Accruals stand at the end of their own period. Recharges of a closed
 * period come after it, in the first open one (money.md section 5, B13): until then the partner's share is among its accruals.
 */
export function bookingOf(
  kind: JournalKind,
  of: PeriodOfYear,
  closed: readonly PeriodOfYear[],
): { readonly posted: PeriodOfYear; readonly dated: Day } {
  if (kind === JournalKind.ACCRUAL) return { posted: of, dated: periodSpan(of.financialYear, of.period).endDate };
  const posted = reportedPeriod(periodAfter(of), closed);
  return { posted, dated: periodSpan(posted.financialYear, posted.period).startDate };
}

const WORDS: Readonly<Record<JournalKind, string>> = { RECHARGE: 'RCH', ACCRUAL: 'ACC' };

/** The number of a journal, which is that of no other: area, kind, year and period, as in `311-ACC-2025-26-07`. */
export function journalNumber(
  localArea: string,
  kind: JournalKind,
  { financialYear, period }: { readonly financialYear: FinancialYear; readonly period: Period },
): string {
  return [localArea, WORDS[kind], financialYear, String(period).padStart(2, '0')].join('-');
}

function periodLabel({ financialYear, period }: PeriodOfYear): string {
  return `P${String(period)} ${financialYear}`;
}
