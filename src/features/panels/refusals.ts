import { TEXT_CODES } from '../../kernel/text';
import { PASSAGE_CODES } from '../cases/refusals/passages';

const FUNDING = {
  OPTION_MISSING: 'No option is named for the money that is agreed.',
  OPTION_UNKNOWN: 'The option is not one of the case.',
  SUITABILITY_MISSING: 'Nobody has recorded whether the option is suitable.',
  NOT_SUITABLE: 'The option was found not suitable, and no reason is given to choose it.',
  LOCAL_OPTIONS_NOT_TRIED: 'The option is out of area or independent, and no local option is recorded as tried.',
  START_DATE_MISSING: 'The day from which the placement is paid is missing.',
  DATES_REVERSED: 'The placement would end before it starts.',
  SHARES_MISSING: 'Nobody is named to pay.',
  SHARE_INVALID: 'A share does not say what it must, or the shares contradict each other.',
  LINE_UNKNOWN: 'The option has no such cost line.',
  LINE_TWICE: 'A cost line has two splits or two prices of its own.',
  PRICE_INVALID: 'A price agreed for a line is none.',
  BUDGET_HOLDER_UNKNOWN: 'A budget holder is not one of the local area.',
  METHOD_MISSING: 'How the split was set is not said.',
  METHOD_EVIDENCE_MISSING: 'What the split rests on is not said.',
  METHOD_CONTRADICTED: 'The method says that one agency pays, and more than one does.',
  CANNOT_BE_PRICED: 'A cost line cannot be priced, or a holder does not pay on its days.',
} as const;

/** What can be wrong with what a decision says, whoever takes it and wherever. */
export const DECISION_CONTENT_CODES = {
  RATIONALE_INADEQUATE: 'The rationale gives no reason.',
  RATIONALE_COPIED: 'Another decision of the panel in the last year has the same rationale.',
  EVIDENCE_UNKNOWN: 'A piece of evidence is not on the case, or was taken back.',
  POLICY_NOT_IN_FORCE: 'A version of a policy is not adopted, or not in force on the day of the decision.',
  POLICY_NOT_ADOPTED: 'A policy is named in words, though the area has adopted versions of policies.',
  FAMILY_VIEW_MISSING: 'How the views on the referral were weighed is not said.',
  CONSIDERATIONS_MISSING: 'Nobody has said what came of considering equality or social care, and the area asks for it.',
  ALTERNATIVE_UNEXPLAINED:
    'Another option is suitable, costs less or is the one the family prefers, and why it was not chosen is not said.',
  ALTERNATIVE_INVALID: 'An alternative is not another option of the case, has no reason, or is named twice.',
  DEPARTURE_UNEXPLAINED: 'The decision departs from what was advised or asked for, and no reason is given.',
  DEPARTURE_INVALID: 'A departure has no reason, or its subject is named twice.',
  CONDITION_INVALID: 'A condition has no words, or is due before the decision.',
  ACTION_INVALID: 'An action has no words, nobody or two who answer for it, or is due before the decision.',
  OWNER_UNKNOWN: 'A person or agency that is to answer for something is not of the local area.',
  ...PASSAGE_CODES,
  ABOUT_UNKNOWN: 'The earlier decision that is named is not one on the case.',
  ABOUT_SUPERSEDED: 'A later decision stands in the place of the one that is named.',
  IN_PRINCIPLE_EXPIRED: 'The agreement in principle that is named has expired.',
  IN_PRINCIPLE_USED: 'Another decision stands on the agreement in principle that is named.',
  STALE_PRICE: 'What it costs is not what was shown.',
  OUTCOME_NEEDS_MORE: 'The outcome must say more.',
  OUTCOME_CONTRADICTED: 'Something said beside the outcome contradicts it.',
  DATE_NOT_LATER: 'A date that lies ahead is not later than the decision.',
  FUNDING_NOT_AGREED: 'Money terms are given, and no money is agreed.',
  INTERIM_PAYER_MISSING: 'The split is disputed, and nobody is named to pay meanwhile.',
  INTERIM_INVALID: 'The interim arrangement has no basis, or names no holder whose share is disputed, or a wrong one.',
  ...FUNDING,
  ...TEXT_CODES,
} as const;

export type DecisionContentCode = keyof typeof DECISION_CONTENT_CODES;

/** Why a decision cannot take the place of an earlier one (M11). */
export const SUPERSESSION_CODES = {
  SUPERSEDED_UNKNOWN: 'The decision that this one is to take the place of is not one on the case.',
  SUPERSEDED_ALREADY: 'A later decision stands in the place of the one that is named.',
  SUPERSEDED_NOT_REVERSIBLE: 'The decision that is named cannot be reversed by this one; the message says why.',
  DAYS_PAID_ALREADY: 'The new placement would begin on days that were paid for by the decision that is reversed.',
} as const;

/** Why `recordDecision` refuses, and what `decisionEffect` warns of. */
export const RECORD_DECISION_CODES = {
  MEETING_NOT_OPEN: 'The sitting is not open.',
  ITEM_NOT_LISTED: 'The item is decided already, or was carried over.',
  PANEL_WITHOUT_TERMS: 'The panel has no terms of reference in force on the day of the sitting.',
  NOT_THE_CHAIR: 'The decider is not the chair of the sitting, present and without interest in the case.',
  QUORUM_NOT_MET: 'Too few count for this item, or a required role is missing; the message says who and what to do.',
  TIMELINE_BROKEN: 'Request, listing, hearing and decision are not in this order.',
  STALE_PAPERS: 'The papers the decision is taken on are not the newest, or have moved since they were frozen.',
  OUTCOME_NOT_FOR_BROUGHT: 'The outcome is none that the panel can come to on a decision that is brought to it.',
  ALREADY_BROUGHT: 'The panel has come to something on the decision that is brought already.',
  OWN_DECISION: 'You took the decision that is brought yourself.',
  ...SUPERSESSION_CODES,
  ...DECISION_CONTENT_CODES,
} as const;

export type RecordDecisionCode = keyof typeof RECORD_DECISION_CODES;

/** Why `ratifyDecision` refuses. */
export const RATIFY_DECISION_CODES = {
  NOTHING_TO_RATIFY: 'Nothing of this decision waits to be ratified.',
  NOT_YOURS_TO_RATIFY:
    'What waits is another agency’s, another officer’s or one of a higher grade’s; one agency’s director binds that agency’s share only.',
  OWN_DECISION: 'The decider does not ratify the decision.',
  REASON_MISSING: 'The ratification has no reason.',
  CANNOT_BE_PRICED: 'A cost line can no longer be priced.',
  ...TEXT_CODES,
} as const;

export type RatifyDecisionCode = keyof typeof RATIFY_DECISION_CODES;

/** Why `acceptLatePapers` refuses. */
export const ACCEPT_LATE_PAPERS_CODES = {
  NOT_THE_CHAIR: 'You are not invited to this sitting as its chair.',
  ITEM_NOT_LISTED: 'The item is decided, withdrawn or carried over, or its sitting is closed.',
  NOTHING_NAMED: 'Neither a paper nor the listing is accepted.',
  LISTING_NOT_LATE: 'The listing is not late, or it is accepted already.',
  PAPER_NOT_LATE: 'A paper is not one of the item that came late, or it is accepted already.',
  PAPER_TWICE: 'A paper is named more than once.',
  REASON_MISSING: 'The acceptance has no reason.',
  ...TEXT_CODES,
} as const;

export type AcceptLatePapersCode = keyof typeof ACCEPT_LATE_PAPERS_CODES;

/** Why `reissuePapers` refuses. */
export const REISSUE_PAPERS_CODES = {
  AGENDA_NOT_PUBLISHED: 'The agenda is not published, or the sitting is closed.',
  ITEM_NOT_LISTED: 'The item is decided, withdrawn or carried over.',
  LISTING_LATE: 'The case was listed after the paper deadline, and the chair has not accepted it.',
  NOTHING_MOVED: 'The papers are what they were when they were frozen last.',
  REASON_MISSING: 'No reason is given.',
  ...TEXT_CODES,
} as const;

export type ReissuePapersCode = keyof typeof REISSUE_PAPERS_CODES;

/** Why `recordPapersOpened` refuses. */
export const RECORD_PAPERS_OPENED_CODES = {
  VERSION_UNKNOWN: 'There is no such version of the papers.',
} as const;

export type RecordPapersOpenedCode = keyof typeof RECORD_PAPERS_OPENED_CODES;

/** Why `routeCase` refuses. */
export const ROUTE_CASE_CODES = {
  NOT_ROUTABLE: 'The case is on an agenda, money flows for it, or it is closed.',
  SAME_PANEL: 'The case is before the panel already.',
  REQUEST_TYPE_NOT_TAKEN: 'The panel takes no request of the type; the message names those that do.',
  PANEL_TERMS_MISSING: 'The panel has no terms of reference in force today.',
  FUNDING_AGREED: 'The last decision on the case agreed money.',
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;

export type RouteCaseCode = keyof typeof ROUTE_CASE_CODES;

/** Why `completeAction` refuses. */
export const COMPLETE_ACTION_CODES = {
  NOT_YOURS: 'The action is somebody else’s, or another agency’s, and you are no case officer.',
  ALREADY_SETTLED: 'The action is done, or not to be done any more.',
  ...TEXT_CODES,
} as const;

export type CompleteActionCode = keyof typeof COMPLETE_ACTION_CODES;

const SETTLE_CONDITION = {
  ALREADY_SETTLED: 'The condition is met or waived, or its decision no longer stands.',
  CANNOT_BE_PRICED: 'It was the last thing missing, and a cost line can no longer be priced.',
  CEILING_EXCEEDED: 'It was the last thing missing, and a holder’s commitment ceiling would be exceeded.',
  REASON_MISSING: 'No reason is given.',
  ...TEXT_CODES,
} as const;

/** Why `meetCondition` refuses. */
export const MEET_CONDITION_CODES = SETTLE_CONDITION;

export type SettleConditionCode = keyof typeof SETTLE_CONDITION;

/** Why `waiveCondition` refuses. */
export const WAIVE_CONDITION_CODES = SETTLE_CONDITION;
