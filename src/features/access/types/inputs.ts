import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type EqualityFilter } from '../../../platform/conditions';
import { enumFilter, IdFilter, StringFilter } from '../../../platform/filters';
import { OrderDirection } from '../../../platform/graphql-order';
import { PageArgs } from '../../../platform/paging';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { Profession } from '../rules/directory';
import { Role } from '../rules/roles';
import { PersonOrderField } from './codes';
import { PersonType, RoleGrantType } from './directory';

const RoleFilter = enumFilter('Role', Role);

/** Which people. */
@InputType('PersonFilter', { description: 'Conditions on people; every one that is given must hold.' })
export class PersonFilter {
  @Field(() => StringFilter, { nullable: true, description: 'On the name; null: not asked.' })
  displayName?: StringFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'On the agency they work for; null: not asked.' })
  agencyId?: IdFilter | null;

  @Field(() => RoleFilter, { nullable: true, description: 'On a role they hold today; null: not asked.' })
  role?: EqualityFilter<Role> | null;
}

/** One key of an order of people. */
@InputType('PersonOrder', { description: 'One key of the order of a list of people.' })
export class PersonOrder {
  @Field(() => PersonOrderField, { description: 'What it is ordered by.' })
  field: PersonOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction: OrderDirection;
}

/** The arguments of `people`. */
@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'Which people; null: all of the area.' })
  filter?: PersonFilter | null;

  @Field(() => [PersonOrder], {
    nullable: true,
    description: 'The order, the first key first; null: by name.',
  })
  orderBy?: PersonOrder[] | null;
}

// ---------------------------------------------------------------- createPerson

/** A new person. */
@InputType('CreatePersonInput', { description: 'A new member of staff; roles are granted afterwards.' })
export class CreatePersonInput extends MutationInput {
  @Field(() => String, {
    description: 'The "sub" of their tokens, exactly as the identity provider writes it; unique among all areas.',
  })
  subject: string;

  @Field(() => String, { description: 'Their name, as colleagues know them; at most 200 characters.' })
  displayName: string;

  @Field(() => String, { description: 'Their job; at most 200 characters.' })
  jobTitle: string;

  @Field(() => Int, { description: 'Their grade, 1 to 20, higher being more senior.' })
  grade: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The agency they work for; null when they work for none of those that decide together.',
  })
  agencyId?: string | null;

  @Field(() => Profession, {
    nullable: true,
    description: 'What they are by profession, where terms of reference may ask for it; null: nothing they ask for.',
  })
  profession?: Profession | null;
}

/** Why a person is not created. */
export const CreatePersonError = userErrorType('CreatePerson', {
  BLANK: 'A text is empty.',
  TOO_LONG: 'A text is too long.',
  SUBJECT_FORMAT: 'The subject is not 1 to 255 ASCII characters without a space at either end.',
  SUBJECT_TAKEN: 'Somebody else already signs in with the subject.',
  GRADE_RANGE: 'The grade is not a whole number from 1 to 20.',
});

/** What `createPerson` gives. */
@ObjectType('CreatePersonPayload', { simpleResolvers: true, description: 'What createPerson gives.' })
export class CreatePersonPayload extends MutationPayload {
  @Field(() => PersonType, { nullable: true, description: 'The new person; null when it was refused.' })
  person: PersonType | null;

  @Field(() => [CreatePersonError], { description: 'All that was wrong; empty when it was done.' })
  userErrors: InstanceType<typeof CreatePersonError>[];
}

// ---------------------------------------------------------------- grantRole

/** A role for a person. */
@InputType('GrantRoleInput', { description: 'A role for a person, from one day to another.' })
export class GrantRoleInput extends MutationInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Role, { description: 'The role.' })
  role: Role;

  @Field(() => ID, {
    nullable: true,
    description:
      'The agency it is held for; null is the whole area, or for BUDGET_HOLDER the agency that the budget belongs to. A DIRECTOR for the whole area is the local authority’s: a share of health over its limit is ratified by a director for the health agency.',
  })
  agencyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The budget that may be bound, of the agency the person works for: required for BUDGET_HOLDER, null for every other role.',
  })
  budgetHolderId?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'The kinds of file that may be brought in, such as establishments: one or more for INTEGRATION, none for every other role.',
  })
  feeds: string[];

  @Field(() => DateScalar, { nullable: true, description: 'The first day; today or later. Null is today.' })
  startDate?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null is until it is ended.' })
  endDate?: Day | null;
}

/** Why a role is not granted. */
export const GrantRoleError = userErrorType('GrantRole', {
  BUDGET_HOLDER_REQUIRED: 'The role BUDGET_HOLDER needs the budget it may bind.',
  BUDGET_HOLDER_NOT_ALLOWED: 'A budget was named for another role.',
  BUDGET_HOLDER_OF_ANOTHER_AGENCY: 'The person does not work for the agency that the budget belongs to.',
  AGENCY_NOT_THE_BUDGET_HOLDERS: 'The agency is not the one that the budget belongs to.',
  FEEDS_REQUIRED: 'The role INTEGRATION needs the kinds of file it may bring in.',
  FEEDS_NOT_ALLOWED: 'Kinds of file were named for another role.',
  FEED_UNKNOWN: 'There is no such kind of file.',
  TO_YOURSELF: 'Who grants a role is not who gets it.',
  START_IN_PAST: 'The first day is in the past.',
  DATES_REVERSED: 'The last day is before the first day.',
  ALREADY_HELD: 'The person already holds the same role on some of these days.',
});

/** What `grantRole` gives. */
@ObjectType('GrantRolePayload', { simpleResolvers: true, description: 'What grantRole gives.' })
export class GrantRolePayload extends MutationPayload {
  @Field(() => RoleGrantType, { nullable: true, description: 'The new grant; null when it was refused.' })
  roleGrant: RoleGrantType | null;

  @Field(() => [GrantRoleError], { description: 'All that was wrong; empty when it was done.' })
  userErrors: InstanceType<typeof GrantRoleError>[];
}

// ---------------------------------------------------------------- endRole

/** The end of a role. */
@InputType('EndRoleInput', { description: 'The end of a role.' })
export class EndRoleInput extends MutationInput {
  @Field(() => ID, { description: 'The grant to end.' })
  roleGrantId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it is held, today or later. Null ends it at once: from the next request it is gone.',
  })
  endDate?: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; one that is behind is a CONFLICT. Null: not asked.',
  })
  expectedVersion?: number | null;
}

/** Why a role is not ended. */
export const EndRoleError = userErrorType('EndRole', {
  END_IN_PAST: 'The last day is in the past.',
  DATES_REVERSED: 'The last day is before the first day.',
  ENDED_ALREADY: 'It ends then or earlier already; an end is never put off.',
  OWN_LAST_ADMINISTRATOR_ROLE: 'It is your own last administrator role.',
  LAST_ADMINISTRATOR: 'The area would be left without an administrator.',
});

/** What `endRole` gives. */
@ObjectType('EndRolePayload', { simpleResolvers: true, description: 'What endRole gives.' })
export class EndRolePayload extends MutationPayload {
  @Field(() => RoleGrantType, { nullable: true, description: 'The grant with its end; null when it was refused.' })
  roleGrant: RoleGrantType | null;

  @Field(() => [EndRoleError], { description: 'All that was wrong; empty when it was done.' })
  userErrors: InstanceType<typeof EndRoleError>[];
}
