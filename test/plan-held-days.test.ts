import type { Day } from '../src/kernel/dates';
import { useHeldSteps } from './support/held-steps';
import { pounds } from './support/make-panel';
import { callAs } from './support/panel-client';
import { asCase, usePlans } from './support/plan-client';

/* Which days of the hold a step takes: over all placements of the child, and by what is provided, not by what is charged (A5, section 42). */

const plans = usePlans();
const { db, ask, on, shown } = plans;
const { running, notify, notified, step } = useHeldSteps(plans);

describe('A5 over all placements and days of the hold, by what is provided', () => {
  /** The case of a placement becomes one of another's child. */
  const sameChild = async (caseId: string, other: string): Promise<void> => {
    const of = '(select child_id from panel_case where case_id = $2)';
    await db.asOwner(`update panel_case set child_id = ${of} where case_id = $1`, [caseId, other]);
  };
  const linesOf = async (id: string): Promise<readonly { readonly id: string; readonly category: string }[]> => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Placement { costLines { id category } } } }';
    const { data } = await ask<{ node: { costLines: readonly { id: string; category: string }[] } }>(
      ...([plans.world.actors.commissioner, query, { id }] as const),
    );
    return data.node.costLines;
  };
  const yearly = (category: 'EDUCATION' | 'TRANSPORT' | 'THERAPY', amount: string) => ({
    ...{ category, description: null, price: { unit: 'YEAR', amount: pounds(amount), spread: 'DAYS' } as const },
  });
  const versionOf = async (id: string): Promise<number> => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Placement { version } } }';
    const { data } = await ask<{ node: { version: number } }>(
      ...([plans.world.actors.commissioner, query, { id }] as const),
    );
    return data.node.version;
  };
  const unprovided = async (caseId: string) => (await shown(caseId)).planHold?.unprovidedFrom;
  const heldAt = (field: string) => ({ refused: [`${field} PLAN_HELD`], warnings: [] });
  const FREE = { refused: [], warnings: [] };

  const partsOf = async (caseId: string): Promise<readonly object[] | undefined> => {
    const query = 'query ($id: ID!) { case(id: $id) { planHold { unprovidedParts { category fromDate } } } }';
    const { data, errors } = await ask<{ case: { planHold: { unprovidedParts: readonly object[] } | null } }>(
      ...([plans.world.actors.officer, query, { id: asCase(caseId) }] as const),
    );
    expect(errors).toEqual([]);
    return data.case.planHold?.unprovidedParts;
  };

  // First, since the ledger's instants never go back, and this asks what was known when the notice went.
  test('holidays between two schools that were planned when the notice went are not missing; what was planned after it is', async () => {
    const first = await running({ end: '2026-12-18' });
    const next = await running({
      from: '2027-01-05',
      started: null,
      option: { expectedStartDate: '2027-01-05' as Day },
    });
    await sameChild(next.caseId, first.caseId);
    await notify(first.caseId);
    expect([await unprovided(first.caseId), await partsOf(first.caseId)]).toEqual([null, []]);
    on('2026-12-15');
    await step('endPlacement', { placementId: first.id, endDate: '2026-12-11' });
    expect(await unprovided(first.caseId)).toBe('2026-12-12');
    // With nothing after it the end that was planned is told, as it was.
    const alone = await running({ end: '2026-12-18' });
    await notify(alone.caseId);
    expect(await unprovided(alone.caseId)).toBe('2026-12-19');
  });

  test('another placement that covers the first day alone does not take the place of this one', async () => {
    const { caseId, id: placementId } = await running();
    const other = await running({ end: '2026-12-10' });
    await sameChild(other.caseId, caseId);
    await notify(caseId);
    const away = { placementId, fromDate: '2026-11-25', untilDate: '2027-03-01', chargedPercent: 0 };
    const ways: readonly (readonly [string, string, object])[] = [
      ['endDate', 'endPlacement', { placementId, endDate: '2026-11-30' }],
      ['expectedEndDate', 'amendPlacement', { placementId, expectedEndDate: '2026-11-30' }],
      ['chargedPercent', 'suspendPlacement', { placementId, fromDate: '2026-11-25', chargedPercent: 0 }],
      ['chargedPercent', 'recordAbsence', away],
    ];
    for (const [field, mutation, input] of ways) expect(await step(mutation, input)).toEqual(heldAt(field));
    const message = expect.stringMatching(/from 11 December 2026 the child would have nothing/u) as string;
    const end = { placementId, endDate: '2026-11-30', reason: 'Invented.' };
    expect(
      (await callAs(...([ask, plans.world.actors.commissioner, 'endPlacement', end, ''] as const))).userErrors,
    ).toMatchObject([{ code: 'PLAN_HELD', message }]);
    expect(await unprovided(caseId)).toBeNull();
    // The other ends, as it was to, without a word, and so do days that it has.
    const short = { placementId, fromDate: '2026-11-25', untilDate: '2026-12-10', chargedPercent: 0 };
    expect(await step('suspendPlacement', { ...short, preview: true })).toEqual(FREE);
    expect(await step('endPlacement', { placementId: other.id, endDate: '2026-11-30' })).toEqual(FREE);
  });

  test('a bus takes the place of no school, be it a line or a placement', async () => {
    const costLines = [yearly('EDUCATION', '182500.00'), yearly('TRANSPORT', '7300.00')];
    const { caseId, id: placementId } = await running({ option: { costLines } });
    const bus = await running({ option: { provisionType: 'TRANSPORT', costLines: [yearly('TRANSPORT', '1000.00')] } });
    await sameChild(bus.caseId, caseId);
    await notify(caseId);
    const [fee, taxi] = ['EDUCATION', 'TRANSPORT'].map(async (category) => {
      const costLineId = (await linesOf(placementId)).find((one) => one.category === category)!.id;
      return { costLineId, lastDay: '2026-11-30' };
    });
    const price = { unit: 'YEAR', amount: '0.00', spread: 'DAYS' };
    const { costLineId } = await fee!;
    const ways: readonly (readonly [string, string, object])[] = [
      ['endLines', 'amendPlacement', { placementId, endLines: [await fee!] }],
      ['linePrices', 'amendPlacement', { placementId, linePrices: [{ costLineId, fromDate: '2026-12-01', price }] }],
      ['endDate', 'endPlacement', { placementId, endDate: '2026-11-30' }],
    ];
    for (const [field, mutation, input] of ways) expect(await step(mutation, input)).toEqual(heldAt(field));
    expect(await step('amendPlacement', { placementId, endLines: [await taxi!] })).toEqual(FREE);
    expect(await step('endPlacement', { placementId: bus.id, endDate: '2026-11-30' })).toEqual(FREE);
    expect(await step('endPlacement', { placementId, endDate: '2026-11-15' })).toMatchObject({
      ...{ refused: [], warnings: [{ fromDate: '2026-11-16' }] },
    });
    expect(await unprovided(caseId)).toBe('2026-11-16');
  });

  test('a part that ends with nothing in its place is warned of', async () => {
    const costLines = [yearly('EDUCATION', '182500.00'), yearly('THERAPY', '7300.00')];
    const { caseId, id: placementId } = await running({ option: { costLines } });
    await notify(caseId);
    const therapy = (await linesOf(placementId)).find((one) => one.category === 'THERAPY')!.id;
    const endLines = [{ costLineId: therapy, lastDay: '2026-11-30' }];
    const message = expect.stringMatching(/1 December 2026.*of therapy.*section 42/su) as string;
    expect(await step('amendPlacement', { placementId, endLines, preview: true })).toMatchObject({
      ...{ refused: [], warnings: [{ fromDate: '2026-12-01', message }] },
    });
    const line = { category: 'THERAPY', fromDate: '2026-12-01', sharedAsCostLineId: therapy };
    const addLines = [{ ...line, price: { unit: 'YEAR', amount: '7300.00', spread: 'DAYS' } }];
    expect(await step('amendPlacement', { placementId, endLines, addLines, preview: true })).toEqual(FREE);
    expect(await unprovided(caseId)).toBeNull();
  });

  test('an end that is put right to a later day gives days, and one to an earlier day takes them', async () => {
    const { caseId, id: placementId } = await notified();
    const end = async (endDate: string) =>
      step('endPlacement', { placementId, endDate, expectedVersion: await versionOf(placementId) });
    expect(await end('2026-11-15')).toMatchObject({ refused: [], warnings: [{ fromDate: '2026-11-16' }] });
    expect(await unprovided(caseId)).toBe('2026-11-16');
    expect(await end('2026-11-30')).toEqual(FREE);
    expect(await unprovided(caseId)).toBe('2026-12-01');
    expect(await end('2027-01-10')).toEqual(FREE);
    expect(await unprovided(caseId)).toBeNull();
    expect(await end('2026-11-30')).toEqual(heldAt('endDate'));
  });

  test('who is no longer there is provided for no longer, whatever is paid for the notice', async () => {
    const { caseId, id: placementId } = await notified();
    const end = { placementId, endDate: '2027-01-04', noticeGivenDate: '2026-11-05' };
    expect(await step('endPlacement', { ...end, lastAttendedDate: '2026-11-25' })).toEqual(heldAt('lastAttendedDate'));
    const review = {
      ...{ placementId, outcome: 'END', endDate: '2027-01-04', attendedUntil: '2026-11-22', reviewDate: '2026-11-22' },
      attendees: ['PARENT'],
      childView: { text: 'An invented view of the child.' },
      parentView: { text: 'An invented view of the parent.' },
    };
    expect((await step('reviewPlacement', review)).refused).toEqual(['attendedUntil CANNOT_END']);
    // Notice of an end that takes no day of the hold, and whose notice is told later, is free.
    expect(await step('endPlacement', { ...end, noticeGivenDate: null })).toEqual(FREE);
    const again = { ...end, expectedVersion: await versionOf(placementId) };
    expect(await step('endPlacement', again)).toEqual(FREE);
    // That the child came no more is recorded, and told.
    const left = { ...end, lastAttendedDate: '2026-11-20', expectedVersion: await versionOf(placementId) };
    expect(await step('endPlacement', left)).toMatchObject({ refused: [], warnings: [{ fromDate: '2026-11-21' }] });
    expect(await unprovided(caseId)).toBe('2026-11-21');
  });

  test('a placement that is suspended takes the place of none, and what is missing now is told before what was', async () => {
    const { caseId, id: placementId } = await running();
    const other = await running();
    await sameChild(other.caseId, caseId);
    on('2026-11-01');
    const suspended = { placementId: other.id, fromDate: '2026-10-20', chargedPercent: 0 };
    expect(await step('suspendPlacement', suspended)).toEqual(FREE);
    await notify(caseId);
    expect(await step('endPlacement', { placementId, endDate: '2026-11-30' })).toEqual(heldAt('endDate'));
    const gap = { placementId, fromDate: '2026-11-05', untilDate: '2026-11-08', chargedPercent: 0 };
    expect(await step('suspendPlacement', gap)).toMatchObject({ warnings: [{ fromDate: '2026-11-05' }] });
    expect(await unprovided(caseId)).toBe('2026-11-05');
    await step('endPlacement', { placementId, endDate: '2026-11-20' });
    expect(await unprovided(caseId)).toBe('2026-11-21');
  });

  test('who was ill is not unprovided for, whatever the school charges', async () => {
    for (const chargedPercent of [0, 50]) {
      const { caseId, id: placementId } = await notified();
      const ill = { placementId, fromDate: '2026-11-16', untilDate: '2026-11-18', chargedPercent };
      expect(await step('recordAbsence', ill)).toEqual(FREE);
      expect(await unprovided(caseId)).toBeNull();
    }
  });

  const NO_SCHOOL = {
    fromDate: '2026-12-01',
    message: expect.stringMatching(/nothing of education any more/u) as string,
  };

  test('s.42(2) a school that goes while a short break, or therapy, goes on is told with the hold as long as it lasts', async () => {
    const { caseId, id: placementId } = await running();
    const costLines = [{ ...yearly('THERAPY', '2000.00'), category: 'CARE' as const }];
    const breaks = await running({ option: { provisionType: 'SHORT_BREAKS', costLines } });
    await sameChild(breaks.caseId, caseId);
    await notify(caseId);
    expect(await partsOf(caseId)).toEqual([]);
    expect(await step('endPlacement', { placementId, endDate: '2026-11-30' })).toMatchObject({
      ...{ refused: [], warnings: [NO_SCHOOL] },
    });
    const EDUCATION = { category: 'EDUCATION', fromDate: '2026-12-01' };
    expect([await unprovided(caseId), await partsOf(caseId)]).toEqual([null, [EDUCATION]]);
    on('2026-12-28');
    expect(await partsOf(caseId)).toEqual([EDUCATION]);
    // What else goes is told with it, and what is told of everything.
    await step('endPlacement', { placementId: breaks.id, endDate: '2026-12-20' });
    expect(await partsOf(caseId)).toEqual([EDUCATION, { category: 'CARE', fromDate: '2026-12-21' }]);
    expect(await unprovided(caseId)).toBe('2026-12-21');
    const both = await running({
      option: { costLines: [yearly('EDUCATION', '9000.00'), yearly('THERAPY', '900.00')] },
    });
    await notify(both.caseId);
    const fee = (await linesOf(both.id)).find((one) => one.category === 'EDUCATION')!.id;
    const endLines = [{ costLineId: fee, lastDay: '2026-11-30' }];
    expect(await step('amendPlacement', { placementId: both.id, endLines })).toMatchObject({ warnings: [NO_SCHOOL] });
    expect(await partsOf(both.caseId)).toEqual([EDUCATION]);
  });

  test('days on which a school may be closed are warned of, whatever it charges for them; a place that is given up is kept', async () => {
    const { caseId, id: placementId } = await notified();
    const closed = (fromDate: string, untilDate: string) =>
      step('recordAbsence', { placementId, fromDate, untilDate, chargedPercent: 0, preview: true });
    for (const [from, until] of [
      ['2026-12-05', '2026-12-06'],
      ['2026-12-19', '2027-01-05'],
    ] as const) {
      expect(await closed(from, until)).toMatchObject({ refused: [], warnings: [{ fromDate: from }] });
    }
    expect(await closed('2026-12-05', '2027-01-31')).toEqual(heldAt('chargedPercent'));
    expect(await unprovided(caseId)).toBeNull();
  });
});
