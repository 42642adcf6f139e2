import { createHash } from 'node:crypto';
import { publishAgenda } from '../src/features/panels/service/run-meeting';
import { toGlobalId } from '../src/platform/global-id';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { setClock } from './support/make-ledger';
import { makeMeeting, makePanelWorld, type PanelWorld, type Part } from './support/make-panel';
import {
  clear,
  makeListed,
  makePaper,
  papersOf as papersAs,
  reissue as reissueAs,
  titles,
} from './support/make-papers';
import { callAs, codesOf, usePanelApi } from './support/panel-client';

const db = useDatabase();
const clock = setClock('2025-12-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let world: PanelWorld;
/** A panel whose papers are due five working days before a sitting. */
let punctual: PanelWorld;

beforeAll(async () => {
  const days = ['2025-04-18', '2025-04-21', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06'];
  await db.asOwner(
    `insert into bank_holiday (holiday_date, title) select day, 'A holiday' from unnest($1::date[]) day`,
    [days],
  );
  world = await makePanelWorld(db, clock, '311');
  punctual = await makePanelWorld(db, clock, '312');
  await setDeadline(5, 'WORKING');
});
beforeEach(() => {
  clock.set('2025-12-01T09:00:00Z');
});

const ONCE = { clientMutationId: null, expectedVersion: null } as const;
const item = (id: string): string => toGlobalId('AgendaItem', id);

const setDeadline = (days: number | null, unit: string | null): Promise<unknown> =>
  db.asOwner('update panel_terms set paper_deadline_days = $2, paper_deadline_unit = $3 where panel_id = $1', [
    punctual.panelId,
    days,
    unit,
  ]);
const call = <Payload>(of: PanelWorld, part: Part, mutation: string, input: object, selection: string) =>
  callAs<Payload>(ask, of.actors[part], mutation, input, selection);

const papersOf = (of: PanelWorld, part: Part, agendaItemId: string, asAt: string | null = null) =>
  papersAs(ask, of, part, agendaItemId, asAt);
const localId = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':').at(-1)!;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function sitting(of: PanelWorld, part: Part, meetingId: string) {
  const answer = await ask<{
    panelMeeting: {
      readonly paperDeadline: { readonly date: string; readonly holidaysKnown: boolean } | null;
      readonly latePapers: readonly {
        readonly evidence: { readonly title: string } | null;
        readonly agendaItem: { readonly id: string };
      }[];
    };
  }>(
    of.actors[part],
    'query ($id: ID!) { panelMeeting(id: $id) { paperDeadline { date holidaysKnown } latePapers { evidence { title } agendaItem { id } } } }',
    { id: toGlobalId('PanelMeeting', meetingId) },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.panelMeeting;
}

const accept = (of: PanelWorld, part: Part, agendaItemId: string, more: object) =>
  call<{ agendaItem: { id: string } | null }>(
    of,
    part,
    'acceptLatePapers',
    { agendaItemId: item(agendaItemId), reason: 'An invented reason.', ...more },
    'agendaItem { id }',
  );
const reissue = (of: PanelWorld, part: Part, agendaItemId: string, reason?: string) =>
  reissueAs(ask, of, part, agendaItemId, reason);

describe('R2 the paper deadline of a sitting', () => {
  afterAll(() => setDeadline(5, 'WORKING'));

  test.each([
    [5, 'CALENDAR', '2025-12-25'],
    // Before Tuesday 30 December: Mon 29, Wed 24, Tue 23, Mon 22, Fri 19; Christmas, Boxing Day and the weekends do not count.
    [5, 'WORKING', '2025-12-19'],
  ])('R2 %i %s days before 30 December', async (days, unit, date) => {
    await setDeadline(days, unit);
    const meetingId = await makeMeeting(punctual, 5, 29);
    expect(await sitting(punctual, 'chair', meetingId)).toMatchObject({ paperDeadline: { date, holidaysKnown: true } });
  });

  test.each([
    [5, 'CALENDAR', '2026-04-02'],
    // Before Tuesday 7 April: Thu 2, Wed 1, Tue 31, Mon 30, Fri 27; Good Friday and Easter Monday do not count.
    [5, 'WORKING', '2026-03-27'],
  ])('R2 %i %s days before the Tuesday after Easter', async (days, unit, date) => {
    await setDeadline(days, unit);
    clock.set('2026-03-01T09:00:00Z');
    const meetingId = await makeMeeting(punctual, 5, 37);
    expect(await sitting(punctual, 'chair', meetingId)).toMatchObject({ paperDeadline: { date, holidaysKnown: true } });
  });

  test('R2 a year without holidays on record is said so, and terms without a deadline have none', async () => {
    await setDeadline(5, 'WORKING');
    clock.set('2027-06-01T09:00:00Z');
    const unknown = await makeMeeting(punctual, 5, 20);
    expect((await sitting(punctual, 'chair', unknown)).paperDeadline?.holidaysKnown).toBe(false);
    await setDeadline(null, null);
    expect((await sitting(punctual, 'chair', unknown)).paperDeadline).toBeNull();
  });
});

describe('R2 what comes late', () => {
  test('R2 a late paper stands outside the pack until the chair accepts it, recorded with its reason', async () => {
    const { meetingId, caseId, agendaItemId } = await makeListed(punctual, 20);
    await clear(punctual, agendaItemId, 'chair', 'member');
    clock.set('2025-12-15T16:00:00Z');
    await makePaper(punctual, caseId, 'In time');
    clock.set('2025-12-16T00:30:00Z');
    const late = await makePaper(punctual, caseId, 'Late');
    expect(await papersOf(punctual, 'chair', agendaItemId)).toMatchObject({
      papersChanged: [{ kind: 'EVIDENCE', change: 'ADDED' }],
    });
    expect((await reissue(punctual, 'officer', agendaItemId)).userErrors).toEqual([]);
    const before = await papersOf(punctual, 'member', agendaItemId);
    expect(titles(before.papers)).toEqual(expect.arrayContaining(['EVIDENCE In time']));
    expect(titles(before.papers)).not.toContain('EVIDENCE Late');
    expect(before.papersChanged).toEqual([]);
    expect((await sitting(punctual, 'chair', meetingId)).latePapers).toEqual([
      { evidence: { title: 'Late' }, agendaItem: { id: item(agendaItemId) } },
    ]);

    const evidenceIds = [toGlobalId('Evidence', late)];
    expect((await accept(punctual, 'chair', agendaItemId, { evidenceIds })).userErrors).toEqual([]);
    const after = await papersOf(punctual, 'member', agendaItemId);
    expect(after.papers).toMatchObject({ version: 3, cause: 'LATE_ACCEPTED' });
    expect(titles(after.papers)).toContain('EVIDENCE Late');
    expect(after.lateAcceptances).toEqual([{ reason: 'An invented reason.', evidence: { title: 'Late' } }]);
    expect((await sitting(punctual, 'chair', meetingId)).latePapers).toEqual([]);
    expect(codesOf((await accept(punctual, 'chair', agendaItemId, { evidenceIds })).userErrors)).toEqual([
      'evidenceIds.0 PAPER_NOT_LATE',
    ]);
  });

  test('R2 a late listing has no pack and is not heard until the chair accepts it', async () => {
    const { meetingId, agendaItemId } = await makeListed(punctual, 3);
    await clear(punctual, agendaItemId, 'chair');
    expect(await papersOf(punctual, 'chair', agendaItemId)).toMatchObject({ papers: null, paperPacks: [] });
    expect(codesOf((await reissue(punctual, 'officer', agendaItemId)).userErrors)).toEqual([
      'agendaItemId LISTING_LATE',
    ]);
    expect((await sitting(punctual, 'chair', meetingId)).latePapers).toEqual([
      { evidence: null, agendaItem: { id: item(agendaItemId) } },
    ]);
    expect((await accept(punctual, 'chair', agendaItemId, { acceptListing: true })).userErrors).toEqual([]);
    expect(await papersOf(punctual, 'chair', agendaItemId)).toMatchObject({
      papers: { version: 1 },
      papersChanged: [],
    });
  });

  test('R2 only the chair accepts, only what is late, with a reason: every fault at once', async () => {
    const { caseId, agendaItemId } = await makeListed(punctual, 20);
    const onTime = toGlobalId('Evidence', await makePaper(punctual, caseId, 'On time'));
    await expect(accept(punctual, 'officer', agendaItemId, {})).rejects.toThrow('FORBIDDEN');
    // Not cleared: the papers are not hers to judge.
    await expect(accept(punctual, 'chair', agendaItemId, {})).rejects.toThrow('NOT_FOUND');
    await clear(punctual, agendaItemId, 'chair');
    const refused = await accept(punctual, 'chair', agendaItemId, {
      evidenceIds: [onTime, onTime],
      acceptListing: true,
      reason: '  ',
    });
    expect(codesOf(refused.userErrors)).toEqual([
      'acceptListing LISTING_NOT_LATE',
      'evidenceIds.0 PAPER_NOT_LATE',
      'evidenceIds.1 PAPER_TWICE',
      'reason REASON_MISSING',
    ]);
    expect(codesOf((await accept(punctual, 'chair', agendaItemId, {})).userErrors)).toEqual([
      'evidenceIds NOTHING_NAMED',
    ]);
  });

  test('R2 a panel without a deadline has nothing late', async () => {
    const { meetingId, caseId } = await makeListed(world);
    await makePaper(world, caseId, 'The evening before');
    expect((await sitting(world, 'officer', meetingId)).latePapers).toEqual([]);
  });
});

describe('R3 papers are frozen as they are', () => {
  test('R3 the pack holds everything, each with the SHA-256 of its content, and its digest is over them all', async () => {
    const { agendaItemId } = await makeListed(world);
    const { papers } = await papersOf(world, 'officer', agendaItemId);
    expect(papers).toMatchObject({ version: 1, cause: 'PUBLISHED' });
    expect(titles(papers)).toEqual([
      'REFERRAL Referral',
      'EVIDENCE Invented advice',
      expect.stringMatching(/^OPTION Placeholder/),
      expect.stringMatching(/^OPTION_PRICE Placeholder/),
    ]);
    for (const { content, digest } of papers!.entries) expect(sha256(content)).toBe(digest);
    const lines = papers!.entries.map(({ kind, subjectId, digest }) => `${kind} ${localId(subjectId)} ${digest}`);
    expect(sha256(lines.join('\n'))).toBe(papers!.digest);
    expect(JSON.parse(papers!.entries[0]!.content)).toMatchObject({
      summary: 'An invented summary.',
      primaryNeed: 'ASD',
    });
    expect(JSON.parse(papers!.entries[3]!.content)).toMatchObject({ costLines: [{ amountPence: 18250000 }] });
  });

  test('R3 what the panel saw on a date stays, whatever becomes of the evidence', async () => {
    const { caseId, agendaItemId } = await makeListed(world);
    const first = (await papersOf(world, 'officer', agendaItemId)).papers!;
    clock.set('2025-12-01T10:00:00Z');
    const advice = first.entries.find(({ kind }) => kind === 'EVIDENCE')!;
    const withdrawn = await call<{ evidence: { withdrawalReason: string } }>(
      world,
      'officer',
      'withdrawEvidence',
      { evidenceId: advice.subjectId, reason: 'Of another child' },
      'evidence { withdrawalReason withdrawnAt }',
    );
    expect(withdrawn.evidence.withdrawalReason).toBe('Of another child');
    await makePaper(world, caseId, 'The right one');
    await db.asOwner(`update referral set summary = 'Rewritten since.' where case_id = $1`, [caseId]);
    expect((await papersOf(world, 'officer', agendaItemId)).papersChanged).toEqual([
      { kind: 'EVIDENCE', change: expect.any(String) as string },
      { kind: 'EVIDENCE', change: expect.any(String) as string },
      { kind: 'REFERRAL', change: 'CHANGED' },
    ]);
    clock.set('2025-12-01T11:00:00Z');
    expect((await reissue(world, 'officer', agendaItemId)).userErrors).toEqual([]);

    const now = await papersOf(world, 'officer', agendaItemId);
    expect(now.papers).toMatchObject({ version: 2, cause: 'REISSUED', reason: 'An invented correction.' });
    expect(titles(now.papers)).toContain('EVIDENCE The right one');
    expect(titles(now.papers)).not.toContain('EVIDENCE Invented advice');
    const then = await papersOf(world, 'officer', agendaItemId, '2025-12-01T10:30:00Z');
    expect(then.papers).toEqual(first);
    expect(now.paperPacks).toEqual([first, now.papers]);
    expect((await papersOf(world, 'officer', agendaItemId, '2025-12-01T08:00:00Z')).papers).toBeNull();
    expect(codesOf((await reissue(world, 'officer', agendaItemId, ' ')).userErrors)).toEqual([
      'agendaItemId NOTHING_MOVED',
      'reason REASON_MISSING',
    ]);
  });

  test('R3 whoever publishes freezes also what an interest hides from them', async () => {
    const { meetingId, caseId, agendaItemId } = await makeListed(world, 1, false);
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       values ($1, gen_random_uuid(), $2, $3, $4, 'PERSONAL', now())`,
      [world.code, agendaItemId, caseId, world.actors.officer.personId],
    );
    accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId }));
    expect((await papersOf(world, 'director', agendaItemId)).papers).toMatchObject({ version: 1 });
    const answer = await ask<{ node: unknown }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on AgendaItem { papers { version } } } }',
      { id: item(agendaItemId) },
    );
    expect(answer.data.node).toBeNull();
  });

  test('R3 M12 a price is frozen once its suitability is recorded, and shown to the panel then', async () => {
    const { caseId, optionId, agendaItemId } = await makeListed(world);
    await db.asOwner(
      'update placement_option set suitability = null, suitability_reason = null, version = version + 1 where option_id = $1',
      [optionId],
    );
    await clear(world, agendaItemId, 'member');
    expect((await reissue(world, 'officer', agendaItemId)).userErrors).toEqual([]);
    expect(titles((await papersOf(world, 'member', agendaItemId)).papers).join()).not.toContain('OPTION_PRICE');
    const price = async () => {
      const answer = await ask<{ case: { options: { costLines: { price: unknown }[] }[] } }>(
        world.actors.member,
        'query ($id: ID!) { case(id: $id) { options { costLines { price { amount } } } } }',
        { id: toGlobalId('Case', caseId) },
      );
      return answer.data.case.options[0]!.costLines[0]!.price;
    };
    expect(await price()).toBeNull();
    const inOrder = (isFirst: boolean) =>
      db.asOwner('update panel_terms set suitability_before_cost = $2 where panel_id = $1', [world.panelId, isFirst]);
    await inOrder(false);
    expect((await reissue(world, 'officer', agendaItemId)).userErrors).toEqual([]);
    expect(titles((await papersOf(world, 'member', agendaItemId)).papers).join()).toContain('OPTION_PRICE');
    expect(await price()).toEqual({ amount: '182500.00' });
    await inOrder(true);
  });

  test('R3 G5 members read papers once cleared, and none of them with an interest', async () => {
    const { agendaItemId } = await makeListed(world);
    expect(await papersOf(world, 'member', agendaItemId)).toMatchObject({
      papers: null,
      paperPacks: null,
      papersChanged: null,
    });
    await clear(world, agendaItemId, 'member');
    expect((await papersOf(world, 'member', agendaItemId)).papers).not.toBeNull();
    for (const table of ['paper_pack', 'paper_pack_entry']) {
      await expect(
        world.as('chair').write({ event: 'test', clientMutationId: null, input: null }, async (tx) => {
          await tx.execute(`update ${table} set digest = repeat('0', 64)`);
          return { ok: true, value: null };
        }),
      ).rejects.toThrow(/permission denied/);
    }
  });

  test('R3 R5 what is shared no more is left out of the frozen papers too; the area’s own officer still reads it', async () => {
    const { meetingId, caseId, agendaItemId } = await makeListed(world, 1, false);
    await makePaper(world, caseId, 'Health advice', 'HEALTH_ADVICE');
    accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId }));
    await clear(world, agendaItemId, 'member');
    expect(titles((await papersOf(world, 'member', agendaItemId)).papers)).toContain('EVIDENCE Health advice');
    await db.asOwner(
      `with told as (
         insert into disclosure (local_area_code, disclosure_id, case_id, recipient, subjects, basis, disclosed_date, consent_by,
                                 consent_date, recorded_by, recorded_at)
         values ($1, gen_random_uuid(), $2, 'PANEL', '{HEALTH_EVIDENCE}', 'CONSENT', '2025-11-01', 'PARENT', '2025-11-01', $3, now())
         returning *)
       insert into consent_withdrawal (local_area_code, disclosure_id, case_id, withdrawn_date, recorded_by, recorded_at)
       select local_area_code, disclosure_id, case_id, '2025-12-01', recorded_by, now() from told`,
      [world.code, caseId, world.actors.officer.personId],
    );
    const shown = titles((await papersOf(world, 'member', agendaItemId)).papers);
    expect(shown).toContain('EVIDENCE Invented advice');
    expect(shown).not.toContain('EVIDENCE Health advice');
    expect(titles((await papersOf(world, 'officer', agendaItemId)).papers)).toContain('EVIDENCE Health advice');
  });
});
