import {
  AddEvidenceDocument,
  ApproveContributionDocument,
  BudgetPressureDocument,
  CaseDocument,
  CasesDocument,
  CloseMeetingDocument,
  DecisionEffectDocument,
  DeclareInterestDocument,
  DocketDocument,
  EndPlacementDocument,
  ListCaseDocument,
  NodeByIdDocument,
  NodesByIdsDocument,
  PanelMeetingsDocument,
  PlacementsDocument,
  RatifyDecisionDocument,
  RecordAttendanceDocument,
  RecordDecisionDocument,
  RecordPositionDocument,
  RecordSuitabilityDocument,
  StartPlacementDocument,
  UpdateReferralDocument,
} from '../generated/operations';
import { type Client, type ClientAnswer } from './client';
import { decisionInput, type Offered, type ReadyCase } from './thread';

/** What a case left behind, by which somebody could look for it. */
export interface Traces {
  readonly ready: ReadyCase;
  readonly offered: Offered;
  readonly meetingId: string;
  readonly agendaItemId: string;
  readonly decisionId: string;
  readonly placementId: string;
  readonly agreementId: string;
  readonly contributionId: string;
}

/** The global ids among the traces. */
export function idsOf({ ready, offered, ...others }: Traces): string[] {
  const { caseId, evidenceId, healthEvidenceId, optionId } = ready;
  return [caseId, evidenceId, healthEvidenceId, optionId, offered.block, offered.panelId, ...Object.values(others)];
}

type Attempt = (client: Client) => Promise<ClientAnswer<unknown>>;

async function all(client: Client, attempts: readonly Attempt[]): Promise<ClientAnswer<unknown>[]> {
  const answers = [];
  for (const attempt of attempts) answers.push(await attempt(client));
  return answers;
}

/** Everything a client could ask in order to find the case, its sitting and its money. */
export function lookAround(client: Client, traces: Traces): Promise<ClientAnswer<unknown>[]> {
  const { caseId, reference, optionId } = traces.ready;
  const { offered, meetingId } = traces;
  const financialYear = '2025-26';
  return all(client, [
    (one) => one.ask(CaseDocument, { id: caseId }),
    (one) => one.ask(CaseDocument, { reference }),
    (one) => one.ask(CasesDocument, { first: 100 }),
    (one) => one.ask(CasesDocument, { filter: { reference: { eq: reference } } }),
    (one) => one.ask(NodesByIdsDocument, { ids: idsOf(traces) }),
    ...idsOf(traces).map((id) => (one: Client) => one.ask(NodeByIdDocument, { id })),
    (one) => one.ask(DocketDocument, { id: meetingId }),
    (one) => one.ask(PanelMeetingsDocument, { first: 100 }),
    (one) => one.ask(PlacementsDocument, { financialYear, first: 100 }),
    (one) => one.ask(PlacementsDocument, { financialYear, filter: { caseId: { eq: caseId } } }),
    (one) => one.ask(BudgetPressureDocument, { financialYear, by: ['PROVIDER'] }),
    (one) => one.ask(BudgetPressureDocument, { financialYear, budgetHolderId: offered.block, by: ['PROVIDER'] }),
    (one) => one.ask(DecisionEffectDocument, { input: { caseId, optionId, placementStartDate: '2025-11-01' } }),
  ]);
}

/** Everything a client could try to change of it. */
export function tryToChange(client: Client, traces: Traces): Promise<ClientAnswer<unknown>[]> {
  const { caseId, optionId } = traces.ready;
  const { offered, meetingId, agendaItemId, decisionId, placementId, contributionId } = traces;
  const decision = decisionInput(offered, agendaItemId, traces.ready);
  return all(client, [
    (one) => one.ask(AddEvidenceDocument, { input: { caseId, kind: 'OTHER', title: 'Invented' } }),
    (one) => one.ask(UpdateReferralDocument, { input: { caseId, expectedVersion: 1, primaryNeed: 'MLD' } }),
    (one) => one.ask(RecordSuitabilityDocument, { input: { optionId, suitability: 'NOT_SUITABLE', reason: 'No.' } }),
    (one) => one.ask(ListCaseDocument, { input: { caseId, meetingId } }),
    (one) => one.ask(CloseMeetingDocument, { input: { meetingId } }),
    (one) => one.ask(RecordAttendanceDocument, { input: { meetingId, status: 'PRESENT' } }),
    (one) => one.ask(DeclareInterestDocument, { input: { agendaItemId, kind: 'NONE' } }),
    (one) => one.ask(RecordPositionDocument, { input: { agendaItemId, stance: 'SUPPORT' } }),
    (one) => one.ask(RecordDecisionDocument, { input: decision }),
    (one) => one.ask(RatifyDecisionDocument, { input: { decisionId, reason: 'Invented reasons.' } }),
    (one) => one.ask(ApproveContributionDocument, { input: { contributionId } }),
    (one) => one.ask(StartPlacementDocument, { input: { placementId, startDate: '2025-11-01' } }),
    (one) => one.ask(EndPlacementDocument, { input: { placementId, endDate: '2025-12-01', reason: 'Invented' } }),
  ]);
}
