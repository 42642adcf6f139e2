import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { asId, type PersonId } from '../../../kernel/ids';
import type { Tx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import { listRolesOnDay } from '../../access/repository/grants';
import { ChecklistItem, RequestType } from '../../cases/rules/codes';
import type { KnownCodes, TermsProblem } from '../rules/terms';

/** The codes of cases that terms of reference name. */
export const KNOWN_CODES: KnownCodes = {
  checklist: Object.values(ChecklistItem),
  requestTypes: Object.values(RequestType),
};

/**
 * Why somebody cannot be the officer who acts on a panel's recommendations from a day on (G2): without the director's role nobody may
 * ratify. Throws NotFound for a person who is not of the area.
 */
export async function decidingOfficerProblems(
  tx: Tx,
  decidingOfficerId: string | null,
  day: Day,
): Promise<readonly TermsProblem[]> {
  if (decidingOfficerId === null) return [];
  const id = asId<PersonId>(decidingOfficerId);
  const person = (await findPersonsByIds(tx, [id])).get(id);
  if (person === undefined) throw new NotFound('There is no such person.');
  const roles = (await listRolesOnDay(tx, [id], day)).get(id) ?? [];
  if (roles.some(({ role }) => role === 'DIRECTOR')) return [];
  return [
    {
      code: 'DECIDING_OFFICER',
      path: ['decidingOfficerId'],
      message: `${person.displayName} does not hold the role DIRECTOR on ${dayInWords(day)}, and could not act on a recommendation. Grant the role first, or name somebody who holds it.`,
    },
  ];
}

/** Problems as the caller reads them. */
export function toRefusals<Code extends string>(
  problems: readonly {
    readonly code: Code;
    readonly path: readonly (string | number)[];
    readonly message: string;
  }[],
): Refusal<Code>[] {
  return problems.map(({ code, path, message }) => ({ code, field: path.map(String), message }));
}
