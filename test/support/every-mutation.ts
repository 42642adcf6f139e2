import { DEMO_STAFF, type StaffKey } from '../../src/demo/personas';
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
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type TestDatabase } from './database';
import { makeNhsNumber, makeUpn } from './make-case';
import { type SetClock } from './make-ledger';
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
  type ReadyCase,
} from './thread';
import { recordAway } from './whole-away';
import { codeAndTransfer } from './whole-coding';
import { keepActuals } from './whole-actuals';
import { keepPlan } from './whole-plan';
import { keepCodes } from './whole-codes';
import { argueShares } from './whole-contributions';
import { keepAppraisal } from './whole-appraisal';
import { recordProvider } from './whole-offer';
import { keepQuality } from './whole-quality';
import { correctWords, decideBetween } from './whole-decisions';
import { tellDecision } from './whole-notices';
import { followPlacement } from './whole-following';
import { growUp } from './whole-growing-up';
import { recoverShares } from './whole-recovery';
import { keepRecords } from './whole-retention';
import { keepReferral, raiseFrom } from './whole-referral';
import { changePlacement } from './whole-steps';
import { keepScenario, takeIntoPlan } from './whole-scenario';
import { renameBody } from './whole-succession';
import { keepWords } from './whole-words';

/* Every mutation of the product once, by the clients whose it is. */

/** What the story is told with. */
interface Story {
  readonly cast: Cast;
  readonly db: TestDatabase;
  readonly clock: SetClock;
  readonly offered: Offered;
}

/** A person of the thread, numbers and all. */
export const CHILD = { upn: makeUpn(31), nhsNumber: makeNhsNumber(31) };

/** Makes each mutation once at least, from the first person to the successor of a body, in an area of which nothing but its set-up is there. */
export async function makeEveryMutation(cast: Cast, db: TestDatabase, clock: SetClock): Promise<void> {
  const offered = await readOffered(cast);
  const story = { cast, db, clock, offered };
  await makePeople(story);
  const providerUrn = await recordProvider(cast, db);
  await keepReferral(cast, offered, db);
  const ready = await prepareReferral(story);
  const placementId = await decideAndPlace(story, ready);
  await keepRecords(cast, db, ready.caseId);
  await keepQuality(cast, { caseId: ready.caseId, providerUrn, day: '2025-12-01' });
  await keepAgenda(story);
  await decideBetween(cast, offered, '2025-12-15');
  await keepBooks(story);
  await codeAndTransfer(cast, clock, placementId);
  await renameBody(cast, offered);
}

/** The administrator's part. Health binds nothing by itself, so that a decision has to be ratified. */
async function makePeople({ cast, offered }: Story): Promise<void> {
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
async function keepRules({ cast, offered }: Pick<Story, 'cast' | 'offered'>): Promise<string> {
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
async function prepareReferral({ cast, offered }: Story) {
  const officer = cast('case-officer');
  const { child } = referralInput(offered.panelId);
  const input = referralInput(offered.panelId, { child: { ...child, ...CHILD } });
  const { id: caseId } = acceptedPayload(dataOf(await officer.ask(ReferCaseDocument, { input })).referCase).case!;
  const updated = await officer.ask(UpdateReferralDocument, {
    input: { caseId, expectedVersion: 1, referral: { summary: 'Another invented summary.' } },
  });
  acceptedPayload(dataOf(updated).updateReferral);
  const panelId = await keepRules({ cast, offered });
  const routed = await officer.ask(RouteCaseDocument, { input: { caseId, panelId, reason: 'An invented reason.' } });
  acceptedPayload(dataOf(routed).routeCase);
  return readyCase(cast, offered);
}

/** An agenda and its papers, from the order of the cases to the minutes; nothing is decided. */
async function keepAgenda({ cast, db, clock, offered }: Story): Promise<void> {
  const [officer, chair] = [cast('case-officer'), cast('panel-chair')];
  const cases = [await readyCase(cast, offered), await readyCase(cast, offered)];
  const { meetingId } = await callSitting(cast, offered, '2025-12-15T08:30:00Z');
  const items = await listAndPublish(
    cast,
    { meetingId },
    cases.map(({ caseId }) => caseId),
  );
  const [agendaItemId = '', other = ''] = items;
  await keepInvitations(cast, meetingId);
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
async function keepInvitations(cast: Cast, meetingId: string): Promise<void> {
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
async function decideAndPlace({ cast, db, clock, offered }: Story, ready: ReadyCase): Promise<string> {
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
  await followUp(cast, decided.id);
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
async function followUp(cast: Cast, decisionId: string): Promise<void> {
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

async function keepBooks({ cast, db, offered }: Story): Promise<void> {
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
