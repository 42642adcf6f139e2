import fastify from 'fastify';
import { registerNoticeRoute } from '../src/features/assurance/resolver/notice/notice-route';
import { proposeContribution } from '../src/features/contributions/service/propose-contribution';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { ctxOf } from './support/make-case';
import { quietLog, setClock } from './support/make-ledger';
import {
  makeOpenSitting,
  makePanelWorld,
  makeReferredCase,
  type OpenSitting,
  type PanelWorld,
} from './support/make-panel';
import { approveAll, callAs, codesOf, decided, decisionInput, type ShownDecision } from './support/panel-client';
import { wholeSchema } from './support/whole-schema';

/* Notices: made from the decision, refused while something is missing, sent against the area's target, and superseded with their decision. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });

interface ShownNotice {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly blocks: readonly string[];
  readonly appealBy: string | null;
  readonly mediationBy: string | null;
  readonly digest: string;
  readonly readingGrade: number | null;
  readonly sections: readonly { readonly block: string; readonly heading: string; readonly text: string }[];
  readonly sendings: readonly { readonly recipient: string; readonly sentAt: string }[];
  readonly supersededBy: { readonly id: string } | null;
}
const NOTICE = `notice { id version status blocks appealBy mediationBy digest readingGrade noticeDate law preparedAt
  sections { block heading text } sendings { recipient method sentAt recordedBy { id } } supersededBy { id } case { id } decision { id } preparedBy { id } }`;

const prepare = (world: PanelWorld, decisionId: string, audience = 'FAMILY', more: object = {}) =>
  callAs<{ notice: ShownNotice | null }>(
    ask,
    world.actors.officer,
    'prepareNotice',
    { decisionId, audience, ...more },
    NOTICE,
  );
async function prepared(...given: Parameters<typeof prepare>): Promise<ShownNotice> {
  const { notice, userErrors } = await prepare(...given);
  expect(userErrors).toEqual([]);
  return notice!;
}
const send = (world: PanelWorld, noticeId: string, recipients: readonly object[]) =>
  callAs<{ notice: ShownNotice | null }>(ask, world.actors.officer, 'sendNotice', { noticeId, recipients }, NOTICE);
const textOf = ({ sections }: ShownNotice) => sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n');
const POSTED = { recipient: 'PARENT', method: 'POST' };

async function setContacts(world: PanelWorld): Promise<void> {
  const administrator = await world.staff.actorOf('ADMINISTRATOR');
  for (const block of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS', 'REVIEW']) {
    const input = {
      audience: 'FAMILY',
      block: `CONTACT_${block}`,
      text: `Ring the invented ${block.toLowerCase()} line.`,
    };
    const set = await callAs(ask, administrator, 'setNoticeWording', input, 'noticeTerms { words { block text } }');
    expect(set.userErrors).toEqual([]);
  }
}
async function setTarget(world: PanelWorld): Promise<void> {
  const administrator = await world.staff.actorOf('ADMINISTRATOR');
  const input = { length: 5, unit: 'WORKING_DAYS', measuredFrom: 'DECISION' };
  const set = () =>
    callAs(ask, administrator, 'setNoticeTarget', input, 'noticeTerms { targets { fromDate length unit } }');
  expect(await set()).toMatchObject({
    userErrors: [],
    noticeTerms: { targets: [{ length: 5, unit: 'WORKING_DAYS' }] },
  });
  expect(codesOf((await set()).userErrors)).toEqual(['length UNCHANGED']);
}
const REFUSAL = {
  ...{ outcome: 'DECLINED', needAgreed: false, fundingAgreed: false, optionId: null, placementStartDate: null },
  ...{ shares: null, fundingMethod: null, methodEvidence: null },
};
interface ShownDue {
  readonly what: string;
  readonly audience: string;
  readonly dueDate: string;
  readonly timing: string;
}
async function shown(actor: Actor, decisionId: string) {
  const answer = await ask<{
    node: { notices: readonly ShownNotice[] | null; noticesDue: readonly ShownDue[] | null } | null;
    viewer: { worklist: readonly { subjectId: string; dueDate: string }[] };
  }>(
    actor,
    `query ($id: ID!) { node(id: $id) { ... on Decision { notices { id version status audience supersededBy { id } } noticesDue { what audience dueDate timing } } }
       viewer { worklist(kinds: [NOTICE]) { subjectId dueDate } } }`,
    { id: decisionId },
  );
  return answer.data;
}
const dues = (rows: readonly ShownDue[] | null) =>
  (rows ?? []).map((one) => `${one.what} ${one.audience} ${one.dueDate} ${one.timing}`);

/** Opens a notice by its address, as an actor. */
async function open(actor: Actor, path: string) {
  const server = fastify();
  registerNoticeRoute(server, { log: quietLog, authenticate: () => Promise.resolve(ctxOf(db, actor, clock)) });
  try {
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const response = await fetch(`${address}/notices/${path}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      header: (name: string) => response.headers.get(name),
      bytes,
      text: bytes.toString(),
    };
  } finally {
    await server.close();
  }
}

describe('a panel whose chair decides', () => {
  let world: PanelWorld;
  let award: ShownDecision;
  let sitting: OpenSitting;
  let refusal: ShownDecision;

  beforeAll(async () => {
    world = await makePanelWorld(db, clock, '311');
    await setTarget(world);
    sitting = await makeOpenSitting(world);
    award = await decided(ask, world, decisionInput(world, sitting));
    await approveAll(ask, world, award);
    refusal = await decided(ask, world, { ...decisionInput(world, await makeOpenSitting(world)), ...REFUSAL });
  });

  test('N2, test 5: a refusal without its redress blocks is refused, all of them named at once, and sends nothing', async () => {
    const { notice, userErrors } = await prepare(world, refusal.id);
    expect(notice).toBeNull();
    expect(codesOf(userErrors)).toEqual(Array.from({ length: 4 }, () => 'decisionId BLOCK_MISSING'));
    expect(userErrors.map(({ message }) => /sets “([\w ]+)”/.exec(message)?.[1])).toEqual([
      ...['contact mediation', 'contact complaints', 'contact team', 'contact support'],
    ]);
    expect(await db.asOwner('select from decision_notice')).toEqual([]);
    await setContacts(world);
    // C14 and C19, counted from the day it bears: an end from 25 December to 1 January is the next day the tribunal works.
    const today = await prepared(world, refusal.id);
    expect(today).toMatchObject({ appealBy: '2025-12-03', mediationBy: '2025-12-03', version: 1, status: 'PREPARED' });
    const later = await prepared(world, refusal.id, 'FAMILY', { noticeDate: '2025-10-25' });
    expect(later).toMatchObject({ appealBy: '2026-01-02', mediationBy: '2025-12-25', version: 2 });
    expect(later.blocks).toEqual([
      ...['OUTCOME', 'REASONS', 'WHO_DECIDED', 'APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE', 'COMPLAINT'],
      ...['CONTACT_TEAM', 'CONTACT_SUPPORT', 'WORDS'],
    ]);
    expect(textOf(later)).toContain('We did not agree to what was asked for');
    expect(textOf(later)).toContain('by 2 January 2026');
    expect(later.readingGrade).toBeLessThanOrEqual(7);
    // What a decision is in law beside the record adds a right and takes none away.
    const direct = await prepared(world, refusal.id, 'FAMILY', { law: 'DIRECT_PAYMENT' });
    expect(direct.blocks).toEqual(expect.arrayContaining(['REVIEW_RIGHT', 'APPEAL_RIGHT', 'TIME_LIMIT']));
  });

  test('N1, test 1: an award is told as an award, with its own amounts, to each audience what it needs', async () => {
    const family = await prepared(world, award.id);
    expect(textOf(family)).toContain('We agreed to what was asked for.');
    expect(textOf(family)).not.toContain('did not agree');
    expect(family.blocks).not.toContain('APPEAL_RIGHT');
    expect(textOf(family).match(/£[\d,.]+\d/g)).toEqual(['£182,500.00']);
    const health = await prepared(world, award.id, 'HEALTH');
    expect(textOf(health).match(/£[\d,.]+\d/g)).toEqual(expect.arrayContaining(['£182,500.00', '£36,500.00']));
    const provider = await prepared(world, award.id, 'PROVIDER');
    expect(textOf(provider)).not.toMatch(/Invented reasons|36,500|54,750/);
    expect(codesOf((await prepare(world, award.id, 'SETTING')).userErrors)).toEqual(['audience NOT_CONCERNED']);
    expect(codesOf((await prepare(world, refusal.id, 'HEALTH', { noticeDate: '2025-09-30' })).userErrors)).toEqual([
      ...['noticeDate DATE_IN_PAST', 'audience NOT_CONCERNED'],
    ]);
    expect(codesOf((await prepare(world, award.id, 'FAMILY', { noticeDate: '2025-11-04' })).userErrors)).toEqual([
      'noticeDate DATE_TOO_FAR',
    ]);
  });

  test('N3, N4: sent to each recipient by itself, against the target; what was written for others goes to nobody else', async () => {
    const before = await shown(world.actors.officer, award.id);
    expect(dues(before.node!.noticesDue)).toEqual(
      ['FAMILY', 'HEALTH', 'SOCIAL_CARE', 'PROVIDER'].map((audience) => `DECISION ${audience} 2025-10-09 DUE`),
    );
    expect(before.viewer.worklist).toEqual(
      expect.arrayContaining([
        { subjectId: award.id, dueDate: '2025-10-09' },
        { subjectId: refusal.id, dueDate: '2025-10-10' },
      ]),
    );
    const letter = await prepared(world, award.id);
    clock.set('2025-10-06T09:00:00Z');
    const wrong = await send(world, letter.id, [
      { recipient: 'PROVIDER', method: 'EMAIL' },
      { ...POSTED, sentAt: '2025-10-06T10:00:00Z' },
      { ...POSTED, sentAt: '2025-09-30T10:00:00Z' },
    ]);
    expect(codesOf(wrong.userErrors)).toEqual([
      ...['recipients.0.recipient RECIPIENT_NOT_OF_AUDIENCE', 'recipients.1.sentAt SENT_IN_FUTURE'],
      ...['recipients.2 RECIPIENT_TWICE', 'recipients.2.sentAt SENT_BEFORE_PREPARED'],
    ]);
    const sent = await send(world, letter.id, [POSTED, { recipient: 'PARENT', method: 'EMAIL' }]);
    expect(sent).toMatchObject({
      userErrors: [],
      notice: { status: 'SENT', sendings: [{ recipient: 'PARENT' }, { recipient: 'PARENT' }] },
    });
    expect(codesOf((await send(world, letter.id, [])).userErrors)).toEqual(['recipients RECIPIENTS_MISSING']);
    // It went so already: what is recorded once is not recorded again.
    expect(codesOf((await send(world, letter.id, [POSTED])).userErrors)).toEqual(['recipients.0 RECIPIENT_TWICE']);
    // A letter that states the time to appeal goes on the day it bears.
    const dated = await prepared(world, refusal.id, 'FAMILY', { noticeDate: '2025-10-07' });
    expect(codesOf((await send(world, dated.id, [POSTED])).userErrors)).toEqual([
      'recipients.0.sentAt DATED_OTHERWISE',
    ]);
    clock.set('2025-10-13T09:00:00Z');
    const late = await prepared(world, refusal.id);
    expect((await send(world, late.id, [POSTED])).userErrors).toEqual([]);
    expect(codesOf((await send(world, dated.id, [POSTED])).userErrors)).toEqual([
      'noticeId SUPERSEDED',
      'recipients.0.sentAt DATED_OTHERWISE',
    ]);
    const after = await shown(world.actors.officer, award.id);
    expect(dues(after.node!.noticesDue)).toEqual([
      ...['DECISION FAMILY 2025-10-09 MET', 'DECISION HEALTH 2025-10-09 OVERDUE'],
      ...['DECISION SOCIAL_CARE 2025-10-09 OVERDUE', 'DECISION PROVIDER 2025-10-09 OVERDUE'],
    ]);
    const told = await shown(world.actors.officer, refusal.id);
    expect(dues(told.node!.noticesDue)).toEqual(['DECISION FAMILY 2025-10-10 LATE']);
    expect(told.viewer.worklist.map(({ subjectId }) => subjectId)).toEqual([award.id]);
  });

  test('P1, T4: opened as a page and as PDF by who may, the name on the family’s alone, each opening on record', async () => {
    const letter = (await shown(world.actors.officer, award.id)).node!.notices!;
    const idOf = (audience: string) =>
      letter.filter((one) => (one as never as { audience: string }).audience === audience).at(-1)!.id;
    const [identity] = await db.asOwner<{ family_name: string }>(
      `select family_name from child_identity join panel_case using (local_area_code, child_id) where case_id = $1`,
      [sitting.caseId],
    );
    const page = await open(world.actors.director, `${idOf('FAMILY')}.html`);
    expect([page.status, page.header('cache-control')]).toEqual([200, 'private, no-store']);
    expect(page.header('content-disposition')).toMatch(
      /^inline; filename="notice-[A-Z0-9]+-2025-\d{4}-family-\d\.html"$/,
    );
    expect(page.text).toContain(identity!.family_name);
    expect((await open(world.actors.director, `${idOf('HEALTH')}.html`)).text).not.toContain(identity!.family_name);
    const pdf = await open(world.actors.auditor, `${idOf('FAMILY')}.pdf`);
    expect([pdf.status, pdf.bytes.subarray(0, 8).toString()]).toEqual([200, '%PDF-1.7']);
    const [again] = [await open(world.actors.auditor, `${idOf('FAMILY')}.pdf`)];
    expect(again.bytes.equals(pdf.bytes)).toBe(true);
    expect((await open(world.actors.finance, `${idOf('FAMILY')}.pdf`)).status).toBe(403);
    // Whoever reads its blocks in an answer opens it as a page: the rights of the papers, told one way.
    for (const actor of [world.actors.chair, world.actors.health]) {
      expect((await shown(actor, award.id)).node?.notices).not.toBeNull();
      expect((await open(actor, `${idOf('FAMILY')}.html`)).status).toBe(200);
    }
    expect((await open(world.actors.director, `${award.id}.pdf`)).status).toBe(400);
    expect((await open(world.actors.director, `${idOf('FAMILY')}.docx`)).status).toBe(404);
    const reads = await db.asOwner<{ detail: { format: string } }>(
      `select detail from audit_event where kind = 'read' and subject_type = 'Notice' order by occurred_at`,
    );
    expect(reads).toHaveLength(6);
    expect(JSON.stringify(reads)).not.toContain(identity!.family_name);
    const finance = await shown(world.actors.finance, award.id);
    expect(finance.node).toEqual({ notices: null, noticesDue: null });
    await expect(db.asOwner('update decision_notice set version = version')).rejects.toThrow(/append-only/);
    const bodies = await db.asOwner<{ body: string }>('select body from decision_notice');
    expect(bodies.some(({ body }) => body.includes(identity!.family_name))).toBe(false);
  });

  test('J5 a share that moves between agencies is due to be told, and the next version tells both splits', async () => {
    const placementId = await placementOf(award);
    const shares = (parts: readonly (readonly ['EDUCATION' | 'SOCIAL_CARE' | 'HEALTH', number])[]) =>
      parts.map(([kind, one]) => ({ ...NO_SHARE, budgetHolderId: world.holders[kind], parts: one }));
    const agreementId = accepted(
      await proposeContribution(world.as('officer'), {
        ...{ clientMutationId: null, placementId, fromDate: '2026-01-01' as never, method: 'PROTOCOL', lineShares: [] },
        ...{
          methodEvidence: 'Weighed again.',
          evidenceIds: [],
          toolName: null,
          toolScore: null,
          toolHoursPerWeek: null,
        },
        reason: 'The health need is higher than was thought.',
        shares: shares([
          ['EDUCATION', 50],
          ['SOCIAL_CARE', 10],
          ['HEALTH', 40],
        ]),
      }),
    );
    const contributions = await db.asOwner<{ contribution_id: string; kind: string }>(
      `select contribution_id, kind from contribution join budget_holder using (local_area_code, budget_holder_id)
         join agency using (local_area_code, agency_id) where funding_agreement_id = $1`,
      [agreementId],
    );
    const approvers = { EDUCATION: 'education', SOCIAL_CARE: 'socialCare', HEALTH: 'health' } as const;
    for (const { contribution_id, kind } of contributions) {
      const input = { contributionId: Buffer.from(`Contribution:${contribution_id}`).toString('base64url') };
      const actor = world.actors[approvers[kind as keyof typeof approvers]];
      expect((await callAs(ask, actor, 'approveContribution', input, 'contribution { status }')).userErrors).toEqual(
        [],
      );
    }
    const { node } = await shown(world.actors.officer, award.id);
    expect(dues(node!.noticesDue).filter((one) => one.startsWith('MOVED'))).toEqual([
      ...[
        'MOVED_SHARE FAMILY 2025-10-20 DUE',
        'MOVED_SHARE HEALTH 2025-10-20 DUE',
        'MOVED_SHARE SOCIAL_CARE 2025-10-20 DUE',
      ],
    ]);
    const family = await prepared(world, award.id);
    const moved = family.sections.find(({ block }) => block === 'MOVED_SHARE')!.text;
    expect(moved).toContain('From 1 January 2026');
    expect(moved).toMatch(/£54,750\.00\n£18,250\.00/);
    expect(moved).toMatch(/£36,500\.00\n£73,000\.00/);
    expect(moved).toContain('The health need is higher than was thought.');
    await send(world, family.id, [POSTED]);
    const after = await shown(world.actors.officer, award.id);
    expect(dues(after.node!.noticesDue)).toContain('MOVED_SHARE FAMILY 2025-10-20 MET');
  });

  async function placementOf({ placement }: ShownDecision): Promise<string> {
    return Buffer.from(placement!.id, 'base64url').toString().split(':')[1]!;
  }

  test('M11 a corrected decision’s notice is superseded and linked, never edited, and sent no more', async () => {
    const at = await makeOpenSitting(world);
    const given: Readonly<Record<string, unknown>> = { ...decisionInput(world, at), ...REFUSAL };
    const first = await decided(ask, world, given);
    const old = await prepared(world, first.id);
    const { agendaItemId: _, ...content } = given;
    const corrected = await callAs<{ decision: { id: string } | null }>(
      ask,
      world.actors.chair,
      'correctDecision',
      {
        ...content,
        decisionId: first.id,
        correctionReason: 'A slip of the pen.',
        keepsMoney: true,
        rationale: 'The reasons as they should have been written down, in full.',
      },
      'decision { id }',
    );
    expect(corrected.userErrors).toEqual([]);
    expect(codesOf((await send(world, old.id, [POSTED])).userErrors)).toEqual(['noticeId SUPERSEDED']);
    expect(codesOf((await prepare(world, first.id)).userErrors)).toEqual(['decisionId NOT_NOTIFIABLE']);
    const next = await prepared(world, corrected.decision!.id);
    expect(textOf(next)).toContain('A slip of the pen.');
    const { node } = await shown(world.actors.officer, first.id);
    expect(node).toMatchObject({
      notices: [{ id: old.id, status: 'SUPERSEDED', supersededBy: { id: next.id } }],
      noticesDue: [],
    });
    const kept = await db.asOwner<{ digest: string }>('select digest from decision_notice where digest = $1', [
      old.digest,
    ]);
    expect(kept).toHaveLength(1);
    // Who declares an interest in the case finds none of it.
    accepted(
      await declareInterest(ctxOf(db, world.actors.member, clock), {
        ...{
          clientMutationId: null,
          agendaItemId: at.agendaItemId,
          kind: 'PERSONAL',
          reason: 'An invented cousin.',
        },
      } as never),
    );
    expect((await shown(world.actors.member, first.id)).node).toBeNull();
  });

  test('C14, C19 the notice of a decision that tells what no letter had told of the plan is one time with it, until the letter of that goes', async () => {
    const before = clock.now().toISOString();
    const whole = await decided(ask, world, decisionInput(world, await makeOpenSitting(world)));
    await approveAll(ask, world, whole);
    const of = await ask<{ node: { case: { id: string } } }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Decision { case { id } } } }',
      { id: whole.id },
    );
    const { id: caseId } = of.data.node.case;
    const today = (): string => clock.now().toISOString().slice(0, 10);
    const event = { caseId, kind: 'REVIEW_DECIDED', eventDate: today() };
    const officer = world.actors.officer;
    for (const kind of ['REVIEW_MEETING', 'REVIEW_DECIDED'])
      expect((await callAs(ask, officer, 'recordPlanEvent', { ...event, kind }, '')).userErrors).toEqual([]);
    const family = async () => {
      const query = 'query ($id: ID!) { node(id: $id) { ... on Case { clocks { code startDate isUntold } } } }';
      type Told = { readonly code: string; readonly startDate: string; readonly isUntold: boolean };
      const { data } = await ask<{ node: { clocks: readonly Told[] } }>(officer, query, { id: caseId });
      return data.node.clocks
        .filter(({ code }) => code === 'C14' || code === 'C19')
        .map(({ code, startDate, isUntold }) => `${code} ${startDate}${isUntold ? ' untold' : ''}`);
    };
    expect(await family()).toEqual([`C14 ${event.eventDate} untold`, `C19 ${event.eventDate} untold`]);
    clock.set(new Date(Date.parse(before) + 5 * 86_400_000).toISOString());
    const letter = await prepared(world, whole.id);
    expect(letter.blocks).toContain('APPEAL_RIGHT');
    expect((await send(world, letter.id, [POSTED])).userErrors).toEqual([]);
    expect(await family()).toEqual([`C14 ${today()}`, `C19 ${today()}`]);
    clock.set(before);
  });

  test('N1, N2 an award that was cut is told as cut, with what was asked for; a plan that is to end gives the right to appeal', async () => {
    const at = await makeOpenSitting(world);
    const linePrices = [{ line: 1, price: { unit: 'YEAR', amount: '140000.00', spread: 'DAYS' } }];
    const departures = ['AMOUNT', 'DURATION'].map((subject) => ({ subject, reason: `Invented for ${subject}.` }));
    const cut = await decided(ask, world, {
      ...decisionInput(world, at, { placementEndDate: '2027-07-31' }),
      ...{ linePrices, departures },
    });
    await approveAll(ask, world, cut);
    const family = await prepared(world, cut.id);
    const text = textOf(family);
    expect(text).toMatch(
      /We were asked for a place for your child:\n.+\nWe agreed, but not all of it is as it was asked for\./,
    );
    expect(text).toMatch(/Asked for: £[\d,.]+ a year\. Agreed: £140,000\.00 a year\. Invented for AMOUNT\./);
    expect(text).toContain('Asked for: no set end. Agreed: until 31 July 2027. Invented for DURATION.');
    expect(text).toContain('in force from 1 January 2020. The chair decides');
    expect(text).not.toMatch(/JOINT_AGENCY|CHAIR_DECIDES|\bYEAR\b|\bDAYS\b|\d{4}-\d\d-\d\d|line 1/);
    expect(family.readingGrade).toBeLessThanOrEqual(7);
    expect(codesOf((await prepare(world, award.id, 'FAMILY', { law: 'REFUSAL_TO_ISSUE' })).userErrors)).toEqual([
      'law LAW_CONTRADICTS',
    ]);
    // Agreed as it was asked for, and then the plan is to end.
    const whole = await decided(ask, world, decisionInput(world, await makeOpenSitting(world)));
    await approveAll(ask, world, whole);
    expect((await prepared(world, whole.id)).blocks).not.toContain('APPEAL_RIGHT');
    const shownCase = await ask<{ node: { case: { id: string } } }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Decision { case { id } } } }',
      { id: whole.id },
    );
    const event = {
      caseId: shownCase.data.node.case.id,
      kind: 'CEASE_NOTICE_SENT',
      eventDate: clock.now().toISOString().slice(0, 10),
    };
    expect((await callAs(ask, world.actors.officer, 'recordPlanEvent', event, 'case { id }')).userErrors).toEqual([]);
    const besides = await prepared(world, whole.id);
    expect(besides.blocks).toEqual(expect.arrayContaining(['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE']));
    // Nobody told it before, so that this letter is what tells it.
    expect(textOf(besides)).toContain(
      'we decided about the EHC plan: that it is to end. You can appeal against that, and the time for it counts from the date of this letter.',
    );
    expect(await prepare(world, whole.id, 'FAMILY', { law: 'CEASE' })).toMatchObject({
      userErrors: [{ code: 'LAW_CONTRADICTS', message: expect.stringContaining('preparePlanNotice') as string }],
    });
    // What was decided of the plan has a letter of its own.
    const events = () =>
      ask<{ node: { planEvents: readonly { id: string; isUntold: boolean; notices: readonly object[] }[] } }>(
        world.actors.officer,
        'query ($id: ID!) { node(id: $id) { ... on Case { planEvents { id isUntold notices { id status } } } } }',
        { id: event.caseId },
      ).then(({ data }) => data.node.planEvents);
    const [ceasing] = await events();
    expect(ceasing).toMatchObject({ isUntold: true, notices: [] });
    // Neither the clocks nor what the family may see says that a notice went.
    const untold = await ask<{
      node: { clocks: { code: string; isUntold: boolean }[] };
      subjectAccess: { sections: { entries: { label: string; text: string }[] }[] };
    }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Case { clocks { code isUntold } } } subjectAccess(caseId: $id) { sections { entries { label text } } } }',
      { id: event.caseId },
    );
    expect(untold.data.node.clocks.flatMap(({ code, isUntold }) => (isUntold ? [code] : []))).toEqual(['C14', 'C19']);
    const entries = untold.data.subjectAccess.sections.flatMap((one) => one.entries);
    expect(entries.filter(({ label }) => /^To (appeal|go to)/.test(label)).map(({ text }) => text)).toEqual(
      ['C14', 'C19'].map(() => 'no letter of it is on record; the time counts from the day on which you are told'),
    );
    // A5: nobody was told, so no time to appeal runs, and the plan goes on whatever the day.
    const end = (more: object) =>
      callAs(ask, world.actors.officer, 'recordPlanEvent', { ...event, kind: 'PLAN_CEASED', ...more }, 'case { id }');
    expect((await end({ ceaseReason: 'NEEDS_MET_WITHOUT_PLAN' })).userErrors).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringContaining('neither a letter is recorded as sent') as string },
    ]);
    const ofPlan = (more: object = {}) =>
      callAs<{ notice: ShownNotice | null }>(
        ask,
        world.actors.officer,
        'preparePlanNotice',
        { caseId: event.caseId, planEventId: ceasing!.id, ...more },
        NOTICE,
      );
    // G7: no letter without who answers for what it tells; what comes with the first is the record, and no letter tells it otherwise.
    const by = { deciderId: toGlobalId('Person', world.actors.chair.personId), delegation: 'Scheme of 2020, line 4.' };
    const reasons = 'The aims of the plan are met, as the review found.';
    expect(codesOf((await ofPlan({ reasons })).userErrors)).toEqual(['planEventId DECISION_MISSING']);
    expect(codesOf((await ofPlan({ ...by, reasons: ' ' })).userErrors)).toEqual(['reasons REASON_MISSING']);
    const first = (await ofPlan({ ...by, reasons })).notice!;
    expect(textOf(first)).toContain('answers for it.');
    expect(textOf(first)).toContain('Scheme of 2020, line 4.');
    expect(await ofPlan({ reasons })).toMatchObject({ userErrors: [], notice: { id: first.id } });
    expect(codesOf((await ofPlan({ reasons: 'Others.' })).userErrors)).toEqual(['reasons DECISION_RECORDED']);
    const decide = (more: object) =>
      callAs<{ case: { planEvents: { decisions: { id: string; isReplaced: boolean }[] }[] } | null }>(
        ask,
        world.actors.officer,
        'recordPlanDecision',
        {
          caseId: event.caseId,
          planEventId: ceasing!.id,
          ...by,
          reasons: 'All the aims of the plan are met.',
          ...more,
        },
        'case { planEvents { decisions { id isReplaced reasons delegation deciderGrade decider { displayName } } } }',
      );
    expect(codesOf((await decide({})).userErrors)).toEqual(['replacesId DECISION_RECORDED']);
    const onRecord = await ask<{ node: { planEvents: { decisions: { id: string }[] }[] } }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Case { planEvents { decisions { id } } } } }',
      { id: event.caseId },
    );
    const replacesId = onRecord.data.node.planEvents[0]!.decisions[0]!.id;
    expect(codesOf((await decide({ replacesId, reasons })).userErrors)).toEqual(['replacesId UNCHANGED']);
    const wrong = {
      replacesId,
      deciderId: toGlobalId('Person', world.actors.health.personId),
      delegation: ' ',
      reasons: '',
    };
    expect(codesOf((await decide(wrong)).userErrors)).toEqual([
      ...['deciderId DECIDER_NOT_OF_AUTHORITY', 'delegation DELEGATION_MISSING', 'reasons DECISION_REASONS_MISSING'],
    ]);
    // Nor is it anybody of no agency, as an auditor or a data feed.
    await db.asOwner('update person set agency_id = null where person_id = $1', [world.actors.health.personId]);
    expect(codesOf((await decide({ ...wrong, delegation: 'A line of it.', reasons: 'Words.' })).userErrors)).toEqual([
      ...['deciderId DECIDER_NOT_OF_AUTHORITY', 'reasons DECISION_REASONS_INADEQUATE'],
    ]);
    // The authority's own education or social care, and nobody who decides on nothing: no other system, auditor or administrator, nor who commissions or keeps the accounts.
    for (const role of ['INTEGRATION', 'AUDITOR', 'ADMINISTRATOR', 'FINANCE', 'COMMISSIONER'] as const) {
      const { personId } = await world.staff.actorOf(role);
      const given = { replacesId, deciderId: toGlobalId('Person', personId), delegation: 'Scheme: x.' };
      const refused = codesOf((await decide(given)).userErrors);
      expect([role, refused]).toEqual([role, ['deciderId DECIDER_NOT_OF_AUTHORITY', 'delegation DELEGATION_MISSING']]);
    }
    const righted = await decide({ replacesId });
    expect(righted.userErrors).toEqual([]);
    expect(righted.case!.planEvents[0]!.decisions.map(({ isReplaced }) => isReplaced)).toEqual([true, false]);
    expect(codesOf((await decide({ replacesId })).userErrors)).toEqual(['replacesId DECISION_REPLACED']);
    const letter = (await ofPlan()).notice!;
    expect(letter).toMatchObject({ version: 2, law: 'CEASE', decision: null, case: { id: event.caseId } });
    expect(textOf(letter)).toMatch(
      /We decided that the EHC plan for your child is to end\.[\s\S]*All the aims of the plan/,
    );
    expect(textOf(letter)).toMatch(/The plan will not end before \d+ \w+ \d{4}\./);
    expect(letter.appealBy).toBe(besides.appealBy);
    expect(codesOf((await send(world, first.id, [POSTED])).userErrors)).toEqual(['noticeId SUPERSEDED']);
    expect((await send(world, letter.id, [POSTED])).notice).toMatchObject({ status: 'SENT' });
    expect(await events()).toMatchObject([
      { isUntold: false, notices: [{ status: 'SUPERSEDED' }, { status: 'SENT' }] },
    ]);
    const page = await open(world.actors.officer, `${letter.id}.html`);
    expect(page).toMatchObject({
      status: 200,
      text: expect.stringContaining('What we decided about the EHC plan') as string,
    });
    expect((await end({ ceaseReason: 'NEEDS_MET_WITHOUT_PLAN' })).userErrors).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringContaining('may appeal; keep the plan') as string },
    ]);
    // What ends by itself is not held, and holds nothing; a letter that says the plan goes on is made no more, and no time of the family's runs.
    const held = (actor = world.actors.officer) =>
      ask<{ node: { planHold: object | null; clocks: readonly { owner: string; endDate: string | null }[] } }>(
        actor,
        'query ($id: ID!) { node(id: $id) { ... on Case { planHold { reason } clocks { owner endDate } } } }',
        { id: event.caseId },
      ).then(({ data }) => data.node);
    // Who commissions and who pays are told so too.
    const readers = [world.actors.officer, world.actors.commissioner, world.actors.finance, world.actors.education];
    const holds = async () => Promise.all(readers.map(async (actor) => (await held(actor)).planHold));
    expect(await holds()).toEqual(readers.map(() => ({ reason: 'TIME_TO_APPEAL' })));
    expect((await end({ ceaseReason: 'DECEASED' })).userErrors).toEqual([]);
    expect(await holds()).toEqual(readers.map(() => null));
    const { planHold, clocks } = await held();
    expect([planHold, clocks.filter(({ owner, endDate }) => owner === 'FAMILY' && endDate === null)]).toEqual([
      null,
      [],
    ]);
    expect(codesOf((await ofPlan()).userErrors)).toEqual(['planEventId EVENT_NOT_TOLD']);
    const byEmail = [{ ...POSTED, method: 'EMAIL' }];
    expect(codesOf((await send(world, letter.id, byEmail)).userErrors)).toEqual(['noticeId CHANGED_SINCE']);
    // A5: a day from before the area kept its letters is no way round: it was entered since.
    const enteredLate = toGlobalId('Case', await makeReferredCase(world));
    const enter = (kind: string, eventDate: string, more: object = {}) =>
      callAs(ask, world.actors.officer, 'recordPlanEvent', { caseId: enteredLate, kind, eventDate, ...more }, '');
    expect((await enter('FINAL_PLAN_SENT', '2023-01-10')).userErrors).toEqual([]);
    expect((await enter('CEASE_NOTICE_SENT', '2025-02-03')).userErrors).toEqual([]);
    const ended = await enter('PLAN_CEASED', '2025-06-02', { ceaseReason: 'NEEDS_MET_WITHOUT_PLAN' });
    expect(ended.userErrors).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringContaining('neither a letter is recorded as sent') as string },
    ]);
    // Its letter is work of the officer's, and is made.
    const { data } = await ask<{
      viewer: { worklist: readonly object[] };
      node: { planEvents: readonly { id: string; kind: string }[] };
    }>(
      world.actors.officer,
      'query ($id: ID!) { viewer { worklist(kinds: [PLAN_LETTER]) { subjectId day } } node(id: $id) { ... on Case { planEvents { id kind } } } }',
      { id: enteredLate },
    );
    expect(data.viewer.worklist).toContainEqual({ subjectId: enteredLate, day: '2025-02-03' });
    const planEventId = data.node.planEvents.find(({ kind }) => kind === 'CEASE_NOTICE_SENT')!.id;
    const lateLetter = {
      caseId: enteredLate,
      planEventId,
      ...by,
      reasons: 'This child needs the help of a plan no more.',
    };
    // Who decided had a part in it then.
    const then = `update role_grant set active_span = '[2020-01-01,)' where person_id = $1`;
    await db.asOwner(then, [world.actors.chair.personId]);
    expect((await callAs(ask, world.actors.officer, 'preparePlanNotice', lateLetter, '')).userErrors).toEqual([]);
  });
});

test('G2 of a recommendation nothing is told until the officer acts on it; R5 the young person who decides is written to', async () => {
  clock.set('2025-10-01T09:00:00Z');
  const world = await makePanelWorld(db, clock, '312', { decisionModel: 'ADVISORY_TO_OFFICER' });
  await setTarget(world);
  await setContacts(world);
  const sitting = await makeOpenSitting(world);
  await db.asOwner(
    `update child set birth_cohort = 2008 where child_id = (select child_id from panel_case where case_id = $1)`,
    [sitting.caseId],
  );
  const decision = await decided(ask, world, { ...decisionInput(world, sitting), ...REFUSAL });
  expect(codesOf((await prepare(world, decision.id)).userErrors)).toEqual(['decisionId NOT_NOTIFIABLE']);
  expect((await shown(world.actors.officer, decision.id)).viewer.worklist).toEqual([]);
  const ratified = { decisionId: decision.id, reason: 'The reasons bear it.' };
  expect(
    (await callAs(ask, world.actors.director, 'ratifyDecision', ratified, 'decision { status }')).userErrors,
  ).toEqual([]);
  const letter = await prepared(world, decision.id);
  expect(textOf(letter)).toMatch(/It was approved on 2 October 2025 by /);
  expect(textOf(letter)).toContain('for you.');
  expect(codesOf((await send(world, letter.id, [POSTED])).userErrors)).toEqual(['recipients YOUNG_PERSON_MISSING']);
  expect((await send(world, letter.id, [POSTED, { recipient: 'YOUNG_PERSON', method: 'POST' }])).userErrors).toEqual(
    [],
  );
});

const NO_SHARE = { percent: null, fixed: null, cap: null, residual: false };
