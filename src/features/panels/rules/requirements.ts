import { AgencyKind, Profession } from '../../access/rules/directory';
import { Capacity, type QuorumRequirement } from './panel';

/** One line of a quorum as it is asked for: codes are text until they are known to be codes. */
export interface AskedRequirement {
  readonly capacity: string | null;
  readonly agencyKind: string | null;
  readonly minimum: number;
  readonly profession?: string | null | undefined;
  readonly minimumGrade?: number | null | undefined;
}

/** What is wrong with a line of a quorum, and in which of its fields. */
export interface RequirementProblem {
  readonly field: keyof AskedRequirement;
  readonly message: string;
}

/** More members than sit on any panel on record. */
export const MOST_MEMBERS = 100;
const GREATEST_GRADE = 20;
const QUORUM_CAPACITIES = [Capacity.CHAIR, Capacity.BUDGET_HOLDER, Capacity.MEMBER] as const;

/**
 * What is wrong with one line of a quorum: a code that is none, a line that says nobody or says them twice, and one that can never be met
 * because the chair it asks for is not counted (G3).
 */
export function requirementProblems(
  requirements: readonly AskedRequirement[],
  index: number,
  chairCounts: boolean,
): RequirementProblem[] {
  const one = requirements[index];
  if (one === undefined) return [];
  const at = (field: RequirementProblem['field'], message: string): RequirementProblem => ({ field, message });
  return [
    ...whoProblems(one, at),
    ...(one.capacity === Capacity.CHAIR && !chairCounts
      ? [
          at(
            'capacity',
            'The chair is not counted, so a requirement of the chair can never be met. Count the chair, or ask for another.',
          ),
        ]
      : []),
    ...(isWhole(one.minimum, 1, MOST_MEMBERS)
      ? []
      : [at('minimum', `At least how many must be a whole number, 1 to ${MOST_MEMBERS}.`)]),
    ...(requirements.findIndex((other) => isSameWho(other, one)) < index
      ? [at('capacity', 'The same members are asked for twice. Say it once, with the greater number.')]
      : []),
  ];
}

function whoProblems(
  one: AskedRequirement,
  at: (field: RequirementProblem['field'], message: string) => RequirementProblem,
): RequirementProblem[] {
  const { profession = null, minimumGrade = null } = one;
  return [
    ...notCode(one.capacity, QUORUM_CAPACITIES, (known) =>
      at('capacity', `A capacity that counts must be one of ${known}.`),
    ),
    ...notCode(one.agencyKind, Object.values(AgencyKind), (known) =>
      at('agencyKind', `An agency kind must be one of ${known}.`),
    ),
    ...notCode(profession, Object.values(Profession), (known) =>
      at('profession', `A profession must be one of ${known}.`),
    ),
    ...(minimumGrade === null || isWhole(minimumGrade, 1, GREATEST_GRADE)
      ? []
      : [at('minimumGrade', `The lowest grade that counts must be a whole number, 1 to ${GREATEST_GRADE}.`)]),
    ...(one.capacity === null && one.agencyKind === null && profession === null && minimumGrade === null
      ? [
          at(
            'capacity',
            'A quorum requirement must say who: a capacity, an agency kind, a profession or a grade; the number of members stands by itself.',
          ),
        ]
      : []),
  ];
}

function isSameWho(a: AskedRequirement, b: AskedRequirement): boolean {
  return (
    a.capacity === b.capacity &&
    a.agencyKind === b.agencyKind &&
    (a.profession ?? null) === (b.profession ?? null) &&
    (a.minimumGrade ?? null) === (b.minimumGrade ?? null)
  );
}

function notCode(
  text: string | null,
  codes: readonly string[],
  tell: (known: string) => RequirementProblem,
): readonly RequirementProblem[] {
  return text === null || codes.includes(text) ? [] : [tell(codes.join(', '))];
}

/** The line as it is stored, once nothing is wrong with it. */
export function toRequirement(one: AskedRequirement): QuorumRequirement {
  return {
    capacity: codeOf(QUORUM_CAPACITIES, one.capacity) ?? null,
    agencyKind: codeOf(Object.values(AgencyKind), one.agencyKind) ?? null,
    minimum: one.minimum,
    profession: codeOf(Object.values(Profession), one.profession ?? null) ?? null,
    minimumGrade: one.minimumGrade ?? null,
  };
}

/** The code of that name, or undefined when there is none. */
export function codeOf<Code extends string>(codes: readonly Code[], text: string | null): Code | undefined {
  return codes.find((code) => code === text);
}

/** Whether a number is whole and in the range. */
export function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
