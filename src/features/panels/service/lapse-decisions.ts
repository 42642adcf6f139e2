import { addDays, londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, unchanged, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import { setCaseStatusIn } from '../../cases/service/case-status';
import { findDecisionsByIds, listDecisionsByCaseIds } from '../repository/decision';
import { insertEnding, listDueToLapse } from '../repository/decision-life';
import { findStandingsByDecisionIds } from '../repository/standing';
import { broughtStatusOn } from '../rules/decision-life';
import type { DecisionRecord } from '../rules/decision-record';
import { answersRequest } from '../rules/outcome';
import { endProvisionIn } from './end-provision';

/** How many one run takes on; what is left is the next one's, minutes later. */
const MOST_A_RUN = 1_000;

/**
 * Writes down the lapse of every decision out of panel whose day has come and that nobody ratified; how many there were (M7). Each is a
 * write of its own, so that a run that is cut short has done what it did, and the next goes on; one that cannot be done keeps none of the
 * others, and is told at the end. Safe to run twice, and beside itself.
 */
export async function lapseDecisions(ctx: Ctx): Promise<Result<number, Refusal<'CANNOT_BE_PRICED'>>> {
  const due = await listDueToLapse(await ctx.read(), londonDay(ctx.clock.now()), MOST_A_RUN);
  const refusals: Refusal<'CANNOT_BE_PRICED'>[] = [];
  let lapsed = 0;
  for (const decisionId of due) {
    const request = { event: 'decision.lapsed', clientMutationId: null, input: { decisionId } };
    const result = await ctx.write(request, (write) => lapseDecisionIn(write, decisionId));
    if (!result.ok) refusals.push(...result.refusals);
    else if (result.isUnchanged !== true) lapsed += 1;
  }
  return refusals.length > 0 ? refuse(refusals) : ok(lapsed);
}

/**
 * Lapses one decision, within another write, and gives its id: unchanged when it has been ratified, declined, superseded or lapsed meanwhile.
 * What it provides ends with the day before; the case waits for the panel again, unless something else was decided on it since.
 */
export async function lapseDecisionIn(
  tx: WriteTx,
  decisionId: string,
): Promise<Result<string, Refusal<'CANNOT_BE_PRICED'>>> {
  const found = (await findDecisionsByIds(tx, [decisionId])).get(decisionId);
  if (found === undefined) throw new NotFound('There is no such decision.');
  const facts = await lockCase(tx, found.caseId);
  const standing = (await findStandingsByDecisionIds(tx, [decisionId])).get(decisionId);
  const { lapsesOn, caseId } = found;
  const isDue =
    standing !== undefined &&
    standing.ending === null &&
    broughtStatusOn(standing, londonDay(tx.clock.now())) === 'LAPSED';
  if (!isDue || lapsesOn === null) return unchanged(decisionId);
  const ended = await endProvisionIn(tx, {
    decisionId,
    lastDay: addDays(lapsesOn, -1),
    becauseOfDecisionId: decisionId,
    cause: 'ENDED',
    closing: 'LAPSED',
    reason: `The decision was taken out of panel and nobody ratified it before ${dayInWords(lapsesOn)}.`,
  });
  if (!ended.ok) return ended;
  await insertEnding(tx, {
    decisionId,
    caseId,
    kind: 'LAPSED',
    endedOn: lapsesOn,
    endingDecisionId: null,
    reason: null,
    endedBy: null,
    enderGrade: null,
  });
  const waits = isSettled(facts.status) && (await isLastAnswer(tx, found));
  const version = await setCaseStatusIn(tx, caseId, waits ? 'SUBMITTED' : facts.status);
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId,
    detail: { version, ...(waits ? { changed: ['status'] } : {}), lapsedOn: lapsesOn, placement: ended.value },
  });
  return ok(decisionId);
}

function isSettled(status: string): boolean {
  return status === 'DECIDED' || status === 'COMMITTED' || status === 'PLACED';
}

/** Whether nothing that answers the request was decided on the case after it. */
export async function isLastAnswer(tx: WriteTx, decision: DecisionRecord): Promise<boolean> {
  const all = (await listDecisionsByCaseIds(tx, [decision.caseId])).get(decision.caseId) ?? [];
  const after = all.slice(all.findIndex(({ decisionId }) => decisionId === decision.decisionId) + 1);
  return !after.some(({ outcome }) => answersRequest(outcome));
}
