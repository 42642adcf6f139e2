/** A child’s sex, as the person-level SEN2 return has it. */
export const Sex = { F: 'F', M: 'M' } as const;
export type Sex = (typeof Sex)[keyof typeof Sex];

/** A child’s ethnicity, by the codes of the school census. */
export const Ethnicity = {
  WBRI: 'WBRI',
  WIRI: 'WIRI',
  WIRT: 'WIRT',
  WROM: 'WROM',
  WOTH: 'WOTH',
  MWBC: 'MWBC',
  MWBA: 'MWBA',
  MWAS: 'MWAS',
  MOTH: 'MOTH',
  AIND: 'AIND',
  APKN: 'APKN',
  ABAN: 'ABAN',
  CHNE: 'CHNE',
  AOTH: 'AOTH',
  BCRB: 'BCRB',
  BAFR: 'BAFR',
  BOTH: 'BOTH',
  OOTH: 'OOTH',
} as const;
export type Ethnicity = (typeof Ethnicity)[keyof typeof Ethnicity];

/** What is said of a child’s protected characteristics; null: not stated. */
export interface EqualityRecord {
  readonly sex: Sex | null;
  readonly ethnicity: Ethnicity | null;
}

/** Ethnicities in the groups of the census, in which there are enough children to be counted. */
export const EthnicGroup = {
  WHITE: 'WHITE',
  MIXED: 'MIXED',
  ASIAN: 'ASIAN',
  BLACK: 'BLACK',
  OTHER: 'OTHER',
} as const;
export type EthnicGroup = (typeof EthnicGroup)[keyof typeof EthnicGroup];

const GROUP_OF: Readonly<Record<Ethnicity, EthnicGroup>> = {
  WBRI: 'WHITE',
  WIRI: 'WHITE',
  WIRT: 'WHITE',
  WROM: 'WHITE',
  WOTH: 'WHITE',
  MWBC: 'MIXED',
  MWBA: 'MIXED',
  MWAS: 'MIXED',
  MOTH: 'MIXED',
  AIND: 'ASIAN',
  APKN: 'ASIAN',
  ABAN: 'ASIAN',
  CHNE: 'ASIAN',
  AOTH: 'ASIAN',
  BCRB: 'BLACK',
  BAFR: 'BLACK',
  BOTH: 'BLACK',
  OOTH: 'OTHER',
};

/** The group of an ethnicity as it is stored. */
export function ethnicGroupOf(code: string): EthnicGroup {
  const known = Object.values(Ethnicity).find((one) => one === code);
  return known === undefined ? EthnicGroup.OTHER : GROUP_OF[known];
}
