import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { AgencyKind } from '../../access/rules/directory';
import { ChecklistItem } from '../../cases/rules/codes';
import { Capacity, DecisionModel, type Panel, type PanelTerms, type QuorumRequirement } from '../rules/panel';
import type { QuorumFinding, QuorumWhy as Why } from '../rules/quorum';
import { QuorumWhy } from '../rules/quorum';
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
}

/** Terms of reference as the schema publishes them. */
@ObjectType('PanelTerms', {
  simpleResolvers: true,
  description: 'Terms of reference from one day to another. A sitting is held to those of its own day.',
})
export class PanelTermsType {
  @Field(() => DecisionModel, { description: 'Who decides.' })
  decisionModel: DecisionModel;

  @Field(() => Int, { description: 'How many members must count for a decision, whoever they are.' })
  quorumNumber: number;

  @Field(() => [QuorumRequirementType], { description: 'Who must be among them; empty: the number alone counts.' })
  requirements: QuorumRequirementType[];

  @Field(() => [ChecklistItem], { description: 'What a referral must hold to be submitted and listed.' })
  checklist: ChecklistItem[];

  @Field(() => Int, { description: 'For how many days after a sitting closes its members still see the papers.' })
  papersOpenDays: number;

  @Field(() => DateScalar, { description: 'The first day they hold.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day they hold; null while they stand.' })
  endDate: Day | null;
}

/** The terms as published. */
export function toPanelTerms(terms: PanelTerms): PanelTermsType {
  return Object.assign(new PanelTermsType(), {
    decisionModel: terms.decisionModel,
    quorumNumber: terms.quorumNumber,
    requirements: terms.requirements.map(toRequirement),
    checklist: terms.checklist as ChecklistItem[],
    papersOpenDays: terms.papersOpenDays,
    startDate: terms.startDate,
    endDate: terms.endDate,
  });
}

function toRequirement({ capacity, agencyKind, minimum }: QuorumRequirement): QuorumRequirementType {
  return Object.assign(new QuorumRequirementType(), { capacity, agencyKind, minimum });
}

/** A requirement and how many counted for it. */
@ObjectType('QuorumRequirementFinding', {
  simpleResolvers: true,
  description: 'A requirement of the quorum, and how many count for it.',
})
export class QuorumRequirementFindingType extends QuorumRequirementType {
  @Field(() => Int, { description: 'How many count.' })
  counted: number;

  @Field(() => Boolean, { description: 'Whether they are enough.' })
  met: boolean;
}

/** An invited person, and whether that person counts. */
@ObjectType('QuorumMember', { simpleResolvers: true, description: 'Somebody invited, and whether that person counts.' })
export class QuorumMemberType {
  /** For the field that is loaded. */
  readonly personId: string;

  @Field(() => Capacity, { description: 'In which capacity.' })
  capacity: Capacity;

  @Field(() => AgencyKind, { nullable: true, description: 'For which kind of agency; null: for none.' })
  agencyKind: AgencyKind | null;

  @Field(() => Boolean, { description: 'Whether the person counts.' })
  counted: boolean;

  @Field(() => QuorumWhy, {
    nullable: true,
    description:
      'Why, or why not. Null, with an entry in extensions.withheld for the quorum, under a decision for a reader without a right to the papers.',
  })
  why: Why | null;
}

/** The proof of a quorum. */
@ObjectType('Quorum', {
  simpleResolvers: true,
  description: 'Who counts for one item, and what is asked for: at this moment for an item, as it was for a decision.',
})
export class QuorumType {
  @Field(() => Boolean, { description: 'Whether the item is quorate.' })
  met: boolean;

  @Field(() => Int, { description: 'How many must count; 0 for a decision whose outcome needs no quorum.' })
  requiredNumber: number;

  @Field(() => Int, { description: 'How many count.' })
  countedNumber: number;

  @Field(() => [QuorumRequirementFindingType], { description: 'The requirements by role, and how each is met.' })
  requirements: QuorumRequirementFindingType[];

  @Field(() => [QuorumMemberType], { description: 'Everybody invited, and whether each counts.' })
  members: QuorumMemberType[];
}

/** The quorum as published. */
export function toQuorum(
  finding: Pick<QuorumFinding, 'requiredNumber' | 'countedNumber' | 'requirements'> & {
    readonly members: readonly Pick<QuorumMemberType, 'personId' | 'capacity' | 'agencyKind' | 'counted' | 'why'>[];
  },
): QuorumType {
  const { requiredNumber, countedNumber } = finding;
  return Object.assign(new QuorumType(), {
    met: countedNumber >= requiredNumber && finding.requirements.every(({ met }) => met),
    requiredNumber,
    countedNumber,
    requirements: finding.requirements.map((one) => Object.assign(new QuorumRequirementFindingType(), one)),
    members: finding.members.map(({ personId, capacity, agencyKind, counted, why }) =>
      Object.assign(new QuorumMemberType(), { personId, capacity, agencyKind, counted, why }),
    ),
  });
}
