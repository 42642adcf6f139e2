import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { type Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { adviceById } from '../loaders';
import { cancelAdviceRequest, recordAdviceReceived, recordAdviceRequest } from '../service/advice';
import {
  type AdviceRequestType,
  CancelAdviceRequestError,
  CancelAdviceRequestInput,
  CancelAdviceRequestPayload,
  RecordAdviceReceivedError,
  RecordAdviceReceivedInput,
  RecordAdviceReceivedPayload,
  RecordAdviceRequestError,
  RecordAdviceRequestInput,
  RecordAdviceRequestPayload,
  toAdviceRequest,
} from '../types/advice';
import { loadCase } from './load-case';

/** Advice asked for, received and called off. */
@Resolver()
export class AdviceMutations {
  @Can('advice:record')
  @Mutation(() => RecordAdviceRequestPayload, {
    description: 'Records that advice was asked for, of whom, and by when it is due. For case officers.',
  })
  async recordAdviceRequest(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordAdviceRequestInput, { description: 'What was asked.' }) input: RecordAdviceRequestInput,
  ): Promise<RecordAdviceRequestPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { agencyKind, kind, contributor, askedDate, dueDate } = input;
    const result = await recordAdviceRequest(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      agencyKind,
      kind,
      contributor,
      askedDate,
      dueDate: dueDate ?? null,
    });
    return Object.assign(new RecordAdviceRequestPayload(), {
      clientMutationId,
      adviceRequest: await loadAdvice(ctx, result),
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordAdviceRequestError, result),
    });
  }

  @Can('advice:record')
  @Mutation(() => RecordAdviceReceivedPayload, {
    description: 'Records that advice came, on which day, and as which evidence. For case officers.',
  })
  async recordAdviceReceived(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordAdviceReceivedInput, { description: 'What came.' }) input: RecordAdviceReceivedInput,
  ): Promise<RecordAdviceReceivedPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { evidenceId } = input;
    const result = await recordAdviceReceived(ctx, {
      clientMutationId,
      adviceRequestId: fromGlobalId('AdviceRequest', input.adviceRequestId, ['input', 'adviceRequestId']),
      receivedDate: input.receivedDate,
      evidenceId: typeof evidenceId === 'string' ? fromGlobalId('Evidence', evidenceId, ['input', 'evidenceId']) : null,
    });
    return Object.assign(new RecordAdviceReceivedPayload(), {
      clientMutationId,
      adviceRequest: await loadAdvice(ctx, result),
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordAdviceReceivedError, result),
    });
  }

  @Can('advice:record')
  @Mutation(() => CancelAdviceRequestPayload, {
    description: 'Calls a request for advice off, with the reason; the request is kept. For case officers.',
  })
  async cancelAdviceRequest(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CancelAdviceRequestInput, { description: 'Which, and why.' }) input: CancelAdviceRequestInput,
  ): Promise<CancelAdviceRequestPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await cancelAdviceRequest(ctx, {
      clientMutationId,
      adviceRequestId: fromGlobalId('AdviceRequest', input.adviceRequestId, ['input', 'adviceRequestId']),
      reason: input.reason,
    });
    return Object.assign(new CancelAdviceRequestPayload(), {
      clientMutationId,
      adviceRequest: await loadAdvice(ctx, result),
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(CancelAdviceRequestError, result),
    });
  }
}

async function loadAdvice(
  ctx: Ctx,
  result: Result<{ readonly adviceRequestId: string }, unknown>,
): Promise<AdviceRequestType | null> {
  const found = result.ok ? await ctx.load(adviceById, result.value.adviceRequestId) : null;
  return found === null ? null : toAdviceRequest(found, londonDay(ctx.clock.now()));
}
