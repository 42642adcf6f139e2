import { proposeContribution } from '../src/features/contributions/service/propose-contribution';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import type { Actor } from '../src/platform/actor';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { ctxOf } from './support/make-case';
import { setClock } from './support/make-ledger';
import { makeOpenSitting, makePanelWorld, type OpenSitting, type PanelWorld } from './support/make-panel';
import { noticeOpener, noticesBy, POSTED, REFUSAL, textOf, type ShownNotice } from './support/notice-client';
import { approveAll, callAs, codesOf, decided, decisionInput, type ShownDecision } from './support/panel-client';
import { wholeSchema } from './support/whole-schema';

/* Notices: made from the decision, refused while something is missing, sent against the area's target, and superseded with their decision. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });

const { prepare, prepared, send, setContacts, setTarget } = noticesBy(ask);
const open = noticeOpener(db, clock);
const NO_SHARE = { percent: null, fixed: null, cap: null, residual: false };

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
