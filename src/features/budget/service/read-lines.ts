import { type Ctx } from '../../../platform/context';
import { type SettledQuestion } from '../rules/answer';
import { pressureLines, type PressureLine } from '../rules/pressure-lines';
import { breakDown } from './break-down';
import { otherForecastByLine } from './read-other-forecast';

/** A budget by line of the section 251 return: what is committed and what no placement drives, in the snapshot of its pressure. */
export async function readLines(ctx: Ctx, question: SettledQuestion): Promise<readonly PressureLine[]> {
  const rows = await breakDown(ctx, question, ['SECTION_251_LINE']);
  return pressureLines(rows, await otherForecastByLine(await ctx.read(), question));
}
