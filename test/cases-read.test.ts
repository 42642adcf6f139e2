import { randomUUID } from 'node:crypto';
import { type Day } from '../src/kernel/dates';
import { type CaseId } from '../src/kernel/ids';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { addEvidence } from '../src/features/cases/service/add-evidence';
import { useCases } from './support/case-world';
import {
  type CaseArea,
  COMPLETE_REFERRAL,
  ctxOf,
  makeActor,
  makeCase,
  makeNhsNumber,
  makePanel,
  makeSubmittedCase,
  makeUpn,
} from './support/make-case';
import { at, codeOf, textAt, type AnyAnswer as Answer } from './support/read-answer';

const { db, clock, ask, makeWorld } = useCases();
const caseIdOf = (localId: string): string => toGlobalId('Case', localId);

let area: CaseArea;
let otherArea: CaseArea;
let officer: Actor;
let otherOfficer: Actor;
beforeAll(async () => {
  ({ area, otherArea, officer, otherOfficer } = await makeWorld());
});

it('clocks and flags are of the day they are asked on', async () => {
  const id = await makeCase(ctxOf(db, officer, clock), {
    panelId: area.panelId,
    terms: { requestDate: '2025-06-30' as Day, ehcPlanStatus: 'REQUESTED' },
    child: { isLookedAfter: true },
  });
  const answer = await ask(
    officer,
    `query ($id: ID!) { case(id: $id) { flags clocks { code startDate dueDate daysLeft } } }`,
    {
      id: caseIdOf(id),
    },
  );
  expect(at(answer, 'case')).toEqual({
    flags: ['LOOKED_AFTER', 'CLOCK_OVERDUE', 'NO_LOCAL_OPTION_TRIED'],
    clocks: [
      { code: 'C1', startDate: '2025-06-30', dueDate: '2025-08-11', daysLeft: -84 },
      { code: 'C3', startDate: '2025-06-30', dueDate: '2025-10-20', daysLeft: -14 },
      { code: 'C4', startDate: '2025-06-30', dueDate: '2025-11-17', daysLeft: 14 },
    ],
  });
});

it('R7: views are two fields, and history tells what was done but not what was written', async () => {
  const id = await makeSubmittedCase(ctxOf(db, officer, clock), { panelId: area.panelId });
  const answer = await ask(
    officer,
    `query ($id: ID!) { case(id: $id) {
       views { child { text notObtainedReason } parent { text notObtainedReason } }
       history(first: 2) { action version changed by { id } } } }`,
    { id: caseIdOf(id) },
  );
  expect(at(answer, 'case')).toEqual({
    views: {
      child: { text: 'Invented views.', notObtainedReason: null },
      parent: { text: null, notObtainedReason: 'An invented reason.' },
    },
    history: [
      {
        action: 'referral.submitted',
        version: 3,
        changed: ['status'],
        by: { id: toGlobalId('Person', officer.personId) },
      },
      {
        action: 'evidence.added',
        version: 2,
        changed: ['evidence'],
        by: { id: toGlobalId('Person', officer.personId) },
      },
    ],
  });
});

describe('cases', () => {
  const LIST = `query ($filter: CaseFilter, $orderBy: [CaseOrder!], $first: Int, $after: String) {
    cases(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount nodes { reference requestDate } pageInfo { hasNextPage endCursor } } }`;
  let panelId: string;

  beforeAll(async () => {
    panelId = await makePanel(db, '311', 'List panel');
    for (const [requestDate, primaryNeed] of [
      ['2025-03-01', 'ASD'],
      ['2025-01-01', 'SLD'],
      ['2025-02-01', 'ASD'],
      ['2025-02-01', 'HI'],
    ] as const) {
      await makeCase(ctxOf(db, officer, clock), { panelId, terms: { requestDate: requestDate as Day, primaryNeed } });
    }
  });

  interface Listed {
    readonly totalCount: number;
    readonly nodes: readonly { readonly reference: string; readonly requestDate: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }
  const list = async (variables: Record<string, unknown>): Promise<Listed> => {
    const own = { panelId: { eq: toGlobalId('Panel', panelId) } };
    const filter = { ...own, ...(variables['filter'] as object | undefined) };
    const answer = await ask(officer, LIST, { ...variables, filter });
    expect(answer.errors).toEqual([]);
    return at(answer, 'cases') as Listed;
  };
  const dates = (page: Listed): string[] => page.nodes.map((node) => node.requestDate);

  it('are filtered, every condition holding', async () => {
    expect((await list({ filter: { primaryNeed: { in: ['ASD', 'HI'] } } })).totalCount).toBe(3);
    expect(
      dates(
        await list({ filter: { requestDate: { gte: '2025-02-01', lt: '2025-03-01' }, primaryNeed: { eq: 'ASD' } } }),
      ),
    ).toEqual(['2025-02-01']);
    expect((await list({ filter: { status: { eq: 'SUBMITTED' } } })).totalCount).toBe(0);
    expect((await list({ filter: { requestType: { eq: 'PLACEMENT' } } })).totalCount).toBe(4);
    expect((await list({ filter: { caseOfficerId: { eq: toGlobalId('Person', officer.personId) } } })).totalCount).toBe(
      4,
    );
    expect((await list({ filter: { reference: { contains: 'pla-2025' } } })).totalCount).toBe(4);
    const { nodes } = await list({ first: 1 });
    expect((await list({ filter: { reference: { eq: nodes[0]?.reference } } })).nodes).toEqual(nodes);
  });

  it('come in the order asked for, newest request first when none is', async () => {
    expect(dates(await list({}))).toEqual(['2025-03-01', '2025-02-01', '2025-02-01', '2025-01-01']);
    const byReference = await list({ orderBy: [{ field: 'REFERENCE' }] });
    expect(dates(byReference)).toEqual(['2025-03-01', '2025-01-01', '2025-02-01', '2025-02-01']);
    for (const field of ['CREATED_AT', 'STATUS', 'REQUEST_DATE']) {
      expect((await list({ orderBy: [{ field, direction: 'DESC' }] })).nodes).toHaveLength(4);
    }
  });

  it('come page by page, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed = await list({ first: 2, after });
      seen.push(...page.nodes.map((node) => node.reference));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it('refuse a page too large, a cursor of another order and an id of another type', async () => {
    const wrong = [
      { first: 101 },
      { after: 'bm90IGEgY3Vyc29y' },
      { filter: { panelId: { eq: caseIdOf(panelId) } } },
      { filter: { status: { eq: 'LOST' } } },
    ];
    for (const variables of wrong) expect(codeOf(await ask(officer, LIST, variables))).toBe('BAD_USER_INPUT');
  });

  it('take the same number of statements for one case and for many', async () => {
    const count = async (first: number): Promise<number> => {
      let statements = 0;
      db.database.observe = () => (statements += 1);
      await ask(
        officer,
        `query ($first: Int) { cases(first: $first) { nodes {
        caseOfficer { displayName } childOrYoungPerson { identity { __typename } isLookedAfter } ehcPlan { status } referral { waivers { item } localOptionsTried { description } }
        views { child { text } } evidence { title document { id } addedBy { id } } flags clocks { code } history { action by { id } } } } }`,
        { first },
      );
      db.database.observe = null;
      return statements;
    };
    expect(await count(10)).toBe(await count(1));
  });
});

it('case is asked for by its id or by its reference, one of them', async () => {
  const id = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId });
  const byId = await ask(officer, `query ($id: ID) { case(id: $id) { reference } }`, { id: caseIdOf(id) });
  const reference = textAt(byId, 'case.reference');
  const byReference = await ask(officer, `query ($reference: String) { case(reference: $reference) { id } }`, {
    reference,
  });
  expect(at(byReference, 'case.id')).toBe(caseIdOf(id));
  expect(codeOf(await ask(officer, `{ case { id } }`))).toBe('BAD_USER_INPUT');
  expect(
    codeOf(await ask(officer, `query ($id: ID) { case(id: $id, reference: "X") { id } }`, { id: caseIdOf(id) })),
  ).toBe('BAD_USER_INPUT');
  expect((await ask(officer, `{ case(reference: "PLA-1999-0001") { id } }`)).data).toEqual({ case: null });
});

describe('rights', () => {
  const ALL = `query ($id: ID!) { case(id: $id) { reference status primaryNeed otherNeeds
    childOrYoungPerson { ageBand isLookedAfter identity { __typename ... on ChildIdentity { familyName } ... on Withheld { reason } } }
    ehcPlan { status } referral { summary } views { child { text } } evidence { kind } flags clocks { code } history { action } } }`;
  const PAPERS = [
    'childOrYoungPerson.isLookedAfter',
    'ehcPlan',
    'referral',
    'views',
    'evidence',
    'flags',
    'clocks',
    'history',
  ];
  const withheldIn = (answer: Answer): string[] =>
    ((answer.extensions['withheld'] ?? []) as { path: string }[]).map(({ path }) => path).sort();
  const ADVICE = {
    clientMutationId: null,
    title: 'Invented advice',
    summary: null,
    dated: null,
    documentId: null,
  } as const;
  let caseId: CaseId;

  beforeAll(async () => {
    const ctx = ctxOf(db, officer, clock);
    caseId = await makeSubmittedCase(ctx, { panelId: area.panelId, child: { familyName: 'Placeholder-Rights' } });
    await addEvidence(ctxOf(db, officer, clock), { ...ADVICE, caseId, kind: 'HEALTH_ADVICE' });
  });

  it('case officers, directors and auditors see the child and the papers', async () => {
    for (const role of ['CASE_OFFICER', 'DIRECTOR', 'AUDITOR'] as const) {
      const answer = await ask(await area.actorOf(role), ALL, { id: caseIdOf(caseId) });
      expect(withheldIn(answer)).toEqual([]);
      expect(at(answer, 'case')).toMatchObject({
        childOrYoungPerson: { isLookedAfter: false, identity: { familyName: 'Placeholder-Rights' } },
        ehcPlan: { status: 'FINAL' },
        referral: { summary: 'An invented summary.' },
        evidence: [{ kind: 'EDUCATIONAL_PSYCHOLOGY_ADVICE' }, { kind: 'HEALTH_ADVICE' }],
      });
    }
  });

  it('finance, commissioners and budget holders see a neutral case, and are told what is withheld', async () => {
    for (const role of ['FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER'] as const) {
      const answer = await ask(await area.actorOf(role), ALL, { id: caseIdOf(caseId) });
      expect(answer.errors).toEqual([]);
      expect(answer.text).not.toMatch(/Placeholder-Rights|invented/i);
      expect(at(answer, 'case')).toMatchObject({
        reference: expect.stringMatching(/^PLA-2025-/) as string,
        status: 'SUBMITTED',
        primaryNeed: 'ASD',
        childOrYoungPerson: { ageBand: '11-15', isLookedAfter: null, identity: { __typename: 'Withheld' } },
        ...Object.fromEntries(PAPERS.filter((path) => !path.includes('.')).map((path) => [path, null])),
      });
      expect(withheldIn(answer)).toEqual(PAPERS.map((path) => `case.${path}`).sort());
    }
  });

  it('a health budget holder sees the health evidence, and is told that there is more', async () => {
    const holder = await makeActor(db, clock, area, 'BUDGET_HOLDER', 'HEALTH');
    const answer = await ask(holder, ALL, { id: caseIdOf(caseId) });
    expect(at(answer, 'case.evidence')).toEqual([{ kind: 'HEALTH_ADVICE' }]);
    expect(withheldIn(answer)).toContain('case.evidence');
    expect(at(answer, 'case.referral')).toBeNull();
  });

  it('administrators and integrations may not ask for cases, and find none by id', async () => {
    for (const role of ['ADMINISTRATOR', 'INTEGRATION'] as const) {
      const actor = await area.actorOf(role);
      expect(codeOf(await ask(actor, ALL, { id: caseIdOf(caseId) }))).toBe('FORBIDDEN');
      expect(codeOf(await ask(actor, `{ cases { totalCount } }`))).toBe('FORBIDDEN');
      const node = await ask(actor, `query ($id: ID!) { node(id: $id) { id } }`, { id: caseIdOf(caseId) });
      expect(node.data).toEqual({ node: null });
    }
  });

  it('a member sees the case once it is listed, published and they declared no interest; with one it is nowhere', async () => {
    const member = await makeActor(db, clock, area, 'PANEL_MEMBER');
    const holder = await makeActor(db, clock, area, 'BUDGET_HOLDER');
    const [meetingId, itemId] = [randomUUID(), randomUUID()];
    await db.asOwner(
      `insert into panel_meeting (local_area_code, meeting_id, panel_id, starts_at, meeting_date, capacity, status, published_at)
       values ('311', $1, $2, '2025-11-10T09:00:00Z', '2025-11-10', 5, 'PUBLISHED', '2025-11-03T09:00:00Z')`,
      [meetingId, area.panelId],
    );
    await db.asOwner(
      `insert into agenda_item (local_area_code, agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, listed_by)
       values ('311', $1, $2, $3, 1, 'LISTED', now(), $4)`,
      [itemId, meetingId, caseId, officer.personId],
    );
    const declare = async (actor: Actor, kind: string): Promise<void> => {
      await db.asOwner(
        `insert into meeting_invitation (local_area_code, meeting_id, person_id, capacity, invited_at) values ('311', $1, $2, 'MEMBER', now())
         on conflict do nothing`,
        [meetingId, actor.personId],
      );
      await db.asOwner(
        `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
         values ('311', $1, $2, $3, $4, $5, now())`,
        [randomUUID(), itemId, caseId, actor.personId, kind],
      );
    };
    const id = caseIdOf(caseId);
    expect(at(await ask(member, ALL, { id }), 'case')).toBeNull();
    await declare(member, 'NONE');
    const open = await ask(member, ALL, { id });
    expect(withheldIn(open)).toEqual([]);
    expect(at(open, 'case.referral.summary')).toBe('An invented summary.');
    await declare(member, 'PERSONAL');
    await declare(holder, 'FINANCIAL');
    for (const actor of [member, holder]) {
      const nowhere = await ask(
        actor,
        `query ($id: ID!, $reference: String) { case(id: $id) { id } again: case(reference: $reference) { id } node(id: $id) { id } cases(filter: { reference: { eq: $reference } }) { totalCount nodes { id } } }`,
        { id, reference: textAt(open, 'case.reference') },
      );
      expect(nowhere.data).toEqual({ case: null, again: null, node: null, cases: { totalCount: 0, nodes: [] } });
    }
  });

  it('the other area sees nothing of it by any path', async () => {
    // The same reference is given in both areas: each finds its own.
    const theirs = await makeSubmittedCase(ctxOf(db, otherOfficer, clock), { panelId: otherArea.panelId });
    const [row] = await db.asOwner<{ evidence_id: string; reference: string }>(
      `select evidence_id, reference from evidence join panel_case using (local_area_code, case_id) where case_id = $1`,
      [theirs],
    );
    const ids = [caseIdOf(theirs), toGlobalId('Evidence', row?.evidence_id ?? '')];
    const answer = await ask(
      officer,
      `query ($id: ID!, $ids: [ID!]!, $reference: String!) { case(id: $id) { id } node(id: $id) { id } nodes(ids: $ids) { id }
         mine: case(reference: $reference) { id } cases(first: 100) { nodes { id } } }`,
      { id: ids[0], ids, reference: row?.reference },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({ case: null, node: null, nodes: [null, null] });
    expect(answer.text).not.toContain(ids[0]);
  });

  it('an auditor’s reading of a child is recorded by part', async () => {
    const auditor = await area.actorOf('AUDITOR');
    await ask(
      auditor,
      `query ($id: ID!) { case(id: $id) { referral { summary } childOrYoungPerson { identity { __typename } } } }`,
      {
        id: caseIdOf(caseId),
      },
    );
    const rows = await db.asOwner<{ part: string }>(
      `select detail ->> 'part' as part from audit_event where kind = 'read' and person_id = $1 and case_id = $2 order by 1`,
      [auditor.personId, caseId],
    );
    expect(rows.map(({ part }) => part)).toEqual(expect.arrayContaining(['identity', 'referral']));
  });
});

it('what is kept beside the papers names no child and repeats nothing that was written', async () => {
  const said = {
    givenName: 'Leakina',
    familyName: 'Placeholder-Leak',
    dateOfBirth: '2013-07-19' as Day,
    upn: makeUpn(90),
    nhsNumber: makeNhsNumber(90),
    homePostcode: 'RM7 9ZZ',
  };
  const panelId = await makePanel(db, '311', 'Leak panel');
  const caseId = await makeCase(ctxOf(db, officer, clock), { panelId, child: said, referral: COMPLETE_REFERRAL });
  const update = `mutation ($input: UpdateReferralInput!) { updateReferral(input: $input) { userErrors { code } } }`;
  const input = {
    caseId: caseIdOf(caseId),
    expectedVersion: 1,
    clientMutationId: 'leak',
    referral: { summary: 'Leakina said so.' },
  };
  await ask(officer, update, { input });
  const late = await ask(officer, update, { input: { ...input, clientMutationId: 'leak-2' } });
  expect(codeOf(late)).toBe('CONFLICT');
  const rows = await db.asOwner<{ row: string }>(
    `select to_jsonb(audit_event)::text as row from audit_event union all select to_jsonb(outbox_event)::text from outbox_event
      union all select to_jsonb(idempotency_claim)::text from idempotency_claim`,
  );
  expect(rows.length).toBeGreaterThan(10);
  const kept = `${rows.map(({ row }) => row).join('\n')}\n${late.text}`;
  for (const secret of [...Object.values(said), 'invented', 'Invented']) expect(kept).not.toContain(secret);
});
