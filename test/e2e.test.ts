import { type DemoAreaCode } from '../src/demo/facts/areas';
import { PERSONAS } from '../src/demo/personas';
import {
  BudgetPressureDocument,
  CaseDocument,
  CasesDocument,
  DecisionEffectDocument,
  PlacementsDocument,
  PressureInDetailDocument,
  RatifyDecisionDocument,
  RecordAttendanceDocument,
  SetDelegatedLimitDocument,
  StartPlacementDocument,
  type BudgetPressureQuery,
} from './generated/operations';
import { acceptedPayload, codesOf, dataOf, refusalsOf } from './support/client';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makePersonaWorld } from './support/personas';
import { rowsOfEveryTable } from './support/row-counts';
import { useServer } from './support/served';
import { idsOf, lookAround, tryToChange, type Traces } from './support/strangers';
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
  type CalledSitting,
  type Cast,
  type Offered,
  type ReadyCase,
} from './support/thread';

/*
 * The thread from end to end: clients with tokens, over HTTP, against the product as it is served. The tests of this file are one
 * story and run in its order; they share one sitting, since a panel hears its cases one after the other.
 */

const db = useDatabase();
const clock = setClock('2025-10-01T08:00:00Z');
const served = useServer(db, clock);
const as =
  (area: DemoAreaCode): Cast =>
  (persona) =>
    served.client(area, persona);
const cast = as('311');

let offered: Offered;
let sitting: CalledSitting;
let main: ReadyCase;
let repeated: ReadyCase;
let unheard: ReadyCase;
let over: ReadyCase;
/** The agenda items of those four, in that order. */
let items: string[];
/** What the story leaves, for somebody who should see none of it. */
let traces: Traces;

beforeAll(async () => {
  await makePersonaWorld(db.database, clock);
  offered = await readOffered(cast);
  main = await readyCase(cast, offered);
  repeated = await readyCase(cast, offered);
  unheard = await readyCase(cast, offered);
  over = await readyCase(cast, offered);
  sitting = await callSitting(cast, offered, '2025-10-15T08:30:00Z');
  items = await listAndPublish(
    cast,
    sitting,
    [main, repeated, unheard, over].map(({ caseId }) => caseId),
  );
  await declareNone(cast, QUORATE, items);
  clock.set('2025-10-15T09:00:00Z');
  await openSitting(cast, sitting, QUORATE);
}, 60_000);

type Pressure = BudgetPressureQuery['budgetPressure'];
const pressure = async (budgetHolderId: string | null = null, financialYear = '2025-26'): Promise<Pressure> =>
  dataOf(await cast('finance').ask(BudgetPressureDocument, { financialYear, budgetHolderId, by: ['PRIMARY_NEED'] }))
    .budgetPressure;

/** What health's own person may bind a year, from the clock's day on. */
async function setHealthLimit(ceiling: string, startDate: string): Promise<void> {
  const answer = await cast('administrator').ask(SetDelegatedLimitDocument, {
    input: { budgetHolderId: offered.health, basis: 'ANNUAL', ceiling, startDate },
  });
  acceptedPayload(dataOf(answer).setDelegatedLimit);
}

describe('from referral to pressure', () => {
  test('the preview says what the decision will cost each holder, and stores nothing', async () => {
    const before = await rowsOfEveryTable(db);
    const { caseId, optionId } = main;
    const { shares, fundingMethod, methodEvidence, placementStartDate } = decisionInput(offered, items[0]!, main);
    const input = { caseId, optionId, placementStartDate: placementStartDate!, shares, fundingMethod, methodEvidence };
    const { decisionEffect } = dataOf(await cast('panel-chair').ask(DecisionEffectDocument, { input }));
    expect(decisionEffect.refusals).toEqual([]);
    expect(
      decisionEffect.holders.map(({ budgetHolder, fullYearEffect, financialYears }) => [
        budgetHolder.id,
        fullYearEffect,
        financialYears.find(({ financialYear }) => financialYear === '2025-26')?.cost,
      ]),
    ).toEqual([
      [offered.block, '91250.00', '37750.00'],
      [offered.socialCare, '54750.00', '22650.00'],
      [offered.health, '36500.00', '15100.00'],
    ]);
    expect(await rowsOfEveryTable(db)).toEqual(before);
  });

  test('£182,500.00 a year from 1 November 2025 at 50:30:20 is £37,750.00 to the block in 2025-26 and £91,250.00 in a full year', async () => {
    // G8: equal to the ceiling is within it.
    await setHealthLimit('36500.00', '2025-10-15');
    const before = await pressure();
    expect([before.committed, before.fullYearEffect]).toEqual(['0.00', '0.00']);

    const decided = decidedOf(await recordDecision(cast, decisionInput(offered, items[0]!, main)));
    traces = {
      ...{ ready: main, offered, meetingId: sitting.meetingId, agendaItemId: items[0]! },
      ...{ decisionId: decided.id, placementId: decided.placement!.id, agreementId: decided.fundingAgreement!.id },
      contributionId: decided.fundingAgreement!.contributions[0]!.id,
    };
    expect(decided).toMatchObject({ status: 'AWAITING_CONTRIBUTIONS', needsRatification: false });
    expect((await pressure()).committed).toBe('0.00');

    expect(await approveShares(cast, offered, decided, ['education-budget-holder', 'social-care-budget-holder'])).toBe(
      'PROPOSED',
    );
    expect((await pressure()).committed).toBe('0.00');
    expect(await approveShares(cast, offered, decided, ['health-budget-holder'])).toBe('COMMITTED');

    const block = await pressure();
    expect(block).toMatchObject({
      committed: '37750.00',
      fullYearEffect: '91250.00',
      pipeline: '0.00',
      otherForecast: '0.00',
    });
    expect(block.breakdown).toEqual([
      {
        keys: ['ASD'],
        label: expect.any(String) as string,
        placements: 1,
        children: 1,
        committed: '37750.00',
        forecast: '37750.00',
        withheld: false,
      },
    ]);
    expect(block.periods.map(({ committed }) => committed)).toEqual([
      ...Array.from({ length: 7 }, () => '0.00'),
      // 30, 31, 31, 28 and 31 days at £250.00 a day
      ...['7500.00', '7750.00', '7750.00', '7000.00', '7750.00'],
    ]);
    expect((await pressure(null, '2026-27')).committed).toBe('91250.00');
    expect((await pressure(offered.socialCare)).committed).toBe('22650.00');
    expect((await pressure(offered.health)).committed).toBe('15100.00');
  });

  test('the placement starts, and finance finds it under the money', async () => {
    clock.set('2025-11-01T09:00:00Z');
    const { placements } = dataOf(await cast('commissioner').ask(PlacementsDocument, { financialYear: '2025-26' }));
    const { node } = placements.edges[0]!;
    expect(placements.totalCount).toBe(1);
    expect(node).toMatchObject({ status: 'DECIDED', startDate: '2025-11-01', fullYearCost: '182500.00' });
    const started = await cast('commissioner').ask(StartPlacementDocument, {
      input: { placementId: node.id, startDate: '2025-11-01', expectedVersion: node.version },
    });
    expect(acceptedPayload(dataOf(started).startPlacement).placement).toMatchObject({
      status: 'LIVE',
      startedDate: '2025-11-01',
    });

    const seen = dataOf(await cast('finance').ask(PlacementsDocument, { financialYear: '2025-26' })).placements
      .edges[0]!.node;
    expect(seen.case?.reference).toBe(main.reference);
    expect(seen.cost.map(({ amount }) => amount).sort()).toEqual(['15100.00', '22650.00', '37750.00']);
    expect((await pressure()).committed).toBe('37750.00');
    const detail = dataOf(await cast('finance').ask(PressureInDetailDocument, { financialYear: '2025-26' }));
    expect(detail.budgetPressure.placements).toMatchObject({
      totalCount: 1,
      nodes: [{ committed: '37750.00', placement: { case: { reference: main.reference } } }],
    });
    const held = dataOf(await cast('case-officer').ask(CaseDocument, { id: main.caseId })).case!;
    expect(held).toMatchObject({
      status: 'PLACED',
      decisions: [{ outcome: 'AGREED', needAgreed: true, fundingAgreed: true }],
    });
    clock.set('2025-10-15T10:00:00Z'); // the sitting goes on
  });

  test('sent twice under one clientMutationId, also at the same moment, it is one decision', async () => {
    const input = { ...decisionInput(offered, items[1]!, repeated), clientMutationId: 'decide-once' };
    const answers = await Promise.all([1, 2, 3].map(() => recordDecision(cast, input)));
    answers.push(await recordDecision(cast, input));
    const ids = answers.map((answer) => decidedOf(answer).id);
    expect(new Set(ids).size).toBe(1);
    expect(answers.map((answer) => dataOf(answer).recordDecision.clientMutationId)).toEqual(
      answers.map(() => 'decide-once'),
    );
    const held = dataOf(await cast('case-officer').ask(CaseDocument, { id: repeated.caseId })).case!;
    expect(held.decisions).toHaveLength(1);
    expect(held.placements).toHaveLength(1);
    // The same key for something else is a conflict, and changes nothing.
    const before = await rowsOfEveryTable(db);
    const other = await recordDecision(cast, { ...input, rationale: `${input.rationale} More.` });
    expect(codesOf(other)).toEqual(['CONFLICT']);
    expect(await rowsOfEveryTable(db)).toEqual(before);
  });

  test('G3 without a health budget holder in attendance the same decision is refused for quorum', async () => {
    const leave = await cast('health-budget-holder').ask(RecordAttendanceDocument, {
      input: { meetingId: sitting.meetingId, status: 'LEFT' },
    });
    acceptedPayload(dataOf(leave).recordAttendance);
    const before = await rowsOfEveryTable(db);
    const { recordDecision: payload } = dataOf(await recordDecision(cast, decisionInput(offered, items[2]!, unheard)));
    expect(payload.decision).toBeNull();
    expect(refusalsOf(payload)).toEqual(['agendaItemId QUORUM_NOT_MET']);
    expect(payload.userErrors[0]?.message).toMatch(/health/i);
    expect(await rowsOfEveryTable(db)).toEqual(before);

    clock.set('2025-10-15T10:05:00Z');
    const back = await cast('health-budget-holder').ask(RecordAttendanceDocument, {
      input: { meetingId: sitting.meetingId, status: 'PRESENT' },
    });
    acceptedPayload(dataOf(back).recordAttendance);
  });

  test('G8 a share one penny over the delegated limit waits for ratification and commits nothing', async () => {
    clock.set('2025-10-16T09:00:00Z');
    await setHealthLimit('36499.99', '2025-10-16');
    const before = [await pressure(), await pressure(offered.health)];
    const decided = decidedOf(await recordDecision(cast, decisionInput(offered, items[3]!, over)));
    expect(decided.needsRatification).toBe(true);
    const health = decided.fundingAgreement!.contributions.find(
      ({ budgetHolder }) => budgetHolder.id === offered.health,
    )!;
    expect(health.annual).toBe('36500.00');
    expect(health.overLimit).toMatch(/36,?499\.99/);

    expect(await approveShares(cast, offered, decided)).toBe('AWAITING_RATIFICATION');
    const money = (all: readonly Pressure[]): unknown =>
      all.map(({ committed, fullYearEffect }) => [committed, fullYearEffect]);
    expect(money([await pressure(), await pressure(offered.health)])).toEqual(money(before));
    expect(
      await db.asOwner(`select 1 from cost_line where case_id = $1 and committed_at is not null`, [
        localId(over.caseId),
      ]),
    ).toEqual([]);

    // G9: the authority's director does not bind health; health's own does, and then it is committed.
    const ratify = (persona: 'director' | 'health-director') =>
      cast(persona).ask(RatifyDecisionDocument, {
        input: { decisionId: decided.id, reason: 'Invented reasons to ratify it.' },
      });
    expect(refusalsOf(dataOf(await ratify('director')).ratifyDecision)).toEqual(['decisionId NOT_YOURS_TO_RATIFY']);
    const ratified = acceptedPayload(dataOf(await ratify('health-director')).ratifyDecision).decision!;
    expect(ratified.fundingAgreement?.status).toBe('COMMITTED');
    expect((await pressure(offered.health)).committed).toBe('30200.00');
  });
});

describe('a person of the other area', () => {
  const secrets = (): string[] => [
    ...[main.reference, 'Placeholder-', '37750.00', '91250.00', '182500.00'],
    ...idsOf(traces),
  ];
  const everybody = PERSONAS.map((persona) => [persona] as const);

  test('what is looked for is there to be found: their own auditor finds all of it', async () => {
    const text = (await lookAround(cast('auditor'), traces)).map((answer) => answer.text).join('\n');
    expect(secrets().filter((secret) => !text.includes(secret))).toEqual([]);
  });

  test.each(everybody)('as %s sees none of it by any path', async (persona) => {
    const stranger = as('885')(persona);
    const before = await rowsOfEveryTable(db);
    const answers = await lookAround(stranger, traces);
    const text = answers.map((answer) => answer.text).join('\n');
    expect(secrets().filter((secret) => text.includes(secret))).toEqual([]);
    const codes = answers.flatMap(codesOf);
    expect(codes.filter((code) => code !== 'FORBIDDEN' && code !== 'NOT_FOUND')).toEqual([]);
    for (const id of idsOf(traces)) {
      expect([400, 403, 404]).toContain((await stranger.fetch(`/evidence/${id}`)).status);
    }
    expect(await rowsOfEveryTable(db)).toEqual(before);
  });

  test.each(everybody)('as %s changes none of it', async (persona) => {
    const before = await rowsOfEveryTable(db);
    for (const answer of await tryToChange(as('885')(persona), {
      ...traces,
      agendaItemId: items[2]!,
      ready: unheard,
    })) {
      expect(answer.text).toMatch(/"code":"(FORBIDDEN|NOT_FOUND)"/);
      expect(answer.text).not.toContain('HAV-');
    }
    expect(await rowsOfEveryTable(db)).toEqual(before);
  });

  test('who may read such things in their own area gets the same answer as for what is not there', async () => {
    const officer = as('885')('case-officer');
    const nowhere = Buffer.from('Case:01900000-0000-7000-8000-00000000dead').toString('base64url');
    expect((await officer.ask(CaseDocument, { id: main.caseId })).text).toBe(
      (await officer.ask(CaseDocument, { id: nowhere })).text,
    );
    expect(dataOf(await officer.ask(CasesDocument, { first: 100 })).cases).toMatchObject({ totalCount: 0, edges: [] });
    const finance = as('885')('finance');
    const { budgetPressure } = dataOf(
      await finance.ask(BudgetPressureDocument, { financialYear: '2025-26', by: ['PROVIDER'] }),
    );
    expect(budgetPressure).toMatchObject({ committed: '0.00', fullYearEffect: '0.00', breakdown: [] });
  });
});

describe('evidence', () => {
  const send = (persona: 'case-officer' | 'finance', bytes: string) => {
    const form = new FormData();
    form.set('caseId', main.caseId);
    form.set('kind', 'SCHOOL_REPORT');
    form.set('file', new Blob([bytes], { type: 'application/pdf' }), 'report.pdf');
    return cast(persona).fetch('/evidence', { method: 'POST', body: form });
  };

  test('is opened by those who may, each opening recorded, and by nobody else', async () => {
    const uploaded = await send('case-officer', '%PDF-1.7 invented');
    expect(uploaded.status).toBe(201);
    const { id } = (await uploaded.json()) as { id: string };
    const opened = await cast('case-officer').fetch(`/evidence/${id}`);
    expect([opened.status, await opened.text()]).toEqual([200, '%PDF-1.7 invented']);
    const reads = await db.asOwner(`select action from audit_event where kind = 'read' and subject_id = $1`, [
      localId(id),
    ]);
    expect(reads).toHaveLength(1);

    expect((await send('finance', '%PDF-1.7')).status).toBe(403);
    expect((await cast('commissioner').fetch(`/evidence/${id}`)).status).toBe(404);
    expect((await cast('administrator').fetch(`/evidence/${id}`)).status).toBe(403);
    expect((await as('885')('case-officer').fetch(`/evidence/${id}`)).status).toBe(404);
    expect((await fetch(`${served.address()}/evidence/${id}`)).status).toBe(401);
  });

  test('and files are brought in by those who may', async () => {
    const headers = { 'content-type': 'text/csv' };
    const mayImport: string[] = [];
    for (const persona of PERSONAS) {
      const { status } = await cast(persona).fetch('/imports/nothing-of-this-kind', {
        method: 'POST',
        headers,
        body: 'a',
      });
      if (status !== 403) mayImport.push(persona);
    }
    expect(mayImport).toEqual(['finance', 'administrator', 'integration']);
  });
});

/** The local id in a global one. */
function localId(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
