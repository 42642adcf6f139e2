import { Field, ID, InputType, Int } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type NhsNumber, type Upn, type Urn } from '../../../kernel/ids';
import { DateScalar, NhsNumberScalar, UpnScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput } from '../../../platform/user-errors';
import { ChecklistItem, EhcPlanStatus, EvidenceKind, LawfulBasis, NeedCode, RequestType } from '../rules/codes';
import { ConsiderationAnswer, ViewsMethod } from '../rules/sharing-codes';
import './enums';
import { PreferredSettingInput } from './preferred';

const STAYS = 'left out or null: stays as it is.';
const TEXT = 'At most 20,000 characters. Left out: stays as it is; null or blank: cleared.';

/** The child of a new case. */
@InputType({
  description:
    'The child of a new case. A child the area knows is found by its id, its UPN or its NHS number, and what else is given must agree with its record; a child it does not know needs a name and a date of birth.',
})
export class CaseChildInput {
  @Field(() => ID, { nullable: true, description: 'The id of a child the area knows; null: found by number, or new.' })
  childId?: string | null;

  @Field(() => String, { nullable: true, description: 'The given name, at most 100 characters.' })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: 'The family name, at most 100 characters.' })
  familyName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date of birth; the age must lie from 0 to 25.' })
  dateOfBirth?: Day | null;

  @Field(() => UpnScalar, { nullable: true, description: 'The unique pupil number; null: not known.' })
  upn?: Upn | null;

  @Field(() => NhsNumberScalar, { nullable: true, description: 'The NHS number; null: not known.' })
  nhsNumber?: NhsNumber | null;

  @Field(() => String, { nullable: true, description: 'The full postcode of the home; null: not known.' })
  homePostcode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the authority looks after the child; null: not said.' })
  isLookedAfter?: boolean | null;
}

/** What became known of a case's child. */
@InputType({ description: 'What became known of the child. Name and date of birth are not changed here.' })
export class ChildUpdateInput {
  @Field(() => UpnScalar, { nullable: true, description: `The unique pupil number; ${STAYS}` })
  upn?: Upn | null;

  @Field(() => NhsNumberScalar, { nullable: true, description: `The NHS number; ${STAYS}` })
  nhsNumber?: NhsNumber | null;

  @Field(() => String, { nullable: true, description: `The full postcode of the home; ${STAYS}` })
  homePostcode?: string | null;

  @Field(() => Boolean, { nullable: true, description: `Whether the authority looks after the child; ${STAYS}` })
  isLookedAfter?: boolean | null;
}

/** A plan as it is given. */
@InputType({ description: 'How far the education, health and care plan has come.' })
export class EhcPlanInput {
  @Field(() => EhcPlanStatus, { description: 'How far it has come.' })
  status: EhcPlanStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it reached that status, not after today; null: not known.',
  })
  date?: Day | null;
}

/** Views as they are given. */
@InputType({ description: 'What somebody said; or, when it was not obtained, why.' })
export class ViewsInput {
  @Field(() => Boolean, { description: 'Whether the views were obtained.' })
  isObtained: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The views, when they were obtained; at most 20,000 characters.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, when they were not; at most 2,000 characters.' })
  notObtainedReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who gave them, when they were obtained, such as "mother"; at most 100 characters; null: not said.',
  })
  givenBy?: string | null;

  @Field(() => ViewsMethod, { nullable: true, description: 'How, when they were obtained; null: not said.' })
  method?: ViewsMethod | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day, not after today; null: not said.' })
  givenDate?: Day | null;
}

/** A consideration as it is given. */
@InputType({ description: 'What came of considering something: that nothing arises, or what does.' })
export class ConsiderationInput {
  @Field(() => ConsiderationAnswer, { description: 'The answer.' })
  answer: ConsiderationAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'What arises, and is needed then; at most 20,000 characters.',
  })
  text?: string | null;
}

/** A local option as it is given. */
@InputType({ description: 'What was tried locally, and why it failed.' })
export class LocalOptionInput {
  @Field(() => UrnScalar, { nullable: true, description: 'The establishment; null when it is not in the register.' })
  providerUrn?: Urn | null;

  @Field(() => String, { description: 'What was tried; at most 2,000 characters.' })
  description: string;

  @Field(() => String, { description: 'Why it failed; at most 2,000 characters.' })
  whyItFailed: string;
}

/** What is written in a referral. */
@InputType({ description: 'What is written in a referral.' })
export class ReferralInput {
  @Field(() => String, { nullable: true, description: `The child’s situation. ${TEXT}` })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: `The outcomes sought. ${TEXT}` })
  outcomesSought?: string | null;

  @Field(() => ViewsInput, {
    nullable: true,
    description: 'The child’s or young person’s own views. Left out: stay as they are; null: not asked yet.',
  })
  childViews?: ViewsInput | null;

  @Field(() => ViewsInput, {
    nullable: true,
    description: 'The parent’s or carer’s views. Left out: stay as they are; null: not asked yet.',
  })
  parentViews?: ViewsInput | null;

  @Field(() => LawfulBasis, {
    nullable: true,
    description: 'On what the sharing rests. Left out: stays as it is; null: cleared.',
  })
  lawfulBasis?: LawfulBasis | null;

  @Field(() => ConsiderationInput, {
    nullable: true,
    description: 'Whether equality considerations arise. Left out: stays as it is; null: cleared.',
  })
  equality?: ConsiderationInput | null;

  @Field(() => ConsiderationInput, {
    nullable: true,
    description: 'Whether social care considerations arise. Left out: stays as it is; null: cleared.',
  })
  socialCare?: ConsiderationInput | null;

  @Field(() => String, { nullable: true, description: `The equality considerations. ${TEXT}` })
  equalityConsiderations?: string | null;

  @Field(() => String, { nullable: true, description: `The social care considerations. ${TEXT}` })
  socialCareConsiderations?: string | null;

  @Field(() => [LocalOptionInput], {
    nullable: true,
    description: 'The whole list of what was tried locally, at most 50. Left out: stays as it is; null: emptied.',
  })
  localOptionsTried?: LocalOptionInput[] | null;
}

/** The input of `referCase`. */
@InputType({ description: 'A new case.' })
export class ReferCaseInput extends MutationInput {
  @Field(() => ID, { description: 'The panel it is referred to.' })
  panelId: string;

  @Field(() => CaseChildInput, { description: 'The child or young person.' })
  child: CaseChildInput;

  @Field(() => RequestType, { description: 'What the panel is asked for.' })
  requestType: RequestType;

  @Field(() => DateScalar, { description: 'The day the request was received, not after today.' })
  requestDate: Day;

  @Field(() => NeedCode, { description: 'The primary need.' })
  primaryNeed: NeedCode;

  @Field(() => [NeedCode], { nullable: true, description: 'The other needs, most important first; null: none.' })
  otherNeeds?: NeedCode[] | null;

  @Field(() => EhcPlanInput, { nullable: true, description: 'The plan; null: there is none and none was asked for.' })
  ehcPlan?: EhcPlanInput | null;

  @Field(() => ReferralInput, { nullable: true, description: 'What is written already; null: nothing yet.' })
  referral?: ReferralInput | null;

  @Field(() => PreferredSettingInput, {
    nullable: true,
    description: 'Where the family wants the child to be; null: it said nothing of it yet.',
  })
  preferredSetting?: PreferredSettingInput | null;

  @Field(() => ID, { nullable: true, description: 'The person responsible for the case; null: the caller.' })
  caseOfficerId?: string | null;
}

/** The input of `updateReferral`. */
@InputType({ description: 'Changes to the referral of a case that is a draft or was returned.' })
export class UpdateReferralInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Int, { description: 'The version of the case that was read; another is a CONFLICT.' })
  expectedVersion: number;

  @Field(() => ChildUpdateInput, { nullable: true, description: `What became known of the child; ${STAYS}` })
  child?: ChildUpdateInput | null;

  @Field(() => RequestType, { nullable: true, description: `What the panel is asked for; ${STAYS}` })
  requestType?: RequestType | null;

  @Field(() => DateScalar, { nullable: true, description: `The day the request was received; ${STAYS}` })
  requestDate?: Day | null;

  @Field(() => NeedCode, { nullable: true, description: `The primary need; ${STAYS}` })
  primaryNeed?: NeedCode | null;

  @Field(() => [NeedCode], { nullable: true, description: `The whole list of other needs; ${STAYS}` })
  otherNeeds?: NeedCode[] | null;

  @Field(() => EhcPlanInput, { nullable: true, description: `The plan; ${STAYS}` })
  ehcPlan?: EhcPlanInput | null;

  @Field(() => ReferralInput, { nullable: true, description: `What is written; ${STAYS}` })
  referral?: ReferralInput | null;
}

/** A waiver as it is given. */
@InputType({ description: 'An item of the checklist that is let go, recorded under the caller’s name.' })
export class WaiverInput {
  @Field(() => ChecklistItem, { description: 'Which item. It must be missing; the lawful basis cannot be waived.' })
  item: ChecklistItem;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason: string;
}

/** The input of `submitReferral`. */
@InputType({ description: 'A referral that is to go to its panel.' })
export class SubmitReferralInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Int, { description: 'The version of the case that was read; another is a CONFLICT.' })
  expectedVersion: number;

  @Field(() => [WaiverInput], { nullable: true, description: 'The items that are let go; null: none.' })
  waivers?: WaiverInput[] | null;
}

/** The input of `addEvidence`. */
@InputType({ description: 'A paper for a case. It may also be added after the referral was submitted.' })
export class AddEvidenceInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => EvidenceKind, { description: 'What it is; health kinds are shown to fewer readers.' })
  kind: EvidenceKind;

  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What it says in short; at most 20,000 characters.' })
  summary?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date it bears, not after today; null: undated.' })
  dated?: Day | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id that POST /evidence gave for the file, uploaded for this case under the same kind; null: no file.',
  })
  documentId?: string | null;
}
