import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ageOn, type Day } from '../../../kernel/dates';
import { type NhsNumber, type Upn } from '../../../kernel/ids';
import { toGlobalId } from '../../../platform/global-id';
import { Withheld } from '../../../platform/graphql-withheld';
import { DateScalar, DateTimeScalar, NhsNumberScalar, UpnScalar } from '../../../platform/scalars';
import { type CaseFacts, type ChildIdentity, type DisposedIdentity } from '../rules/case';
import { ageBandOfCohort } from '../rules/child';
import { type ChildHome } from '../rules/home';

/** Who a child is, as the schema publishes it. */
@ObjectType('ChildIdentity', {
  description:
    'Who the child or young person is. Seen by the area’s case officers, directors and auditors, and by the members of a sitting the case is listed for, from its publication until its papers close, once they have declared no interest.',
  simpleResolvers: true,
})
export class ChildIdentityType {
  /** For the field that is loaded. */
  readonly childId: string;

  @Field(() => String, { description: 'The given name.' })
  givenName: string;

  @Field(() => String, { description: 'The family name.' })
  familyName: string;

  @Field(() => DateScalar, { description: 'The date of birth.' })
  dateOfBirth: Day;

  @Field(() => Int, { description: 'Whole years of age today.' })
  age: number;

  @Field(() => UpnScalar, { nullable: true, description: 'The unique pupil number; null while none is known.' })
  upn: Upn | null;

  @Field(() => NhsNumberScalar, { nullable: true, description: 'The NHS number; null while none is known.' })
  nhsNumber: NhsNumber | null;

  @Field(() => String, { nullable: true, description: 'The postcode of the home; null while none is known.' })
  homePostcode: string | null;
}

/** The identity as published, with the age on a day. Both numbers were proved when they were written. */
export function toChildIdentity(identity: ChildIdentity, today: Day): ChildIdentityType {
  return Object.assign(new ChildIdentityType(), {
    childId: identity.childId,
    givenName: identity.givenName,
    familyName: identity.familyName,
    dateOfBirth: identity.dateOfBirth,
    age: ageOn(identity.dateOfBirth, today),
    upn: identity.upn as Upn | null,
    nhsNumber: identity.nhsNumber as NhsNumber | null,
    homePostcode: identity.homePostcode,
  });
}

/** Where a child lives from a day on, as the schema publishes it. */
@ObjectType('ChildHome', {
  description: 'Where a child lives from a day on. Seen by those who may know who the child is.',
  simpleResolvers: true,
})
export class ChildHomeType {
  @Field(() => String, {
    description: 'The postcode’s sector, such as "RM1 3"; distances are reckoned from its middle.',
  })
  postcodeSector: string;

  @Field(() => DateScalar, { description: 'The day from which the child lives there.' })
  fromDate: Day;

  @Field(() => DateTimeScalar, { description: 'When that was recorded.' })
  recordedAt: Date;
}

/** The home as published. */
export function toChildHome({ sector: postcodeSector, fromDate, recordedAt }: ChildHome): ChildHomeType {
  return Object.assign(new ChildHomeType(), { postcodeSector, fromDate, recordedAt });
}

/** That an identity is no longer there. */
@ObjectType('DisposedIdentity', {
  description:
    'Stands where an identity was disposed of under the retention schedule of the area. Nobody can tell any more.',
  simpleResolvers: true,
})
export class DisposedIdentityType {
  @Field(() => DateScalar, { description: 'The day on which it went.' })
  disposedOn: Day;

  @Field(() => String, { description: 'The rule by which it went, as the schedule names its source.' })
  rule: string;
}

/** The same as published. */
export function toDisposedIdentity({ disposedOn, rule }: DisposedIdentity): DisposedIdentityType {
  return Object.assign(new DisposedIdentityType(), { disposedOn, rule });
}

/** An identity, or why it is not shown. */
export const ChildIdentityOrWithheld = createUnionType({
  name: 'ChildIdentityOrWithheld',
  description: 'Who the child is, or why this reader is not told: it is withheld, or it is no longer there.',
  types: () => [ChildIdentityType, Withheld, DisposedIdentityType] as const,
});

/** A child as the schema publishes it: the neutral part, with the identity apart. */
@ObjectType('ChildOrYoungPerson', {
  description:
    'The child or young person a case is about. What stands here itself is neutral; who it is stands in identity.',
  simpleResolvers: true,
})
export class ChildOrYoungPersonType {
  /** For the fields that are loaded or withheld. */
  readonly facts: CaseFacts;

  @Field(() => ID, {
    description: 'Opaque; the same in every case of the child. Give it as child.childId to refer the child again.',
  })
  id: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The age on the last 31 August, in the bands of SEN2: "0-4", "5-10", "11-15", "16-19", "20-25". Shown to every reader of the case. Null over 25.',
  })
  ageBand: string | null;
}

/** The child of a case as published. */
export function toChildOrYoungPerson(facts: CaseFacts, today: Day): ChildOrYoungPersonType {
  return Object.assign(new ChildOrYoungPersonType(), {
    facts,
    id: toGlobalId('ChildOrYoungPerson', facts.childId),
    ageBand: ageBandOfCohort(facts.birthCohort, today),
  });
}
