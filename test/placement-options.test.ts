import { toGlobalId } from '../src/platform/global-id';
import { makeOption, makeReferredCase, SCHOOLS } from './support/make-panel';
import { type ShownError, codesOf } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, ask, world } = usePanelWorld();

describe('addPlacementOption and recordSuitability', () => {
  const ADD = `mutation ($input: AddPlacementOptionInput!) { addPlacementOption(input: $input) {
    option { id label provisionType residential suitability band costLines { line category price { unit amount spread year } } provider { urn } version }
    userErrors { code field message } } }`;
  const PRICE = '{ costLines { price { unit amount spread year } } }';
  const input = (caseId: string, more: object = {}) => ({
    caseId: toGlobalId('Case', caseId),
    providerUrn: SCHOOLS.inArea,
    residential: 'DAY',
    expectedStartDate: '2025-11-01',
    costLines: [{ category: 'EDUCATION', price: { unit: 'YEAR', amount: '182500', spread: 'DAYS' } }],
    ...more,
  });

  test('an option takes its name and kind from the register, its price the usual year', async () => {
    const caseId = await makeReferredCase(world);
    const answer = await ask<{ addPlacementOption: { option: { id: string } } }>(world.actors.commissioner, ADD, {
      input: input(caseId, { band: 'Band 5' }),
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data.addPlacementOption).toEqual({
      userErrors: [],
      option: {
        id: expect.any(String) as unknown,
        label: 'Placeholder School 100001',
        provisionType: 'INDEPENDENT_SPECIAL',
        residential: 'DAY',
        suitability: null,
        band: 'Band 5',
        // M12: shown once the suitability is recorded.
        costLines: [{ line: 1, category: 'EDUCATION', price: null }],
        provider: { urn: SCHOOLS.inArea },
        version: 1,
      },
    });
    const found = await ask<unknown>(
      world.actors.commissioner,
      `mutation ($input: RecordSuitabilityInput!) { recordSuitability(input: $input) { option ${PRICE} } }`,
      { input: { optionId: answer.data.addPlacementOption.option.id, suitability: 'SUITABLE', reason: 'Invented.' } },
    );
    expect(found.data).toEqual({
      recordSuitability: {
        option: { costLines: [{ price: { unit: 'YEAR', amount: '182500.00', spread: 'DAYS', year: 'FINANCIAL' } }] },
      },
    });
  });

  test('everything wrong at once, where it is, and nothing is kept', async () => {
    const caseId = await makeReferredCase(world);
    const answer = await ask<{ addPlacementOption: { userErrors: ShownError[] } }>(world.actors.officer, ADD, {
      input: input(caseId, {
        providerUrn: SCHOOLS.closed,
        label: 'x'.repeat(201),
        expectedEndDate: '2025-10-01',
        costLines: [
          { category: 'CARE', price: { unit: 'WEEK', amount: '-1', spread: 'MONTHS' } },
          { category: 'CARE', description: 'bad \u0007 text', price: { unit: 'HOUR', amount: '1', spread: 'DAYS' } },
        ],
      }),
    });
    expect(codesOf(answer.data.addPlacementOption.userErrors)).toEqual([
      'providerUrn PROVIDER_CLOSED',
      'expectedEndDate DATES_REVERSED',
      'costLines.0.price.amount PRICE_INVALID',
      'costLines.0.price.spread PRICE_INVALID',
      'costLines.1.price.hoursPerWeek PRICE_INVALID',
      'label TEXT_TOO_LONG',
      'costLines.1.description TEXT_NOT_READABLE',
    ]);
    const [row] = await db.asOwner<{ count: bigint }>('select count(*) from placement_option where case_id = $1', [
      caseId,
    ]);
    expect(row?.count).toBe(0n);
  });

  test('a finding needs its reason; a stale version is a CONFLICT; a finance officer may not', async () => {
    const optionId = await makeOption(world, await makeReferredCase(world));
    const RECORD = `mutation ($input: RecordSuitabilityInput!) { recordSuitability(input: $input) { option { suitability version } userErrors { code field message } } }`;
    const finding = { optionId: toGlobalId('PlacementOption', optionId), suitability: 'NOT_SUITABLE', reason: ' ' };
    const blank = await ask<{ recordSuitability: { userErrors: ShownError[] } }>(world.actors.officer, RECORD, {
      input: finding,
    });
    expect(codesOf(blank.data.recordSuitability.userErrors)).toEqual(['reason REASON_MISSING']);
    const stale = await ask(world.actors.officer, RECORD, {
      input: { ...finding, reason: 'Invented.', expectedVersion: 1 },
    });
    expect(stale.errors.map(({ code }) => code)).toEqual(['CONFLICT']);
    const kept = await ask<unknown>(world.actors.officer, RECORD, {
      input: { ...finding, reason: 'Invented.', expectedVersion: 2 },
    });
    expect(kept.data).toEqual({
      recordSuitability: { option: { suitability: 'NOT_SUITABLE', version: 3 }, userErrors: [] },
    });
    const finance = await ask(world.actors.finance, RECORD, { input: finding });
    expect(finance.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });

  test('who sees the options: the commissioner without the papers, finance not at all', async () => {
    const caseId = await makeReferredCase(world);
    await makeOption(world, caseId);
    const QUERY = 'query ($id: ID!) { case(id: $id) { options { label } } }';
    const id = toGlobalId('Case', caseId);
    const commissioner = await ask<{ case: { options: unknown[] } }>(world.actors.commissioner, QUERY, { id });
    expect(commissioner.data.case.options).toHaveLength(1);
    const finance = await ask<{ case: unknown }>(world.actors.finance, QUERY, { id });
    expect([finance.data.case, finance.extensions['withheld']]).toEqual([
      { options: null },
      [{ path: 'case.options', reason: expect.any(String) as unknown }],
    ]);
  });
});
