import { registerEnumType } from 'type-graphql';
import { LeavingBasis, ReviewAttendee, ReviewOutcome, TransitionStep, VisitKind } from '../rules/review-codes';

registerEnumType(ReviewOutcome, {
  name: 'ReviewOutcome',
  description: 'What a review of a placement came to.',
  valuesConfig: {
    MAINTAIN: { description: 'It goes on as it is.' },
    CHANGE: { description: 'Another placement is needed: a case for it is raised.' },
    STEP_DOWN: {
      description: 'Less is needed: a case is raised on which the price that is proposed stands as an option.',
    },
    END: { description: 'It ends: the placement is ended with the day that is given.' },
  },
});

registerEnumType(ReviewAttendee, {
  name: 'ReviewAttendee',
  description: 'Who took part in a review, by their part in it; nobody is named.',
  valuesConfig: {
    CHILD: { description: 'The child or young person.' },
    PARENT: { description: 'A parent or carer.' },
    ADVOCATE: { description: 'An advocate of the child.' },
    PROVIDER: { description: 'Somebody of the placement itself.' },
    CASE_OFFICER: { description: 'The case officer.' },
    COMMISSIONER: { description: 'A commissioner.' },
    EDUCATION: { description: 'Somebody else of education.' },
    SOCIAL_CARE: { description: 'Somebody of social care.' },
    HEALTH: { description: 'Somebody of the health service.' },
    OTHER: { description: 'Somebody else.' },
  },
});

registerEnumType(VisitKind, {
  name: 'PlacementVisitKind',
  description: 'What was done for a child who stays long in a residential placement and is not looked after.',
  valuesConfig: {
    NOTIFICATION: { description: 'The authority was notified of the stay (Children Act 1989, sections 85 and 86).' },
    VISIT: { description: 'A representative of the authority visited the child (section 86A).' },
  },
});

registerEnumType(TransitionStep, {
  name: 'TransitionStep',
  description: 'A step of growing up, by the age at which it is due and by what is done.',
  valuesConfig: {
    YEAR_9_REVIEW: { description: 'In Year 9, the review of the plan begins to prepare for adulthood.' },
    AGE_14: { description: 'At 14, health tells the adult continuing-care team.' },
    AGE_16: { description: 'At 16, health refers for the first checklist of adult continuing care.' },
    AGE_17: { description: 'By 17, social care refers to adult social care.' },
    AGE_17_HALF: { description: 'At 17½, education agrees where the young person learns from 18 on.' },
    SIX_MONTHS_BEFORE_18: { description: 'Six months before 18, health has planned the transition to adult services.' },
    THREE_MONTHS_BEFORE_18: { description: 'Three months before 18, social care holds its review of the transition.' },
    HANDOVER_18: { description: 'By 18, adult services have taken over: social care its part, health its own.' },
    END_25: {
      description: 'The school year in which the young person turns 25 ends, and with it what a plan can give.',
    },
  },
});

registerEnumType(LeavingBasis, {
  name: 'LeavingBasis',
  description: 'From what it is known that a child left while its placement is still charged.',
  valuesConfig: {
    ATTENDANCE_ENDED: { description: 'The last review found that the child attends no longer.' },
    PLAN_CEASED: { description: 'The education, health and care plan ceased.' },
    MOVED_AWAY: { description: 'The plan ceased here because the child moved to another authority or left England.' },
    OVER_AGE: { description: 'The school year in which the young person turned 25 is over.' },
  },
});
