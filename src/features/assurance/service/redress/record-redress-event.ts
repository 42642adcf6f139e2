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
import type { CaseFacts } from '../../../cases/rules/case';
import type { RecordRedressEventCode } from '../../refusals/redress';
import { insertEvent, listEventsByMatterIds } from '../../repository/redress/events';
import { findMattersByIds } from '../../repository/redress/matters';
import { checkStep } from '../../rules/redress/check-event';
import { standingEvents, type GivenEvent, type RedressMatter } from '../../rules/redress/matter';
import { readEventFacts } from './event-facts';
import { withHeldEnds, type RedressStep } from './held-ends';

/** What happened in a matter. */
export interface RecordRedressEventCommand extends GivenEvent {
  readonly redressMatterId: string;
  /** Words of it that are withheld from those outside the case (P3); left out: none. */
  readonly passages?: readonly GivenPassage[];
}

type Outcome = Result<RedressStep, Refusal<RecordRedressEventCode>>;

/**
 * Records what happened in a matter of redress on a day: so its limits begin and end (C14 to C25). What was recorded wrongly is corrected by an
 * entry that names it, and nothing is rewritten; an end of the plan that could not be on its day by it is warned of. An order of the tribunal needs nobody's consent; what it comes to for the case is recorded by
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
  const matter = await findMatter(tx, redressMatterId);
  const facts = await lockCaseWithPapers(tx, matter.caseId);
  const { account, reasons, remedy } = said;
  const wrongPassages = checkPassages(passages, [account, reasons, remedy], 'the account, the reasons or the remedy');
  const kept = await withHeldEnds(tx, facts, () => keepRedressEventIn(tx, { matter, facts }, said, wrongPassages));
  if (kept.ok) await keepPassagesIn(tx, matter.caseId, 'REDRESS', passages);
  return kept;
}

/** A matter by its id; NotFound for one that is not the actor's. */
export async function findMatter(tx: WriteTx, redressMatterId: string): Promise<RedressMatter> {
  const matter = (await findMattersByIds(tx, [redressMatterId])).get(redressMatterId);
  if (matter === undefined) throw new NotFound('There is no such matter.');
  return matter;
}

/** Keeps an event of a matter whose case is locked, unless something is wrong with it; `more` is wrong beside. NotFound for an entry that is none of the matter's. */
export async function keepRedressEventIn<More extends string>(
  tx: WriteTx,
  { matter, facts }: { readonly matter: RedressMatter; readonly facts: CaseFacts },
  said: GivenEvent,
  more: readonly Refusal<More>[],
): Promise<Result<{ readonly redressMatterId: string }, Refusal<RecordRedressEventCode | More>>> {
  const { redressMatterId, caseId } = matter;
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
  const refusals = [...checkStep(given, matter, events, await readEventFacts(tx, given, facts, openedOn)), ...more];
  if (refusals.length > 0) return refuse(refusals);
  const redressEventId = newId();
  await insertEvent(tx, redressEventId, matter, given);
  await noteChange(tx, caseId, {
    type: 'RedressMatter',
    id: redressMatterId,
    changed: 'redress',
    detail: { redressEventId, kind, eventDate, result: given.result, orders: given.orders, correctsId },
  });
  return ok({ redressMatterId });
}
