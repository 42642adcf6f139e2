import { Circumstance } from '../../../cases/rules/circumstance-codes';

/** Who reads all of them. */
const READS_ALL = ['CASE_OFFICER', 'DIRECTOR', 'AUDITOR'];

/** The kinds of which a reader with these roles may know every one: what is counted of the others would not be whole. */
export function kindsReadableBy(roles: readonly string[]): readonly Circumstance[] {
  if (roles.some((role) => READS_ALL.includes(role))) return Object.values(Circumstance);
  if (roles.includes('COMMISSIONER')) return [Circumstance.AWAITING_PLACE, Circumstance.PLACED_HERE];
  return roles.includes('FINANCE') ? [Circumstance.AWAITING_PLACE] : [];
}
