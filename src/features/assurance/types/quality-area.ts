import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { DateScalar, DecimalScalar } from '../../../platform/scalars';
import type { AreaQuality, GradeCount } from '../rules/quality/area';
import { AuditRubricType, toAuditRubric } from './quality';

/** How many plans are at a grade. */
@ObjectType('GradeCount', { simpleResolvers: true, description: 'How many plans stand at a grade.' })
export class GradeCountType {
  @Field(() => String, { description: 'The grade’s code.' })
  grade: string;

  @Field(() => String, { description: 'What it means.' })
  label: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many; null: hidden, since it is about 1 to 5 children or would tell of them.',
  })
  plans: number | null;
}

/** The answers to a question over the area. */
@ObjectType('QuestionQuality', { simpleResolvers: true, description: 'How plans stand on one question.' })
export class QuestionQualityType {
  @Field(() => String, { description: 'The section’s code.' })
  section: string;

  @Field(() => String, { description: 'The question’s code.' })
  question: string;

  @Field(() => String, { description: 'The question.' })
  text: string;

  @Field(() => [GradeCountType], { description: 'Every grade once, the best first.' })
  counts: GradeCountType[];
}

/** What audits found under a version of the rubric. */
@ObjectType('PlanQualityFound', {
  simpleResolvers: true,
  description: 'What audits found under one version of the rubric; of each plan what stands.',
})
export class PlanQualityFoundType {
  @Field(() => AuditRubricType, { description: 'The version.' })
  rubric: AuditRubricType;

  @Field(() => Int, { nullable: true, description: 'How many plans; null: hidden.' })
  audited: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them two people graded; null: hidden.' })
  moderated: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'In how many of a hundred that two graded the grade of the whole is the same, to one decimal; null: none, or hidden.',
  })
  agreementPercent: Decimal | null;

  @Field(() => [GradeCountType], { description: 'By the grade of the whole, the best first.' })
  overall: GradeCountType[];

  @Field(() => [QuestionQualityType], { description: 'By question; empty where small numbers are hidden.' })
  questions: QuestionQualityType[];
}

/** What audits of a year found. */
@ObjectType('PlanQuality', { simpleResolvers: true, description: 'What audits of plans found in a financial year.' })
export class PlanQualityType {
  @Field(() => DateScalar, {
    description: 'The first day of the year; what is counted is by the day of the grading that stands.',
  })
  startDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that is counted; null: the year has not ended, and small numbers are hidden.',
  })
  endDate: Day | null;

  @Field(() => Boolean, { description: 'Whether small numbers are hidden.' })
  isSuppressed: boolean;

  @Field(() => [PlanQualityFoundType], { description: 'By version of the rubric, the newest first.' })
  found: PlanQualityFoundType[];
}

/** What was found, as published. */
export function toPlanQualityFound({ rubric, overall, questions, ...found }: AreaQuality): PlanQualityFoundType {
  return Object.assign(new PlanQualityFoundType(), {
    ...found,
    rubric: toAuditRubric(rubric),
    overall: overall.map(toGradeCount),
    questions: questions.map(({ counts, ...question }) =>
      Object.assign(new QuestionQualityType(), { ...question, counts: counts.map(toGradeCount) }),
    ),
  });
}

function toGradeCount(count: GradeCount): GradeCountType {
  return Object.assign(new GradeCountType(), count);
}
