import { registerCodes } from '../../../platform/graphql-codes';
import { Circumstance, CircumstanceEnd, CircumstanceReason, CircumstanceStep } from '../rules/circumstance-codes';

registerCodes(Circumstance, 'CircumstanceKind', 'The circumstances in which a child could be lost sight of.', {
  PART_TIME_TIMETABLE:
    'On the roll of a school, from reception on, and there for part of the week: a short and temporary measure with an agreed end.',
  OFF_ROLL: 'Of compulsory school age or above, on no roll and not home educated.',
  ELECTIVE_HOME_EDUCATION:
    'Educated at home by the parents’ choice (Education Act 1996, section 7); begun until 18 at the latest.',
  NOT_IN_EDUCATION: 'A young person above compulsory school age who is not in education, employment or training.',
  AWAITING_PLACE: 'Waiting for a specialist place, wherever the child is meanwhile.',
  PLACED_HERE: 'Placed in this area by another authority, which stays responsible.',
});

registerCodes(CircumstanceStep, 'CircumstanceStep', 'What an entry says of a circumstance.', {
  STARTED: 'It began.',
  REVIEWED: 'It was reviewed.',
  ENDED: 'It ended.',
});

registerCodes(
  CircumstanceReason,
  'CircumstanceReason',
  'Why a child is in a circumstance. Which of them a circumstance can have is told when another is given.',
  {
    HEALTH: 'The child’s health.',
    REINTEGRATION: 'Coming back step by step after an absence or a move.',
    BEHAVIOUR: 'Behaviour; never in the place of an exclusion.',
    PROVISION_NOT_READY: 'What the plan asks for is not there yet: staff, rooms, equipment.',
    EXCLUDED: 'Permanently excluded.',
    WITHDRAWN_BY_PARENT: 'Taken off the roll by the parents, and not home educated.',
    MOVED_HERE: 'Moved into the area.',
    PLACE_BROKE_DOWN: 'The place came to an end before another was found.',
    PLACE_NOT_SUITABLE: 'The place there is does not meet the needs.',
    NO_PLACE_FREE: 'No suitable place is free.',
    CHOICE: 'The family’s own choice.',
    SEEKING_PLACE: 'Looking for a course, training or work.',
    CARING: 'Cares for somebody, or is a parent.',
    NOT_KNOWN: 'Nobody could say.',
    OTHER: 'Another, written in the note.',
  },
);

registerCodes(
  CircumstanceEnd,
  'CircumstanceEnd',
  'How a circumstance ended. Which of them one can have is told when another is given.',
  {
    FULL_TIME_AGAIN: 'At school for the whole week again.',
    IN_SCHOOL_AGAIN: 'On the roll of a school again.',
    PLACED: 'At a place that was found.',
    IN_EDUCATION_OR_WORK: 'In education, training or work.',
    NOT_NEEDED: 'The place is not needed any more.',
    MOVED_AWAY: 'Moved out of the area; of one that stood open, by the transfer to another authority.',
    PLAN_CEASED: 'The plan ceased.',
    PLACEMENT_ENDED: 'The other authority ended its placement.',
    TOO_OLD: 'Grew out of it.',
    CIRCUMSTANCE_CHANGED: 'Became another circumstance, recorded by itself.',
    DECEASED: 'The child died; of one that stood open, by the end of the plan for that.',
    OTHER: 'Otherwise.',
  },
);
