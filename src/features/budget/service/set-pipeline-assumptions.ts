import { type Day, financialYearOf, londonDay } from '../../../kernel/dates';
import { windowFault, yearsAround } from '../../../kernel/day-window';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { type BudgetHolder } from '../../access/rules/directory';
import { MOST_WRITTEN, neededTextProblems } from '../../providers/rules/said';
import { SET_PIPELINE_REFUSALS, type SetPipelineRefusalCode } from '../refusals/pipeline';
import { openBooks } from '../repository/books';
import { insertPipelineAssumptions, listPipelineAssumptions } from '../repository/pipeline';
import { type PipelineAssumptions, type StageExpectation } from '../rules/pipeline';

/** What finance expects of cases with the panel, from a day on. */
export interface SetPipelineAssumptions {
  readonly startDate: Day;
  readonly stages: readonly StageExpectation[];
  readonly shares: readonly { readonly budgetHolderId: string; readonly parts: number }[];
  /** Who pays for transport there; left out or null: who pays for the rest. */
  readonly transportHolderId?: string | null;
  readonly reason: string;
}

type Refused = Refusal<SetPipelineRefusalCode>;

/** How far from today assumptions may begin, either way. */
const MOST_YEARS = 10;

const refusal = (code: SetPipelineRefusalCode, ...field: readonly (string | number)[]): Refused => ({
  ...{ code, field: field.map(String), message: SET_PIPELINE_REFUSALS[code] },
});

/**
 * Enters what finance expects of cases with the panel from a day on, and gives its id (money.md section 6, `pipeline`). What was expected before
 * stays on record, and answers as at an earlier instant keep to it. With the first of an area its pipeline begins to be noted.
 */
export function setPipelineAssumptions(
  ctx: Ctx,
  command: SetPipelineAssumptions,
  clientMutationId: string | null,
): Promise<Result<string, Refused>> {
  return ctx.write({ event: 'pipeline-assumptions.set', clientMutationId, input: command }, (tx) =>
    setPipelineAssumptionsIn(tx, command),
  );
}

/** The same inside a write. */
export async function setPipelineAssumptionsIn(
  tx: WriteTx,
  command: SetPipelineAssumptions,
): Promise<Result<string, Refused>> {
  const { transportHolderId = null } = command;
  const payers = [...command.shares.map(({ budgetHolderId }) => budgetHolderId), transportHolderId];
  const holders = await findBudgetHoldersByIds(
    tx,
    payers.flatMap((id) => (id === null ? [] : [asId<BudgetHolderId>(id)])),
  );
  const refusals = [
    ...stageRefusals(command),
    ...shareRefusals(command, holders),
    ...transportRefusals(command, holders),
  ];
  const fault = windowFault(command.startDate, yearsAround(londonDay(tx.clock.now()), MOST_YEARS));
  if (fault !== null) refusals.push({ ...refusal('DATE_OUT_OF_RANGE', 'startDate'), message: fault });
  refusals.push(...neededTextProblems('reason', command.reason, MOST_WRITTEN.text));
  if (refusals.length > 0) return refuse(refusals);
  const pipelineAssumptionId = newId();
  await insertPipelineAssumptions(tx, {
    ...{ pipelineAssumptionId, startDate: command.startDate, stages: command.stages },
    shares: command.shares.map(({ budgetHolderId, parts }) => ({ budgetHolderId, parts: BigInt(parts) })),
    ...{
      transportHolderId,
      reason: command.reason.trim(),
      enteredBy: tx.actor.personId,
      enteredAt: await openBooks(tx),
    },
  });
  const financialYear = financialYearOf(londonDay(tx.clock.now()));
  for (const budgetHolderId of new Set(payers)) {
    if (budgetHolderId !== null) tx.publish('budgetPressureChanged', { budgetHolderId, financialYear });
  }
  tx.record({ type: 'PipelineAssumptions', id: pipelineAssumptionId, detail: { startDate: command.startDate } });
  return ok(pipelineAssumptionId);
}

/** What finance has said of the pipeline, in the order in which it was. */
export async function readPipelineAssumptions(ctx: Ctx): Promise<readonly PipelineAssumptions[]> {
  return listPipelineAssumptions(await ctx.read(), null);
}

function stageRefusals({ stages }: SetPipelineAssumptions): Refused[] {
  if (stages.length === 0) return [refusal('STAGES_MISSING', 'stages')];
  return stages.flatMap(({ stage, basisPoints, daysToStart }, index) => [
    ...(stages.findIndex((other) => other.stage === stage) < index
      ? [refusal('STAGE_TWICE', 'stages', index, 'stage')]
      : []),
    ...(basisPoints < 0 || basisPoints > 10_000
      ? [refusal('PROBABILITY_OUT_OF_RANGE', 'stages', index, 'probabilityBasisPoints')]
      : []),
    ...(daysToStart < 0 || daysToStart > 1_000 ? [refusal('DAYS_OUT_OF_RANGE', 'stages', index, 'daysToStart')] : []),
  ]);
}

function shareRefusals(
  { shares, startDate }: SetPipelineAssumptions,
  holders: ReadonlyMap<string, BudgetHolder>,
): Refused[] {
  if (shares.length === 0) return [refusal('SHARES_MISSING', 'shares')];
  return shares.flatMap(({ budgetHolderId, parts }, index) => {
    return [
      ...(shares.findIndex((other) => other.budgetHolderId === budgetHolderId) < index
        ? [refusal('BUDGET_HOLDER_TWICE', 'shares', index, 'budgetHolderId')]
        : []),
      ...(isInForce(holders.get(budgetHolderId), startDate)
        ? []
        : [refusal('BUDGET_HOLDER_NOT_IN_FORCE', 'shares', index, 'budgetHolderId')]),
      ...(parts < 1 || parts > 1_000_000 ? [refusal('PARTS_OUT_OF_RANGE', 'shares', index, 'parts')] : []),
    ];
  });
}

function isInForce(holder: BudgetHolder | undefined, day: Day): boolean {
  return holder !== undefined && holder.startDate <= day && (holder.endDate === null || holder.endDate >= day);
}

function transportRefusals(
  { transportHolderId = null, startDate }: SetPipelineAssumptions,
  holders: ReadonlyMap<string, BudgetHolder>,
): Refused[] {
  if (transportHolderId === null) return [];
  const holder = holders.get(transportHolderId);
  if (!isInForce(holder, startDate)) return [refusal('BUDGET_HOLDER_NOT_IN_FORCE', 'transportHolderId')];
  return holder?.isHighNeedsBlock === true ? [refusal('TRANSPORT_ON_BLOCK', 'transportHolderId')] : [];
}
