import type { Day } from '../../../kernel/dates';
import { decimal, type Decimal } from '../../../kernel/decimal';
import { greatCircleMiles, type Coordinates } from '../../providers/rules/distance';
import { groupBy } from '../../../kernel/group';
import type { Pence } from '../../../kernel/money';
import type { Phase } from '../../ledger/rules/coding';
import type { FourCosts } from '../../ledger/rules/four-costs';
import type { Placement } from './placement';
import type { WaitingChild } from './waiting';
import type { Stay, PlacementOfYear } from './year-book';

/** A placement outside the area, and where it is. */
export interface AwayPlacement {
  readonly placement: PlacementOfYear;
  /** Where the setting is taken to stand; null: nowhere known. */
  readonly place: Coordinates | null;
  readonly distanceMiles: Decimal | null;
}

/** Placements outside the area that one local provision would fill. */
export interface ProvisionGroup {
  readonly primaryNeed: string;
  readonly phase: Phase;
  readonly stay: Stay;
  /** The setting in the middle of them, where they are grouped by nearness; null: wherever they are, or none of them has a place. */
  readonly centreUrn: string | null;
  readonly placements: readonly AwayPlacement[];
  /** The children who wait for such a place and are not placed outside the area; none where placements are grouped by nearness. */
  readonly waiting: readonly WaitingChild[];
}

/** Placements outside the area that one local provision would fill, and what they cost. */
export interface MissingProvision extends Pick<ProvisionGroup, 'primaryNeed' | 'phase' | 'stay' | 'centreUrn'> {
  /** For publication both counts are to the nearest five. */
  readonly placementCount: number;
  readonly childCount: number;
  /** For publication the day as at whose end it is told; null: of today. */
  readonly asAtDate: Day | null;
  /** Over a full year; null for publication. */
  readonly fullYear: FourCosts | null;
  /** Its total; for publication to the nearest £100,000. */
  readonly fullYearTotal: Pence;
  readonly meanDistanceMiles: Decimal | null;
  /** Of those that have a mean to be compared with; null: none has, or for publication. */
  readonly premium: Pence | null;
  readonly placementsWithPremium: number;
  /** Null for publication. */
  readonly placements: readonly Placement[] | null;
  readonly hostLaCodes: readonly string[] | null;
  /** How many children wait for such a place; null: for publication, or not asked with nearness. */
  readonly waitingCount: number | null;
  /** Over a full year at the mean of the placements; null: there is none to go by, or their number is not told. */
  readonly waitingFullYear: FourCosts | null;
  /** Null for publication. */
  readonly waiting: readonly WaitingChild[] | null;
}

/** How placements are put together. */
export interface Grouping {
  /** How many would fill a local provision: smaller groups are left out. */
  readonly fewest: number;
  /** Those whose settings lie within so many miles of one of them; null: wherever they are. */
  readonly nearMiles: number | null;
  /** Those who wait for a place, are not placed outside the area, and count towards filling one; none with nearness. */
  readonly waiting: readonly WaitingChild[];
}

/** Some of one likeness, around a setting. */
type Cluster = Pick<ProvisionGroup, 'centreUrn' | 'placements' | 'waiting'>;

/**
 * The groups, the largest first, then by need, phase, kind and centre. Each placement is in one group at most, and so is each child that waits.
 */
export function groupAway(away: readonly AwayPlacement[], { fewest, nearMiles, waiting }: Grouping): ProvisionGroup[] {
  const alike = groupBy(away, ({ placement }) => placement.likeness);
  const waits = groupBy(waiting, ({ likeness }) => likeness);
  return [...new Set([...alike.keys(), ...waits.keys()])]
    .flatMap((likeness): readonly Cluster[] => {
      const group = alike.get(likeness) ?? [];
      if (nearMiles !== null) return clusters(group, nearMiles);
      return [{ centreUrn: null, placements: group, waiting: waits.get(likeness) ?? [] }];
    })
    .filter((cluster) => sizeOf(cluster) >= fewest)
    .flatMap((cluster): ProvisionGroup[] => {
      const first = cluster.placements[0]?.placement ?? cluster.waiting[0];
      if (first === undefined) return [];
      const { primaryNeed, phase, stay } = first;
      return [{ primaryNeed, phase, stay, ...cluster }];
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a) || compareText(keyOf(a), keyOf(b)));
}

function sizeOf({ placements, waiting }: Pick<ProvisionGroup, 'placements' | 'waiting'>): number {
  return placements.length + waiting.length;
}

/**
 * Placements by nearness: again and again the setting that has the most of those left within reach, itself included (of several the lowest
 * URN), and those it has. So the same placements always make the same groups, whatever the order they come in.
 */
function clusters(group: readonly AwayPlacement[], miles: number): readonly Cluster[] {
  let left = [...group].sort((a, b) => compareText(sortKey(a), sortKey(b)));
  const found: Cluster[] = [];
  for (;;) {
    const reached = left.map((centre) => ({
      centreUrn: centre.placement.providerUrn,
      placements: within(left, centre.place, miles),
      waiting: [],
    }));
    const best = reached.reduce<Cluster | null>(
      (most, one) => (one.placements.length > (most?.placements.length ?? 0) ? one : most),
      null,
    );
    if (best === null) break;
    found.push(best);
    const taken = new Set(best.placements);
    left = left.filter((one) => !taken.has(one));
  }
  return left.length === 0 ? found : [...found, { centreUrn: null, placements: left, waiting: [] }];
}

function within(all: readonly AwayPlacement[], centre: Coordinates | null, miles: number): AwayPlacement[] {
  if (centre === null) return [];
  return all.filter(({ place }) => place !== null && greatCircleMiles(centre, place) <= miles);
}

/** The mean of the distances that are known, to one decimal, half up; null where none is. */
export function meanDistance(placements: readonly AwayPlacement[]): Decimal | null {
  const known = placements.flatMap(({ distanceMiles }) => (distanceMiles === null ? [] : [distanceMiles]));
  if (known.length === 0) return null;
  const total = known.reduce<bigint>((all, miles) => all + miles, 0n);
  const number = BigInt(known.length);
  return decimal(((total * 2n + number * 1000n) / (number * 2000n)) * 1000n);
}

function sortKey({ placement }: AwayPlacement): string {
  return `${placement.providerUrn ?? '~'} ${placement.placementId}`;
}

function keyOf({ primaryNeed, phase, stay, centreUrn }: ProvisionGroup): string {
  return [primaryNeed, phase, stay, centreUrn ?? '~'].join('|');
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
