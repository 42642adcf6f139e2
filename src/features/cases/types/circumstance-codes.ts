import { registerEnumType } from 'type-graphql';
import { Circumstance, CircumstanceEnd, CircumstanceReason, CircumstanceStep } from '../rules/circumstance-codes';

registerEnumType(Circumstance, {
  name: 'CircumstanceKind',
  description: 'The circumstances in which a child could be lost sight of.',
  valuesConfig: {
    PART_TIME_TIMETABLE: {
      description:
        'On the roll of a school and there for part of the week: a short and temporary measure with an agreed end.',
    },
    OFF_ROLL: { description: 'Of compulsory school age or above, on no roll and not home educated.' },
    ELECTIVE_HOME_EDUCATION: {
      description: 'Educated at home by the parents’ choice (Education Act 1996, section 7).',
    },
    NOT_IN_EDUCATION: {
      description: 'A young person above compulsory school age who is not in education, employment or training.',
    },
    AWAITING_PLACE: { description: 'Waiting for a specialist place, wherever the child is meanwhile.' },
    PLACED_HERE: { description: 'Placed in this area by another authority, which stays responsible.' },
  },
});

registerEnumType(CircumstanceStep, {
  name: 'CircumstanceStep',
  description: 'What an entry says of a circumstance.',
  valuesConfig: {
    STARTED: { description: 'It began.' },
    REVIEWED: { description: 'It was reviewed.' },
    ENDED: { description: 'It ended.' },
  },
});

registerEnumType(CircumstanceReason, {
  name: 'CircumstanceReason',
  description: 'Why a child is in a circumstance. Which of them a circumstance can have is told when another is given.',
  valuesConfig: {
    HEALTH: { description: 'The child’s health.' },
    REINTEGRATION: { description: 'Coming back step by step after an absence or a move.' },
    BEHAVIOUR: { description: 'Behaviour; never in the place of an exclusion.' },
    PROVISION_NOT_READY: { description: 'What the plan asks for is not there yet: staff, rooms, equipment.' },
    EXCLUDED: { description: 'Permanently excluded.' },
    WITHDRAWN_BY_PARENT: { description: 'Taken off the roll by the parents, and not home educated.' },
    MOVED_HERE: { description: 'Moved into the area.' },
    PLACE_BROKE_DOWN: { description: 'The place came to an end before another was found.' },
    PLACE_NOT_SUITABLE: { description: 'The place there is does not meet the needs.' },
    NO_PLACE_FREE: { description: 'No suitable place is free.' },
    CHOICE: { description: 'The family’s own choice.' },
    SEEKING_PLACE: { description: 'Looking for a course, training or work.' },
    CARING: { description: 'Cares for somebody, or is a parent.' },
    NOT_KNOWN: { description: 'Nobody could say.' },
    OTHER: { description: 'Another, written in the note.' },
  },
});

registerEnumType(CircumstanceEnd, {
  name: 'CircumstanceEnd',
  description: 'How a circumstance ended. Which of them one can have is told when another is given.',
  valuesConfig: {
    FULL_TIME_AGAIN: { description: 'At school for the whole week again.' },
    IN_SCHOOL_AGAIN: { description: 'On the roll of a school again.' },
    PLACED: { description: 'At a place that was found.' },
    IN_EDUCATION_OR_WORK: { description: 'In education, training or work.' },
    NOT_NEEDED: { description: 'The place is not needed any more.' },
    MOVED_AWAY: { description: 'Moved out of the area.' },
    PLAN_CEASED: { description: 'The plan ceased.' },
    PLACEMENT_ENDED: { description: 'The other authority ended its placement.' },
    TOO_OLD: { description: 'Grew out of it.' },
    CIRCUMSTANCE_CHANGED: { description: 'Became another circumstance, recorded by itself.' },
    OTHER: { description: 'Otherwise.' },
  },
});
