import { financialYearOf, financialYearSpan, londonDay, type Day } from '../../kernel/dates';
import { pence } from '../../kernel/money';
import type { Ctx } from '../../platform/context';
import { setPriceBookEntry } from '../../features/placements/service/set-price-book-entry';
import { provisionTypeOfEstablishment, type ProvisionType } from '../../features/providers/rules/provision-type';
import { commissionPlaces } from '../../features/providers/service/commission-places';
import { recordPlaceCount } from '../../features/providers/service/record-place-count';
import { recordProviderNote } from '../../features/providers/service/record-provider-note';
import { setProviderFramework } from '../../features/providers/service/set-provider-framework';
import { setProviderOffer } from '../../features/providers/service/set-provider-offer';
import { DEMO_ESTABLISHMENTS } from '../facts/establishments';
import { accepted, type AreaSession } from './session';

const LOCAL_SPECIAL: readonly ProvisionType[] = ['SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY'];
const FUNDED_PLACES = 60;
const key = { clientMutationId: null, expectedVersion: null } as const;

interface Known {
  readonly urn: string;
  readonly area: string | undefined;
  readonly provisionType: ProvisionType;
}

/** What the area adds to its providers as at the demo's present: two special schools with funded places, an independent one with its prices. */
export async function seedOffer(session: AreaSession, now: Date): Promise<void> {
  const ctx = await session.as('commissioner', now);
  const { startDate } = financialYearSpan(financialYearOf(londonDay(now)));
  const known = knownProviders();
  const local = known.filter((one) => one.area === session.area && LOCAL_SPECIAL.includes(one.provisionType));
  for (const [index, school] of local.slice(0, 2).entries()) await fundPlaces(ctx, school, startDate, index);
  const independent = pricedSchool();
  if (independent !== undefined) await keepPrices(ctx, independent, startDate, londonDay(now));
}

/** The independent school whose prices, terms and notes the areas hold. */
export function pricedSchool(): string | undefined {
  return knownProviders().find((one) => one.provisionType === 'INDEPENDENT_SPECIAL')?.urn;
}

function knownProviders(): readonly Known[] {
  return DEMO_ESTABLISHMENTS.map((row) => ({
    urn: row['URN'] ?? '',
    area: row['LA (code)'],
    provisionType: provisionTypeOfEstablishment(row['TypeOfEstablishment (code)'] ?? ''),
  }));
}

async function fundPlaces(
  ctx: Ctx,
  { urn: providerUrn, provisionType }: Known,
  startDate: Day,
  index: number,
): Promise<void> {
  const offer = {
    ...({ providerUrn, provisionType, residential: 'DAY', weeksAYear: 38, startDate, endDate: null } as const),
    ...({ needs: ['SLD', 'ASD', 'PMLD'], phases: ['PRIMARY', 'SECONDARY'], lowestAge: 4, highestAge: 15 } as const),
  };
  accepted(await setProviderOffer(ctx, { ...key, offer, replacesOfferId: null }), 'record an offer');
  const places = FUNDED_PLACES + 20 * index;
  const kind = 'SPECIAL_PRE_16';
  const funded = await commissionPlaces(ctx, { ...key, providerUrn, kind, places, startDate, reason: null });
  accepted(funded, 'fund places');
  // The first is full but for a place or two, the second has room.
  const filledByOthers = index === 0 ? places - 8 : 31;
  const counted = await recordPlaceCount(ctx, {
    ...{ ...key, providerUrn, kind, countedDate: startDate, filledByOthers, waiting: 9 },
  });
  accepted(counted, 'record a count of places');
}

async function keepPrices(ctx: Ctx, providerUrn: string, startDate: Day, today: Day): Promise<void> {
  // So that an appraisal finds it for a child without a place there, with its price, its notice and what was noted of it.
  const offer = {
    ...({ providerUrn, provisionType: 'INDEPENDENT_SPECIAL', residential: 'DAY', weeksAYear: 38 } as const),
    ...({ needs: ['ASD', 'SEMH', 'SLCN', 'SLD', 'MLD'], phases: ['PRIMARY', 'SECONDARY', 'POST_16'] } as const),
    ...{ lowestAge: 4, highestAge: 18, startDate, endDate: null },
  };
  accepted(await setProviderOffer(ctx, { ...key, offer, replacesOfferId: null }), 'record an offer');
  const agreed = await setProviderFramework(ctx, {
    ...{ ...key, providerUrn, reference: 'FW-1', name: 'Regional framework', startDate, endDate: null, noticeDays: 28 },
    ...{ upliftTerms: 'Once a year from 1 September, asked for by 30 April.', absenceTerms: null, otherTerms: null },
  });
  const frameworkId = accepted(agreed, 'record framework terms');
  const price = { unit: 'YEAR', amount: pence(6_801_700n), spread: 'DAYS' };
  const priced = await setPriceBookEntry(ctx, {
    ...({ ...key, providerUrn, item: 'Core fee, day', element: 'CORE', category: 'EDUCATION', band: null } as const),
    ...({ residential: 'DAY', frameworkId, price, startDate, endDate: null } as const),
  });
  accepted(priced, 'set a price');
  // The school is a real one: whatever is said of it says nothing.
  const noted = await recordProviderNote(ctx, {
    ...({ ...key, providerUrn, kind: 'QUALITY_NOTE', notedDate: today } as const),
    note: 'An invented note: the yearly contract meeting was held.',
  });
  accepted(noted, 'record a quality note');
}
