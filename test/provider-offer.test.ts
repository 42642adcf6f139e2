import { providerDirectoryExporter } from '../src/features/providers/exporter';
import { toGlobalId } from '../src/platform/global-id';
import { ACADEMY, INDEPENDENT, offer, places, SPECIAL, useOffers } from './support/offer-world';

/*
 * What an area adds to the register: for whom a provider takes children and the places it funds there; and the directory that may be published.
 */

const world = useOffers();
const { ask, as, done, refused, placeChild, data, provider } = world;

async function urnsOf(filter: object): Promise<string[]> {
  const found = (await data(
    'officer',
    'query ($filter: ProviderFilter) { providers(filter: $filter) { nodes { urn } } }',
    {
      filter: { ...filter, urn: { in: [SPECIAL, INDEPENDENT, ACADEMY] } },
    },
  )) as { providers: { nodes: readonly { urn: string }[] } };
  return found.providers.nodes.map(({ urn }) => urn);
}

describe('offers', () => {
  test('an offer is followed by another from a day on, and what was offered on a day can always be told', async () => {
    const first = await done(
      'commissioner',
      'setProviderOffer',
      offer(),
      'offer { id version provider { urn } setBy { jobTitle } }',
    );
    const { id, version } = first['offer'] as { id: string; version: number };
    const next = offer({ replacesOfferId: id, expectedVersion: version, startDate: '2026-01-05', needs: ['SEMH'] });
    await done('commissioner', 'setProviderOffer', next);
    const FIELDS = `offers { needs } before: offers(onDate: "2025-12-31") { needs endDate } after: offers(onDate: "2026-01-05") { needs }
      all: offers(all: true) { startDate }`;
    expect(await provider('officer', FIELDS)).toEqual({
      offers: [{ needs: ['ASD', 'SLD'] }],
      before: [{ needs: ['ASD', 'SLD'], endDate: '2026-01-04' }],
      after: [{ needs: ['SEMH'] }],
      all: [{ startDate: '2026-01-05' }, { startDate: '2025-09-01' }],
    });
    expect(await refused('commissioner', 'endProviderOffer', { offerId: id, endDate: '2025-08-31' })).toEqual([
      'END_BEFORE_START',
    ]);
    await done('commissioner', 'endProviderOffer', { offerId: id, endDate: '2025-12-19' });
    const stale = await ask(
      as('commissioner'),
      'mutation ($input: EndProviderOfferInput!) { endProviderOffer(input: $input) { userErrors { code } } }',
      {
        input: { offerId: id, endDate: '2025-12-18', expectedVersion: 1 },
      },
    );
    expect(stale.errors[0]?.code).toBe('CONFLICT');
  });

  test('all that is wrong is said at once, and only the commissioner records', async () => {
    const wrong = offer({
      providerUrn: '999999',
      needs: [],
      lowestAge: 12,
      highestAge: 3,
      weeksAYear: 60,
      endDate: '2025-08-31',
    });
    expect((await refused('commissioner', 'setProviderOffer', wrong)).sort()).toEqual([
      ...['AGES_INVALID', 'NEEDS_MISSING', 'PROVIDER_UNKNOWN', 'SPAN_REVERSED', 'WEEKS_INVALID'],
    ]);
    const answer = await ask(
      as('finance'),
      'mutation ($input: SetProviderOfferInput!) { setProviderOffer(input: $input) { userErrors { code } } }',
      {
        input: offer(),
      },
    );
    expect(answer.errors[0]?.code).toBe('FORBIDDEN');
  });

  test('providers are found by what one offer says, and by a free place', async () => {
    await done('commissioner', 'setProviderOffer', offer());
    await done(
      'commissioner',
      'setProviderOffer',
      offer({ needs: ['PMLD'], phases: ['POST_16'], lowestAge: 16, highestAge: 18 }),
    );
    await done(
      'commissioner',
      'setProviderOffer',
      offer({ providerUrn: ACADEMY, provisionType: 'SPECIAL_ACADEMY', startDate: '2026-09-01' }),
    );
    expect(await urnsOf({ need: { eq: 'ASD' }, phase: { eq: 'PRIMARY' } })).toEqual([SPECIAL]);
    expect(await urnsOf({ need: { eq: 'ASD' }, phase: { eq: 'POST_16' } })).toEqual([]);
    expect(await urnsOf({ need: { in: ['PMLD', 'HI'] } })).toEqual([SPECIAL]);
    await done('commissioner', 'commissionPlaces', places({ places: 1 }));
    expect(await urnsOf({ hasVacancy: { eq: true } })).toEqual([SPECIAL]);
    const asked = await ask(as('administrator'), '{ providers(filter: { hasVacancy: { eq: true } }) { totalCount } }');
    expect(asked.errors[0]?.code).toBe('FORBIDDEN');
    await placeChild();
    expect(await urnsOf({ hasVacancy: { eq: true } })).toEqual([]);
    expect(await urnsOf({ hasVacancy: { eq: false } })).toEqual([ACADEMY, INDEPENDENT, SPECIAL]);
  });
});

describe('places', () => {
  const PLACES = 'places { kind commissioned filled promised filledByOthers waiting countedDate vacancies }';

  test('what is filled is counted from placements on the day, beside what the provider tells', async () => {
    await done('commissioner', 'commissionPlaces', places());
    await done(
      'commissioner',
      'commissionPlaces',
      places({ places: 20, startDate: '2026-09-01', reason: 'A new class' }),
    );
    await placeChild();
    await done('commissioner', 'recordPlaceCount', {
      ...{ providerUrn: SPECIAL, kind: 'SPECIAL_PRE_16', countedDate: '2025-10-02', filledByOthers: 1, waiting: 9 },
    });
    expect(await provider('finance', PLACES)).toEqual({
      places: [
        {
          ...{ kind: 'SPECIAL_PRE_16', commissioned: 2, filled: 1, promised: 0, filledByOthers: 1, waiting: 9 },
          ...{ countedDate: '2025-10-02', vacancies: 0 },
        },
      ],
    });
    const AT =
      'before: places(onDate: "2025-10-31") { filled vacancies } later: places(onDate: "2026-10-01") { commissioned filled vacancies }';
    expect(await provider('finance', AT)).toEqual({
      before: [{ filled: 0, vacancies: 1 }],
      later: [{ commissioned: 20, filled: 1, vacancies: 18 }],
    });
    expect(await provider('administrator', 'placeCommissions { kind places startDate reason }')).toEqual({
      placeCommissions: [
        { kind: 'SPECIAL_PRE_16', places: 20, startDate: '2026-09-01', reason: 'A new class' },
        { kind: 'SPECIAL_PRE_16', places: 2, startDate: '2025-09-01', reason: null },
      ],
    });
    const id = toGlobalId('Provider', SPECIAL);
    const hidden = await ask(
      as('administrator'),
      'query ($id: ID!) { node(id: $id) { ... on Provider { places { filled } } } }',
      { id },
    );
    expect(hidden.data).toEqual({ node: { places: null } });
    expect(JSON.stringify(hidden.extensions)).toContain('node.places');
  });

  test('a number that changes nothing, or goes with no such place, is refused', async () => {
    await done('commissioner', 'commissionPlaces', places());
    expect(await refused('commissioner', 'commissionPlaces', places())).toEqual(['NOTHING_CHANGES']);
    expect(await refused('commissioner', 'commissionPlaces', places({ providerUrn: INDEPENDENT, places: -1 }))).toEqual(
      [...['KIND_NOT_OF_PROVIDER', 'PLACES_INVALID']],
    );
    const count = {
      providerUrn: SPECIAL,
      kind: 'UNIT_PRE_16_EMPTY',
      countedDate: '2025-12-02',
      filledByOthers: -1,
      waiting: 0,
    };
    expect(await refused('commissioner', 'recordPlaceCount', count)).toEqual([
      'COUNTED_TOGETHER',
      'IN_FUTURE',
      'COUNT_INVALID',
    ]);
  });

  test('B14 place funding of the area by the parts of the year, filled or not', async () => {
    await done('commissioner', 'commissionPlaces', places({ places: 389, startDate: '2024-09-01' }));
    await done('commissioner', 'commissionPlaces', places({ places: 403, startDate: '2025-09-01' }));
    const FUNDING = `{ placeFunding(financialYear: "2025-26") { total lines { kind amount changesWithin provider { name }
      parts { startDate endDate places rate amount } } } }`;
    expect(await data('finance', FUNDING)).toEqual({
      placeFunding: {
        total: '3971662.00',
        lines: [
          {
            ...{
              kind: 'SPECIAL_PRE_16',
              amount: '3971662.00',
              changesWithin: [],
              provider: { name: 'Placeholder Special' },
            },
            parts: [
              { startDate: '2025-04-01', endDate: '2025-08-31', places: 389, rate: '4167.00', amount: '1620963.00' },
              { startDate: '2025-09-01', endDate: '2026-03-31', places: 403, rate: '5833.00', amount: '2350699.00' },
            ],
          },
        ],
      },
    });
  });
});

test('B41 the directory is the same for every reader and tells of no small number', async () => {
  await done('commissioner', 'setProviderOffer', offer());
  await done('commissioner', 'commissionPlaces', places({ places: 40 }));
  await done('commissioner', 'commissionPlaces', places({ providerUrn: ACADEMY, places: 30 }));
  await done('commissioner', 'recordPlaceCount', {
    ...{ providerUrn: ACADEMY, kind: 'SPECIAL_PRE_16', countedDate: '2025-10-02', filledByOthers: 21, waiting: 8 },
  });
  await placeChild();
  const DIRECTORY = `query ($filter: DirectoryFilter) { providerDirectory(filter: $filter) { provider { name } offers { needs phases }
    places { kind commissioned taken vacancies waiting isSuppressed } } }`;
  const HIDDEN = { taken: null, vacancies: null, isSuppressed: true };
  const special = {
    ...{
      provider: { name: 'Placeholder Special' },
      offers: [{ needs: ['ASD', 'SLD'], phases: ['PRIMARY', 'SECONDARY'] }],
    },
    places: [{ kind: 'SPECIAL_PRE_16', commissioned: 40, waiting: null, ...HIDDEN }],
  };
  const whole = {
    providerDirectory: [
      {
        provider: { name: 'Placeholder Academy' },
        offers: [],
        places: [{ kind: 'SPECIAL_PRE_16', commissioned: 30, waiting: 8, ...HIDDEN }],
      },
      special,
    ],
  };
  expect(await data('administrator', DIRECTORY)).toEqual(whole);
  expect(await data('finance', DIRECTORY)).toEqual(whole);
  expect(
    await data('officer', DIRECTORY, { filter: { need: 'SLD', phase: 'PRIMARY', localAuthorityCode: '311' } }),
  ).toEqual({
    providerDirectory: [special],
  });

  // As a flat file: the same, and what is hidden is c. It is read by the transaction alone.
  const NO_CTX = {} as never;
  const lines = await world.read(async (tx) => {
    const all: string[] = [];
    for await (const rows of providerDirectoryExporter.rows(tx, {}, NO_CTX)) {
      for (const row of rows)
        all.push(providerDirectoryExporter.columns.map(({ value }) => String(value(row) ?? '')).join('|'));
    }
    return all;
  });
  expect(lines).toEqual([
    '110003|Placeholder Academy|Academy special converter|311||||||SPECIAL_PRE_16|30|c|c|8',
    '110001|Placeholder Special|Community special school|311||ASD SLD|PRIMARY SECONDARY|4-15|DAY|SPECIAL_PRE_16|40|c|c|',
  ]);
});
