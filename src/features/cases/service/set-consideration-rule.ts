import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { SetConsiderationRuleCode } from '../refusals/considerations';
import { insertConsiderationRule, listConsiderationRules } from '../repository/consideration-rule';
import { areConsiderationsRequired, type ConsiderationRule } from '../rules/considerations';

/** Whether the area asks for the answers of R8. */
export interface SetConsiderationRuleCommand {
  readonly isRequired: boolean;
  /** Of decisions from which day on; null: today. */
  readonly fromDate: Day | null;
}

type Outcome = Result<string, Refusal<SetConsiderationRuleCode>>;

/** Sets whether decisions made from a day on need an answer on equality and on social care (R8), and gives the area's code. */
export function setConsiderationRule(
  ctx: Ctx,
  { clientMutationId, ...input }: SetConsiderationRuleCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'consideration-rule.set', clientMutationId, input }, (tx) =>
    setConsiderationRuleIn(tx, input),
  );
}

/** `setConsiderationRule` within another write. */
export async function setConsiderationRuleIn(
  tx: WriteTx,
  { isRequired, ...given }: SetConsiderationRuleCommand,
): Promise<Outcome> {
  const today = todayOf(tx);
  const fromDate = given.fromDate ?? today;
  const refusal = (code: SetConsiderationRuleCode, field: string, message: string) => ({
    ...{ code, field: [field], message },
  });
  const held = areConsiderationsRequired(await listConsiderationRules(tx), fromDate);
  const refusals = [
    ...(fromDate < today
      ? [refusal('DATE_IN_PAST', 'fromDate', `It holds for decisions from today, ${dayInWords(today)}, or later.`)]
      : []),
    ...(held === isRequired
      ? [refusal('UNCHANGED', 'isRequired', 'The same holds then already; nothing would change.')]
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const considerationRuleId = await requireConsiderationsIn(tx, { fromDate, isRequired });
  const { localArea } = tx.actor;
  tx.record({ type: 'LocalArea', id: localArea, detail: { considerationRuleId, fromDate, isRequired } });
  return ok(localArea);
}

/** Keeps the rule in a write that says what was done: of a new area with the area itself. */
export async function requireConsiderationsIn(tx: WriteTx, rule: ConsiderationRule): Promise<string> {
  const considerationRuleId = newId();
  await insertConsiderationRule(tx, considerationRuleId, rule);
  return considerationRuleId;
}

/** Whether the reader's area asks for the answers, in the order in which that was set. */
export async function readConsiderationRules(ctx: Ctx): Promise<readonly ConsiderationRule[]> {
  return listConsiderationRules(await ctx.read());
}
