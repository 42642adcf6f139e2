import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type AgencyId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { type Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { connectionType } from '../../../platform/paging';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../../platform/scalars';
import {
  AgencyKind,
  Profession,
  type Agency,
  type BudgetHolder,
  type LocalArea,
  type Person,
} from '../rules/directory';
import { type RoleGrant } from '../rules/grants';
import { AmountBasis, LimitedDecision, LimitRole, type DelegatedLimit } from '../rules/limits';
import { Role } from '../rules/roles';
import { BudgetServes } from '../rules/serves';
import './codes';

/** A local area as the schema publishes it. */
@ObjectType('LocalArea', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A local area: nobody sees beyond their own.',
})
export class LocalAreaType extends NodeInterface {
  @Field(() => String, { description: 'The three-digit code of its local authority, for example 311.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'The three capital letters that references of its cases begin with.' })
  casePrefix: string;

  @Field(() => DateScalar, {
    description: 'The last day commitments are posted to: five financial years past the one it was last moved in.',
  })
  ledgerHorizonDate: Day;
}

/** The area as published. */
export function toLocalArea(area: LocalArea): LocalAreaType {
  return Object.assign(new LocalAreaType(), { ...area, id: toGlobalId('LocalArea', area.code) });
}

/** An agency as the schema publishes it. */
@ObjectType('Agency', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'An organisation that takes part in joint decisions. Every role of the area sees it.',
})
export class AgencyType extends NodeInterface {
  @Field(() => AgencyKind, { description: 'Which side of a joint decision it is.' })
  kind: AgencyKind;

  @Field(() => String, { description: 'Its name, unique in the area.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code its own sector knows it by, such as an ODS code; null when none was given.',
  })
  organisationCode: string | null;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null while it goes on.' })
  endDate: Day | null;
}

/** The agency as published. */
export function toAgency(agency: Agency): AgencyType {
  return Object.assign(new AgencyType(), { ...agency, id: toGlobalId('Agency', agency.agencyId) });
}

/** A budget holder as the schema publishes it. */
@ObjectType('BudgetHolder', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A budget that can carry a share of a cost line. Every role of the area sees it, since shares name it.',
})
export class BudgetHolderType extends NodeInterface {
  /** For the fields that are loaded: its agency, its limits. */
  readonly agencyId: AgencyId;
  readonly budgetHolderId: BudgetHolderId;

  @Field(() => String, { description: 'Its name, unique in the area.' })
  name: string;

  @Field(() => Boolean, { description: 'Whether it is the area’s high needs block: exactly one is.' })
  isHighNeedsBlock: boolean;

  @Field(() => BudgetServes, {
    nullable: true,
    description:
      'Whom it pays for. Null: nobody has said so, and nothing is refused for it; the administrator says it (setBudgetServes).',
  })
  serves: BudgetServes | null;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null while it goes on.' })
  endDate: Day | null;

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The budget holder as published. */
export function toBudgetHolder(holder: BudgetHolder): BudgetHolderType {
  return Object.assign(new BudgetHolderType(), { ...holder, id: toGlobalId('BudgetHolder', holder.budgetHolderId) });
}

/** A person as the schema publishes them. */
@ObjectType('Person', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Somebody who works with the product: staff, never a child or a parent.',
})
export class PersonType extends NodeInterface {
  /** For the fields that are loaded or withheld. */
  readonly personId: PersonId;
  readonly agencyId: AgencyId | null;
  readonly signInSubject: string;

  @Field(() => String, { description: 'Their name, as colleagues know them.' })
  displayName: string;

  @Field(() => String, { description: 'Their job.' })
  jobTitle: string;

  @Field(() => Int, { description: 'Their grade, 1 to 20, higher being more senior.' })
  grade: number;

  @Field(() => Profession, {
    nullable: true,
    description: 'What they are by profession, where terms of reference may ask for it; null: nothing they ask for.',
  })
  profession: Profession | null;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version: number;
}

/** The person as published. */
export function toPerson({ subject, ...person }: Person): PersonType {
  return Object.assign(new PersonType(), {
    ...person,
    signInSubject: subject,
    id: toGlobalId('Person', person.personId),
  });
}

/** One page of people. */
export const PersonConnection = connectionType('Person', () => PersonType);

/** A grant of a role as the schema publishes it. */
@ObjectType('RoleGrant', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A role that a person holds from one day to another. Who holds which role is open to the whole area.',
})
export class RoleGrantType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly personId: PersonId;
  readonly agencyId: AgencyId | null;
  readonly budgetHolderId: BudgetHolderId | null;

  @Field(() => Role, { description: 'The role.' })
  role: Role;

  @Field(() => [String], {
    description: 'The kinds of file that may be brought in; empty for every role but INTEGRATION.',
  })
  feeds: string[];

  @Field(() => DateScalar, { description: 'The first day it is held.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it is held; null until an end is set.' })
  endDate: Day | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was taken back, before its first day was over, so that it is held on no day; null: it was not.',
  })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The grant as published. */
export function toRoleGrant(grant: RoleGrant): RoleGrantType {
  return Object.assign(new RoleGrantType(), {
    ...grant,
    feeds: [...grant.feeds],
    id: toGlobalId('RoleGrant', grant.roleGrantId),
  });
}

/** A delegated limit as the schema publishes it. */
@ObjectType('DelegatedLimit', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What a budget holder’s own person may agree without ratification. A decision is tested by the limits in force on its date; where none is, nothing is delegated. Seen by panel chairs, directors, budget holders, finance, auditors and administrators.',
})
export class DelegatedLimitType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly delegatedLimitId: string;
  readonly budgetHolderId: BudgetHolderId;

  @Field(() => LimitRole, { description: 'In which role somebody binds the holder within it.' })
  role: LimitRole;

  @Field(() => LimitedDecision, { description: 'The kind of decision it is about.' })
  decisionType: LimitedDecision;

  @Field(() => AmountBasis, { description: 'The amount of a share that the ceiling stands on.' })
  basis: AmountBasis;

  @Field(() => MoneyScalar, {
    description:
      'The most, in pounds, that needs no ratification: equal passes, one penny more does not. What an override makes of it on a day is in inForce.',
  })
  ceiling: Pence;

  @Field(() => DateScalar, { description: 'The first day it is in force.' })
  startDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it is in force; null until another is set.',
  })
  endDate: Day | null;
}

/** The limit as published. */
export function toDelegatedLimit(limit: DelegatedLimit): DelegatedLimitType {
  return Object.assign(new DelegatedLimitType(), {
    ...limit,
    id: toGlobalId('DelegatedLimit', limit.delegatedLimitId),
  });
}

/** A value that may not be there, mapped where it is. */
export function orNull<Value, Published>(
  value: Value | null | undefined,
  toPublished: (value: Value) => Published,
): Published | null {
  return value === null || value === undefined ? null : toPublished(value);
}
