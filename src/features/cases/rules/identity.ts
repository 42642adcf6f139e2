import { type Day } from '../../../kernel/dates';
import { refusalOf, type Refused } from '../refusals';
import { type ChildIdentity, type HeldIdentity } from './case';
import { birthCohortOf, isSameName, toPostcode } from './child';
import { checkText, TEXT_LIMITS, written } from './text';

/** What a referral says of the child: a known child by its id, a new one by name and date of birth, numbers where there are any. */
export interface GivenChild {
  readonly childId: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly dateOfBirth: Day | null;
  readonly upn: string | null;
  readonly nhsNumber: string | null;
  readonly homePostcode: string | null;
  /** Null when nothing is said of it. */
  readonly isLookedAfter: boolean | null;
}

type ChildCode =
  | 'CHILD_NAME_MISSING'
  | 'DATE_OF_BIRTH_MISSING'
  | 'DATE_IN_FUTURE'
  | 'POSTCODE_FORMAT'
  | 'IDENTITY_MISMATCH'
  | 'TEXT_NOT_READABLE'
  | 'TEXT_TOO_LONG';

/** All that is wrong with what is said of the child, before it is compared with whom the area knows. */
export function checkGivenChild(given: GivenChild, today: Day): Refused<ChildCode>[] {
  const problems: Refused<ChildCode>[] = [
    ...checkText(['child', 'givenName'], 'given name', given.givenName, TEXT_LIMITS.name),
    ...checkText(['child', 'familyName'], 'family name', given.familyName, TEXT_LIMITS.name),
    ...checkPostcode(given.homePostcode),
  ];
  if (given.dateOfBirth !== null && given.dateOfBirth > today) {
    problems.push(refusalOf(['child', 'dateOfBirth'], { code: 'DATE_IN_FUTURE', what: 'date of birth', today }));
  }
  return problems;
}

/** What is wrong with a home postcode; none given is not wrong. */
export function checkPostcode(postcode: string | null): Refused<'POSTCODE_FORMAT'>[] {
  return postcode === null || toPostcode(postcode) !== null
    ? []
    : [refusalOf(['child', 'homePostcode'], { code: 'POSTCODE_FORMAT' })];
}

/** What a child nobody knows yet still needs. */
export function checkNewChild(given: GivenChild): Refused<ChildCode>[] {
  return [
    ...(written(given.givenName) === null ? [refusalOf(['child', 'givenName'], { code: 'CHILD_NAME_MISSING' })] : []),
    ...(written(given.familyName) === null ? [refusalOf(['child', 'familyName'], { code: 'CHILD_NAME_MISSING' })] : []),
    ...(given.dateOfBirth === null ? [refusalOf(['child', 'dateOfBirth'], { code: 'DATE_OF_BIRTH_MISSING' })] : []),
  ];
}

/** Whether the names of a child are known, with its day of birth. */
export function isWholeIdentity(held: HeldIdentity): held is HeldIdentity & ChildIdentity {
  return held.givenName !== null && held.familyName !== null;
}

/** Whether another school year of birth is meant than the one that is held. */
export function isOfAnotherYear(given: GivenChild, { dateOfBirth }: HeldIdentity): boolean {
  return given.dateOfBirth !== null && birthCohortOf(given.dateOfBirth) !== birthCohortOf(dateOfBirth);
}

/** What is given of a child in the place of what imports said of it. */
export function correctedBy(given: GivenChild, held: HeldIdentity): HeldIdentity {
  return {
    ...held,
    givenName: written(given.givenName) ?? held.givenName,
    familyName: written(given.familyName) ?? held.familyName,
    dateOfBirth: given.dateOfBirth ?? held.dateOfBirth,
  };
}

/** What of who a child is a referral corrected, by the names of its fields: never what it said. */
export function correctedFields(before: HeldIdentity, after: ChildIdentity): string[] {
  const fields = ['givenName', 'familyName', 'dateOfBirth'] as const;
  return fields.filter((field) => before[field] !== after[field]);
}

/**
 * Refuses a referral whose child is not the one the area knows under the id or number it gives. It does not say in
 * what they differ: the answer must not tell a child's particulars to somebody who guesses them. What imports alone said
 * of a child is corrected by a referral, if a name or the day of birth agrees: else it is the number that was mistyped.
 */
export function checkSameChild(given: GivenChild, known: readonly HeldIdentity[]): Refused<'IDENTITY_MISMATCH'>[] {
  const [child] = known;
  const isSame = (one: HeldIdentity): boolean =>
    isSameChild(given, one) || (one.isImported && isRecognised(given, one));
  if (child === undefined || (known.length === 1 && isSame(child))) return [];
  const field = given.childId !== null ? 'childId' : known.some((one) => one.upn === given.upn) ? 'upn' : 'nhsNumber';
  return [refusalOf(['child', field], { code: 'IDENTITY_MISMATCH' })];
}

const agrees = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;

function isRecognised(given: GivenChild, child: HeldIdentity): boolean {
  const isNamed = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && isSameName(one, other);
  const isKnown =
    given.dateOfBirth === child.dateOfBirth ||
    isNamed(given.givenName, child.givenName) ||
    isNamed(given.familyName, child.familyName);
  return isKnown && agrees(given.upn, child.upn) && agrees(given.nhsNumber, child.nhsNumber);
}

function isSameChild(given: GivenChild, child: HeldIdentity): boolean {
  const isNamed = (one: string | null, other: string | null): boolean =>
    written(one) === null || (other !== null && isSameName(one ?? '', other));
  return (
    isNamed(given.givenName, child.givenName) &&
    isNamed(given.familyName, child.familyName) &&
    agrees(given.dateOfBirth, child.dateOfBirth) &&
    agrees(given.upn, child.upn) &&
    agrees(given.nhsNumber, child.nhsNumber)
  );
}
