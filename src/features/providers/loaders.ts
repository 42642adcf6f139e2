import { toBankHolidays } from '../../kernel/working-days';
import { listBankHolidays } from './repository/bank-holidays';
import { many, one } from '../../platform/loader';
import { findAuthoritiesByCodes, listNeighboursByCodes } from './repository/authorities';
import { findAuthorityLinksByCodes } from './repository/authority-links';
import { findEstablishmentsByUrns } from './repository/establishments';
import { findFrameworksByIds, listFrameworksByUrns } from './repository/frameworks';
import { findNotesByIds, listNotesByUrns } from './repository/notes';
import { findOffersByIds, listOffersByUrns } from './repository/offers';
import { listCommissionsByUrns } from './repository/places';
import { readPlacesByKeys } from './service/read-places';
import { listFormerEntriesByUrns, listLinksByUrns } from './repository/register-history';
import { type AuthorityLink } from './rules/dated-code';
import { type FormerEntry, type RegisterLink } from './rules/register-history';
import { type Establishment, type LocalAuthority } from './rules/register';

/** An establishment by its URN, or null when the register does not hold it. */
export const providerByUrn = one<string, Establishment>('providerByUrn', findEstablishmentsByUrns);

/** A local authority by its three-digit code, or null. */
export const authorityByCode = one<string, LocalAuthority>('authorityByCode', findAuthoritiesByCodes);

/** The authorities that border one, by name. */
export const neighboursByCode = many<string, LocalAuthority>('neighboursByCode', listNeighboursByCodes);

/** What the register said of an establishment before, the latest first. */
export const formerEntriesByUrn = many<string, FormerEntry>('formerEntriesByUrn', listFormerEntriesByUrns);

/** Who came before and after an establishment. */
export const linksByUrn = many<string, RegisterLink>('linksByUrn', listLinksByUrns);

/** An offer of a provider by its id, or null. */
export const offerById = one('offerById', findOffersByIds);

/** Every offer of a provider, the latest first. */
export const offersByUrn = many('offersByUrn', listOffersByUrns);

/** How a provider's places stand on a day, by `placesKey`. */
export const placesByKey = many('placesByKey', readPlacesByKeys);

/** The numbers of places recorded for a provider, of each kind the latest day first. */
export const commissionsByUrn = many('commissionsByUrn', listCommissionsByUrns);

/** Framework terms by id, or null: there are none, or the reader may not know them. */
export const frameworkById = one('frameworkById', findFrameworksByIds);

/** The framework terms of a provider, the latest first. */
export const frameworksByUrn = many('frameworksByUrn', listFrameworksByUrns);

/** A note about a provider by its id, or null: there is none, or the reader may not know it. */
export const noteById = one('noteById', findNotesByIds);

/** The notes about a provider, the latest first. */
export const notesByUrn = many('notesByUrn', listNotesByUrns);
/** Whose place an authority took, and who took its place. */
export const authorityLinksByCode = many<string, AuthorityLink>('authorityLinksByCode', findAuthorityLinksByCodes);

/** The bank holidays on record, which are the same for every area; keyed by the actor's. */
export const bankHolidays = one('bankHolidays', async (tx, areas: readonly string[]) => {
  const holidays = toBankHolidays(await listBankHolidays(tx));
  return new Map(areas.map((area) => [area, holidays]));
});
