import { setDelegatedLimitIn } from '../../src/features/access/service/set-delegated-limit';
import { listCase } from '../../src/features/panels/service/list-case';
import { closeMeeting } from '../../src/features/panels/service/run-meeting';
import type { NewOption } from '../../src/features/placements/rules/option';
import type { Day } from '../../src/kernel/dates';
import type { Actor } from '../../src/platform/actor';
import { toGlobalId } from '../../src/platform/global-id';
import type { Ask } from './ask';
import type { TestDatabase } from './database';
import { accepted, asSystem } from './make-area';
import { makeCase } from './make-case';
import type { SetClock } from './make-ledger';
import {
  makeColleague,
  makeMeeting,
  makeOption,
  makePanelWorld,
  makeReferredCase,
  pounds,
  type PanelWorld,
  type Part,
} from './make-panel';
import { clear, makeListed, makePaper } from './make-papers';
import {
  authorityDirector,
  decideOut,
  delegate,
  holdSitting,
  makeUrgentCase,
  outOfPanelInput,
  takenOf,
} from './out-of-panel';
import { approveAll, callAs, decided, decisionInput, usualShares, type ShownDecision } from './panel-client';
import { makeTransitionTask } from './whole-following';

/** Those of the world, and three more whose work differs from theirs. */
export type Worker = Part | 'otherOfficer' | 'seniorDirector' | 'administrator';

/** An area in which everything that can wait for somebody waits. */
export interface WorkWorld {
  readonly world: PanelWorld;
  readonly actors: Readonly<Record<Worker, Actor>>;
  /** What each case is called here, by its reference. */
  readonly names: ReadonlyMap<string, string>;
  /** The paper that came after the deadline. */
  readonly lateEvidenceId: string;
}

const ONCE = { clientMutationId: null, expectedVersion: null } as const;
type Cases = Readonly<Record<string, { readonly caseId: string; readonly optionId: string }>>;

/** Makes it; the clock stands on 7 November 2025 in the end, three days before a sitting. */
export async function makeWorkWorld(db: TestDatabase, clock: SetClock, ask: Ask): Promise<WorkWorld> {
  clock.set('2025-10-01T09:00:00Z');
  const world = await makePanelWorld(db, clock, '311', {
    paperDeadline: { days: 5, unit: 'CALENDAR' },
    deferralEscalation: 1,
  });
  const actors: WorkWorld['actors'] = {
    ...world.actors,
    otherOfficer: await makeColleague(world, { name: 'other-officer', role: 'CASE_OFFICER', kind: 'EDUCATION' }),
    seniorDirector: await authorityDirector(world, 'senior-director', 16),
    administrator: await world.staff.actorOf('ADMINISTRATOR'),
  };
  await referCases(world, ask);
  const cases = {
    deferred: await makePriced(world, '182500.00'),
    dear: await makePriced(world, '1200000.00'),
    running: await makePriced(world, '182500.00'),
    changed: await makePriced(world, '182500.00'),
  };
  const { running, changed } = await decideAtSitting(world, ask, cases);
  const urgent = await decideBetweenSittings(world, ask);
  clock.set('2025-10-20T09:00:00Z');
  await argue(world, ask, running);
  await askForChange(world, ask, changed);
  // The sitting of 10 November; what was decided between sittings is on its agenda too.
  const heard = await makeListed(world, 21);
  clock.set('2025-11-03T09:00:00Z');
  await breakDown(world, ask, running);
  clock.set('2025-11-07T09:00:00Z');
  const lateEvidenceId = await prepare(world, ask, heard);
  await findItLeft(world, running);
  const names = await namesOf(world, { ...ids(cases), urgent, heard: heard.caseId });
  return { world, actors, names, lateEvidenceId };
}

function ids(cases: Cases): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cases).map(([name, { caseId }]) => [name, caseId]));
}

/** A draft, one sent back, and one to be listed whose advice is late: the others of the world are named by the test. */
async function referCases(world: PanelWorld, ask: Ask): Promise<void> {
  await makeCase(world.as('officer'), { panelId: world.panelId });
  const returned = await makeReferredCase(world);
  const sentBack = { caseId: toGlobalId('Case', returned), expectedVersion: 3, reason: 'The plan is missing.' };
  await done(ask, world.actors.officer, 'returnReferral', { ...sentBack, missing: ['EHC_PLAN'] });
  const submitted = await makeReferredCase(world);
  await done(ask, world.actors.officer, 'recordAdviceRequest', {
    ...{
      caseId: toGlobalId('Case', submitted),
      agencyKind: 'HEALTH',
      kind: 'THERAPY',
      contributor: 'An invented team',
    },
    ...{ askedDate: '2025-08-01', dueDate: '2025-09-20' },
  });
}

async function makePriced(world: PanelWorld, amount: string): Promise<{ caseId: string; optionId: string }> {
  const caseId = await makeReferredCase(world);
  const price = { unit: 'YEAR', amount: pounds(amount), spread: 'DAYS' } as const;
  const costLines: NewOption['costLines'] = [{ category: 'EDUCATION', description: null, price }];
  return { caseId, optionId: await makeOption(world, caseId, { costLines }) };
}

/** The sitting of 11 October: one put off once too often, one over a limit with things to follow up, two agreed and paid for; closed since. */
async function decideAtSitting(
  world: PanelWorld,
  ask: Ask,
  cases: Cases,
): Promise<{ readonly running: ShownDecision; readonly changed: ShownDecision }> {
  const meetingId = await makeMeeting(world, 10, 10);
  const items: Record<string, string> = {};
  for (const [name, { caseId }] of Object.entries(cases)) {
    items[name] = accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId }));
  }
  await holdSitting(world, meetingId, Object.values(items), 10);
  const decide = (name: string, said: Readonly<Record<string, unknown>> = {}) =>
    decided(ask, world, decisionInput(world, { ...cases[name]!, meetingId, agendaItemId: items[name]! }, said));
  await decide('deferred', {
    ...{ outcome: 'DEFERRED_FOR_INFORMATION', needAgreed: false, fundingAgreed: false, optionId: null, shares: null },
    ...{ placementStartDate: null, fundingMethod: null, methodEvidence: null, familyViewConsidered: null },
    ...{ missingInformation: 'The therapist’s report.', informationOwner: 'Health', returnDate: '2025-12-01' },
  });
  const person = (part: Part): string => toGlobalId('Person', world.actors[part].personId);
  const agencyId = toGlobalId('Agency', world.staff.agencies.HEALTH);
  await decide('dear', {
    outcome: 'AGREED_WITH_CONDITIONS',
    conditionItems: [{ text: 'A report of the first term.', ownerId: person('member'), dueDate: '2025-12-31' }],
    actions: [
      { task: 'Write to the school.', ownerId: person('commissioner'), dueDate: '2025-10-20' },
      { task: 'Plan the nurse’s visits.', ownerAgencyId: agencyId, dueDate: '2025-12-31' },
    ],
  });
  const agreed = { running: await decide('running'), changed: await decide('changed') };
  for (const decision of Object.values(agreed)) await approveAll(ask, world, decision);
  accepted(await closeMeeting(world.as('chair'), { ...ONCE, meetingId }));
  return agreed;
}

/** More than the director may bind for education, so that a more senior one has to ratify it; it lapses on 8 November. */
async function decideBetweenSittings(world: PanelWorld, ask: Ask): Promise<string> {
  await delegate(world, 'EDUCATION', '50000.00');
  await delegate(world, 'SOCIAL_CARE', '500000.00');
  const urgent = await makeUrgentCase(world);
  takenOf(await decideOut(ask, world, outOfPanelInput(world, urgent)));
  return urgent.caseId;
}

/** Social care disputes its share; the days of the only stage, the commissioner's, are over on 25 October. */
async function argue(world: PanelWorld, ask: Ask, decision: ShownDecision): Promise<void> {
  await world.db.asOwner(
    `insert into dispute_stage (local_area_code, ordinal, name, days, owner_role) values ($1, 1, 'Commissioners', 5, 'COMMISSIONER')`,
    [world.code],
  );
  await done(ask, world.actors.socialCare, 'disputeContribution', {
    ...{ contributionId: shareOf(world, decision, 'SOCIAL_CARE'), firstDisputedDate: '2025-12-01' },
    reason: 'The need is not one of social care.',
  });
}

/** Health is to pay more than social care from December; its own person agreed, over the limit of that day. */
async function askForChange(world: PanelWorld, ask: Ask, decision: ShownDecision): Promise<void> {
  await asSystem(world.db.database, world.clock, world.code, async (tx) => {
    const limit = { decisionType: 'PLACEMENT_FUNDING', basis: 'ANNUAL', ceiling: pounds('1000.00') } as const;
    const budgetHolderId = world.holders.HEALTH;
    accepted(await setDelegatedLimitIn(tx, { ...limit, budgetHolderId, startDate: '2025-10-20' as Day }));
  });
  const [education, socialCare, health] = usualShares(world);
  await done(ask, world.actors.commissioner, 'proposeContribution', {
    ...{ placementId: decision.placement!.id, fromDate: '2025-12-01', reason: 'The nurse comes more often.' },
    ...{ method: 'NEEDS_LED', methodEvidence: 'The needs weighed again.' },
    shares: [education, { ...socialCare, parts: 20 }, { ...health, parts: 30 }],
  });
  const [share] = await world.db.asOwner<{ contribution_id: string }>(
    `select contribution_id from contribution join funding_agreement using (local_area_code, funding_agreement_id)
      where kind = 'CHANGE' and budget_holder_id = $1`,
    [world.holders.HEALTH],
  );
  const contributionId = toGlobalId('Contribution', share?.contribution_id ?? '');
  await done(ask, world.actors.health, 'approveContribution', { contributionId });
}

async function breakDown(world: PanelWorld, ask: Ask, { placement }: ShownDecision): Promise<void> {
  const placementId = placement!.id;
  await done(ask, world.actors.commissioner, 'startPlacement', { placementId, startDate: '2025-11-03' });
  await done(ask, world.actors.officer, 'reportBreakdown', { placementId, reason: 'The school gave notice.' });
}

/** Three days ago a review found that the child had left, to be looked at again on the day after; a step of growing up waits for health. */
async function findItLeft({ db }: PanelWorld, { placement }: ShownDecision): Promise<void> {
  await makeTransitionTask(db, placement!.id);
  await db.asOwner(
    `insert into placement_review (local_area_code, placement_review_id, placement_id, case_id, due_date, review_date, attendees, outcome,
                                   reason, attended_until, next_review_date, recorded_by, recorded_at)
     select local_area_code, gen_random_uuid(), placement_id, case_id, '2026-02-03', '2025-11-04', '{PROVIDER}', 'MAINTAIN',
            'An invented reason.', '2025-11-04', '2025-11-05', case_officer_id, '2025-11-04T09:00:00Z'
       from placement join panel_case using (local_area_code, case_id) where placement_id = $1`,
    [Buffer.from(placement!.id, 'base64url').toString().split(':')[1]],
  );
}

/** Education is prepared; the chair and the member have not opened the papers; health has an interest; social care said nothing; a paper is late. */
async function prepare(
  world: PanelWorld,
  ask: Ask,
  { caseId, agendaItemId }: { readonly caseId: string; readonly agendaItemId: string },
): Promise<string> {
  const item = { agendaItemId: toGlobalId('AgendaItem', agendaItemId) };
  await clear(world, agendaItemId, 'chair', 'education', 'member');
  await done(ask, world.actors.health, 'declareInterest', { ...item, kind: 'PERSONAL', reason: 'A friend’s child.' });
  await done(ask, world.actors.education, 'recordPapersOpened', { ...item, packVersion: 1 });
  return makePaper(world, caseId, 'A late letter.');
}

function shareOf(world: PanelWorld, { fundingAgreement }: ShownDecision, kind: 'SOCIAL_CARE'): string {
  const holder = toGlobalId('BudgetHolder', world.holders[kind]);
  return fundingAgreement!.contributions.find(({ budgetHolder }) => budgetHolder.id === holder)!.id;
}

async function namesOf(
  world: PanelWorld,
  named: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await world.db.asOwner<{ case_id: string; reference: string; status: string; is_raised: boolean }>(
    `select case_id, reference, status, earlier_case_id is not null as is_raised from panel_case`,
  );
  const nameOf = new Map(Object.entries(named).map(([name, caseId]) => [caseId, name]));
  return new Map(
    rows.map(({ case_id, reference, status, is_raised }) => [
      reference,
      nameOf.get(case_id) ?? (is_raised ? 'raised' : status.toLowerCase()),
    ]),
  );
}

async function done(ask: Ask, actor: Actor, mutation: string, input: object): Promise<void> {
  const { userErrors } = await callAs(ask, actor, mutation, input, '');
  if (userErrors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(userErrors)}`);
}
