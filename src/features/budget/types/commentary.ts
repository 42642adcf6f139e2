import { inWords } from '../../../kernel/code-words';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { COMMENT_ON_VARIANCE_REFUSALS } from '../refusals/commentary';
import { type Commentary, type VarianceComment } from '../rules/commentary';
import { VarianceCause } from '../rules/movement';
import { section251Name } from '../rules/section-251';
import './movement';
import { BudgetPressureType } from './pressure';

/** What commentOnVariance takes. */
@InputType('CommentOnVarianceInput', { description: 'What is said of why a budget stands as it does.' })
export class CommentOnVarianceInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Whose budget. Null: the area’s high needs block.' })
  budgetHolderId?: string | null;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the line in the section 251 return that it is on, such as "1.2.3". Null: of no single line; with no cause either, the variance as a whole.',
  })
  section251Line?: string | null;

  @Field(() => VarianceCause, {
    nullable: true,
    description: 'The cause of movement that it is on. Null: of no single cause.',
  })
  cause?: VarianceCause | null;

  @Field(() => String, {
    description:
      'What is said, up to 2,000 characters. Everybody who reads the budget reads it: no name of a child or a family.',
  })
  text: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether what is published prints it, such as the report to the schools forum: then it may hold no reference of a case and no name of a child of the area.',
  })
  isForPublication: boolean;
}

export const CommentOnVarianceError = userErrorType('CommentOnVariance', COMMENT_ON_VARIANCE_REFUSALS);

/** What commentOnVariance gives. */
@ObjectType('CommentOnVariancePayload', { simpleResolvers: true, description: 'What commentOnVariance gives.' })
export class CommentOnVariancePayload extends MutationPayload {
  @Field(() => BudgetPressureType, {
    nullable: true,
    description: 'The pressure on the budget with the comment; null when it was refused.',
  })
  budgetPressure: BudgetPressureType | null;

  @Field(() => [CommentOnVarianceError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof CommentOnVarianceError>[];
}

/** One comment. */
@ObjectType('VarianceComment', {
  simpleResolvers: true,
  description: 'What somebody said of why a budget stands as it does, as it was said.',
})
export class VarianceCommentType {
  /** For the field that is loaded: who said it. */
  readonly writtenById: string;

  @Field(() => String, { description: 'What was said.' })
  text: string;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'The variance of the budget when it was said, in pounds; an overspend is positive. Null on a line or a cause, which has none of its own, and where there was no allocation.',
  })
  variance: Pence | null;

  @Field(() => Boolean, { description: 'Whether what is published prints it.' })
  isForPublication: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  writtenAt: Date;
}

/** What is said on one subject. */
@ObjectType('VarianceCommentary', {
  simpleResolvers: true,
  description:
    'What is said of a variance, of one line of it or of one cause: the newest comment, and those before it.',
})
export class VarianceCommentaryType {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the line in the section 251 return that it is on; null: of no single line.',
  })
  section251Line: string | null;

  @Field(() => VarianceCause, {
    nullable: true,
    description: 'The cause of movement that it is on; null: of no single cause.',
  })
  cause: VarianceCause | null;

  @Field(() => String, { description: 'What it is on, in words.' })
  subject: string;

  @Field(() => VarianceCommentType, { description: 'The newest comment at the instant.' })
  current: VarianceCommentType;

  @Field(() => [VarianceCommentType], { description: 'Every comment until the instant, the newest last.' })
  history: VarianceCommentType[];
}

/** The commentary as published. */
export function toVarianceCommentary(commentary: Commentary): VarianceCommentaryType {
  const { section251Line, cause, current, history } = commentary;
  return Object.assign(new VarianceCommentaryType(), {
    ...{ section251Line, cause },
    subject: subjectOf(commentary),
    current: toComment(current),
    history: history.map(toComment),
  });
}

function subjectOf({ section251Line, cause }: Commentary): string {
  if (section251Line !== null) return section251Name(section251Line);
  if (cause === null) return 'The variance as a whole';
  return inWords(cause);
}

function toComment({ text, isForPublication, variance, writtenBy, writtenAt }: VarianceComment): VarianceCommentType {
  return Object.assign(new VarianceCommentType(), {
    ...{ text, isForPublication, variance, writtenAt, writtenById: writtenBy },
  });
}
