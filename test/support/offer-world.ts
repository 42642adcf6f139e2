import { toGlobalId } from '../../src/platform/global-id';
import { useContributions, type ContributionWorld, type PersonName } from './contribution-world';

/** A special school, an independent one and an academy, as the register of these tests has them. */
export const SPECIAL = '110001';
export const INDEPENDENT = '110002';
export const ACADEMY = '110003';

/** What tests of an area's offer do, in a local area of its own for each test. */
export interface OfferWorld extends ContributionWorld {
  /** A child of eleven at the special school, or another, from 1 November 2025 on, the money agreed. */
  readonly placeChild: (urn?: string, provisionType?: string) => Promise<{ readonly caseId: string }>;
  /** What a query answers; errors fail the test. */
  readonly data: (name: PersonName, query: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Fields of a provider, the special school unless said otherwise. */
  readonly provider: (name: PersonName, fields: string, urn?: string) => Promise<unknown>;
}

/** Gives the calling test file all of that, on 1 December 2025. Call it at the top of the file. */
export function useOffers(): OfferWorld {
  const world = useContributions();
  const { ask, as, db, clock } = world;

  beforeEach(async () => {
    clock.set('2025-12-01T09:00:00Z');
    await db.asOwner(
      `insert into local_authority (la_code, gss_code, name, status) values ('311', 'E09000016', 'Placeholder', 'live') on conflict do nothing`,
    );
    await db.asOwner(
      `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name)
       values ($1, '311', 'Placeholder Special', '7', 'Community special school', '1', 'Open'),
              ($2, '311', 'Placeholder Independent', '10', 'Other independent special school', '1', 'Open'),
              ($3, '311', 'Placeholder Academy', '44', 'Academy special converter', '1', 'Open') on conflict do nothing`,
      [SPECIAL, INDEPENDENT, ACADEMY],
    );
  });

  const data: OfferWorld['data'] = async (name, query, variables = {}) => {
    const answer = await ask<unknown>(as(name), query, variables);
    expect(answer.errors).toEqual([]);
    return answer.data;
  };
  return {
    ...world,
    // Written out, since a getter does not survive being spread.
    get area() {
      return world.area;
    },
    data,
    placeChild: async (urn = SPECIAL, provisionType = 'SPECIAL_MAINTAINED') => {
      const placed = await world.agree();
      await db.asOwner(
        'update placement set provider_urn = $2, sen_setting = null, provision_type = $3 where placement_id = $1',
        [placed.placementId, urn, provisionType],
      );
      return placed;
    },
    provider: async (name, fields, urn = SPECIAL) => {
      const query = `query ($id: ID!) { node(id: $id) { ... on Provider { ${fields} } } }`;
      return ((await data(name, query, { id: toGlobalId('Provider', urn) })) as { node: unknown }).node;
    },
  };
}

/** What the special school offers, as `setProviderOffer` takes it. */
export const offer = (more: object = {}): object => ({
  providerUrn: SPECIAL,
  provisionType: 'SPECIAL_MAINTAINED',
  residential: 'DAY',
  needs: ['ASD', 'SLD'],
  phases: ['PRIMARY', 'SECONDARY'],
  lowestAge: 4,
  highestAge: 15,
  weeksAYear: 38,
  startDate: '2025-09-01',
  ...more,
});

/** Two places of the special school, as `commissionPlaces` takes them. */
export const places = (more: object = {}): object => ({
  ...{ providerUrn: SPECIAL, kind: 'SPECIAL_PRE_16', places: 2, startDate: '2025-09-01' },
  ...more,
});

/** The fee of the independent school, as `setPriceBookEntry` takes it. */
export const price = (more: object = {}): object => ({
  ...{ providerUrn: INDEPENDENT, item: 'Core fee', element: 'CORE', category: 'EDUCATION', startDate: '2025-09-01' },
  price: { unit: 'YEAR', amount: '68017', spread: 'DAYS' },
  ...more,
});
