import type { LineAmount } from './line';
import { ageBandAt, ageBeforePeriod, phaseAt, section251Line, type LineCoding } from './coding';

/** The values of a posting's dimensions (money.md section 5). */
export interface PostingDimensions {
  readonly primaryNeed: string;
  readonly phase: string;
  readonly ageBand: string;
  readonly provisionType: string;
  readonly providerUrn: string | null;
  readonly areaClass: string;
  readonly hostLaCode: string | null;
  readonly category: string;
  readonly agencyKind: string;
  readonly section251Line: string | null;
}

/** What the dimensions of a line's postings follow from, beside the period and the payer. */
export interface CodedLine {
  readonly coding: LineCoding;
  readonly category: string;
  readonly isDirectPayment?: boolean;
  readonly providerTypeCode: string | null;
}

/** Who pays, as coding sees it. */
export interface CodedPayer {
  readonly agencyKind: string;
  readonly isHighNeedsBlock: boolean;
}

/**
 * The dimension values of an amount of a line: phase and age band by the age on the 31 August before the period, the section 251
 * line by payer, provision and provider type (money.md section 5; finance.md B25).
 */
export function dimensionsOf(line: CodedLine, payer: CodedPayer, amount: LineAmount): PostingDimensions {
  const { coding, category, providerTypeCode, isDirectPayment = false } = line;
  const age = ageBeforePeriod(coding.birthCohort, amount.financialYear, amount.period);
  const phase = phaseAt(age);
  return {
    primaryNeed: coding.primaryNeed,
    phase,
    ageBand: ageBandAt(age),
    provisionType: coding.provisionType,
    providerUrn: coding.providerUrn,
    areaClass: coding.areaClass,
    hostLaCode: coding.hostLaCode,
    category,
    agencyKind: payer.agencyKind,
    section251Line: section251Line({
      provisionType: coding.provisionType,
      providerTypeCode,
      agencyKind: payer.agencyKind,
      isHighNeedsBlock: payer.isHighNeedsBlock,
      category,
      isDirectPayment,
      phase,
    }),
  };
}

/** `dimensionsOf` the amounts of one line: the same object for all that have the same payer and age, which is what they follow from. */
export function dimensionsReader(line: CodedLine): (payer: CodedPayer, amount: LineAmount) => PostingDimensions {
  const known = new Map<string, PostingDimensions>();
  return (payer, amount) => {
    const key = `${amount.payer} ${ageBeforePeriod(line.coding.birthCohort, amount.financialYear, amount.period)}`;
    const dimensions = known.get(key) ?? dimensionsOf(line, payer, amount);
    known.set(key, dimensions);
    return dimensions;
  };
}

/** Tells dimension values apart: equal exactly when every value is. */
export function dimensionKey(dimensions: PostingDimensions): string {
  return JSON.stringify([
    dimensions.primaryNeed,
    dimensions.phase,
    dimensions.ageBand,
    dimensions.provisionType,
    dimensions.providerUrn,
    dimensions.areaClass,
    dimensions.hostLaCode,
    dimensions.category,
    dimensions.agencyKind,
    dimensions.section251Line,
  ]);
}
