import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { FILE_VIEWS_CODES } from '../refusals/papers';
import { type FamilyView, type Referral, type Views } from '../rules/case';
import { ViewsMethod, Whose } from '../rules/sharing-codes';
import { CaseType } from './case';
import { PassageInput, PASSAGES } from './passage';
import './enums';

/** Views as the schema publishes them. */
@ObjectType('Views', {
  description: 'What somebody said, or why it was not obtained. Both null: they have not been asked yet.',
  simpleResolvers: true,
})
export class ViewsType {
  @Field(() => String, { nullable: true, description: 'What they said; null when it was not obtained.' })
  text: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was not obtained; null when it was.' })
  notObtainedReason: string | null;

  @Field(() => String, { nullable: true, description: 'Who gave them, in a few words; null: not said.' })
  givenBy: string | null;

  @Field(() => ViewsMethod, { nullable: true, description: 'How they were given; null: not said.' })
  method: ViewsMethod | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day they were given; null: not said.' })
  givenDate: Day | null;
}

/** Filed views as the schema publishes them. */
@ObjectType('FiledViews', {
  description: 'Views that a family sent in, whether or not somebody asked for them or they are present.',
  simpleResolvers: true,
})
export class FiledViewsType {
  @Field(() => Whose, { description: 'Whose they are.' })
  whose: Whose;

  @Field(() => String, { description: 'What they said.' })
  text: string;

  @Field(() => String, { description: 'Who gave them, in a few words.' })
  givenBy: string;

  @Field(() => ViewsMethod, { description: 'How they were given.' })
  method: ViewsMethod;

  @Field(() => DateScalar, { description: 'The day they were given.' })
  givenDate: Day;

  @Field(() => DateTimeScalar, { description: 'When they were put on the case.' })
  filedAt: Date;
}

/** Both sides' views. */
@ObjectType('CaseViews', {
  description: 'The views of the child or young person and, apart from them, of the parent or carer.',
  simpleResolvers: true,
})
export class CaseViewsType {
  @Field(() => ViewsType, { description: 'The child’s or young person’s own, as the referral has them.' })
  child: ViewsType;

  @Field(() => ViewsType, { description: 'The parent’s or carer’s, as the referral has them.' })
  parent: ViewsType;

  @Field(() => [FiledViewsType], { description: 'What the family filed itself, oldest first; empty: nothing.' })
  filed: FiledViewsType[];
}

/** The views as published. */
export function toCaseViews(referral: Referral, filed: readonly FamilyView[]): CaseViewsType {
  const toViews = (views: Views): ViewsType => Object.assign(new ViewsType(), views);
  return Object.assign(new CaseViewsType(), {
    child: toViews(referral.childViews),
    parent: toViews(referral.parentViews),
    filed: filed.map(({ whose, text, givenBy, method, givenDate, filedAt }) =>
      Object.assign(new FiledViewsType(), { whose, text, givenBy, method, givenDate, filedAt }),
    ),
  });
}

/** The input of `fileViews`. */
@InputType({ description: 'Views that a family sent in.' })
export class FileViewsInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Whose, { description: 'Whose they are.' })
  whose: Whose;

  @Field(() => String, { description: 'What they said; at most 20,000 characters.' })
  text: string;

  @Field(() => String, { description: 'Who gave them, such as "mother"; at most 100 characters.' })
  givenBy: string;

  @Field(() => ViewsMethod, { description: 'How they were given.' })
  method: ViewsMethod;

  @Field(() => DateScalar, { description: 'The day they were given, not after today.' })
  givenDate: Day;

  @Field(() => [PassageInput], { nullable: true, description: PASSAGES })
  passages?: PassageInput[] | null;
}

export const FileViewsError = userErrorType('FileViews', FILE_VIEWS_CODES);

/** What `fileViews` gives. */
@ObjectType({ description: 'What fileViews gives.', simpleResolvers: true })
export class FileViewsPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [FileViewsError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof FileViewsError>[];
}
