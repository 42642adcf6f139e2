import { LeverKind } from './codes';
import { type Lever, type LeverOf } from './plan';
import { fillIn, partInForce } from './timing';

type Provision = LeverOf<typeof LeverKind.LOCAL_PROVISION>;

/** What the provisions of a setting come to in a year. */
export interface SettingPlaces {
  readonly setting: string;
  /** Places there are from some day of the year on. */
  readonly places: number;
  /** Those of them that are filled, as the levers have it. */
  readonly filled: number;
  /** What one of them costs over the year when it stands empty: in its first year for the days it is open. */
  readonly emptyCost: number;
}

/** Of every year: what the local provisions come to in each setting they are in. */
export function provisionsByYear(
  levers: readonly Lever[],
  years: readonly number[],
): readonly (readonly SettingPlaces[])[] {
  const all = levers.filter((lever) => lever.kind === LeverKind.LOCAL_PROVISION);
  const settings = [...new Set(all.map(({ setting }) => setting))];
  return years.map((year) =>
    settings.flatMap((setting): SettingPlaces[] => {
      const open = all.filter((lever) => lever.setting === setting && partInForce(lever, year) > 0);
      const sum = (of: (lever: Provision) => number): number => open.reduce((so, lever) => so + of(lever), 0);
      const places = sum((lever) => lever.places);
      if (places === 0) return [];
      // What a place costs was not asked of scenarios made before it was.
      const cost = sum((lever) => lever.places * (lever.placeCost ?? 0) * partInForce(lever, year));
      return [
        { setting, places, filled: sum((lever) => lever.places * fillIn(lever, year)), emptyCost: cost / places },
      ];
    }),
  );
}

/**
 * How many of a setting's new places stand empty. `before` is what the setting holds beside them: none where they open it, the places of a limit,
 * else the children who were in it anyway.
 */
export function emptyOf({ places }: SettingPlaces, children: number, before: number): number {
  return Math.min(places, Math.max(0, before + places - children));
}
