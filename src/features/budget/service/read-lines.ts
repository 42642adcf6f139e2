import { type Ctx } from '../../../platform/context';
import { type PressureStanding } from '../rules/answer';
import { pressureLines, type PressureLine } from '../rules/pressure-lines';
import { breakDownForecast } from './read-expected';
import { otherForecastByLine } from './read-other-forecast';

/** A budget by line of the section 251 return, in the snapshot of its pressure: what is committed, what no placement drives, and what is forecast. */
export async function readLines(
  ctx: Ctx,
  { question, pressure }: Pick<PressureStanding, 'question' | 'pressure'>,
): Promise<readonly PressureLine[]> {
  const rows = await breakDownForecast(ctx, { question, pressure }, ['SECTION_251_LINE']);
  return pressureLines(rows, await otherForecastByLine(await ctx.read(), question), pressure.allocation !== null);
}
