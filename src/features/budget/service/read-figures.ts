import { type Tx } from '../../../platform/db';
import { sumByPeriod } from '../../ledger/repository/posting-sums';
import { type BookedBudget } from '../repository/allocation';
import { type SettledQuestion } from '../rules/answer';
import { pressure, type Pressure } from '../rules/pressure';
import { closedOf } from './read-closed';
import { otherForecastOf } from './read-other-forecast';
import { pipelineOf } from './read-pipeline';
import { actualOf, bookedOf } from './read-sources';

/** The figures of a pressure that are sums of what was entered and posted, with the budget they are set against. */
export interface ReadFigures {
  readonly figures: Pressure;
  readonly booked: BookedBudget;
}

/**
 * Allocation, commitments, spend and forecast as they stood at an instant (money.md section 6). Under a filter, spend is that of `placementIds`.
 */
export async function readFigures(
  tx: Tx,
  question: SettledQuestion,
  placementIds: readonly string[] | null,
): Promise<ReadFigures> {
  const isFiltered = placementIds !== null;
  const booked = await bookedOf(tx, question);
  const figures = pressure({
    allocation: isFiltered ? null : booked.allocation,
    broughtForward: isFiltered ? null : booked.broughtForward,
    committed: await sumByPeriod(tx, question),
    actual: await actualOf(tx, question, placementIds),
    otherForecast: await otherForecastOf(tx, question),
    pipeline: (await pipelineOf(tx, question)).byPeriod,
    ...(await closedOf(tx, question, isFiltered)),
  });
  return { figures, booked };
}
