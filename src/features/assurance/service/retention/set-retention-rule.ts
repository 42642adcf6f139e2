import type { Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import type { SetRetentionRuleCode } from '../../refusals/retention';
import { insertRetentionRule, listRetentionRules } from '../../repository/retention/rules';
import { ruleProblems, type GivenRetentionRule } from '../../rules/retention/check';
import { ruleOn } from '../../rules/retention/schedule';

/** How long the area keeps a class of record. */
export interface SetRetentionRuleCommand extends Omit<GivenRetentionRule, 'fromDate'> {
  /** Null: today. */
  readonly fromDate: Day | null;
}

type Outcome = Result<string, Refusal<SetRetentionRuleCode>>;

/** Sets how long the area keeps a class of record from a day on, or that it has no rule any more, and gives the area's code (P2). */
export function setRetentionRule(
  ctx: Ctx,
  { clientMutationId, ...input }: SetRetentionRuleCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'retention-rule.set', clientMutationId, input }, (tx) => setRetentionRuleIn(tx, input));
}

/** `setRetentionRule` within another write. */
export async function setRetentionRuleIn(tx: WriteTx, command: SetRetentionRuleCommand): Promise<Outcome> {
  const today = todayOf(tx);
  const rule = { ...command, fromDate: command.fromDate ?? today, source: command.source.trim() };
  const refusals = ruleProblems(rule, ruleOn(await listRetentionRules(tx), rule, rule.fromDate), today);
  if (refusals.length > 0) return refuse(refusals);
  const retentionRuleId = newId();
  await insertRetentionRule(tx, { ...rule, retentionRuleId });
  const { recordClass, isOfLookedAfter, startEvent, months, fromDate } = rule;
  const { localArea } = tx.actor;
  tx.record({
    type: 'LocalArea',
    id: localArea,
    detail: { retentionRuleId, recordClass, isOfLookedAfter, startEvent, months, fromDate },
  });
  return ok(localArea);
}
