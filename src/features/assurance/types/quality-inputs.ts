import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import { DateScalar, FinancialYearScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { Audience } from '../../budget/rules/public-breakdown';
import { ADOPT_RUBRIC_CODES, DRAW_SAMPLE_CODES, GRADE_AUDIT_CODES } from '../refusals/quality';
import { GradingStage } from '../rules/quality/codes';
import { AuditRubricType, PlanAuditSampleType, PlanAuditType } from './quality';

/** The arguments of what is counted in a year. */
@ArgsType()
export class YearForAudienceArgs {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => Audience, {
    defaultValue: Audience.INTERNAL,
    description:
      'For whom it is. PUBLIC: what everybody may read, with small numbers hidden, of a year that has ended.',
  })
  audience: Audience;
}

/** A grade, as given. */
@InputType({ description: 'A grade of a rubric.' })
export class RubricGradeInput {
  @Field(() => String, { description: 'Its code: a capital letter, then capitals, digits or _, at most 30 in all.' })
  code: string;

  @Field(() => String, { description: 'What it means, at most 200 characters.' })
  label: string;
}

/** A question, as given. */
@InputType({ description: 'A question of a rubric.' })
export class RubricQuestionInput {
  @Field(() => String, { description: 'Its code, as a grade’s; no other question of the rubric has it.' })
  code: string;

  @Field(() => String, { description: 'The question, at most 200 characters.' })
  text: string;
}

/** A section, as given. */
@InputType({ description: 'A section of a rubric.' })
export class RubricSectionInput {
  @Field(() => String, { description: 'Its code, as a grade’s.' })
  code: string;

  @Field(() => String, { description: 'What it is about, at most 200 characters.' })
  title: string;

  @Field(() => [RubricQuestionInput], { description: 'Its questions: at least one.' })
  questions: RubricQuestionInput[];
}

/** The input of `adoptAuditRubric`. */
@InputType({ description: 'What plans are to be audited against from a day on.' })
export class AdoptAuditRubricInput extends MutationInput {
  @Field(() => String, { description: 'What it is called, at most 200 characters.' })
  name: string;

  @Field(() => DateScalar, { description: 'The first day it holds: after that of the version before it.' })
  startDate: Day;

  @Field(() => [RubricGradeInput], { description: 'Its grades, the best first: 2 to 6.' })
  grades: RubricGradeInput[];

  @Field(() => [RubricSectionInput], { description: 'Its sections: 1 to 20, with at most 60 questions in all.' })
  sections: RubricSectionInput[];
}

export const AdoptAuditRubricError = userErrorType('AdoptAuditRubric', ADOPT_RUBRIC_CODES);

/** What `adoptAuditRubric` gives. */
@ObjectType({ description: 'What adoptAuditRubric gives.', simpleResolvers: true })
export class AdoptAuditRubricPayload extends MutationPayload {
  @Field(() => AuditRubricType, { nullable: true, description: 'The version; null when it was refused.' })
  rubric: AuditRubricType | null;

  @Field(() => [AdoptAuditRubricError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof AdoptAuditRubricError>[];
}

/** The input of `drawPlanAuditSample`. */
@InputType({ description: 'From which plans to draw, how many, and by which seed.' })
export class DrawPlanAuditSampleInput extends MutationInput {
  @Field(() => DateScalar, { description: 'The first day of those on which the plans were sent.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'The last of those days: today or earlier.' })
  endDate: Day;

  @Field(() => Int, { description: 'How many plans, 1 to 200; where there are fewer, all of them.' })
  size: number;

  @Field(() => String, {
    description:
      'Any text, at most 200 characters: the order of the plans is made from it. Agree it before anybody has looked.',
  })
  seed: string;
}

export const DrawPlanAuditSampleError = userErrorType('DrawPlanAuditSample', DRAW_SAMPLE_CODES);

/** What `drawPlanAuditSample` gives. */
@ObjectType({ description: 'What drawPlanAuditSample gives.', simpleResolvers: true })
export class DrawPlanAuditSamplePayload extends MutationPayload {
  @Field(() => PlanAuditSampleType, { nullable: true, description: 'The sample; null when it was refused.' })
  sample: PlanAuditSampleType | null;

  @Field(() => [DrawPlanAuditSampleError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof DrawPlanAuditSampleError>[];
}

/** An answer, as given. */
@InputType({ description: 'What was found of one question.' })
export class GradedAnswerInput {
  @Field(() => String, { description: 'The question’s code in the rubric.' })
  question: string;

  @Field(() => String, { description: 'The grade’s code.' })
  grade: string;

  @Field(() => String, { nullable: true, description: 'What is said of it, at most 2,000 characters; null: nothing.' })
  note?: string | null;
}

/** The input of `gradePlanAudit`. */
@InputType({ description: 'What somebody found of a plan.' })
export class GradePlanAuditInput extends MutationInput {
  @Field(() => ID, { description: 'The audit.' })
  planAuditId: string;

  @Field(() => GradingStage, { description: 'Whether as its auditor, or as its moderator after that.' })
  stage: GradingStage;

  @Field(() => DateScalar, { description: 'The day it was done: from the day the sample was drawn to today.' })
  gradedDate: Day;

  @Field(() => String, { description: 'The grade of the whole, a code of the rubric.' })
  overallGrade: string;

  @Field(() => [GradedAnswerInput], { description: 'Every question of the rubric, once.' })
  answers: GradedAnswerInput[];

  @Field(() => String, { description: 'What it comes to, in words, at most 2,000 characters.' })
  summary: string;
}

export const GradePlanAuditError = userErrorType('GradePlanAudit', GRADE_AUDIT_CODES);

/** What `gradePlanAudit` gives. */
@ObjectType({ description: 'What gradePlanAudit gives.', simpleResolvers: true })
export class GradePlanAuditPayload extends MutationPayload {
  @Field(() => PlanAuditType, { nullable: true, description: 'The audit after it; null when it was refused.' })
  planAudit: PlanAuditType | null;

  @Field(() => [GradePlanAuditError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof GradePlanAuditError>[];
}
