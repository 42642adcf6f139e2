import { londonDay, type Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import { findEvidenceByIds } from '../../cases/repository/evidence';
import { written } from '../../cases/rules/text';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { putTermsIn } from '../../ledger/service/change-terms';
import { previewTerms, type TermsPreview } from '../../ledger/service/preview-terms';
import { PROPOSE_CONTRIBUTION_CODES, refusalsFrom, type ProposeContributionCode } from '../refusals';
import { insertAgreement, listAgreementsByPlacementIds } from '../repository/agreements';
import { insertContributions } from '../repository/contributions';
import { listOpenDisputes } from '../repository/disputes';
import { insertStatement } from '../repository/statements';
import { insertMethodEvidence, insertTerms, listWaitingAgreementIds } from '../repository/terms';
import type { AgreementKind, FundingAgreement, FundingMethod } from '../rules/approval';
import { evidenceGap, splitOfLines, type AskedSplit, type LineShares } from '../rules/change';
import { reasonProblems, textProblems } from '../rules/said';
import { disputedLines } from './carry-dispute';
import { closeAgreementIn } from './close-agreement';
import { againstLimits } from './propose-agreement';

/** A split to propose for a placement, or for some of its lines, from a day on. */
export interface ProposeContributionCommand extends AskedSplit {
  readonly placementId: string;
  /** Null: from the first day of the placement. */
  readonly fromDate: Day | null;
  readonly method: FundingMethod;
  readonly methodEvidence: string | null;
  readonly evidenceIds: readonly string[];
  readonly toolName: string | null;
  readonly toolScore: string | null;
  readonly toolHoursPerWeek: Decimal | null;
  readonly reason: string;
  /** The split line by line as it would be kept, in the place of `shares` and `lineShares`; left out: they say it. */
  readonly lines?: readonly LineShares[];
}

type Told = Refusal<ProposeContributionCode>;
const refusal = refusalsFrom(PROPOSE_CONTRIBUTION_CODES);

/**
 * Proposes another split of a placement's lines from a day on, with its method, evidence and reason, and gives the agreement's id (J4, J5).
 * Every holder whose share it changes has to approve it; until the last has, the split in force stands, so that there is no day on which
 * nobody pays. While nothing of the placement is committed, the new split takes the place of the one that waits, whole and for every holder.
 */
export function proposeContribution(
  ctx: Ctx,
  { clientMutationId, ...input }: ProposeContributionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Told>> {
  return ctx.write({ event: 'contribution.proposed', clientMutationId, input }, (tx) =>
    proposeContributionIn(tx, input),
  );
}

/** What a proposal is judged by, read under the lock of its case. */
interface Standing {
  readonly known: StoredLine;
  readonly lines: readonly StoredLine[];
  /** The first agreement, while nothing is committed; null: the placement is. */
  readonly waiting: FundingAgreement | null;
  /** Null: from the first day of the placement. */
  readonly from: Day | null;
}

/** A proposal that works. */
interface Judged {
  readonly split: readonly LineShares[];
  readonly preview: TermsPreview;
}

/** `proposeContribution` within another write. NotFound for a placement that is not the actor's to know of. */
export async function proposeContributionIn(
  tx: WriteTx,
  command: ProposeContributionCommand,
): Promise<Result<string, Told>> {
  const kept = await keepProposalIn(tx, command);
  if (!kept.ok) return kept;
  const { agreementId, caseId, ...detail } = kept.value;
  tx.record({ type: 'FundingAgreement', id: agreementId, caseId, detail });
  return ok(agreementId);
}

/** A proposal that is kept, and what is to be recorded of it. */
export interface KeptProposal {
  readonly agreementId: string;
  readonly caseId: string;
  readonly fromDate: Day | null;
  readonly changedHolderIds: readonly string[];
  /** The agreement in whose place it stands; null: none waited. */
  readonly replaces: string | null;
}

/** `proposeContributionIn` for a write that is more than the proposal: nothing is recorded of it. */
export async function keepProposalIn(
  tx: WriteTx,
  command: ProposeContributionCommand,
): Promise<Result<KeptProposal, Told>> {
  const [found] = await linesOf(tx, command.placementId);
  if (found === undefined) throw new NotFound('There is no such placement.');
  const facts = await lockCase(tx, found.caseId);
  const standing = await readStanding(tx, command, found);
  const judged = await judge(tx, command, standing);
  if (!judged.ok) return judged;

  const { waiting, from } = standing;
  const agreementId =
    waiting === null
      ? await storeChange(tx, command, standing, judged.value)
      : await replaceWaiting(tx, command, { ...standing, waiting }, judged.value);
  const { caseId } = found;
  tx.publish('caseChanged', { caseId, version: facts.version });
  const { changedHolderIds } = judged.value.preview;
  return ok({ agreementId, caseId, fromDate: from, changedHolderIds, replaces: waiting?.agreementId ?? null });
}

async function linesOf(tx: Tx, placementId: string): Promise<readonly StoredLine[]> {
  return (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
}

async function readStanding(
  tx: Tx,
  { placementId, fromDate }: ProposeContributionCommand,
  found: StoredLine,
): Promise<Standing> {
  const lines = await linesOf(tx, placementId);
  const known = lines[0] ?? found;
  const agreements = (await listAgreementsByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const waiting = agreements.find(
    ({ kind, committedAt, closedAt }) => kind === 'INITIAL' && committedAt === null && closedAt === null,
  );
  const from = fromDate === null || fromDate <= known.placementSpan.startDate ? null : fromDate;
  return { known, lines, waiting: waiting ?? null, from };
}

/** The split with what it comes to, or everything that speaks against it. */
async function judge(
  tx: Tx,
  command: ProposeContributionCommand,
  { known, lines, waiting, from }: Standing,
): Promise<Result<Judged, Told>> {
  const split = command.lines === undefined ? splitOfLines(lines, command, from) : ok(command.lines);
  const refusals = [
    ...(await plainRefusals(tx, command, known)),
    ...(waiting !== null && from !== null ? [refusal('NOT_FROM_START', ['fromDate'])] : []),
    ...(split.ok ? [] : split.refusals.map(({ code, field, message }) => refusal(code, field, message))),
  ];
  if (!split.ok || refusals.length > 0) return refuse(refusals);
  const taken = await takenRefusals(tx, command.placementId, lines, split.value, waiting);
  const preview = await previewTerms(tx, { placementId: command.placementId, from, lines: split.value });
  if (!preview.ok) {
    const priced = preview.refusals.map(({ message }) => refusal('CANNOT_BE_PRICED', ['shares'], message));
    return refuse([...taken, ...priced]);
  }
  if (preview.value.changedHolderIds.length === 0) taken.push(refusal('NOTHING_CHANGES', ['shares']));
  return taken.length > 0 ? refuse(taken) : ok({ split: split.value, preview: preview.value });
}

async function plainRefusals(tx: Tx, command: ProposeContributionCommand, known: StoredLine): Promise<Told[]> {
  const { fromDate, reason, evidenceIds } = command;
  const evidence = await findEvidenceByIds(tx, evidenceIds);
  const gap = evidenceGap(command.method, {
    words: written(command.methodEvidence),
    evidenceIds,
    toolName: written(command.toolName),
    hasHours: command.toolHoursPerWeek !== null,
  });
  return [
    ...[
      ...reasonProblems('reason', reason),
      ...textProblems('methodEvidence', command.methodEvidence),
      ...textProblems('toolName', command.toolName, 200),
      ...textProblems('toolScore', command.toolScore, 200),
    ].map(({ code, field, message }) => refusal(code, field, message)),
    ...(gap === null ? [] : [refusal('METHOD_EVIDENCE_MISSING', [gap])]),
    ...evidenceIds.flatMap((id, index) =>
      evidence.get(id)?.caseId === known.caseId ? [] : [refusal('EVIDENCE_UNKNOWN', ['evidenceIds', String(index)])],
    ),
    ...(fromDate !== null && fromDate < known.placementSpan.startDate
      ? [refusal('BEFORE_PLACEMENT', ['fromDate'])]
      : []),
  ];
}

/** What else of the lines waits to be agreed or is argued over (J6); what is replaced by the proposal does not count. */
async function takenRefusals(
  tx: Tx,
  placementId: string,
  lines: readonly StoredLine[],
  split: readonly LineShares[],
  waiting: FundingAgreement | null,
): Promise<Told[]> {
  if (waiting !== null) return [];
  const ids = split.map(({ costLineId }) => costLineId);
  const disputed = (await listOpenDisputes(tx, placementId)).flatMap((dispute) => disputedLines(dispute, lines));
  return [
    ...((await listWaitingAgreementIds(tx, ids)).length > 0 ? [refusal('ALREADY_PROPOSED', ['placementId'])] : []),
    ...(disputed.some(({ costLineId }) => ids.includes(costLineId)) ? [refusal('LINE_IN_DISPUTE', ['shares'])] : []),
  ];
}

async function storeChange(
  tx: WriteTx,
  command: ProposeContributionCommand,
  { known, from }: Standing,
  { split, preview: { holders, changedHolderIds } }: Judged,
): Promise<string> {
  const about = { agreementId: newId(), caseId: known.caseId };
  const fromDate = from ?? known.placementSpan.startDate;
  await storeAgreement(tx, command, { ...about, kind: 'CHANGE', decisionId: null, isHeld: false, fromDate });
  await insertTerms(tx, about, split);
  const asked = holders.filter(({ budgetHolderId }) => changedHolderIds.includes(budgetHolderId));
  await insertContributions(tx, about, await againstLimits(tx, asked, londonDay(tx.clock.now())));
  return about.agreementId;
}

/** Nothing is committed: the split that waits is closed, and the new one stands in its place on every line, for every holder to approve. */
async function replaceWaiting(
  tx: WriteTx,
  command: ProposeContributionCommand,
  { waiting, lines }: Standing & { readonly waiting: FundingAgreement },
  { split, preview }: Judged,
): Promise<string> {
  const about = { agreementId: newId(), caseId: waiting.caseId };
  const { decisionId, isHeld } = waiting;
  await closeAgreementIn(tx, waiting.agreementId, 'REPLACED');
  await storeAgreement(tx, command, { ...about, kind: 'INITIAL', decisionId, isHeld, fromDate: null });
  await putTermsIn(tx, {
    from: null,
    lines: lines.map(({ costLineId }) => {
      const shares = split.find((line) => line.costLineId === costLineId)?.shares;
      return { costLineId, fundingAgreementId: about.agreementId, ...(shares === undefined ? {} : { shares }) };
    }),
  });
  // Who had a share and has none by the new split has nothing to approve: nothing of it was ever committed.
  const payers = new Set(
    lines.flatMap(({ costLineId, versions }) => {
      const own = split.find((line) => line.costLineId === costLineId)?.shares;
      return (own ?? versions.flatMap(({ shares }) => shares)).map(({ payer }) => payer);
    }),
  );
  const asked = preview.holders.filter(({ budgetHolderId }) => payers.has(budgetHolderId));
  await insertContributions(tx, about, await againstLimits(tx, asked, londonDay(tx.clock.now())));
  return about.agreementId;
}

async function storeAgreement(
  tx: WriteTx,
  command: ProposeContributionCommand,
  about: {
    readonly agreementId: string;
    readonly caseId: string;
    readonly kind: AgreementKind;
    readonly decisionId: string | null;
    readonly isHeld: boolean;
    readonly fromDate: Day | null;
  },
): Promise<void> {
  const { method, evidenceIds, toolHoursPerWeek: hoursPerWeek, placementId } = command;
  await insertAgreement(tx, {
    ...about,
    placementId,
    proposedBy: tx.actor.personId,
    disputeId: null,
    method,
    methodEvidence: written(command.methodEvidence),
    createdAt: tx.clock.now(),
  });
  await insertMethodEvidence(tx, about, {
    evidenceIds,
    toolName: written(command.toolName),
    toolScore: written(command.toolScore),
    hoursPerWeek,
  });
  await insertStatement(tx, { ...about, kind: 'PROPOSAL', reason: command.reason.trim() });
}
