import { anyInWords } from '../../../../kernel/code-words';
import { Circumstance } from '../../../cases/rules/circumstance-codes';

/** Who reads all of them. */
const READS_ALL = ['CASE_OFFICER', 'DIRECTOR', 'AUDITOR'];

/** The kinds of which a reader with these roles may know every one: what is counted of the others would not be whole. */
export function kindsReadableBy(roles: readonly string[]): readonly Circumstance[] {
  if (roles.some((role) => READS_ALL.includes(role))) return Object.values(Circumstance);
  if (roles.includes('COMMISSIONER')) return [Circumstance.AWAITING_PLACE, Circumstance.PLACED_HERE];
  return roles.includes('FINANCE') ? [Circumstance.AWAITING_PLACE] : [];
}

/**
 * Why a list of these kinds is short for a reader with these roles: of some of them they may not know every one. Null: of all they may. It goes by the roles alone, so
 * that it tells of no child that there is.
 */
export function sayHiddenKinds(roles: readonly string[], asked: readonly Circumstance[]): string | null {
  const readable = kindsReadableBy(roles);
  const hidden = asked.filter((kind) => !readable.includes(kind));
  if (hidden.length === 0) return null;
  return `Nothing is told here of ${anyInWords(hidden)}: that is for those who read the papers (case officers, directors and auditors).`;
}
