import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, type Result } from '../../../kernel/result';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findPlacementsByDecisionIds } from '../../placements/repository/placement';
import { findDecisionsByIds } from '../repository/decision';
import { findStandingsByDecisionIds } from '../repository/standing';
import {
  findSupersessionProblems,
  lastDayOfSuperseded,
  type SupersededFacts,
  type SupersedingTerms,
  type SupersessionProblem,
} from '../rules/supersession';
import { endProvisionIn } from './end-provision';

/** All that speaks against a decision taking the place of the one it names; nothing where it names none. The case is locked. */
export async function supersessionRefusals(
  tx: Tx,
  supersedesDecisionId: string | null,
  terms: SupersedingTerms,
  today: Day,
): Promise<readonly Refusal<SupersessionProblem['code']>[]> {
  if (supersedesDecisionId === null) return [];
  const superseded = await findSuperseded(tx, supersedesDecisionId);
  return findSupersessionProblems(superseded, terms, today).map(({ code, field, message }) => ({
    code,
    field: [field],
    message,
  }));
}

async function findSuperseded(tx: Tx, decisionId: string): Promise<SupersededFacts | null> {
  const decision = (await findDecisionsByIds(tx, [decisionId])).get(decisionId);
  const standing = (await findStandingsByDecisionIds(tx, [decisionId])).get(decisionId);
  if (decision === undefined || standing === undefined) return null;
  const { moneyDecisionId } = standing;
  const placement = (await findPlacementsByDecisionIds(tx, [moneyDecisionId])).get(moneyDecisionId) ?? null;
  return { caseId: decision.caseId, standing, placement };
}

/** The decision that takes the place of another. */
export interface SupersedingDecision {
  readonly decisionId: string;
  readonly supersedesDecisionId: string | null;
  /** The first day that is paid by it; null: no money is agreed. */
  readonly startDate: Day | null;
  readonly today: Day;
}

/** Ends what a decision provided in whose place this one was stored (M11): from the day the new one provides, the past stays. */
export async function supersedeIn(
  tx: WriteTx,
  { decisionId, supersedesDecisionId, startDate, today }: SupersedingDecision,
): Promise<Result<null, Refusal<'CANNOT_BE_PRICED'>>> {
  if (supersedesDecisionId === null) return ok(null);
  const ended = await endProvisionIn(tx, {
    decisionId: supersedesDecisionId,
    lastDay: lastDayOfSuperseded(startDate, today),
    becauseOfDecisionId: decisionId,
    cause: 'ENDED',
    closing: 'WITHDRAWN',
    reason: `A later decision, of ${dayInWords(today)}, took the place of the one that made this placement.`,
  });
  return ended.ok ? ok(null) : ended;
}
