import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { evidenceById } from '../loaders';
import { withdrawEvidence } from '../service/withdraw-evidence';
import { toEvidence } from '../types/papers';
import { WithdrawEvidenceError, WithdrawEvidenceInput, WithdrawEvidencePayload } from '../types/withdraw-evidence';

/** What becomes of a paper after it was added. */
@Resolver()
export class EvidenceMutations {
  @Can('evidence:add')
  @Mutation(() => WithdrawEvidencePayload, {
    description:
      'Withdraws a paper with a reason. It is not deleted: papers that were frozen with it keep it, and what replaces it is added anew. For case officers.',
  })
  async withdrawEvidence(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WithdrawEvidenceInput, { description: 'The paper.' }) input: WithdrawEvidenceInput,
  ): Promise<WithdrawEvidencePayload> {
    const result = await withdrawEvidence(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      evidenceId: fromGlobalId('Evidence', input.evidenceId, ['input', 'evidenceId']),
      reason: input.reason,
    });
    const evidence = result.ok ? await ctx.load(evidenceById, result.value) : null;
    return Object.assign(new WithdrawEvidencePayload(), {
      clientMutationId: input.clientMutationId ?? null,
      evidence: evidence === null ? null : toEvidence(evidence),
      userErrors: toUserErrors(WithdrawEvidenceError, result),
    });
  }
}
