import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type Urn } from '../../../kernel/ids';
import { DateScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ProvisionType } from '../../providers/rules/provision-type';
import '../../providers/types/provider';
import { RECORD_EHC_PLAN_CODES } from '../refusals/papers';
import { type CaseFacts } from '../rules/case';
import { EhcPlanStatus } from '../rules/codes';
import { type EhcPlan } from '../rules/plan';
import type { Happened, LifeFacts } from '../rules/plan-life-facts';
import { planThereIs } from '../rules/plan-there-is';
import { AssessmentOutcome, CeaseReason, RequestOutcome, SenSetting } from '../rules/sen2';
import { CaseType } from './case';
import './enums';

/** A plan as the schema publishes it. */
@ObjectType('EhcPlan', {
  description:
    'The education, health and care plan of the child. What it names is not what is attended: that is the placement’s.',
  simpleResolvers: true,
})
export class EhcPlanType {
  @Field(() => EhcPlanStatus, {
    description:
      'How far it has come: as it was referred, moved on by what was recorded of it (planEvents) since. The last plan that ended stays FINAL beside ceasedDate, until another is asked for: whether one goes on is told by both together.',
  })
  status: EhcPlanStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it reached that status, of the plan that there is: of one made anew after an end its own; null: not given.',
  })
  date: Day | null;

  @Field(() => UrnScalar, { nullable: true, description: 'The establishment it names; null: none.' })
  namedProviderUrn: Urn | null;

  @Field(() => SenSetting, {
    nullable: true,
    description:
      'The setting it names in the place of an establishment: OLA for education otherwise than at school, OTH where it names a type alone; null: none.',
  })
  namedSetting: SenSetting | null;

  @Field(() => ProvisionType, { nullable: true, description: 'The type of setting it names; null: none.' })
  namedProvisionType: ProvisionType | null;

  @Field(() => RequestOutcome, {
    nullable: true,
    description:
      'What became of the request, as it was recorded of the plan or of what happened to it (planEvents); null: neither. A reversal leaves it standing.',
  })
  requestOutcome: RequestOutcome | null;

  @Field(() => AssessmentOutcome, {
    nullable: true,
    description: 'What became of the assessment, likewise; null: nothing is recorded, or there was none.',
  })
  assessmentOutcome: AssessmentOutcome | null;

  @Field(() => CeaseReason, {
    nullable: true,
    description: 'Why it ceased; null: it has not, there is a plan again, the end was undone, or nobody said why.',
  })
  ceaseReason: CeaseReason | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which the child’s last plan ended, under whichever case that was recorded, which is not the day that was decided on; null: none has, there is a plan again, or the end was undone.',
  })
  ceasedDate: Day | null;
}

/** The plan as published: the one that there is, by the life of the child's plans. */
export function toEhcPlan(
  { ehcPlanStatus: status, ehcPlanDate: date, requestDate: askedOn }: CaseFacts,
  recorded: EhcPlan,
  life: LifeFacts<Happened>,
): EhcPlanType {
  const { end: _, plan, ...told } = planThereIs({ status, date, askedOn }, recorded, life);
  return Object.assign(new EhcPlanType(), { ...told, ...plan });
}

/** What a plan names, as it is given. */
@InputType({ description: 'What a plan names: an establishment or a setting, or a type of setting alone.' })
export class NamedPlacementInput {
  @Field(() => UrnScalar, { nullable: true, description: 'The establishment; null: none.' })
  providerUrn?: Urn | null;

  @Field(() => SenSetting, {
    nullable: true,
    description: 'The setting without an establishment: OLA for education otherwise than at school; null: none.',
  })
  setting?: SenSetting | null;

  @Field(() => ProvisionType, {
    nullable: true,
    description: 'The type of setting; alone it is counted as OTH. Null: not named.',
  })
  provisionType?: ProvisionType | null;
}

/** The end of a plan, as it is given. */
@InputType({ description: 'That a plan ceased.' })
export class PlanCeasedInput {
  @Field(() => CeaseReason, { description: 'Why.' })
  reason: CeaseReason;

  @Field(() => DateScalar, { description: 'The day it ended, not the day that was decided on.' })
  date: Day;
}

const STAYS = 'left out: stays as it is; null: cleared.';

/** The input of `recordEhcPlan`. */
@InputType({ description: 'What became known of a plan.' })
export class RecordEhcPlanInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Int, { description: 'The version of the case that was read; another is a CONFLICT.' })
  expectedVersion: number;

  @Field(() => NamedPlacementInput, { nullable: true, description: `What it names; ${STAYS}` })
  named?: NamedPlacementInput | null;

  @Field(() => RequestOutcome, { nullable: true, description: `What became of the request; ${STAYS}` })
  requestOutcome?: RequestOutcome | null;

  @Field(() => AssessmentOutcome, { nullable: true, description: `What became of the assessment; ${STAYS}` })
  assessmentOutcome?: AssessmentOutcome | null;

  @Field(() => PlanCeasedInput, { nullable: true, description: `That it ceased; ${STAYS}` })
  ceased?: PlanCeasedInput | null;
}

export const RecordEhcPlanError = userErrorType('RecordEhcPlan', RECORD_EHC_PLAN_CODES);

/** What `recordEhcPlan` gives. */
@ObjectType({ description: 'What recordEhcPlan gives.', simpleResolvers: true })
export class RecordEhcPlanPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [RecordEhcPlanError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordEhcPlanError>[];
}
