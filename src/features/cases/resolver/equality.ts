import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { recordCharacteristics } from '../service/record-characteristics';
import {
  RecordCharacteristicsError,
  RecordCharacteristicsInput,
  RecordCharacteristicsPayload,
} from '../types/equality';
import { loadCase } from './load-case';

/** Says what was told of a child’s protected characteristics. */
@Resolver()
export class EqualityMutations {
  @Can('characteristics:record')
  @Mutation(() => RecordCharacteristicsPayload, {
    description:
      'Records the sex and the ethnicity of a case’s child as they were told. Nobody can read them back of one child: they are only counted, of many, by decisionOutcomes. For case officers.',
  })
  async recordCharacteristics(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordCharacteristicsInput, { description: 'What was told.' })
    input: RecordCharacteristicsInput,
  ): Promise<RecordCharacteristicsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordCharacteristics(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      sex: input.sex ?? null,
      ethnicity: input.ethnicity ?? null,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new RecordCharacteristicsPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordCharacteristicsError, result),
    });
  }
}
