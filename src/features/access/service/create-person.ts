import { type AgencyId, asId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { findAgenciesByIds, insertPerson } from '../repository/directory';
import { personProblems, type PersonProblem, type Profession } from '../rules/directory';

/** A new member of staff. */
export interface CreatePerson {
  /** The `sub` of their tokens. */
  readonly subject: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly grade: number;
  readonly agencyId: AgencyId | null;
  /** What they are by profession, where a panel's terms may ask for it (G3); null or absent: nothing that counts. */
  readonly profession?: Profession | null;
}

type CreatePersonRefusal = Refusal<PersonProblem['code']>;

/** Creates a person, without any role. */
export function createPerson(
  ctx: Ctx,
  command: CreatePerson & { readonly clientMutationId: string | null },
): Promise<Result<PersonId, CreatePersonRefusal>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'person.created', clientMutationId, input }, (tx) => createPersonIn(tx, input));
}

/** Creates a person in the write it is given. Throws NotFound for an agency that is not of the area. */
export async function createPersonIn(
  tx: WriteTx,
  command: CreatePerson,
): Promise<Result<PersonId, CreatePersonRefusal>> {
  const { agencyId } = command;
  if (agencyId !== null && !(await findAgenciesByIds(tx, [agencyId])).has(agencyId)) {
    throw new NotFound('There is no such agency.');
  }
  const problems = personProblems(command);
  if (problems.length > 0) return refuse(tell(problems));

  const person = {
    personId: asId<PersonId>(newId()),
    subject: command.subject,
    displayName: command.displayName.trim(),
    jobTitle: command.jobTitle.trim(),
    grade: command.grade,
    agencyId,
    profession: command.profession ?? null,
    version: 1,
  };
  if (!(await insertPerson(tx, person))) {
    return refuse(tell([{ code: 'SUBJECT_TAKEN', field: ['subject'] } as const]));
  }
  tx.record({
    type: 'Person',
    id: person.personId,
    detail: { grade: person.grade, agencyId, profession: person.profession },
  });
  return ok(person.personId);
}
