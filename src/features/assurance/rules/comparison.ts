import { inWordsWithin } from '../../../kernel/code-words';
import { decimal, type Decimal } from '../../../kernel/decimal';
import { listInWords } from '../../../kernel/for-people';
import { NEED_IN_WORDS } from '../../cases/rules/code-words';
import type { EhcPlanStatus, NeedCode, RequestType } from '../../cases/rules/codes';
import type { ConsiderationAnswer } from '../../cases/rules/sharing-codes';
import { phaseAt } from '../../ledger/rules/coding';
import type { ProvisionType } from '../../providers/rules/provision-type';

/** What a case is compared by. Nothing else of it counts: no name, no place, no officer, no words, no money. */
export interface ComparedFacts {
  readonly primaryNeed: NeedCode;
  readonly otherNeeds: readonly NeedCode[];
  /** Whole years on the 31 August before the request. */
  readonly age: number;
  readonly requestType: RequestType;
  /** What the options put before the panel are; empty: none yet. */
  readonly provisionTypes: readonly ProvisionType[];
  /** Whether one of them is residential; null: there is none yet. */
  readonly isResidential: boolean | null;
  /** On the day of the request. */
  readonly isLookedAfter: boolean;
  readonly ehcPlanStatus: EhcPlanStatus;
  /** Whether social care considerations arise; null: not answered. */
  readonly socialCareAnswer: ConsiderationAnswer | null;
  /** Whether the area's own authority is responsible for the child. */
  readonly isOwnAuthority: boolean;
}

/** What two cases are held against each other by. */
export const ComparisonFactor = {
  PRIMARY_NEED: 'PRIMARY_NEED',
  OTHER_NEEDS: 'OTHER_NEEDS',
  AGE: 'AGE',
  PHASE: 'PHASE',
  REQUEST: 'REQUEST',
  PROVISION: 'PROVISION',
  STAY: 'STAY',
  LOOKED_AFTER: 'LOOKED_AFTER',
  PLAN: 'PLAN',
  SOCIAL_CARE: 'SOCIAL_CARE',
  AUTHORITY: 'AUTHORITY',
} as const;
export type ComparisonFactor = (typeof ComparisonFactor)[keyof typeof ComparisonFactor];

/** How many points of the distance each can make: together 100. What the child needs weighs most, then what is asked. */
const WEIGHTS: Readonly<Record<ComparisonFactor, number>> = {
  PRIMARY_NEED: 28,
  OTHER_NEEDS: 14,
  AGE: 14,
  PHASE: 8,
  REQUEST: 14,
  PROVISION: 6,
  STAY: 5,
  LOOKED_AFTER: 5,
  PLAN: 3,
  SOCIAL_CARE: 2,
  AUTHORITY: 1,
};

/** One part of a distance. */
export interface ComparisonPart {
  readonly factor: ComparisonFactor;
  /** The most points it can make. */
  readonly weight: number;
  /** The points it makes here; nought: alike. */
  readonly points: Decimal;
  /** What differs, in a sentence about the past case; null: nothing. */
  readonly difference: string | null;
}

/** How far a past case is from the one that is asked about. */
export interface Comparison {
  /** 0 for a twin, at most 100: the sum of the parts. */
  readonly distance: Decimal;
  readonly parts: readonly ComparisonPart[];
}

/** Of a thousand, how different two are by a factor, and the sentence that says so. */
interface Found {
  readonly thousandths: number;
  readonly says: string;
}

const ALL = 1000;
const HALF = 500;
/** Five years apart are as far as two ages can be. */
const PER_YEAR = 200;

/**
 * How far `past` is from `own`, part by part (T2). The same both ways; nought where everything compared is the same, whatever else differs.
 * What is not known of one of the two counts half, and of both not at all.
 */
export function compareCases(own: ComparedFacts, past: ComparedFacts): Comparison {
  const parts = Object.values(ComparisonFactor).map((factor): ComparisonPart => {
    const { thousandths, says } = FINDERS[factor](own, past);
    const weight = WEIGHTS[factor];
    // A point is 10,000 ten-thousandths.
    return {
      factor,
      weight,
      points: decimal(BigInt(weight * thousandths * 10)),
      difference: thousandths === 0 ? null : says,
    };
  });
  return { distance: decimal(parts.reduce((all, { points }) => all + points, 0n)), parts };
}

const FINDERS: Readonly<Record<ComparisonFactor, (own: ComparedFacts, past: ComparedFacts) => Found>> = {
  PRIMARY_NEED: (own, past) => ({
    thousandths: needDistance(own, past),
    says: `The primary need was “${NEED_IN_WORDS[past.primaryNeed]}”, not “${NEED_IN_WORDS[own.primaryNeed]}”.`,
  }),
  OTHER_NEEDS: (own, past) => ({
    thousandths: setDistance(own.otherNeeds, past.otherNeeds),
    says: setDifference('Other needs', own.otherNeeds, past.otherNeeds, (need) => `“${NEED_IN_WORDS[need]}”`),
  }),
  AGE: (own, past) => ({
    thousandths: Math.min(ALL, PER_YEAR * Math.abs(own.age - past.age)),
    says: `The child was ${years(Math.abs(own.age - past.age))} ${past.age < own.age ? 'younger' : 'older'}.`,
  }),
  PHASE: (own, past) => unless(own, past, ({ age }) => phaseAt(age), 'The phase of education'),
  REQUEST: (own, past) => {
    const found = unless(own, past, ({ requestType }) => requestType, 'The request');
    return isPlacement(own) && isPlacement(past) ? { ...found, thousandths: Math.min(HALF, found.thousandths) } : found;
  },
  PROVISION: (own, past) => ({
    thousandths: eitherUnknown(own.provisionTypes.length === 0, past.provisionTypes.length === 0, () =>
      setDistance(own.provisionTypes, past.provisionTypes),
    ),
    says: setDifference('Options', own.provisionTypes, past.provisionTypes, inWordsWithin),
  }),
  STAY: (own, past) => ({
    thousandths: eitherUnknown(own.isResidential === null, past.isResidential === null, () =>
      own.isResidential === past.isResidential ? 0 : ALL,
    ),
    says: past.isResidential === true ? 'A residential place was looked at.' : 'No residential place was looked at.',
  }),
  LOOKED_AFTER: (own, past) => ({
    thousandths: own.isLookedAfter === past.isLookedAfter ? 0 : ALL,
    says: past.isLookedAfter ? 'The child was looked after.' : 'The child was not looked after.',
  }),
  PLAN: (own, past) => unless(own, past, ({ ehcPlanStatus }) => ehcPlanStatus, 'The plan'),
  SOCIAL_CARE: (own, past) => ({
    thousandths: eitherUnknown(own.socialCareAnswer === null, past.socialCareAnswer === null, () =>
      own.socialCareAnswer === past.socialCareAnswer ? 0 : ALL,
    ),
    says: SOCIAL_CARE[past.socialCareAnswer ?? 'UNANSWERED'],
  }),
  AUTHORITY: (own, past) => ({
    thousandths: own.isOwnAuthority === past.isOwnAuthority ? 0 : ALL,
    says: past.isOwnAuthority
      ? 'The area’s own authority was responsible.'
      : 'Another authority was responsible for the child.',
  }),
};

const SOCIAL_CARE: Readonly<Record<ConsiderationAnswer | 'UNANSWERED', string>> = {
  ARISE: 'Social care considerations arose.',
  NONE_ARISE: 'No social care considerations arose.',
  UNANSWERED: 'Whether social care considerations arose was not answered.',
};

/** Alike, or half so where one's primary need is another need of the other. */
function needDistance(own: ComparedFacts, past: ComparedFacts): number {
  if (own.primaryNeed === past.primaryNeed) return 0;
  return own.otherNeeds.includes(past.primaryNeed) || past.otherNeeds.includes(own.primaryNeed) ? HALF : ALL;
}

/** What of both together only one has, of a thousand, rounded down; nought where neither has any. */
function setDistance(own: readonly string[], past: readonly string[]): number {
  const together = new Set([...own, ...past]);
  const shared = [...together].filter((one) => own.includes(one) && past.includes(one));
  return together.size === 0 ? 0 : Math.floor((ALL * (together.size - shared.length)) / together.size);
}

function setDifference<Code extends string>(
  what: string,
  own: readonly Code[],
  past: readonly Code[],
  say: (code: Code) => string,
): string {
  const more = past.filter((one) => !own.includes(one)).sort();
  const less = own.filter((one) => !past.includes(one)).sort();
  const said = [
    ...(more.length === 0 ? [] : [`with ${listInWords(more.map(say))}`]),
    ...(less.length === 0 ? [] : [`without ${listInWords(less.map(say))}`]),
  ];
  return `${what}: ${said.join(', ')}.`;
}

function unless(
  own: ComparedFacts,
  past: ComparedFacts,
  valueOf: (facts: ComparedFacts) => string,
  what: string,
): Found {
  const [ours, theirs] = [valueOf(own), valueOf(past)];
  return {
    thousandths: ours === theirs ? 0 : ALL,
    says: `${what} was ${inWordsWithin(theirs)}, not ${inWordsWithin(ours)}.`,
  };
}

function eitherUnknown(isOwnUnknown: boolean, isPastUnknown: boolean, known: () => number): number {
  if (isOwnUnknown || isPastUnknown) return isOwnUnknown && isPastUnknown ? 0 : HALF;
  return known();
}

function isPlacement({ requestType }: ComparedFacts): boolean {
  return requestType === 'PLACEMENT' || requestType === 'CHANGE_OF_PLACEMENT';
}

function years(number: number): string {
  return number === 1 ? 'one year' : `${String(number)} years`;
}
