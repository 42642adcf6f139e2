import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import { DateScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { NeedCode } from '../../cases/rules/codes';
import { CaseType } from '../../cases/types/case';
import { ProvisionType } from '../../providers/rules/provision-type';
import { RECODE_PLACEMENT_CODES, TRANSFER_RESPONSIBILITY_CODES } from '../refusals/coding';
import { Residential } from '../rules/codes';
import { EFFECT, MoneyEffectType, PREVIEW } from './money-effect';
import { PlacementStepInput, WarnedStepPayload } from './placement-steps';
import './codes';

const AS_IT_IS = 'null: as it is.';

/** The input of `recodePlacement`. */
@InputType({ description: 'What a placement is, in other words.' })
export class RecodePlacementInput extends PlacementStepInput {
  @Field(() => ProvisionType, { nullable: true, description: `What kind of provision it is; ${AS_IT_IS}` })
  provisionType?: ProvisionType | null;

  @Field(() => Residential, { nullable: true, description: `Whether the child sleeps there; ${AS_IT_IS}` })
  residential?: Residential | null;

  @Field(() => UrnScalar, {
    nullable: true,
    description: `The same school under its new number, as the register’s links say; ${AS_IT_IS}`,
  })
  providerUrn?: Urn | null;

  @Field(() => NeedCode, {
    nullable: true,
    description: `The child’s primary need as it is found to be, of the case and all its placements; ${AS_IT_IS}`,
  })
  primaryNeed?: NeedCode | null;

  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming the child.' })
  reason: string;
}

export const RecodePlacementError = userErrorType('RecodePlacement', RECODE_PLACEMENT_CODES);

/** What `recodePlacement` gives. */
@ObjectType({ description: 'What recodePlacement gives.', simpleResolvers: true })
export class RecodePlacementPayload extends WarnedStepPayload {
  @Field(() => [RecodePlacementError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecodePlacementError>[];
}

/** The input of `transferResponsibility`. */
@InputType({
  description: 'That a family moves to another authority, which is responsible for the child from a day on.',
})
export class TransferResponsibilityInput extends MutationInput {
  @Field(() => ID, { description: 'A case of the child; it is of all of them.' })
  caseId: string;

  @Field(() => String, { description: 'Three-digit code of the authority that is responsible from then on.' })
  toAuthorityCode: string;

  @Field(() => DateScalar, {
    description: 'The first day of that authority’s: the day of the move at the earliest, and it may lie ahead.',
  })
  transferDate: Day;

  @Field(() => DateScalar, { description: 'The day of the move.' })
  movedDate: Day;

  @Field(() => DateScalar, { description: 'The day on which the authority that was responsible became aware of it.' })
  awareDate: Day;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: PREVIEW })
  preview: boolean;
}

export const TransferResponsibilityError = userErrorType('TransferResponsibility', TRANSFER_RESPONSIBILITY_CODES);

/** What `transferResponsibility` gives. */
@ObjectType({ description: 'What transferResponsibility gives.', simpleResolvers: true })
export class TransferResponsibilityPayload extends MutationPayload {
  @Field(() => CaseType, {
    nullable: true,
    description: 'The case; in a preview as it stands without it; null when it was refused.',
  })
  case: CaseType | null;

  @Field(() => MoneyEffectType, { nullable: true, description: EFFECT })
  effect: MoneyEffectType | null;

  @Field(() => [TransferResponsibilityError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof TransferResponsibilityError>[];
}
