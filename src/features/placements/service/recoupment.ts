import { londonDay, type Day } from '../../../kernel/dates';
import { formatMoney, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import { listLookedAfterForClaim } from '../../cases/repository/looked-after';
import type { CaseFacts } from '../../cases/rules/case';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import { findAuthoritiesByCodes } from '../../providers/repository/authorities';
import type { ClaimEntryCode, OpenClaimCode } from '../refusals/recoupment';
import { findPlacementsByIds } from '../repository/placement';
import { findClaimsByIds, insertClaim, insertClaimEntry, listClaimsByCaseIds } from '../repository/recoupment';
import { claimedAmount, type NewClaim, type NewEntry } from '../rules/recoupment';
import { findClaimProblems, findEntryProblems } from '../rules/recoupment-problems';

/** A claim to open. `claimDate` null: today. */
export interface OpenClaimCommand extends Omit<NewClaim, 'claimDate'> {
  readonly claimDate: Day | null;
}

/**
 * Opens a claim between authorities for the education of a looked-after child over some days, and gives its id; its clock of six months runs
 * from the day of the claim (B38). The ledger is not touched: what is claimed is income of another authority's, not a commitment of ours.
 */
export function openRecoupmentClaim(
  ctx: Ctx,
  { clientMutationId, ...input }: OpenClaimCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<OpenClaimCode>>> {
  return ctx.write({ event: 'recoupment.opened', clientMutationId, input }, (tx) => openRecoupmentClaimIn(tx, input));
}

/** `openRecoupmentClaim` within another write. NotFound for a case that is not the actor's to know of. */
export async function openRecoupmentClaimIn(
  tx: WriteTx,
  command: OpenClaimCommand,
): Promise<Result<string, Refusal<OpenClaimCode>>> {
  const facts = await lockCase(tx, command.caseId);
  const today = londonDay(tx.clock.now());
  const claim: NewClaim = { ...command, claimDate: command.claimDate ?? today };
  const refusals = findClaimProblems(claim, { ...(await claimFacts(tx, claim, facts)), today });
  if (refusals.length > 0) return refuse(refusals);
  const claimId = newId();
  await insertClaim(tx, claimId, claim);
  const { caseId, direction } = claim;
  tx.record({
    type: 'RecoupmentClaim',
    id: claimId,
    caseId,
    detail: { direction, amount: formatMoney(claimedAmount(claim)) },
  });
  return ok(claimId);
}

async function claimFacts(tx: Tx, claim: NewClaim, { childId, ehcPlanStatus }: CaseFacts) {
  const { caseId, placementId, otherLaCode } = claim;
  const placement = placementId === null ? null : (await findPlacementsByIds(tx, [placementId])).get(placementId);
  return {
    ownLaCode: tx.actor.localArea,
    isAuthorityKnown: (await findAuthoritiesByCodes(tx, [otherLaCode])).has(otherLaCode),
    lookedAfter: await listLookedAfterForClaim(tx, childId),
    hostLaCode: placement?.hostLaCode ?? null,
    hasPlan: ehcPlanStatus === 'FINAL',
    provisionType: placement?.provisionType ?? null,
    isOfCase: placement === null || placement?.caseId === caseId,
    others: (await listClaimsByCaseIds(tx, [caseId])).get(caseId) ?? [],
  };
}

/** Something to enter on a claim. `dated` null: today. */
export interface EnterOnClaimCommand {
  readonly claimId: string;
  readonly kind: NewEntry['kind'];
  readonly dated: Day | null;
  /** Null where it is withdrawn. */
  readonly amount: Pence | null;
  /** The reference of a payment; why a claim is withdrawn, which has to be said. */
  readonly note: string | null;
}

const EVENTS = {
  AGREED: 'recoupment.agreed',
  PAID: 'recoupment.paid',
  WITHDRAWN: 'recoupment.withdrawn',
} as const;

/** Enters on a claim that it was agreed, paid in part or whole, or withdrawn, and gives its id. What was entered stands. */
export function enterOnClaim(
  ctx: Ctx,
  { clientMutationId, ...input }: EnterOnClaimCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<ClaimEntryCode>>> {
  return ctx.write({ event: EVENTS[input.kind], clientMutationId, input }, (tx) => enterOnClaimIn(tx, input));
}

/** `enterOnClaim` within another write. NotFound for a claim that is not the actor's to know of. */
export async function enterOnClaimIn(
  tx: WriteTx,
  { claimId, ...command }: EnterOnClaimCommand,
): Promise<Result<string, Refusal<ClaimEntryCode>>> {
  const found = (await findClaimsByIds(tx, [claimId])).get(claimId);
  if (found === undefined) throw new NotFound('There is no such claim.');
  // Two that enter on one claim come one after the other: neither goes beyond what is left.
  await lockCase(tx, found.caseId);
  const claim = (await findClaimsByIds(tx, [claimId])).get(claimId) ?? found;
  const today = londonDay(tx.clock.now());
  const entry: NewEntry = { ...command, dated: command.dated ?? today, note: written(command.note) };
  const refusals = [...findEntryProblems(claim, entry, today), ...noteRefusals(command)];
  if (refusals.length > 0) return refuse(refusals);
  await insertClaimEntry(tx, newId(), claim, entry);
  const amount = entry.amount === null ? null : formatMoney(entry.amount);
  tx.record({ type: 'RecoupmentClaim', id: claimId, caseId: claim.caseId, detail: { kind: entry.kind, amount } });
  return ok(claimId);
}

function noteRefusals({ kind, note }: Pick<EnterOnClaimCommand, 'kind' | 'note'>): Refusal<ClaimEntryCode>[] {
  const field = kind === 'WITHDRAWN' ? 'reason' : 'reference';
  return [
    ...(kind === 'WITHDRAWN' && written(note) === null
      ? [
          {
            code: 'REASON_MISSING' as const,
            field: [field],
            message: 'Say why the claim is withdrawn, naming no child.',
          },
        ]
      : []),
    ...checkText([field], field, note, TEXT_LIMITS.reason),
  ];
}
