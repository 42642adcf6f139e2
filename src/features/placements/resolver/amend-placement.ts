import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { amendPlacement } from '../service/amend-placement';
import { AmendPlacementError, AmendPlacementInput, AmendPlacementPayload } from '../types/amend-placement';
import { stepOf, toldWarned } from './placement-steps';

/** `amendPlacement`. */
@Resolver()
export class AmendPlacement {
  @Can('placement:amend')
  @Mutation(() => AmendPlacementPayload, {
    description:
      'Changes a placement within what was decided: an earlier end, lines that end or are added, other prices, other words. Refused where a budget holder would pay more in any financial year, naming the decision that takes. For commissioners.',
  })
  async amendPlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AmendPlacementInput, { description: 'What is to be otherwise.' }) input: AmendPlacementInput,
  ): Promise<AmendPlacementPayload> {
    const lineOf = (id: string, list: string, index: number, field = 'costLineId'): string =>
      fromGlobalId('CostLine', id, ['input', list, String(index), field]);
    const result = await amendPlacement(ctx, {
      ...stepOf(input),
      expectedEndDate: input.expectedEndDate ?? null,
      endLines: input.endLines.map(({ costLineId, lastDay }, index) => ({
        costLineId: lineOf(costLineId, 'endLines', index),
        lastDay,
      })),
      linePrices: input.linePrices.map(({ costLineId, fromDate, price }, index) => ({
        costLineId: lineOf(costLineId, 'linePrices', index),
        fromDate,
        price,
      })),
      descriptions: input.descriptions.map(({ costLineId, description }, index) => ({
        costLineId: lineOf(costLineId, 'descriptions', index),
        description: description ?? null,
      })),
      addLines: input.addLines.map(({ element, description, sharedAsCostLineId, ...line }, index) => ({
        ...line,
        element: element ?? null,
        description: description ?? null,
        sharedAs: lineOf(sharedAsCostLineId, 'addLines', index, 'sharedAsCostLineId'),
      })),
      reason: input.reason,
    });
    return Object.assign(new AmendPlacementPayload(), {
      ...(await toldWarned(ctx, input, result)),
      userErrors: toUserErrors(AmendPlacementError, result),
    });
  }
}
