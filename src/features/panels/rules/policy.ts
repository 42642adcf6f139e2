import { addDays, contains, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { written } from '../../../kernel/text';

/** A policy or a set of criteria that decisions rely on; what it says is in its versions (M1). */
export interface Policy {
  readonly policyId: string;
  readonly title: string;
}

/** A version of a policy, in force for a span of days. */
export interface PolicyVersion {
  readonly policyVersionId: string;
  readonly policyId: string;
  /** What the version calls itself, such as `2025-26`; unique in its policy. */
  readonly label: string;
  readonly startDate: Day;
  /** Its last day, or null until another is adopted. */
  readonly endDate: Day | null;
  /** Digest of the text as it was adopted, in hex; null where only an address was given. */
  readonly sha256: string | null;
  /** Where the text is published; null where only a digest was given. */
  readonly url: string | null;
  readonly adoptedBy: string;
  readonly adoptedAt: Date;
}

/** Whether a version is in force on a day. */
export function isInForce({ startDate, endDate }: Pick<PolicyVersion, 'startDate' | 'endDate'>, day: Day): boolean {
  return contains({ startDate, endDate: endDate ?? day }, day);
}

/** A version that is to be adopted: of a policy that is there, or of a new one by its title. */
export interface AskedVersion {
  readonly policyId: string | null;
  readonly title: string | null;
  readonly label: string;
  readonly startDate: Day;
  readonly sha256: string | null;
  readonly url: string | null;
}

/** Why a version is not adopted, and where. */
export interface PolicyProblem {
  readonly code:
    | 'POLICY_OR_TITLE'
    | 'TITLE_TAKEN'
    | 'BLANK'
    | 'TOO_LONG'
    | 'LABEL_TAKEN'
    | 'SOURCE_MISSING'
    | 'DIGEST_FORMAT'
    | 'ADDRESS_FORMAT'
    | 'START_IN_PAST'
    | 'START_TAKEN';
  readonly field: readonly string[];
  readonly message: string;
}

/** What an adoption is judged by. */
export interface AdoptionFacts {
  readonly today: Day;
  /** Whether a version may end another in the past: first set-up and seeds only, by the system. */
  readonly mayBackdate: boolean;
  readonly isTitleTaken: boolean;
  /** The versions of the policy, in any order; none for a new one. */
  readonly versions: readonly PolicyVersion[];
}

const LONGEST_TITLE = 200;
const LONGEST_LABEL = 50;
const LONGEST_ADDRESS = 2000;

/**
 * All that speaks against adopting the version (M1). The first of a policy may have been in force for long; one that follows begins today or
 * later, since decisions relied on the one before until now.
 */
export function adoptionProblems(asked: AskedVersion, facts: AdoptionFacts): readonly PolicyProblem[] {
  const { label, startDate, title } = asked;
  return [
    ...((asked.policyId === null) === (title === null)
      ? [
          problem(
            'POLICY_OR_TITLE',
            ['policyId'],
            'Name the policy it is a version of, or give the title of a new one.',
          ),
        ]
      : []),
    ...(title === null ? [] : textProblems(['title'], 'title', title, LONGEST_TITLE)),
    ...(facts.isTitleTaken
      ? [
          problem(
            'TITLE_TAKEN',
            ['title'],
            'The area has a policy of this title; name it by its id to adopt a version of it.',
          ),
        ]
      : []),
    ...textProblems(['label'], 'label', label, LONGEST_LABEL),
    ...(facts.versions.some((version) => version.label === label.trim())
      ? [problem('LABEL_TAKEN', ['label'], 'The policy has a version of this label; choose another.')]
      : []),
    ...sourceProblems(asked),
    ...(facts.versions.length > 0 && startDate < facts.today && !facts.mayBackdate
      ? [
          problem(
            'START_IN_PAST',
            ['startDate'],
            `It would end the version before it in the past, on which decisions relied. Give ${dayInWords(facts.today)} or a later day.`,
          ),
        ]
      : []),
    ...(facts.versions.some((version) => version.startDate === startDate)
      ? [problem('START_TAKEN', ['startDate'], 'A version of the policy begins on that day already; choose another.')]
      : []),
  ];
}

/** What adopting a version does to those that are there. */
export interface Adoption {
  /** The version in force until then, and its new last day; null when there is none. */
  readonly ended: { readonly policyVersionId: string; readonly endDate: Day } | null;
  /** The last day of the new version: the day before one that was adopted ahead, or null. */
  readonly endDate: Day | null;
}

/** The new version ends the one in force the day before it begins, and lasts until one that was adopted ahead. */
export function adoptionOf(startDate: Day, versions: readonly PolicyVersion[]): Adoption {
  const before = versions.find((version) => version.startDate < startDate && isInForce(version, startDate));
  const [next] = versions
    .map((version) => version.startDate)
    .filter((day) => day > startDate)
    .sort();
  return {
    ended: before === undefined ? null : { policyVersionId: before.policyVersionId, endDate: addDays(startDate, -1) },
    endDate: next === undefined ? null : addDays(next, -1),
  };
}

function sourceProblems({ sha256, url }: AskedVersion): PolicyProblem[] {
  return [
    ...(sha256 === null && url === null
      ? [
          problem(
            'SOURCE_MISSING',
            ['sha256'],
            'Give the digest of the text, the address it is published at, or both: a decision must be able to show what it relied on.',
          ),
        ]
      : []),
    ...(sha256 === null || /^[0-9a-f]{64}$/.test(sha256)
      ? []
      : [
          problem('DIGEST_FORMAT', ['sha256'], 'The digest must be a SHA-256 in 64 hexadecimal digits, small letters.'),
        ]),
    ...(url === null || isAddress(url)
      ? []
      : [
          problem(
            'ADDRESS_FORMAT',
            ['url'],
            `The address must begin with https:// and have at most ${LONGEST_ADDRESS} characters.`,
          ),
        ]),
  ];
}

function isAddress(url: string): boolean {
  return url.length <= LONGEST_ADDRESS && /^https:\/\/\S+$/.test(url) && URL.canParse(url);
}

function textProblems(field: readonly string[], noun: string, text: string, most: number): PolicyProblem[] {
  if (written(text) === null) return [problem('BLANK', field, `The ${noun} must not be empty.`)];
  return text.trim().length > most
    ? [problem('TOO_LONG', field, `The ${noun} must have at most ${most} characters.`)]
    : [];
}

function problem(code: PolicyProblem['code'], field: readonly string[], message: string): PolicyProblem {
  return { code, field, message };
}
