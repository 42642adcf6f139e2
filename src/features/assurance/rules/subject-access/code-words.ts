import type { NeedCode } from '../../../providers/rules/needs';
import type { RecordClass, RetentionStart } from '../retention/codes';

/* Codes whose letters say nothing, in words for a family. */

export const NEED_IN_WORDS: Readonly<Record<NeedCode, string>> = {
  SPLD: 'Specific learning difficulty',
  MLD: 'Moderate learning difficulty',
  SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty',
  SEMH: 'Social, emotional and mental health',
  SLCN: 'Speech, language and communication',
  HI: 'Hearing',
  VI: 'Sight',
  MSI: 'Hearing and sight',
  PD: 'Physical disability',
  ASD: 'Autism',
  DS: 'Down syndrome',
  OTH: 'Another need',
};

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
