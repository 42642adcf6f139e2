import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type Urn } from '../../../kernel/ids';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, UrnScalar } from '../../../platform/scalars';
import { DistanceBasis, type Coordinates } from '../rules/distance';
import { ProvisionType, provisionTypeOfEstablishment } from '../rules/provision-type';
import { type Establishment, type LocalAuthority } from '../rules/register';

registerCodes(
  ProvisionType,
  'ProvisionType',
  'What kind of provision a place is, in the terms the SEN2 return counts placements by; and homes, breaks and transport, which it does not count.',
  {
    MAINSTREAM: 'A mainstream school, maintained, academy or free school.',
    RESOURCED_PROVISION: 'A place in the resourced provision of a mainstream school.',
    SEN_UNIT: 'A place in the SEN unit of a mainstream school.',
    SPECIAL_MAINTAINED: 'A special school that a local authority maintains.',
    SPECIAL_ACADEMY: 'A special academy or special free school.',
    NON_MAINTAINED_SPECIAL: 'A non-maintained special school.',
    INDEPENDENT_SPECIAL: 'An independent special school.',
    INDEPENDENT_MAINSTREAM: 'An independent school that is not a special school.',
    ALTERNATIVE_PROVISION: 'A pupil referral unit, or an alternative provision academy or free school.',
    FURTHER_EDUCATION: 'A general further education or sixth form college.',
    SPECIALIST_POST_16: 'A special post-16 institution.',
    EARLY_YEARS: 'A nursery school or other early years setting.',
    HOSPITAL: 'A hospital school or education in hospital.',
    OTHER_ARRANGEMENTS: 'Education otherwise than at one of the above.',
    CHILDRENS_HOME: 'A children’s home: care without education of its own.',
    FOSTERING: 'A foster family.',
    SHORT_BREAKS: 'Short breaks: care from time to time, wherever it is given.',
    TRANSPORT: 'Transport alone; what is at the end of the journey is a placement of its own.',
  },
);

registerCodes(DistanceBasis, 'DistanceBasis', 'From what a distance was reckoned.', {
  ESTABLISHMENT_COORDINATES: 'From where both ends really are: an establishment by its own place or its postcode’s.',
  AUTHORITY_CENTROIDS:
    'From the middle of the local authority’s area at one end or both, for want of anything better. Of a placement: where the child lives is not held.',
  HOME_SECTOR: 'From the middle of the postcode sector in which the child lives, to where the establishment really is.',
  HOME_SECTOR_TO_CENTROID:
    'From the middle of the postcode sector in which the child lives, to the middle of the establishment’s authority, since its own place is not held.',
});

/** A point as the schema publishes it. */
@ObjectType('Coordinates', { simpleResolvers: true, description: 'A point on the WGS84 globe.' })
export class CoordinatesType {
  @Field(() => Float, { description: 'Decimal degrees north of the equator.' })
  latitude: number;

  @Field(() => Float, { description: 'Decimal degrees east of Greenwich; west is negative.' })
  longitude: number;
}

/** A local authority as the schema publishes it. */
@ObjectType('LocalAuthority', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A local authority of England. Reference data: every role sees it.',
})
export class LocalAuthorityType extends NodeInterface {
  @Field(() => String, { description: 'The three-digit code of the Department for Education, such as 311.' })
  code: string;

  @Field(() => String, { description: 'The nine-character code of the Office for National Statistics.' })
  gssCode: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The region of England it lies in; null: not published.' })
  region: string | null;

  @Field(() => Boolean, { description: 'Whether it still exists.' })
  isLive: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day it came about; null: not published.' })
  openedDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null while it exists, or not published.' })
  closedDate: Day | null;

  @Field(() => CoordinatesType, {
    nullable: true,
    description:
      'The middle of its area, from which distances are reckoned where nothing better is held; null: not held.',
  })
  centroid: CoordinatesType | null;
}

/** The authority as published. */
export function toLocalAuthority(authority: LocalAuthority): LocalAuthorityType {
  return Object.assign(new LocalAuthorityType(), {
    ...authority,
    id: toGlobalId('LocalAuthority', authority.code),
    centroid: toCoordinates(authority.centroid),
  });
}

/** An establishment of the register as the schema publishes it. */
@ObjectType('Provider', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'An establishment of the national register (GIAS), as the last import of its public extract has it. Reference data: every role sees it.',
})
export class ProviderType extends NodeInterface {
  @Field(() => UrnScalar, { description: 'Its unique reference number.' })
  urn: Urn;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'The register’s name of its type, such as "Community special school".' })
  type: string;

  @Field(() => String, { description: 'The register’s code of its type, such as "7".' })
  typeCode: string;

  @Field(() => ProvisionType, {
    description:
      'What a place there is by its type alone; a placement may say otherwise, such as a place in a mainstream school’s SEN unit.',
  })
  provisionType: ProvisionType;

  @Field(() => String, { description: 'The register’s word for its status, such as "Open".' })
  status: string;

  @Field(() => Boolean, { description: 'Whether it is open, though it may be proposed to close.' })
  isOpen: boolean;

  @Field(() => String, { description: 'The three-digit code of the authority it lies in.' })
  localAuthorityCode: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its number within its authority, at most four digits; null: not published.',
  })
  establishmentNumber: string | null;

  @Field(() => String, { nullable: true, description: 'The eight digits of its UKPRN; null: not published.' })
  ukprn: string | null;

  @Field(() => String, { nullable: true, description: 'The town of its address; null: not published.' })
  town: string | null;

  @Field(() => String, { nullable: true, description: 'The postcode of its address; null: not published.' })
  postcode: string | null;

  @Field(() => Int, { nullable: true, description: 'The youngest age it takes, in years; null: not published.' })
  statutoryLowAge: number | null;

  @Field(() => Int, { nullable: true, description: 'The oldest age it takes, in years; null: not published.' })
  statutoryHighAge: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The register’s words on boarding, such as "Boarding School"; null: not published.',
  })
  boarders: string | null;

  @Field(() => Int, { nullable: true, description: 'How many pupils it has; null: not published.' })
  numberOfPupils: number | null;

  @Field(() => Int, { nullable: true, description: 'How many places it has; null: not published.' })
  schoolCapacity: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it opened; null: not published.' })
  openedDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it closed; null: it is open, or not published.' })
  closedDate: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'The register’s words for why it closed, such as "Academy Converter"; null: open, or not published.',
  })
  closedReason: string | null;

  @Field(() => CoordinatesType, {
    nullable: true,
    description: 'Where it stands, to about five metres, from its place on the national grid; null: not published.',
  })
  coordinates: CoordinatesType | null;
}

/** The establishment as published. */
export function toProvider(establishment: Establishment): ProviderType {
  const { urn, name, ukprn, town, postcode, boarders, isOpen, typeCode, establishmentNumber } = establishment;
  const { statutoryLowAge, statutoryHighAge, numberOfPupils, schoolCapacity } = establishment;
  const { openedDate, closedDate, closedReason } = establishment;
  return Object.assign(new ProviderType(), {
    id: toGlobalId('Provider', urn),
    ...{ urn, name, ukprn, town, postcode, boarders, isOpen, typeCode, establishmentNumber },
    ...{ statutoryLowAge, statutoryHighAge, numberOfPupils, schoolCapacity, openedDate, closedDate, closedReason },
    type: establishment.typeName,
    provisionType: provisionTypeOfEstablishment(typeCode),
    status: establishment.statusName,
    localAuthorityCode: establishment.laCode,
    coordinates: toCoordinates(establishment.coordinates),
  });
}

function toCoordinates(point: Coordinates | null): CoordinatesType | null {
  return point === null ? null : Object.assign(new CoordinatesType(), point);
}
