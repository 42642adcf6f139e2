import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { subjectRequestsByCaseId } from '../loaders';
import { maySeeRequests } from '../service/see-requests';
import { recordSubjectRequest, recordSubjectRequestStep } from '../service/subject-request';
import { CaseType } from '../types/case';
import {
  RecordSubjectRequestError,
  RecordSubjectRequestInput,
  RecordSubjectRequestPayload,
  RecordSubjectRequestStepError,
  RecordSubjectRequestStepInput,
  RecordSubjectRequestStepPayload,
  SubjectRequestStepType,
  SubjectRequestType,
  toSubjectRequest,
} from '../types/subject-request';
import { loadCase } from './load-case';

const OFFICE = 'Requests to see what is kept are for case officers, directors and auditors.';

/** Records requests to see what is kept, and what was done about them. */
@Resolver()
export class SubjectRequestMutations {
  @Can('subject-request:record')
  @Mutation(() => RecordSubjectRequestPayload, {
    description:
      'Records that somebody asked to see what is kept on a case, a closed one too: one month runs. Past compulsory school age the young person asks, unless it was found that somebody else decides. For case officers.',
  })
  async recordSubjectRequest(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordSubjectRequestInput, { description: 'Who asked, and when.' })
    input: RecordSubjectRequestInput,
  ): Promise<RecordSubjectRequestPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { askedBy, receivedDate } = input;
    const result = await recordSubjectRequest(ctx, {
      ...{ clientMutationId, askedBy, receivedDate, hasAuthority: input.hasAuthority ?? false },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
    });
    return Object.assign(new RecordSubjectRequestPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordSubjectRequestError, result),
    });
  }

  @Can('subject-request:record')
  @Mutation(() => RecordSubjectRequestStepPayload, {
    description:
      'Records what was done about a request to see what is kept: that it was extended, answered, refused or taken back, or what was asked of whoever asks. For case officers.',
  })
  async recordSubjectRequestStep(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordSubjectRequestStepInput, { description: 'What was done, and when.' })
    input: RecordSubjectRequestStepInput,
  ): Promise<RecordSubjectRequestStepPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { kind, stepDate } = input;
    const result = await recordSubjectRequestStep(ctx, {
      ...{ clientMutationId, kind, stepDate, reason: input.reason ?? null },
      subjectRequestId: fromGlobalId('SubjectRequest', input.subjectRequestId, ['input', 'subjectRequestId']),
    });
    return Object.assign(new RecordSubjectRequestStepPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordSubjectRequestStepError, result),
    });
  }
}

/** What a case gains by it. */
@Resolver(() => CaseType)
export class CaseSubjectRequests {
  @FieldResolver(() => [SubjectRequestType], {
    nullable: true,
    description:
      'Who asked to see what is kept, the oldest first, and by when each is to be answered. Null, with an entry in extensions.withheld, for everybody but case officers, directors and auditors.',
  })
  async subjectRequests(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubjectRequestType[] | null> {
    if (!maySeeRequests(ctx.actor)) return withholdField(ctx, info, OFFICE);
    return (await ctx.load(subjectRequestsByCaseId, facts.caseId)).map(toSubjectRequest);
  }
}

/** Who recorded a request. */
@Resolver(() => SubjectRequestType)
export class SubjectRequestFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null: no longer there.' })
  async recordedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { recordedById }: SubjectRequestType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(recordedById)), toPerson);
  }
}

/** Who recorded a step. */
@Resolver(() => SubjectRequestStepType)
export class SubjectRequestStepFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null: no longer there.' })
  async recordedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { recordedById }: SubjectRequestStepType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(recordedById)), toPerson);
  }
}
