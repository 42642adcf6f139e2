import type { Day } from '../../../kernel/dates';
import { countedAs, placeKindOf, type PlaceKind } from './place-kind';
import type { ProvisionType } from './provision-type';

/** How many places of a kind the area funds at a provider from a day on. */
export interface PlaceCommission {
  readonly commissionId: string;
  readonly providerUrn: string;
  readonly kind: PlaceKind;
  readonly startDate: Day;
  readonly places: number;
  readonly reason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** What a provider told of its places on a day. Numbers, no child. */
export interface PlaceCount {
  readonly providerUrn: string;
  /** Never the kind of an empty unit: those are counted with the filled ones. */
  readonly kind: PlaceKind;
  readonly countedDate: Day;
  readonly filledByOthers: number;
  readonly waiting: number;
  readonly recordedAt: Date;
}

/** Children of the area at a provider on a day. */
export interface TakenPlaces {
  readonly providerUrn: string;
  readonly provisionType: ProvisionType;
  readonly isPost16: boolean;
  readonly filled: number;
  readonly promised: number;
}

/** How the places of a kind at a provider stand on a day. */
export interface PlacesStanding {
  readonly providerUrn: string;
  readonly kind: PlaceKind;
  /** Places that the area funds. */
  readonly commissioned: number;
  /** Taken by children of the area whose money is committed. */
  readonly filled: number;
  /** Decided for children of the area whose money is not agreed yet. */
  readonly promised: number;
  /** Taken by children of other authorities, as last told; null: never told. */
  readonly filledByOthers: number | null;
  /** Children who wait, as last told; null: never told. */
  readonly waiting: number | null;
  /** The day of which the last two were told; null: never. */
  readonly countedDate: Day | null;
  /** Funded places that nobody has or was promised; never negative, since a school may be over its number. */
  readonly vacancies: number;
}

interface Recorded {
  readonly recordedAt: Date;
}

/** Whether `a` says something later than `b`: of a later day, or of the same day and recorded later. */
function isLater(a: readonly [Day, Recorded], b: readonly [Day, Recorded]): boolean {
  return a[0] === b[0] ? a[1].recordedAt >= b[1].recordedAt : a[0] > b[0];
}

/** What is in force of each key on a day: of the latest day at or before it what was recorded last. */
function inForce<Row extends Recorded>(
  rows: readonly Row[],
  onDate: Day,
  dayOf: (row: Row) => Day,
  keyOf: (row: Row) => string,
): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    if (dayOf(row) > onDate) continue;
    const before = found.get(keyOf(row));
    if (before === undefined || isLater([dayOf(row), row], [dayOf(before), before])) found.set(keyOf(row), row);
  }
  return found;
}

const keyOf = ({ providerUrn, kind }: { readonly providerUrn: string; readonly kind: PlaceKind }): string =>
  `${providerUrn}:${kind}`;

/** The numbers of places in force on a day, of each provider and kind; one that was set to nothing is among them. */
export function commissionsOn(commissions: readonly PlaceCommission[], onDate: Day): readonly PlaceCommission[] {
  return [...inForce(commissions, onDate, ({ startDate }) => startDate, keyOf).values()];
}

/**
 * How the places of each provider and kind stand on a day (finance.md 1.2): for whatever is funded, taken, promised or told of. In the order
 * of URNs and kinds. What is filled is counted from placements, nothing of it is entered.
 */
export function standingOn(
  facts: {
    readonly commissions: readonly PlaceCommission[];
    readonly counts: readonly PlaceCount[];
    readonly taken: readonly TakenPlaces[];
  },
  onDate: Day,
): readonly PlacesStanding[] {
  const standing = new Map<string, PlacesStanding>();
  const change = (providerUrn: string, kind: PlaceKind, more: (one: PlacesStanding) => Partial<PlacesStanding>) => {
    const key = keyOf({ providerUrn, kind });
    const before = standing.get(key) ?? { ...NOTHING, providerUrn, kind };
    standing.set(key, { ...before, ...more(before) });
  };
  for (const { providerUrn, kind, places } of commissionsOn(facts.commissions, onDate)) {
    change(providerUrn, countedAs(kind), ({ commissioned }) => ({ commissioned: commissioned + places }));
  }
  for (const { providerUrn, provisionType, isPost16, filled, promised } of facts.taken) {
    const kind = placeKindOf(provisionType, isPost16);
    if (kind === null) continue;
    change(providerUrn, kind, (one) => ({ filled: one.filled + filled, promised: one.promised + promised }));
  }
  for (const count of inForce(facts.counts, onDate, ({ countedDate }) => countedDate, keyOf).values()) {
    const { providerUrn, kind, countedDate, filledByOthers, waiting } = count;
    change(providerUrn, countedAs(kind), () => ({ countedDate, filledByOthers, waiting }));
  }
  return [...standing.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => ({ ...one, vacancies: vacanciesOf(one) }));
}

const NOTHING = {
  commissioned: 0,
  filled: 0,
  promised: 0,
  filledByOthers: null,
  waiting: null,
  countedDate: null,
  vacancies: 0,
} as const;

function vacanciesOf({ commissioned, filled, promised, filledByOthers }: PlacesStanding): number {
  return Math.max(0, commissioned - filled - promised - (filledByOthers ?? 0));
}

const MOST_PLACES = 5_000;

/** Whether a number can be one of places or children at one provider. */
export function isCountable(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= MOST_PLACES;
}
