import { londonDay, type Day } from '../../../kernel/dates';
import { type AgencyId, asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { findAgenciesByIds, findHighNeedsBlock, insertAgency, insertBudgetHolder } from '../repository/directory';
import { AgencyKind, nameProblems, type SetUpProblem } from '../rules/directory';
import { blockProblems, BudgetServes } from '../rules/serves';

/** An organisation that takes part in decisions. */
export interface CreateAgency {
  readonly kind: AgencyKind;
  readonly name: string;
  /** The code its own sector knows it by, or null. */
  readonly organisationCode: string | null;
  /** The first day; null is today. */
  readonly startDate: Day | null;
}

/** A budget that can carry a share. */
export interface CreateBudgetHolder {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly isHighNeedsBlock: boolean;
  /** Whom it pays for; left out or null: nobody has said so, but of the high needs block, which the law gives to 25. */
  readonly serves?: BudgetServes | null;
  /** The first day; null is today. */
  readonly startDate: Day | null;
}

type SetUpRefusal = Refusal<SetUpProblem['code']>;

/** Creates an agency in the write it is given. */
export async function createAgencyIn(tx: WriteTx, command: CreateAgency): Promise<Result<AgencyId, SetUpRefusal>> {
  const { kind, organisationCode } = command;
  const problems = [
    ...nameProblems('name', command.name),
    ...(organisationCode === null ? [] : nameProblems('organisationCode', organisationCode)),
  ];
  if (problems.length > 0) return refuse(tell(problems));
  const agency = {
    agencyId: asId<AgencyId>(newId()),
    kind,
    name: command.name.trim(),
    organisationCode: organisationCode?.trim() ?? null,
    startDate: command.startDate ?? londonDay(tx.clock.now()),
    endDate: null,
  };
  if (!(await insertAgency(tx, agency))) return refuse(tell([{ code: 'NAME_TAKEN', field: ['name'] } as const]));
  tx.record({ type: 'Agency', id: agency.agencyId, detail: { kind, startDate: agency.startDate } });
  return ok(agency.agencyId);
}

/** Creates a budget holder in the write it is given. Throws NotFound for an agency that is not of the area. */
export async function createBudgetHolderIn(
  tx: WriteTx,
  command: CreateBudgetHolder,
): Promise<Result<BudgetHolderId, SetUpRefusal>> {
  const { agencyId, isHighNeedsBlock, serves: said = null } = command;
  const agency = (await findAgenciesByIds(tx, [agencyId])).get(agencyId);
  if (agency === undefined) throw new NotFound('There is no such agency.');
  const problems: SetUpProblem[] = [...nameProblems('name', command.name), ...blockProblems(isHighNeedsBlock, said)];
  if (isHighNeedsBlock) {
    if (agency.kind !== AgencyKind.EDUCATION) {
      problems.push({ code: 'HIGH_NEEDS_BLOCK_NOT_EDUCATION', field: ['isHighNeedsBlock'] });
    }
    if ((await findHighNeedsBlock(tx)) !== undefined) {
      problems.push({ code: 'HIGH_NEEDS_BLOCK_EXISTS', field: ['isHighNeedsBlock'] });
    }
  }
  if (problems.length > 0) return refuse(tell(problems));

  const holder = {
    budgetHolderId: asId<BudgetHolderId>(newId()),
    agencyId,
    name: command.name.trim(),
    isHighNeedsBlock,
    serves: isHighNeedsBlock ? BudgetServes.UP_TO_25 : said,
    startDate: command.startDate ?? londonDay(tx.clock.now()),
    endDate: null,
    version: 1,
  };
  if (!(await insertBudgetHolder(tx, holder))) {
    return refuse(tell([{ code: 'NAME_TAKEN', field: ['name'] } as const]));
  }
  const { serves } = holder;
  tx.record({ type: 'BudgetHolder', id: holder.budgetHolderId, detail: { agencyId, isHighNeedsBlock, serves } });
  return ok(holder.budgetHolderId);
}
