import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { academicAge, type Phase } from '../../../kernel/phase';
import type { CaseFacts } from '../../cases/rules/case';
import { listPricesByUrns } from '../../placements/repository/price-book';
import { whereabouts } from '../../placements/rules/area';
import { placeOfOption } from '../../placements/rules/option-place';
import { isInForce, type PriceBookEntry } from '../../placements/rules/price-book';
import { findAuthoritiesByCodes } from '../../providers/repository/authorities';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { listFrameworksByUrns } from '../../providers/repository/frameworks';
import { findHomeOfCase } from '../../providers/repository/homes';
import { listOffersOn } from '../../providers/repository/offers';
import { listPlaceRates } from '../../providers/repository/places';
import { runsOn, type ProviderOffer } from '../../providers/rules/offer';
import { realPlaceOf } from '../../providers/rules/register';
import { readPlaces } from '../../providers/service/read-places';
import type { Distance, OfferingProvider } from '../rules/appraisal-facts';

/** The child for whom a place is looked for. */
export interface ChildAsked extends Pick<CaseFacts, 'caseId' | 'primaryNeed' | 'birthCohort'> {
  readonly startDate: Day;
  readonly phase: Phase;
}

/**
 * The providers that take children like this one on its first day, as the area knows them, the nearest first: each with what it asks on that day
 * without a band, and the funded place that the child would take.
 */
export async function readOfferingProviders(tx: Tx, child: ChildAsked): Promise<readonly OfferingProvider[]> {
  const { startDate, birthCohort } = child;
  const offers = (await listOffersOn(tx, startDate)).filter((offer) => takes(offer, child));
  const urns = [...new Set(offers.map(({ providerUrn }) => providerUrn))];
  const establishments = await findEstablishmentsByUrns(tx, urns);
  const prices = await listPricesByUrns(tx, urns);
  const standing = await readPlaces(tx, startDate, urns);
  const rates = await listPlaceRates(tx);
  const { distances } = await readProviderFacts(tx, child, urns);
  return offers
    .flatMap((offer): OfferingProvider[] => {
      const establishment = establishments.get(offer.providerUrn);
      if (establishment?.isOpen !== true) return [];
      const own = standing.filter(({ providerUrn }) => providerUrn === offer.providerUrn);
      return [
        {
          ...(distances.get(offer.providerUrn) ?? { distanceMiles: null, distanceBasis: null }),
          ...{ offer, name: establishment.name },
          prices: (prices.get(offer.providerUrn) ?? []).filter((entry) => isAskedFor(entry, offer, startDate)),
          place: placeOfOption({ ...offer, expectedStartDate: startDate }, birthCohort, own, rates),
        },
      ];
    })
    .sort((a, b) => byDistance(a, b) || (a.offer.providerUrn < b.offer.providerUrn ? -1 : 1));
}

function takes({ needs, phases, lowestAge, highestAge }: ProviderOffer, child: ChildAsked): boolean {
  const age = academicAge(child.birthCohort, child.startDate);
  return (
    needs.some((need) => need === child.primaryNeed) &&
    phases.includes(child.phase) &&
    lowestAge <= age &&
    age <= highestAge
  );
}

/** A band is given to a child by an assessment, so that nobody knows it before: such prices are for options that name it. */
function isAskedFor(entry: PriceBookEntry, { residential }: ProviderOffer, day: Day): boolean {
  return (
    entry.band === null && (entry.residential === null || entry.residential === residential) && isInForce(entry, day)
  );
}

function byDistance(a: Distance, b: Distance): number {
  if (a.distanceMiles === null || b.distanceMiles === null)
    return Number(a.distanceMiles === null) - Number(b.distanceMiles === null);
  return Number(a.distanceMiles - b.distanceMiles);
}

/** How far providers are from the child’s home, and what notice their terms in force ask for; by URN. */
export async function readProviderFacts(
  tx: Tx,
  { caseId, startDate }: Pick<ChildAsked, 'caseId' | 'startDate'>,
  urns: readonly string[],
): Promise<{ readonly distances: ReadonlyMap<string, Distance>; readonly notices: ReadonlyMap<string, number> }> {
  const home = await findHomeOfCase(tx, caseId, startDate);
  const establishments = await findEstablishmentsByUrns(tx, urns);
  const codes = [...establishments.values()].map(({ laCode }) => laCode);
  const authorities = await findAuthoritiesByCodes(tx, [
    ...new Set([...(home === undefined ? [] : [home.responsibleLaCode]), ...codes]),
  ]);
  const frameworks = await listFrameworksByUrns(tx, urns);
  const distances = [...establishments.values()].map((establishment): [string, Distance] => {
    if (home === undefined) return [establishment.urn, { distanceMiles: null, distanceBasis: null }];
    const { distanceMiles, distanceBasis } = whereabouts({
      responsibleLaCode: home.responsibleLaCode,
      establishment: { laCode: establishment.laCode, coordinates: realPlaceOf(establishment) },
      isNeighbour: false,
      home: home.home,
      homeCentroid: authorities.get(home.responsibleLaCode)?.centroid ?? null,
      hostCentroid: authorities.get(establishment.laCode)?.centroid ?? null,
    });
    return [establishment.urn, { distanceMiles, distanceBasis }];
  });
  const notices = [...frameworks].flatMap(([urn, terms]): [string, number][] => {
    const days = terms.find((one) => runsOn(one, startDate) && one.noticeDays !== null)?.noticeDays ?? null;
    return days === null ? [] : [[urn, days]];
  });
  return { distances: new Map(distances), notices: new Map(notices) };
}
