import { fromGlobalId } from '../../../platform/global-id';
import { toSplitShares } from '../../ledger/types/share';
import type { FundingTerms } from '../rules/funding';
import type { DecisionContent } from '../service/judge-content';
import type { DecisionContentInput } from '../types/decision-content';
import type { DecisionEffectInput } from '../types/decision-inputs';

/** What a decision says, as its input has it. */
export function toDecisionContent(input: DecisionContentInput): DecisionContent {
  return {
    outcome: input.outcome,
    needAgreed: input.needAgreed,
    fundingAgreed: input.fundingAgreed,
    rationale: input.rationale,
    optionsWeighed: input.optionsWeighed ?? null,
    evidenceIds: toIds('Evidence', 'evidenceIds', input.evidenceIds),
    policyVersion: input.policyVersion ?? null,
    policyVersionIds: toIds('PolicyVersion', 'policyVersionIds', input.policyVersionIds),
    familyViewConsidered: input.familyViewConsidered ?? null,
    legalTest: input.legalTest ?? null,
    agreedBand: input.agreedBand ?? null,
    priceDigest: input.priceDigest ?? null,
    aboutDecisionId: toId('Decision', ['aboutDecisionId'], input.aboutDecisionId),
    passages: input.passages ?? [],
    details: toDetails(input),
    ...toParts(input),
    ...toFundingTerms(input),
  };
}

function toParts(
  input: DecisionContentInput,
): Pick<DecisionContent, 'alternatives' | 'departures' | 'conditionItems' | 'actions'> {
  return {
    alternatives: (input.alternatives ?? []).map(({ optionId, whyNot }, index) => ({
      optionId: fromGlobalId('PlacementOption', optionId, ['input', 'alternatives', String(index), 'optionId']),
      whyNot,
    })),
    departures: input.departures ?? [],
    conditionItems: (input.conditionItems ?? []).map(({ text, ownerId, dueDate, isPrecondition }, index) => ({
      text,
      ownerId: fromGlobalId('Person', ownerId, ['input', 'conditionItems', String(index), 'ownerId']),
      dueDate,
      isPrecondition: isPrecondition ?? false,
    })),
    actions: (input.actions ?? []).map(({ task, ownerId, ownerAgencyId, dueDate, record }, index) => ({
      task,
      ownerId: toId('Person', ['actions', String(index), 'ownerId'], ownerId),
      ownerAgencyId: toId('Agency', ['actions', String(index), 'ownerAgencyId'], ownerAgencyId),
      dueDate,
      record: record ?? null,
    })),
  };
}

function toDetails(input: DecisionContentInput): DecisionContent['details'] {
  return {
    expiresOn: input.expiresOn ?? null,
    partNotAgreed: input.partNotAgreed ?? null,
    conditions: input.conditions ?? null,
    missingInformation: input.missingInformation ?? null,
    missingKind: input.missingKind ?? null,
    informationOwner: input.informationOwner ?? null,
    ownerKind: input.ownerKind ?? null,
    returnDate: input.returnDate ?? null,
    concerns: input.concerns ?? null,
    interimArrangement: input.interimArrangement ?? null,
  };
}

type MoneyFields = Exclude<keyof DecisionEffectInput, 'caseId'>;

/** The money side, the same for a decision and for what it would come to. */
export function toFundingTerms(input: Pick<DecisionContentInput, MoneyFields>): FundingTerms {
  const { optionId } = input;
  return {
    optionId: typeof optionId === 'string' ? fromGlobalId('PlacementOption', optionId, ['input', 'optionId']) : null,
    startDate: input.placementStartDate ?? null,
    endDate: input.placementEndDate ?? null,
    shares: toSplitShares(input.shares ?? [], ['input', 'shares']),
    lineShares: (input.lineShares ?? []).map(({ line, shares }, index) => ({
      line,
      shares: toSplitShares(shares, ['input', 'lineShares', String(index), 'shares']),
    })),
    linePrices: input.linePrices ?? [],
    interim: {
      payerId: toId('BudgetHolder', ['interimPayerId'], input.interimPayerId),
      basis: input.interimBasis ?? null,
      disputedHolderIds: toIds('BudgetHolder', 'disputedHolderIds', input.disputedHolderIds),
    },
    method: input.fundingMethod ?? null,
    methodEvidence: input.methodEvidence ?? null,
    departureReason: input.departureReason ?? null,
  };
}

function toId(type: string, path: readonly string[], id: string | null | undefined): string | null {
  return typeof id === 'string' ? fromGlobalId(type, id, ['input', ...path]) : null;
}

function toIds(type: string, field: string, ids: readonly string[] | null | undefined): string[] {
  return (ids ?? []).map((id, index) => fromGlobalId(type, id, ['input', field, String(index)]));
}
