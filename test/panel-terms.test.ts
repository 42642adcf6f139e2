import { randomUUID } from 'node:crypto';
import { type Role } from '../src/features/access/rules/roles';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { lastAudit } from './support/access-client';
import { useDatabase } from './support/database';
import { makeArea } from './support/make-area';
import { setClock } from './support/make-ledger';
import { makeOpenSitting, makePanelWorld, type OpenSitting, type PanelWorld } from './support/make-panel';
import { callAs, codesOf, decisionInput, recordDecisionAsChair, usePanelApi } from './support/panel-client';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);

let world: PanelWorld;
let administrator: Actor;
let panelId: string;
let panels = 0;

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  administrator = await world.staff.actorOf('ADMINISTRATOR');
});

// Each test has a panel of its own, as the usual one is.
beforeEach(async () => {
  clock.set('2025-10-01T09:00:00Z');
  panels += 1;
  const requirements = ['EDUCATION', 'SOCIAL_CARE', 'HEALTH'].map((agencyKind) => ({
    capacity: 'BUDGET_HOLDER',
    agencyKind,
    minimum: 1,
  }));
  const { panel } = await create({
    name: `Panel ${String(panels)}`,
    startDate: '2020-01-01',
    quorumNumber: 4,
    requirements,
    checklist: ['SUMMARY', 'LAWFUL_BASIS', 'EVIDENCE'],
  });
  panelId = panel!.id;
  world = { ...world, panelId: localId(panelId) };
});

const localId = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':').at(-1) ?? '';

interface Terms {
  readonly id: string;
  readonly startDate: string;
  readonly endDate: string | null;
  readonly quorumNumber: number;
  readonly decisionModel: string;
}

const TERMS = 'id startDate endDate quorumNumber decisionModel';
const amend = (input: object, actor = administrator) =>
  callAs<{ terms: Terms | null }>(ask, actor, 'amendPanelTerms', { panelId, ...input }, `terms { ${TERMS} }`);
const create = (input: object, actor = administrator) =>
  callAs<{ panel: { id: string; name: string } | null }>(
    ask,
    actor,
    'createPanel',
    {
      name: 'Early help panel',
      remit: 'Packages of support',
      startDate: '2025-10-01',
      decisionModel: 'CHAIR_DECIDES',
      quorumNumber: 2,
      requirements: [],
      checklist: ['SUMMARY'],
      ...input,
    },
    'panel { id name }',
  );

/** The panel's terms as the schema shows them: all, those of today, and those of a day. */
async function shown(date = '2025-10-01'): Promise<{
  readonly termsHistory: readonly Terms[];
  readonly currentTerms: Terms | null;
  readonly termsOn: Terms | null;
}> {
  const { data } = await ask<{ node: Awaited<ReturnType<typeof shown>> }>(
    world.actors.finance,
    `query ($id: ID!, $date: Date!) { node(id: $id) { ... on Panel {
       termsHistory { ${TERMS} } currentTerms { ${TERMS} } termsOn(date: $date) { ${TERMS} } } } }`,
    { id: panelId, date },
  );
  return data.node;
}

const spans = (terms: readonly Terms[]): unknown =>
  terms.map(({ startDate, endDate, quorumNumber }) => [startDate, endDate, quorumNumber]);

describe('G1 panels and their terms of reference are dated data', () => {
  test('G1 a panel is set up by the administrator, with everything its terms say', async () => {
    const officer = toGlobalId('Person', world.actors.director.personId);
    const { panel, userErrors } = await create({
      decisionModel: 'ADVISORY_TO_OFFICER',
      decidingOfficerId: officer,
      quorumShare: { numerator: 2, denominator: 3 },
      requirements: [{ profession: 'VIRTUAL_SCHOOL', minimumGrade: 12, minimum: 1 }],
      paperDeadline: { days: 5, unit: 'WORKING' },
      requestTypes: ['PACKAGE_OF_SUPPORT'],
      observerLimit: 2,
      lapseDays: 14,
      suitabilityBeforeCost: false,
    });
    expect([userErrors, panel?.name]).toEqual([[], 'Early help panel']);
    expect(await lastAudit(db)).toMatchObject({ action: 'panel.created', subject_type: 'Panel' });
    const { data } = await ask(
      world.actors.member,
      `query ($id: ID!) { node(id: $id) { ... on Panel { remit currentTerms {
         decisionModel decidingOfficer { displayName } quorumNumber quorumShare { numerator denominator rounding }
         chairCounts recusedLeaveDenominator abstentionCounts observerLimit paperDeadline { days unit } requestTypes
         requirements { capacity agencyKind profession minimumGrade minimum } checklist papersOpenDays lapseDays inPrincipleDays
         contractEndingWeeks firstReviewMonths reviewMonths deferralEscalation suitabilityBeforeCost startDate endDate } } } }`,
      { id: panel?.id },
    );
    expect(data).toEqual({
      node: {
        remit: 'Packages of support',
        currentTerms: {
          decisionModel: 'ADVISORY_TO_OFFICER',
          decidingOfficer: { displayName: 'Testa DIRECTOR 311' },
          quorumNumber: 2,
          quorumShare: { numerator: 2, denominator: 3, rounding: 'UP' },
          chairCounts: true,
          recusedLeaveDenominator: true,
          abstentionCounts: true,
          observerLimit: 2,
          paperDeadline: { days: 5, unit: 'WORKING' },
          requestTypes: ['PACKAGE_OF_SUPPORT'],
          requirements: [
            { capacity: null, agencyKind: null, profession: 'VIRTUAL_SCHOOL', minimumGrade: 12, minimum: 1 },
          ],
          checklist: ['SUMMARY'],
          papersOpenDays: 28,
          lapseDays: 14,
          inPrincipleDays: 90,
          contractEndingWeeks: 8,
          firstReviewMonths: 3,
          reviewMonths: 12,
          deferralEscalation: 3,
          suitabilityBeforeCost: false,
          startDate: '2025-10-01',
          endDate: null,
        },
      },
    });
  });

  test('G1 G2 all that is wrong with a panel is said at once; its name is taken whatever its capitals', async () => {
    const { panel, userErrors } = await create({
      name: 'COMPLEX needs panel',
      quorumNumber: 0,
      decidingOfficerId: toGlobalId('Person', world.actors.finance.personId),
      requirements: [{ minimum: 1 }],
      paperDeadline: { days: -1, unit: 'CALENDAR' },
    });
    expect(panel).toBeNull();
    expect(codesOf(userErrors)).toEqual([
      'decidingOfficerId DECIDING_OFFICER',
      'quorumNumber QUORUM_NUMBER',
      'requirements.0.capacity QUORUM_REQUIREMENT',
      'paperDeadline.days PAPER_DEADLINE',
      'decidingOfficerId DECIDING_OFFICER',
      'name PANEL_NAME_TAKEN',
    ]);
  });

  test('G1 amended terms begin on their day; those of before end the day before and are kept', async () => {
    const { terms, userErrors } = await amend({ startDate: '2025-11-01', quorumNumber: 5 });
    expect([userErrors, terms]).toMatchObject([
      [],
      { startDate: '2025-11-01', endDate: null, quorumNumber: 5, decisionModel: 'CHAIR_DECIDES' },
    ]);
    expect(await lastAudit(db)).toMatchObject({
      action: 'panel-terms.amended',
      person_id: world.staff.people.ADMINISTRATOR,
      subject_type: 'PanelTerms',
      detail: { panelId: world.panelId, startDate: '2025-11-01', changed: ['quorumNumber'] },
    });
    const found = await shown('2025-11-01');
    expect(spans(found.termsHistory)).toEqual([
      ['2020-01-01', '2025-10-31', 4],
      ['2025-11-01', null, 5],
    ]);
    expect([found.currentTerms?.quorumNumber, found.termsOn?.quorumNumber]).toEqual([4, 5]);
    clock.set('2025-11-01T09:00:00Z');
    expect((await shown()).currentTerms?.quorumNumber).toBe(5);
  });

  test('G1 terms set ahead may be replaced; others set between last until them', async () => {
    await amend({ startDate: '2025-12-01', quorumNumber: 6 });
    await amend({ startDate: '2025-11-01', quorumNumber: 5 });
    await amend({ startDate: '2025-12-01', quorumNumber: 7 });
    expect(spans((await shown()).termsHistory)).toEqual([
      ['2020-01-01', '2025-10-31', 4],
      ['2025-11-01', '2025-11-30', 5],
      ['2025-12-01', null, 7],
    ]);
    // Who set what is not forgotten.
    expect(
      await db.asOwner(`select quorum_number from panel_terms where withdrawn_at is not null and panel_id = $1`, [
        world.panelId,
      ]),
    ).toEqual([{ quorum_number: 6 }]);
  });

  test('G1 null clears the share, the deadline and the officer, and leaves everything else', async () => {
    await amend({
      startDate: '2025-10-02',
      decisionModel: 'PANEL_THEN_RATIFY',
      decidingOfficerId: toGlobalId('Person', world.actors.director.personId),
      quorumShare: { numerator: 1, denominator: 2, rounding: 'DOWN' },
      paperDeadline: { days: 7, unit: 'CALENDAR' },
      observerLimit: 1,
    });
    const cleared = await callAs<{ terms: unknown }>(
      ask,
      administrator,
      'amendPanelTerms',
      {
        panelId,
        startDate: '2025-10-03',
        decidingOfficerId: null,
        quorumShare: null,
        paperDeadline: null,
        observerLimit: null,
        checklist: null,
      },
      'terms { decisionModel observerLimit checklist decidingOfficer { id } quorumShare { numerator } paperDeadline { days } }',
    );
    expect(cleared).toMatchObject({
      userErrors: [],
      terms: {
        decisionModel: 'PANEL_THEN_RATIFY',
        observerLimit: 1,
        checklist: ['SUMMARY', 'LAWFUL_BASIS', 'EVIDENCE'],
        decidingOfficer: null,
        quorumShare: null,
        paperDeadline: null,
      },
    });
    expect(codesOf((await amend({ startDate: '2025-10-04' })).userErrors)).toEqual([' NOTHING_CHANGED']);
  });

  test('G2 an officer who is named must be able to act on the day', async () => {
    const refused = await amend({
      startDate: '2025-10-02',
      decisionModel: 'PANEL_THEN_RATIFY',
      decidingOfficerId: toGlobalId('Person', world.actors.chair.personId),
    });
    expect(codesOf(refused.userErrors)).toEqual(['decidingOfficerId DECIDING_OFFICER']);
    expect(refused.userErrors[0]?.message).toContain('does not hold the role DIRECTOR on 2 October 2025');
    const decides = await amend({
      startDate: '2025-10-02',
      decidingOfficerId: toGlobalId('Person', world.actors.director.personId),
    });
    expect(codesOf(decides.userErrors)).toEqual(['decidingOfficerId DECIDING_OFFICER']);
  });
});

describe('G3 a decision is tested by the terms in force on the day of its sitting', () => {
  const decide = (sitting: OpenSitting) =>
    recordDecisionAsChair(ask, world, decisionInput(world, sitting, { familyViewConsidered: 'Weighed by the panel.' }));

  test('G3 the same room is quorate under the terms of one day and not under those of another', async () => {
    const sitting = await makeOpenSitting(world);
    expect(codesOf((await decide(sitting)).userErrors)).toEqual([]);

    // The sitting of 2 October was held, and decided, under the terms of before.
    const late = await amend({ startDate: '2025-10-02', quorumNumber: 5 });
    expect(codesOf(late.userErrors)).toEqual(['startDate DECISION_MADE', 'startDate SITTING_HELD']);
    expect(late.userErrors[0]?.message).toBe(
      'A decision of 2 October 2025 was made under the terms then in force. Amend them from a later day.',
    );
    expect(codesOf((await amend({ startDate: '2025-10-03', quorumNumber: 5 })).userErrors)).toEqual([]);

    const next = await makeOpenSitting(world);
    const refused = await decide(next);
    expect(codesOf(refused.userErrors)).toEqual(['agendaItemId QUORUM_NOT_MET']);

    const terms = await db.asOwner(
      `select quorum_number from decision join panel_terms using (local_area_code, panel_terms_id) where panel_id = $1`,
      [world.panelId],
    );
    expect(terms).toEqual([{ quorum_number: 4 }]);
  });

  test('G3 a decision cannot rely on terms of another day, whoever writes it', async () => {
    const { agendaItemId, caseId } = await makeOpenSitting(world);
    await amend({ startDate: '2025-10-10', quorumNumber: 1, requirements: [] });
    const written = db.asOwner(
      `with decided as (
         insert into decision (local_area_code, decision_id, case_id, agenda_item_id, outcome, need_agreed, funding_agreed, decided_by,
                               decider_grade, panel_terms_id, delegation_rule, decided_at, decision_date, needs_ratification)
         select $1, $2, $3, $4, 'DECLINED', false, false, $5, 10, panel_terms_id, 'Terms of reference', $6, '2025-10-02', false
           from panel_terms where panel_id = $7 and active_span @> '2025-10-10'::date
         returning local_area_code, decision_id, panel_terms_id),
       counted as (
         insert into decision_quorum_member (local_area_code, decision_id, person_id, capacity, agency_kind, counted, why)
         values ($1, $2, $5, 'CHAIR', 'EDUCATION', true, 'COUNTED'))
       insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements)
       select local_area_code, decision_id, panel_terms_id, 1, 1, '[]' from decided`,
      [world.code, randomUUID(), caseId, agendaItemId, world.actors.chair.personId, clock.now(), world.panelId],
    );
    await expect(written).rejects.toThrow(/terms of reference|quorum/);
  });
});

describe('who else', () => {
  test.each(['CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR'] satisfies Role[])(
    'G1 a %s sets up and amends nothing',
    async (role) => {
      const actor = await world.staff.actorOf(role);
      await expect(amend({ startDate: '2025-11-01', quorumNumber: 5 }, actor)).rejects.toThrow('FORBIDDEN');
      await expect(create({}, actor)).rejects.toThrow('FORBIDDEN');
    },
  );

  test('G1 another area finds none of it', async () => {
    const there = await makeArea(db.database, clock, '312');
    const stranger = await there.actorOf('ADMINISTRATOR');
    await expect(amend({ startDate: '2025-11-01', quorumNumber: 5 }, stranger)).rejects.toThrow('NOT_FOUND');
    const officer = toGlobalId('Person', world.actors.director.personId);
    await expect(create({ decisionModel: 'PANEL_THEN_RATIFY', decidingOfficerId: officer }, stranger)).rejects.toThrow(
      'NOT_FOUND',
    );
  });
});
