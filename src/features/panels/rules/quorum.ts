import type { Invitee } from './meeting';
import type { AgencyKind } from '../../access/rules/directory';
import type { Capacity, QuorumRequirement } from './panel';

/** Why an invited person counts, or does not, for one item at one moment. */
export const QuorumWhy = {
  COUNTED: 'COUNTED',
  OBSERVER: 'OBSERVER',
  RECUSED: 'RECUSED',
  CASE_OFFICER: 'CASE_OFFICER',
  APOLOGIES: 'APOLOGIES',
  LEFT: 'LEFT',
  NOT_IN_THE_ROOM: 'NOT_IN_THE_ROOM',
  NOT_DECLARED: 'NOT_DECLARED',
} as const;
export type QuorumWhy = (typeof QuorumWhy)[keyof typeof QuorumWhy];

/** What the terms of reference ask for. */
export interface QuorumTerms {
  readonly quorumNumber: number;
  readonly requirements: readonly QuorumRequirement[];
}

/** An invited person and whether that person counts. */
export interface QuorumMember {
  readonly personId: string;
  readonly displayName: string;
  readonly capacity: Capacity;
  readonly agencyKind: AgencyKind | null;
  readonly counted: boolean;
  readonly why: QuorumWhy;
}

/** A requirement and how many count for it. */
export interface RequirementFinding extends QuorumRequirement {
  readonly counted: number;
  readonly met: boolean;
}

/** Quorum of one item at one moment, with its proof. */
export interface QuorumFinding {
  readonly met: boolean;
  readonly requiredNumber: number;
  readonly countedNumber: number;
  readonly requirements: readonly RequirementFinding[];
  readonly members: readonly QuorumMember[];
}

/**
 * Whether an item is quorate now, and who counts (G3): everybody invited who is in the room by the last entry of attendance, is no
 * observer (G6), has declared no interest in this case and none before (G5), and is not the case's own officer. The number and every
 * requirement must be met, after recusals. Who has declared nothing has not been cleared to see the case and does not count.
 */
export function quorumOf(terms: QuorumTerms, invitees: readonly Invitee[]): QuorumFinding {
  const members = invitees.map((invitee): QuorumMember => {
    const why = whyOf(invitee);
    const { personId, displayName, capacity, agencyKind } = invitee;
    return { personId, displayName, capacity, agencyKind, counted: why === 'COUNTED', why };
  });
  const counted = members.filter((member) => member.counted);
  const requirements = terms.requirements.map((requirement): RequirementFinding => {
    const number = counted.filter((member) => fits(member, requirement)).length;
    return { ...requirement, counted: number, met: number >= requirement.minimum };
  });
  return {
    met: counted.length >= terms.quorumNumber && requirements.every(({ met }) => met),
    requiredNumber: terms.quorumNumber,
    countedNumber: counted.length,
    requirements,
    members,
  };
}

/** The finding for an outcome that needs no quorum: who is in the room is still on record (G3: deferral stays allowed). */
export function withoutQuorum(finding: QuorumFinding): QuorumFinding {
  return { ...finding, met: true, requiredNumber: 0, requirements: [] };
}

/** What is short and what to do about it, a sentence for each requirement not met; none when the item is quorate (G3). */
export function shortfalls(finding: QuorumFinding): string[] {
  const sentences = finding.requirements
    .filter(({ met }) => !met)
    .map((requirement) => {
      const wanting = finding.members.filter((member) => !member.counted && fits(member, requirement));
      return `${capital(sayRequirement(requirement))}: ${String(requirement.counted)} of ${String(requirement.minimum)} count. ${remedyOf(wanting)}`;
    });
  if (finding.countedNumber >= finding.requiredNumber) return sentences;
  const wanting = finding.members.filter((member) => !member.counted);
  return [
    ...sentences,
    `${String(finding.countedNumber)} of the ${String(finding.requiredNumber)} members the terms of reference ask for count. ${remedyOf(wanting)}`,
  ];
}

/** A requirement in words: `a health budget holder`, `2 members of social care`. */
export function sayRequirement({ capacity, agencyKind, minimum }: QuorumRequirement): string {
  const agency = agencyKind === null ? '' : `${agencyKind.toLowerCase().replace('_', ' ')} `;
  const noun = capacity === null ? 'representative' : CAPACITY_WORDS[capacity];
  const what = `${agency}${noun}`;
  if (minimum !== 1) return `${String(minimum)} ${what}s`;
  return `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`;
}

const CAPACITY_WORDS: Readonly<Record<Exclude<Capacity, 'OBSERVER'>, string>> = {
  CHAIR: 'chair',
  BUDGET_HOLDER: 'budget holder',
  MEMBER: 'member',
};

const WHY_WORDS: Readonly<Record<Exclude<QuorumWhy, 'COUNTED' | 'OBSERVER'>, string>> = {
  RECUSED: 'has an interest in this case and cannot take part',
  CASE_OFFICER: 'is the case’s own officer and cannot decide it',
  APOLOGIES: 'has sent apologies',
  LEFT: 'has left the room: record the return first',
  NOT_IN_THE_ROOM: 'is not recorded as present: record the arrival',
  NOT_DECLARED: 'is in the room and has not declared on this case: ask for the declaration',
};

function remedyOf(wanting: readonly QuorumMember[]): string {
  const said = wanting.flatMap((member) =>
    member.why === 'COUNTED' || member.why === 'OBSERVER' ? [] : [`${member.displayName} ${WHY_WORDS[member.why]}`],
  );
  if (said.length === 0) return 'Nobody else who could count is invited; defer the item or hold it at another sitting.';
  return `${said.join('; ')}.`;
}

function whyOf(invitee: Invitee): QuorumWhy {
  if (invitee.capacity === 'OBSERVER') return 'OBSERVER';
  if (invitee.standing === 'RECUSED') return 'RECUSED';
  if (invitee.isCaseOfficer) return 'CASE_OFFICER';
  if (invitee.attendance === null) return 'NOT_IN_THE_ROOM';
  if (invitee.attendance !== 'PRESENT') return invitee.attendance;
  return invitee.standing === 'CLEARED' ? 'COUNTED' : 'NOT_DECLARED';
}

function fits(member: Pick<QuorumMember, 'capacity' | 'agencyKind'>, requirement: QuorumRequirement): boolean {
  return (
    (requirement.capacity === null || member.capacity === requirement.capacity) &&
    (requirement.agencyKind === null || member.agencyKind === requirement.agencyKind)
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
