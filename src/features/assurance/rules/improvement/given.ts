import type { Day } from '../../../../kernel/dates';
import { decimal, type Decimal } from '../../../../kernel/decimal';
import type { Pence } from '../../../../kernel/money';
import type { Refusal } from '../../../../kernel/refusal';
import type { SaveImprovementCode } from '../../refusals/improvement';
import { measureOf, MeasureUnit, type MeasureCode } from './measures';
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
    if (figure !== null) return figure;
    const { label, unit } = measureOf(measure);
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

function figureIn(measure: MeasureCode, { number, amount }: GivenTarget): Figure | null {
  const isMoney = measureOf(measure).unit === MeasureUnit.POUNDS;
  if (isMoney) return amount === null || number !== null ? null : figureOfPence(amount);
  return amount === null ? number : null;
}
