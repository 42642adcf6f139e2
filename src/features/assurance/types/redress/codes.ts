import { registerCodes } from '../../../../platform/graphql-codes';
import { PlanHoldReason } from '../../../cases/rules/plan-hold';
import {
  AppealGround,
  OrderKind,
  RedressEventKind,
  RedressKind,
  RedressResult,
} from '../../../cases/rules/redress-codes';
import { Sen2RedressFlag } from '../../rules/redress/sen2-flags';
import { RedressOutcome, RedressState } from '../../rules/redress/standing';

registerCodes(RedressKind, 'RedressKind', 'What is brought against what was decided, or how.', {
  MEDIATION: 'Mediation of a special educational needs decision.',
  APPEAL: 'An appeal to the tribunal.',
  RECOMMENDATION:
    'What the tribunal recommended to one body on health or social care: not binding, and answered by each body itself (C25).',
  COMPLAINT: 'A complaint, with its stages.',
  OMBUDSMAN: 'An investigation of the ombudsman.',
});

registerCodes(
  RedressEventKind,
  'RedressEventKind',
  'What happens in a matter of redress, and is recorded by its day.',
  {
    MEDIATION_ASKED: 'The family told the authority that it wants mediation; begins a mediation, C16 and C17.',
    MEDIATION_DECLINED: 'The family told the adviser that it wants none; begins a mediation, and C15.',
    HEALTH_ISSUES_TOLD: 'The health body was told what of health is to be mediated (C16).',
    MEDIATION_ARRANGED: 'The mediation was arranged (C17); dueDate: for which day.',
    MEDIATION_HELD: 'It was held; account: who attended for the authority, and by what right they could settle.',
    MEDIATION_AGREED:
      'An agreement was made; account: its terms, orders: what of an appealable kind is to be done (C21 to C23), else C18; dueDate: the day the parties agreed in writing in the place of the law’s.',
    COUNCIL_TOLD: 'The health body told the authority what was agreed without it (C18).',
    AGREEMENT_CARRIED_OUT: 'What was agreed is done.',
    MEDIATION_ENDED: 'It ended without agreement; result: NOT_AGREED or WITHDRAWN.',
    CERTIFICATE_ISSUED:
      'The mediation certificate was issued (C15); the time to appeal runs a month from it at least (C19).',
    APPEAL_REGISTERED:
      'The tribunal registered the appeal; begins it, and C20; dueDate: the day for the response where the letter of registration says another.',
    RESPONSE_SENT: 'The response was sent to the tribunal (C20).',
    HEARING_LISTED: 'The hearing was listed; dueDate: for which day.',
    HEARING_HELD: 'It was heard.',
    APPEAL_CONCEDED:
      'The tribunal was told that the appeal is conceded; orders: what is to be done by it (C21 to C23).',
    APPEAL_WITHDRAWN: 'The family withdrew the appeal.',
    APPEAL_DECIDED: 'The tribunal decided; result, and orders where it was allowed: what is to be done (C21 to C23).',
    ORDER_CARRIED_OUT: 'What was ordered or conceded is done.',
    RECOMMENDATION_SENT: 'The recommendation was sent to the body; begins it, and C25; account: what is recommended.',
    RECOMMENDATION_ANSWERED:
      'The body answered; account: the steps it takes, reasons: why it does not follow it, one at least as the result asks.',
    COMPLAINT_RECEIVED: 'The complaint was received; begins it; dueDate: by when the area’s procedure answers it.',
    COMPLAINT_ANSWERED: 'This stage was answered; result and account; remedy with dueDate where one was promised.',
    COMPLAINT_ESCALATED: 'It went to the next stage; dueDate: by when that is answered.',
    COMPLAINT_WITHDRAWN: 'It was withdrawn.',
    OMBUDSMAN_ENQUIRED: 'The ombudsman asked; begins the investigation; dueDate: by when the area answers.',
    ENQUIRY_ANSWERED: 'The area answered the ombudsman.',
    OMBUDSMAN_DECIDED:
      'The ombudsman decided; of a fault: account, whether others may have been touched, by which version of a policy (decisionsUnderPolicy recalls its decisions), remedy with dueDate.',
    REMEDY_DONE: 'What was promised or recommended as a remedy is done.',
  },
);

registerCodes(AppealGround, 'AppealGround', 'What is appealed against, or mediated.', {
  REFUSAL_TO_ASSESS: 'The refusal to assess the needs.',
  REFUSAL_TO_REASSESS: 'The refusal to assess them again.',
  REFUSAL_TO_MAKE_PLAN: 'The refusal to make a plan.',
  SECTION_B: 'The needs as the plan has them.',
  SECTION_F: 'The educational provision.',
  SECTION_I: 'The setting that is named, or that none is.',
  REFUSAL_TO_AMEND: 'The refusal to amend the plan after a review, or to amend or replace it after a reassessment.',
  CEASING: 'The decision to end the plan.',
  HEALTH: 'Health needs and provision (sections C and G): a recommendation only, and beside another ground.',
  SOCIAL_CARE: 'Social care needs and provision (sections D and H): likewise.',
});

registerCodes(OrderKind, 'RedressOrder', 'What is to be done by an order, a concession or an agreement.', {
  ASSESS: 'Assess the needs (C21).',
  REASSESS: 'Assess them again (C21).',
  MAKE_PLAN: 'Make a plan (C22).',
  AMEND: 'Amend the plan (C23).',
  NAME_SETTING: 'Name a setting, or another (C23).',
  CONTINUE_PLAN: 'Keep the plan that was to end.',
  OTHER: 'Something else; in an agreement what cannot be appealed against, such as health or care (C18).',
});

const RESULTS = {
  NOT_AGREED: 'Mediation ended without agreement.',
  WITHDRAWN: 'It was withdrawn.',
  ALLOWED: 'The appeal was allowed.',
  ALLOWED_IN_PART: 'The appeal was allowed in part.',
  DISMISSED: 'The appeal was dismissed.',
  STRUCK_OUT: 'The appeal was struck out.',
  FOLLOWED: 'The body follows the recommendation.',
  FOLLOWED_IN_PART: 'It follows a part of it.',
  NOT_FOLLOWED: 'It does not follow it.',
  UPHELD: 'The complaint was upheld.',
  UPHELD_IN_PART: 'A part of it was.',
  NOT_UPHELD: 'It was not.',
  FAULT_AND_INJUSTICE: 'The ombudsman found fault that caused injustice.',
  FAULT: 'The ombudsman found fault without injustice.',
  NO_FAULT: 'The ombudsman found none.',
  NOT_INVESTIGATED:
    'The ombudsman does not investigate it: it was, or could have been, part of an appeal, or is out of time.',
} as const;

registerCodes(RedressResult, 'RedressResult', 'What a step came to.', RESULTS);
registerCodes(RedressOutcome, 'RedressOutcome', 'What a matter came to.', {
  ...RESULTS,
  AGREED: 'An agreement was made in mediation.',
  CONCEDED: 'The appeal was conceded.',
});
registerCodes(RedressState, 'RedressState', 'How far a matter has come.', {
  OPEN: 'It is not decided or answered.',
  TO_BE_DONE: 'It is, and what follows from it is not done.',
  CLOSED: 'Nothing more follows from it.',
});
registerCodes(PlanHoldReason, 'PlanHoldReason', 'Why a plan may not end yet.', {
  NOTICE_NOT_SENT: 'The family was not told that it is to end.',
  TIME_TO_APPEAL: 'The time to appeal against its end runs.',
  CERTIFICATE_AWAITED:
    'The family went to a mediation adviser in time, and no certificate, from which the time to appeal is a month, is recorded: mediation runs, or the month of one that may have been given is not over.',
  APPEAL_OPEN: 'An appeal runs.',
  ORDERED_TO_CONTINUE: 'The appeal against its end succeeded or was conceded, or mediation came to the plan going on.',
});
registerCodes(
  Sen2RedressFlag,
  'Sen2RedressFlag',
  'What the SEN2 return asks of redress: mediation held and appeals registered, by what was refused; and refusals that were reversed, whose outcome and day stay as they were.',
  {
    REQUEST_MEDIATION: 'Mediation was held on the refusal to assess (requestmediation).',
    REQUEST_TRIBUNAL: 'An appeal was registered against it (requesttribunal).',
    REQUEST_REVERSED: 'That refusal was reversed: the appeal was allowed or conceded.',
    ASSESSMENT_MEDIATION: 'Mediation was held on the refusal to make a plan (assessmentmediation).',
    ASSESSMENT_TRIBUNAL: 'An appeal was registered against it (assessmenttribunal).',
    ASSESSMENT_REVERSED: 'That refusal was reversed: the appeal was allowed or conceded.',
    OTHER_MEDIATION: 'Mediation was held on anything else (othermediation).',
    OTHER_TRIBUNAL: 'An appeal was registered against anything else (othertribunal).',
  },
);
