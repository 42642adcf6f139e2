import { type Day } from '../../../kernel/dates';
import { type CaseId, type PersonId } from '../../../kernel/ids';
import { refusalOf, type Refused } from '../refusals';
import { type CapacityRecord } from './capacity';
import { LawfulBasis } from './codes';
import { ConsentBy, Recipient, type SharedSubject } from './sharing-codes';
import { checkText, TEXT_LIMITS, written } from './text';

/** A disclosure as it is given. */
export interface GivenDisclosure {
  readonly recipient: Recipient;
  readonly recipientName: string | null;
  readonly subjects: readonly SharedSubject[];
  readonly basis: LawfulBasis;
  readonly reason: string | null;
  readonly disclosedDate: Day;
  readonly consentBy: ConsentBy | null;
  readonly consentDate: Day | null;
}

/** What of a case was shared with whom, and on what that rests (R5). */
export interface Disclosure extends GivenDisclosure {
  readonly disclosureId: string;
  readonly caseId: CaseId;
  readonly recordedBy: PersonId;
  readonly recordedAt: Date;
  /** Null while the consent stands, and where there is none to withdraw. */
  readonly withdrawnDate: Day | null;
}

/** Who decides for the child on the day a consent was given. */
export interface DecidingFacts {
  readonly isYoungPerson: boolean;
  /** The last record of capacity; null while there is none. */
  readonly capacity: CapacityRecord | null;
}

/** Whether the sharing goes on: what rests on a task or duty always, what rests on consent until that is withdrawn (R5). */
export function isStanding(disclosure: Pick<Disclosure, 'withdrawnDate'>): boolean {
  return disclosure.withdrawnDate === null;
}

/** Those of whom there are many and the code says too little. */
const NAMED: ReadonlySet<Recipient> = new Set([Recipient.SCHOOL, Recipient.PROVIDER, Recipient.OTHER]);

type DisclosureCode =
  | 'SUBJECT_MISSING'
  | 'SUBJECT_REPEATED'
  | 'RECIPIENT_NAME_MISSING'
  | 'DATE_IN_FUTURE'
  | 'CONSENT_INCOMPLETE'
  | 'CONSENT_UNEXPECTED'
  | 'CONSENT_NOT_THEIRS'
  | 'CAPACITY_UNKNOWN'
  | 'TEXT_NOT_READABLE'
  | 'TEXT_TOO_LONG';

/** All that is wrong with a disclosure (R5): what, to whom, and a consent exactly where it rests on one, from whoever decides. */
export function checkDisclosure(
  given: GivenDisclosure,
  deciding: DecidingFacts,
  today: Day,
): Refused<DisclosureCode>[] {
  const { subjects, recipient, disclosedDate } = given;
  return [
    ...(subjects.length === 0 ? [refusalOf(['subjects'], { code: 'SUBJECT_MISSING' })] : []),
    ...(new Set(subjects).size < subjects.length ? [refusalOf(['subjects'], { code: 'SUBJECT_REPEATED' })] : []),
    ...(NAMED.has(recipient) && written(given.recipientName) === null
      ? [refusalOf(['recipientName'], { code: 'RECIPIENT_NAME_MISSING' })]
      : []),
    ...checkText(['recipientName'], 'name of the recipient', given.recipientName, TEXT_LIMITS.title),
    ...checkText(['reason'], 'reason', given.reason, TEXT_LIMITS.reason),
    ...(disclosedDate > today
      ? [refusalOf(['disclosedDate'], { code: 'DATE_IN_FUTURE', what: 'day it was shared', today })]
      : []),
    ...(given.basis === LawfulBasis.CONSENT ? checkConsent(given, deciding, today) : checkNoConsent(given)),
  ];
}

function checkNoConsent({ consentBy, consentDate }: GivenDisclosure): Refused<DisclosureCode>[] {
  return consentBy === null && consentDate === null
    ? []
    : [refusalOf([consentBy === null ? 'consentDate' : 'consentBy'], { code: 'CONSENT_UNEXPECTED' })];
}

function checkConsent(
  { consentBy, consentDate }: GivenDisclosure,
  deciding: DecidingFacts,
  today: Day,
): Refused<DisclosureCode>[] {
  return [
    ...(consentBy === null || consentDate === null
      ? [refusalOf([consentBy === null ? 'consentBy' : 'consentDate'], { code: 'CONSENT_INCOMPLETE' })]
      : []),
    ...(consentDate !== null && consentDate > today
      ? [refusalOf(['consentDate'], { code: 'DATE_IN_FUTURE', what: 'day of the consent', today })]
      : []),
    ...(consentBy === null ? [] : checkConsentBy(consentBy, deciding)),
  ];
}

/** Under compulsory school age a parent consents, or a child competent to; past it whoever decides, once that is known (section 2.2). */
function checkConsentBy(
  consentBy: ConsentBy,
  { isYoungPerson, capacity }: DecidingFacts,
): Refused<'CONSENT_NOT_THEIRS' | 'CAPACITY_UNKNOWN'>[] {
  const field = ['consentBy'];
  if (!isYoungPerson) {
    return consentBy === ConsentBy.PARENT || consentBy === ConsentBy.COMPETENT_CHILD
      ? []
      : [refusalOf(field, { code: 'CONSENT_NOT_THEIRS', whose: 'the parent’s, or a competent child’s' })];
  }
  if (capacity === null) return [refusalOf(field, { code: 'CAPACITY_UNKNOWN' })];
  if (capacity.decider === consentBy) return [];
  const whose = { YOUNG_PERSON: 'the young person’s', PARENT: 'the parent’s', DEPUTY: 'the deputy’s' }[
    capacity.decider
  ];
  return [refusalOf(field, { code: 'CONSENT_NOT_THEIRS', whose })];
}

/** All that is wrong with withdrawing the consent of a disclosure on a day (R5). */
export function checkWithdrawal(
  { basis, consentDate, withdrawnDate }: Pick<Disclosure, 'basis' | 'consentDate' | 'withdrawnDate'>,
  day: Day,
  today: Day,
): Refused<'NOT_BY_CONSENT' | 'ALREADY_WITHDRAWN' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY'>[] {
  const field = ['withdrawnDate'];
  return [
    ...(basis === LawfulBasis.CONSENT ? [] : [refusalOf(['disclosureId'], { code: 'NOT_BY_CONSENT' })]),
    ...(withdrawnDate === null ? [] : [refusalOf(['disclosureId'], { code: 'ALREADY_WITHDRAWN', day: withdrawnDate })]),
    ...(day > today ? [refusalOf(field, { code: 'DATE_IN_FUTURE', what: 'day of the withdrawal', today })] : []),
    ...(consentDate !== null && day < consentDate
      ? [
          refusalOf(field, {
            code: 'DATE_TOO_EARLY',
            what: 'day of the withdrawal',
            than: 'consent',
            day: consentDate,
          }),
        ]
      : []),
  ];
}
