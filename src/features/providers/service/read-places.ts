import { financialYearSpan, type Day, type FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { listCommissions, listPlaceCounts, listPlaceRates, listTakenPlaces } from '../repository/places';
import { placeFunding, type PlaceFunding } from '../rules/place-funding';
import { standingOn, type PlacesStanding } from '../rules/places';

/** How the places of these providers, or of all that the area knows of, stand on a day; by URN and kind. */
export async function readPlaces(
  tx: Tx,
  onDate: Day,
  urns: readonly string[] | null = null,
): Promise<readonly PlacesStanding[]> {
  const commissions = await listCommissions(tx, urns, onDate);
  const counts = await listPlaceCounts(tx, urns, onDate);
  const taken = await listTakenPlaces(tx, onDate);
  const asked = urns === null ? taken : taken.filter(({ providerUrn }) => urns.includes(providerUrn));
  return standingOn({ commissions, counts, taken: asked }, onDate);
}

/** The providers with a funded place that nobody has or was promised on a day. */
export async function listProvidersWithVacancy(tx: Tx, onDate: Day): Promise<readonly string[]> {
  const standing = await readPlaces(tx, onDate);
  return [...new Set(standing.filter(({ vacancies }) => vacancies > 0).map(({ providerUrn }) => providerUrn))];
}

/** The key of `readPlacesByKeys`. */
export function placesKey(providerUrn: string, onDate: Day): string {
  return `${onDate}:${providerUrn}`;
}

/** `readPlaces` of many providers and days at once, by `placesKey`. */
export async function readPlacesByKeys(
  tx: Tx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly PlacesStanding[]>> {
  const found = new Map<string, readonly PlacesStanding[]>();
  for (const [day, ofDay] of groupBy(keys, (key) => key.slice(0, DAY_LENGTH) as Day)) {
    const urns = ofDay.map((key) => key.slice(DAY_LENGTH + 1));
    for (const [urn, some] of groupBy(await readPlaces(tx, day, urns), ({ providerUrn }) => providerUrn)) {
      found.set(placesKey(urn, day), some);
    }
  }
  return found;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** What the area's places cost it in a financial year, as it knows today (B14). */
export async function readPlaceFunding(ctx: Ctx, financialYear: FinancialYear): Promise<PlaceFunding> {
  const tx = await ctx.read();
  const commissions = await listCommissions(tx, null, financialYearSpan(financialYear).endDate);
  return placeFunding(financialYear, commissions, await listPlaceRates(tx));
}
