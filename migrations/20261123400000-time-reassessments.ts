import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OLD_CODES = `'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C18', 'C18_TELL', 'C19', 'C20', 'C21_NOTIFY', 'C21_REFUSE', 'C21_FINAL', 'C22_DRAFT', 'C22_FINAL', 'C23', 'C23_NAME', 'C25', 'C26', 'C27', 'C28'`;
const CODES = `${OLD_CODES}, 'C29', 'C30'`;
const SEND = 'Special Educational Needs and Disability Regulations 2014';
const COVID =
  'Special Educational Needs and Disability (Coronavirus) (Amendment) Regulations 2020: as soon as reasonably practicable';
/** Reg 27(3) has the four of reg 13(3). */
const IMPRACTICAL = `{SETTING_CLOSED,EARLY_YEARS_CLOSED,PERSONAL_CIRCUMSTANCES,AWAY_FROM_AREA}`;
const UNDECIDED = `{REQUEST_WITHDRAWN,DRAFT_SERVED,PLAN_REFUSED,FINAL_PLAN_SENT,PLAN_CEASED}`;
const UNMADE = `{REQUEST_WITHDRAWN,ASSESSMENT_REFUSED,PLAN_REFUSED,PLAN_CEASED}`;

const listsOf = (codes: string): string => `
alter table clock_rule drop constraint clock_rule_code_check;
alter table clock_rule add constraint clock_rule_code_check check (code in (${codes}));
alter table clock_exception drop constraint clock_exception_code_check;
alter table clock_exception add constraint clock_exception_code_check check (code in (${codes}));
`;

/**
 * Beside a plan that goes on needs are assessed again by limits of their own: 15 days to decide on a request, 14 weeks from then, or from the authority’s own decision, to the plan as it is amended or replaced
 * (SEND Regulations 2014, regs 25 and 27). What is kept of the clocks is worked out anew with every change of these rows.
 */
export class TimeReassessments20261123400000 implements MigrationInterface {
  name = 'TimeReassessments20261123400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${listsOf(CODES)}
insert into clock_rule (code, starts, first_date, last_date, is_relaxation, scope, unit, length, before_month, before_day, is_inclusive, is_minimum, is_rolled, of_several, ends, voids, exceptions, owner, source) values
  ('C29', 'REQUEST_RECEIVED', '2014-09-01', null, false, 'PLAN', 'DAYS', 15, null, null, false, false, false, 'EARLIEST', '{ASSESSMENT_AGREED,ASSESSMENT_REFUSED}', '${UNDECIDED}', '{}', 'EDUCATION', '${SEND}, reg 25(1)'),
  ('C30', 'ASSESSMENT_AGREED', '2014-09-01', null, false, 'PLAN', 'WEEKS', 14, null, null, false, false, false, 'EARLIEST', '{FINAL_PLAN_SENT,AMENDED_PLAN_SENT}', '${UNMADE}', '${IMPRACTICAL}', 'EDUCATION', '${SEND}, reg 27(2)');

-- As the others, those that ended from 1 May to 25 September 2020 were loosened (reg 2A).
insert into clock_rule (code, starts, first_date, last_date, is_relaxation, scope, unit, length, before_month, before_day, is_inclusive, is_minimum, is_rolled, of_several, ends, voids, exceptions, owner, source)
select code, starts, '2020-05-01', '2020-09-25', true, scope, 'PRACTICABLE', null, null, null, false, false, false, of_several, ends, voids, '{}', owner, '${COVID}'
  from clock_rule where code in ('C29', 'C30');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from clock_rule where code in ('C29', 'C30');
${listsOf(OLD_CODES)}
`);
  }
}
