import { addYears, type Day } from '../../../../kernel/dates';
import { decimal, DECIMAL_ONE, type Decimal } from '../../../../kernel/decimal';
import { isSmallCount } from '../../../../kernel/suppression';
import { provisionTypeOfEstablishment } from '../../../providers/rules/provision-type';
import type { Establishment } from '../../../providers/rules/register';
import { InclusionQuestion, kindOfAnswer, rollOf, type InclusionAnswer, type InclusionProfile } from './profile';

/** Schools that are compared with each other. */
export const SchoolGroup = {
  SPECIAL: 'SPECIAL',
  PRIMARY: 'PRIMARY',
  SECONDARY: 'SECONDARY',
  ALL_THROUGH: 'ALL_THROUGH',
  OTHER: 'OTHER',
} as const;
export type SchoolGroup = (typeof SchoolGroup)[keyof typeof SchoolGroup];

/** Whether a number lies under, at or over the middle one. */
export const MedianPosition = { BELOW: 'BELOW', AT: 'AT', ABOVE: 'ABOVE' } as const;
export type MedianPosition = (typeof MedianPosition)[keyof typeof MedianPosition];

/** The middle of what schools told; null: hidden, or nobody told. */
export interface InclusionMedian {
  readonly question: InclusionQuestion;
  /** How many schools told it. */
  readonly schools: number | null;
  readonly lowerQuartile: Decimal | null;
  readonly median: Decimal | null;
  readonly upperQuartile: Decimal | null;
}

const SPECIAL: readonly string[] = [
  'SPECIAL_MAINTAINED',
  'SPECIAL_ACADEMY',
  'NON_MAINTAINED_SPECIAL',
  'INDEPENDENT_SPECIAL',
];
const MAINSTREAM: readonly string[] = ['MAINSTREAM', 'INDEPENDENT_MAINSTREAM'];
/** The highest age of a primary school and the lowest of a secondary school that has no primary part. */
const TURN = { primaryTo: 13, secondaryFrom: 9 } as const;
/** So few schools are not told to everybody: a median of five is one of five known schools. */
const LEAST_PUBLIC_SCHOOLS = 6;

/** With which schools one is compared: by what it is, and of mainstream schools by the ages they take. */
export function schoolGroupOf(
  school: Pick<Establishment, 'typeCode' | 'statutoryLowAge' | 'statutoryHighAge'>,
): SchoolGroup {
  const provision = provisionTypeOfEstablishment(school.typeCode);
  if (SPECIAL.includes(provision)) return SchoolGroup.SPECIAL;
  const { statutoryLowAge: low, statutoryHighAge: high } = school;
  if (!MAINSTREAM.includes(provision) || low === null || high === null) return SchoolGroup.OTHER;
  if (high <= TURN.primaryTo) return SchoolGroup.PRIMARY;
  return low >= TURN.secondaryFrom ? SchoolGroup.SECONDARY : SchoolGroup.ALL_THROUGH;
}

/** What an answer is compared by: pupils and events to a hundred on roll, to one decimal; a judgement and the roll as they are. Null: no roll is told. */
export function comparedValue({ question, value }: InclusionAnswer, roll: number | undefined): Decimal | null {
  const isItself = kindOfAnswer(question) === 'JUDGEMENT' || question === InclusionQuestion.PUPILS_ON_ROLL;
  if (isItself) return decimal(BigInt(value) * DECIMAL_ONE);
  if (roll === undefined || roll === 0) return null;
  return decimal((roundedTo(BigInt(value) * 1000n, BigInt(roll)) * DECIMAL_ONE) / 10n);
}

/** Of each school what it told last by a day and not over a year before. */
export function currentProfiles(profiles: readonly InclusionProfile[], day: Day): readonly InclusionProfile[] {
  const yearBefore = addYears(day, -1);
  const latest = new Map<string, InclusionProfile>();
  for (const profile of profiles) {
    const { providerUrn, profileDate } = profile;
    if (profileDate > day || profileDate <= yearBefore) continue;
    const before = latest.get(providerUrn);
    if (before === undefined || profileDate >= before.profileDate) latest.set(providerUrn, profile);
  }
  return [...latest.values()];
}

/**
 * The middle of what schools told, by question. For everybody a question that fewer than six schools told, or that is about 1 to 5 pupils in all of
 * them, is hidden (money.md section 6, B41).
 */
export function inclusionMedians(profiles: readonly InclusionProfile[], isPublic: boolean): readonly InclusionMedian[] {
  return Object.values(InclusionQuestion).map((question) => {
    const told = profiles.flatMap((profile) => {
      const answer = profile.answers.find((one) => one.question === question);
      const value = answer === undefined ? null : comparedValue(answer, rollOf(profile));
      return answer === undefined || value === null ? [] : [{ counted: answer.value, value }];
    });
    const counted = told.reduce((all, one) => all + one.counted, 0);
    const isOfFew = kindOfAnswer(question) !== 'JUDGEMENT' && isSmallCount(counted);
    if (isPublic && (told.length < LEAST_PUBLIC_SCHOOLS || isOfFew)) {
      return { question, schools: null, lowerQuartile: null, median: null, upperQuartile: null };
    }
    const values = told.map(({ value }) => value).sort((a, b) => Number(a - b));
    return {
      ...{ question, schools: told.length, median: quantile(values, 2n) },
      lowerQuartile: quantile(values, 1n),
      upperQuartile: quantile(values, 3n),
    };
  });
}

/** The middle that one school is set beside; null: no other told it, so that there is nothing to compare with. */
export function medianBeside(medians: readonly InclusionMedian[], question: InclusionQuestion): Decimal | null {
  const found = medians.find((one) => one.question === question);
  return found === undefined || (found.schools ?? 0) < 2 ? null : found.median;
}

/** Where a value lies against the middle; null where there is none. */
export function positionOf(value: Decimal | null, median: Decimal | null): MedianPosition | null {
  if (value === null || median === null) return null;
  if (value === median) return MedianPosition.AT;
  return value < median ? MedianPosition.BELOW : MedianPosition.ABOVE;
}

/** So many quarters of the way through values in their order, between two of them by their distance (type 7), to one decimal. */
function quantile(values: readonly Decimal[], quarters: bigint): Decimal | null {
  const last = values.length - 1;
  if (last < 0) return null;
  const place = BigInt(last) * quarters;
  const at = Number(place / 4n);
  const low = values[at] ?? decimal(0n);
  const high = values[Math.min(at + 1, last)] ?? low;
  const exact = (low as bigint) * 4n + (high - low) * (place % 4n);
  return decimal((roundedTo(exact * 10n, 4n * DECIMAL_ONE) * DECIMAL_ONE) / 10n);
}

/** A quotient of what is not below nought, half up. */
function roundedTo(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}
