import { registerEnumType } from 'type-graphql';
import { AgreementKind, AgreementStatus, ClosedBecause, ContributionStatus, FundingMethod } from '../rules/approval';
import { DisputeAction, DisputeOutcome } from '../rules/dispute';
import { StatementKind } from '../rules/statement';
import './interim-basis';

registerEnumType(FundingMethod, {
  name: 'FundingMethod',
  description: 'How the split between the agencies was set. There is no default.',
  valuesConfig: {
    NEEDS_LED: { description: 'By the needs that each agency is responsible for, weighed at the panel.' },
    CONTINUING_CARE_TOOL: { description: 'By the children’s continuing care decision support tool.' },
    HOURS_TOOL: { description: 'By the hours of support that each agency is responsible for.' },
    PROTOCOL: { description: 'By a split that the agencies’ joint protocol fixes.' },
    POOLED_FUND: { description: 'From a fund the agencies pool.' },
    SINGLE_AGENCY: { description: 'One agency pays all of it.' },
  },
});

registerEnumType(ContributionStatus, {
  name: 'ContributionStatus',
  description: 'Where one budget holder’s share stands.',
  valuesConfig: {
    PROPOSED: { description: 'Its holder has not agreed it yet.' },
    AWAITING_RATIFICATION: {
      description: 'Its holder has agreed it, and it is over a delegated limit: a director has to ratify it.',
    },
    APPROVED: { description: 'Agreed by its holder, within its limits or ratified.' },
    REFUSED: { description: 'Its holder has refused it, with a reason and a legal basis.' },
    DISPUTED: {
      description:
        'In dispute from a day on. With an interim payer nothing waits for it; without one it is paid as before.',
    },
    SETTLED: { description: 'It was in dispute, and the dispute is settled.' },
  },
});

registerEnumType(AgreementStatus, {
  name: 'FundingAgreementStatus',
  description: 'Where a funding agreement stands; it follows from its contributions.',
  valuesConfig: {
    PROPOSED: { description: 'A holder has not agreed its share yet.' },
    AWAITING_RATIFICATION: {
      description:
        'A share over its delegated limit, or the decision itself, waits to be ratified. Nothing is committed.',
    },
    REFUSED: {
      description: 'A holder refused its share: another split has to be proposed, or the share brought to dispute.',
    },
    DISPUTED: { description: 'A share is in dispute and nobody carries it meanwhile. Nothing is committed.' },
    COMMITTED: {
      description: 'Every share is approved, or carried by an interim payer, and the ledger holds the commitment.',
    },
    CLOSED: { description: 'It never took effect and waits no longer; closedBecause says why.' },
  },
});

registerEnumType(AgreementKind, {
  name: 'FundingAgreementKind',
  description: 'What a funding agreement is.',
  valuesConfig: {
    INITIAL: { description: 'The first of a placement, made by its decision.' },
    CHANGE: { description: 'Another split of some lines from a day on.' },
    SETTLEMENT: { description: 'What settles a dispute, from the first disputed day on.' },
    REVISION: { description: 'Another price, or more days, of a placement that runs, made by its decision.' },
  },
});

registerEnumType(ClosedBecause, {
  name: 'FundingAgreementClosing',
  description: 'Why a funding agreement never took effect.',
  valuesConfig: {
    REPLACED: { description: 'Another took its place.' },
    REFUSED: { description: 'A holder refused its share of it.' },
    WITHDRAWN: { description: 'It was taken back.' },
    LAPSED: { description: 'The decision it belongs to stands no longer.' },
  },
});

registerEnumType(DisputeOutcome, {
  name: 'DisputeOutcome',
  description: 'How a dispute ended.',
  valuesConfig: {
    SETTLED: { description: 'By terms that every party approved.' },
    DETERMINED: { description: 'By the decision of an independent resolver.' },
    WITHDRAWN: { description: 'The agreement it was about was replaced or given up.' },
  },
});

registerEnumType(DisputeAction, {
  name: 'DisputeAction',
  description: 'What an open dispute needs next.',
  valuesConfig: {
    SET_INTERIM_PAYER: { description: 'Finance names who carries the disputed part meanwhile (setInterimPayer).' },
    ANSWER_OFFER: { description: 'The other side approves or refuses the terms that were put.' },
    PROPOSE_TERMS: { description: 'A party puts terms (settleDispute).' },
    DECIDE_OVERDUE: { description: 'The days of its stage are over: its owner decides what becomes of it.' },
  },
});

registerEnumType(StatementKind, {
  name: 'FundingStatementKind',
  description: 'On what occasion something was said.',
  valuesConfig: {
    PROPOSAL: { description: 'Why a split was proposed.' },
    REFUSAL: { description: 'Why a share was refused, and what that relies on.' },
    DISPUTE: { description: 'Why a share was put in dispute.' },
    SETTLEMENT: { description: 'Why terms of settlement were put.' },
    RATIFICATION: { description: 'Why a share over its limit was ratified.' },
  },
});
