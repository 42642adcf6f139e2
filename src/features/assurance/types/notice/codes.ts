import { registerCodes } from '../../../../platform/graphql-codes';
import { NoticeAudience, NoticeMeasure, NoticeTiming, NoticeUnit } from '../../../panels/rules/notice-target';
import { ToldKind } from '../../../panels/rules/notices-waiting';
import {
  DecisionInLaw,
  NoticeBlock,
  NoticeRecipient,
  NoticeStatus,
  SendMethod,
  WordableBlock,
  WordingAudience,
} from '../../rules/notice/codes';

registerCodes(NoticeAudience, 'NoticeAudience', 'Who is told of a decision, each only what concerns it.', {
  FAMILY: 'The family, or the young person who decides: in plain words.',
  SETTING:
    'The school or college, by the reference of the case: the days, and the band and the hours where there are any; no name, no money and no reasons.',
  HEALTH: 'The NHS body: its own share, the whole, and the reasons.',
  SOCIAL_CARE: 'Social care: its own share, the whole, and the reasons.',
  PROVIDER: 'Who the place is bought from: days and prices, no shares and no reasons.',
});

registerCodes(ToldKind, 'ToldKind', 'What is to be told of a decision.', {
  DECISION: 'The decision itself.',
  MOVED_SHARE: 'That a share of its money moved from one agency to another since.',
  QUESTIONED_SHARE:
    'That a share of its money is refused or in dispute, or no longer is: told to whom it had been told otherwise.',
  PREFERENCE:
    'That the family prefers another place than was agreed to, which it said, or which was recorded, after it had been told: its letter gives other rights.',
  END: 'That it stands no longer: told to whom it had been told.',
});

registerCodes(NoticeUnit, 'NoticeUnit', 'In what the time to tell a decision is counted.', {
  HOURS: 'Hours, from the instant.',
  DAYS: 'Calendar days, the last day in time.',
  WORKING_DAYS: 'Mondays to Fridays but bank holidays, the last day in time.',
});

registerCodes(NoticeMeasure, 'NoticeMeasure', 'From what the time to tell a decision counts.', {
  DECISION: 'When it was recorded.',
  APPROVAL: 'When it was ratified and its money committed, where it waits for that.',
});

registerCodes(NoticeTiming, 'NoticeTiming', 'How what is to be told stands against its target.', {
  MET: 'Told in time.',
  LATE: 'Told after its time.',
  DUE: 'Not told, and still in time.',
  OVERDUE: 'Not told, and out of time.',
});

registerCodes(WordingAudience, 'WordingAudience', 'Whose words a block has.', {
  FAMILY: 'Plain ones, for families.',
  AGENCIES: 'For the agencies that pay or act.',
  PLACES: 'For settings and providers: nothing of who pays.',
});

const CONTACT = 'The product has no words for it: until the area set it, notices that need it are refused.';

registerCodes(WordableBlock, 'WordableBlock', 'A block of notices whose words an area may set.', {
  APPEAL_RIGHT: 'That one can appeal to the tribunal.',
  TIME_LIMIT: 'Until when; must hold {appealBy}.',
  MEDIATION: 'That one talks to a mediation adviser first; must hold {mediationBy} and {mediation}.',
  NO_PREJUDICE: 'That mediation takes no right away.',
  REVIEW_RIGHT: 'That a refused direct payment is reviewed when asked; must hold {review}.',
  COMPLAINT: 'That one can complain, whatever the outcome; must hold {complaints}.',
  AGENCY_ROUTE: 'How agencies, settings and providers disagree.',
  CONTACT_TEAM: `Who answers questions, for {team}. ${CONTACT}`,
  CONTACT_MEDIATION: `The mediation adviser, for {mediation}. ${CONTACT}`,
  CONTACT_SUPPORT: `Who gives free and impartial advice, for {support}. ${CONTACT}`,
  CONTACT_COMPLAINTS: `Who takes complaints, for {complaints}. ${CONTACT}`,
  CONTACT_REVIEW: `Who reviews a refused direct payment, for {review}. ${CONTACT}`,
});

registerCodes(NoticeBlock, 'NoticeBlock', 'A block of a notice. What no area words is made from the decision.', {
  OUTCOME: 'What was decided.',
  CHANGED_SINCE: 'What is otherwise than the letter before told.',
  DETAILS: 'Where, from when to when, how much and why that much.',
  REASONS: 'Why, in the words of the decision.',
  CONDITIONS: 'Its conditions.',
  ACTIONS: 'What is to be done by whom it is for.',
  MOVED_SHARE: 'That a share moved from one agency to another since.',
  WHO_DECIDED: 'Who decided, at what stage and by what right.',
  APPEAL_RIGHT: 'That the decision can be appealed.',
  TIME_LIMIT: 'By when.',
  MEDIATION: 'Whom to ask about mediation first, and by when.',
  NO_PREJUDICE: 'That mediation takes nothing from the right to appeal.',
  REVIEW_RIGHT: 'That what was decided on a direct payment is reviewed when asked.',
  COMPLAINT: 'How to complain, and to which ombudsman.',
  AGENCY_ROUTE: 'How an agency, a setting or a provider says that it disagrees.',
  CONTACT_TEAM: 'Whom to ask.',
  CONTACT_MEDIATION: 'Who advises on mediation.',
  CONTACT_SUPPORT: 'Who gives free and impartial advice.',
  CONTACT_COMPLAINTS: 'Who takes complaints.',
  CONTACT_REVIEW: 'Who reviews a refused direct payment.',
  WORDS: 'The words of the trade, explained.',
});

registerCodes(DecisionInLaw, 'DecisionInLaw', 'What a decision is in law, as far as a right hangs from it.', {
  REFUSAL_TO_ASSESS: 'Needs are not assessed.',
  REFUSAL_TO_ISSUE: 'No plan is issued.',
  CONTENT: 'What the plan says of needs and provision: sections B and F.',
  NAMED_SETTING: 'The setting that it names, or names none: section I.',
  REFUSAL_TO_REASSESS: 'Needs are not assessed again.',
  REFUSAL_TO_AMEND: 'The plan is not amended after a review, or neither amended nor replaced after a reassessment.',
  CEASE: 'The plan is to end.',
  DIRECT_PAYMENT: 'A direct payment is refused, in whole or in part: reviewed when asked, not appealed.',
});

registerCodes(NoticeRecipient, 'NoticeRecipient', 'To whom a notice went, each recorded by itself.', {
  PARENT: 'A parent or carer.',
  YOUNG_PERSON: 'The young person.',
  SETTING: 'The school, college or other setting.',
  HEALTH: 'The health body.',
  SOCIAL_CARE: 'Social care.',
  PROVIDER: 'Whoever provides what was agreed.',
});

registerCodes(SendMethod, 'NoticeSendMethod', 'How a notice went.', {
  POST: 'By post.',
  EMAIL: 'By email.',
  SECURE_EMAIL: 'By email that only the recipient can open.',
  PORTAL: 'In a portal that the recipient signs in to.',
  BY_HAND: 'Handed over.',
});

registerCodes(NoticeStatus, 'NoticeStatus', 'Where a notice stands.', {
  PREPARED: 'Made, and sent to nobody yet.',
  SENT: 'Sent to somebody.',
  SUPERSEDED:
    'A later version, or a later decision, stands in its place, or its decision ended since. What was sent gives way to what was sent too. It is kept as it was.',
});
