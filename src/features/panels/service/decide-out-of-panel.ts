import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import { setCaseStatusIn } from '../../cases/service/case-status';
import type { DecideOutOfPanelCode } from '../refusals/decision-life';
import { findOutOfPanelProblems, judgeDelegation, lapseDay } from '../rules/out-of-panel';
import { afterwards } from '../rules/outcome';
import { bringDecisionIn } from './bring-to-sitting';
import { findDelegations } from './find-delegations';
import { judgeContent, type DecisionContent } from './judge-content';
import { lockForDecision } from './lock-for-decision';
import { overLimitReasons } from './price-decision';
import { storeDecision } from './store-decision';

/** A decision as a director takes it between sittings. */
export interface DecideOutOfPanelCommand extends DecisionContent {
  readonly caseId: string;
  /** Why it cannot wait for the next sitting. */
  readonly urgencyReason: string;
  /** That the director has no interest in the case (G5). */
  readonly declaresNoInterest: boolean;
  /** The case's version the caller has read; null decides on whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Decides a case between sittings, by delegation and for urgency (M7), and gives the decision's id. It is judged, stored and paid for as a
 * sitting's is; what its director may not decide alone is stored and commits nothing until the panel, or a director of a higher grade,
 * ratifies it (G8). It is born with the day from which it stands no longer, and is brought to the panel's next sitting by itself.
 */
export function decideOutOfPanel(
  ctx: Ctx,
  { clientMutationId, ...input }: DecideOutOfPanelCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<DecideOutOfPanelCode>>> {
  return ctx.write({ event: 'out-of-panel.decided', clientMutationId, input }, (tx) => decideOutOfPanelIn(tx, input));
}

/** `decideOutOfPanel` within another write. NotFound for a case that is not there or hidden by an interest; Conflict for a stale version. */
export async function decideOutOfPanelIn(
  tx: WriteTx,
  command: DecideOutOfPanelCommand,
): Promise<Result<string, Refusal<DecideOutOfPanelCode>>> {
  const { caseId, outcome } = command;
  const locked = await lockForDecision(tx, command, ', so nobody may decide for it');
  if (!locked.ok) return locked;
  const { sittings, facts, terms, today } = locked.value;
  const content = await judgeContent(tx, { facts, terms, today, own: caseId, positions: [] }, command);
  const priced = content.ok ? (content.value.funded?.priced ?? null) : null;
  const roles = tx.actor.roles.filter(({ role }) => role === 'DIRECTOR');
  const delegation = judgeDelegation(roles, await findDelegations(tx, today), priced?.holders ?? [], today);
  const problems = findOutOfPanelProblems({
    ...command,
    today,
    requestDate: facts.requestDate,
    caseStatus: facts.status,
    isBeforePanel: sittings.isBeforePanel,
    isOwnCase: facts.caseOfficerId === tx.actor.personId,
  });
  const refusals: Refusal<DecideOutOfPanelCode>[] = [
    ...[...problems, ...(delegation.ok ? [] : delegation.refusals)].map(({ code, field, message }) => ({
      code,
      field: [field],
      message,
    })),
    ...checkText(['urgencyReason'], 'reason for the urgency', command.urgencyReason, TEXT_LIMITS.text),
    ...(content.ok ? [] : content.refusals),
  ];
  if (!content.ok || !delegation.ok || refusals.length > 0) return refuse(refusals);
  const { rule, overDelegation } = delegation.value;
  const decisionId = newId();
  const stored = await storeDecision(
    tx,
    {
      decisionId,
      basis: 'OUT_OF_PANEL',
      facts,
      terms,
      decisionDate: today,
      agendaItemId: null,
      quorum: null,
      ratificationReasons: [...overDelegation, ...overLimitReasons(priced)],
      isHeld: overDelegation.length > 0,
      isOverDelegation: overDelegation.length > 0,
      delegationRule: rule,
      lapsesOn: lapseDay(today, terms.lapseDays),
      urgencyReason: command.urgencyReason,
    },
    command,
    content.value,
  );
  if (!stored.ok) return stored;
  const after = afterwards(outcome);
  const version = await setCaseStatusIn(tx, caseId, after === 'RELIST' ? 'SUBMITTED' : after);
  await bringDecisionIn(tx, decisionId, sittings);
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId,
    detail: { version, changed: ['status'], outcome, fundingAgreed: command.fundingAgreed },
  });
  return ok(decisionId);
}
