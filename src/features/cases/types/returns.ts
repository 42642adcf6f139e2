import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Urn } from '../../../kernel/ids';
import { DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_LOCAL_OPTION_CODES, RETURN_REFERRAL_CODES, WAIVE_CHECKLIST_CODES } from '../refusals/papers';
import { type ReferralReturn } from '../rules/case';
import { ChecklistItem } from '../rules/codes';
import { CaseType } from './case';
import './enums';
import { WaiverInput } from './inputs';

const CASE = 'The case after the change; null when it was refused.';
const ERRORS = 'Every rule the request broke; empty when it was done.';

/** A return as the schema publishes it. */
@ObjectType('ReferralReturn', {
  description: 'That a referral was sent back to its referrer, and for what. It stays when it is submitted again.',
  simpleResolvers: true,
})
export class ReferralReturnType {
  /** For the field that is loaded. */
  readonly returned: ReferralReturn;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => [ChecklistItem], { description: 'What was missing; empty where the reason says it all.' })
  missing: ChecklistItem[];

  @Field(() => DateTimeScalar, { description: 'When.' })
  returnedAt: Date;
}

/** The return as published. */
export function toReferralReturn(returned: ReferralReturn): ReferralReturnType {
  const { reason, missing, returnedAt } = returned;
  return Object.assign(new ReferralReturnType(), { returned, reason, missing: [...missing], returnedAt });
}

/** The input of `returnReferral`. */
@InputType({ description: 'A referral that goes back to its referrer.' })
export class ReturnReferralInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Int, { description: 'The version of the case that was read; another is a CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason: string;

  @Field(() => [ChecklistItem], { nullable: true, description: 'What is missing; null: the reason says it all.' })
  missing?: ChecklistItem[] | null;
}

export const ReturnReferralError = userErrorType('ReturnReferral', RETURN_REFERRAL_CODES);

/** What `returnReferral` gives. */
@ObjectType({ description: 'What returnReferral gives.', simpleResolvers: true })
export class ReturnReferralPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [ReturnReferralError], { description: ERRORS })
  userErrors: InstanceType<typeof ReturnReferralError>[];
}

/** The input of `waiveChecklistItems`. */
@InputType({ description: 'Items of the checklist to let go on a referral that was submitted.' })
export class WaiveChecklistItemsInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => [WaiverInput], { description: 'The items, each missing, with the reasons.' })
  waivers: WaiverInput[];
}

export const WaiveChecklistItemsError = userErrorType('WaiveChecklistItems', WAIVE_CHECKLIST_CODES);

/** What `waiveChecklistItems` gives. */
@ObjectType({ description: 'What waiveChecklistItems gives.', simpleResolvers: true })
export class WaiveChecklistItemsPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [WaiveChecklistItemsError], { description: ERRORS })
  userErrors: InstanceType<typeof WaiveChecklistItemsError>[];
}

/** The input of `recordLocalOption`. */
@InputType({ description: 'One more thing that was tried locally, until the panel decides.' })
export class RecordLocalOptionInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => UrnScalar, { nullable: true, description: 'The establishment; null when it is not in the register.' })
  providerUrn?: Urn | null;

  @Field(() => String, { description: 'What was tried; at most 2,000 characters.' })
  description: string;

  @Field(() => String, { description: 'Why it failed; at most 2,000 characters.' })
  whyItFailed: string;
}

export const RecordLocalOptionError = userErrorType('RecordLocalOption', RECORD_LOCAL_OPTION_CODES);

/** What `recordLocalOption` gives. */
@ObjectType({ description: 'What recordLocalOption gives.', simpleResolvers: true })
export class RecordLocalOptionPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [RecordLocalOptionError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordLocalOptionError>[];
}
