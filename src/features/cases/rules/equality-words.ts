import type { Ethnicity, Sex } from './equality';

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
