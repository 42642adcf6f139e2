import { asId, type PersonId } from '../../../kernel/ids';
import type { Day } from '../../../kernel/dates';
import { ok, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import type { CaseFacts } from '../../cases/rules/case';
import { written } from '../../cases/rules/text';
import { keepPassagesIn } from '../../cases/service/keep-passages';
import { insertDecision } from '../repository/decision';
import { insertDecisionParts } from '../repository/decision-parts';
import { findPanelsByIds } from '../repository/panel';
import type { DecisionBasis } from '../rules/decision-codes';
import type { DecisionReason } from '../rules/decision-record';
import { isHeldByConditions } from '../rules/follow-up';
import type { PanelTerms } from '../rules/panel';
import type { QuorumFinding } from '../rules/quorum';
import { delegationRule } from '../rules/ratification';
import { fundIn, type FundedDecision } from './fund-decision';
import type { DecisionContent, JudgedContent } from './judge-content';

/** What a decision is stored with beside what it says. What is left out is null, or says no. */
export interface DecisionFrame {
  readonly decisionId: string;
  readonly basis: DecisionBasis;
  readonly facts: CaseFacts;
  readonly terms: PanelTerms;
  readonly decisionDate: Day;
  /** Null out of panel and by order. */
  readonly agendaItemId: string | null;
  readonly quorum: QuorumFinding | null;
  /** Why it must be ratified, a sentence each; empty: it need not. */
  readonly ratificationReasons: readonly string[];
  /** Whether its money waits for that, whoever approves; an open precondition holds it anyway. */
  readonly isHeld: boolean;
  /** The words of the rule relied on; left out: those of the panel's terms (G7). */
  readonly delegationRule?: string;
  readonly lapsesOn?: Day | null;
  readonly orderReference?: string | null;
  readonly orderDate?: Day | null;
  readonly urgencyReason?: string | null;
  readonly isOverDelegation?: boolean;
  readonly correctionReason?: string | null;
  /** Of a correction that keeps the money as it is: what that was agreed for. */
  readonly optionId?: string | null;
  readonly agreedBand?: string | null;
  readonly commitCause?: 'NEW_PLACEMENT' | 'CORRECTION';
  readonly supersedesDecisionId?: string | null;
  readonly pack?: { readonly version: number; readonly digest: string } | undefined;
  readonly isEscalated?: boolean;
}

/**
 * Stores a decision that was judged, with its reasons, its parts and its quorum, and makes what its money hangs from: gives the placement
 * and the agreement, or null where no money does. Nothing is posted.
 */
export async function storeDecision(
  tx: WriteTx,
  frame: DecisionFrame,
  content: DecisionContent,
  judged: JudgedContent,
): Promise<Result<FundedDecision | null, Refusal<'METHOD_MISSING' | 'INTERIM_INVALID' | 'CANNOT_BE_PRICED'>>> {
  const { decisionId, facts } = frame;
  const row = { ...(await findDecider(tx, frame)), ...ofFrame(frame), ...ofContent(frame, content, judged) };
  await insertDecision(tx, row, toReason(frame, content), frame.quorum);
  await insertDecisionParts(tx, { decisionId, caseId: facts.caseId }, { ...content, departures: judged.departures });
  await keepPassagesIn(tx, facts.caseId, 'DECISION', content.passages ?? []);
  const { funded } = judged;
  if (funded === null) return ok(null);
  const conditions = content.conditionItems.map((one) => ({ ...one, status: 'OPEN' as const }));
  const isHeld = frame.isHeld || isHeldByConditions(conditions);
  const { decisionDate, commitCause = 'NEW_PLACEMENT' } = frame;
  return fundIn(tx, { decisionId, facts, decisionDate, isHeld, commitCause }, funded);
}

type Row = Parameters<typeof insertDecision>[1];

/** Who answers for the decision, the grade held, and the rule relied on (G7). */
async function findDecider(
  tx: WriteTx,
  { terms, delegationRule: rule }: DecisionFrame,
): Promise<Pick<Row, 'decidedBy' | 'deciderGrade' | 'panelTermsId' | 'delegationRule'>> {
  const personId = asId<PersonId>(tx.actor.personId);
  const decider = (await findPersonsByIds(tx, [personId])).get(personId);
  const panel = (await findPanelsByIds(tx, [terms.panelId])).get(terms.panelId);
  if (decider === undefined || panel === undefined) throw new Error('A decision has no decider or no panel');
  return {
    decidedBy: decider.personId,
    deciderGrade: decider.grade,
    panelTermsId: terms.panelTermsId,
    delegationRule: rule ?? delegationRule(panel.name, terms),
  };
}

function ofFrame(frame: DecisionFrame) {
  return {
    decisionId: frame.decisionId,
    caseId: frame.facts.caseId,
    basis: frame.basis,
    agendaItemId: frame.agendaItemId,
    decisionDate: frame.decisionDate,
    needsRatification: frame.ratificationReasons.length > 0,
    ratificationReasons: frame.ratificationReasons,
    lapsesOn: frame.lapsesOn ?? null,
    orderReference: frame.orderReference ?? null,
    orderDate: frame.orderDate ?? null,
    packVersion: frame.pack?.version ?? null,
    packDigest: frame.pack?.digest ?? null,
    isEscalated: frame.isEscalated === true,
    isOverDelegation: frame.isOverDelegation === true,
    supersedesDecisionId: frame.supersedesDecisionId ?? null,
  };
}

function ofContent(frame: DecisionFrame, content: DecisionContent, { funded, expiresOn }: JudgedContent) {
  return {
    outcome: content.outcome,
    needAgreed: content.needAgreed,
    fundingAgreed: content.fundingAgreed,
    optionId: funded?.plan.option.optionId ?? frame.optionId ?? null,
    priceDigest: funded?.priced.digest ?? null,
    agreedBand: written(content.agreedBand) ?? frame.agreedBand ?? null,
    aboutDecisionId: content.aboutDecisionId,
    expiresOn,
  };
}

function toReason(frame: DecisionFrame, content: DecisionContent): Omit<DecisionReason, 'decisionId' | 'caseId'> {
  return {
    ...saidIn(content),
    urgencyReason: written(frame.urgencyReason ?? null),
    correctionReason: written(frame.correctionReason ?? null),
  };
}

/** What the words of a decision are kept as: trimmed, and null where nothing was written. */
export function saidIn(
  content: DecisionContent,
): Omit<DecisionReason, 'decisionId' | 'caseId' | 'urgencyReason' | 'correctionReason'> {
  const { details } = content;
  return {
    rationale: content.rationale.trim(),
    optionsWeighed: written(content.optionsWeighed),
    evidenceIds: content.evidenceIds,
    policyVersion: written(content.policyVersion),
    departureReason: written(content.departureReason),
    partNotAgreed: written(details.partNotAgreed),
    conditions: written(details.conditions),
    missingInformation: written(details.missingInformation),
    missingKind: details.missingKind,
    informationOwner: written(details.informationOwner),
    ownerKind: details.ownerKind,
    returnDate: details.returnDate,
    concerns: written(details.concerns),
    interimArrangement: written(details.interimArrangement),
    familyViewConsidered: written(content.familyViewConsidered),
    legalTest: written(content.legalTest),
    policyVersionIds: content.policyVersionIds,
  };
}
