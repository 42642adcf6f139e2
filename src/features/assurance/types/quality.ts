import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType } from '../../../platform/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { GradingStage } from '../rules/quality/codes';
import type { GradeDifference, PlanAudit, PlanGrading } from '../rules/quality/grading';
import type { AuditRubric } from '../rules/quality/rubric';
import type { AuditSample } from '../rules/quality/sample';

registerCodes(GradingStage, 'GradingStage', 'Whose grading of a plan it is.', {
  AUDIT: 'The auditor’s.',
  MODERATION: 'That of the second person, who looks again.',
});

/** A grade. */
@ObjectType('RubricGrade', { simpleResolvers: true, description: 'A grade of a rubric.' })
export class RubricGradeType {
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => String, { description: 'What it means.' })
  label: string;
}

/** A question. */
@ObjectType('RubricQuestion', { simpleResolvers: true, description: 'What a rubric asks of a plan.' })
export class RubricQuestionType {
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => String, { description: 'The question.' })
  text: string;
}

/** A section. */
@ObjectType('RubricSection', { simpleResolvers: true, description: 'A section of a rubric.' })
export class RubricSectionType {
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => String, { description: 'What it is about.' })
  title: string;

  @Field(() => [RubricQuestionType], { description: 'Its questions, in their order.' })
  questions: RubricQuestionType[];
}

/** A version of the rubric. */
@ObjectType('AuditRubric', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What plans are audited against from a day on. It is never changed: the next version takes its place. For case officers, directors, commissioners, auditors and administrators.',
})
export class AuditRubricType extends NodeInterface {
  readonly adoptedById: string;

  @Field(() => Int, { description: 'Which version it is, from 1.' })
  number: number;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => DateScalar, { description: 'The first day it holds.' })
  startDate: Day;

  @Field(() => Boolean, {
    description: 'Whether it never held: before it began, another was adopted from the same day or an earlier one.',
  })
  isReplaced: boolean;

  @Field(() => [RubricGradeType], { description: 'Its grades, the best first.' })
  grades: RubricGradeType[];

  @Field(() => [RubricSectionType], { description: 'Its sections, in their order.' })
  sections: RubricSectionType[];

  @Field(() => DateTimeScalar, { description: 'When it was adopted.' })
  adoptedAt: Date;
}

/** The version as published. */
export function toAuditRubric(rubric: AuditRubric): AuditRubricType {
  const { number, name, startDate, content, adoptedAt, adoptedBy: adoptedById, isReplaced } = rubric;
  return Object.assign(new AuditRubricType(), {
    id: toGlobalId('AuditRubric', rubric.rubricId),
    ...{ number, name, startDate, adoptedAt, adoptedById, isReplaced },
    grades: content.grades.map((one) => Object.assign(new RubricGradeType(), one)),
    sections: content.sections.map(({ code, title, questions }) =>
      Object.assign(new RubricSectionType(), {
        ...{ code, title },
        questions: questions.map((one) => Object.assign(new RubricQuestionType(), one)),
      }),
    ),
  });
}

/** A sample. */
@ObjectType('PlanAuditSample', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Plans drawn by a seed to be audited. For case officers, directors and auditors.',
})
export class PlanAuditSampleType extends NodeInterface {
  readonly sampleId: string;
  readonly rubricId: string;
  readonly drawnById: string;

  @Field(() => DateScalar, { description: 'The first day of those on which the plans were sent.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'The last of those days.' })
  endDate: Day;

  @Field(() => String, {
    description:
      'What the order of the plans was made from: drawn again by it from the same plans, the sample is the same.',
  })
  seed: string;

  @Field(() => Int, { description: 'How many were asked for.' })
  size: number;

  @Field(() => Int, { description: 'From how many it was drawn: children, each with the last plan of those days.' })
  population: number;

  @Field(() => DateTimeScalar, { description: 'When it was drawn.' })
  drawnAt: Date;
}

/** The sample as published. */
export function toAuditSample(sample: AuditSample): PlanAuditSampleType {
  const { sampleId, rubricId, span, seed, size, population, drawnAt, drawnBy: drawnById } = sample;
  return Object.assign(new PlanAuditSampleType(), {
    id: toGlobalId('PlanAuditSample', sampleId),
    ...{ sampleId, rubricId, seed, size, population, drawnAt, drawnById, ...span },
  });
}

export const PlanAuditSampleConnection = connectionType('PlanAuditSample', () => PlanAuditSampleType);

/** An answer. */
@ObjectType('GradedAnswer', { simpleResolvers: true, description: 'What was found of one question.' })
export class GradedAnswerType {
  @Field(() => String, { description: 'The question’s code in the rubric.' })
  question: string;

  @Field(() => String, { description: 'The grade’s code.' })
  grade: string;

  @Field(() => String, { nullable: true, description: 'What is said of it; null: nothing more.' })
  note: string | null;
}

/** A grading. */
@ObjectType('PlanGrading', {
  simpleResolvers: true,
  description: 'What one person found of a plan. It stays as it is.',
})
export class PlanGradingType {
  readonly gradedById: string;

  @Field(() => GradingStage, { description: 'Whether as its auditor or as its moderator.' })
  stage: GradingStage;

  @Field(() => DateScalar, { description: 'The day.' })
  gradedDate: Day;

  @Field(() => String, { description: 'The grade of the whole, a code of the rubric.' })
  overallGrade: string;

  @Field(() => [GradedAnswerType], { description: 'Every question of the rubric.' })
  answers: GradedAnswerType[];

  @Field(() => String, { description: 'What it comes to, in words.' })
  summary: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The grading as published. */
export function toPlanGrading({ gradedBy: gradedById, answers, ...grading }: PlanGrading): PlanGradingType {
  return Object.assign(new PlanGradingType(), {
    ...{ ...grading, gradedById },
    answers: answers.map((one) => Object.assign(new GradedAnswerType(), one)),
  });
}

/** A difference. */
@ObjectType('GradeDifference', { simpleResolvers: true, description: 'Something that the two graded differently.' })
export class GradeDifferenceType {
  @Field(() => String, { nullable: true, description: 'The question’s code; null: the plan as a whole.' })
  question: string | null;

  @Field(() => String, { description: 'The auditor’s grade.' })
  audited: string;

  @Field(() => String, { description: 'The moderator’s grade.' })
  moderated: string;

  @Field(() => Int, { description: 'How many grades better the moderator found it; below nought: worse.' })
  steps: number;
}

/** A difference as published. */
export function toGradeDifference(difference: GradeDifference): GradeDifferenceType {
  return Object.assign(new GradeDifferenceType(), difference);
}

/** An audit. */
@ObjectType('PlanAudit', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A plan of a sample, with what its auditor and its moderator found. For case officers, directors and auditors, and never of a case in which the reader has an interest.',
})
export class PlanAuditType extends NodeInterface {
  readonly audited: PlanAudit;

  @Field(() => Int, { description: 'Its place in the sample, from 1.' })
  ordinal: number;

  @Field(() => DateScalar, { description: 'The day the plan was sent that is audited.' })
  planDate: Day;

  @Field(() => [PlanGradingType], { description: 'The auditor’s grading, then the moderator’s; empty: none yet.' })
  gradings: PlanGradingType[];

  @Field(() => String, {
    nullable: true,
    description: 'The grade that stands: the moderator’s, else the auditor’s; null: not graded.',
  })
  standingGrade: string | null;
}
