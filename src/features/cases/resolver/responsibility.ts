import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx } from '../../../platform/context';
import { bankHolidays } from '../../providers/loaders';
import { transfersByChildId } from '../loaders';
import { CaseType } from '../types/case';
import { ResponsibilityTransferType, toResponsibilityTransfer } from '../types/responsibility';

/** What a case gains about whose the child is. */
@Resolver(() => CaseType)
export class CaseResponsibility {
  @FieldResolver(() => [ResponsibilityTransferType], {
    description:
      'From which days on other authorities are responsible for the child, by their day; a day may lie ahead. Empty for a reader who may not see the money of the case.',
  })
  async responsibilityTransfers(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
  ): Promise<ResponsibilityTransferType[]> {
    const transfers = await ctx.load(transfersByChildId, facts.childId);
    if (transfers.length === 0) return [];
    const holidays = await ctx.load(bankHolidays, ctx.actor.localArea);
    if (holidays === null) throw new Error('The bank holidays were not read');
    const madeDate = facts.ehcPlanStatus === 'FINAL' ? facts.ehcPlanDate : null;
    return transfers.map((transfer) => toResponsibilityTransfer(transfer, holidays, madeDate));
  }
}
