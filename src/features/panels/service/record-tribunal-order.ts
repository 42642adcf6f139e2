import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import { setCaseStatusIn } from '../../cases/service/case-status';
import type { RecordTribunalOrderCode } from '../refusals/decision-life';
import { listDecisionsByCaseIds } from '../repository/decision';
import { afterwards } from '../rules/outcome';
import { findOrderProblems } from '../rules/tribunal-order';
import { bringDecisionIn } from './bring-to-sitting';
import { judgeContent, type DecisionContent } from './judge-content';
import { lockForDecision } from './lock-for-decision';
import { overLimitReasons } from './price-decision';
import { storeDecision } from './store-decision';
import { supersedeIn, supersessionRefusals } from './supersede';

/** An order of a tribunal, and what it comes to for the case. */
export interface RecordTribunalOrderCommand extends DecisionContent {
  readonly caseId: string;
  readonly orderReference: string;
  readonly orderDate: Day;
  /** The decision that the order reverses; null: it reverses none. */
  readonly supersedesDecisionId: string | null;
  /** The case's version the caller has read; null records on whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Records a tribunal's order as a decision of its own and gives its id (A6). It waits for no panel and is delegated by nobody; the shares of
 * its money are agreed by their holders as ever (G9). The decision it reverses keeps its outcome and its date, what that provided ends where
 * the order begins, and the order is brought to the panel's next sitting to be noted.
 */
export function recordTribunalOrder(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordTribunalOrderCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordTribunalOrderCode>>> {
  return ctx.write({ event: 'tribunal-order.recorded', clientMutationId, input }, (tx) =>
    recordTribunalOrderIn(tx, input),
  );
}

/** `recordTribunalOrder` within another write. NotFound for a case that is not there; Conflict for a stale version. */
export async function recordTribunalOrderIn(
  tx: WriteTx,
  command: RecordTribunalOrderCommand,
): Promise<Result<string, Refusal<RecordTribunalOrderCode>>> {
  const { caseId, supersedesDecisionId } = command;
  const locked = await lockForDecision(tx, command, '');
  if (!locked.ok) return locked;
  const { sittings, facts, terms, today } = locked.value;
  const earlier = (await listDecisionsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const problems = findOrderProblems({
    ...command,
    today,
    requestDate: facts.requestDate,
    caseStatus: facts.status,
    isBeforePanel: sittings.isBeforePanel,
    recorded: earlier.flatMap(({ orderReference }) => orderReference ?? []),
  });
  const content = await judgeContent(tx, { facts, terms, today, own: caseId, positions: [], isOrdered: true }, command);
  const startDate = command.fundingAgreed ? command.startDate : null;
  const refusals: Refusal<RecordTribunalOrderCode>[] = [
    ...problems.map(({ code, field, message }) => ({ code, field: [field], message })),
    ...checkText(['orderReference'], 'reference of the order', command.orderReference, TEXT_LIMITS.title),
    ...(await supersessionRefusals(
      tx,
      supersedesDecisionId,
      { caseId, basis: 'TRIBUNAL_ORDER', outcome: command.outcome, startDate },
      today,
    )),
    ...(content.ok ? [] : content.refusals),
  ];
  if (!content.ok || refusals.length > 0) return refuse(refusals);
  const decisionId = newId();
  const stored = await storeDecision(
    tx,
    {
      decisionId,
      basis: 'TRIBUNAL_ORDER',
      facts,
      terms,
      decisionDate: today,
      agendaItemId: null,
      quorum: null,
      ratificationReasons: overLimitReasons(content.value.funded?.priced ?? null),
      isHeld: false,
      delegationRule: `Order of the tribunal, ${command.orderReference.trim()}, of ${dayInWords(command.orderDate)}.`,
      orderReference: command.orderReference.trim(),
      orderDate: command.orderDate,
      supersedesDecisionId,
    },
    command,
    content.value,
  );
  if (!stored.ok) return stored;
  const superseded = await supersedeIn(tx, { decisionId, supersedesDecisionId, startDate, today });
  if (!superseded.ok) return superseded;
  const after = afterwards(command.outcome);
  const version = await setCaseStatusIn(tx, caseId, after === 'RELIST' ? 'SUBMITTED' : after);
  await bringDecisionIn(tx, decisionId, sittings);
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId,
    detail: { version, changed: ['status'], outcome: command.outcome, supersedesDecisionId },
  });
  return ok(decisionId);
}
