import {
  CorrectDecisionDocument,
  DecideOutOfPanelDocument,
  DeclineRatificationDocument,
  RecordTribunalOrderDocument,
  SetDelegatedLimitDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { decisionInput, readyCase, type Cast, type Offered } from './thread';

/** What the chair says again of a decision of the thread, in other words; its money is left as it is. */
export async function correctWords(cast: Cast, offered: Offered, decisionId: string): Promise<void> {
  const {
    agendaItemId: _,
    shares: __,
    ...content
  } = decisionInput(offered, '', {
    ...{ caseId: '', reference: '', optionId: '', evidenceId: '', healthEvidenceId: '' },
  });
  const corrected = await cast('panel-chair').ask(CorrectDecisionDocument, {
    input: {
      ...content,
      ...{ optionId: null, placementStartDate: null, fundingMethod: null, methodEvidence: null, evidenceIds: [] },
      outcome: 'AGREED_WITH_CONDITIONS',
      conditions: 'An invented condition in other words.',
      departures: [{ subject: 'OUTCOME', reason: 'An invented departure from the one position taken.' }],
      decisionId,
      correctionReason: 'An invented slip of the pen.',
      keepsMoney: true,
    },
  });
  acceptedPayload(dataOf(corrected).correctDecision);
}

/** What a director does between sittings: one decision out of panel, which health's director declines, and a tribunal's order. */
export async function decideBetween(cast: Cast, offered: Offered, day: string): Promise<void> {
  for (const budgetHolderId of [offered.block, offered.socialCare]) {
    const limit = { budgetHolderId, decisionType: 'OUT_OF_PANEL', role: 'DIRECTOR', basis: 'ANNUAL' } as const;
    const set = await cast('administrator').ask(SetDelegatedLimitDocument, {
      input: { ...limit, ceiling: '500000.00', startDate: day },
    });
    acceptedPayload(dataOf(set).setDelegatedLimit);
  }
  const urgent = await readyCase(cast, offered);
  const { agendaItemId: _, ...content } = decisionInput(offered, '', urgent);
  const decided = await cast('director').ask(DecideOutOfPanelDocument, {
    input: {
      ...content,
      caseId: urgent.caseId,
      urgencyReason: 'An invented urgency: the present place closes on Friday, before the panel sits.',
      declaresNoInterest: true,
    },
  });
  const { decision } = acceptedPayload(dataOf(decided).decideOutOfPanel);
  const declined = await cast('health-director').ask(DeclineRatificationDocument, {
    input: { decisionId: decision!.id, reason: 'An invented reason to decline it.' },
  });
  acceptedPayload(dataOf(declined).declineRatification);

  const appealed = await readyCase(cast, offered);
  const { rationale, familyViewConsidered } = decisionInput(offered, '', appealed);
  const ordered = await cast('director').ask(RecordTribunalOrderDocument, {
    input: {
      ...{ rationale, familyViewConsidered, outcome: 'DECLINED', needAgreed: false, fundingAgreed: false },
      ...{ caseId: appealed.caseId, orderReference: 'SEND/2025/0001', orderDate: day },
    },
  });
  acceptedPayload(dataOf(ordered).recordTribunalOrder);
}
