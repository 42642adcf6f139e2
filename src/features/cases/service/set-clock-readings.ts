import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { SetClockReadingsCode } from '../refusals/clocks';
import { insertClockSetting, readClockBook } from '../repository/clock-book';
import type { ClockBook } from '../rules/clock-rule';

/** How an area reads what the law leaves to be read in two ways. */
export type ClockReadings = Pick<ClockBook, 'dateReading' | 'careStart'>;

type Outcome = Result<string, Refusal<SetClockReadingsCode>>;

/** Sets whether "before" a date leaves out the date itself (K4) and what begins the continuing care clock (K5); gives the area's code. */
export function setClockReadings(
  ctx: Ctx,
  { clientMutationId, ...input }: ClockReadings & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'clock-readings.set', clientMutationId, input }, (tx) => setClockReadingsIn(tx, input));
}

/** `setClockReadings` within another write. */
export async function setClockReadingsIn(tx: WriteTx, readings: ClockReadings): Promise<Outcome> {
  const { dateReading, careStart } = await readClockBook(tx);
  if (readings.dateReading === dateReading && readings.careStart === careStart) {
    const message = `The area reads “before” as “${inWordsWithin(dateReading)}” and begins with “${inWordsWithin(careStart)}” already; nothing would change.`;
    return refuse([{ code: 'UNCHANGED', field: ['dateReading'], message }]);
  }
  await insertClockSetting(tx, readings);
  const { localArea } = tx.actor;
  tx.record({ type: 'LocalArea', id: localArea, detail: { ...readings } });
  return ok(localArea);
}

/** The statutory limits, and how the reader's area reads them. */
export async function readClockRules(ctx: Ctx): Promise<ClockBook> {
  return readClockBook(await ctx.read());
}
