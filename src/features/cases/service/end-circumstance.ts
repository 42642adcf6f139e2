import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { EndCircumstanceCode } from '../refusals/circumstance';
import { CircumstanceStep, type CircumstanceEnd } from '../rules/circumstance-codes';
import { checkDates, checkEnd, checkNote } from '../rules/circumstance-problems';
import { keepEntry, lockCircumstance, type CircumstanceStepDone } from './circumstance-steps';

/** That a circumstance ended. */
export interface EndCircumstanceCommand {
  readonly circumstanceId: string;
  /** Its last day. */
  readonly endDate: Day;
  readonly endReason: CircumstanceEnd;
  readonly note: string | null;
}

type Outcome = Result<CircumstanceStepDone, Refusal<EndCircumstanceCode>>;

/** Records the last day of a circumstance and how it ended. For who may record it. */
export function endCircumstance(
  ctx: Ctx,
  { clientMutationId, ...input }: EndCircumstanceCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'circumstance.ended', clientMutationId, input }, (tx) => endCircumstanceIn(tx, input));
}

/** `endCircumstance` within another write. NotFound for a circumstance that is not the actor's. */
export async function endCircumstanceIn(tx: WriteTx, command: EndCircumstanceCommand): Promise<Outcome> {
  const { circumstanceId, endDate, endReason, note } = command;
  const { record, facts } = await lockCircumstance(tx, circumstanceId);
  const step = CircumstanceStep.ENDED;
  const refusals: Refusal<EndCircumstanceCode>[] = [
    ...checkEnd(record.kind, endReason),
    ...checkNote(note),
    ...checkDates({ step, eventDate: endDate, correctsId: null, field: 'endDate' }, facts),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const entry = { circumstanceId, step, eventDate: endDate, terms: null, endReason, correctsId: null };
  return ok(await keepEntry(tx, record, entry, note));
}
