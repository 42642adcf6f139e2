import { type RawRow } from '../../platform/imports';
import { openRandom, type Random } from '../random';

/** The rows of the four files of a projection, by the kind of import. */
export type ProjectionRows = Readonly<Record<'states' | 'transitions' | 'population' | 'costs', readonly RawRow[]>>;

interface Place {
  readonly setting: string;
  readonly leastAge: number;
  readonly mostAge: number;
  readonly cost: number;
}

const PLACES: readonly Place[] = [
  { setting: 'Mainstream', leastAge: 0, mostAge: 13, cost: 9_000 },
  { setting: 'Unit', leastAge: 0, mostAge: 13, cost: 16_000 },
  { setting: 'Special', leastAge: 0, mostAge: 14, cost: 27_000 },
  { setting: 'College', leastAge: 12, mostAge: 19, cost: 14_000 },
];
const NEEDS = ['ASD', 'SEMH'] as const;
const [FIRST_AGE, LAST_AGE] = [0, 18];
const CHILDREN = 90;
const JOINERS = 12;
/** As many years are observed as let a method be scored, and widened, by those that are held out. */
const OBSERVED_YEARS = 4;
const PROJECTED_YEARS = 4;
/** Invented: people of one age, the same at every age. */
const OF_AN_AGE = '400';

/** An invented authority whose last observed year leads into `seedYear`: nobody's children. */
export function exampleAuthority(seedYear: number): ProjectionRows {
  const first = seedYear - OBSERVED_YEARS;
  const years = Array.from({ length: OBSERVED_YEARS + PROJECTED_YEARS + 1 }, (_, at) => String(first + at));
  const ages = Array.from({ length: 26 }, (_, at) => String(at - 4));
  return {
    states: PLACES.map(({ setting, leastAge, mostAge }) => ({
      ...{ setting, 'min-academic-year': String(leastAge), 'max-academic-year': String(mostAge) },
      ...{ needs: NEEDS.join(','), 'setting->setting': PLACES.map((place) => place.setting).join(',') },
    })),
    transitions: watched(openRandom('example authority'), first),
    population: years.flatMap((year) =>
      ages.map((age) => ({ 'calendar-year': year, 'academic-year': age, population: OF_AN_AGE })),
    ),
    costs: PLACES.flatMap(({ setting, cost }) =>
      NEEDS.map((need, at) => ({ need, setting, cost: String(cost + 3_000 * at) })),
    ),
  };
}

interface Child {
  readonly age: number;
  readonly need: string;
  readonly setting: string;
}

function watched(random: Random, first: number): RawRow[] {
  const placed = (age: number, need: string): Child => ({
    ...{ age, need },
    setting: random.pick(PLACES.filter(({ leastAge, mostAge }) => leastAge <= age && age <= mostAge)).setting,
  });
  let children = Array.from({ length: CHILDREN }, () => placed(random.whole(FIRST_AGE, LAST_AGE), random.pick(NEEDS)));
  const rows: RawRow[] = [];
  for (let year = first; year < first + OBSERVED_YEARS; year += 1) {
    const stayed = children.flatMap((child): Child[] => {
      const next = { ...child, age: child.age + 1 };
      const isOpen = PLACES.some(({ setting, mostAge }) => setting === child.setting && next.age <= mostAge);
      const hasLeft = next.age > LAST_AGE || random.chance(5);
      const to = hasLeft ? null : isOpen && !random.chance(7) ? next : placed(next.age, child.need);
      rows.push({ 'calendar-year': String(year), ...side(1, child, child.age), ...side(2, to, next.age) });
      return to === null ? [] : [to];
    });
    const joined = Array.from({ length: JOINERS }, () => placed(random.whole(FIRST_AGE, 11), random.pick(NEEDS)));
    for (const child of joined) {
      rows.push({ 'calendar-year': String(year), ...side(1, null, child.age - 1), ...side(2, child, child.age) });
    }
    children = [...stayed, ...joined];
  }
  return rows;
}

function side(number: 1 | 2, child: Child | null, age: number): RawRow {
  return {
    [`setting-${String(number)}`]: child?.setting ?? 'NONSEND',
    [`need-${String(number)}`]: child?.need ?? 'NONSEND',
    [`academic-year-${String(number)}`]: String(age),
  };
}
