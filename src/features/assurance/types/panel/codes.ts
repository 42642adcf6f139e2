import { registerCodes } from '../../../../platform/graphql-codes';
import { ChecklistQuestion } from '../../rules/panel/checklist';
import { AssuranceSection, AssuranceUnit } from '../../rules/panel/measure-definition';
import { MEASURES } from '../../rules/panel/measures';
import { AssuranceTableCode } from '../../rules/panel/tables';

const namesOf = <Name extends string>(of: Readonly<Record<Name, unknown>>): Record<Name, Name> =>
  Object.fromEntries(Object.keys(of).map((name) => [name, name])) as Record<Name, Name>;

/** The names of the figures, as the schema has them. */
export const AssuranceMeasureName = namesOf(MEASURES);
export const ChecklistQuestionName = namesOf(ChecklistQuestion);

registerCodes(
  AssuranceMeasureName,
  'AssuranceMeasure',
  'A figure of assurance.',
  Object.fromEntries(Object.entries(MEASURES).map(([name, { definition }]) => [name, definition])) as Record<
    keyof typeof MEASURES,
    string
  >,
);
registerCodes(ChecklistQuestionName, 'ChecklistQuestion', 'What the public asks of every panel.', ChecklistQuestion);
registerCodes(
  AssuranceSection,
  'AssuranceSection',
  'Figures that belong together. Only the facts of those asked for are read.',
  {
    SITTINGS: 'How sittings went: listed, heard and not, quorum, papers, minutes.',
    DECISIONS: 'What was decided, why, and whether it says enough.',
    TIMES: 'How long families waited.',
    BETWEEN_SITTINGS: 'What was decided outside the panel, and its ratification.',
    PLACES: 'Where children were placed, and who waited or was out of school.',
    MONEY: 'What was agreed, refused, disputed and paid meanwhile.',
    FOLLOW_UP: 'Conditions, actions and reviews that are overdue.',
    REDRESS: 'Notices, mediation, appeals, complaints, and what families said.',
    PLANS: 'The national figures of requests, assessments, plans and reviews.',
    ATTENDANCE: 'What schools told of attendance and suspensions, over the whole area.',
    EQUALITY:
      'Outcomes by protected characteristic and by type of provision, and requests for an assessment by phase, ethnicity, sex and kind of school, small numbers hidden: of every panel and the last financial year that begins in the days asked for, by the whole quarters that end in them; empty where there is none.',
  },
);
registerCodes(AssuranceUnit, 'AssuranceUnit', 'What a figure is.', {
  COUNT: 'A number of things: `numerator`.',
  PERCENT: 'A part of things: `numerator` of `denominator`, and `percent`.',
  DAYS: 'Days of `numerator` things: `median` and `p90`.',
  MONEY: 'Pounds: `amount`, of `numerator` things.',
});
registerCodes(AssuranceTableCode, 'AssuranceTableCode', 'A table that belongs to a section.', {
  COMPOSITION: 'Who was invited to sittings and who came, by capacity and kind of agency.',
  CASES_BY_SITTING: 'Cases listed and heard, by the day of the sitting; not for publication.',
  OUTCOME_MIX: 'Decisions by outcome.',
  DEFERRALS_BY_MISSING: 'Deferrals by of what kind what was missing is; not for publication.',
  DEFERRAL_OWNERS: 'Deferrals by whose it was to bring what was missing, as role or body; not for publication.',
  SHARES_BY_AGENCY: 'Shares asked for, refused, disputed, agreed and not yet agreed, by agency.',
  SPLIT_BY_METHOD: 'The split by its method, agreed and not yet agreed.',
  SPLIT_BY_PROVISION: 'The agreed split by type of provision and payer; not for publication.',
  EXTERNAL_BY_PAYER: 'Independent provision and provision outside the area, by payer.',
  CHILDREN_IN_SIGHT:
    'Children who waited for a place, were out of school or part-time at the end, over the whole area.',
  FEEDBACK_REPLIES: 'How many families and young people were asked, and replied, over the whole area.',
  FEEDBACK_SCORES: 'What they scored.',
  PLANS_BY_WEEKS: 'Plans sent, and waited for at the end, by weeks since the request; not for publication.',
  ADVICE_BY_AGENCY:
    'How late advice came, by kind of agency: for assessments by the six weeks of the law (C2), else by the day that was agreed.',
  NEED_BY_PROVISION: 'Primary need by type of provision.',
  CEASED_BY_REASON: 'Plans ceased, by the reason’s code in SEN2.',
  DIRECT_PAYMENTS_BY_TYPE: 'Direct payments by what they pay for.',
  ATTENDANCE_BY_TERM: 'Attendance and suspensions by term; not for publication.',
  REQUESTS_BY_SEX: 'Requests for an assessment and what became of them, by sex.',
  REQUESTS_BY_ETHNICITY: 'The same by group of ethnicity.',
  REQUESTS_BY_PHASE: 'The same by phase of education, by the age on the 31 August before.',
  REQUESTS_BY_SCHOOL: 'The same by the kind of school the child was at, where a school told or a placement ran.',
  OUTCOMES_BY_SEX: 'Outcomes by sex.',
  OUTCOMES_BY_ETHNICITY: 'Outcomes by group of ethnicity.',
  OUTCOMES_BY_AGE_BAND: 'Outcomes by age band.',
  OUTCOMES_BY_PROVISION: 'Outcomes by type of provision.',
});
