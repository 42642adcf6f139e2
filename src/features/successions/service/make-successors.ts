import { type Day } from '../../../kernel/dates';
import { asId, type AgencyId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { findAgenciesByIds, findBudgetHoldersByIds } from '../../access/repository/directory';
import { type BudgetServes } from '../../access/rules/serves';
import { createAgencyIn, createBudgetHolderIn } from '../../access/service/create-agency';
import { successionRefusal, type RecordSuccessionCode } from '../refusals';
import { type RecordSuccession } from '../rules/command';
import {
  servesOf,
  type AskedSuccession,
  type MadeSuccessor,
  type Successor,
  type SuccessorHolder,
} from '../rules/plan';

type Refused = ReturnType<typeof successionRefusal>;

/** The request with what its ids stand for. Throws NotFound for an agency or a budget that is not of the area. */
export async function lookUpSuccessors(
  tx: WriteTx,
  { kind, firstDate, successors }: RecordSuccession,
): Promise<AskedSuccession> {
  const agencies = await findAgenciesByIds(
    tx,
    successors.flatMap(({ agencyId, predecessorIds }) =>
      [agencyId, ...predecessorIds].flatMap((id) => (id === null ? [] : asId<AgencyId>(id))),
    ),
  );
  const holders = await findBudgetHoldersByIds(
    tx,
    successors.flatMap(({ budgetHolders }) =>
      budgetHolders.flatMap(({ budgetHolderId, predecessorIds }) =>
        [budgetHolderId, ...predecessorIds].flatMap((id) => (id === null ? [] : asId<BudgetHolderId>(id))),
      ),
    ),
  );
  const agencyOf = (id: string) => found(agencies.get(asId<AgencyId>(id)), 'There is no such agency.');
  const holderOf = (id: string) => found(holders.get(asId<BudgetHolderId>(id)), 'There is no such budget holder.');
  return {
    kind,
    firstDate,
    successors: successors.map((one): Successor => {
      const agency = one.agencyId === null ? null : agencyOf(one.agencyId);
      return {
        agency,
        name: agency?.name ?? one.name?.trim() ?? '',
        organisationCode: one.organisationCode,
        predecessors: one.predecessorIds.map(agencyOf),
        takesRest: one.takesRest ?? successors.length === 1,
        budgetHolders: one.budgetHolders.map((budget) => {
          const holder = budget.budgetHolderId === null ? null : holderOf(budget.budgetHolderId);
          return {
            holder,
            name: holder?.name ?? budget.name?.trim() ?? '',
            serves: budget.serves ?? null,
            predecessors: budget.predecessorIds.map(holderOf),
            parts: BigInt(budget.parts),
          };
        }),
      };
    }),
  };
}

function found<Value>(value: Value | undefined, sentence: string): Value {
  if (value === undefined) throw new NotFound(sentence);
  return value;
}

/** The successors, those that are new made with the first day as theirs. */
export async function makeSuccessorsIn(
  tx: WriteTx,
  asked: AskedSuccession,
): Promise<Result<readonly MadeSuccessor[], Refused>> {
  const { firstDate, successors } = asked;
  const made: MadeSuccessor[] = [];
  for (const [index, successor] of successors.entries()) {
    const path = ['successors', String(index)];
    const agencyId = await makeAgencyIn(tx, successor, firstDate, path);
    if (!agencyId.ok) return agencyId;
    const budgetHolders: MadeSuccessor['budgetHolders'][number][] = [];
    for (const [at, budget] of successor.budgetHolders.entries()) {
      const below = [...path, 'budgetHolders', String(at)];
      const budgetHolderId = await makeHolderIn(
        tx,
        budget,
        { agencyId: agencyId.value, startDate: firstDate, serves: servesOf(budget, asked) },
        below,
      );
      if (!budgetHolderId.ok) return budgetHolderId;
      budgetHolders.push({ ...budget, budgetHolderId: budgetHolderId.value });
    }
    made.push({ ...successor, agencyId: agencyId.value, budgetHolders });
  }
  return ok(made);
}

/** A new agency is of its predecessors' side; without one nobody knows which. */
async function makeAgencyIn(
  tx: WriteTx,
  { agency, name, organisationCode, predecessors }: Successor,
  startDate: Day,
  path: readonly string[],
): Promise<Result<AgencyId, Refused>> {
  if (agency !== null) return ok(agency.agencyId);
  const [first] = predecessors;
  if (first === undefined) return refuse([successionRefusal('NOTHING_SUCCEEDED', path, name)]);
  const made = await createAgencyIn(tx, { kind: first.kind, name, organisationCode, startDate });
  return made.ok ? made : refuse(made.refusals.map((one) => inPlace(one, path)));
}

async function makeHolderIn(
  tx: WriteTx,
  { holder, name }: SuccessorHolder,
  of: { readonly agencyId: AgencyId; readonly startDate: Day; readonly serves: BudgetServes | null },
  path: readonly string[],
): Promise<Result<BudgetHolderId, Refused>> {
  if (holder !== null) return ok(holder.budgetHolderId);
  const made = await createBudgetHolderIn(tx, { ...of, name, isHighNeedsBlock: false });
  return made.ok ? made : refuse(made.refusals.map((one) => inPlace(one, path)));
}

const NAME_CODES: readonly RecordSuccessionCode[] = ['NAME_TAKEN', 'BLANK', 'TOO_LONG'];

function inPlace(
  refusal: { readonly code: string; readonly field: readonly string[]; readonly message: string },
  path: readonly string[],
): Refused {
  const code = NAME_CODES.find((one) => one === refusal.code);
  if (code === undefined) throw new Error(`a successor can not be made: ${refusal.code}`);
  return { code, field: [...path, ...refusal.field], message: refusal.message };
}
