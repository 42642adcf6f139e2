import { toGlobalId } from '../src/platform/global-id';
import { INDEPENDENT, places, price, SPECIAL, useOffers } from './support/offer-world';

/*
 * What providers ask, by the price book; and what an option is told of its provider: its prices, a funded place, concerns.
 */

const world = useOffers();
const { db, done, refused, placeChild, data, provider } = world;

describe('the price book', () => {
  test('a new price follows the old one, one of the same day sets it right, and one over a later price is refused', async () => {
    const terms = await done(
      'commissioner',
      'setProviderFramework',
      {
        providerUrn: INDEPENDENT,
        reference: 'FW/1',
        name: 'Placeholder framework',
        startDate: '2025-04-01',
        noticeDays: 28,
      },
      'framework { id version }',
    );
    const { id: frameworkId, version } = terms['framework'] as { id: string; version: number };
    await done('commissioner', 'setPriceBookEntry', price({ frameworkId, startDate: '2024-09-01' }));
    await done(
      'commissioner',
      'setPriceBookEntry',
      price({ price: { unit: 'YEAR', amount: '70000', spread: 'DAYS' } }),
    );
    await done(
      'commissioner',
      'setPriceBookEntry',
      price({ price: { unit: 'YEAR', amount: '70500', spread: 'DAYS' } }),
    );
    expect(await refused('commissioner', 'setPriceBookEntry', price({ startDate: '2025-01-01' }))).toEqual([
      'LATER_PRICE_SET',
    ]);
    expect(
      await provider(
        'health',
        'priceBook(all: true) { item startDate endDate version price { amount } framework { reference noticeDays } }',
        INDEPENDENT,
      ),
    ).toEqual({
      priceBook: [
        {
          item: 'Core fee',
          startDate: '2025-09-01',
          endDate: null,
          version: 2,
          price: { amount: '70500.00' },
          framework: null,
        },
        {
          ...{
            item: 'Core fee',
            startDate: '2024-09-01',
            endDate: '2025-08-31',
            version: 2,
            price: { amount: '68017.00' },
          },
          framework: { reference: 'FW/1', noticeDays: 28 },
        },
      ],
    });
    const changed = {
      providerUrn: INDEPENDENT,
      reference: 'FW/1',
      name: 'Renamed',
      startDate: '2025-04-01',
      noticeDays: 400,
      expectedVersion: version,
    };
    expect(await refused('commissioner', 'setProviderFramework', changed)).toEqual(['NOTICE_INVALID']);
    await done('commissioner', 'setProviderFramework', { ...changed, noticeDays: null });
    expect(await provider('auditor', 'frameworks { name version }', INDEPENDENT)).toEqual({
      frameworks: [{ name: 'Renamed', version: 2 }],
    });
  });

  test('all that is wrong with a price is said at once', async () => {
    const wrong = price({
      providerUrn: '999999',
      item: ' ',
      endDate: '2025-08-31',
      price: { unit: 'YEAR', amount: '-1' },
    });
    expect((await refused('commissioner', 'setPriceBookEntry', wrong)).sort()).toEqual([
      ...['PRICE_INVALID', 'PRICE_INVALID', 'PROVIDER_UNKNOWN', 'SPAN_REVERSED', 'TEXT_MISSING'],
    ]);
  });
});

describe('an option', () => {
  const OPTION = `option { id costLines { category element description } provider { urn } fundedPlace { kind commissioned vacancies yearlyRate
      isFundedAndEmpty marginalCost sentence } providerConcerns { note } }`;
  async function undecidedCase(): Promise<string> {
    const { caseId } = await placeChild(INDEPENDENT, 'INDEPENDENT_SPECIAL');
    await db.asOwner(`update panel_case set status = 'SUBMITTED' where case_id = $1`, [caseId]);
    return toGlobalId('Case', caseId);
  }
  const option = (caseId: string, more: object = {}) => ({
    ...{ caseId, providerUrn: INDEPENDENT, residential: 'DAY', expectedStartDate: '2026-09-01', costLines: [] },
    ...more,
  });

  test('is priced from the price book of its provider, on its first day', async () => {
    const caseId = await undecidedCase();
    const priceOf = async (more: object = {}): Promise<string> => {
      const made = await done('commissioner', 'setPriceBookEntry', price(more), 'entry { id }');
      return (made['entry'] as { id: string }).id;
    };
    const [core, therapy] = [
      await priceOf(),
      await priceOf({ item: 'Therapy', element: 'ADDITIONAL', category: 'THERAPY', endDate: '2026-07-31' }),
    ];
    const added = await done(
      'commissioner',
      'addPlacementOption',
      option(caseId, { priceBookEntryIds: [core] }),
      OPTION,
    );
    expect(added['option']).toMatchObject({
      costLines: [{ category: 'EDUCATION', element: 'CORE', description: 'Core fee' }],
      fundedPlace: null,
      providerConcerns: [],
    });
    const [row] = await db.asOwner<{ amount_pence: bigint }>(
      'select amount_pence from option_cost_line where description = $1',
      ['Core fee'],
    );
    expect(row?.amount_pence).toBe(6_801_700n);
    expect(
      await refused('commissioner', 'addPlacementOption', option(caseId, { priceBookEntryIds: [therapy] })),
    ).toEqual(['PRICE_BOOK_ENTRY_NOT_IN_FORCE']);
    const elsewhere = option(caseId, {
      providerUrn: SPECIAL,
      priceBookEntryIds: [core, toGlobalId('PriceBookEntry', '01900000-0000-7000-8000-000000000001')],
    });
    expect(await refused('commissioner', 'addPlacementOption', elsewhere)).toEqual([
      'PRICE_BOOK_ENTRY_ELSEWHERE',
      'PRICE_BOOK_ENTRY_UNKNOWN',
    ]);
    expect(await refused('commissioner', 'addPlacementOption', option(caseId))).toEqual(['COST_LINES_MISSING']);
  });

  test('B26 at a school with a funded empty place says that the block pays the top-up only, and what a further one would cost', async () => {
    const caseId = await undecidedCase();
    await done('commissioner', 'commissionPlaces', places({ places: 1 }));
    const topUp = [{ category: 'EDUCATION', price: { unit: 'YEAR', amount: '24500', spread: 'DAYS' } }];
    const local = option(caseId, { providerUrn: SPECIAL, costLines: topUp });
    const free = (await done('commissioner', 'addPlacementOption', local, OPTION))['option'] as { id: string };
    expect(free).toMatchObject({
      fundedPlace: {
        kind: 'SPECIAL_PRE_16',
        commissioned: 1,
        vacancies: 1,
        yearlyRate: '10000.00',
        isFundedAndEmpty: true,
        marginalCost: '0.00',
      },
    });
    await placeChild();
    const ASK =
      'query ($id: ID!) { node(id: $id) { ... on PlacementOption { fundedPlace { vacancies marginalCost sentence } } } }';
    expect(await data('commissioner', ASK, { id: free.id })).toEqual({
      node: {
        fundedPlace: {
          ...{ vacancies: 0, marginalCost: '10000.00' },
          sentence:
            'All 1 funded places are taken or promised on 1 September 2026: one more would cost the block £10,000.00 a year beside the top-up, unless the school takes the child over its number.',
        },
      },
    });
  });

  test('shows the concerns about its provider until they are closed', async () => {
    const caseId = await undecidedCase();
    const note = (kind: string, text: string, on = '20') => ({
      providerUrn: INDEPENDENT,
      kind,
      notedDate: `2025-11-${on}`,
      note: text,
    });
    await done('commissioner', 'recordProviderNote', note('QUALITY_NOTE', 'A calm visit'));
    const made = await done(
      'commissioner',
      'recordProviderNote',
      note('CONCERN', 'Two heads in a year', '21'),
      'note { id isOpen recordedBy { jobTitle } }',
    );
    const { id: noteId } = made['note'] as { id: string };
    const line = [{ category: 'EDUCATION', price: { unit: 'YEAR', amount: '68017', spread: 'DAYS' } }];
    const added = await done('commissioner', 'addPlacementOption', option(caseId, { costLines: line }), OPTION);
    expect(added['option']).toMatchObject({ providerConcerns: [{ note: 'Two heads in a year' }] });
    const early = { noteId, closedDate: '2025-11-20', outcome: ' ' };
    expect(await refused('commissioner', 'closeProviderConcern', early)).toEqual([
      'CLOSED_BEFORE_NOTED',
      'TEXT_MISSING',
    ]);
    await done('commissioner', 'closeProviderConcern', {
      noteId,
      closedDate: '2025-12-01',
      outcome: 'A head who stays',
    });
    expect(
      await refused('commissioner', 'closeProviderConcern', { noteId, closedDate: '2025-12-01', outcome: 'Again' }),
    ).toEqual(['ALREADY_CLOSED']);
    expect(
      await provider(
        'socialCare',
        'notes(openConcernsOnly: true) { note } all: notes { kind isOpen outcome closedBy { jobTitle } }',
        INDEPENDENT,
      ),
    ).toEqual({
      notes: [],
      all: [
        { kind: 'CONCERN', isOpen: false, outcome: 'A head who stays', closedBy: { jobTitle: 'commissioner' } },
        { kind: 'QUALITY_NOTE', isOpen: false, outcome: null, closedBy: null },
      ],
    });
  });
});
