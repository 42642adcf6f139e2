import { AGE_BANDS } from '../../../../kernel/dates';
import { type StateSpace } from '../projection/states';
import { groupOf } from './outcome-space';

/** Figures of one kind, which have a widening of their own. */
export interface FigureFamily {
  /** Where they begin in the list of all. */
  readonly first: number;
  readonly count: number;
}

/** The figures that a held-out year is scored by, in one list. */
export interface HeldOutFigures {
  readonly count: number;
  /** All children, those of each setting and of each need. */
  readonly children: FigureFamily;
  /** What each of those cost, in the same order. */
  readonly money: FigureFamily;
  readonly states: FigureFamily;
  /** Each setting by age band. */
  readonly ages: FigureFamily;
  /** Puts the figures of children, counted by state and age band, into `figures`. */
  readonly tell: (byGroup: Float64Array, figures: Float64Array) => void;
}

/** The figures of a state space, money at one price of each state: what was paid is not held out, only who would have had to be paid for. */
export function heldOutFigures({ states, settings, needs }: StateSpace, prices: Float64Array): HeldOutFigures {
  const bands = AGE_BANDS.length;
  const groups = 1 + settings.length + needs.length;
  const settingOf = states.map(({ setting }) => settings.indexOf(setting));
  const needOf = states.map(({ need }) => needs.indexOf(need));
  const children = { first: 0, count: groups };
  const money = { first: groups, count: groups };
  const ofStates = { first: 2 * groups, count: states.length };
  const ages = { first: ofStates.first + ofStates.count, count: settings.length * bands };
  return {
    ...{ count: ages.first + ages.count, children, money, states: ofStates, ages },
    tell: (byGroup, figures) => {
      figures.fill(0);
      const add = (at: number, value: number): void => {
        figures[at] = (figures[at] ?? 0) + value;
      };
      for (let state = 0; state < states.length; state += 1) {
        const [setting, need] = [settingOf[state] ?? 0, needOf[state] ?? 0];
        let count = 0;
        for (let band = 0; band < bands; band += 1) {
          const people = byGroup[groupOf(state, band)] ?? 0;
          count += people;
          add(ages.first + setting * bands + band, people);
        }
        add(ofStates.first + state, count);
        for (const at of [0, 1 + setting, 1 + settings.length + need]) {
          add(children.first + at, count);
          add(money.first + at, count * (prices[state] ?? 0));
        }
      }
    },
  };
}
