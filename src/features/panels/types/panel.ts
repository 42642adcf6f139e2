import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { AgencyKind, Profession } from '../../access/rules/directory';
import { ChecklistItem, RequestType } from '../../cases/rules/codes';
import {
  Capacity,
  DeadlineUnit,
  DecisionModel,
  ShareRounding,
  type Panel,
  type PanelTerms,
  type QuorumRequirement,
} from '../rules/panel';
import './codes';

/** A panel as the schema publishes it. */
@ObjectType('Panel', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A panel: an area can have many, each with terms of reference of its own. Every role sees it.',
})
export class PanelType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly panelId: string;

  @Field(() => String, { description: 'Its name, unique in the area.' })
  name: string;

  @Field(() => String, { description: 'What it is for.' })
  remit: string;
}

/** The panel as published. */
export function toPanel({ panelId, name, remit }: Panel): PanelType {
  return Object.assign(new PanelType(), { id: toGlobalId('Panel', panelId), panelId, name, remit });
}

/** One line of a quorum as the schema publishes it. */
@ObjectType('QuorumRequirement', {
  simpleResolvers: true,
  description: 'One line of a role-based quorum: at least so many members of a capacity and a kind of agency.',
})
export class QuorumRequirementType {
  @Field(() => Capacity, { nullable: true, description: 'The capacity; null: any that counts.' })
  capacity: Capacity | null;

  @Field(() => AgencyKind, { nullable: true, description: 'The kind of agency; null: any.' })
  agencyKind: AgencyKind | null;

  @Field(() => Int, { description: 'At least how many must count.' })
  minimum: number;

  @Field(() => Profession, { nullable: true, description: 'The profession; null: any.' })
  profession: Profession | null;

  @Field(() => Int, { nullable: true, description: 'The lowest grade that counts, 1 to 20; null: any.' })
  minimumGrade: number | null;
}

/** The share of a quorum as the schema publishes it. */
@ObjectType('TermsQuorumShare', {
  simpleResolvers: true,
  description: 'The share of those who could count that must, such as two thirds.',
})
export class TermsQuorumShareType {
  @Field(() => Int, { description: 'The numerator: 2 of two thirds.' })
  numerator: number;

  @Field(() => Int, { description: 'The denominator: 3 of two thirds.' })
  denominator: number;

  @Field(() => ShareRounding, { description: 'Which way it is rounded to a whole number of members.' })
  rounding: ShareRounding;
}

/** The paper deadline as the schema publishes it. */
@ObjectType('PaperDeadline', {
  simpleResolvers: true,
  description: 'By how many days before a sitting papers are due.',
})
export class PaperDeadlineType {
  @Field(() => Int, { description: 'How many days before the day of the sitting; 0: that day itself.' })
  days: number;

  @Field(() => DeadlineUnit, { description: 'In which days it is counted.' })
  unit: DeadlineUnit;
}

/** Terms of reference as the schema publishes them. */
@ObjectType('PanelTerms', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Terms of reference from one day to another. A sitting is held to those of its own day.',
})
export class PanelTermsType extends NodeInterface {
  /** For the field that is loaded. */
  readonly decidingOfficerId: string | null;

  @Field(() => DecisionModel, { description: 'Who decides.' })
  decisionModel: DecisionModel;

  @Field(() => Int, { description: 'How many members must count for a decision, whoever they are.' })
  quorumNumber: number;

  @Field(() => [QuorumRequirementType], { description: 'Who must be among them; empty: the number alone counts.' })
  requirements: QuorumRequirementType[];

  @Field(() => TermsQuorumShareType, {
    nullable: true,
    description: 'The share of those who could count that must, beside the number; null: the number alone.',
  })
  quorumShare: TermsQuorumShareType | null;

  @Field(() => Boolean, { description: 'Whether the chair is one of those who are counted.' })
  chairCounts: boolean;

  @Field(() => Boolean, {
    description: 'Whether somebody with an interest in the case also leaves the number that the share is of.',
  })
  recusedLeaveDenominator: boolean;

  @Field(() => Boolean, { description: 'Whether somebody who abstains is still counted.' })
  abstentionCounts: boolean;

  @Field(() => Int, { description: 'How many observers may be invited to a sitting.' })
  observerLimit: number;

  @Field(() => PaperDeadlineType, { nullable: true, description: 'When papers are due; null: there is no deadline.' })
  paperDeadline: PaperDeadlineType | null;

  @Field(() => [RequestType], { description: 'The request types the panel takes; empty: all.' })
  requestTypes: RequestType[];

  @Field(() => [ChecklistItem], { description: 'What a referral must hold to be submitted and listed.' })
  checklist: ChecklistItem[];

  @Field(() => Int, { description: 'For how many days after a sitting closes its members still see the papers.' })
  papersOpenDays: number;

  @Field(() => Int, { description: 'Days within which a decision out of panel is ratified or lapses.' })
  lapseDays: number;

  @Field(() => Int, { description: 'Days before such a lapse at which it is put before directors and case officers.' })
  lapseWarningDays: number;

  @Field(() => Int, { description: 'Days for which an agreement in principle holds.' })
  inPrincipleDays: number;

  @Field(() => Int, { description: 'Weeks before the end of a contract at which its case comes back.' })
  contractEndingWeeks: number;

  @Field(() => Int, { description: 'Months from the start of a placement to its first review.' })
  firstReviewMonths: number;

  @Field(() => Int, { description: 'Months from one review to the next.' })
  reviewMonths: number;

  @Field(() => Int, { description: 'After how many deferrals a case is escalated.' })
  deferralEscalation: number;

  @Field(() => Boolean, {
    description: 'Whether an option’s suitability must be found before the panel sees what it costs.',
  })
  suitabilityBeforeCost: boolean;

  @Field(() => DateScalar, { description: 'The first day they hold.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day they hold; null while they stand.' })
  endDate: Day | null;
}

/** The terms as published. */
export function toPanelTerms(terms: PanelTerms): PanelTermsType {
  const { quorumShareNumerator: numerator, quorumShareDenominator: denominator } = terms;
  const { paperDeadlineDays: days, paperDeadlineUnit: unit } = terms;
  return Object.assign(new PanelTermsType(), {
    ...terms,
    id: toGlobalId('PanelTerms', terms.panelTermsId),
    requirements: terms.requirements.map(toRequirement),
    requestTypes: terms.requestTypes as RequestType[],
    checklist: terms.checklist as ChecklistItem[],
    quorumShare:
      numerator === null || denominator === null
        ? null
        : Object.assign(new TermsQuorumShareType(), { numerator, denominator, rounding: terms.quorumShareRounding }),
    paperDeadline: days === null || unit === null ? null : Object.assign(new PaperDeadlineType(), { days, unit }),
  });
}

function toRequirement(requirement: QuorumRequirement): QuorumRequirementType {
  const { capacity, agencyKind, minimum, profession, minimumGrade } = requirement;
  return Object.assign(new QuorumRequirementType(), {
    capacity,
    agencyKind,
    minimum,
    profession: profession ?? null,
    minimumGrade: minimumGrade ?? null,
  });
}
