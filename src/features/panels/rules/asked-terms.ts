import type { TermsOfReference } from './panel';
import type { AskedRequirement } from './requirements';

/** Terms of reference as they are asked for. What is left out is as usual (`checkTerms`). */
export interface AskedTerms {
  readonly decisionModel: string;
  readonly decidingOfficerId?: string | null | undefined;
  readonly quorumNumber: number;
  /** Null: the number alone. The rounding is up when it is left out. */
  readonly quorumShare?:
    | { readonly numerator: number; readonly denominator: number; readonly rounding?: string | undefined }
    | null
    | undefined;
  readonly chairCounts?: boolean | undefined;
  readonly recusedLeaveDenominator?: boolean | undefined;
  readonly abstentionCounts?: boolean | undefined;
  readonly requirements: readonly AskedRequirement[];
  readonly observerLimit?: number | undefined;
  /** Null: no deadline. */
  readonly paperDeadline?: { readonly days: number; readonly unit: string } | null | undefined;
  readonly requestTypes?: readonly string[] | undefined;
  readonly checklist: readonly string[];
  readonly papersOpenDays?: number | undefined;
  readonly lapseDays?: number | undefined;
  readonly lapseWarningDays?: number | undefined;
  readonly inPrincipleDays?: number | undefined;
  readonly contractEndingWeeks?: number | undefined;
  readonly firstReviewMonths?: number | undefined;
  readonly reviewMonths?: number | undefined;
  readonly deferralEscalation?: number | undefined;
  readonly suitabilityBeforeCost?: boolean | undefined;
}

/** What changes in terms of reference; what is left out stays as it is. */
export type TermsChanges = { readonly [Field in keyof AskedTerms]?: AskedTerms[Field] | undefined };

/** Terms as they would be asked for again, so that changes can be laid over them. */
export function asAsked(terms: TermsOfReference): AskedTerms {
  const {
    quorumShareNumerator: numerator,
    quorumShareDenominator: denominator,
    quorumShareRounding: rounding,
    paperDeadlineDays: days,
    paperDeadlineUnit: unit,
    ...rest
  } = terms;
  return {
    ...rest,
    quorumShare: numerator === null || denominator === null ? null : { numerator, denominator, rounding },
    requirements: terms.requirements.map(({ capacity, agencyKind, minimum, profession, minimumGrade }) => ({
      capacity,
      agencyKind,
      minimum,
      profession: profession ?? null,
      minimumGrade: minimumGrade ?? null,
    })),
    paperDeadline: days === null || unit === null ? null : { days, unit },
  };
}

/** Terms with changes laid over them; a change of undefined is none. */
export function withChanges(terms: TermsOfReference, changes: TermsChanges): AskedTerms {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...asAsked(terms), ...Object.fromEntries(said) };
}
