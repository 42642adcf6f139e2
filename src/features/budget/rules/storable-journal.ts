import { type CodedFor } from './finance-code';
import { type Journal, type JournalLine } from './journal';
import { type FinanceCodeUse, type JournalKind } from './journal-codes';

/** A journal with its lines as the answer of a write is kept: amounts in pence as text, instants as text. */
export interface StorableJournal {
  readonly [key: string]: string | number | null | readonly StorableLine[];
  readonly journalId: string;
  readonly journalNumber: string;
  readonly kind: JournalKind;
  readonly financialYear: string;
  readonly period: number;
  readonly postedFinancialYear: string;
  readonly postedPeriod: number;
  readonly dated: string;
  readonly reversedJournalId: string | null;
  readonly total: string;
  readonly issuedBy: string;
  readonly issuedAt: string;
  readonly lines: readonly StorableLine[];
}

interface StorableLine {
  readonly [key: string]: string | boolean | null;
  readonly budgetHolderId: string;
  readonly use: FinanceCodeUse;
  readonly section251Line: string | null;
  readonly category: CodedFor['category'];
  readonly costCentre: string;
  readonly subjective: string;
  readonly debit: string;
  readonly credit: string;
  readonly narrative: string;
  readonly isReversal: boolean;
}

/** The journal as it is kept. */
export function toStorable(journal: Journal, lines: readonly JournalLine[]): StorableJournal {
  const { posted, total, issuedAt, journalId, journalNumber, kind, dated, reversedJournalId, issuedBy } = journal;
  return {
    ...{ journalId, journalNumber, kind, dated, reversedJournalId, issuedBy },
    financialYear: journal.financialYear,
    period: journal.period,
    postedFinancialYear: posted.financialYear,
    postedPeriod: posted.period,
    total: total.toString(),
    issuedAt: issuedAt.toISOString(),
    lines: lines.map(({ debit, credit, ...line }) => ({ ...line, debit: debit.toString(), credit: credit.toString() })),
  };
}
