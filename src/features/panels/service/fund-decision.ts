import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { CaseFacts } from '../../cases/rules/case';
import type { ProposalRefusalCode } from '../../contributions/refusals';
import { proposeAgreementIn } from '../../contributions/service/propose-agreement';
import { createLinesIn } from '../../ledger/service/lines';
import { createPlacementIn } from '../../placements/service/create-placement';
import type { FundingPlan } from '../rules/funding';
import { toLineInputs, type PricedPlan } from './price-decision';

/** The money side of a decision that can stand, and what it comes to. */
export interface FundedPlan {
  readonly plan: FundingPlan;
  readonly priced: PricedPlan;
}

/** The decision that the money hangs from. */
export interface FundingOccasion {
  readonly decisionId: string;
  readonly facts: CaseFacts;
  /** The delegated limits are those in force on this day (G8). */
  readonly decisionDate: Day;
  /** Whether nothing may be committed yet, whoever approves: see `releaseIfFreeIn`. */
  readonly isHeld: boolean;
  /** As the ledger keeps what it commits; left out: a placement that is new. */
  readonly commitCause?: 'NEW_PLACEMENT' | 'CORRECTION';
}

/** What was made for it. */
export interface FundedDecision {
  readonly agreementId: string;
  readonly placementId: string;
}

/**
 * The placement, the agreement and the cost lines of a decision, in the order in which one names the other; of one on a placement
 * that runs, the agreement on its price or its further days, and no second placement (J9). Nothing is posted until every share is
 * approved and nothing holds the agreement.
 */
export async function fundIn(
  tx: WriteTx,
  { decisionId, facts, decisionDate, isHeld, commitCause = 'NEW_PLACEMENT' }: FundingOccasion,
  { plan, priced }: FundedPlan,
): Promise<Result<FundedDecision, Refusal<'METHOD_MISSING' | 'INTERIM_INVALID' | 'CANNOT_BE_PRICED'>>> {
  const common = {
    ...{ caseId: facts.caseId, decisionId, decisionDate, isHeld, commitCause },
    ...{ method: plan.method, methodEvidence: plan.methodEvidence, interim: plan.interim, amounts: priced.holders },
  };
  if (priced.revision !== null) {
    const { placementId, fromDate, extension, lines } = priced.revision;
    const terms = lines.map(({ costLineId, shares, price }) => ({ costLineId, shares, price }));
    const revision = { fromDate, extension, lines: terms };
    const agreed = await proposeAgreementIn(tx, { ...common, placementId, revision });
    return agreed.ok
      ? ok({ agreementId: agreed.value.agreementId, placementId })
      : refuse(agreed.refusals.map(toRefusal));
  }
  const { placementId, coding } = await createPlacementIn(tx, {
    facts,
    decisionId,
    option: plan.option,
    span: plan.span,
  });
  const agreement = await proposeAgreementIn(tx, { ...common, placementId });
  if (!agreement.ok) return refuse(agreement.refusals.map(toRefusal));
  const { agreementId } = agreement.value;
  const lines = await createLinesIn(tx, {
    placementId,
    caseId: facts.caseId,
    childId: facts.childId,
    decisionId,
    fundingAgreementId: agreementId,
    placementSpan: plan.span,
    coding,
    lines: toLineInputs(plan),
  });
  if (lines.ok) return ok({ agreementId, placementId });
  return refuse(lines.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['optionId'], message })));
}

/** A refusal of the agreement's, led back to the decision's input. */
function toRefusal({ code, message }: Refusal<ProposalRefusalCode>): Refusal<'METHOD_MISSING' | 'INTERIM_INVALID'> {
  switch (code) {
    case 'METHOD_UNKNOWN':
    case 'NOBODY_PAYS':
      return { code: 'METHOD_MISSING', field: ['fundingMethod'], message };
    case 'INTERIM_PAYER_UNSUITABLE':
      return { code: 'INTERIM_INVALID', field: ['interimPayerId'], message };
    case 'DISPUTED_UNKNOWN':
    case 'NOTHING_DISPUTED':
      return { code: 'INTERIM_INVALID', field: ['disputedHolderIds'], message };
  }
}
