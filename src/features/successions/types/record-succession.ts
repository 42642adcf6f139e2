import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { BudgetServes } from '../../access/rules/serves';
import { SuccessionKind } from '../../access/rules/succession';
import { SuccessionType } from '../../access/types/succession';
import { type StoredEffect } from '../../placements/rules/stored-effect';
import { PREVIEW } from '../../placements/types/money-effect';
import { RECORD_SUCCESSION_CODES } from '../refusals';

/** A successor's budget. */
@InputType('SuccessorBudgetHolderInput', {
  description: 'A budget that pays in the place of others from the first day on: one that is there, or a new one.',
})
export class SuccessorBudgetHolderInput {
  @Field(() => ID, { nullable: true, description: 'The budget holder, where it is there; null: a new one is made.' })
  budgetHolderId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the new one; null: it is there.' })
  name?: string | null;

  @Field(() => BudgetServes, {
    nullable: true,
    description:
      'Whom a new one serves. Null: of one that takes the whole place of others, everybody whom they served; of a split nobody knows, and setBudgetServes says it later.',
  })
  serves?: BudgetServes | null;

  @Field(() => [ID], { description: 'The budget holders that end; none where it is only made.' })
  predecessorIds: string[];

  @Field(() => Int, {
    defaultValue: 1,
    description:
      'Of a split: in what proportion it takes what is of no placement, beside the other successors: the budget and the commitment ceiling.',
  })
  parts: number;
}

/** A successor. */
@InputType('SuccessorInput', {
  description: 'An agency that goes on in the place of others: one that is there, or a new one.',
})
export class SuccessorInput {
  @Field(() => ID, { nullable: true, description: 'The agency, where it is there; null: a new one is made.' })
  agencyId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the new one; null: it is there.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The code its sector knows a new one by, such as an ODS code.' })
  organisationCode?: string | null;

  @Field(() => [ID], { description: 'The agencies that end; none where only budgets of it go over.' })
  predecessorIds: string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of several successors: whether it goes on with what is not named, such as what is settled and over, and a fund’s seat; exactly one does. Null: yes, where there is no other.',
  })
  takesRest?: boolean | null;

  @Field(() => [SuccessorBudgetHolderInput], {
    description:
      'Its budgets that take the place of others; every budget of an agency that ends is named once or more.',
  })
  budgetHolders: SuccessorBudgetHolderInput[];
}

/** Who takes a share. */
@InputType('SucceededShareInput', {
  description:
    'Of a split: which successor takes a share of a placement, and goes on with what is open in it: a share that waits, a dispute, a debt.',
})
export class SucceededShareInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => ID, { description: 'The budget holder that ends.' })
  predecessorId: string;

  @Field(() => String, { description: 'The name of the successor’s budget.' })
  successor: string;
}

/** Where a role goes on. */
@InputType('SucceededRoleInput', { description: 'Where a role goes on that has more than one answer.' })
export class SucceededRoleInput {
  @Field(() => ID, { description: 'The grant of the role.' })
  roleGrantId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the successor, or of its budget; null: it ends with the predecessor.',
  })
  successor?: string | null;
}

/** Where a limit goes on. */
@InputType('SucceededLimitInput', { description: 'Which delegated limit a successor has.' })
export class SucceededLimitInput {
  @Field(() => ID, { description: 'The delegated limit of a predecessor.' })
  delegatedLimitId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the successor’s budget that has it; null: none has it.',
  })
  successor?: string | null;
}

/** A succession. */
@InputType('RecordSuccessionInput', {
  description:
    'Organisations or budgets that go over to others on a day. Where there is one answer everything follows by itself; a split names each share, role and limit.',
})
export class RecordSuccessionInput extends MutationInput {
  @Field(() => SuccessionKind, { description: 'One to one, many to one, or one to many.' })
  kind: SuccessionKind;

  @Field(() => DateScalar, {
    description:
      'The successors’ first day; the day before is the predecessors’ last. It may lie ahead or in the past; roles and limits go over on it, or today where it is past.',
  })
  firstDate: Day;

  @Field(() => String, { nullable: true, description: 'The order or register entry it rests on; null: none.' })
  source?: string | null;

  @Field(() => [SuccessorInput], { description: 'Who goes on, and in whose place.' })
  successors: SuccessorInput[];

  @Field(() => [SucceededShareInput], { defaultValue: [], description: 'Of a split: who takes which share.' })
  shares: SucceededShareInput[];

  @Field(() => [SucceededRoleInput], { defaultValue: [], description: 'Where roles go on that have no one answer.' })
  roles: SucceededRoleInput[];

  @Field(() => [SucceededLimitInput], { defaultValue: [], description: 'Which limits successors have.' })
  limits: SucceededLimitInput[];

  @Field(() => Boolean, { defaultValue: false, description: PREVIEW })
  preview: boolean;
}

/** Why a succession is not recorded. */
export const RecordSuccessionError = userErrorType('RecordSuccession', RECORD_SUCCESSION_CODES);

/** What `recordSuccession` gives. */
@ObjectType('RecordSuccessionPayload', { simpleResolvers: true, description: 'What recordSuccession gives.' })
export class RecordSuccessionPayload extends MutationPayload {
  /** For the field that may be withheld. */
  readonly storedEffect: StoredEffect | null;

  @Field(() => SuccessionType, {
    nullable: true,
    description: 'The succession; null when it was refused, or a preview of which nothing is kept.',
  })
  succession: SuccessionType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many placements have another payer; null when it was refused.',
  })
  placements: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many roles end with their predecessors; null when it was refused.',
  })
  rolesEnded: number | null;

  @Field(() => Int, { nullable: true, description: 'How many roles go on under successors; null when it was refused.' })
  rolesGranted: number | null;

  @Field(() => [RecordSuccessionError], { description: 'All that was wrong; empty when it was done.' })
  userErrors: InstanceType<typeof RecordSuccessionError>[];
}
