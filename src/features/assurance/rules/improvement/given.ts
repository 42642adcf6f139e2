import type { Day } from '../../../../kernel/dates';
import { decimal, DECIMAL_ONE, type Decimal } from '../../../../kernel/decimal';
import type { Pence } from '../../../../kernel/money';
import type { Refusal } from '../../../../kernel/refusal';
import type { SaveImprovementCode } from '../../refusals/improvement';
import { measureOf, MeasureUnit, rangeOf, type MeasureCode } from './measures';
import type { PlanMeasure, Priority } from './plan';
import { figureOfPence, type Figure } from './trajectory';

/** A target as it is given: an amount where the measure is in pounds, else a number. */
interface GivenTarget {
  readonly date: Day;
  readonly number: Decimal | null;
  readonly amount: Pence | null;
}

/** A priority as it is given. */
export type GivenPriority = Omit<Priority, 'measures'> & {
  readonly measures: readonly (Omit<PlanMeasure, 'targets'> & { readonly targets: readonly GivenTarget[] })[];
};

/** The priorities with their targets as figures, and which targets are not in their measure's unit: those count as nought. */
export function settlePriorities(given: readonly GivenPriority[]): {
  readonly priorities: readonly Priority[];
  readonly problems: readonly Refusal<SaveImprovementCode>[];
} {
  const problems: Refusal<SaveImprovementCode>[] = [];
  const settle = (
    { measure }: { readonly measure: MeasureCode },
    target: GivenTarget,
    field: readonly string[],
  ): Figure => {
    const figure = figureIn(measure, target);
    const { label, unit } = measureOf(measure);
    if (figure !== null) {
      const message = outOfRange(measure, figure);
      if (message !== null) {
        problems.push({ code: 'TARGET_OUT_OF_RANGE', field, message: `${label}: ${message}` });
      }
      if (unit === MeasureUnit.COUNT && figure % DECIMAL_ONE !== 0n) {
        problems.push({ code: 'TARGET_NOT_WHOLE', field, message: `${label}: give a whole number.` });
      }
      return figure;
    }
    const wanted = unit === MeasureUnit.POUNDS ? 'an amount' : 'a number';
    problems.push({ code: 'TARGET_IN_OTHER_UNIT', field, message: `${label}: give ${wanted}, and nothing else.` });
    return decimal(0n);
  };
  const priorities = given.map((priority, at) => ({
    ...priority,
    measures: priority.measures.map((measure, index) => ({
      ...measure,
      targets: measure.targets.map((target, place) => ({
        date: target.date,
        figure: settle(measure, target, [
          ...['priorities', String(at), 'measures', String(index)],
          ...['targets', String(place)],
        ]),
      })),
    })),
  }));
  return { priorities, problems };
}

/** What a target is to lie between that no figure of the measure can reach; null: one can. */
function outOfRange(measure: MeasureCode, figure: Figure): string | null {
  const range = rangeOf(measure);
  if (range === null) return null;
  const { least, most } = range;
  if (figure >= BigInt(least) * DECIMAL_ONE && (most === null || figure <= BigInt(most) * DECIMAL_ONE)) return null;
  return most === null ? `give ${String(least)} or more.` : `give a target from ${String(least)} to ${String(most)}.`;
}

function figureIn(measure: MeasureCode, { number, amount }: GivenTarget): Figure | null {
  const isMoney = measureOf(measure).unit === MeasureUnit.POUNDS;
  if (isMoney) return amount === null || number !== null ? null : figureOfPence(amount);
  return amount === null ? number : null;
}
