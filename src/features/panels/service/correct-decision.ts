import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import { setCaseStatusIn } from '../../cases/service/case-status';
import { findPlacementsByDecisionIds } from '../../placements/repository/placement';
import type { Placement } from '../../placements/rules/placement';
import type { DecisionContentCode } from '../refusals';
import type { CorrectDecisionCode } from '../refusals/decision-life';
import { findDecisionsByIds } from '../repository/decision';
import { insertCorrection } from '../repository/decision-life';
import { findReasonsByDecisionIds } from '../repository/decision-papers';
import { copyQuorum } from '../repository/quorum';
import { listPositionsByItemIds } from '../repository/sitting';
import { findStandingsByDecisionIds, type DecisionStanding } from '../repository/standing';
import { findCorrectionProblems, whatIsCorrected, type Comparable } from '../rules/correction';
import type { DecisionRecord } from '../rules/decision-record';
import { afterwards, settlesMoney } from '../rules/outcome';
import { isRecommendation } from '../rules/panel';
import { awaitingRatification, decisionStatus, ratificationReasons } from '../rules/ratification';
import { endProvisionIn } from './end-provision';
import { judgeContent, type DecisionContent, type JudgedContent } from './judge-content';
import { lockSitting, type LockedSitting } from './judge-decision';
import { isLastAnswer } from './lapse-decisions';
import { overLimitReasons } from './price-decision';
import { carryConditionsIn, lapseConditionsIn } from './release-decision';
import { saidIn, storeDecision } from './store-decision';
import { tellSittingOf } from './tell-sitting';

/** A decision as it should have been recorded. */
export interface CorrectDecisionCommand extends DecisionContent {
  readonly decisionId: string;
  /** What was wrong, and why it is put right. */
  readonly correctionReason: string;
  /** Whether the placement and the agreement it made are left as they are; no money terms are given then. */
  readonly keepsMoney: boolean;
}

/** The decision that is corrected, and what hangs from it. */
interface Corrected {
  readonly decision: DecisionRecord;
  readonly standing: DecisionStanding;
  readonly placement: Placement | undefined;
}

/**
 * Records a decision of a sitting as it should have been, in the place of how it was, and gives the new one's id (M11). The first keeps its
 * outcome and its date; the new one is dated today, is of the same item and has the same quorum. Money that is not kept is agreed afresh by
 * its holders: what was committed for it is taken back, and committed anew, as CORRECTION, so that the ledger shows the difference and the
 * past stays. For the chair of the sitting, while its papers are open.
 */
export function correctDecision(
  ctx: Ctx,
  { clientMutationId, ...input }: CorrectDecisionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<CorrectDecisionCode>>> {
  return ctx.write({ event: 'decision.corrected', clientMutationId, input }, (tx) => correctDecisionIn(tx, input));
}

/** `correctDecision` within another write. NotFound for a decision that is not the actor's to know of. */
export async function correctDecisionIn(
  tx: WriteTx,
  command: CorrectDecisionCommand,
): Promise<Result<string, Refusal<CorrectDecisionCode>>> {
  const found = (await findDecisionsByIds(tx, [command.decisionId])).get(command.decisionId);
  if (found === undefined) throw new NotFound('There is no such decision.');
  if (found.agendaItemId === null) {
    const problems = findCorrectionProblems(
      { corrected: found, stands: true, hasStarted: false },
      { ...command, changed: ['decision'] },
    );
    return refuse(problems.map(({ code, field, message }) => ({ code, field: [field], message })));
  }
  const sitting = await lockSitting(tx, { agendaItemId: found.agendaItemId, expectedVersion: null });
  if (!sitting.ok) {
    return refuse(
      sitting.refusals.map(({ code, message }) => ({
        code: code === 'PANEL_WITHOUT_TERMS' ? code : 'NOT_THE_CHAIR',
        field: ['decisionId'],
        message,
      })),
    );
  }
  const corrected = await readCorrected(tx, found);
  const content = { ...command, aboutDecisionId: null };
  const judged = await judgeContent(tx, await occasionOf(tx, sitting.value, command), content);
  const changed = await changesOf(tx, found, command, judged.ok ? judged.value : null);
  const { today } = sitting.value;
  const problems = findCorrectionProblems(
    {
      corrected: found,
      stands: !['SUPERSEDED', 'DECLINED'].includes(decisionStatus(corrected.standing, today)),
      hasStarted: corrected.placement !== undefined && corrected.placement.startedDate !== null,
    },
    { ...command, changed },
  );
  const refusals: Refusal<CorrectDecisionCode>[] = [
    ...problems.map(({ code, field, message }) => ({ code, field: [field], message })),
    ...checkText(['correctionReason'], 'reason for the correction', command.correctionReason, TEXT_LIMITS.reason),
    ...(judged.ok ? [] : judged.refusals),
  ];
  if (!judged.ok || refusals.length > 0) return refuse(refusals);
  const decisionId = newId();
  const stored = await store(tx, decisionId, sitting.value, corrected, command, judged.value);
  if (!stored.ok) return stored;
  const { keepsMoney } = command;
  await insertCorrection(tx, {
    decisionId,
    caseId: found.caseId,
    changed,
    moneyDecisionId: keepsMoney && corrected.standing.agreementId !== null ? corrected.standing.moneyDecisionId : null,
  });
  const version = await moveCase(tx, sitting.value, corrected, command);
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId: found.caseId,
    detail: { version, supersedesDecisionId: found.decisionId, corrected: changed },
  });
  await tellSittingOf(tx, found.agendaItemId);
  return ok(decisionId);
}

async function readCorrected(tx: WriteTx, decision: DecisionRecord): Promise<Corrected> {
  const standing = (await findStandingsByDecisionIds(tx, [decision.decisionId])).get(decision.decisionId);
  if (standing === undefined) throw new Error('A decision is seen and how it stands is not');
  const { moneyDecisionId } = standing;
  const placement = (await findPlacementsByDecisionIds(tx, [moneyDecisionId])).get(moneyDecisionId);
  return { decision, standing, placement };
}

/** The content is judged as at the sitting, by the positions taken there; its own words are no copy (M1). */
async function occasionOf(
  tx: WriteTx,
  { facts, terms, today, item }: LockedSitting,
  { decisionId, keepsMoney }: CorrectDecisionCommand,
): Promise<Parameters<typeof judgeContent>[1]> {
  const positions = (await listPositionsByItemIds(tx, [item.agendaItemId])).get(item.agendaItemId) ?? [];
  const policyInWords = (await findReasonsByDecisionIds(tx, [decisionId])).get(decisionId)?.policyVersion ?? null;
  return { facts, terms, today, own: item.agendaItemId, positions, keepsMoney, isCorrection: true, policyInWords };
}

async function changesOf(
  tx: WriteTx,
  decision: DecisionRecord,
  command: CorrectDecisionCommand,
  judged: JudgedContent | null,
): Promise<string[]> {
  const reason = (await findReasonsByDecisionIds(tx, [decision.decisionId])).get(decision.decisionId);
  if (reason === undefined) throw new Error('A decision that its chair may correct has no reasons');
  const { outcome, needAgreed, fundingAgreed, expiresOn, agreedBand } = decision;
  const { decisionId: _, caseId: __, urgencyReason: ___, correctionReason: ____, ...said } = reason;
  const after: Comparable = {
    ...saidIn(command),
    outcome: command.outcome,
    needAgreed: command.needAgreed,
    fundingAgreed: command.fundingAgreed,
    expiresOn: judged?.expiresOn ?? command.details.expiresOn,
    ...(command.keepsMoney
      ? { agreedBand, departureReason: reason.departureReason }
      : { agreedBand: written(command.agreedBand) }),
  };
  const before: Comparable = { outcome, needAgreed, fundingAgreed, expiresOn, agreedBand, ...said };
  const { keepsMoney, conditionItems, actions } = command;
  return whatIsCorrected(before, after, { keepsMoney, hasNewParts: conditionItems.length + actions.length > 0 });
}

/** The decision as it should have been, with the quorum of what it corrects; what is not kept of its money ends. */
async function store(
  tx: WriteTx,
  decisionId: string,
  { facts, terms, today, item }: LockedSitting,
  corrected: Corrected,
  command: CorrectDecisionCommand,
  judged: JudgedContent,
): Promise<Result<null, Refusal<DecisionContentCode>>> {
  const { decision, standing, placement } = corrected;
  const { keepsMoney } = command;
  const isHeld = isRecommendation(terms.decisionModel);
  const stored = await storeDecision(
    tx,
    {
      decisionId,
      basis: 'CORRECTION',
      facts,
      terms,
      decisionDate: today,
      agendaItemId: item.agendaItemId,
      quorum: null,
      ratificationReasons: reasonsOf(corrected, command, judged, terms.decisionModel, today),
      isHeld,
      supersedesDecisionId: decision.decisionId,
      correctionReason: command.correctionReason,
      ...(keepsMoney ? { optionId: decision.optionId, agreedBand: decision.agreedBand } : {}),
      commitCause: 'CORRECTION',
    },
    { ...command, aboutDecisionId: decision.aboutDecisionId },
    judged,
  );
  if (!stored.ok) return stored;
  await copyQuorum(tx, decisionId, decision.decisionId);
  if (keepsMoney) {
    if (command.conditionItems.length > 0) {
      await carryConditionsIn(tx, decision.decisionId, decisionId);
      await lapseConditionsIn(tx, decision.decisionId);
    }
    return ok(null);
  }
  const ended = await endProvisionIn(tx, {
    decisionId: standing.moneyDecisionId,
    lastDay: addDays(placement?.startDate ?? today, -1),
    becauseOfDecisionId: decisionId,
    cause: 'CORRECTION',
    closing: 'WITHDRAWN',
    reason: `The decision was corrected on ${dayInWords(today)}.`,
  });
  return ended.ok ? ok(null) : ended;
}

/** Why the correction waits to be ratified: afresh where its money is, else for what the corrected decision still waits for. */
function reasonsOf(
  { decision, standing }: Corrected,
  { keepsMoney }: CorrectDecisionCommand,
  { funded }: JudgedContent,
  model: LockedSitting['terms']['decisionModel'],
  today: Day,
): readonly string[] {
  if (!keepsMoney) return ratificationReasons(model, overLimitReasons(funded?.priced ?? null));
  const { model: waits, shares } = awaitingRatification(standing, today);
  return waits || shares.length > 0 ? decision.ratificationReasons : [];
}

/** Where the case stands by the corrected decision; where something was decided on it since, it stands where that left it. */
async function moveCase(
  tx: WriteTx,
  { facts }: LockedSitting,
  { decision }: Corrected,
  { outcome, fundingAgreed, keepsMoney }: CorrectDecisionCommand,
): Promise<number> {
  const after = afterwards(outcome);
  const wasMoney = settlesMoney(decision.outcome, decision.fundingAgreed);
  const isMoved =
    (!keepsMoney && (wasMoney || settlesMoney(outcome, fundingAgreed))) || after !== afterwards(decision.outcome);
  const isSettled = facts.status !== 'LISTED' && (await isLastAnswer(tx, decision));
  const status = isMoved && isSettled ? (after === 'RELIST' ? 'SUBMITTED' : after) : facts.status;
  return setCaseStatusIn(tx, facts.caseId, status);
}
