import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { ZERO } from '../../../kernel/money';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { actualById } from '../loaders';
import { recordActual } from '../service/record-actual';
import { RecordActualError, RecordActualInput, RecordActualPayload, toActual } from '../types/changes';

import { localHolder } from './local-holder';

/** Spend as finance records it. */
@Resolver()
export class RecordActualResolver {
  @Can('actual:record')
  @Mutation(() => RecordActualPayload, {
    description: 'Books spend, net of VAT, against a budget holder and a period. For finance.',
  })
  async recordActual(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordActualInput, { description: 'The spend.' }) input: RecordActualInput,
  ): Promise<RecordActualPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordActual(
      ctx,
      {
        budgetHolderId: localHolder(input.budgetHolderId, ['input', 'budgetHolderId']),
        financialYear: input.financialYear,
        period: input.period,
        kind: input.kind,
        amount: input.amount,
        vat: input.vat ?? ZERO,
        placementId:
          typeof input.placementId === 'string'
            ? fromGlobalId('Placement', input.placementId, ['input', 'placementId'])
            : null,
        reference: input.reference,
        dated: input.dated,
      },
      clientMutationId,
    );
    const actual = result.ok ? await ctx.load(actualById, result.value.actualId) : null;
    return Object.assign(new RecordActualPayload(), {
      clientMutationId,
      actual: actual === null ? null : toActual(actual),
      userErrors: toUserErrors(RecordActualError, result),
    });
  }
}
