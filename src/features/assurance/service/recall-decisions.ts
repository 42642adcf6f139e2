import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { findCasesByIds } from '../../cases/repository/case';
import { findDecisionsByIds } from '../../panels/repository/decision';
import { findPolicyVersionsByIds } from '../../panels/repository/policy';
import type { DecisionRecord } from '../../panels/rules/decision-record';
import { findRecallPage } from '../repository/policy-recall';

/**
 * A page of the decisions that relied on a version of a policy, by their day, whatever became of them: those whom a rule that was found wrong may
 * have touched (T3). Only what the reader may read the reasons of. NotFound: the area never adopted such a version.
 */
export async function recallDecisions(
  ctx: Ctx,
  policyVersionId: string,
  page: PageArguments,
): Promise<Page<DecisionRecord>> {
  return recallPage(await ctx.read(), policyVersionId, page);
}

/** A decision that is recalled, and the case it is on. */
export interface RecalledDecision {
  readonly decision: DecisionRecord;
  readonly caseReference: string | null;
}

const CHUNK = 100;

/** The same, all of them in chunks, with the references of their cases. */
export async function* readRecalled(tx: Tx, policyVersionId: string): AsyncIterable<readonly RecalledDecision[]> {
  let after: string | null = null;
  do {
    const page: Page<DecisionRecord> = await recallPage(tx, policyVersionId, { first: CHUNK, after });
    const decisions = page.edges.map(({ row }) => row);
    const cases = await findCasesByIds(
      tx,
      decisions.map(({ caseId }) => caseId),
    );
    yield decisions.map((decision) => ({ decision, caseReference: cases.get(decision.caseId)?.reference ?? null }));
    after = (await page.hasNextPage()) ? (page.edges.at(-1)?.cursor ?? null) : null;
  } while (after !== null);
}

async function recallPage(tx: Tx, policyVersionId: string, args: PageArguments): Promise<Page<DecisionRecord>> {
  if (!(await findPolicyVersionsByIds(tx, [policyVersionId])).has(policyVersionId)) {
    throw new NotFound('There is no such version of a policy.');
  }
  const found = await findRecallPage(tx, policyVersionId, args);
  const decisions = await findDecisionsByIds(
    tx,
    found.edges.map(({ row }) => row),
  );
  return mapPage(found, (decisionId) => {
    const decision = decisions.get(decisionId);
    if (decision === undefined) throw new Error('A decision is recalled and not there in the same snapshot');
    return decision;
  });
}
