import { ok, refuse, type Result } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { checkPassages } from '../../../cases/rules/passage-problems';
import type { GivenPassage } from '../../../cases/rules/passages';
import { written } from '../../../cases/rules/text';
import { lockCaseWithPapers, noteChange } from '../../../cases/service/open-case';
import { keepPassagesIn } from '../../../cases/service/keep-passages';
import type { RecordRedressEventCode } from '../../refusals/redress';
import { insertEvent, listEventsByMatterIds } from '../../repository/redress/events';
import { findMattersByIds } from '../../repository/redress/matters';
import { checkStep } from '../../rules/redress/check-event';
import { standingEvents, type GivenEvent } from '../../rules/redress/matter';
import { readEventFacts } from './event-facts';

/** What happened in a matter. */
export interface RecordRedressEventCommand extends GivenEvent {
  readonly redressMatterId: string;
  /** Words of it that are withheld from those outside the case (P3); left out: none. */
  readonly passages?: readonly GivenPassage[];
}

type Outcome = Result<{ readonly redressMatterId: string }, Refusal<RecordRedressEventCode>>;

/**
 * Records what happened in a matter of redress on a day: so its limits begin and end (C14 to C25). What was recorded wrongly is corrected by an
 * entry that names it, and nothing is rewritten. An order of the tribunal needs nobody's consent; what it comes to for the case is recorded by
 * `recordTribunalOrder`, which this entry can name.
 */
export function recordRedressEvent(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordRedressEventCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'redress-event.recorded', clientMutationId, input }, (tx) =>
    recordRedressEventIn(tx, input),
  );
}

/** `recordRedressEvent` within another write. NotFound for a matter that is not the actor's, and for an entry that is none of its. */
export async function recordRedressEventIn(
  tx: WriteTx,
  { redressMatterId, passages = [], ...said }: RecordRedressEventCommand,
): Promise<Outcome> {
  const matter = (await findMattersByIds(tx, [redressMatterId])).get(redressMatterId);
  if (matter === undefined) throw new NotFound('There is no such matter.');
  const { caseId } = matter;
  const facts = await lockCaseWithPapers(tx, caseId);
  const events = (await listEventsByMatterIds(tx, [redressMatterId])).get(redressMatterId) ?? [];
  const { correctsId, kind, eventDate } = said;
  if (correctsId !== null && !events.some(({ redressEventId }) => redressEventId === correctsId)) {
    throw new NotFound('There is no such entry in this matter.');
  }
  const given: GivenEvent = {
    ...said,
    ...{ account: written(said.account), reasons: written(said.reasons), remedy: written(said.remedy) },
    orders: [...new Set(said.orders)],
  };
  const openedOn = standingEvents(events)[0]?.eventDate ?? null;
  const refusals = [
    ...checkStep(given, matter, events, await readEventFacts(tx, given, facts, openedOn)),
    ...checkPassages(passages, [given.account, given.reasons, given.remedy], 'the account, the reasons or the remedy'),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const redressEventId = newId();
  await insertEvent(tx, redressEventId, matter, given);
  await keepPassagesIn(tx, caseId, 'REDRESS', passages);
  await noteChange(tx, caseId, {
    type: 'RedressMatter',
    id: redressMatterId,
    changed: 'redress',
    detail: { redressEventId, kind, eventDate, result: given.result, orders: given.orders, correctsId },
  });
  return ok({ redressMatterId });
}
