import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Urn } from '../../../kernel/ids';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType } from '../../../platform/paging';
import { DateScalar, DateTimeScalar, DecimalScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { Audience } from '../../budget/rules/public-breakdown';
import { RECORD_PROFILE_CODES } from '../refusals/voice';
import { MedianPosition, SchoolGroup, type InclusionMedian } from '../rules/inclusion/compare';
import { InclusionQuestion, type InclusionProfile } from '../rules/inclusion/profile';

registerCodes(
  InclusionQuestion,
  'InclusionQuestion',
  'What a school tells of itself: pupils on the day, events of the twelve months before, its own judgement.',
  {
    PUPILS_ON_ROLL: 'Pupils on roll.',
    SEN_SUPPORT: 'Pupils with special educational needs support.',
    EHC_PLANS: 'Pupils with an education, health and care plan.',
    PART_TIME_TIMETABLES: 'Pupils on a part-time timetable.',
    PERSISTENTLY_ABSENT: 'Pupils who missed a tenth of sessions or more.',
    SUSPENSIONS: 'Suspensions in the twelve months before.',
    PERMANENT_EXCLUSIONS: 'Permanent exclusions in the twelve months before.',
    MANAGED_MOVES: 'Managed moves to another school in the twelve months before.',
    LEFT_FOR_HOME_EDUCATION: 'Pupils who left for home education in the twelve months before.',
    ORDINARILY_AVAILABLE: 'What is ordinarily available is in place: 1 (not yet) to 4 (secure).',
    STAFF_TRAINED: 'Staff are trained for the needs there: 1 to 4.',
    FAMILIES_INVOLVED: 'Families have a part in what is planned: 1 to 4.',
    MOVES_PREPARED: 'Moves to the next class or school are prepared: 1 to 4.',
    LEADERSHIP: 'Leaders and governors answer for inclusion: 1 to 4.',
  },
);
registerCodes(SchoolGroup, 'SchoolGroup', 'Schools that are compared with each other.', {
  SPECIAL: 'Special schools.',
  PRIMARY: 'Mainstream schools that take nobody over 13.',
  SECONDARY: 'Mainstream schools that take nobody under 9.',
  ALL_THROUGH: 'Mainstream schools that take both.',
  OTHER: 'All others, and those whose ages are not published.',
});
registerCodes(
  MedianPosition,
  'MedianPosition',
  'Whether a number lies under, at or over the middle one. Not whether that is good.',
  {
    BELOW: 'Under it.',
    AT: 'It is the middle one.',
    ABOVE: 'Over it.',
  },
);

/** An answer. */
@ObjectType('InclusionAnswer', { simpleResolvers: true, description: 'What a school told, beside schools like it.' })
export class InclusionAnswerType {
  @Field(() => InclusionQuestion, { description: 'The question.' })
  question: InclusionQuestion;

  @Field(() => Int, { description: 'The number it told.' })
  value: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What it is compared by: pupils and events to a hundred on roll, to one decimal; a judgement and the roll as they are.',
  })
  compared: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The middle of schools like it on that day, itself among them, to one decimal; null: no other told it.',
  })
  median: Decimal | null;

  @Field(() => MedianPosition, { nullable: true, description: 'Where it lies; null: there is no middle.' })
  position: MedianPosition | null;
}

/** A profile. */
@ObjectType('InclusionProfile', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What a school told of itself on a day: numbers and judgements, no child. The same day again takes its place. For case officers, directors, commissioners, auditors and feeds.',
})
export class InclusionProfileType extends NodeInterface {
  readonly profile: InclusionProfile;

  @Field(() => UrnScalar, { description: 'The school.' })
  providerUrn: Urn;

  @Field(() => DateScalar, { description: 'The day it is of.' })
  profileDate: Day;

  @Field(() => String, { description: 'Whose part it was to fill it.' })
  filledBy: string;

  @Field(() => String, { nullable: true, description: 'What else the school says; null: nothing.' })
  note: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The profile as published. */
export function toInclusionProfile(profile: InclusionProfile): InclusionProfileType {
  const { providerUrn, profileDate, filledBy, note, recordedAt } = profile;
  return Object.assign(new InclusionProfileType(), {
    id: toGlobalId('InclusionProfile', profile.profileId),
    ...{ profile, providerUrn, profileDate, filledBy, note, recordedAt },
  });
}

export const InclusionProfileConnection = connectionType('InclusionProfile', () => InclusionProfileType);

/** A middle. */
@ObjectType('InclusionMedian', { simpleResolvers: true, description: 'The middle of what schools told, by question.' })
export class InclusionMedianType {
  @Field(() => InclusionQuestion, { description: 'The question.' })
  question: InclusionQuestion;

  @Field(() => Int, {
    nullable: true,
    description: 'How many schools told it; null: hidden, being fewer than six or of 1 to 5 pupils.',
  })
  schools: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What a quarter of them lie under, to one decimal; null: none, or hidden.',
  })
  lowerQuartile: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What half of them lie under; null likewise.' })
  median: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What three quarters of them lie under; null likewise.' })
  upperQuartile: Decimal | null;
}

/** The middles of a group. */
@ObjectType('InclusionGroup', { simpleResolvers: true, description: 'The middle of what the schools of a group told.' })
export class InclusionGroupType {
  @Field(() => SchoolGroup, { nullable: true, description: 'The group; null: all schools.' })
  group: SchoolGroup | null;

  @Field(() => [InclusionMedianType], { description: 'Every question once.' })
  medians: InclusionMedianType[];
}

/** How schools compare. */
@ObjectType('InclusionComparison', {
  simpleResolvers: true,
  description: 'How schools compare by a day: of each what it told last, and not over a year before.',
})
export class InclusionComparisonType {
  @Field(() => DateScalar, {
    description: 'The day; of what is published the last 31 August that is over for a month, as it was known then.',
  })
  date: Day;

  @Field(() => [InclusionGroupType], {
    description: 'All schools, then by group; of what is published all schools alone.',
  })
  groups: InclusionGroupType[];
}

/** A middle as published. */
export function toInclusionMedian(median: InclusionMedian): InclusionMedianType {
  return Object.assign(new InclusionMedianType(), median);
}

/** The arguments of `inclusionComparison`. */
@ArgsType()
export class InclusionComparisonArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day: today or earlier; null: today.' })
  date?: Day | null;

  @Field(() => Audience, {
    defaultValue: Audience.INTERNAL,
    description: 'For whom it is. PUBLIC: what everybody may read, with what few schools told hidden.',
  })
  audience: Audience;
}

/** An answer, as given. */
@InputType({ description: 'What a school tells.' })
export class InclusionAnswerInput {
  @Field(() => InclusionQuestion, { description: 'The question.' })
  question: InclusionQuestion;

  @Field(() => Int, { description: 'A number from 0 to 20,000, or a judgement from 1 to 4.' })
  value: number;
}

/** The input of `recordInclusionProfile`. */
@InputType({ description: 'What a school tells of itself on a day.' })
export class RecordInclusionProfileInput extends MutationInput {
  @Field(() => UrnScalar, { description: 'The school.' })
  providerUrn: Urn;

  @Field(() => DateScalar, { description: 'The day: today or earlier.' })
  profileDate: Day;

  @Field(() => [InclusionAnswerInput], {
    description: 'What it tells, the number on roll among it; what it does not tell is left out.',
  })
  answers: InclusionAnswerInput[];

  @Field(() => String, {
    description:
      'Whose part it was to fill it, such as the coordinator of special needs, at most 200 characters. No name.',
  })
  filledBy: string;

  @Field(() => String, {
    nullable: true,
    description: 'What else it says, at most 2,000 characters: nothing of one child. Null: nothing.',
  })
  note?: string | null;
}

export const RecordInclusionProfileError = userErrorType('RecordInclusionProfile', RECORD_PROFILE_CODES);

/** What `recordInclusionProfile` gives. */
@ObjectType({ description: 'What recordInclusionProfile gives.', simpleResolvers: true })
export class RecordInclusionProfilePayload extends MutationPayload {
  @Field(() => InclusionProfileType, { nullable: true, description: 'The profile; null when it was refused.' })
  profile: InclusionProfileType | null;

  @Field(() => [RecordInclusionProfileError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordInclusionProfileError>[];
}
