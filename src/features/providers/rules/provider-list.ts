import { type Decimal } from '../../../kernel/decimal';
import { type Coordinates, type DistanceBasis } from './distance';
import { type Establishment } from './register';

/** What lists of providers can be ordered by. */
export const ProviderOrderField = { NAME: 'NAME', URN: 'URN', DISTANCE: 'DISTANCE' } as const;
export type ProviderOrderField = (typeof ProviderOrderField)[keyof typeof ProviderOrderField];

/** One key of an order of providers. */
export interface ProviderSort {
  readonly by: ProviderOrderField;
  readonly direction: 'asc' | 'desc';
}

/** Where distances are reckoned from, as it was asked: exactly one of a point, an authority, an establishment and a child's home. */
export interface NearRequest {
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
  readonly localAuthorityCode?: string | null | undefined;
  readonly urn?: string | null | undefined;
  /** The case of the child from whose home. */
  readonly caseId?: string | null | undefined;
  /** Null: at any distance. */
  readonly withinMiles?: Decimal | null | undefined;
}

/** What `NearRequest` names as the start of distances. */
export type NearPlace =
  | { readonly kind: 'point'; readonly point: Coordinates }
  | { readonly kind: 'authority'; readonly code: string }
  | { readonly kind: 'establishment'; readonly urn: string }
  | { readonly kind: 'home'; readonly caseId: string };

/** An establishment in a list, with its distance when one was asked for and can be reckoned. */
export interface ListedProvider {
  readonly establishment: Establishment;
  /** Great-circle statute miles, to four places. */
  readonly distanceMiles: Decimal | null;
  readonly distanceBasis: DistanceBasis | null;
}

/** The place a request names, or every sentence that says what is wrong with it. */
export function readNear(request: NearRequest): { readonly place: NearPlace } | { readonly problems: string[] } {
  const places = [readPoint(request), readAuthority(request), readEstablishment(request), readHome(request)].filter(
    (place) => place !== null,
  );
  const problems = places.filter((place) => typeof place === 'string');
  if (places.length !== 1) {
    problems.unshift('Give exactly one of latitude with longitude, localAuthorityCode, urn and caseId.');
  }
  if ((request.withinMiles ?? 0n) < 0n) problems.push('withinMiles must not be negative.');
  const [place] = places;
  return problems.length > 0 || typeof place !== 'object' ? { problems } : { place };
}

/** A place, the sentence that says what is wrong with it, or null when it is not asked for. */
type ReadPlace = NearPlace | string | null;

function readPoint({ latitude, longitude }: NearRequest): ReadPlace {
  const [north, east] = [latitude ?? null, longitude ?? null];
  if (north === null && east === null) return null;
  const isPoint = north !== null && east !== null && Math.abs(north) <= 90 && Math.abs(east) <= 180;
  return isPoint
    ? { kind: 'point', point: { latitude: north, longitude: east } }
    : 'Give latitude (-90 to 90) and longitude (-180 to 180) together, in decimal degrees.';
}

function readAuthority({ localAuthorityCode }: NearRequest): ReadPlace {
  const code = localAuthorityCode ?? null;
  if (code === null) return null;
  return /^\d{3}$/.test(code) ? { kind: 'authority', code } : 'localAuthorityCode must be a three-digit code.';
}

function readEstablishment({ urn }: NearRequest): ReadPlace {
  return typeof urn === 'string' ? { kind: 'establishment', urn } : null;
}

function readHome({ caseId }: NearRequest): ReadPlace {
  return typeof caseId === 'string' ? { kind: 'home', caseId } : null;
}
