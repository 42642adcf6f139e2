import { agencyOfInvitation, type Invitation, type InvitationFacts } from './meeting';

/** Somebody as far as standing in goes: the grade, and what is held on the day of the sitting. */
export interface StandIn extends Omit<InvitationFacts, 'capacity' | 'agencyId'> {
  readonly grade: number;
}

/** What a nomination is judged by. */
export interface SubstitutionFacts {
  readonly substituteId: string;
  readonly replacedId: string;
  /** Everybody whose invitation to the sitting stands. */
  readonly invitations: readonly Invitation[];
  /** Undefined for somebody who is not of the area. */
  readonly substitute: StandIn | undefined;
  readonly replacedGrade: number;
  /** The items it is for; null: all. */
  readonly agendaItemIds: readonly string[] | null;
}

/** Why somebody cannot stand in. */
export type SubstitutionProblem =
  | 'PERSON_UNKNOWN'
  | 'SAME_PERSON'
  | 'NOT_A_MEMBER'
  | 'GRADE_TOO_LOW'
  | 'ROLE_NOT_HELD'
  | 'NOT_OF_THE_AGENCY'
  | 'ALREADY_INVITED'
  | 'ALREADY_SUBSTITUTE'
  | 'HAS_SUBSTITUTE';

/**
 * For which agency a substitute speaks, or everything that stands against the nomination: the grade is below that of the person replaced, the
 * role of the capacity is not held on the day, a budget is of another agency (G4, G9); the substitute takes part already, in their own right
 * or for another; or the place is filled. An observer may become a substitute.
 */
export function judgeSubstitution(facts: SubstitutionFacts): Judged {
  const { substituteId, replacedId, substitute } = facts;
  const replaced = facts.invitations.find(({ personId }) => personId === replacedId);
  const isMember = replaced?.substituteFor === null && replaced.capacity !== 'OBSERVER';
  if (substitute === undefined) return { ok: false, problems: [...(isMember ? [] : NOT_A_MEMBER), 'PERSON_UNKNOWN'] };
  if (!isMember) return { ok: false, problems: NOT_A_MEMBER };
  if (substituteId === replacedId) return { ok: false, problems: ['SAME_PERSON'] };
  const spoken = agencyFor(substitute, replaced);
  const problems: SubstitutionProblem[] = [
    ...(substitute.grade < facts.replacedGrade ? (['GRADE_TOO_LOW'] as const) : []),
    ...(spoken.ok ? [] : [spoken.problem]),
    ...placeProblems(facts),
  ];
  return spoken.ok && problems.length === 0 ? { ok: true, agencyId: spoken.agencyId } : { ok: false, problems };
}

type Judged =
  | { readonly ok: true; readonly agencyId: string | null }
  | { readonly ok: false; readonly problems: readonly SubstitutionProblem[] };

/** Nobody counts for two, and no two for one. */
function placeProblems({
  substituteId,
  replacedId,
  invitations,
  agendaItemIds,
}: SubstitutionFacts): SubstitutionProblem[] {
  const own = invitations.find(({ personId }) => personId === substituteId);
  const problems: SubstitutionProblem[] = [];
  if (own !== undefined && own.capacity !== 'OBSERVER') {
    problems.push(own.substituteFor === null ? 'ALREADY_INVITED' : 'ALREADY_SUBSTITUTE');
  }
  if (invitations.some((one) => one.substituteFor === replacedId && overlaps(one.agendaItemIds, agendaItemIds))) {
    problems.push('HAS_SUBSTITUTE');
  }
  return problems;
}

const NOT_A_MEMBER: SubstitutionProblem[] = ['NOT_A_MEMBER'];

/** The agency of the person replaced where the substitute holds the role for it; for a budget no other will do. */
function agencyFor(
  substitute: StandIn,
  replaced: Invitation,
):
  | { readonly ok: true; readonly agencyId: string | null }
  | { readonly ok: false; readonly problem: 'ROLE_NOT_HELD' | 'NOT_OF_THE_AGENCY' } {
  const { capacity, agencyId } = replaced;
  const same = agencyOfInvitation({ ...substitute, capacity, agencyId });
  if (same.ok) return same;
  if (same.problem === 'ROLE_NOT_HELD') return { ok: false, problem: 'ROLE_NOT_HELD' };
  if (capacity === 'BUDGET_HOLDER') return { ok: false, problem: 'NOT_OF_THE_AGENCY' };
  const other = agencyOfInvitation({ ...substitute, capacity, agencyId: null });
  return other.ok ? other : { ok: false, problem: 'ROLE_NOT_HELD' };
}

function overlaps(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return one === null || other === null || one.some((id) => other.includes(id));
}
