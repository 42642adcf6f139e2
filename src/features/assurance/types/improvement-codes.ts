import { registerCodes } from '../../../platform/graphql-codes';
import { ImprovementPlanKind, ImprovementRating, ImprovementVisitor, VisitProgress } from '../rules/improvement/codes';
import { BetterWhen, MEASURES, MeasureCode, MeasureUnit } from '../rules/improvement/measures';
import { MeasureStatus } from '../rules/improvement/trajectory';

registerCodes(ImprovementPlanKind, 'ImprovementPlanKind', 'What kind of plan it is.', {
  WRITTEN_STATEMENT_OF_ACTION: 'A written statement of action, of the inspections up to 2022.',
  PRIORITY_ACTION_PLAN: 'A priority action plan, of the inspections since 2023.',
  AREA_IMPROVEMENT_PLAN: 'What came of areas for improvement.',
  OWN_PLAN: 'A plan that nobody asked for.',
});
registerCodes(ImprovementRating, 'ImprovementRating', 'How an action or a milestone is said to stand.', {
  RED: 'It will not be reached as things are.',
  AMBER: 'It is at risk.',
  GREEN: 'It is on its way.',
  DONE: 'It is reached, as evidence shows.',
});
registerCodes(ImprovementVisitor, 'ImprovementVisitor', 'Who came to see how far a plan is.', {
  DEPARTMENT_FOR_EDUCATION: 'The Department for Education.',
  NHS_ENGLAND: 'NHS England.',
  OFSTED_AND_CQC: 'The inspectorates.',
  LOCAL_PARTNERSHIP: 'The area’s own partnership board.',
  PEER: 'Another area.',
});
registerCodes(VisitProgress, 'VisitProgress', 'What a visit held of the progress.', {
  SUFFICIENT: 'It is sufficient.',
  SOME: 'There is some.',
  INSUFFICIENT: 'It is not sufficient.',
  NOT_JUDGED: 'Nothing was said of it.',
});
registerCodes(
  MeasureCode,
  'ImprovementMeasureCode',
  'A figure of this system that progress can be measured by; each is worked out as at a day, and none is typed.',
  Object.fromEntries(
    Object.entries(MEASURES).map(([code, { label, definition }]) => [code, `${label}. ${definition}`]),
  ) as Record<MeasureCode, string>,
);
registerCodes(MeasureUnit, 'MeasureUnit', 'What a figure is in.', {
  POUNDS: 'Pounds: read amount.',
  PERCENT: 'Percent.',
  COUNT: 'A number of children, placements or other things.',
  DAYS: 'Days.',
  SCORE: 'A score.',
});
registerCodes(BetterWhen, 'BetterWhen', 'Which way a measure is to go.', { LOWER: 'Down.', HIGHER: 'Up.' });
registerCodes(MeasureStatus, 'MeasureStatus', 'How a measure stands against what was planned: reckoned, not claimed.', {
  NOT_STARTED: 'The day it starts from is still to come.',
  MET: 'The last target is reached.',
  ON_TRACK: 'It is where the line between the targets has it, or better.',
  OFF_TRACK: 'It is not.',
  NO_LINE:
    'The last target is not reached; what it was at its start is not known, so that no line leads to the first target.',
  NOT_KNOWN: 'There is no figure of that day.',
});
