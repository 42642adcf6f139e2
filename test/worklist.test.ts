import { WorkKind } from '../src/features/panels/rules/worklist';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { callAs, usePanelApi } from './support/panel-client';
import { makeWorkWorld, type Worker, type WorkWorld } from './support/work-world';

/* What waits for each person, in an area where everything that can wait does, on 7 November 2025. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let made: WorkWorld;
beforeAll(async () => {
  made = await makeWorkWorld(db, clock, ask);
}, 120_000);

interface Work {
  readonly kind: string;
  readonly subjectId: string;
  readonly caseReference: string | null;
  readonly day: string;
  readonly dueDate: string | null;
  readonly isOverdue: boolean;
}

async function worklistOf(actor: Actor, kinds: readonly string[] | null = null): Promise<readonly Work[]> {
  const answer = await ask<{ viewer: { worklist: readonly Work[] } }>(
    actor,
    `query ($kinds: [WorkKind!]) {
       viewer { worklist(kinds: $kinds) { kind subjectId caseReference day dueDate isOverdue } } }`,
    { kinds },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.viewer.worklist;
}

const typeOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[0] ?? '';
const everybody = (): [Worker, Actor][] => Object.entries(made.actors) as [Worker, Actor][];

/** A row as `KIND Type case, by its day`, or `since` its day; `!` when it is overdue. */
function said({ kind, subjectId, caseReference, day, dueDate, isOverdue }: Work): string {
  const about = caseReference === null ? '-' : (made.names.get(caseReference) ?? caseReference);
  return `${kind} ${typeOf(subjectId)} ${about}, ${dueDate === null ? 'since' : 'by'} ${day}${isOverdue ? '!' : ''}`;
}

const SITS = 'SITTING PanelMeeting -, since 2025-11-10';
const URGENT = 'INTEREST AgendaItem urgent, by 2025-11-10';
const WAITING_SHARES = [
  'APPROVAL Contribution dear, since 2025-10-11',
  'APPROVAL Contribution urgent, since 2025-10-11',
];
const ARGUED = 'DISPUTE Dispute running, by 2025-10-25!';
const LATE_LETTER = 'ACTION DecisionAction dear, by 2025-10-20!';
const TO_LIST = ['LISTING Case submitted, since 2025-10-01', 'LISTING Case deferred, since 2025-10-01'];
const LAPSES = 'LAPSE Decision urgent, by 2025-11-08';
const PUT_OFF = 'ESCALATION Case deferred, since 2025-10-11';
const STEP = 'TRANSITION_TASK TransitionTask running, by 2025-11-01!';
const NOT_LIVE = [
  'FUNDING_NOT_LIVE Placement dear, by 2025-11-01!',
  'FUNDING_NOT_LIVE Placement urgent, by 2025-11-01!',
];
const GONE = 'PAID_AFTER_LEAVING Placement running, since 2025-11-04';
const OVERDUE_REVIEW = 'REVIEW Placement running, by 2025-11-05!';
const OVER_LIMIT = 'RATIFICATION Decision dear, since 2025-10-11';

const EXPECTED: Readonly<Record<Worker, readonly string[]>> = {
  officer: [
    'ADVICE AdviceRequest submitted, by 2025-09-20!',
    ...TO_LIST,
    'REFERRAL Case draft, since 2025-10-01',
    'RETURNED Case returned, since 2025-10-01',
    LATE_LETTER,
    STEP,
    'TRIGGERED Case raised, by 2025-11-03!',
    'VISIT Placement running, by 2025-11-03!',
    OVERDUE_REVIEW,
    LAPSES,
    'QUORUM_AT_RISK AgendaItem heard, by 2025-11-10',
  ],
  // Not the referrals, nor what follows up decisions, of cases that are a colleague's.
  otherOfficer: [...TO_LIST, LAPSES],
  chair: [
    'MINUTES PanelMeeting -, since 2025-10-11',
    URGENT,
    'LATE_PAPERS AgendaItem heard, by 2025-11-10',
    'QUORUM_AT_RISK AgendaItem heard, by 2025-11-10',
    SITS,
    'UNREAD_PAPERS AgendaItem heard, by 2025-11-10',
  ],
  // Has opened the papers and declared on the one item.
  education: [...WAITING_SHARES, URGENT, SITS],
  socialCare: [
    ...WAITING_SHARES,
    'APPROVAL Contribution changed, since 2025-10-20',
    ARGUED,
    URGENT,
    'INTEREST AgendaItem heard, by 2025-11-10',
    SITS,
  ],
  // Has an interest in the other item, and approved the change already.
  health: [...WAITING_SHARES, STEP, URGENT, SITS, 'ACTION DecisionAction dear, by 2025-12-31'],
  // The papers of the closed sitting are closed to the member by now, and the case with them; the condition stays to be met.
  member: [
    URGENT,
    SITS,
    'UNREAD_PAPERS AgendaItem heard, by 2025-11-10',
    'CONDITION DecisionCondition -, by 2025-12-31',
  ],
  // Has acknowledged nothing, and so sees no item.
  observer: [SITS],
  commissioner: [
    ...[LATE_LETTER, ARGUED, ...NOT_LIVE, 'START Placement changed, by 2025-11-01!'],
    ...[GONE, OVERDUE_REVIEW],
  ],
  // Not the decision between sittings, which was the director's own.
  director: [PUT_OFF, OVER_LIMIT, LATE_LETTER, ARGUED, LAPSES],
  seniorDirector: [PUT_OFF, OVER_LIMIT, LATE_LETTER, ARGUED, LAPSES, 'RATIFICATION Decision urgent, by 2025-11-08'],
  // The share over its limit of health's own, and none of the others (G9).
  healthDirector: [
    PUT_OFF,
    LATE_LETTER,
    'RATIFICATION Contribution changed, since 2025-10-20',
    ARGUED,
    LAPSES,
    'ACTION DecisionAction dear, by 2025-12-31',
  ],
  finance: [ARGUED, ...NOT_LIVE, GONE],
  auditor: [],
  administrator: [],
};

test.each(Object.entries(EXPECTED) as [Worker, readonly string[]][])(
  'the worklist of %s: all that waits, the earliest first, and nothing else',
  async (who, expected) => {
    expect((await worklistOf(made.actors[who])).map(said)).toEqual(expected);
  },
);

/** Claims between authorities are of education from September 2026 on: responsibility.test.ts; rounds of uplifts: uplifts.test.ts; payments: actuals-matched.test.ts; what is brought against decisions: redress.test.ts; aims and hand-overs: growing-up.test.ts and adult-services.test.ts; audits, feedback and the improvement plan: scrutiny.test.ts; limits of plans, and days that are missing: clocks-recorded.test.ts; letters of plans: notice-plan-letters.test.ts; requests to see what is kept: words-withheld.test.ts. */
const LATER: readonly string[] = [
  ...['RECOUPABLE', 'RECOUPMENT', 'UPLIFT_APPROVAL', 'UPLIFT_DECISION', 'CIRCUMSTANCE_REVIEW'],
  ...['PAYMENT_MATCH', 'PAYMENT_PARTED', 'PAYMENT_UNMATCHED', 'REDRESS', 'TRIBUNAL_ORDER'],
  ...['PREPARATION', 'HANDOVER_NOTICE', 'NOTICE', 'PLAN_LETTER', 'CLOCK', 'DAY_MISSING', 'SUBJECT_REQUEST'],
  ...['PLAN_AUDIT', 'FEEDBACK', 'IMPROVEMENT_ACTION', 'IMPROVEMENT_MILESTONE'],
];

test('every kind of work waits for somebody here', () => {
  const kinds = new Set(
    Object.values(EXPECTED)
      .flat()
      .map((row) => row.split(' ')[0]),
  );
  expect([...kinds, ...LATER].sort()).toEqual(Object.values(WorkKind).sort());
});

test('every subject is there for its reader by node', async () => {
  for (const [, actor] of everybody()) {
    const subjects = (await worklistOf(actor)).map(({ subjectId }) => subjectId);
    const answer = await ask<{ nodes: readonly ({ __typename: string; id: string } | null)[] }>(
      actor,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids: subjects },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data.nodes).toEqual(subjects.map((id) => ({ __typename: typeOf(id), id })));
  }
});

test('by kind: the same rows and no others; nothing for no kind', async () => {
  for (const [, actor] of everybody()) {
    const all = await worklistOf(actor);
    for (const kind of new Set(all.map((row) => row.kind))) {
      expect(await worklistOf(actor, [kind])).toEqual(all.filter((row) => row.kind === kind));
    }
    expect(await worklistOf(actor, [])).toEqual([]);
  }
  const two = ['LISTING', 'LAPSE'];
  const all = await worklistOf(made.actors.officer);
  expect(await worklistOf(made.actors.officer, two)).toEqual(all.filter(({ kind }) => two.includes(kind)));
});

test('of each kind the earliest hundred: one does not crowd out another', async () => {
  await db.asOwner(
    `insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                             ehc_plan_status, responsible_la_code, case_officer_id, submitted_at, created_at)
     select local_area_code, gen_random_uuid(), child_id, panel_id, 'MORE-' || lpad(number::text, 3, '0'), status, request_type, request_date,
            primary_need, ehc_plan_status, responsible_la_code, case_officer_id, '2025-11-05T09:00:00Z', created_at
       from (select * from panel_case where status = 'SUBMITTED' limit 1) one cross join generate_series(1, 120) number`,
  );
  const list = await worklistOf(made.actors.otherOfficer);
  const listing = list.filter(({ kind }) => kind === 'LISTING').map(({ caseReference }) => caseReference);
  expect(listing).toHaveLength(100);
  expect(listing.at(-1)).toBe('MORE-098');
  expect(list.map(said)).toEqual(expect.arrayContaining([LAPSES]));
});

test('what is done waits no more', async () => {
  const first = async (who: Worker, kind: WorkKind): Promise<string | undefined> =>
    (await worklistOf(made.actors[who], [kind]))[0]?.subjectId;
  const does = async (who: Worker, kind: WorkKind, mutation: string, input: (id: string) => object) => {
    const subjectId = await first(who, kind);
    const { userErrors } = await callAs(ask, made.actors[who], mutation, input(subjectId ?? ''), '');
    expect([kind, userErrors]).toEqual([kind, []]);
    expect(await first(who, kind)).not.toBe(subjectId);
  };
  await does('chair', 'MINUTES', 'approveMinutes', (meetingId) => ({ meetingId }));
  await does('chair', 'LATE_PAPERS', 'acceptLatePapers', (agendaItemId) => ({
    ...{
      agendaItemId,
      evidenceIds: [toGlobalId('Evidence', made.lateEvidenceId)],
      reason: 'It bears on the question.',
    },
  }));
  await does('officer', 'ADVICE', 'recordAdviceReceived', (adviceRequestId) => ({
    ...{ adviceRequestId, receivedDate: '2025-11-07' },
  }));
  await does('commissioner', 'START', 'startPlacement', (placementId) => ({ placementId, startDate: '2025-11-05' }));
  await does('commissioner', 'ACTION', 'completeAction', (actionId) => ({ actionId }));
  await does('finance', 'DISPUTE', 'setInterimPayer', (disputeId) => ({
    ...{ disputeId, basis: 'LEAD', payerId: toGlobalId('BudgetHolder', made.world.holders.EDUCATION) },
  }));
  const reason = 'It was weighed with the other calls on the budget.';
  await does('healthDirector', 'RATIFICATION', 'ratifyContribution', (contributionId) => ({ contributionId, reason }));
  await does('seniorDirector', 'RATIFICATION', 'ratifyDecision', (decisionId) => ({ decisionId, reason }));
});

test('G5 somebody with an interest in a case has nothing of it in the worklist', async () => {
  await db.asOwner(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
     select held.local_area_code, gen_random_uuid(), item.agenda_item_id, held.case_id, person.person_id, 'PERSONAL', '2025-11-07T08:00:00Z'
       from panel_case held
       cross join (select agenda_item_id from agenda_item limit 1) item
       cross join person`,
  );
  for (const [who, actor] of everybody()) {
    const left = (await worklistOf(actor)).map(({ kind, caseReference }) => [kind, caseReference]);
    const isInvited = EXPECTED[who].includes(SITS);
    expect([who, left]).toEqual([who, isInvited ? [['SITTING', null]] : []]);
  }
});
