import { Kind, OperationTypeNode, print, type DocumentNode } from 'graphql';
import { DEMO_STAFF, type StaffKey } from '../src/demo/personas';
import { toGlobalId } from '../src/platform/global-id';
import {
  AcceptLatePapersDocument,
  AcknowledgeConfidentialityDocument,
  AdoptPolicyVersionDocument,
  AmendPanelTermsDocument,
  ApproveMinutesDocument,
  CloseMeetingDocument,
  CompleteActionDocument,
  CreatePanelDocument,
  CreatePersonDocument,
  DecisionPartsDocument,
  EndLimitOverrideDocument,
  EndPlacementDocument,
  EndRoleDocument,
  GrantRoleDocument,
  HearItemDocument,
  InviteToMeetingDocument,
  MeetConditionDocument,
  NominateSubstituteDocument,
  PeopleDocument,
  RatifyDecisionDocument,
  RecordActualDocument,
  RecordPapersOpenedDocument,
  RecordPositionDocument,
  ReferCaseDocument,
  ReissuePapersDocument,
  ReorderAgendaDocument,
  RouteCaseDocument,
  AdjustBudgetDocument,
  ClosePeriodDocument,
  IssueJournalDocument,
  SetBlockVersionDocument,
  SetBudgetDocument,
  SetLineForecastDocument,
  SetCommitmentCeilingDocument,
  SetDelegatedLimitDocument,
  SetLimitOverrideDocument,
  StartPlacementDocument,
  UpdateReferralDocument,
  WaiveConditionDocument,
  WithdrawEvidenceDocument,
  WithdrawInvitationDocument,
  WithdrawItemDocument,
  WithdrawSubstituteDocument,
  type RecordDecisionInput,
  WithdrawPlacementEndDocument,
} from './generated/operations';
import { useSchema } from './support/ask';
import { acceptedPayload, dataOf, type Client } from './support/client';
import { useDatabase } from './support/database';
import { inProcessClient } from './support/in-process';
import { makeNhsNumber, makeUpn } from './support/make-case';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, type Persona, type PersonaWorld } from './support/personas';
import {
  approveShares,
  callSitting,
  decidedOf,
  decisionInput,
  declareNone,
  listAndPublish,
  openSitting,
  QUORATE,
  readOffered,
  readyCase,
  recordDecision,
  referralInput,
  type Cast,
  type Offered,
} from './support/thread';
import { recordAway } from './support/whole-away';
import { codeAndTransfer } from './support/whole-coding';
import { keepActuals } from './support/whole-actuals';
import { keepPlan } from './support/whole-plan';
import { keepCodes } from './support/whole-codes';
import { argueShares } from './support/whole-contributions';
import { keepAppraisal } from './support/whole-appraisal';
import { recordProvider } from './support/whole-offer';
import { keepQuality } from './support/whole-quality';
import { correctWords, decideBetween } from './support/whole-decisions';
import { tellDecision } from './support/whole-notices';
import { followPlacement } from './support/whole-following';
import { growUp } from './support/whole-growing-up';
import { recoverShares } from './support/whole-recovery';
import { keepRecords } from './support/whole-retention';
import { keepReferral, raiseFrom } from './support/whole-referral';
import { changePlacement } from './support/whole-steps';
import { keepScenario, takeIntoPlan } from './support/whole-scenario';
import { renameBody } from './support/whole-succession';
import { keepWords } from './support/whole-words';
import { wholeSchema } from './support/whole-schema';

/*
 * Every mutation of the product is made once, by clients that note what audit events each one left; then the notes are
 * compared with the table below. Subjects are checked against what the client sent and was answered.
 */

/** The one event each mutation leaves: its action, what it is about, and whether it is found under a case. */
const LEAVES: Readonly<Record<string, readonly [action: string, subject: string, isOfCase: boolean]>> = {
  referCase: ['case.referred', 'Case', true],
  updateReferral: ['referral.updated', 'Case', true],
  addEvidence: ['evidence.added', 'Evidence', true],
  addPlacementOption: ['option.added', 'PlacementOption', true],
  recordSuitability: ['suitability.recorded', 'PlacementOption', true],
  submitReferral: ['referral.submitted', 'Case', true],
  returnReferral: ['referral.returned', 'Case', true],
  waiveChecklistItems: ['checklist.waived', 'Case', true],
  recordLocalOption: ['local-option.recorded', 'Case', true],
  fileViews: ['views.filed', 'Case', true],
  recordEhcPlan: ['ehc-plan.recorded', 'Case', true],
  recordAdviceRequest: ['advice.requested', 'AdviceRequest', true],
  recordAdviceReceived: ['advice.received', 'AdviceRequest', true],
  cancelAdviceRequest: ['advice.cancelled', 'AdviceRequest', true],
  recordPlanEvent: ['plan-event.recorded', 'Case', true],
  recordCareDecision: ['care-decision.recorded', 'Case', true],
  recordClockException: ['clock-exception.recorded', 'Case', true],
  recordCircumstance: ['circumstance.recorded', 'Circumstance', true],
  recordGuestChild: ['guest-child.recorded', 'Circumstance', false],
  reviewCircumstance: ['circumstance.reviewed', 'Circumstance', true],
  endCircumstance: ['circumstance.ended', 'Circumstance', true],
  recordSchoolAttendance: ['school-attendance.recorded', 'Case', true],
  publishAssurance: ['assurance.published', 'AssurancePublication', false],
  correctCircumstance: ['circumstance.corrected', 'Circumstance', true],
  openRedress: ['redress.opened', 'RedressMatter', true],
  recordRedressEvent: ['redress-event.recorded', 'RedressMatter', true],
  answerRedress: ['redress.answered', 'RedressMatter', true],
  setRetentionRule: ['retention-rule.set', 'LocalArea', false],
  recordLegalHold: ['legal-hold.recorded', 'LegalHold', true],
  liftLegalHold: ['legal-hold.lifted', 'LegalHold', true],
  disposeRecords: ['records.disposed', 'Case', true],
  disposeImportedRecords: ['imported-records.disposed', 'ChildOrYoungPerson', false],
  setClockReadings: ['clock-readings.set', 'LocalArea', false],
  tagPassages: ['passages.tagged', 'Case', true],
  liftPassage: ['passage.lifted', 'Case', true],
  recordSubjectRequest: ['subject-request.recorded', 'Case', true],
  recordSubjectRequestStep: ['subject-request.followed', 'Case', true],
  prepareNotice: ['notice.prepared', 'Notice', true],
  preparePlanNotice: ['plan-notice.prepared', 'Notice', true],
  recordPlanDecision: ['plan-decision.recorded', 'Case', true],
  sendNotice: ['notice.sent', 'Notice', true],
  correctNoticeSending: ['notice-sending.corrected', 'Notice', true],
  recordPreferredSetting: ['preferred-setting.recorded', 'Case', true],
  recordConsiderations: ['considerations.recorded', 'Case', true],
  setConsiderationRule: ['consideration-rule.set', 'LocalArea', false],
  recordTraining: ['training.recorded', 'Person', false],
  setNoticeWording: ['notice-wording.set', 'LocalArea', false],
  setNoticeTarget: ['notice-target.set', 'LocalArea', false],
  recordDisclosure: ['disclosure.recorded', 'Disclosure', true],
  withdrawConsent: ['consent.withdrawn', 'Disclosure', true],
  recordCapacity: ['capacity.recorded', 'Case', true],
  reportBreakdown: ['breakdown.reported', 'CaseTrigger', true],
  recordHome: ['home.recorded', 'Case', true],
  recordOutOfAreaReason: ['out-of-area-reason.recorded', 'Placement', true],
  recordJourney: ['journey.recorded', 'Placement', true],
  requestUplift: ['uplift.requested', 'CaseTrigger', true],
  reviewPlacement: ['placement.reviewed', 'PlacementReview', true],
  recordPlacementVisit: ['visit.recorded', 'Placement', true],
  setVisitTerms: ['visit-terms.set', 'LocalArea', false],
  completeTransitionTask: ['transition-task.completed', 'TransitionTask', true],
  assignTransitionTask: ['transition-task.assigned', 'TransitionTask', true],
  setPreparationAim: ['preparation-aim.set', 'PreparationAim', true],
  reviewPreparationAim: ['preparation-aim.reviewed', 'PreparationAim', true],
  recordAdultDecision: ['adult-decision.recorded', 'AdultDecision', true],
  handOverShare: ['adult-handover.proposed', 'AdultHandover', true],
  recordHandoverNotice: ['adult-handover.told', 'AdultHandover', true],
  recordContingencyPlan: ['contingency-plan.recorded', 'Placement', true],
  scheduleMeeting: ['meeting.scheduled', 'PanelMeeting', false],
  inviteToMeeting: ['invitation.sent', 'PanelMeeting', false],
  withdrawInvitation: ['invitation.withdrawn', 'PanelMeeting', false],
  nominateSubstitute: ['substitute.nominated', 'PanelMeeting', false],
  withdrawSubstitute: ['substitute.withdrawn', 'PanelMeeting', false],
  acknowledgeConfidentiality: ['confidentiality.acknowledged', 'PanelMeeting', false],
  listCase: ['case.listed', 'AgendaItem', true],
  withdrawEvidence: ['evidence.withdrawn', 'Evidence', true],
  reorderAgenda: ['agenda.reordered', 'PanelMeeting', false],
  reissuePapers: ['papers.reissued', 'AgendaItem', true],
  recordPapersOpened: ['papers.opened', 'AgendaItem', true],
  acceptLatePapers: ['late-papers.accepted', 'AgendaItem', true],
  withdrawItem: ['item.withdrawn', 'AgendaItem', true],
  hearItem: ['item.heard', 'AgendaItem', true],
  approveMinutes: ['minutes.approved', 'PanelMeeting', false],
  publishAgenda: ['agenda.published', 'PanelMeeting', false],
  declareInterest: ['interest.declared', 'AgendaItem', true],
  recordAttendance: ['attendance.recorded', 'PanelMeeting', false],
  openMeeting: ['meeting.opened', 'PanelMeeting', false],
  recordPosition: ['position.recorded', 'AgendaItem', true],
  recordDecision: ['decision.recorded', 'Decision', true],
  approveContribution: ['contribution.approved', 'Contribution', true],
  proposeContribution: ['contribution.proposed', 'FundingAgreement', true],
  withdrawProposal: ['contribution.withdrawn', 'FundingAgreement', true],
  refuseContribution: ['contribution.refused', 'Contribution', true],
  ratifyContribution: ['contribution.ratified', 'Contribution', true],
  disputeContribution: ['contribution.disputed', 'Dispute', true],
  setInterimPayer: ['dispute.interim-set', 'Dispute', true],
  settleDispute: ['dispute.settlement-proposed', 'FundingAgreement', true],
  raiseInvoice: ['invoice.raised', 'RechargeInvoice', true],
  creditInvoice: ['invoice.credited', 'RechargeInvoice', true],
  recordReceipt: ['receipt.recorded', 'RechargeInvoice', true],
  createPooledFund: ['pooled-fund.created', 'PooledFund', false],
  setPoolContribution: ['pooled-fund.contribution-set', 'PooledFund', false],
  payFromPool: ['pooled-fund.placement-taken', 'PooledFund', true],
  setDisputeStages: ['dispute-stages.set', 'LocalArea', false],
  ratifyDecision: ['decision.ratified', 'Decision', true],
  declineRatification: ['decision.declined', 'Decision', true],
  correctDecision: ['decision.corrected', 'Decision', true],
  decideOutOfPanel: ['out-of-panel.decided', 'Decision', true],
  recordTribunalOrder: ['tribunal-order.recorded', 'Decision', true],
  meetCondition: ['condition.met', 'DecisionCondition', true],
  waiveCondition: ['condition.waived', 'DecisionCondition', true],
  completeAction: ['action.completed', 'DecisionAction', true],
  closeMeeting: ['meeting.closed', 'PanelMeeting', false],
  startPlacement: ['placement.started', 'Placement', true],
  endPlacement: ['placement.ended', 'Placement', true],
  withdrawPlacementEnd: ['placement.end-withdrawn', 'Placement', true],
  amendPlacement: ['placement.amended', 'Placement', true],
  suspendPlacement: ['placement.suspended', 'Placement', true],
  resumePlacement: ['placement.resumed', 'Placement', true],
  recordAbsence: ['absence.recorded', 'Placement', true],
  recordTrialDays: ['trial-days.recorded', 'Placement', true],
  upliftPlacement: ['placement.uplifted', 'Placement', true],
  createUpliftRound: ['uplift-round.raised', 'UpliftRound', false],
  decideUpliftRound: ['uplift-round.decided', 'UpliftRound', false],
  approveUpliftShare: ['uplift-share.approved', 'UpliftRound', false],
  refuseUpliftShare: ['uplift-share.refused', 'UpliftRound', false],
  ratifyUpliftShare: ['uplift-share.ratified', 'UpliftRound', false],
  setBudget: ['budget.set', 'BudgetHolder', false],
  setBlockVersion: ['block-version.set', 'BudgetHolder', false],
  adjustBudget: ['budget.adjusted', 'BudgetHolder', false],
  setLineForecast: ['line-forecast.set', 'BudgetHolder', false],
  setPipelineAssumptions: ['pipeline-assumptions.set', 'PipelineAssumptions', false],
  setCaseForecast: ['case-forecast.set', 'Case', true],
  saveManagementPlan: ['management-plan.saved', 'ManagementPlan', false],
  recordActual: ['actual.recorded', 'Actual', true],
  saveActualsSource: ['actuals-source.saved', 'ActualsSource', false],
  proposeMatches: ['matches.proposed', 'BudgetHolder', false],
  confirmMatch: ['match.confirmed', 'Actual', false],
  rejectMatch: ['match.rejected', 'Actual', false],
  settleSpend: ['spend.settled', 'Actual', false],
  closePeriod: ['period.closed', 'ClosedPeriod', false],
  setFinanceCode: ['finance-code.set', 'BudgetHolder', false],
  issueJournal: ['journal.issued', 'Journal', false],
  commentOnVariance: ['variance.commented', 'BudgetHolder', false],
  createPerson: ['person.created', 'Person', false],
  grantRole: ['role.granted', 'RoleGrant', false],
  endRole: ['role.ended', 'RoleGrant', false],
  setDelegatedLimit: ['delegated-limit.set', 'DelegatedLimit', false],
  setLimitOverride: ['limit-override.set', 'LimitOverride', false],
  endLimitOverride: ['limit-override.ended', 'LimitOverride', false],
  setBudgetServes: ['budget-serves.set', 'BudgetHolder', false],
  setCommitmentCeiling: ['commitment-ceiling.set', 'CommitmentCeiling', false],
  recordSuccession: ['succession.recorded', 'Succession', false],
  createPanel: ['panel.created', 'Panel', false],
  amendPanelTerms: ['panel-terms.amended', 'PanelTerms', false],
  adoptPolicyVersion: ['policy-version.adopted', 'PolicyVersion', false],
  routeCase: ['case.routed', 'Case', true],
  recordAttendedSetting: ['attended.recorded', 'Placement', true],
  recodePlacement: ['placement.recoded', 'Placement', true],
  recordLookedAfter: ['looked-after.recorded', 'Case', true],
  recordCharacteristics: ['characteristics.recorded', 'Case', true],
  openRecoupmentClaim: ['recoupment.opened', 'RecoupmentClaim', true],
  agreeRecoupmentClaim: ['recoupment.agreed', 'RecoupmentClaim', true],
  recordRecoupmentPayment: ['recoupment.paid', 'RecoupmentClaim', true],
  withdrawRecoupmentClaim: ['recoupment.withdrawn', 'RecoupmentClaim', true],
  setProviderOffer: ['provider-offer.set', 'ProviderOffer', false],
  endProviderOffer: ['provider-offer.ended', 'ProviderOffer', false],
  commissionPlaces: ['places.commissioned', 'Provider', false],
  recordPlaceCount: ['places.counted', 'Provider', false],
  setProviderFramework: ['provider-framework.set', 'ProviderFramework', false],
  recordAssumptionSet: ['assumption-set.recorded', 'AssumptionSet', false],
  saveOptionAppraisal: ['option-appraisal.saved', 'SavedOptionAppraisal', true],
  setPriceBookEntry: ['price-book.set', 'PriceBookEntry', false],
  endPriceBookEntry: ['price-book.ended', 'PriceBookEntry', false],
  recordProviderNote: ['provider-note.recorded', 'ProviderNote', false],
  closeProviderConcern: ['provider-concern.closed', 'ProviderNote', false],
  adoptAuditRubric: ['audit-rubric.adopted', 'AuditRubric', false],
  drawPlanAuditSample: ['plan-audit-sample.drawn', 'PlanAuditSample', false],
  gradePlanAudit: ['plan-audit.graded', 'PlanAudit', true],
  askFeedback: ['feedback.asked', 'Feedback', true],
  recordFeedback: ['feedback.recorded', 'Feedback', true],
  recordInclusionProfile: ['inclusion-profile.recorded', 'InclusionProfile', false],
  saveImprovementPlan: ['improvement-plan.saved', 'ImprovementPlan', false],
  rateImprovement: ['improvement.rated', 'ImprovementPlan', false],
  recordMonitoringVisit: ['monitoring-visit.recorded', 'ImprovementPlan', false],
  transferResponsibility: ['responsibility.transferred', 'Case', true],
  createScenario: ['scenario.created', 'Scenario', false],
  addScenarioToPlan: ['management-plan.scenario-added', 'ManagementPlan', false],
  runScenario: ['scenario.run', 'Scenario', false],
  cancelScenario: ['scenario.cancelled', 'Scenario', false],
};

interface AuditRow {
  readonly audit_event_id: string;
  readonly action: string;
  readonly person_id: string;
  readonly subject_type: string | null;
  readonly subject_id: string | null;
  readonly case_id: string | null;
  readonly row: string;
}
interface Made {
  readonly mutation: string;
  readonly personId: string;
  readonly sent: string;
  readonly answered: string;
  readonly left: readonly AuditRow[];
}

const db = useDatabase();
const clock = setClock('2025-10-01T08:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const made: Made[] = [];
let world: PersonaWorld;
let offered: Offered;

const cast: Cast = (persona) => notingClient(persona);
/** A person of the thread, numbers and all. */
const CHILD = { upn: makeUpn(31), nhsNumber: makeNhsNumber(31) };
/** What personal data and free text of this story is made of; none of it may stand in an event. */
const PERSONAL = [
  /testa/i,
  /placeholder/i,
  /invented/i,
  /2013-03-05/,
  /RM1 ?9ZZ/i,
  new RegExp(CHILD.upn),
  new RegExp(CHILD.nhsNumber),
];

beforeAll(async () => {
  world = await makePersonaWorld(db.database, clock);
  offered = await readOffered(cast);
  await makePeople();
  const providerUrn = await recordProvider(cast, db);
  await keepReferral(cast, offered, db);
  const ready = await prepareReferral();
  const placementId = await decideAndPlace(ready);
  await keepRecords(cast, db, ready.caseId);
  await keepQuality(cast, { caseId: ready.caseId, providerUrn, day: '2025-12-01' });
  await keepAgenda();
  await decideBetween(cast, offered, '2025-12-15');
  await keepBooks();
  await codeAndTransfer(cast, clock, placementId);
  await renameBody(cast, offered);
}, 60_000);

test('every mutation of the product is in the table, and was made', () => {
  const mutations = Object.keys(wholeSchema().getMutationType()?.getFields() ?? {}).sort();
  expect(Object.keys(LEAVES).sort()).toEqual(mutations);
  expect([...new Set(made.map(({ mutation }) => mutation))].sort()).toEqual(mutations);
});

test.each(Object.entries(LEAVES))('%s leaves one event %s', (mutation, [action, subject, isOfCase]) => {
  const calls = made.filter((one) => one.mutation === mutation);
  expect(calls).not.toEqual([]);
  for (const { personId, sent, answered, left } of calls) {
    expect(left.map((event) => [event.action, event.subject_type, event.person_id])).toEqual([
      [action, subject, personId],
    ]);
    const [event] = left;
    expect(`${sent} ${answered}`).toContain(`"${toGlobalId(subject, event!.subject_id!)}"`);
    expect(event!.case_id !== null).toBe(isOfCase);
  }
});

test('every write about a case told those who follow it', async () => {
  const told = await db.asOwner<{ writes: bigint; events: bigint }>(
    `select case_id, count(*) as writes,
            (select count(*) from outbox_event where kind = 'caseChanged' and ids ->> 'caseId' = case_id::text) as events
       from audit_event where kind = 'write' and case_id is not null group by case_id`,
  );
  expect(told).not.toEqual([]);
  expect(told.filter(({ writes, events }) => events < writes)).toEqual([]);
});

test('what is personal was sent, and stands in no event', async () => {
  const sent = made.map((one) => one.sent).join('\n');
  expect(PERSONAL.filter((pattern) => !pattern.test(sent))).toEqual([]);
  const events = (await readEvents()).map(({ row }) => row);
  expect(events.filter((row) => PERSONAL.some((pattern) => pattern.test(row)))).toEqual([]);
});

async function readEvents(): Promise<AuditRow[]> {
  return db.asOwner<AuditRow>(
    `select audit_event_id, action, person_id, subject_type, subject_id, case_id, to_jsonb(audit_event)::text as row
       from audit_event where kind = 'write' order by audit_event_id`,
  );
}

/** A client that notes what its accepted mutations leave. */
function notingClient(persona: Persona): Client {
  const actor = () => world.actorOf('311', persona);
  const client = inProcessClient(ask, actor);
  return {
    ...client,
    ask: async (document, variables) => {
      const mutation = mutationOf(document);
      if (mutation === null) return client.ask(document, variables);
      const before = new Set((await readEvents()).map((event) => event.audit_event_id));
      const answer = await client.ask(document, variables);
      made.push({
        mutation,
        personId: (await actor()).personId,
        sent: JSON.stringify(variables),
        answered: answer.text,
        left: (await readEvents()).filter((event) => !before.has(event.audit_event_id)),
      });
      return answer;
    },
  };
}

/** The name of the mutation that a document makes; null for a query. */
function mutationOf(document: DocumentNode): string | null {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.MUTATION) return null;
  const [field] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) throw new Error(`a mutation without a field: ${print(document)}`);
  return field.name.value;
}

/** The administrator's part. Health binds nothing by itself, so that a decision has to be ratified. */
async function makePeople(): Promise<void> {
  const administrator = cast('administrator');
  const created = await administrator.ask(CreatePersonDocument, {
    input: {
      subject: 'invented-subject',
      displayName: 'Testa Placeholder-Clerk',
      jobTitle: 'Invented clerk',
      grade: 5,
    },
  });
  const personId = acceptedPayload(dataOf(created).createPerson).person!.id;
  const granted = await administrator.ask(GrantRoleDocument, { input: { personId, role: 'FINANCE' } });
  const roleGrantId = acceptedPayload(dataOf(granted).grantRole).roleGrant!.id;
  acceptedPayload(dataOf(await administrator.ask(EndRoleDocument, { input: { roleGrantId } })).endRole);
  const limited = await administrator.ask(SetDelegatedLimitDocument, {
    input: { budgetHolderId: offered.health, basis: 'ANNUAL', ceiling: '0.00', startDate: '2025-10-01' },
  });
  acceptedPayload(dataOf(limited).setDelegatedLimit);
}

/** What the administrator lays down: limits for a while and for a year, another panel with its terms, and a policy. Gives that panel. */
async function keepRules(): Promise<string> {
  const administrator = cast('administrator');
  const reason = 'An invented reason.';
  const override = await administrator.ask(SetLimitOverrideDocument, {
    input: { basis: 'ANNUAL', ceiling: '1.00', reason, startDate: '2030-01-01' },
  });
  const limitOverrideId = acceptedPayload(dataOf(override).setLimitOverride).limitOverride!.id;
  const ended = await administrator.ask(EndLimitOverrideDocument, { input: { limitOverrideId } });
  acceptedPayload(dataOf(ended).endLimitOverride);
  const bounded = await administrator.ask(SetCommitmentCeilingDocument, {
    input: { budgetHolderId: offered.health, financialYear: '2025-26', ceiling: '9000000.00', reason },
  });
  acceptedPayload(dataOf(bounded).setCommitmentCeiling);
  const created = await administrator.ask(CreatePanelDocument, {
    input: {
      ...{ name: 'Invented panel', remit: 'Invented', startDate: '2025-10-01', decisionModel: 'CHAIR_DECIDES' },
      ...{ quorumNumber: 3, requirements: [], checklist: [], paperDeadline: { days: 5, unit: 'WORKING' } },
    },
  });
  const panelId = acceptedPayload(dataOf(created).createPanel).panel!.id;
  const amended = await administrator.ask(AmendPanelTermsDocument, {
    input: { panelId, startDate: '2025-11-01', quorumNumber: 4 },
  });
  acceptedPayload(dataOf(amended).amendPanelTerms);
  const adopted = await administrator.ask(AdoptPolicyVersionDocument, {
    input: { title: 'Invented criteria', label: '1', startDate: '2025-09-01', url: 'https://example.org/1' },
  });
  acceptedPayload(dataOf(adopted).adoptPolicyVersion);
  return panelId;
}

/** A draft that changes, and a case that can be listed. */
async function prepareReferral() {
  const officer = cast('case-officer');
  const { child } = referralInput(offered.panelId);
  const input = referralInput(offered.panelId, { child: { ...child, ...CHILD } });
  const { id: caseId } = acceptedPayload(dataOf(await officer.ask(ReferCaseDocument, { input })).referCase).case!;
  const updated = await officer.ask(UpdateReferralDocument, {
    input: { caseId, expectedVersion: 1, referral: { summary: 'Another invented summary.' } },
  });
  acceptedPayload(dataOf(updated).updateReferral);
  const panelId = await keepRules();
  const routed = await officer.ask(RouteCaseDocument, { input: { caseId, panelId, reason: 'An invented reason.' } });
  acceptedPayload(dataOf(routed).routeCase);
  return readyCase(cast, offered);
}

/** An agenda and its papers, from the order of the cases to the minutes; nothing is decided. */
async function keepAgenda(): Promise<void> {
  const [officer, chair] = [cast('case-officer'), cast('panel-chair')];
  const cases = [await readyCase(cast, offered), await readyCase(cast, offered)];
  const { meetingId } = await callSitting(cast, offered, '2025-12-15T08:30:00Z');
  const items = await listAndPublish(
    cast,
    { meetingId },
    cases.map(({ caseId }) => caseId),
  );
  const [agendaItemId = '', other = ''] = items;
  await keepInvitations(meetingId);
  const reason = 'An invented reason.';
  const ordered = await officer.ask(ReorderAgendaDocument, { input: { meetingId, agendaItemIds: items.reverse() } });
  acceptedPayload(dataOf(ordered).reorderAgenda);
  const withdrawn = await officer.ask(WithdrawItemDocument, { input: { agendaItemId: other, reason } });
  acceptedPayload(dataOf(withdrawn).withdrawItem);
  const taken = await officer.ask(WithdrawEvidenceDocument, { input: { evidenceId: cases[0]!.evidenceId, reason } });
  acceptedPayload(dataOf(taken).withdrawEvidence);
  const reissued = await officer.ask(ReissuePapersDocument, { input: { agendaItemId, reason } });
  acceptedPayload(dataOf(reissued).reissuePapers);
  await declareNone(cast, QUORATE, [agendaItemId]);
  const opened = await chair.ask(RecordPapersOpenedDocument, { input: { agendaItemId, packVersion: 2 } });
  acceptedPayload(dataOf(opened).recordPapersOpened);
  // With a deadline that has passed, the listing is late.
  await db.asOwner('update panel_terms set paper_deadline_days = 30');
  const accepted = await chair.ask(AcceptLatePapersDocument, { input: { agendaItemId, acceptListing: true, reason } });
  acceptedPayload(dataOf(accepted).acceptLatePapers);
  await db.asOwner('update panel_terms set paper_deadline_days = 5');
  clock.set('2025-12-15T09:00:00Z');
  await openSitting(cast, { meetingId }, QUORATE);
  acceptedPayload(dataOf(await chair.ask(HearItemDocument, { input: { agendaItemId } })).hearItem);
  acceptedPayload(dataOf(await chair.ask(CloseMeetingDocument, { input: { meetingId } })).closeMeeting);
  acceptedPayload(dataOf(await chair.ask(ApproveMinutesDocument, { input: { meetingId } })).approveMinutes);
}

/** An observer who acknowledges, a member more, and a substitute; the last two are withdrawn again. */
async function keepInvitations(meetingId: string): Promise<void> {
  const officer = cast('case-officer');
  const { people } = dataOf(await officer.ask(PeopleDocument, { first: 100 }));
  const idOf = (key: StaffKey): string => {
    const { displayName } = DEMO_STAFF.find((one) => one.key === key)!;
    return people.edges.find(({ node }) => node.displayName === displayName)!.node.id;
  };
  const observer = { meetingId, personId: idOf('director'), capacity: 'OBSERVER' as const };
  acceptedPayload(dataOf(await officer.ask(InviteToMeetingDocument, { input: observer })).inviteToMeeting);
  const acknowledged = await cast('director').ask(AcknowledgeConfidentialityDocument, { input: { meetingId } });
  acceptedPayload(dataOf(acknowledged).acknowledgeConfidentiality);
  const [personId, substituteId] = [idOf('clinical-officer'), idOf('clinical-officer')];
  const member = { meetingId, personId, capacity: 'MEMBER' as const };
  acceptedPayload(dataOf(await officer.ask(InviteToMeetingDocument, { input: member })).inviteToMeeting);
  const uninvited = await officer.ask(WithdrawInvitationDocument, { input: { meetingId, personId } });
  acceptedPayload(dataOf(uninvited).withdrawInvitation);
  const named = await cast('panel-member').ask(NominateSubstituteDocument, { input: { meetingId, substituteId } });
  acceptedPayload(dataOf(named).nominateSubstitute);
  const withdrawn = await officer.ask(WithdrawSubstituteDocument, { input: { meetingId, substituteId } });
  acceptedPayload(dataOf(withdrawn).withdrawSubstitute);
}

/** From the sitting to the end of the placement. */
async function decideAndPlace(ready: Awaited<ReturnType<typeof readyCase>>): Promise<string> {
  const sitting = await callSitting(cast, offered, '2025-10-15T08:30:00Z');
  const [agendaItemId = ''] = await listAndPublish(cast, sitting, [ready.caseId]);
  await declareNone(cast, QUORATE, [agendaItemId]);
  clock.set('2025-10-15T09:00:00Z');
  await openSitting(cast, sitting, QUORATE);
  const position = await cast('health-budget-holder').ask(RecordPositionDocument, {
    input: { agendaItemId, stance: 'DO_NOT_SUPPORT', reason: 'An invented dissent.' },
  });
  acceptedPayload(dataOf(position).recordPosition);
  const { people } = dataOf(await cast('case-officer').ask(PeopleDocument, { first: 1 }));
  const owed = { ownerId: people.edges[0]!.node.id, dueDate: '2025-10-31' };
  const said: Partial<RecordDecisionInput> = {
    outcome: 'AGREED_WITH_CONDITIONS',
    conditionItems: [
      { ...owed, text: 'An invented condition.', isPrecondition: true },
      { ...owed, text: 'An invented condition more.' },
    ],
    actions: [{ ...owed, task: 'An invented action.' }],
    departures: [{ subject: 'OUTCOME', reason: 'An invented departure from the one position taken.' }],
  };
  const decided = decidedOf(await recordDecision(cast, decisionInput(offered, agendaItemId, ready, said)));
  await followUp(decided.id);
  await approveShares(cast, offered, decided);
  const ratified = await cast('health-director').ask(RatifyDecisionDocument, {
    input: { decisionId: decided.id, reason: 'Invented reasons to ratify it.' },
  });
  expect(acceptedPayload(dataOf(ratified).ratifyDecision).decision?.fundingAgreement?.status).toBe('COMMITTED');
  await tellDecision(cast, decided.id);
  await keepWords(cast, ready.caseId, { quotation: 'An invented condition', day: '2025-10-15' });
  await correctWords(cast, offered, decided.id);
  const closed = await cast('panel-chair').ask(CloseMeetingDocument, { input: { meetingId: sitting.meetingId } });
  acceptedPayload(dataOf(closed).closeMeeting);

  const placementId = decided.placement!.id;
  clock.set('2025-11-03T09:00:00Z');
  const started = await cast('commissioner').ask(StartPlacementDocument, {
    input: { placementId, startDate: '2025-11-01' },
  });
  acceptedPayload(dataOf(started).startPlacement);
  await followPlacement(cast, db, placementId, '2025-11-03');
  await growUp(cast, db, offered, { caseId: ready.caseId, placementId, day: '2025-11-03' });
  await recordAway(cast, ready.caseId, placementId, '2025-11-03');
  await keepAppraisal(cast, ready.caseId);
  const actual = await cast('finance').ask(RecordActualDocument, {
    input: {
      ...{ budgetHolderId: offered.block, placementId, kind: 'INVOICE', reference: 'INV-Placeholder-1' },
      ...{ financialYear: '2025-26', period: 8, dated: '2025-11-03', amount: '7500.00' },
    },
  });
  acceptedPayload(dataOf(actual).recordActual);
  await argueShares(cast, offered, placementId);
  await recoverShares(cast, offered, placementId);
  await keepActuals(cast, { db, clock }, offered, placementId);
  await keepScenario(cast, { db, clock });
  await raiseFrom(cast, placementId, '2025-11-20');
  await changePlacement(cast, offered, placementId);
  clock.set('2025-12-01T09:00:00Z');
  const ended = await cast('commissioner').ask(EndPlacementDocument, {
    input: { placementId, endDate: '2025-11-30', reason: 'An invented reason.' },
  });
  acceptedPayload(dataOf(ended).endPlacement);
  const withdrawn = await cast('commissioner').ask(WithdrawPlacementEndDocument, {
    input: { placementId, reason: 'An invented reason.' },
  });
  acceptedPayload(dataOf(withdrawn).withdrawPlacementEnd);
  return placementId;
}

/** What the decision asked for is met, let go and done. */
async function followUp(decisionId: string): Promise<void> {
  const chair = cast('panel-chair');
  const { node } = dataOf(await chair.ask(DecisionPartsDocument, { id: decisionId }));
  if (node?.__typename !== 'Decision') throw new Error('the decision is not shown to its chair');
  const [first, second] = node.conditions ?? [];
  const reason = 'An invented reason.';
  const met = await chair.ask(MeetConditionDocument, { input: { conditionId: first!.id, reason } });
  acceptedPayload(dataOf(met).meetCondition);
  const waived = await chair.ask(WaiveConditionDocument, { input: { conditionId: second!.id, reason } });
  acceptedPayload(dataOf(waived).waiveCondition);
  const done = await cast('case-officer').ask(CompleteActionDocument, {
    input: { actionId: node.actions![0]!.id, note: 'An invented note.' },
  });
  acceptedPayload(dataOf(done).completeAction);
}

async function keepBooks(): Promise<void> {
  const set = await cast('finance').ask(SetBudgetDocument, {
    input: {
      ...{ budgetHolderId: offered.block, financialYear: '2025-26', allocation: '1000000.00' },
      ...{ version: 'Invented version', reason: 'An invented reason.' },
    },
  });
  acceptedPayload(dataOf(set).setBudget);
  const published = await cast('finance').ask(SetBlockVersionDocument, {
    input: {
      ...{ financialYear: '2025-26', stage: 'MARCH', formulaFactors: '900000', basicEntitlementRate: '4000' },
      ...{ specialSchoolPupils: '25', importExport: { netPupils: '1.5' }, additionalFunding: '0' },
      ...{ source: 'An invented source.', publishedDate: '2025-03-20' },
    },
  });
  acceptedPayload(dataOf(published).setBlockVersion);
  const reason = 'An invented reason.';
  const adjusted = await cast('finance').ask(AdjustBudgetDocument, {
    input: { financialYear: '2025-26', kind: 'IN_YEAR_CHANGE', amount: '500.00', reason },
  });
  acceptedPayload(dataOf(adjusted).adjustBudget);
  const expected = await cast('finance').ask(SetLineForecastDocument, {
    input: { financialYear: '2025-26', kind: 'SPEND', section251Line: '1.2.5', total: '1200.00', reason },
  });
  acceptedPayload(dataOf(expected).setLineForecast);
  await keepPlan(cast, offered, (await readyCase(cast, offered)).caseId);
  await takeIntoPlan(cast, db);
  const open = [{ label: 'An invented accrual.', amount: '250.00' }];
  // With what is said of the variance first: nothing is closed over one that nobody looked at.
  await keepCodes(cast);
  const closed = await cast('finance').ask(ClosePeriodDocument, {
    input: { financialYear: '2025-26', period: 1, accruals: open },
  });
  acceptedPayload(dataOf(closed).closePeriod);
  const issued = await cast('finance').ask(IssueJournalDocument, {
    input: { financialYear: '2025-26', period: 1, kind: 'ACCRUAL' },
  });
  acceptedPayload(dataOf(issued).issueJournal);
}
