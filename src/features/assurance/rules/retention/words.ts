import type { HoldKind, RecordClass, RecordUse, RetentionStart } from './codes';

/* How long records are kept, in words. */

export const CLASS_IN_WORDS: Readonly<Record<RecordClass, string>> = {
  CASE_FILE: 'The case file: what was asked for, views, papers',
  PANEL_RECORD: 'What the panel said and decided',
  NOTICE: 'Letters',
  REDRESS: 'Mediation, appeals and complaints',
  FUNDING_RECORD: 'What was said of who pays',
  IDENTITY: 'Name, day of birth and numbers',
};

export const START_IN_WORDS: Readonly<Record<RetentionStart, string>> = {
  TWENTY_FIFTH_BIRTHDAY: 'the 25th birthday',
  PLAN_ENDED: 'the end of the plan',
  LAST_DECISION: 'the last decision',
  CASE_ENDED: 'the end of the case',
  FINANCIAL_YEAR_ENDED: 'the end of the financial year of the last payment',
  MATTERS_CLOSED: 'the close of the last complaint or appeal',
};

export const HOLD_IN_WORDS: Readonly<Record<HoldKind, string>> = {
  MEDIATION: 'mediation is not at its end',
  APPEAL: 'an appeal is not at its end',
  RECOMMENDATION: 'a recommendation of the tribunal is not answered',
  COMPLAINT: 'a complaint is not at its end',
  OMBUDSMAN: 'the ombudsman’s case is not at its end',
  SUBJECT_REQUEST: 'somebody asked to see what is kept, and was not answered',
  RECORDED: 'somebody put the records on hold',
};

export const USE_IN_WORDS: Readonly<Record<RecordUse, string>> = {
  CASE_UNDER_WAY: 'a case is under way',
  LIVE_PLAN: 'the plan is in force',
  PLACEMENT: 'a placement goes on',
  DISPUTE: 'it is in dispute who pays',
};
