import { Field, Int, ObjectType } from 'type-graphql';
import { AgencyKind, Profession } from '../../access/rules/directory';
import { Capacity, ShareRounding } from '../rules/panel';
import { QuorumWhy, type QuorumArithmetic, type RequirementFinding } from '../rules/quorum';
import type { QuorumForecast } from '../rules/quorum-forecast';
import './codes';
import { QuorumRequirementType } from './panel';

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
  /** For the fields that are loaded. */
  readonly personId: string;
  readonly substituteForId: string | null;

  @Field(() => Capacity, { description: 'In which capacity; a substitute in that of the member replaced.' })
  capacity: Capacity;

  @Field(() => AgencyKind, { nullable: true, description: 'For which kind of agency; null: for none.' })
  agencyKind: AgencyKind | null;

  @Field(() => Profession, {
    nullable: true,
    description: 'The person’s profession, where terms may ask for it; null: none kept.',
  })
  profession: Profession | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The person’s grade then, 1 to 20, higher is more senior; null: recorded before grades were kept.',
  })
  grade: number | null;

  @Field(() => Boolean, { description: 'Whether the person counts.' })
  counted: boolean;

  @Field(() => QuorumWhy, {
    nullable: true,
    description:
      'Why, or why not. Null, with an entry in extensions.withheld for the quorum, under a decision for a reader without a right to the papers.',
  })
  why: QuorumWhy | null;
}

/** The share that a quorum asks for. */
@ObjectType('QuorumShare', {
  simpleResolvers: true,
  description: 'The share of the members that must count, and what it comes to.',
})
export class QuorumShareType {
  @Field(() => Int, { description: 'The share’s numerator: 2 of two thirds.' })
  numerator: number;

  @Field(() => Int, { description: 'The share’s denominator: 3 of two thirds.' })
  denominator: number;

  @Field(() => ShareRounding, { description: 'Which way it is rounded to a whole number of members.' })
  rounding: ShareRounding;

  @Field(() => Int, {
    description:
      'How many members the share is of: those invited in their own right, without observers, without the chair where the terms leave the chair out, and without those barred from the case where the terms say so and nobody stands in for them.',
  })
  seats: number;

  @Field(() => Int, { description: 'How many members it comes to.' })
  required: number;
}

/** The proof of a quorum. */
@ObjectType('Quorum', {
  simpleResolvers: true,
  description: 'Who counts for one item, and what is asked for: at this moment for an item, as it was for a decision.',
})
export class QuorumType {
  @Field(() => Boolean, { description: 'Whether the item is quorate.' })
  met: boolean;

  @Field(() => Int, {
    description:
      'How many must count, the greater of the number and the share; 0 for a decision whose outcome needs no quorum.',
  })
  requiredNumber: number;

  @Field(() => Int, { description: 'How many count.' })
  countedNumber: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the terms of reference; null: recorded before it was kept apart.',
  })
  termsNumber: number | null;

  @Field(() => QuorumShareType, {
    nullable: true,
    description: 'The share of the terms of reference; null: none is asked for.',
  })
  share: QuorumShareType | null;

  @Field(() => [QuorumRequirementFindingType], { description: 'The requirements by role, and how each is met.' })
  requirements: QuorumRequirementFindingType[];

  @Field(() => [QuorumMemberType], { description: 'Everybody invited, and whether each counts.' })
  members: QuorumMemberType[];
}

type Nullable<Value> = { readonly [Key in keyof Value]: Value[Key] | null };

/** What a quorum is published from: a finding, or the record of one, in which what was not kept is null. */
export interface PublishedQuorum extends Nullable<QuorumArithmetic> {
  readonly requiredNumber: number;
  readonly countedNumber: number;
  readonly requirements: readonly RequirementFinding[];
  readonly members: readonly PublishedMember[];
}

interface PublishedMember {
  readonly personId: string;
  readonly capacity: Capacity;
  readonly agencyKind: AgencyKind | null;
  readonly profession: Profession | null;
  readonly grade: number | null;
  readonly substituteFor: string | null;
  readonly counted: boolean;
  readonly why: QuorumWhy | null;
}

/** The quorum as published. */
export function toQuorum(finding: PublishedQuorum): QuorumType {
  const { requiredNumber, countedNumber, termsNumber } = finding;
  return Object.assign(new QuorumType(), {
    met: countedNumber >= requiredNumber && finding.requirements.every(({ met }) => met),
    requiredNumber,
    countedNumber,
    termsNumber,
    share: toShare(finding),
    requirements: finding.requirements.map((one) => Object.assign(new QuorumRequirementFindingType(), one)),
    members: finding.members.map(toQuorumMember),
  });
}

/** A member of it as published. */
export function toQuorumMember({ substituteFor, ...member }: PublishedMember): QuorumMemberType {
  const { personId, capacity, agencyKind, profession, grade, counted, why } = member;
  return Object.assign(new QuorumMemberType(), {
    ...{ personId, substituteForId: substituteFor, capacity, agencyKind, profession, grade, counted, why },
  });
}

function toShare(finding: Nullable<QuorumArithmetic>): QuorumShareType | null {
  const { shareNumerator: numerator, shareDenominator: denominator, shareRounding: rounding, seats } = finding;
  if (numerator === null || denominator === null || rounding === null || seats === null) return null;
  const required = finding.shareRequired ?? 0;
  return Object.assign(new QuorumShareType(), { numerator, denominator, rounding, seats, required });
}

/** What a quorum would be if everybody came who is expected. */
@ObjectType('QuorumForecast', {
  simpleResolvers: true,
  description:
    'The quorum of an item if everybody comes who has not sent apologies, has not left and is not barred, and declares no interest. For case officers, chairs, directors and auditors.',
})
export class QuorumForecastType {
  @Field(() => Boolean, { description: 'Whether the item would be quorate.' })
  met: boolean;

  @Field(() => QuorumType, { description: 'Who would count then, and what is asked for.' })
  expected: QuorumType;

  @Field(() => [QuorumMemberType], {
    description: 'The members without whom it must do, unless somebody stands in for them; with the reason.',
  })
  missing: QuorumMemberType[];

  @Field(() => [String], {
    description:
      'A sentence for each thing that would mend it, such as whose substitute to nominate; empty when it is met.',
  })
  remedies: string[];
}

/** The forecast as published. */
export function toForecast({ expected, missing, remedies }: QuorumForecast): QuorumForecastType {
  return Object.assign(new QuorumForecastType(), {
    met: expected.met,
    expected: toQuorum(expected),
    missing: missing.map(toQuorumMember),
    remedies: [...remedies],
  });
}
