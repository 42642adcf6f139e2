import { inWordsWithin } from '../../../kernel/code-words';
import { type Day, type FinancialYear, PERIODS } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { listClosedPeriods } from '../../ledger/repository/closed-periods';
import { findPayersByIds } from '../../ledger/repository/inputs';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { ISSUE_JOURNAL_REFUSALS, type IssueJournalRefusalCode } from '../refusals/journal';
import { listFinanceCodes } from '../repository/finance-code';
import { findLastJournal, insertJournal, listJournals, listLinesByJournalIds } from '../repository/journal';
import { listJournalBalances, listPeriodRecharges } from '../repository/journal-facts';
import { type CodedFor } from '../rules/finance-code';
import {
  accrualLines,
  bookingOf,
  codeLines,
  type DraftLine,
  type Journal,
  type JournalHolder,
  type JournalLine,
  journalNumber,
  rechargeLines,
  reversalLines,
  totalOf,
} from '../rules/journal';
import { JournalKind } from '../rules/journal-codes';
import { section251Name } from '../rules/section-251';
import { type StorableJournal, toStorable } from '../rules/storable-journal';

/** Which journal is issued. */
export interface IssueJournal {
  readonly kind: JournalKind;
  readonly financialYear: FinancialYear;
  readonly period: number;
}

type Refused = Refusal<IssueJournalRefusalCode>;
type Outcome = Result<{ readonly journal: StorableJournal }, Refused>;

/**
 * Makes what a finance ledger loads of one closed period, and keeps it with its codes: recharges, or accruals and prepayments with what the journal
 * before had left open taken back. What has no code is told, all of it, and nothing is kept then; a preview shows the journal first.
 */
export function issueJournal(
  ctx: Ctx,
  command: IssueJournal,
  request: { readonly clientMutationId: string | null; readonly isPreview: boolean },
): Promise<Outcome> {
  return ctx.write({ event: 'journal.issued', ...request, input: command }, (tx) => issueJournalIn(tx, command));
}

/** The same inside a write. */
async function issueJournalIn(tx: WriteTx, command: IssueJournal): Promise<Outcome> {
  const { kind, financialYear } = command;
  const period = PERIODS.find((one) => one === command.period);
  if (period === undefined) return refuse([problem('PERIOD_OUT_OF_RANGE')]);
  const of = { financialYear, period };
  await lockUntilCommit(tx, `journals:${tx.actor.localArea}`);
  const last = kind === JournalKind.ACCRUAL ? await findLastJournal(tx, kind) : null;
  const refusals = await standingProblems(tx, kind, of, last);
  if (refusals.length > 0) return refuse(refusals);

  const { posted, dated } = bookingOf(kind, of, await listClosedPeriods(tx, null));
  const drafts = await draft(tx, kind, of);
  const { coded, missing } = codeLines(drafts.lines, await listFinanceCodes(tx, null), dated);
  if (missing.length > 0) return refuse(missing.map((one) => missingCode(one, drafts.holders, dated)));
  const reversed = last === null ? [] : reversalLines(await linesOf(tx, last), last);
  const lines = [...reversed, ...coded];
  if (lines.length === 0) return refuse([problem('NOTHING_TO_POST')]);

  const journal: Journal = {
    ...{ journalId: newId(), journalNumber: journalNumber(tx.actor.localArea, kind, of), kind, ...of, posted, dated },
    reversedJournalId: reversed.length > 0 ? (last?.journalId ?? null) : null,
    ...{ total: totalOf(lines), issuedBy: tx.actor.personId, issuedAt: tx.clock.now() },
  };
  await insertJournal(tx, journal, lines);
  tx.record({ type: 'Journal', id: journal.journalId, detail: { number: journal.journalNumber, lines: lines.length } });
  return ok({ journal: toStorable(journal, lines) });
}

/** What stands in the way of the period's journal, whatever is in it. */
async function standingProblems(
  tx: WriteTx,
  kind: JournalKind,
  of: PeriodOfYear,
  last: Journal | null,
): Promise<Refused[]> {
  const { financialYear, period } = of;
  const closed = await listClosedPeriods(tx, null);
  const isClosed = closed.some((one) => one.financialYear === financialYear && one.period === period);
  const issued = await listJournals(tx, financialYear);
  if (!isClosed) return [problem('PERIOD_OPEN')];
  if (issued.some((one) => one.kind === kind && one.period === period)) return [problem('ALREADY_ISSUED')];
  return last !== null && isAfter(last, of) ? [problem('LATER_ISSUED')] : [];
}

function isAfter(one: PeriodOfYear, other: PeriodOfYear): boolean {
  return one.financialYear === other.financialYear
    ? one.period > other.period
    : one.financialYear > other.financialYear;
}

async function draft(
  tx: WriteTx,
  kind: JournalKind,
  of: PeriodOfYear,
): Promise<{ readonly lines: readonly DraftLine[]; readonly holders: ReadonlyMap<string, JournalHolder> }> {
  if (kind === JournalKind.ACCRUAL) {
    const balances = await listJournalBalances(tx, of);
    const holders = await holdersOf(
      tx,
      balances.map(({ budgetHolderId }) => budgetHolderId),
    );
    return { lines: accrualLines(balances, of), holders };
  }
  const recharges = await listPeriodRecharges(tx, of);
  const holders = await holdersOf(
    tx,
    recharges.flatMap(({ leadId, partnerId }) => [leadId, partnerId]),
  );
  return { lines: rechargeLines(recharges, holders, of), holders };
}

async function holdersOf(tx: WriteTx, ids: readonly string[]): Promise<ReadonlyMap<string, JournalHolder>> {
  const all = [...new Set(ids)];
  const payers = await findPayersByIds(tx, all);
  const names = await findBudgetHoldersByIds(
    tx,
    all.map((id) => asId<BudgetHolderId>(id)),
  );
  return new Map(
    [...payers].map(([id, { agencyKind }]) => [
      id,
      { name: names.get(asId<BudgetHolderId>(id))?.name ?? '', isOfCouncil: agencyKind !== 'HEALTH' },
    ]),
  );
}

async function linesOf(tx: WriteTx, { journalId }: Journal): Promise<readonly JournalLine[]> {
  return (await listLinesByJournalIds(tx, [journalId])).get(journalId) ?? [];
}

function missingCode(
  { budgetHolderId, use, section251Line, category }: CodedFor,
  holders: ReadonlyMap<string, JournalHolder>,
  dated: Day,
): Refused {
  const about = [
    `use ${inWordsWithin(use)}`,
    ...(section251Line === null ? [] : [`line ${section251Line} (${section251Name(section251Line)})`]),
    ...(category === null ? [] : [`category ${inWordsWithin(category)}`]),
  ].join(', ');
  const name = holders.get(budgetHolderId)?.name ?? '';
  return {
    ...problem('CODE_MISSING'),
    message: `The budget ${name} has no code on ${dayInWords(dated)} for ${about}. Set one, or one for all of this use.`,
  };
}

function problem(code: IssueJournalRefusalCode): Refused {
  const field = code === 'CODE_MISSING' ? [] : ['period'];
  return { code, field, message: ISSUE_JOURNAL_REFUSALS[code] };
}
