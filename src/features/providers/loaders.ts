import { many, one } from '../../platform/loader';
import { findAuthoritiesByCodes, listNeighboursByCodes } from './repository/authorities';
import { findEstablishmentsByUrns } from './repository/establishments';
import { type Establishment, type LocalAuthority } from './rules/register';

/** An establishment by its URN, or null when the register does not hold it. */
export const providerByUrn = one<string, Establishment>('providerByUrn', findEstablishmentsByUrns);

/** A local authority by its three-digit code, or null. */
export const authorityByCode = one<string, LocalAuthority>('authorityByCode', findAuthoritiesByCodes);

/** The authorities that border one, by name. */
export const neighboursByCode = many<string, LocalAuthority>('neighboursByCode', listNeighboursByCodes);
