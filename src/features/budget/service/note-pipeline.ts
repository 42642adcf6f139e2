import { ok, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Refusal } from '../../../platform/request';
import { noteWholePipeline } from '../repository/pipeline';

/** Notes afresh what every case with the panel would cost, and gives how many there are. Nothing is kept of those that are as they were. */
export function notePipeline(ctx: Ctx): Promise<Result<number, Refusal>> {
  return ctx.write({ event: 'pipeline.noted', clientMutationId: null, input: {} }, async (tx) => {
    const noted = await noteWholePipeline(tx);
    tx.record({ type: 'LocalArea', id: tx.actor.localArea, detail: { noted } });
    return ok(noted);
  });
}
