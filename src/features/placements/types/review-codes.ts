import { registerCodes } from '../../../platform/graphql-codes';
import { LeavingBasis, ReviewAttendee, ReviewOutcome, TransitionStep, VisitKind } from '../rules/review-codes';

registerCodes(ReviewOutcome, 'ReviewOutcome', 'What a review of a placement came to.', {
  MAINTAIN: 'It goes on as it is.',
  CHANGE: 'Another placement is needed: a case for it is raised.',
  STEP_DOWN: 'Less is needed: a case is raised on which the price that is proposed stands as an option.',
  END: 'It ends: the placement is ended with the day that is given.',
});

registerCodes(ReviewAttendee, 'ReviewAttendee', 'Who took part in a review, by their part in it; nobody is named.', {
  CHILD: 'The child or young person.',
  PARENT: 'A parent or carer.',
  ADVOCATE: 'An advocate of the child.',
  PROVIDER: 'Somebody of the placement itself.',
  CASE_OFFICER: 'The case officer.',
  COMMISSIONER: 'A commissioner.',
  EDUCATION: 'Somebody else of education.',
  SOCIAL_CARE: 'Somebody of social care.',
  HEALTH: 'Somebody of the health service.',
  OTHER: 'Somebody else.',
});

registerCodes(
  VisitKind,
  'PlacementVisitKind',
  'What was done for a child who stays long in a residential placement and is not looked after.',
  {
    NOTIFICATION: 'The authority was notified of the stay (Children Act 1989, sections 85 and 86).',
    VISIT: 'A representative of the authority visited the child (section 86A).',
  },
);

registerCodes(
  TransitionStep,
  'TransitionStep',
  'A step of growing up, by the age at which it is due and by what is done.',
  {
    YEAR_9_REVIEW: 'In Year 9, the review of the plan begins to prepare for adulthood.',
    AGE_14: 'At 14, health tells the adult continuing-care team.',
    AGE_16: 'At 16, health refers for the first checklist of adult continuing care.',
    AGE_17: 'By 17, social care refers to adult social care.',
    AGE_17_HALF: 'At 17½, education agrees where the young person learns from 18 on.',
    SIX_MONTHS_BEFORE_18: 'Six months before 18, health has planned the transition to adult services.',
    THREE_MONTHS_BEFORE_18: 'Three months before 18, social care holds its review of the transition.',
    HANDOVER_18: 'By 18, adult services have taken over: social care its part, health its own.',
    END_25: 'The school year in which the young person turns 25 ends, and with it what a plan can give.',
  },
);

registerCodes(
  LeavingBasis,
  'LeavingBasis',
  'From what it is known that a child left while its placement is still charged.',
  {
    ATTENDANCE_ENDED: 'The last review found that the child attends no longer.',
    PLAN_CEASED: 'The education, health and care plan ceased.',
    MOVED_AWAY: 'The plan ceased here because the child moved to another authority or left England.',
    OVER_AGE: 'The school year in which the young person turned 25 is over.',
  },
);
