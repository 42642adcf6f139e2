import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { refusalOf, type Refused, type SubmitReferralCode } from '../refusals';
import { lockCase, updateCaseStatus } from '../repository/case';
import { insertWaivers } from '../repository/checklist';
import { listPanelRoutes } from '../repository/routes';
import { updateFirstSubmitted } from '../repository/referral';
import { type CaseFacts } from '../rules/case';
import { canBeWaived, missingItems } from '../rules/checklist';
import { CaseStatus } from '../rules/codes';
import { routeProblem } from '../rules/routes';
import { checkWaivers, type GivenWaiver } from '../rules/waivers';
import { findChecklistFacts, findChecklistItems, findWaivedItems } from './checklist';
import { requireVersion } from './version';

/** A referral that its officer holds complete. */
export interface SubmitReferralCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly waivers: readonly GivenWaiver[];
}

type Outcome = Result<{ readonly caseId: string }, Refused<SubmitReferralCode>>;

/** Submits a referral to its panel, once it holds all that the panel's terms ask for (R1, R6). */
export function submitReferral(ctx: Ctx, command: SubmitReferralCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'referral.submitted', clientMutationId, input }, (tx) => submitReferralIn(tx, command));
}

/** The same within another write. */
export async function submitReferralIn(tx: WriteTx, command: SubmitReferralCommand): Promise<Outcome> {
  const now = tx.clock.now();
  const today = londonDay(now);
  const facts = await lockCase(tx, command.caseId);
  await requireVersion(tx, facts, command.expectedVersion);
  const isSubmittable = facts.status === CaseStatus.DRAFT || facts.status === CaseStatus.RETURNED;
  const refusals: Refused<SubmitReferralCode>[] = [
    ...(isSubmittable ? [] : [refusalOf(['caseId'], { code: 'NOT_SUBMITTABLE', status: facts.status })]),
    ...(facts.requestDate > today
      ? [refusalOf(['caseId'], { code: 'DATE_IN_FUTURE', what: 'request date', today })]
      : []),
    ...(await routeRefusals(tx, facts, today)),
    // A case that was submitted before is past its checklist; asking it again would only hide why it is refused.
    ...(isSubmittable ? await checkComplete(tx, facts, command.waivers, today) : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertWaivers(
    tx,
    facts.caseId,
    command.waivers.map(({ item, reason }) => ({ item, reason: reason.trim() })),
  );
  await updateFirstSubmitted(tx, facts.caseId, today);
  const version = await updateCaseStatus(tx, facts.caseId, CaseStatus.SUBMITTED, now);
  tx.record({
    type: 'Case',
    id: facts.caseId,
    caseId: facts.caseId,
    detail: { version, changed: ['status'], waived: command.waivers.map(({ item }) => item) },
  });
  tx.publish('caseChanged', { caseId: facts.caseId, version });
  return ok({ caseId: facts.caseId });
}

/** The panel's terms say which request types it takes (G1). */
async function routeRefusals(tx: Tx, facts: CaseFacts, today: Day): Promise<Refused<SubmitReferralCode>[]> {
  const problem = routeProblem(await listPanelRoutes(tx, today), facts.panelId, facts.requestType, today);
  return problem === null ? [] : [refusalOf(['caseId'], { code: 'REQUEST_TYPE_NOT_TAKEN', problem })];
}

async function checkComplete(
  tx: Tx,
  facts: CaseFacts,
  waivers: readonly GivenWaiver[],
  today: Day,
): Promise<Refused<SubmitReferralCode>[]> {
  const checklist = await findChecklistItems(tx, facts.panelId, today);
  if (checklist === null) return [refusalOf(['caseId'], { code: 'PANEL_TERMS_MISSING', today })];
  const missing = missingItems(checklist, await findChecklistFacts(tx, facts), await findWaivedItems(tx, facts.caseId));
  const letGo = new Set(waivers.map(({ item }) => item).filter(canBeWaived));
  return [
    ...missing.filter((item) => !letGo.has(item)).map((item) => refusalOf(['caseId'], { code: `${item}_MISSING` })),
    ...checkWaivers(waivers, missing),
  ];
}
