import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { instantOf } from '../../../platform/clock';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CostCategory } from '../../ledger/rules/coding';
import '../../ledger/types/codes';
import { ISSUE_JOURNAL_REFUSALS } from '../refusals/journal';
import { type Journal, type JournalLine } from '../rules/journal';
import { FinanceCodeUse, JournalKind } from '../rules/journal-codes';
import { type StorableJournal } from '../rules/storable-journal';
import './journal-codes';

/** What issueJournal takes. */
@InputType('IssueJournalInput', { description: 'Which journal is issued.' })
export class IssueJournalInput extends MutationInput {
  @Field(() => JournalKind, { description: 'What it moves.' })
  kind: JournalKind;

  @Field(() => FinancialYearScalar, { description: 'The financial year of the period it is of.' })
  financialYear: FinancialYear;

  @Field(() => Int, { description: 'The period it is of, 1 (April) to 12 (March), whose books must be closed.' })
  period: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether only to show the journal. Nothing is kept then.',
  })
  preview: boolean;
}

/** One line of a journal. */
@ObjectType('JournalLine', {
  simpleResolvers: true,
  description: 'One line of a journal: a debit or a credit. Of all cases together; nothing in it is of a person.',
})
export class JournalLineType {
  /** For the field that is loaded. */
  readonly budgetHolderId: string;

  @Field(() => Int, { description: 'Its number in the journal, from 1.' })
  number: number;

  @Field(() => FinanceCodeUse, { description: 'What the codes stand for.' })
  use: FinanceCodeUse;

  @Field(() => String, { nullable: true, description: 'Line of the section 251 return; null: of no line.' })
  section251Line: string | null;

  @Field(() => CostCategory, { nullable: true, description: 'Category of cost; null: of no single one.' })
  category: CostCategory | null;

  @Field(() => String, { description: 'The cost centre, as it was when the journal was issued.' })
  costCentre: string;

  @Field(() => String, { description: 'The subjective, or nominal, code, as it was when the journal was issued.' })
  subjective: string;

  @Field(() => MoneyScalar, { description: 'Pounds to debit; 0.00 on a credit.' })
  debit: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds to credit; 0.00 on a debit.' })
  credit: Pence;

  @Field(() => String, { description: 'What it is.' })
  narrative: string;

  @Field(() => Boolean, { description: 'Whether it takes back what the journal before had left open.' })
  isReversal: boolean;
}

/** A line as published. */
export function toJournalLine(line: JournalLine, index: number): JournalLineType {
  return Object.assign(new JournalLineType(), { ...line, number: index + 1 });
}

/** A journal. */
@ObjectType('Journal', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What a finance ledger loads of one closed period, as it was issued: never changed, one of a kind for each period. The file is /exports/journal.csv?number=…',
})
export class JournalType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly journalId: string;
  readonly reversedJournalId: string | null;
  readonly issuedById: string;

  @Field(() => String, { description: 'Its number, such as "311-ACC-2025-26-07": no other journal bears it.' })
  number: string;

  @Field(() => JournalKind, { description: 'What it moves.' })
  kind: JournalKind;

  @Field(() => FinancialYearScalar, { description: 'The financial year of the period it is of.' })
  financialYear: FinancialYear;

  @Field(() => Int, { description: 'The period it is of, 1 (April) to 12 (March).' })
  period: Period;

  @Field(() => FinancialYearScalar, { description: 'The financial year in which the ledger books it.' })
  postedFinancialYear: FinancialYear;

  @Field(() => Int, {
    description: 'The period in which the ledger books it: that of accruals is their own, that of recharges the next.',
  })
  postedPeriod: Period;

  @Field(() => DateScalar, { description: 'Its day in the ledger, whose codes it has.' })
  date: Day;

  @Field(() => MoneyScalar, { description: 'What its debits come to, and its credits, in pounds.' })
  total: Pence;

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  issuedAt: Date;
}

/** The journal as published. */
export function toJournal(journal: Journal): JournalType {
  const { journalId, reversedJournalId, kind, financialYear, period, total, issuedAt } = journal;
  return Object.assign(new JournalType(), {
    ...{ journalId, reversedJournalId, kind, financialYear, period, total, issuedAt },
    id: toGlobalId('Journal', journalId),
    issuedById: journal.issuedBy,
    number: journal.journalNumber,
    postedFinancialYear: journal.posted.financialYear,
    postedPeriod: journal.posted.period,
    date: journal.dated,
  });
}

/** The answer of the write, which is kept as text, as the journal it was. */
export function fromStorable(stored: StorableJournal): { journal: Journal; lines: readonly JournalLine[] } {
  const { journalId, journalNumber, kind, reversedJournalId, issuedBy } = stored;
  return {
    journal: {
      ...{ journalId, journalNumber, kind, reversedJournalId, issuedBy },
      financialYear: stored.financialYear as FinancialYear,
      period: stored.period as Period,
      posted: { financialYear: stored.postedFinancialYear as FinancialYear, period: stored.postedPeriod as Period },
      dated: stored.dated as Day,
      total: pence(BigInt(stored.total)),
      issuedAt: instantOf(stored.issuedAt),
    },
    lines: stored.lines.map((line) => {
      const { budgetHolderId, use, section251Line, category, costCentre, subjective, narrative, isReversal } = line;
      return {
        ...{ budgetHolderId, use, section251Line, category, costCentre, subjective, narrative, isReversal },
        debit: pence(BigInt(line.debit)),
        credit: pence(BigInt(line.credit)),
      };
    }),
  };
}

export const IssueJournalError = userErrorType('IssueJournal', ISSUE_JOURNAL_REFUSALS);

/** What issueJournal gives. */
@ObjectType('IssueJournalPayload', { simpleResolvers: true, description: 'What issueJournal gives.' })
export class IssueJournalPayload extends MutationPayload {
  @Field(() => JournalType, {
    nullable: true,
    description: 'The journal (or what it would be, in a preview); null when it was refused.',
  })
  journal: JournalType | null;

  @Field(() => [IssueJournalError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof IssueJournalError>[];
}
