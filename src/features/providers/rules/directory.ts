import { groupBy } from '../../../kernel/group';
import { suppressCounts } from '../../../kernel/suppression';
import type { ProviderOffer } from './offer';
import type { PlaceKind } from './place-kind';
import type { PlacesStanding } from './places';
import type { Establishment } from './register';

/** The places of a kind, as anybody may read them. A null is a small number, or one that would give another's away. */
export interface DirectoryPlaces {
  readonly kind: PlaceKind;
  readonly commissioned: number;
  /** Taken by or promised to children of whatever authority. */
  readonly taken: number | null;
  /** Hidden with what is taken, of which it is the rest. */
  readonly vacancies: number | null;
  /** Null too where nobody told. */
  readonly waiting: number | null;
  readonly isTakenHidden: boolean;
  readonly isWaitingHidden: boolean;
}

/** A provider in the directory. */
export interface DirectoryEntry {
  readonly establishment: Establishment;
  readonly offers: readonly ProviderOffer[];
  readonly places: readonly DirectoryPlaces[];
}

/**
 * The directory that may be published: providers that offer something or have funded places, by name, without any child in it. Counts of 1 to 5
 * are hidden, and of each kind of place enough others that none can be had from their sum (money.md section 6, B41); this is settled over the whole
 * directory, so that no filter of it tells more.
 */
export function directoryOf(
  establishments: ReadonlyMap<string, Establishment>,
  offers: readonly ProviderOffer[],
  standing: readonly PlacesStanding[],
): readonly DirectoryEntry[] {
  const funded = standing.filter(({ commissioned }) => commissioned > 0);
  const places = groupBy(publicPlaces(funded), ({ providerUrn }) => providerUrn);
  const offered = groupBy(offers, ({ providerUrn }) => providerUrn);
  return [...new Set([...offered.keys(), ...places.keys()])]
    .flatMap((urn): DirectoryEntry[] => {
      const establishment = establishments.get(urn);
      if (establishment === undefined) return [];
      const ofUrn = (places.get(urn) ?? []).map(({ told }) => told);
      return [{ establishment, offers: offered.get(urn) ?? [], places: ofUrn }];
    })
    .sort((a, b) => compareNames(a.establishment, b.establishment));
}

function compareNames(a: Establishment, b: Establishment): number {
  const [first, second] = [`${a.name} ${a.urn}`, `${b.name} ${b.urn}`];
  return first < second ? -1 : 1;
}

function publicPlaces(
  standing: readonly PlacesStanding[],
): readonly { readonly providerUrn: string; readonly told: DirectoryPlaces }[] {
  return [...groupBy(standing, ({ kind }) => kind).values()].flatMap((ofKind) => {
    const taken = suppressCounts(ofKind.map(takenOf));
    const waiting = suppressCounts(ofKind.map((one) => one.waiting ?? 0));
    return ofKind.map((one, position) => {
      const [shownTaken = null, shownWaiting = null] = [taken[position], waiting[position]];
      return {
        providerUrn: one.providerUrn,
        told: {
          kind: one.kind,
          commissioned: one.commissioned,
          taken: shownTaken,
          vacancies: shownTaken === null ? null : one.vacancies,
          waiting: one.waiting === null ? null : shownWaiting,
          isTakenHidden: shownTaken === null,
          isWaitingHidden: one.waiting !== null && shownWaiting === null,
        },
      };
    });
  });
}

function takenOf({ filled, promised, filledByOthers }: PlacesStanding): number {
  return filled + promised + (filledByOthers ?? 0);
}
