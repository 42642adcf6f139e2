import { Args, Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { type Ctx } from '../../../platform/context';
import { mapPage, pageOfList } from '../../../platform/keyset';
import { type Connection, PageArgs, UsualPage } from '../../../platform/paging';
import { budgetHolderById } from '../../access/loaders';
import { BudgetHolderType, orNull, toBudgetHolder } from '../../access/types/directory';
import { agreementById } from '../../contributions/loaders';
import { termsByPosting } from '../../ledger/loaders';
import { type PostingTerm } from '../../ledger/rules/explained-posting';
import { decisionById } from '../../panels/loaders';
import { DecisionType, toDecision } from '../../panels/types/decision';
import { postingsByFact } from '../loaders';
import {
  ExplainedFactType,
  ExplainedPostingConnection,
  ExplainedPostingType,
  ExplainedTermConnection,
  ExplainedTermType,
  toExplainedPosting,
  toExplainedTerm,
} from '../types/explain';
import { explained } from './explained';

/** Where nobody says how many: all four levels at once are within what one operation may cost. */
const USUAL_POSTINGS = 10;
const USUAL_TERMS = 5;

/** From the second level to the third: the postings of a placement; a full year has none, and opens to its terms. */
@Resolver(() => ExplainedFactType)
export class ExplainedFactPostings {
  @UsualPage(USUAL_POSTINGS)
  @FieldResolver(() => ExplainedPostingConnection, {
    nullable: true,
    description:
      'The postings that add up to it, in the order they were made; 10 a page unless you say. Null: no posting makes it.',
  })
  async postings(
    @GraphQLContext() ctx: Ctx,
    @Root() { postingsOf, amount }: ExplainedFactType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ExplainedPostingType> | null> {
    if (postingsOf === null) return null;
    const postings = await ctx.load(postingsByFact, postingsOf);
    const page = pageOfList(postings, args, ({ postingId }) => postingId, USUAL_POSTINGS);
    return explained(new ExplainedPostingConnection(mapPage(page, toExplainedPosting)), amount);
  }

  @UsualPage(USUAL_TERMS)
  @FieldResolver(() => ExplainedTermConnection, {
    nullable: true,
    description:
      'The days, prices and shares that make a full year, which no posting holds; 5 a page unless you say. Null for all else.',
  })
  terms(
    @Root() { fact, amount }: ExplainedFactType,
    @Args(() => PageArgs) args: PageArgs,
  ): Connection<ExplainedTermType> | null {
    return fact.terms === null ? null : termsPage(fact.terms, amount, args);
  }
}

/** From the third level to the fourth, and to the decision. */
@Resolver(() => ExplainedPostingType)
export class ExplainedPostingFields {
  @FieldResolver(() => BudgetHolderType, { nullable: true, description: 'Who pays it.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { posting }: ExplainedPostingType,
  ): Promise<BudgetHolderType | null> {
    return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(posting.budgetHolderId)), toBudgetHolder);
  }

  @UsualPage(USUAL_TERMS)
  @FieldResolver(() => ExplainedTermConnection, {
    description:
      'What makes it: what the line comes to since then less what it came to before, each by days, price and share; 5 a page unless you say.',
  })
  async terms(
    @GraphQLContext() ctx: Ctx,
    @Root() { posting, amount }: ExplainedPostingType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ExplainedTermType>> {
    return termsPage(await ctx.load(termsByPosting, posting), amount, args);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision that made it; null: none did, or the reader may not see it.',
  })
  decision(@GraphQLContext() ctx: Ctx, @Root() { posting }: ExplainedPostingType): Promise<DecisionType | null> {
    return decisionOf(ctx, posting.decisionId);
  }
}

/** From the fourth level to the fifth: what was decided, and for whom somebody carries. */
@Resolver(() => ExplainedTermType)
export class ExplainedTermFields {
  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description:
      'Whose share it is: the payer’s own, or that of another for whom it carries in a dispute. Null where no days are told.',
  })
  async onBehalfOf(
    @GraphQLContext() ctx: Ctx,
    @Root() { term: { span } }: ExplainedTermType,
  ): Promise<BudgetHolderType | null> {
    if (span === null) return null;
    return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(span.holder)), toBudgetHolder);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description:
      'The decision that its agreement, or else its line, goes back to. Null: it was imported, no days are told, or the reader may not see it.',
  })
  async decision(@GraphQLContext() ctx: Ctx, @Root() { term }: ExplainedTermType): Promise<DecisionType | null> {
    const { version, lineDecisionId } = term;
    const agreement = version === null ? null : await ctx.load(agreementById, version.fundingAgreementId);
    return decisionOf(ctx, agreement?.decisionId ?? lineDecisionId);
  }
}

function termsPage(
  terms: readonly PostingTerm[],
  amount: ExplainedTermType['amount'],
  args: PageArgs,
): Connection<ExplainedTermType> {
  const places = new Map(terms.map((term, index) => [term, String(index + 1)]));
  const page = pageOfList(terms, args, (term) => places.get(term) ?? '', USUAL_TERMS);
  return explained(new ExplainedTermConnection(mapPage(page, toExplainedTerm)), amount);
}

async function decisionOf(ctx: Ctx, decisionId: string | null): Promise<DecisionType | null> {
  return decisionId === null ? null : orNull(await ctx.load(decisionById, decisionId), toDecision);
}
