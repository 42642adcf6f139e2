import { type NeedCode } from '../../features/cases/rules/codes';
import { type ProvisionKind } from './kinds';

/** Words for the papers: plain, and about nobody. */

const NEED_WORDS: Readonly<Record<NeedCode, string>> = {
  SPLD: 'specific learning difficulties',
  MLD: 'moderate learning difficulties',
  SLD: 'severe learning difficulties',
  PMLD: 'profound and multiple learning difficulties',
  SEMH: 'social, emotional and mental health needs',
  SLCN: 'speech, language and communication needs',
  HI: 'a hearing impairment',
  VI: 'a visual impairment',
  MSI: 'a multi-sensory impairment',
  PD: 'a physical disability',
  ASD: 'autism',
  DS: "Down's syndrome",
  OTH: 'needs not yet fully assessed',
};

const KIND_WORDS: Readonly<Record<ProvisionKind, string>> = {
  LOCAL_SPECIAL: 'a place at a special school of the area',
  NEIGHBOUR_SPECIAL: 'a place at a special school of a neighbouring authority',
  INDEPENDENT_DAY: 'a day place at an independent or non-maintained special school',
  TERM_BOARDING: 'a boarding place in term time',
  YEAR_ROUND: 'a place with care all the year round',
  PACKAGE: 'a package of tuition and therapy at home',
};

/** What the need is called in a sentence. */
export function sayNeed(need: NeedCode): string {
  return NEED_WORDS[need];
}

/** What is asked for, in a sentence. */
export function sayKind(kind: ProvisionKind): string {
  return KIND_WORDS[kind];
}

/** What a referral says, besides its options. */
export interface ReferralTexts {
  readonly summary: string;
  readonly outcomesSought: string;
  readonly childViews: string;
  readonly parentViews: string;
  readonly equalityConsiderations: string;
  readonly socialCareConsiderations: string;
  readonly localOptionTried: string;
  readonly whyItFailed: string;
}

/** The texts of one referral. */
export function referralTexts(need: NeedCode, kind: ProvisionKind): ReferralTexts {
  return {
    summary: `An invented child with ${sayNeed(need)}. The referral asks for ${sayKind(kind)}.`,
    outcomesSought: 'To attend every day, to make a friend, and to reach the steps of the plan by the next review.',
    childViews: 'I want a quiet place to go to, and to know who will be there in the morning.',
    parentViews: 'We want a school that can keep our child safe and learning, as near to home as that can be done.',
    equalityConsiderations:
      'Considered: adjustments for the disability are part of every option. No other characteristic bears on it.',
    socialCareConsiderations:
      'Considered: the early help assessment is on file; short breaks continue whatever is decided.',
    localOptionTried:
      'Additional support at the present school for two terms, with outreach from the specialist teaching service.',
    whyItFailed:
      'Attendance fell below half and the steps of the plan were not reached, though all of the support was in place.',
  };
}
