import { registerEnumType } from 'type-graphql';
import { ImprovementPlanKind, ImprovementRating, ImprovementVisitor, VisitProgress } from '../rules/improvement/codes';
import { BetterWhen, MEASURES, MeasureCode, MeasureUnit } from '../rules/improvement/measures';
import { MeasureStatus } from '../rules/improvement/trajectory';

registerEnumType(ImprovementPlanKind, {
  name: 'ImprovementPlanKind',
  description: 'What kind of plan it is.',
  valuesConfig: {
    WRITTEN_STATEMENT_OF_ACTION: { description: 'A written statement of action, of the inspections up to 2022.' },
    PRIORITY_ACTION_PLAN: { description: 'A priority action plan, of the inspections since 2023.' },
    AREA_IMPROVEMENT_PLAN: { description: 'What came of areas for improvement.' },
    OWN_PLAN: { description: 'A plan that nobody asked for.' },
  },
});
registerEnumType(ImprovementRating, {
  name: 'ImprovementRating',
  description: 'How an action or a milestone is said to stand.',
  valuesConfig: {
    RED: { description: 'It will not be reached as things are.' },
    AMBER: { description: 'It is at risk.' },
    GREEN: { description: 'It is on its way.' },
    DONE: { description: 'It is reached, as evidence shows.' },
  },
});
registerEnumType(ImprovementVisitor, {
  name: 'ImprovementVisitor',
  description: 'Who came to see how far a plan is.',
  valuesConfig: {
    DEPARTMENT_FOR_EDUCATION: { description: 'The Department for Education.' },
    NHS_ENGLAND: { description: 'NHS England.' },
    OFSTED_AND_CQC: { description: 'The inspectorates.' },
    LOCAL_PARTNERSHIP: { description: 'The area’s own partnership board.' },
    PEER: { description: 'Another area.' },
  },
});
registerEnumType(VisitProgress, {
  name: 'VisitProgress',
  description: 'What a visit held of the progress.',
  valuesConfig: {
    SUFFICIENT: { description: 'It is sufficient.' },
    SOME: { description: 'There is some.' },
    INSUFFICIENT: { description: 'It is not sufficient.' },
    NOT_JUDGED: { description: 'Nothing was said of it.' },
  },
});
registerEnumType(MeasureCode, {
  name: 'ImprovementMeasureCode',
  description:
    'A figure of this system that progress can be measured by; each is worked out as at a day, and none is typed.',
  valuesConfig: Object.fromEntries(
    Object.entries(MEASURES).map(([code, { label, definition }]) => [code, { description: `${label}. ${definition}` }]),
  ),
});
registerEnumType(MeasureUnit, {
  name: 'MeasureUnit',
  description: 'What a figure is in.',
  valuesConfig: {
    POUNDS: { description: 'Pounds: read amount.' },
    PERCENT: { description: 'Percent.' },
    COUNT: { description: 'A number of children, placements or other things.' },
    DAYS: { description: 'Days.' },
    SCORE: { description: 'A score.' },
  },
});
registerEnumType(BetterWhen, {
  name: 'BetterWhen',
  description: 'Which way a measure is to go.',
  valuesConfig: { LOWER: { description: 'Down.' }, HIGHER: { description: 'Up.' } },
});
registerEnumType(MeasureStatus, {
  name: 'MeasureStatus',
  description: 'How a measure stands against what was planned: reckoned, not claimed.',
  valuesConfig: {
    NOT_STARTED: { description: 'The day it starts from is still to come.' },
    MET: { description: 'The last target is reached.' },
    ON_TRACK: { description: 'It is where the line between the targets has it, or better.' },
    OFF_TRACK: { description: 'It is not.' },
    NO_LINE: {
      description:
        'The last target is not reached; what it was at its start is not known, so that no line leads to the first target.',
    },
    NOT_KNOWN: { description: 'There is no figure of that day.' },
  },
});
