import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { FinancialYearScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderOrFault, personById } from '../../access/loaders';
import { BudgetHolderType, orNull, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { journalById, linesByJournal } from '../loaders';
import { issueJournal } from '../service/issue-journal';
import { readJournals } from '../service/read-journals';
import {
  fromStorable,
  IssueJournalError,
  IssueJournalInput,
  IssueJournalPayload,
  JournalLineType,
  JournalType,
  toJournal,
  toJournalLine,
} from '../types/journal';

/** What a finance ledger loads. */
@Resolver(() => JournalType)
export class JournalsResolver {
  @Can('journal:issue')
  @Mutation(() => IssueJournalPayload, {
    description:
      'Makes the journal of recharges, or of accruals and prepayments, of a closed period, for good. A code that it needs and that is not set is told before anything is kept. For finance; ask with preview first.',
  })
  async issueJournal(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => IssueJournalInput, { description: 'The journal.' }) input: IssueJournalInput,
  ): Promise<IssueJournalPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { kind, financialYear, period, preview: isPreview } = input;
    const result = await issueJournal(ctx, { kind, financialYear, period }, { clientMutationId, isPreview });
    const issued = result.ok ? fromStorable(result.value.journal) : null;
    // A preview's lines are nowhere to be loaded from.
    if (issued !== null) ctx.prime(linesByJournal, issued.journal.journalId, issued.lines);
    return Object.assign(new IssueJournalPayload(), {
      clientMutationId,
      journal: issued === null ? null : toJournal(issued.journal),
      userErrors: toUserErrors(IssueJournalError, result),
    });
  }

  @Can('journal:read')
  @Query(() => [JournalType], {
    description:
      'The journals issued of a financial year’s periods, in their order. For finance, directors and auditors.',
  })
  async journals(
    @GraphQLContext() ctx: Ctx,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
  ): Promise<JournalType[]> {
    return (await readJournals(ctx, financialYear)).map(toJournal);
  }

  @FieldResolver(() => [JournalLineType], {
    description: 'Its lines, in their order; debits and credits each come to total.',
  })
  async lines(@GraphQLContext() ctx: Ctx, @Root() { journalId }: JournalType): Promise<JournalLineType[]> {
    return (await ctx.load(linesByJournal, journalId)).map(toJournalLine);
  }

  @FieldResolver(() => JournalType, {
    nullable: true,
    description: 'The journal whose open balances it takes back; null where it takes back none.',
  })
  async reverses(@GraphQLContext() ctx: Ctx, @Root() { reversedJournalId }: JournalType): Promise<JournalType | null> {
    return reversedJournalId === null ? null : orNull(await ctx.load(journalById, reversedJournalId), toJournal);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who issued it; null: the system.' })
  async issuedBy(@GraphQLContext() ctx: Ctx, @Root() { issuedById }: JournalType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(issuedById)), toPerson);
  }
}

/** The fields of a line that are loaded. */
@Resolver(() => JournalLineType)
export class JournalLineFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Whose budget, or control account, it is.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { budgetHolderId }: JournalLineType,
  ): Promise<BudgetHolderType> {
    return toBudgetHolder(await budgetHolderOrFault(ctx, budgetHolderId));
  }
}
