import { registerEnumType } from 'type-graphql';
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

registerEnumType(NoticeAudience, {
  name: 'NoticeAudience',
  description: 'Who is told of a decision, each only what concerns it.',
  valuesConfig: {
    FAMILY: { description: 'The family, or the young person who decides: in plain words.' },
    SETTING: { description: 'The school or college: days and level of support, no money and no reasons.' },
    HEALTH: { description: 'The NHS body: its own share, the whole, and the reasons.' },
    SOCIAL_CARE: { description: 'Social care: its own share, the whole, and the reasons.' },
    PROVIDER: { description: 'Who the place is bought from: days and prices, no shares and no reasons.' },
  },
});

registerEnumType(ToldKind, {
  name: 'ToldKind',
  description: 'What is to be told of a decision.',
  valuesConfig: {
    DECISION: { description: 'The decision itself.' },
    MOVED_SHARE: { description: 'That a share of its money moved from one agency to another since.' },
    QUESTIONED_SHARE: {
      description:
        'That a share of its money is refused or in dispute, or no longer is: told to whom it had been told otherwise.',
    },
    PREFERENCE: {
      description:
        'That the family prefers another place than was agreed to, which it said, or which was recorded, after it had been told: its letter gives other rights.',
    },
    END: { description: 'That it stands no longer: told to whom it had been told.' },
  },
});

registerEnumType(NoticeUnit, {
  name: 'NoticeUnit',
  description: 'In what the time to tell a decision is counted.',
  valuesConfig: {
    HOURS: { description: 'Hours, from the instant.' },
    DAYS: { description: 'Calendar days, the last day in time.' },
    WORKING_DAYS: { description: 'Mondays to Fridays but bank holidays, the last day in time.' },
  },
});

registerEnumType(NoticeMeasure, {
  name: 'NoticeMeasure',
  description: 'From what the time to tell a decision counts.',
  valuesConfig: {
    DECISION: { description: 'When it was recorded.' },
    APPROVAL: { description: 'When it was ratified and its money committed, where it waits for that.' },
  },
});

registerEnumType(NoticeTiming, {
  name: 'NoticeTiming',
  description: 'How what is to be told stands against its target.',
  valuesConfig: {
    MET: { description: 'Told in time.' },
    LATE: { description: 'Told after its time.' },
    DUE: { description: 'Not told, and still in time.' },
    OVERDUE: { description: 'Not told, and out of time.' },
  },
});

registerEnumType(WordingAudience, {
  name: 'WordingAudience',
  description: 'Whose words a block has.',
  valuesConfig: {
    FAMILY: { description: 'Plain ones, for families.' },
    AGENCIES: { description: 'For the agencies that pay or act.' },
    PLACES: { description: 'For settings and providers: nothing of who pays.' },
  },
});

const CONTACT = 'The product has no words for it: until the area set it, notices that need it are refused.';

registerEnumType(WordableBlock, {
  name: 'WordableBlock',
  description: 'A block of notices whose words an area may set.',
  valuesConfig: {
    APPEAL_RIGHT: { description: 'That one can appeal to the tribunal.' },
    TIME_LIMIT: { description: 'Until when; must hold {appealBy}.' },
    MEDIATION: { description: 'That one talks to a mediation adviser first; must hold {mediationBy} and {mediation}.' },
    NO_PREJUDICE: { description: 'That mediation takes no right away.' },
    REVIEW_RIGHT: { description: 'That a refused direct payment is reviewed when asked; must hold {review}.' },
    COMPLAINT: { description: 'That one can complain, whatever the outcome; must hold {complaints}.' },
    AGENCY_ROUTE: { description: 'How agencies, settings and providers disagree.' },
    CONTACT_TEAM: { description: `Who answers questions, for {team}. ${CONTACT}` },
    CONTACT_MEDIATION: { description: `The mediation adviser, for {mediation}. ${CONTACT}` },
    CONTACT_SUPPORT: { description: `Who gives free and impartial advice, for {support}. ${CONTACT}` },
    CONTACT_COMPLAINTS: { description: `Who takes complaints, for {complaints}. ${CONTACT}` },
    CONTACT_REVIEW: { description: `Who reviews a refused direct payment, for {review}. ${CONTACT}` },
  },
});

registerEnumType(NoticeBlock, {
  name: 'NoticeBlock',
  description: 'A block of a notice. What no area words is made from the decision.',
  valuesConfig: {
    OUTCOME: { description: 'What was decided.' },
    CHANGED_SINCE: { description: 'What is otherwise than the letter before told.' },
    DETAILS: { description: 'Where, from when to when, how much and why that much.' },
    REASONS: { description: 'Why, in the words of the decision.' },
    CONDITIONS: { description: 'Its conditions.' },
    ACTIONS: { description: 'What is to be done by whom it is for.' },
    MOVED_SHARE: { description: 'That a share moved from one agency to another since.' },
    WHO_DECIDED: { description: 'Who decided, at what stage and by what right.' },
    APPEAL_RIGHT: { description: 'That the decision can be appealed.' },
    TIME_LIMIT: { description: 'By when.' },
    MEDIATION: { description: 'Whom to ask about mediation first, and by when.' },
    NO_PREJUDICE: { description: 'That mediation takes nothing from the right to appeal.' },
    REVIEW_RIGHT: { description: 'That what was decided on a direct payment is reviewed when asked.' },
    COMPLAINT: { description: 'How to complain, and to which ombudsman.' },
    AGENCY_ROUTE: { description: 'How an agency, a setting or a provider says that it disagrees.' },
    CONTACT_TEAM: { description: 'Whom to ask.' },
    CONTACT_MEDIATION: { description: 'Who advises on mediation.' },
    CONTACT_SUPPORT: { description: 'Who gives free and impartial advice.' },
    CONTACT_COMPLAINTS: { description: 'Who takes complaints.' },
    CONTACT_REVIEW: { description: 'Who reviews a refused direct payment.' },
    WORDS: { description: 'The words of the trade, explained.' },
  },
});

registerEnumType(DecisionInLaw, {
  name: 'DecisionInLaw',
  description: 'What a decision is in law, as far as a right hangs from it.',
  valuesConfig: {
    REFUSAL_TO_ASSESS: { description: 'Needs are not assessed.' },
    REFUSAL_TO_ISSUE: { description: 'No plan is issued.' },
    CONTENT: { description: 'What the plan says of needs and provision: sections B and F.' },
    NAMED_SETTING: { description: 'The setting that it names, or names none: section I.' },
    REFUSAL_TO_REASSESS: { description: 'Needs are not assessed again.' },
    REFUSAL_TO_AMEND: { description: 'The plan is not amended after a review.' },
    CEASE: { description: 'The plan is to end.' },
    DIRECT_PAYMENT: {
      description: 'A direct payment is refused, in whole or in part: reviewed when asked, not appealed.',
    },
  },
});

registerEnumType(NoticeRecipient, {
  name: 'NoticeRecipient',
  description: 'To whom a notice went, each recorded by itself.',
  valuesConfig: {
    PARENT: { description: 'A parent or carer.' },
    YOUNG_PERSON: { description: 'The young person.' },
    SETTING: { description: 'The school, college or other setting.' },
    HEALTH: { description: 'The health body.' },
    SOCIAL_CARE: { description: 'Social care.' },
    PROVIDER: { description: 'Whoever provides what was agreed.' },
  },
});

registerEnumType(SendMethod, {
  name: 'NoticeSendMethod',
  description: 'How a notice went.',
  valuesConfig: {
    POST: { description: 'By post.' },
    EMAIL: { description: 'By email.' },
    SECURE_EMAIL: { description: 'By email that only the recipient can open.' },
    PORTAL: { description: 'In a portal that the recipient signs in to.' },
    BY_HAND: { description: 'Handed over.' },
  },
});

registerEnumType(NoticeStatus, {
  name: 'NoticeStatus',
  description: 'Where a notice stands.',
  valuesConfig: {
    PREPARED: { description: 'Made, and sent to nobody yet.' },
    SENT: { description: 'Sent to somebody.' },
    SUPERSEDED: {
      description:
        'A later version, or a later decision, stands in its place, or its decision ended since. It is kept as it was.',
    },
  },
});
