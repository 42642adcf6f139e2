import { addYears, financialYearOf, financialYearSpan, type Day } from '../../kernel/dates';
import { type DemoArea, YEARS_OF_HISTORY } from '../facts/areas';
import { openRandom } from '../random';
import { planBudgets } from './budgets';
import { planCase } from './cases';
import { type AreaPlan } from './planned';
import { RECIPES } from './recipes';
import { planSittings } from './sittings';
import { planStories } from './stories';

/**
 * Everything that happened in an area up to a day. The same day gives the same plan, to the penny. `fewer` takes one case in
 * so many, for tests that need no more.
 */
export function planArea(area: DemoArea, today: Day, fewer = 1): AreaPlan {
  const firstDay = firstDayOf(today);
  const sittings = planSittings(firstDay, today);
  const stories = planStories(RECIPES[area.code], sittings, openRandom(`${area.code} stories`));
  const cases = stories
    .map((story, index) => {
      // A source of its own for each child: what happens to one does not change what happens to the next.
      const number = index + 1;
      return planCase(
        { area, firstDay, today, sittings },
        story,
        number,
        openRandom(`${area.code} case ${number.toString()}`),
      );
    })
    .filter((_, index) => index % fewer === 0);
  return { firstDay, today, sittings, cases, budgets: planBudgets(area, firstDay, today) };
}

/** The first day of the demo's history: the first of a financial year, some years back. */
export function firstDayOf(today: Day): Day {
  return addYears(financialYearSpan(financialYearOf(today)).startDate, -YEARS_OF_HISTORY);
}
