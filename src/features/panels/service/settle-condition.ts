import { inWordsWithin } from '../../../kernel/code-words';
import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { SettleConditionCode } from '../refusals';
import { findConditionsByIds, insertConditionEvent } from '../repository/follow-up';
import { findStandingsByDecisionIds } from '../repository/standing';
import type { DecisionCondition } from '../rules/follow-up';
import { decisionStatus, type DecisionStatus } from '../rules/ratification';
import { releaseIfFreeIn } from './release-decision';

/** A condition that is met or let go, and what shows it or why. */
export interface SettleConditionCommand {
  readonly conditionId: string;
  readonly reason: string;
}

type Settled = Result<string, Refusal<SettleConditionCode>>;

/** Records that a condition is met and gives its id (M10). What was the last precondition lets the money go; it commits if all is approved. */
export function meetCondition(
  ctx: Ctx,
  { clientMutationId, ...input }: SettleConditionCommand & { readonly clientMutationId: string | null },
): Promise<Settled> {
  return ctx.write({ event: 'condition.met', clientMutationId, input }, (tx) => settleConditionIn(tx, input, 'MET'));
}

/** Lets a condition go and gives its id (M10). What was the last precondition lets the money go; it commits if all is approved. */
export function waiveCondition(
  ctx: Ctx,
  { clientMutationId, ...input }: SettleConditionCommand & { readonly clientMutationId: string | null },
): Promise<Settled> {
  return ctx.write({ event: 'condition.waived', clientMutationId, input }, (tx) =>
    settleConditionIn(tx, input, 'WAIVED'),
  );
}

const OVER: readonly DecisionStatus[] = ['SUPERSEDED', 'LAPSED', 'DECLINED', 'EXPIRED'];

/** Either within another write. NotFound for a condition that is not there or not the actor's to know of. */
export async function settleConditionIn(
  tx: WriteTx,
  { conditionId, reason }: SettleConditionCommand,
  status: 'MET' | 'WAIVED',
): Promise<Settled> {
  const found = (await findConditionsByIds(tx, [conditionId])).get(conditionId);
  if (found === undefined) throw new NotFound('There is no such condition.');
  const facts = await lockCase(tx, found.caseId);
  const condition = (await findConditionsByIds(tx, [conditionId])).get(conditionId) ?? found;
  const refusals: Refusal<SettleConditionCode>[] = [
    ...(await standingRefusals(tx, condition)),
    ...(written(reason) === null
      ? [refusal('REASON_MISSING', 'reason', 'Say what shows that it is met, or why it is let go.')]
      : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertConditionEvent(tx, condition, status, reason.trim());
  const released = await releaseIfFreeIn(tx, condition.decisionId);
  if (!released.ok) {
    return refuse(
      released.refusals.map(({ code, message }) =>
        refusal(code === 'CEILING_EXCEEDED' ? code : 'CANNOT_BE_PRICED', 'conditionId', message),
      ),
    );
  }
  const { isCommitted } = released.value;
  tx.record({
    type: 'DecisionCondition',
    id: conditionId,
    caseId: condition.caseId,
    detail: {
      status,
      isCommitted,
      ...(released.value.isCommitted ? { version: released.value.caseVersion, changed: ['status'] } : {}),
    },
  });
  // A commitment has told of the case already.
  if (!isCommitted) tx.publish('caseChanged', { caseId: condition.caseId, version: facts.version });
  return ok(conditionId);
}

async function standingRefusals(tx: WriteTx, condition: DecisionCondition): Promise<Refusal<SettleConditionCode>[]> {
  if (condition.status !== 'OPEN') {
    return [
      refusal('ALREADY_SETTLED', 'conditionId', `This condition is “${inWordsWithin(condition.status)}” already.`),
    ];
  }
  const standing = (await findStandingsByDecisionIds(tx, [condition.decisionId])).get(condition.decisionId);
  const stands = standing === undefined ? null : decisionStatus(standing, londonDay(tx.clock.now()));
  return stands !== null && OVER.includes(stands)
    ? [
        refusal(
          'ALREADY_SETTLED',
          'conditionId',
          `The decision it belongs to is “${inWordsWithin(stands)}”; nothing hangs from it any more.`,
        ),
      ]
    : [];
}

function refusal(code: SettleConditionCode, field: string, message: string): Refusal<SettleConditionCode> {
  return { code, field: [field], message };
}
