import { type Clock } from '../../src/kernel/dates';
import { DEMO_STAFF, type StaffKey } from '../../src/demo/personas';
import { createPerson } from '../../src/features/access/service/create-person';
import { grantRole } from '../../src/features/access/service/grant-role';
import { keepDocument } from '../../src/features/cases/service/documents';
import { type Actor } from '../../src/platform/actor';
import { createCtx } from '../../src/platform/context';
import { type DocumentStore } from '../../src/platform/documents';
import { newId } from '../../src/platform/new-id';
import { toGlobalId } from '../../src/platform/global-id';
import { change } from './change';
import { dataOf, type Client } from './client';
import { type TestDatabase } from './database';
import { runCommand } from './import-files';
import { accepted, signIn } from './make-area';
import { makeNhsNumber, makeUpn } from './make-case';
import { makeRules } from './make-rules';
import { quietLog, type SetClock } from './make-ledger';
import { type PersonaWorld } from './personas';
import { askAndShare } from './whole-case-papers';
import { runClocks } from './whole-clocks';
import { runSight } from './whole-sight';
import { runNotices } from './whole-notices';
import { keepWords } from './whole-words';
import { runRedress } from './whole-redress';
import { keepActuals } from './whole-actuals';
import { keepCodes } from './whole-codes';
import { recoverShares } from './whole-recovery';
import { argueShares } from './whole-contributions';
import {
  approveShares,
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
} from './thread';
import { followUpDecision, wholeDecision } from './whole-decision';
import { followWhole } from './whole-following';
import { growUp } from './whole-growing-up';
import { codeAndTransfer } from './whole-coding';
import { recordAway } from './whole-away';
import { keepAppraisal } from './whole-appraisal';
import { keepPlan } from './whole-plan';
import { keepRecords } from './whole-retention';
import { keepScenario } from './whole-scenario';
import { raiseConcern, recordProvider } from './whole-offer';
import { keepQuality } from './whole-quality';
import { changePlacement } from './whole-steps';
import { renameBody } from './whole-succession';

export { change };

/** What the whole case is made with. */
export interface WholeCaseTools {
  readonly db: TestDatabase;
  readonly clock: SetClock;
  readonly world: PersonaWorld;
  readonly clientOf: (who: StaffKey) => Client;
  /** A file the importer takes one row of and refuses another. */
  readonly importFile: string;
}

/** The case of an area with everything a case can have, as ids of the API. */
export interface WholeCase {
  readonly caseId: string;
  readonly optionId: string;
  readonly agendaItemId: string;
  readonly meetingId: string;
  readonly importId: string;
  readonly actualId: string;
  readonly offered: Offered;
}

type Ids = Readonly<Record<string, string>>;
const INVITED: readonly (readonly [StaffKey, string])[] = [
  ['panel-chair', 'CHAIR'],
  ['education-budget-holder', 'BUDGET_HOLDER'],
  ['social-care-budget-holder', 'BUDGET_HOLDER'],
  ['health-budget-holder', 'BUDGET_HOLDER'],
  ['panel-member', 'MEMBER'],
  ['clinical-officer', 'MEMBER'],
];

/**
 * A case from referral to a placement that has ended, its sitting still open: the four of the quorum are cleared, a clinical officer has an
 * interest, and the panel's member was invited, has said nothing and is not there.
 */
export async function makeWholeCase(tools: WholeCaseTools): Promise<WholeCase> {
  const { clock, clientOf } = tools;
  const cast: Cast = clientOf;
  const offered = await readOffered(cast);
  const localUrn = await recordProvider(cast, tools.db);
  const otherPanelId = await makeRules(clientOf, offered);
  const { caseId, evidenceId } = await refer(tools, offered);
  for (const panelId of [otherPanelId, offered.panelId]) {
    await change(clientOf('case-officer'), 'routeCase', { caseId, panelId, reason: 'An invented reason.' });
  }
  const awayUrn = await schoolOf(clientOf('commissioner'));
  await raiseConcern(cast, awayUrn);
  const optionId = await addOption(tools, caseId, awayUrn);
  const otherOptionId = await addOption(tools, caseId, localUrn);
  await change(clientOf('case-officer'), 'submitReferral', {
    caseId,
    expectedVersion: await versionOf(clientOf, caseId),
    waivers: [{ item: 'EHC_PLAN', reason: 'An invented reason to wait no longer.' }],
  });
  await sendBackOnce(clientOf, caseId);
  const meetingId = await callSitting(tools, offered);
  const [agendaItemId = ''] = await listAndPublish(cast, { meetingId }, [caseId]);
  await declareNone(cast, QUORATE, [agendaItemId]);
  const interest = { agendaItemId, kind: 'PERSONAL', reason: 'An invented interest.' };
  await change(clientOf('clinical-officer'), 'declareInterest', interest);
  clock.set('2025-10-15T09:00:00Z');
  await openSitting(cast, { meetingId }, QUORATE);
  const position = { agendaItemId, stance: 'DO_NOT_SUPPORT', reason: 'An invented dissent.', optionId };
  await change(clientOf('social-care-budget-holder'), 'recordPosition', position);
  const actualId = await decide(tools, offered, { agendaItemId, optionId, otherOptionId, evidenceId, caseId });
  await keepRecords(cast, tools.db, caseId);
  await keepQuality(cast, { caseId, providerUrn: localUrn, day: '2025-12-01' });
  // Another that waits for a sitting, so that somebody's worklist names a case.
  const ready = await readyCase(cast, offered);
  // Nobody decided after its review, so that somebody's worklist names a limit.
  const reviewed = { caseId: ready.caseId, kind: 'REVIEW_MEETING', eventDate: '2025-10-01' };
  await change(clientOf('case-officer'), 'recordPlanEvent', reviewed);
  await keepPlan(cast, offered, ready.caseId);
  await keepScenario(cast, tools);
  await renameBody(cast, offered);
  await keepAppraisal(cast, caseId);
  return { caseId, optionId, agendaItemId, meetingId, offered, actualId, importId: await bringIn(tools) };
}

/** Returned for something that was missing, and submitted again; what the plan's request came to is recorded. */
async function sendBackOnce(clientOf: (who: StaffKey) => Client, caseId: string): Promise<void> {
  const officer = clientOf('case-officer');
  const version = async () => ({ caseId, expectedVersion: await versionOf(clientOf, caseId) });
  await change(officer, 'recordEhcPlan', { ...(await version()), requestOutcome: 'Y', assessmentOutcome: 'A' });
  const reason = 'An invented reason.';
  await change(officer, 'returnReferral', { ...(await version()), reason, missing: ['EVIDENCE'] });
  await change(officer, 'submitReferral', await version());
}

async function refer(tools: WholeCaseTools, offered: Offered): Promise<{ caseId: string; evidenceId: string }> {
  const { clientOf, db, clock, world } = tools;
  const officer = clientOf('case-officer');
  const usual = referralInput(offered.panelId);
  const input = {
    ...usual,
    child: {
      ...usual.child,
      dateOfBirth: '2007-03-05',
      upn: makeUpn(1),
      nhsNumber: makeNhsNumber(1),
      isLookedAfter: true,
    },
    otherNeeds: ['SLCN'],
    ehcPlan: { status: 'IN_ASSESSMENT' },
    preferredSetting: { providerUrn: await schoolOf(officer), statedBy: 'PARENT', statedDate: '2025-09-10' },
    referral: {
      ...usual.referral,
      childViews: { isObtained: false, notObtainedReason: 'An invented reason.' },
      parentViews: {
        ...{ isObtained: true, text: 'Invented views.', givenBy: 'mother', method: 'IN_PERSON' },
        givenDate: '2025-09-10',
      },
      equalityConsiderations: undefined,
      equality: { answer: 'ARISE', text: 'Invented considerations.' },
      localOptionsTried: [
        {
          providerUrn: await schoolOf(officer),
          description: 'An invented school.',
          whyItFailed: 'An invented failure.',
        },
      ],
    },
  };
  const caseId = await change(officer, 'referCase', input, 'case { id }');
  const documentId = await keepFile(await world.actorOf('311', 'case-officer'), db, clock, caseId);
  const paper = { caseId, dated: '2025-06-01', summary: 'An invented summary.' };
  const advice = { ...paper, kind: 'EDUCATIONAL_PSYCHOLOGY_ADVICE', title: 'Invented advice', documentId };
  const evidenceId = await change(officer, 'addEvidence', advice, 'evidence { id }');
  await change(officer, 'addEvidence', { ...paper, kind: 'HEALTH_ADVICE', title: 'Invented health advice' });
  await askAndShare(change, officer, caseId, evidenceId);
  await runClocks(change, officer, caseId, await schoolOf(officer));
  await runSight(change, officer, caseId, await schoolOf(officer));
  await runRedress(change, officer, caseId);
  return { caseId, evidenceId };
}

/** A document of the case; its bytes are kept nowhere. */
async function keepFile(actor: Actor, db: TestDatabase, clock: Clock, caseId: string): Promise<string> {
  const store = { remove: () => Promise.resolve() } as unknown as DocumentStore;
  const ctx = createCtx({ database: db.database, actor, clock, requestId: 'test', log: quietLog });
  const file = { documentId: newId(), mediaType: 'application/pdf', sizeBytes: 13, sha256: 'a'.repeat(64) } as const;
  const local = Buffer.from(caseId, 'base64url').toString().split(':')[1] ?? '';
  await keepDocument(ctx, store, file, { caseId: local, kind: 'EDUCATIONAL_PSYCHOLOGY_ADVICE' });
  await ctx.end();
  return toGlobalId('EvidenceDocument', file.documentId);
}

async function schoolOf(client: Client): Promise<string> {
  const filter = `provisionType: { eq: INDEPENDENT_SPECIAL }, localAuthorityCode: { eq: "885" }`;
  const answer = await client.askText(`{ providers(filter: { ${filter} }, first: 1) { nodes { urn } } }`);
  return (dataOf(answer) as { providers: { nodes: { urn: string }[] } }).providers.nodes[0]!.urn;
}

async function addOption({ clientOf }: WholeCaseTools, caseId: string, providerUrn: string): Promise<string> {
  const commissioner = clientOf('commissioner');
  const price = { unit: 'YEAR', amount: '182500.00', spread: 'DAYS', year: 'FINANCIAL' };
  const input = {
    caseId,
    providerUrn,
    label: 'An invented label',
    band: 'Invented band 5',
    residential: 'RESIDENTIAL_52',
    expectedStartDate: '2025-11-01',
    expectedEndDate: '2026-10-31',
    costLines: [{ category: 'EDUCATION', description: 'An invented line', price }],
  };
  const optionId = await change(commissioner, 'addPlacementOption', input, 'option { id }');
  const finding = { optionId, suitability: 'SUITABLE', reason: 'An invented finding.' };
  await change(commissioner, 'recordSuitability', finding);
  return optionId;
}

async function callSitting({ clientOf }: WholeCaseTools, offered: Offered): Promise<string> {
  const officer = clientOf('case-officer');
  const answer = await officer.askText('{ people(first: 100) { nodes { id displayName } } }');
  const { people } = dataOf(answer) as { people: { nodes: { id: string; displayName: string }[] } };
  const invitations = INVITED.map(([who, capacity]) => {
    const { displayName } = DEMO_STAFF.find(({ key }) => key === who)!;
    return { personId: people.nodes.find((one) => one.displayName === displayName)!.id, capacity };
  });
  const { panelId } = offered;
  const input = { panelId, startsAt: '2025-10-15T08:30:00Z', capacity: 60, venue: 'An invented room', invitations };
  return change(officer, 'scheduleMeeting', input, 'meeting { id }');
}

async function agencyOf(clientOf: (who: StaffKey) => Client, budgetHolderId: string): Promise<string> {
  const answer = await clientOf('case-officer').askText('{ budgetHolders { id agency { id } } }');
  const { budgetHolders } = dataOf(answer) as { budgetHolders: { id: string; agency: { id: string } }[] };
  return budgetHolders.find(({ id }) => id === budgetHolderId)!.agency.id;
}

/** Agreed over the block's limit and ratified, every share approved, the money posted, the placement begun and ended; gives the id of an actual. */
async function decide({ clientOf, clock, db }: WholeCaseTools, offered: Offered, made: Ids): Promise<string> {
  const { agendaItemId = '', optionId = '', otherOptionId = '', evidenceId = '', caseId = '' } = made;
  const ready = { caseId, optionId, evidenceId, reference: '', healthEvidenceId: '' };
  const input = decisionInput(offered, agendaItemId, ready, {
    outcome: 'AGREED_WITH_CONDITIONS',
    ...(await wholeDecision(change, clientOf, { agencyId: await agencyOf(clientOf, offered.health), otherOptionId })),
    conditions: 'Invented conditions.',
    optionsWeighed: 'Invented weighing.',
    placementEndDate: '2026-10-31',
    shares: [
      { budgetHolderId: offered.block, parts: 60 },
      { budgetHolderId: offered.socialCare, parts: 20 },
      { budgetHolderId: offered.health, parts: 20 },
    ],
  });
  const decision = decidedOf(await recordDecision(clientOf, input));
  await change(clientOf('director'), 'ratifyDecision', { decisionId: decision.id, reason: 'An invented reason.' });
  await followUpDecision(change, clientOf, decision.id);
  await approveShares(clientOf, offered, decision);
  await runNotices(change, clientOf, decision.id);
  await keepWords(clientOf, caseId, { quotation: 'Invented weighing', day: '2025-10-15' });
  const answer = await clientOf('commissioner').askText('{ placements(first: 1) { nodes { id } } }');
  const placementId = (dataOf(answer) as { placements: { nodes: { id: string }[] } }).placements.nodes[0]!.id;
  clock.set('2025-11-02T09:00:00Z');
  await change(clientOf('commissioner'), 'startPlacement', { placementId, startDate: '2025-11-01' });
  await change(clientOf('case-officer'), 'reportBreakdown', { placementId, reason: 'An invented breakdown.' });
  await followWhole(change, clientOf, db, placementId);
  await growUp(clientOf, db, offered, { caseId, placementId, day: '2025-11-02' });
  await recordAway(clientOf, caseId, placementId, '2025-11-02');
  await changePlacement(clientOf, offered, placementId);
  await recoverShares(clientOf, offered, placementId);
  await keepActuals(clientOf, { db, clock }, offered, placementId);
  await keepCodes(clientOf);
  await argueShares(clientOf, offered, placementId);
  const end = { placementId, endDate: '2026-06-30', reason: 'An invented end.' };
  const notice = { noticeGivenDate: '2025-11-02', noticeDays: 240, lastAttendedDate: '2026-06-15' };
  await change(clientOf('commissioner'), 'endPlacement', { ...end, ...notice });
  clock.set('2025-12-01T09:00:00Z');
  // The assessment has come to a plan by now; what recoupment is about is a child with one.
  await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where ehc_plan_status = 'IN_ASSESSMENT'`);
  const expectedVersion = await versionOf(clientOf, caseId);
  await change(clientOf('case-officer'), 'recordEhcPlan', { caseId, expectedVersion, named: { setting: 'OLA' } });
  await codeAndTransfer(clientOf, clock, placementId);
  // An assessment again, so that its clock is there to be seen.
  await db.asOwner(`update panel_case set ehc_plan_status = 'IN_ASSESSMENT' where ehc_plan_status = 'FINAL'`);
  clock.set('2025-12-01T09:00:00Z');
  const finance = clientOf('finance');
  const budget = { financialYear: '2025-26', version: 'Invented', allocation: '1000000.00', broughtForward: '-5.00' };
  for (const budgetHolderId of [offered.block, offered.socialCare, offered.health]) {
    await change(finance, 'setBudget', { ...budget, budgetHolderId });
  }
  const invoice = { financialYear: '2025-26', period: 7, kind: 'INVOICE', amount: '100.00', vat: '20.00' };
  const said = { ...invoice, budgetHolderId: offered.block, placementId, reference: 'Invented', dated: '2025-10-10' };
  return change(finance, 'recordActual', said, 'actual { id }');
}

/** Brings a file in and gives the id of its report. */
async function bringIn({ db, clock, importFile }: WholeCaseTools): Promise<string> {
  await runCommand(db, clock, '--kind', 'establishments', importFile, '--area', '311');
  const [row] = await db.asOwner<{ id: string }>(
    'select import_batch_id as id from import_batch order by started_at desc limit 1',
  );
  return toGlobalId('ImportReport', row!.id);
}

/** Makes a holder of a budget who was invited to nothing, and signs it in. */
export async function makeUninvited(tools: WholeCaseTools, agency: 'education' | 'health'): Promise<Actor> {
  const { db, clock, world } = tools;
  const area = world.area('311');
  const ctx = area.asSystem(new Date('2025-10-01T08:00:00Z'));
  const subject = `uninvited-${agency}`;
  const said = { subject, displayName: 'Una Placeholder', jobTitle: 'Placeholder', grade: 11, clientMutationId: null };
  const personId = accepted(await createPerson(ctx, { ...said, agencyId: area.agencies.get(agency) as never }));
  const budgetHolderId = area.holders.get(agency === 'education' ? 'block' : agency) as never;
  const grant = { personId, role: 'BUDGET_HOLDER', agencyId: null, budgetHolderId, feeds: [] } as const;
  accepted(await grantRole(ctx, { ...grant, startDate: null, endDate: null, clientMutationId: null }));
  return signIn(db.database, clock, subject);
}

async function versionOf(clientOf: (who: StaffKey) => Client, id: string): Promise<number> {
  const answer = await clientOf('case-officer').askText('query ($id: ID!) { case(id: $id) { version } }', { id });
  return (dataOf(answer) as { case: { version: number } }).case.version;
}
