import { type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type Journal, type JournalLine } from '../rules/journal';
import { type JournalKind } from '../rules/journal-codes';

interface JournalRow {
  readonly journal_id: string;
  readonly journal_number: string;
  readonly kind: JournalKind;
  readonly financial_year: FinancialYear;
  readonly period: Period;
  readonly posted_financial_year: FinancialYear;
  readonly posted_period: Period;
  readonly dated: Day;
  readonly reversed_journal_id: string | null;
  readonly total_pence: bigint;
  readonly issued_by: string;
  readonly issued_at: Date;
}

const SELECT = `select journal_id, journal_number, kind, financial_year, period, posted_financial_year, posted_period, dated, reversed_journal_id,
       total_pence, issued_by, issued_at from journal`;

/** Keeps a journal with its lines, in one go: the database takes no half of one. */
export async function insertJournal(tx: WriteTx, journal: Journal, lines: readonly JournalLine[]): Promise<void> {
  const { localArea } = tx.actor;
  await tx.execute(
    `insert into journal (local_area_code, journal_id, journal_number, kind, financial_year, period, posted_financial_year, posted_period,
                          dated, reversed_journal_id, total_pence, issued_by, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      localArea,
      journal.journalId,
      journal.journalNumber,
      journal.kind,
      journal.financialYear,
      journal.period,
      journal.posted.financialYear,
      journal.posted.period,
      journal.dated,
      journal.reversedJournalId,
      journal.total,
      journal.issuedBy,
      journal.issuedAt,
    ],
  );
  const column = <Value>(of: (line: JournalLine) => Value): Value[] => lines.map(of);
  await tx.execute(
    `insert into journal_line (local_area_code, journal_id, ordinal, budget_holder_id, use, section_251_line, category, cost_centre,
                               subjective, debit_pence, credit_pence, narrative, is_reversal)
     select $1, $2, line.*
       from unnest($3::integer[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[], $11::bigint[],
                   $12::text[], $13::boolean[]) as line`,
    [
      localArea,
      journal.journalId,
      lines.map((_, index) => index + 1),
      column(({ budgetHolderId }) => budgetHolderId),
      column(({ use }) => use),
      column(({ section251Line }) => section251Line),
      column(({ category }) => category),
      column(({ costCentre }) => costCentre),
      column(({ subjective }) => subjective),
      column(({ debit }) => debit),
      column(({ credit }) => credit),
      column(({ narrative }) => narrative),
      column(({ isReversal }) => isReversal),
    ],
  );
}

/** The journals of a financial year's periods, in their order. */
export async function listJournals(tx: Tx, financialYear: FinancialYear): Promise<readonly Journal[]> {
  return (await tx.query<JournalRow>(`${SELECT} where financial_year = $1 order by period, kind`, [financialYear])).map(
    toJournal,
  );
}

/** The journals of one kind that were issued last, by the period they are of; null when none was. */
export async function findLastJournal(tx: Tx, kind: JournalKind): Promise<Journal | null> {
  const [row] = await tx.query<JournalRow>(
    `${SELECT} where kind = $1 order by financial_year desc, period desc limit 1`,
    [kind],
  );
  return row === undefined ? null : toJournal(row);
}

/** Journals by id. */
export async function findJournalsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Journal>> {
  const rows = await tx.query<JournalRow>(`${SELECT} where journal_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.journal_id, toJournal(row)]));
}

/** The journal of a number, or null where none bears it. */
export async function findJournalByNumber(tx: Tx, number: string): Promise<Journal | null> {
  const [row] = await tx.query<JournalRow>(`${SELECT} where journal_number = $1`, [number]);
  return row === undefined ? null : toJournal(row);
}

/** The lines of each journal, in their order. */
export async function listLinesByJournalIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly JournalLine[]>> {
  const rows = await tx.query<{
    journal_id: string;
    budget_holder_id: string;
    use: JournalLine['use'];
    section_251_line: string | null;
    category: JournalLine['category'];
    cost_centre: string;
    subjective: string;
    debit_pence: bigint;
    credit_pence: bigint;
    narrative: string;
    is_reversal: boolean;
  }>(
    `select journal_id, budget_holder_id, use, section_251_line, category, cost_centre, subjective, debit_pence, credit_pence, narrative, is_reversal
       from journal_line where journal_id = any($1::uuid[]) order by journal_id, ordinal`,
    [ids],
  );
  const byJournal = groupBy(rows, (row) => row.journal_id);
  return new Map(
    [...byJournal].map(([journalId, lines]) => [
      journalId,
      lines.map((row) => ({
        budgetHolderId: row.budget_holder_id,
        use: row.use,
        section251Line: row.section_251_line,
        category: row.category,
        costCentre: row.cost_centre,
        subjective: row.subjective,
        debit: pence(row.debit_pence),
        credit: pence(row.credit_pence),
        narrative: row.narrative,
        isReversal: row.is_reversal,
      })),
    ]),
  );
}

function toJournal(row: JournalRow): Journal {
  return {
    journalId: row.journal_id,
    journalNumber: row.journal_number,
    kind: row.kind,
    financialYear: row.financial_year,
    period: row.period,
    posted: { financialYear: row.posted_financial_year, period: row.posted_period },
    dated: row.dated,
    reversedJournalId: row.reversed_journal_id,
    total: pence(row.total_pence),
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
  };
}
