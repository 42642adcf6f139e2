import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { listCaseIdsOfChild, lockCasesOfChild } from '../../cases/repository/responsibility';
import type { CaseFacts } from '../../cases/rules/case';
import type { GivenTransfer } from '../../cases/rules/responsibility';
import { findTransferProblems, keepTransferIn } from '../../cases/service/responsibility';
import { requireVersion } from '../../cases/service/version';
import { listAgreementsByPlacementIds } from '../../contributions/repository/agreements';
import { closeAgreementIn } from '../../contributions/service/close-agreement';
import type { LineRefusal } from '../../ledger/refusals';
import { moveSpanIn, recodeLinesIn, withdrawLinesIn } from '../../ledger/service/commitments';
import type { Posted } from '../../ledger/service/post-differences';
import type { TransferResponsibilityCode } from '../refusals/coding';
import { updateBegunLater, updatePlace } from '../repository/place';
import { listPlacementsByCaseIds, lockPlacement } from '../repository/placement';
import { updateCancelled, updateEnded } from '../repository/placement-changes';
import { codingOf } from '../rules/coding';
import type { Placement } from '../rules/placement';
import { transferStep } from '../rules/transfer';
import { findWhereabouts } from './create-placement';
import { withEffectIn, type PlacementStep } from './with-effect';

/** A family that moves: which authority is responsible for the child of a case from a day on. */
export interface TransferResponsibilityCommand extends GivenTransfer {
  readonly caseId: string;
  /** The case's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

const CAUSE = 'RESPONSIBILITY_TRANSFERRED';

/**
 * Transfers the responsibility for the child of a case to another authority, with all its cases, and gives the case's id (SEND Regulations
 * 2014, reg 15). Placements' days from then on are that authority's: those of ours end the day before; where it comes to us they begin on
 * the day, and their class of area is reckoned from us. The ledger changes by the difference, as `RESPONSIBILITY_TRANSFERRED`, and what is
 * coded otherwise as `RECODED` (money.md sections 4 and 5).
 */
export function transferResponsibility(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: TransferResponsibilityCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<PlacementStep, Refusal<TransferResponsibilityCode>>> {
  return ctx.write({ event: 'responsibility.transferred', clientMutationId, input, isPreview: preview }, async (tx) => {
    const placements = await listPlacementsOfChild(tx, await requireCase(tx, input.caseId));
    const ids = placements.map(({ placementId }) => placementId);
    return withEffectIn(tx, ids, () => transferResponsibilityIn(tx, input));
  });
}

/** `transferResponsibility` within another write. Throws Conflict for a stale version, NotFound for a case that is not the actor's. */
export async function transferResponsibilityIn(
  tx: WriteTx,
  { caseId, expectedVersion, ...given }: TransferResponsibilityCommand,
): Promise<Result<string, Refusal<TransferResponsibilityCode>>> {
  const { childId } = await requireCase(tx, caseId);
  await lockCasesOfChild(tx, childId);
  const facts = await requireCase(tx, caseId);
  if (expectedVersion !== null) await requireVersion(tx, facts, expectedVersion);
  const refusals = await findTransferProblems(tx, facts, given);
  if (refusals.length > 0) return refuse(refusals);
  const transfer = { ...given, fromLaCode: facts.responsibleLaCode };
  const placements = await listPlacementsOfChild(tx, facts);
  for (const { placementId } of placements) {
    const placement = await lockPlacement(tx, placementId);
    const owner = placement.caseId === caseId ? facts : await requireCase(tx, placement.caseId);
    const posted = await transferPlacementIn(tx, placement, owner, transfer);
    if (!posted.ok) {
      return refuse(
        posted.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['transferDate'], message })),
      );
    }
  }
  const { toLaCode, transferDate } = given;
  await keepTransferIn(tx, facts, given);
  tx.record({
    type: 'Case',
    id: caseId,
    caseId,
    detail: { toLaCode, transferDate, changed: ['responsibleAuthority'] },
  });
  return ok(caseId);
}

type Done = Result<Posted | null, LineRefusal>;

/** What the transfer makes of one placement, which is locked after its case. */
async function transferPlacementIn(
  tx: WriteTx,
  placement: Placement,
  facts: CaseFacts,
  transfer: GivenTransfer & { readonly fromLaCode: string },
): Promise<Done> {
  const { placementId, startDate, endDate, decisionId } = placement;
  const step = transferStep(placement, transfer, tx.actor.localArea);
  const reason = `Authority ${transfer.toLaCode} is responsible for the child from ${dayInWords(transfer.transferDate)} on.`;
  switch (step?.kind) {
    case undefined:
      return ok(null);
    case 'CANCELLED':
      await updateCancelled(tx, placementId, reason);
      await closeUncommittedIn(tx, placementId);
      return withdrawLinesIn(tx, placementId, CAUSE, decisionId);
    case 'ENDS':
      await updateEnded(tx, placementId, step.lastDay, reason);
      return moveSpanIn(tx, placementId, { startDate, endDate: step.lastDay }, CAUSE, decisionId);
    case 'SEEN_ANEW':
      return seeAnewIn(tx, placement, facts, transfer);
    case 'BEGINS': {
      await updateBegunLater(tx, placementId, step.startDate);
      const moved = await moveSpanIn(tx, placementId, { startDate: step.startDate, endDate }, CAUSE, decisionId);
      return moved.ok ? seeAnewIn(tx, placement, facts, transfer) : moved;
    }
  }
}

/** A placement as it is seen from another authority by the codes of its first day there, and its lines coded so (B37). */
async function seeAnewIn(
  tx: WriteTx,
  placement: Placement,
  facts: CaseFacts,
  { toLaCode, transferDate }: GivenTransfer,
): Promise<Done> {
  const firstDay = placement.startDate > transferDate ? placement.startDate : transferDate;
  const where = await findWhereabouts(tx, toLaCode, placement.providerUrn, facts.childId, firstDay);
  const after = { ...placement, ...where };
  await updatePlace(tx, placement.placementId, after);
  return recodeLinesIn(tx, placement.placementId, codingOf(facts, after));
}

/** Agreements that nobody has committed never will be. */
async function closeUncommittedIn(tx: WriteTx, placementId: string): Promise<void> {
  const agreements = (await listAgreementsByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  for (const { agreementId } of agreements) await closeAgreementIn(tx, agreementId, 'LAPSED');
}

async function requireCase(tx: Tx, caseId: string): Promise<CaseFacts> {
  const facts = (await findCasesByIds(tx, [caseId])).get(caseId);
  if (facts === undefined) throw new NotFound('There is no such case.');
  return facts;
}

async function listPlacementsOfChild(tx: Tx, { childId }: CaseFacts): Promise<readonly Placement[]> {
  const caseIds = await listCaseIdsOfChild(tx, childId);
  return [...(await listPlacementsByCaseIds(tx, caseIds)).values()].flat();
}
