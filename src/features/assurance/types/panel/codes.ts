import { registerEnumType } from 'type-graphql';
import { ChecklistQuestion } from '../../rules/panel/checklist';
import { AssuranceSection, AssuranceUnit } from '../../rules/panel/measure-definition';
import { MEASURES } from '../../rules/panel/measures';
import { AssuranceTableCode } from '../../rules/panel/tables';

const namesOf = <Name extends string>(of: Readonly<Record<Name, unknown>>): Record<Name, Name> =>
  Object.fromEntries(Object.keys(of).map((name) => [name, name])) as Record<Name, Name>;

/** The names of the figures, as the schema has them. */
export const AssuranceMeasureName = namesOf(MEASURES);
export const ChecklistQuestionName = namesOf(ChecklistQuestion);

registerEnumType(AssuranceMeasureName, {
  name: 'AssuranceMeasure',
  description: 'A figure of assurance.',
  valuesConfig: Object.fromEntries(
    Object.entries(MEASURES).map(([name, { definition }]) => [name, { description: definition }]),
  ),
});
registerEnumType(ChecklistQuestionName, {
  name: 'ChecklistQuestion',
  description: 'What the public asks of every panel.',
  valuesConfig: Object.fromEntries(
    Object.entries(ChecklistQuestion).map(([name, description]) => [name, { description }]),
  ),
});
registerEnumType(AssuranceSection, {
  name: 'AssuranceSection',
  description: 'Figures that belong together. Only the facts of those asked for are read.',
  valuesConfig: {
    SITTINGS: { description: 'How sittings went: listed, heard and not, quorum, papers, minutes.' },
    DECISIONS: { description: 'What was decided, why, and whether it says enough.' },
    TIMES: { description: 'How long families waited.' },
    BETWEEN_SITTINGS: { description: 'What was decided outside the panel, and its ratification.' },
    PLACES: { description: 'Where children were placed, and who waited or was out of school.' },
    MONEY: { description: 'What was agreed, refused, disputed and paid meanwhile.' },
    FOLLOW_UP: { description: 'Conditions, actions and reviews that are overdue.' },
    REDRESS: { description: 'Notices, mediation, appeals, complaints, and what families said.' },
    PLANS: { description: 'The national figures of requests, assessments, plans and reviews.' },
    ATTENDANCE: { description: 'What schools told of attendance and suspensions, over the whole area.' },
    EQUALITY: {
      description:
        'Outcomes by protected characteristic and by type of provision, and requests for an assessment by phase, ethnicity, sex and kind of school, small numbers hidden: of every panel and the last financial year that begins in the days asked for, by the whole quarters that end in them; empty where there is none.',
    },
  },
});
registerEnumType(AssuranceUnit, {
  name: 'AssuranceUnit',
  description: 'What a figure is.',
  valuesConfig: {
    COUNT: { description: 'A number of things: `numerator`.' },
    PERCENT: { description: 'A part of things: `numerator` of `denominator`, and `percent`.' },
    DAYS: { description: 'Days of `numerator` things: `median` and `p90`.' },
    MONEY: { description: 'Pounds: `amount`, of `numerator` things.' },
  },
});
registerEnumType(AssuranceTableCode, {
  name: 'AssuranceTableCode',
  description: 'A table that belongs to a section.',
  valuesConfig: {
    COMPOSITION: { description: 'Who was invited to sittings and who came, by capacity and kind of agency.' },
    CASES_BY_SITTING: { description: 'Cases listed and heard, by the day of the sitting; not for publication.' },
    OUTCOME_MIX: { description: 'Decisions by outcome.' },
    DEFERRAL_OWNERS: { description: 'Deferrals by who was to bring what was missing; not for publication.' },
    SHARES_BY_AGENCY: { description: 'Shares asked for, refused, disputed, agreed and not yet agreed, by agency.' },
    SPLIT_BY_METHOD: { description: 'The split by its method, agreed and not yet agreed.' },
    SPLIT_BY_PROVISION: { description: 'The agreed split by type of provision and payer; not for publication.' },
    EXTERNAL_BY_PAYER: { description: 'Independent provision and provision outside the area, by payer.' },
    CHILDREN_IN_SIGHT: {
      description: 'Children who waited for a place, were out of school or part-time at the end, over the whole area.',
    },
    FEEDBACK_REPLIES: {
      description: 'How many families and young people were asked, and replied, over the whole area.',
    },
    FEEDBACK_SCORES: { description: 'What they scored.' },
    PLANS_BY_WEEKS: {
      description: 'Plans sent, and waited for at the end, by weeks since the request; not for publication.',
    },
    ADVICE_BY_AGENCY: { description: 'How late advice came, by kind of agency.' },
    NEED_BY_PROVISION: { description: 'Primary need by type of provision.' },
    CEASED_BY_REASON: { description: 'Plans ceased, by the reason’s code in SEN2.' },
    DIRECT_PAYMENTS_BY_TYPE: { description: 'Direct payments by what they pay for.' },
    ATTENDANCE_BY_TERM: { description: 'Attendance and suspensions by term; not for publication.' },
    REQUESTS_BY_SEX: { description: 'Requests for an assessment and what became of them, by sex.' },
    REQUESTS_BY_ETHNICITY: { description: 'The same by group of ethnicity.' },
    REQUESTS_BY_PHASE: { description: 'The same by phase of education, by the age on the 31 August before.' },
    REQUESTS_BY_SCHOOL: {
      description: 'The same by the kind of school the child was at, where a school told or a placement ran.',
    },
    OUTCOMES_BY_SEX: { description: 'Outcomes by sex.' },
    OUTCOMES_BY_ETHNICITY: { description: 'Outcomes by group of ethnicity.' },
    OUTCOMES_BY_AGE_BAND: { description: 'Outcomes by age band.' },
    OUTCOMES_BY_PROVISION: { description: 'Outcomes by type of provision.' },
  },
});
