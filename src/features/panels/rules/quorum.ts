import type { Invitee } from './meeting';
import type { AgencyKind, Profession } from '../../access/rules/directory';
import type { Capacity, QuorumRequirement, ShareRounding, TermsOfReference } from './panel';

/*
 * The rule of who counts (G3 to G6). The database has it once more, in the function quorum_proof, and takes no decision whose record
 * differs; a test holds the two against a third that was written from the words.
 */

/** Why an invited person counts, or does not, for one item at one moment. */
export const QuorumWhy = {
  COUNTED: 'COUNTED',
  CHAIR_NOT_COUNTED: 'CHAIR_NOT_COUNTED',
  OBSERVER: 'OBSERVER',
  RECUSED: 'RECUSED',
  CASE_OFFICER: 'CASE_OFFICER',
  ROLE_NOT_HELD: 'ROLE_NOT_HELD',
  APOLOGIES: 'APOLOGIES',
  LEFT: 'LEFT',
  NOT_IN_THE_ROOM: 'NOT_IN_THE_ROOM',
  NOT_DECLARED: 'NOT_DECLARED',
  ABSTAINED: 'ABSTAINED',
  SEAT_TAKEN: 'SEAT_TAKEN',
  NO_SEAT: 'NO_SEAT',
  GRADE_TOO_LOW: 'GRADE_TOO_LOW',
  NOT_OF_THE_AGENCY: 'NOT_OF_THE_AGENCY',
} as const;
export type QuorumWhy = (typeof QuorumWhy)[keyof typeof QuorumWhy];

/** What the terms of reference ask for. */
export type QuorumTerms = Pick<
  TermsOfReference,
  | 'quorumNumber'
  | 'quorumShareNumerator'
  | 'quorumShareDenominator'
  | 'quorumShareRounding'
  | 'chairCounts'
  | 'recusedLeaveDenominator'
  | 'abstentionCounts'
  | 'requirements'
>;

/** An invited person and whether that person counts. */
export interface QuorumMember {
  readonly personId: string;
  readonly displayName: string;
  readonly capacity: Capacity;
  readonly agencyKind: AgencyKind | null;
  readonly profession: Profession | null;
  readonly grade: number;
  /** In whose place the person is invited; null: in the person's own right. */
  readonly substituteFor: string | null;
  readonly counted: boolean;
  readonly why: QuorumWhy;
}

/** A requirement and how many count for it. */
export interface RequirementFinding extends QuorumRequirement {
  readonly counted: number;
  readonly met: boolean;
}

/** How the required number comes about: the greater of a number and a share. */
export interface QuorumArithmetic {
  /** What the terms ask for as a number. */
  readonly termsNumber: number;
  readonly shareNumerator: number | null;
  readonly shareDenominator: number | null;
  /** Null where no share is asked for. */
  readonly shareRounding: ShareRounding | null;
  /** What the share is of: the members in their own right, less those who leave the denominator. */
  readonly seats: number;
  /** What the share comes to, rounded; 0 where none is asked for. */
  readonly shareRequired: number;
}

/** Quorum of one item at one moment, with its proof. */
export interface QuorumFinding extends QuorumArithmetic {
  readonly met: boolean;
  readonly requiredNumber: number;
  readonly countedNumber: number;
  readonly requirements: readonly RequirementFinding[];
  readonly members: readonly QuorumMember[];
}

/**
 * Whether an item is quorate now, and who counts (G3). Somebody invited counts who is in the room by the last entry of attendance, holds the
 * role of the capacity on that day, is no observer (G6), has declared no interest in this case and none before (G5), and is not the case's own
 * officer. Who has declared nothing has not been cleared to see the case and does not count. A substitute counts in place of one who is away or
 * barred, when of equal or higher grade and, for a budget, of the same agency (G4, G9). The number, the share and every requirement must be
 * met. A chair whom the terms leave out of the count still fulfils a requirement of a chair, and still decides.
 */
export function quorumOf(terms: QuorumTerms, invitees: readonly Invitee[]): QuorumFinding {
  const seated = seatAll(terms, invitees);
  const members = seated.map(({ invitee, why }): QuorumMember => {
    const isLeftOut = why === 'COUNTED' && invitee.capacity === 'CHAIR' && !terms.chairCounts;
    const { personId, displayName, capacity, agencyKind, profession, grade, substituteFor } = invitee;
    return {
      ...{ personId, displayName, capacity, agencyKind, profession, grade, substituteFor },
      counted: why === 'COUNTED' && !isLeftOut,
      why: isLeftOut ? 'CHAIR_NOT_COUNTED' : why,
    };
  });
  const requirements = terms.requirements.map((one): RequirementFinding => {
    const { capacity, agencyKind, minimum, profession = null, minimumGrade = null } = one;
    const requirement = { capacity, agencyKind, profession, minimumGrade, minimum };
    const counted = members.filter((member) => isOfRequirement(member, requirement)).length;
    return { ...requirement, counted, met: counted >= minimum };
  });
  const arithmetic = arithmeticOf(terms, seatsOf(terms, seated));
  const countedNumber = members.filter(({ counted }) => counted).length;
  const requiredNumber = Math.max(arithmetic.termsNumber, arithmetic.shareRequired);
  return {
    ...arithmetic,
    met: countedNumber >= requiredNumber && requirements.every(({ met }) => met),
    requiredNumber,
    countedNumber,
    requirements,
    members,
  };
}

/** The finding for an outcome that needs no quorum: who is in the room is still on record (G3: deferral stays allowed). */
export function withoutQuorum(finding: QuorumFinding): QuorumFinding {
  return { ...finding, met: true, requiredNumber: 0, requirements: [] };
}

/** Whether this person may decide the item: as its chair, or the chair's substitute, taking part whether or not the chair is counted (G7). */
export function isDecider(finding: Pick<QuorumFinding, 'members'>, personId: string): boolean {
  return finding.members.some(
    (member) =>
      member.personId === personId &&
      member.capacity === 'CHAIR' &&
      (member.why === 'COUNTED' || member.why === 'CHAIR_NOT_COUNTED'),
  );
}

/** Whether somebody who took part would fulfil a requirement. */
export function couldFulfil(
  member: Pick<QuorumMember, 'capacity' | 'agencyKind' | 'profession' | 'grade'>,
  requirement: QuorumRequirement,
): boolean {
  const { capacity, agencyKind, profession = null, minimumGrade = null } = requirement;
  return (
    (capacity === null || member.capacity === capacity) &&
    (agencyKind === null || member.agencyKind === agencyKind) &&
    (profession === null || member.profession === profession) &&
    (minimumGrade === null || member.grade >= minimumGrade)
  );
}

interface Seated {
  readonly invitee: Invitee;
  /** What it would be without anybody standing in for anybody. */
  readonly ownWhy: QuorumWhy;
  readonly why: QuorumWhy;
}

/** Why each counts or not. Nobody counts for two, and no two for one: of several substitutes for one member the first by id takes the seat. */
function seatAll(terms: QuorumTerms, invitees: readonly Invitee[]): Seated[] {
  const ownWhys = new Map(invitees.map((invitee) => [invitee.personId, whyOf(terms, invitee)]));
  const byId = new Map(invitees.map((invitee) => [invitee.personId, invitee]));
  const ownWhy = (personId: string): QuorumWhy => ownWhys.get(personId) ?? 'NO_SEAT';
  const stoodWhys = new Map(
    invitees.flatMap((invitee) =>
      invitee.substituteFor === null
        ? []
        : [
            [
              invitee.personId,
              whyStandingIn(
                invitee,
                ownWhy(invitee.personId),
                byId.get(invitee.substituteFor),
                ownWhy(invitee.substituteFor),
              ),
            ] as const,
          ],
    ),
  );
  const takers = new Map<string, string>();
  for (const { personId, substituteFor } of invitees) {
    if (substituteFor === null || stoodWhys.get(personId) !== 'COUNTED') continue;
    const first = takers.get(substituteFor);
    if (first === undefined || personId < first) takers.set(substituteFor, personId);
  }
  return invitees.map((invitee) => {
    const stood = stoodWhys.get(invitee.personId);
    const isSecond = stood === 'COUNTED' && takers.get(invitee.substituteFor ?? '') !== invitee.personId;
    const own = ownWhy(invitee.personId);
    return { invitee, ownWhy: own, why: isSecond ? 'SEAT_TAKEN' : (stood ?? own) };
  });
}

function whyOf(terms: QuorumTerms, invitee: Invitee): QuorumWhy {
  if (invitee.capacity === 'OBSERVER') return 'OBSERVER';
  if (invitee.standing === 'RECUSED') return 'RECUSED';
  if (invitee.isCaseOfficer) return 'CASE_OFFICER';
  if (!invitee.holdsRole) return 'ROLE_NOT_HELD';
  if (invitee.attendance === null) return 'NOT_IN_THE_ROOM';
  if (invitee.attendance !== 'PRESENT') return invitee.attendance;
  if (invitee.standing !== 'CLEARED') return 'NOT_DECLARED';
  return invitee.hasAbstained && !terms.abstentionCounts ? 'ABSTAINED' : 'COUNTED';
}

/** Who is there keeps the seat, also without having declared or abstaining: a substitute is for the absent and the barred. */
const KEEPS_SEAT: ReadonlySet<QuorumWhy> = new Set(['COUNTED', 'NOT_DECLARED', 'ABSTAINED']);

function whyStandingIn(
  substitute: Invitee,
  ownWhy: QuorumWhy,
  replaced: Invitee | undefined,
  replacedWhy: QuorumWhy,
): QuorumWhy {
  if (ownWhy !== 'COUNTED') return ownWhy;
  if (replaced?.substituteFor !== null || replaced.capacity !== substitute.capacity) return 'NO_SEAT';
  if (substitute.grade < replaced.grade) return 'GRADE_TOO_LOW';
  if (substitute.capacity === 'BUDGET_HOLDER' && substitute.agencyId !== replaced.agencyId) return 'NOT_OF_THE_AGENCY';
  return KEEPS_SEAT.has(replacedWhy) ? 'SEAT_TAKEN' : 'COUNTED';
}

/** How many the share is of. Who is barred from the case leaves it where the terms say so, unless a substitute counts in that place. */
function seatsOf(terms: QuorumTerms, seated: readonly Seated[]): number {
  const filled = new Set(seated.filter(({ why }) => why === 'COUNTED').map(({ invitee }) => invitee.substituteFor));
  return seated.filter(({ invitee, ownWhy }) => {
    if (invitee.substituteFor !== null || invitee.capacity === 'OBSERVER') return false;
    if (invitee.capacity === 'CHAIR' && !terms.chairCounts) return false;
    const isBarred = ownWhy === 'RECUSED' || ownWhy === 'CASE_OFFICER';
    return !(terms.recusedLeaveDenominator && isBarred && !filled.has(invitee.personId));
  }).length;
}

function arithmeticOf(terms: QuorumTerms, seats: number): QuorumArithmetic {
  const { quorumShareNumerator: numerator, quorumShareDenominator: denominator } = terms;
  const hasShare = numerator !== null && denominator !== null;
  const isUp = terms.quorumShareRounding === 'UP';
  // Whole numbers throughout: a third of six is two, by no way of rounding three.
  const shareRequired = hasShare ? Math.floor((seats * numerator + (isUp ? denominator - 1 : 0)) / denominator) : 0;
  return {
    termsNumber: terms.quorumNumber,
    shareNumerator: numerator,
    shareDenominator: denominator,
    shareRounding: hasShare ? terms.quorumShareRounding : null,
    seats,
    shareRequired,
  };
}

function isOfRequirement(member: QuorumMember, requirement: QuorumRequirement): boolean {
  const takesPart = member.counted || (member.why === 'CHAIR_NOT_COUNTED' && requirement.capacity === 'CHAIR');
  return takesPart && couldFulfil(member, requirement);
}
