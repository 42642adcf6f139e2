import { Arg, Args, Ctx as GraphQLContext, Mutation, Query, Resolver } from 'type-graphql';
import type { Result } from '../../../../kernel/result';
import { Can } from '../../../../platform/can';
import type { Ctx } from '../../../../platform/context';
import { toLocalIds } from '../../../../platform/filters';
import { fromGlobalId, fromInputId, type NodeType } from '../../../../platform/global-id';
import type { ResolverClass } from '../../../../platform/graphql';
import { mapPage } from '../../../../platform/keyset';
import { toUserErrors } from '../../../../platform/user-errors';
import { RedressKind, type RedressEventKind } from '../../../cases/rules/redress-codes';
import { redressMatterById } from '../../loaders/redress';
import { answerRedress } from '../../service/redress/answer-redress';
import { listRedress } from '../../service/redress/list-redress';
import { openRedress } from '../../service/redress/open-redress';
import { recordRedressEvent } from '../../service/redress/record-redress-event';
import {
  AnswerRedressError,
  AnswerRedressInput,
  AnswerRedressPayload,
  OpenRedressError,
  OpenRedressInput,
  OpenRedressPayload,
  RecordRedressEventError,
  RecordRedressEventInput,
  RecordRedressEventPayload,
  toHeldEnds,
} from '../../types/redress/inputs';
import {
  RedressMatterConnection,
  RedressMattersArgs,
  toRedressMatter,
  type RedressMatterType,
} from '../../types/redress/matter';
import {
  CaseRedress,
  ClockRedress,
  DecisionRedress,
  PlanHoldProvision,
  RedressEventFields,
  RedressMatterFields,
} from './fields';

/** With what a matter begins unless something else is said. */
const OPENED_BY: Readonly<Record<RedressKind, RedressEventKind>> = {
  MEDIATION: 'MEDIATION_ASKED',
  APPEAL: 'APPEAL_REGISTERED',
  RECOMMENDATION: 'RECOMMENDATION_SENT',
  COMPLAINT: 'COMPLAINT_RECEIVED',
  OMBUDSMAN: 'OMBUDSMAN_ENQUIRED',
};

/** What is brought against what was decided, and what becomes of it. */
@Resolver()
class RedressResolver {
  @Can('redress:record')
  @Mutation(() => OpenRedressPayload, {
    description:
      'Records that mediation was asked for or declined, an appeal registered, a recommendation sent to a body, a complaint received or an ombudsman’s enquiry, of a case and the decision it touches: so its limits begin (C14 to C25). For case officers.',
  })
  async openRedress(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => OpenRedressInput, { description: 'What is brought, and with what it began.' })
    input: OpenRedressInput,
  ): Promise<OpenRedressPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await openRedress(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      kind: input.kind,
      openedBy: input.openedBy ?? OPENED_BY[input.kind],
      date: input.date,
      dueDate: input.dueDate ?? null,
      decisionId: fromInputId('Decision', input.decisionId, 'decisionId'),
      aboutMatterId: fromInputId('RedressMatter', input.aboutId, 'aboutId'),
      ownerAgencyId: fromGlobalId('Agency', input.ownerAgencyId, ['input', 'ownerAgencyId']),
      reference: input.reference ?? null,
      grounds: [...new Set(input.grounds ?? [])],
      isAboutHealth: input.isAboutHealth ?? false,
      noticeDate: input.noticeDate ?? null,
      account: input.account ?? null,
      passages: input.passages ?? [],
    });
    return Object.assign(new OpenRedressPayload(), {
      clientMutationId,
      redressMatter: await loadMatter(ctx, result),
      warnings: toHeldEnds(result),
      userErrors: toUserErrors(OpenRedressError, result),
    });
  }

  @Can('redress:record')
  @Mutation(() => RecordRedressEventPayload, {
    description:
      'Records what happened in a matter of redress on a day, such as the mediation that was arranged, the order of the tribunal or a body’s answer to a recommendation. An order waits for no panel: what it comes to for the case is recordTribunalOrder’s. A wrong entry is corrected by another. For case officers.',
  })
  async recordRedressEvent(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordRedressEventInput, { description: 'What happened, and when.' })
    input: RecordRedressEventInput,
  ): Promise<RecordRedressEventPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordRedressEvent(ctx, {
      clientMutationId,
      redressMatterId: fromGlobalId('RedressMatter', input.redressMatterId, ['input', 'redressMatterId']),
      kind: input.kind,
      ...{ eventDate: input.eventDate ?? null, dueDate: input.dueDate ?? null, result: input.result ?? null },
      orders: input.orders ?? [],
      orderDecisionId: fromInputId('Decision', input.orderDecisionId, 'orderDecisionId'),
      areOthersAffected: input.areOthersAffected ?? null,
      policyVersionId: fromInputId('PolicyVersion', input.policyVersionId, 'policyVersionId'),
      ...{ account: input.account ?? null, reasons: input.reasons ?? null, remedy: input.remedy ?? null },
      passages: input.passages ?? [],
      correctsId: fromInputId('RedressEvent', input.correctsId, 'correctsId'),
    });
    return Object.assign(new RecordRedressEventPayload(), {
      clientMutationId,
      redressMatter: await loadMatter(ctx, result),
      warnings: toHeldEnds(result),
      userErrors: toUserErrors(RecordRedressEventError, result),
    });
  }

  @Can('redress:answer')
  @Mutation(() => AnswerRedressPayload, {
    description:
      'Records what the body that answers for a matter did of it, such as its answer to a recommendation: so its own limits end (C17, C18, C25). For directors and commissioners of that agency alone; what else happens in a matter is the case officer’s to record.',
  })
  async answerRedress(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AnswerRedressInput, { description: 'What it did, and when.' }) input: AnswerRedressInput,
  ): Promise<AnswerRedressPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await answerRedress(ctx, {
      clientMutationId,
      redressMatterId: fromGlobalId('RedressMatter', input.redressMatterId, ['input', 'redressMatterId']),
      ...{ kind: input.kind, eventDate: input.eventDate ?? null, result: input.result ?? null },
      ...{ account: input.account ?? null, reasons: input.reasons ?? null },
      correctsId: fromInputId('RedressEvent', input.correctsId, 'correctsId'),
    });
    return Object.assign(new AnswerRedressPayload(), {
      clientMutationId,
      redressMatter: await loadMatter(ctx, result),
      userErrors: toUserErrors(AnswerRedressError, result),
    });
  }

  @Can('redress:read')
  @Query(() => RedressMatterConnection, {
    description:
      'What was brought against what was decided in the area, or how: first what has a day by which an agency is to do something, by that day, then the rest, the latest first. For case officers, directors, budget holders, finance, commissioners and auditors; nothing in which the reader has an interest.',
  })
  async redressMatters(
    @GraphQLContext() ctx: Ctx,
    @Args(() => RedressMattersArgs) args: RedressMattersArgs,
  ): Promise<InstanceType<typeof RedressMatterConnection>> {
    const { filter } = args;
    const conditions = {
      kind: filter?.kind ?? null,
      state: filter?.state ?? null,
      isOverdue: filter?.overdue ?? null,
      ownerAgencyId: toLocalIds(filter?.ownerAgencyId, 'Agency', ['filter', 'ownerAgencyId']),
    };
    return new RedressMatterConnection(mapPage(await listRedress(ctx, conditions, args), toRedressMatter));
  }
}

async function loadMatter(
  ctx: Ctx,
  result: Result<{ readonly redressMatterId: string }, unknown>,
): Promise<RedressMatterType | null> {
  const found = result.ok ? await ctx.load(redressMatterById, result.value.redressMatterId) : null;
  return found === null ? null : toRedressMatter(found);
}

/** What redress adds to the schema. */
export const redressResolvers: readonly ResolverClass[] = [
  RedressResolver,
  CaseRedress,
  PlanHoldProvision,
  DecisionRedress,
  ClockRedress,
  RedressMatterFields,
  RedressEventFields,
];

/** What `node` can fetch of it. */
export const redressNodeTypes: readonly NodeType[] = [
  {
    name: 'RedressMatter',
    load: async (ctx, id) => {
      const found = ctx.actor.permissions.has('case:read') ? await ctx.load(redressMatterById, id) : null;
      return found === null ? null : toRedressMatter(found);
    },
  },
];
