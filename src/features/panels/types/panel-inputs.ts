import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { AgencyKind, Profession } from '../../access/rules/directory';
import { ChecklistItem, RequestType } from '../../cases/rules/codes';
import { AMEND_PANEL_TERMS_CODES, CREATE_PANEL_CODES } from '../refusals/terms';
import { Capacity, DeadlineUnit, DecisionModel, ShareRounding } from '../rules/panel';
import './codes';
import { PanelTermsType, PanelType } from './panel';

const ERRORS = 'Every rule the request broke; empty when it was done.';

/** One line of a quorum. */
@InputType({ description: 'At least so many members of a capacity, a kind of agency, a profession or a grade.' })
export class QuorumRequirementInput {
  @Field(() => Capacity, { nullable: true, description: 'The capacity, never OBSERVER; null: any that counts.' })
  capacity?: Capacity | null;

  @Field(() => AgencyKind, { nullable: true, description: 'The kind of agency; null: any.' })
  agencyKind?: AgencyKind | null;

  @Field(() => Profession, { nullable: true, description: 'The profession; null: any.' })
  profession?: Profession | null;

  @Field(() => Int, { nullable: true, description: 'The lowest grade that counts, 1 to 20; null: any.' })
  minimumGrade?: number | null;

  @Field(() => Int, { description: 'At least how many must count, 1 to 100.' })
  minimum: number;
}

/** The share of a quorum. */
@InputType({ description: 'The share of those who could count that must, such as two thirds.' })
export class QuorumShareInput {
  @Field(() => Int, { description: 'The numerator: 2 of two thirds.' })
  numerator: number;

  @Field(() => Int, { description: 'The denominator: 3 of two thirds.' })
  denominator: number;

  @Field(() => ShareRounding, {
    defaultValue: ShareRounding.UP,
    description: 'Which way it is rounded to a whole number of members.',
  })
  rounding: ShareRounding;
}

/** When papers are due. */
@InputType({ description: 'By how many days before a sitting papers are due.' })
export class PaperDeadlineInput {
  @Field(() => Int, { description: 'How many days before the day of the sitting; 0: that day itself.' })
  days: number;

  @Field(() => DeadlineUnit, { description: 'In which days it is counted.' })
  unit: DeadlineUnit;
}

/** What terms of reference say that has a usual value. */
@InputType({ description: 'Terms of reference, as far as they have usual values.' })
export abstract class TermsInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The person, holding the role DIRECTOR on the first day, who acts on the panel’s recommendations: under ADVISORY_TO_OFFICER and PANEL_THEN_RATIFY only; null: any director.',
  })
  decidingOfficerId?: string | null;

  @Field(() => QuorumShareInput, {
    nullable: true,
    description: 'The share of those who could count that must, beside the number; null: the number alone.',
  })
  quorumShare?: QuorumShareInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the chair is one of those who are counted; usually yes.',
  })
  chairCounts?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether somebody with an interest in the case also leaves the number that the share is of; usually yes.',
  })
  recusedLeaveDenominator?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether somebody who abstains is still counted; usually yes.' })
  abstentionCounts?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many observers may be invited to a sitting; usually 3.' })
  observerLimit?: number | null;

  @Field(() => PaperDeadlineInput, { nullable: true, description: 'When papers are due; null: there is no deadline.' })
  paperDeadline?: PaperDeadlineInput | null;

  @Field(() => [RequestType], { nullable: true, description: 'The request types the panel takes; empty: all.' })
  requestTypes?: RequestType[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many days after a sitting closes its members still see the papers; usually 28.',
  })
  papersOpenDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days within which a decision out of panel is ratified or lapses; usually 28.',
  })
  lapseDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days before such a lapse at which it is put before directors and case officers; usually 7.',
  })
  lapseWarningDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days for which an agreement in principle holds; usually 90.' })
  inPrincipleDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Weeks before the end of a contract at which its case comes back; usually 8.',
  })
  contractEndingWeeks?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months from the start of a placement to its first review; usually 3.',
  })
  firstReviewMonths?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months from one review to the next; usually 12.' })
  reviewMonths?: number | null;

  @Field(() => Int, { nullable: true, description: 'After how many deferrals a case is escalated; usually 3.' })
  deferralEscalation?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an option’s suitability must be found before the panel sees what it costs; usually yes.',
  })
  suitabilityBeforeCost?: boolean | null;
}

/** The input of `createPanel`. */
@InputType({
  description: 'A panel with its first terms of reference. What is left out of them, or null, is as usual.',
})
export class CreatePanelInput extends TermsInput {
  @Field(() => String, { description: 'Its name, unique in the area, at most 200 characters.' })
  name: string;

  @Field(() => String, { description: 'What it is for, at most 2,000 characters.' })
  remit: string;

  @Field(() => DateScalar, { description: 'The first day of its terms, past or to come.' })
  startDate: Day;

  @Field(() => DecisionModel, { description: 'Who decides.' })
  decisionModel: DecisionModel;

  @Field(() => Int, { description: 'How many members must count for a decision, 1 to 100.' })
  quorumNumber: number;

  @Field(() => [QuorumRequirementInput], { description: 'Who must be among them; empty: the number alone counts.' })
  requirements: QuorumRequirementInput[];

  @Field(() => [ChecklistItem], { description: 'What a referral must hold to be submitted and listed.' })
  checklist: ChecklistItem[];
}

/** The input of `amendPanelTerms`. */
@InputType({
  description:
    'Changes of a panel’s terms of reference. What is left out stays as it is in the terms in force on the first day; null clears the share, the paper deadline and the deciding officer, and leaves everything else as it is.',
})
export class AmendPanelTermsInput extends TermsInput {
  @Field(() => ID, { description: 'The panel.' })
  panelId: string;

  @Field(() => DateScalar, {
    description:
      'The first day the amended terms hold: after the last decision and the last sitting of the panel. They last until those that were set ahead.',
  })
  startDate: Day;

  @Field(() => DecisionModel, { nullable: true, description: 'Who decides.' })
  decisionModel?: DecisionModel | null;

  @Field(() => Int, { nullable: true, description: 'How many members must count for a decision, 1 to 100.' })
  quorumNumber?: number | null;

  @Field(() => [QuorumRequirementInput], {
    nullable: true,
    description: 'The whole list of who must be among them; empty: the number alone counts.',
  })
  requirements?: QuorumRequirementInput[] | null;

  @Field(() => [ChecklistItem], {
    nullable: true,
    description: 'The whole list of what a referral must hold to be submitted and listed.',
  })
  checklist?: ChecklistItem[] | null;
}

export const CreatePanelError = userErrorType('CreatePanel', CREATE_PANEL_CODES);
export const AmendPanelTermsError = userErrorType('AmendPanelTerms', AMEND_PANEL_TERMS_CODES);

@ObjectType({ description: 'What createPanel gives.', simpleResolvers: true })
export class CreatePanelPayload extends MutationPayload {
  @Field(() => PanelType, { nullable: true, description: 'The new panel; null when it was refused.' })
  panel: PanelType | null;

  @Field(() => [CreatePanelError], { description: ERRORS })
  userErrors: InstanceType<typeof CreatePanelError>[];
}

@ObjectType({ description: 'What amendPanelTerms gives.', simpleResolvers: true })
export class AmendPanelTermsPayload extends MutationPayload {
  @Field(() => PanelTermsType, { nullable: true, description: 'The amended terms; null when it was refused.' })
  terms: PanelTermsType | null;

  @Field(() => [AmendPanelTermsError], { description: ERRORS })
  userErrors: InstanceType<typeof AmendPanelTermsError>[];
}
