import { registerCodes } from '../../../platform/graphql-codes';
import { AgreementKind, AgreementStatus, ClosedBecause, ContributionStatus, FundingMethod } from '../rules/approval';
import { DisputeAction, DisputeOutcome } from '../rules/dispute';
import { StatementKind } from '../rules/statement';
import './interim-basis';

registerCodes(FundingMethod, 'FundingMethod', 'How the split between the agencies was set. There is no default.', {
  NEEDS_LED: 'By the needs that each agency is responsible for, weighed at the panel.',
  CONTINUING_CARE_TOOL: 'By the children’s continuing care decision support tool.',
  HOURS_TOOL: 'By the hours of support that each agency is responsible for.',
  PROTOCOL: 'By a split that the agencies’ joint protocol fixes.',
  POOLED_FUND: 'From a fund the agencies pool.',
  SINGLE_AGENCY: 'One agency pays all of it.',
});

registerCodes(ContributionStatus, 'ContributionStatus', 'Where one budget holder’s share stands.', {
  PROPOSED: 'Its holder has not agreed it yet.',
  AWAITING_RATIFICATION: 'Its holder has agreed it, and it is over a delegated limit: a director has to ratify it.',
  APPROVED: 'Agreed by its holder, within its limits or ratified.',
  REFUSED: 'Its holder has refused it, with a reason and a legal basis.',
  DISPUTED: 'In dispute from a day on. With an interim payer nothing waits for it; without one it is paid as before.',
  SETTLED: 'It was in dispute, and the dispute is settled.',
});

registerCodes(
  AgreementStatus,
  'FundingAgreementStatus',
  'Where a funding agreement stands; it follows from its contributions.',
  {
    PROPOSED: 'A holder has not agreed its share yet.',
    AWAITING_RATIFICATION:
      'A share over its delegated limit, or the decision itself, waits to be ratified. Nothing is committed.',
    REFUSED: 'A holder refused its share: another split has to be proposed, or the share brought to dispute.',
    DISPUTED: 'A share is in dispute and nobody carries it meanwhile. Nothing is committed.',
    COMMITTED: 'Every share is approved, or carried by an interim payer, and the ledger holds the commitment.',
    CLOSED: 'It never took effect and waits no longer; closedBecause says why.',
  },
);

registerCodes(AgreementKind, 'FundingAgreementKind', 'What a funding agreement is.', {
  INITIAL: 'The first of a placement, made by its decision.',
  CHANGE: 'Another split of some lines from a day on.',
  SETTLEMENT: 'What settles a dispute, from the first disputed day on.',
  REVISION: 'Another price, or more days, of a placement that runs, made by its decision.',
});

registerCodes(ClosedBecause, 'FundingAgreementClosing', 'Why a funding agreement never took effect.', {
  REPLACED: 'Another took its place.',
  REFUSED: 'A holder refused its share of it.',
  WITHDRAWN: 'It was taken back.',
  LAPSED: 'The decision it belongs to stands no longer.',
});

registerCodes(DisputeOutcome, 'DisputeOutcome', 'How a dispute ended.', {
  SETTLED: 'By terms that every party approved.',
  DETERMINED: 'By the decision of an independent resolver.',
  WITHDRAWN: 'The agreement it was about was replaced or given up.',
});

registerCodes(DisputeAction, 'DisputeAction', 'What an open dispute needs next.', {
  SET_INTERIM_PAYER: 'Finance names who carries the disputed part meanwhile (setInterimPayer).',
  ANSWER_OFFER: 'The other side approves or refuses the terms that were put.',
  PROPOSE_TERMS: 'A party puts terms (settleDispute).',
  DECIDE_OVERDUE: 'The days of its stage are over: its owner decides what becomes of it.',
});

registerCodes(StatementKind, 'FundingStatementKind', 'On what occasion something was said.', {
  PROPOSAL: 'Why a split was proposed.',
  REFUSAL: 'Why a share was refused, and what that relies on.',
  DISPUTE: 'Why a share was put in dispute.',
  SETTLEMENT: 'Why terms of settlement were put.',
  RATIFICATION: 'Why a share over its limit was ratified.',
});
