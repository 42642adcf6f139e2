import type { NeedCode } from '../../providers/rules/needs';
import { type ClockCode } from './clock-codes';
import type { Ethnicity, Sex } from './equality';
import type { CeaseReason } from './sen2';

/* What codes say to people where their own letters are no words. */

export { anyInWords, inWords, inWordsWithin } from '../../../kernel/code-words';

/** A need, by the codes of the national returns. */
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

/** A child's sex, as people read it. */
export const SEX_IN_WORDS: Readonly<Record<Sex, string>> = { F: 'Female', M: 'Male' };

/** A child's ethnicity, by the main codes of the school census. */
export const ETHNICITY_IN_WORDS: Readonly<Record<Ethnicity, string>> = {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WIRT: 'Traveller of Irish heritage',
  WROM: 'Gypsy or Roma',
  WOTH: 'Any other White background',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  CHNE: 'Chinese',
  AOTH: 'Any other Asian background',
  BCRB: 'Black Caribbean',
  BAFR: 'Black African',
  BOTH: 'Any other Black background',
  OOTH: 'Any other ethnic group',
};

/** Why a plan ended, by the codes of SEN2. */
export const CEASE_IN_WORDS: Readonly<Record<CeaseReason, string>> = {
  '1': 'Reached the highest age',
  '2': 'Needs are met without a plan',
  '3': 'Went to higher education',
  '4': 'Went to paid work',
  '5': 'Moved to another authority',
  '6': 'Takes no part in education or training any more',
  '7': 'Left England',
  '8': 'Died',
  '9': 'Another reason',
};

/** What a statutory limit is for. */
export const LIMIT_IN_WORDS: Readonly<Record<ClockCode, string>> = {
  C1: 'To decide whether to assess',
  C2: 'To give the advice that was asked for',
  C3: 'To say that no plan is made',
  C4: 'To send the final plan',
  C5: 'To comment on the draft',
  C6: 'For a school or college to answer',
  C7: 'To review the plan',
  C8: 'To report on a review',
  C9: 'To decide after a review',
  C10: 'To send the changed plan',
  C11: 'To change the plan before a move to a post-16 place',
  C12: 'To change the plan before a move to another phase',
  C13: 'To change the plan before a move between post-16 places',
  C14: 'To go to a mediation adviser',
  C15: 'To give the certificate',
  C16: 'To tell the health body what is to be mediated',
  C17: 'To arrange mediation',
  C18: 'To do what was agreed in mediation',
  C18_TELL: 'For the health body to tell what was agreed',
  C19: 'To appeal',
  C20: 'To answer an appeal',
  C21_NOTIFY: 'Ordered to assess: to tell the family',
  C21_REFUSE: 'Ordered to assess: to say that no plan is made',
  C21_FINAL: 'Ordered to assess: to send the final plan',
  C22_DRAFT: 'Ordered to make a plan: to send the draft',
  C22_FINAL: 'Ordered to make a plan: to send the final plan',
  C23: 'Ordered to change the plan',
  C23_NAME: 'Ordered to name a school or college',
  C25: 'To answer what the tribunal recommends',
  C26: 'To decide on continuing care',
  C27: 'To decide on adult continuing healthcare',
  C28: 'To review direct payments first',
  C29: 'To decide whether to reassess',
  C30: 'Reassessed: to send the plan as it is changed or replaced',
};
