import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId, toGlobalId, type NodeType } from '../../../platform/global-id';
import { noteShort, withholdField } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import { PageArgs } from '../../../platform/paging';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { caseById } from '../../cases/loaders';
import { sayWithheld } from '../../cases/service/say-withheld';
import { CaseType, toCase } from '../../cases/types/case';
import {
  auditSampleById,
  planAuditById,
  planAuditsByCaseId,
  planAuditsBySampleId,
  rubricById,
} from '../loaders/quality';
import { gradeDifferences, standingGrading, type PlanAudit } from '../rules/quality/grading';
import { adoptRubric } from '../service/quality/adopt-rubric';
import { drawSample } from '../service/quality/draw-sample';
import { gradeAudit } from '../service/quality/grade-audit';
import { readAreaQuality, readRubrics, readSamples } from '../service/quality/read-quality';
import {
  AuditRubricType,
  GradeDifferenceType,
  PlanAuditSampleConnection,
  PlanAuditSampleType,
  PlanAuditType,
  PlanGradingType,
  toAuditRubric,
  toAuditSample,
  toGradeDifference,
  toPlanGrading,
} from '../types/quality';
import { toldDays } from '../types/counted-days';
import { PlanQualityType, toPlanQualityFound } from '../types/quality-area';
import {
  AdoptAuditRubricError,
  AdoptAuditRubricInput,
  AdoptAuditRubricPayload,
  DrawPlanAuditSampleError,
  DrawPlanAuditSampleInput,
  DrawPlanAuditSamplePayload,
  GradePlanAuditError,
  GradePlanAuditInput,
  GradePlanAuditPayload,
  YearForAudienceArgs,
} from '../types/quality-inputs';
import { recordAuditor } from '../../cases/service/record-auditor';

/** How good plans are. */
@Resolver()
export class QualityResolver {
  @Can('rubric:read')
  @Query(() => [AuditRubricType], {
    description:
      'The versions of what plans are audited against, the first first. For case officers, directors, commissioners, auditors and administrators.',
  })
  async auditRubrics(@GraphQLContext() ctx: Ctx): Promise<AuditRubricType[]> {
    return (await readRubrics(ctx)).map(toAuditRubric);
  }

  @Can('plan-audit:read')
  @Query(() => PlanAuditSampleConnection, {
    description: 'The samples of plans that were drawn, the latest first. For case officers, directors and auditors.',
  })
  async planAuditSamples(
    @GraphQLContext() ctx: Ctx,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<InstanceType<typeof PlanAuditSampleConnection>> {
    return new PlanAuditSampleConnection(mapPage(await readSamples(ctx, args), toAuditSample));
  }

  @Can('plan-audit:read')
  @Query(() => PlanQualityType, {
    description:
      'What audits of plans found in a financial year, by version of the rubric. Nothing in which the reader has an interest is counted, and extensions.withheld says so. For case officers, directors and auditors.',
  })
  async planQuality(
    @GraphQLContext() ctx: Ctx,
    @Args(() => YearForAudienceArgs) { financialYear, audience }: YearForAudienceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanQualityType> {
    const { span, isSuppressed, found } = await readAreaQuality(ctx, financialYear, audience);
    if (!isSuppressed) noteShort(ctx, info, await sayWithheld(ctx));
    return Object.assign(new PlanQualityType(), {
      ...toldDays(span),
      isSuppressed,
      found: found.map(toPlanQualityFound),
    });
  }

  @Can('rubric:adopt')
  @Mutation(() => AdoptAuditRubricPayload, {
    description:
      'Adopts what plans are audited against from a day on; samples drawn before stay with theirs. It takes the place of a version that has not begun, where it begins no later. For directors and administrators.',
  })
  async adoptAuditRubric(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AdoptAuditRubricInput, { description: 'The version.' }) input: AdoptAuditRubricInput,
  ): Promise<AdoptAuditRubricPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { name, startDate, grades, sections } = input;
    const content = {
      grades: grades.map(({ code, label }) => ({ code, label })),
      sections: sections.map(({ code, title, questions }) => ({
        ...{ code, title },
        questions: questions.map((asked) => ({ code: asked.code, text: asked.text })),
      })),
    };
    const result = await adoptRubric(ctx, { clientMutationId, name, startDate, content });
    return Object.assign(new AdoptAuditRubricPayload(), {
      clientMutationId,
      rubric: result.ok ? orNull(await ctx.load(rubricById, result.value), toAuditRubric) : null,
      userErrors: toUserErrors(AdoptAuditRubricError, result),
    });
  }

  @Can('plan-audit:draw')
  @Mutation(() => DrawPlanAuditSamplePayload, {
    description:
      'Draws the plans to audit from those sent in some days, by a seed, so that nobody picks them. For directors.',
  })
  async drawPlanAuditSample(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => DrawPlanAuditSampleInput, { description: 'What to draw from.' })
    input: DrawPlanAuditSampleInput,
  ): Promise<DrawPlanAuditSamplePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { startDate, endDate, size, seed } = input;
    const result = await drawSample(ctx, { clientMutationId, startDate, endDate, size, seed });
    return Object.assign(new DrawPlanAuditSamplePayload(), {
      clientMutationId,
      sample: result.ok ? orNull(await ctx.load(auditSampleById, result.value), toAuditSample) : null,
      userErrors: toUserErrors(DrawPlanAuditSampleError, result),
    });
  }

  @Can('plan-audit:grade')
  @Mutation(() => GradePlanAuditPayload, {
    description:
      'Records what the caller found of a plan of a sample, as its auditor or as its moderator: never as both, and never of a case of their own. For case officers and directors.',
  })
  async gradePlanAudit(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => GradePlanAuditInput, { description: 'What was found.' }) input: GradePlanAuditInput,
  ): Promise<GradePlanAuditPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { stage, gradedDate, overallGrade, summary } = input;
    const result = await gradeAudit(ctx, {
      planAuditId: fromGlobalId('PlanAudit', input.planAuditId, ['input', 'planAuditId']),
      ...{ clientMutationId, stage, gradedDate, overallGrade, summary },
      answers: input.answers.map(({ question, grade, note }) => ({ question, grade, note: note ?? null })),
    });
    return Object.assign(new GradePlanAuditPayload(), {
      clientMutationId,
      planAudit: result.ok ? orNull(await ctx.load(planAuditById, result.value), toPlanAudit) : null,
      userErrors: toUserErrors(GradePlanAuditError, result),
    });
  }
}

function toPlanAudit(audited: PlanAudit): PlanAuditType {
  const { ordinal, planDate, gradings } = audited;
  return Object.assign(new PlanAuditType(), {
    id: toGlobalId('PlanAudit', audited.planAuditId),
    ...{ audited, ordinal, planDate },
    gradings: gradings.map(toPlanGrading),
    standingGrade: standingGrading(audited)?.overallGrade ?? null,
  });
}

/** Who adopted a version. */
@Resolver(() => AuditRubricType)
export class RubricFields {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who adopted it; null for a reader who may not know of people.',
  })
  async adoptedBy(@GraphQLContext() ctx: Ctx, @Root() { adoptedById }: AuditRubricType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(adoptedById)), toPerson);
  }
}

/** What hangs from a sample. */
@Resolver(() => PlanAuditSampleType)
export class AuditSampleFields {
  @FieldResolver(() => AuditRubricType, {
    nullable: true,
    description: 'What its plans are audited against; null: not for this reader.',
  })
  async rubric(@GraphQLContext() ctx: Ctx, @Root() { rubricId }: PlanAuditSampleType): Promise<AuditRubricType | null> {
    return orNull(await ctx.load(rubricById, rubricId), toAuditRubric);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who drew it; null for a reader who may not know of people.',
  })
  async drawnBy(@GraphQLContext() ctx: Ctx, @Root() { drawnById }: PlanAuditSampleType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(drawnById)), toPerson);
  }

  @FieldResolver(() => [PlanAuditType], {
    description:
      'Its plans in the order in which they were picked, without those in which the reader has an interest, and extensions.withheld says so; at most 200.',
  })
  async audits(
    @GraphQLContext() ctx: Ctx,
    @Root() { sampleId }: PlanAuditSampleType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanAuditType[]> {
    noteShort(ctx, info, await sayWithheld(ctx));
    const audits = await ctx.load(planAuditsBySampleId, sampleId);
    for (const { caseId } of audits) recordAuditor(ctx, caseId, 'plan-audit');
    return audits.map(toPlanAudit);
  }
}

/** What hangs from an audit. */
@Resolver(() => PlanAuditType)
export class PlanAuditFields {
  @FieldResolver(() => CaseType, { nullable: true, description: 'The case; null: it is not the reader’s.' })
  async case(@GraphQLContext() ctx: Ctx, @Root() { audited }: PlanAuditType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, audited.caseId), toCase);
  }

  @FieldResolver(() => PlanAuditSampleType, {
    nullable: true,
    description: 'The sample it is of; null: not for this reader.',
  })
  async sample(@GraphQLContext() ctx: Ctx, @Root() { audited }: PlanAuditType): Promise<PlanAuditSampleType | null> {
    return orNull(await ctx.load(auditSampleById, audited.sampleId), toAuditSample);
  }

  @FieldResolver(() => [GradeDifferenceType], {
    description:
      'What the moderator found otherwise than the auditor: the plan as a whole first. Empty: nothing, or not both have graded.',
  })
  async differences(@GraphQLContext() ctx: Ctx, @Root() { audited }: PlanAuditType): Promise<GradeDifferenceType[]> {
    const rubric = await ctx.load(rubricById, audited.rubricId);
    return rubric === null ? [] : gradeDifferences(audited, rubric.content).map(toGradeDifference);
  }
}

/** Who graded. */
@Resolver(() => PlanGradingType)
export class PlanGradingFields {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who graded it; null for a reader who may not know of people.',
  })
  async gradedBy(@GraphQLContext() ctx: Ctx, @Root() { gradedById }: PlanGradingType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(gradedById)), toPerson);
  }
}

/** What a case gains from it. */
@Resolver(() => CaseType)
export class CasePlanAudits {
  @FieldResolver(() => [PlanAuditType], {
    nullable: true,
    description:
      'The audits of its plan, the latest sample first; empty: none. Null, with an entry in extensions.withheld, for all but case officers, directors and auditors.',
  })
  async planAudits(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanAuditType[] | null> {
    if (!hasRole(ctx.actor, 'CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) {
      return withholdField(ctx, info, 'Audits of plans are for case officers, directors and auditors.');
    }
    recordAuditor(ctx, facts.caseId, 'plan-audit');
    return (await ctx.load(planAuditsByCaseId, facts.caseId)).map(toPlanAudit);
  }
}

/** Every resolver of plan audits; `app.ts` takes them. */
export const qualityResolvers = [
  QualityResolver,
  RubricFields,
  AuditSampleFields,
  PlanAuditFields,
  PlanGradingFields,
  CasePlanAudits,
] as const;

/** What of them `node` can fetch; row-level security keeps an audit from whoever may not see it. */
export const qualityNodeTypes: readonly NodeType[] = [
  { name: 'AuditRubric', load: async (ctx, id) => orNull(await ctx.load(rubricById, id), toAuditRubric) },
  { name: 'PlanAuditSample', load: async (ctx, id) => orNull(await ctx.load(auditSampleById, id), toAuditSample) },
  {
    name: 'PlanAudit',
    load: async (ctx, id) => {
      const audit = await ctx.load(planAuditById, id);
      if (audit !== null) recordAuditor(ctx, audit.caseId, 'plan-audit');
      return orNull(audit, toPlanAudit);
    },
  },
];
