import { londonDay, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { requireVersion } from '../../../platform/version';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { lockCase } from '../../cases/repository/case';
import { setCaseStatusIn } from '../../cases/service/case-status';
import { listAgreementsByPlacementIds } from '../../contributions/repository/agreements';
import { listContributionsByAgreementIds } from '../../contributions/repository/contributions';
import { isCovered, type ContributionStatus } from '../../contributions/rules/approval';
import { moveSpanIn } from '../../ledger/service/commitments';
import type { StartPlacementCode } from '../refusals';
import { findPlacementsByIds, lockPlacement } from '../repository/placement';
import { updateStarted } from '../repository/placement-changes';
import { findStarts, insertStart } from '../repository/start';
import { findStartProblems, type LifeProblem } from '../rules/life';
import type { Placement } from '../rules/placement';
import { decidedStart } from '../rules/start';
import { reasonRefusals } from './reason';
import { warnedStepIn, type WarnedStep } from './warned-step';

/** The day on which a placement really started. */
export interface StartPlacementCommand {
  readonly placementId: string;
  readonly startDate: Day;
  /** What was wrong with the start that is recorded; left out or null: none is. */
  readonly correctionReason?: string | null;
  /** The placement's version the caller has read; null starts whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Records the actual start of a placement and gives its id. What the ledger holds changes by the difference only, as `DATES_CHANGED`
 * (money.md section 5); the case becomes PLACED. A day after today is none. Refused while the money is not committed, naming who still has to act.
 */
export function startPlacement(
  ctx: Ctx,
  {
    clientMutationId,
    preview = false,
    ...input
  }: StartPlacementCommand & { readonly clientMutationId: string | null; readonly preview?: boolean },
): Promise<Result<WarnedStep, Refusal<StartPlacementCode>>> {
  return ctx.write({ event: 'placement.started', clientMutationId, input, isPreview: preview }, (tx) =>
    warnedStepIn(tx, input.placementId, () => startPlacementIn(tx, input)),
  );
}

/**
 * `startPlacement` within another write. With a reason it puts right the start that is recorded: to any day from the decided one to today,
 * as `DATES_CHANGED`; what was recorded before is kept.
 */
export async function startPlacementIn(
  tx: WriteTx,
  { placementId, startDate, correctionReason = null, expectedVersion }: StartPlacementCommand,
): Promise<Result<string, Refusal<StartPlacementCode>>> {
  const { placement } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const waitingFor = placement.isCommitted ? [] : await listWaitingFor(tx, placementId);
  const recorded = (await findStarts(tx, [placementId])).get(placementId) ?? null;
  const decidedDate = decidedStart(placement, recorded) ?? placement.startDate;
  const isCorrection = correctionReason !== null;
  const asked = { startDate, today: londonDay(tx.clock.now()), decidedDate, isCorrection };
  const refusals: Refusal<StartPlacementCode>[] = [
    ...[...findStartProblems(placement, asked, waitingFor), ...attendedBefore(placement, startDate)].map(
      ({ code, field, message }) => ({ code, field: [field], message }),
    ),
    ...(isCorrection ? reasonRefusals(correctionReason).map((one) => ({ ...one, field: ['correctionReason'] })) : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const { endDate, decisionId, caseId } = placement;
  await insertStart(tx, placement, { decidedDate, startedDate: startDate }, correctionReason?.trim() ?? null);
  await updateStarted(tx, placementId, startDate);
  const posted = await moveSpanIn(tx, placementId, { startDate, endDate }, 'DATES_CHANGED', decisionId);
  if (!posted.ok) {
    return refuse(posted.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['startDate'], message })));
  }
  const days = { startDate, decidedStartDate: decidedDate };
  if (isCorrection) {
    tx.record({
      type: 'Placement',
      id: placementId,
      caseId,
      detail: { ...days, formerStartDate: placement.startedDate },
    });
    return ok(placementId);
  }
  const version = await setCaseStatusIn(tx, caseId, 'PLACED');
  tx.record({ type: 'Placement', id: placementId, caseId, detail: { version, changed: ['status'], ...days } });
  return ok(placementId);
}

/** A child was not there before it began. */
function attendedBefore({ notice }: Placement, startDate: Day): LifeProblem<'START_AFTER_END'>[] {
  const { lastAttendedDate } = notice;
  if (lastAttendedDate === null || startDate <= lastAttendedDate) return [];
  const message = `The child was last there on ${dayInWords(lastAttendedDate)}; the placement cannot have begun after that day.`;
  return [{ code: 'START_AFTER_END', field: 'startDate', message }];
}

/** The placement, locked after its case, and the case's version. Throws NotFound for one that is not the actor's, Conflict for a stale version. */
export async function lockPlacementOfCase(
  tx: WriteTx,
  placementId: string,
  expectedVersion: number | null,
): Promise<{ readonly placement: Placement; readonly caseVersion: number }> {
  const found = (await findPlacementsByIds(tx, [placementId])).get(placementId);
  if (found === undefined) throw new NotFound('There is no such placement.');
  const { version: caseVersion } = await lockCase(tx, found.caseId);
  const placement = await lockPlacement(tx, placementId);
  const stands = placement.endedDate ?? placement.startedDate;
  const life =
    stands === null ? '' : `, ${placement.endedDate === null ? 'started' : 'ended'} on ${dayInWords(stands)}`;
  requireVersion(placement, expectedVersion, `This placement is at version ${placement.version} now${life}.`);
  return { placement, caseVersion };
}

/** Who still has to act before the money of a placement is committed, each in a few words. */
async function listWaitingFor(tx: Tx, placementId: string): Promise<string[]> {
  const all = (await listAgreementsByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const agreements = all.filter(({ kind, closedAt }) => kind === 'INITIAL' && closedAt === null);
  const ids = agreements.map(({ agreementId }) => agreementId);
  const contributions = [...(await listContributionsByAgreementIds(tx, ids)).values()].flat();
  const holders = await findBudgetHoldersByIds(
    tx,
    contributions.map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId)),
  );
  return [
    ...(agreements.some(({ isHeld }) => isHeld) ? ['the director, to ratify the decision'] : []),
    ...contributions
      .filter((contribution) => !isCovered(contribution))
      .map(({ budgetHolderId, status }) =>
        waitsFor(status, holders.get(asId<BudgetHolderId>(budgetHolderId))?.name ?? 'a budget holder'),
      ),
  ];
}

function waitsFor(status: ContributionStatus, name: string): string {
  switch (status) {
    case 'PROPOSED':
      return `${name}, to approve its share`;
    case 'REFUSED':
      return `another split, or an interim payer, for the share that ${name} refused`;
    case 'DISPUTED':
      return `finance, to set an interim payer for the share that ${name} disputes`;
    case 'AWAITING_RATIFICATION':
    case 'APPROVED':
    case 'SETTLED':
      return `a director, to ratify the share of ${name}`;
  }
}
