import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { AskedTerms } from './asked-terms';
import { DeadlineUnit, DecisionModel, isRecommendation, ShareRounding, type TermsOfReference } from './panel';
import { codeOf, isWhole, MOST_MEMBERS, requirementProblems, toRequirement } from './requirements';

/** What the codes of other features are that terms of reference name. */
export interface KnownCodes {
  readonly checklist: readonly string[];
  readonly requestTypes: readonly string[];
}

/** What is wrong with terms of reference, and where. */
export interface TermsProblem {
  readonly code:
    | 'DECISION_MODEL'
    | 'DECIDING_OFFICER'
    | 'QUORUM_NUMBER'
    | 'QUORUM_SHARE'
    | 'QUORUM_REQUIREMENT'
    | 'OBSERVER_LIMIT'
    | 'PAPER_DEADLINE'
    | 'REQUEST_TYPE'
    | 'CHECKLIST_ITEM'
    | 'PAPERS_DAYS'
    | 'PERIOD';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The days papers stay open after a sitting when its terms do not say otherwise (api.md, Who may do what). */
export const PAPERS_OPEN_DAYS = 28;

/** The fields of terms that have a usual value. */
type Usual = Pick<
  TermsOfReference,
  | 'chairCounts'
  | 'recusedLeaveDenominator'
  | 'abstentionCounts'
  | 'observerLimit'
  | 'papersOpenDays'
  | 'lapseDays'
  | 'lapseWarningDays'
  | 'inPrincipleDays'
  | 'contractEndingWeeks'
  | 'firstReviewMonths'
  | 'reviewMonths'
  | 'deferralEscalation'
  | 'suitabilityBeforeCost'
>;

/** What terms say where nothing else is asked for. None of it is law: each area sets its own (panel-practice section 9). */
const TERMS_DEFAULTS: Usual = {
  chairCounts: true,
  recusedLeaveDenominator: true,
  abstentionCounts: true,
  // Northamptonshire's (G6).
  observerLimit: 3,
  papersOpenDays: PAPERS_OPEN_DAYS,
  lapseDays: 28,
  lapseWarningDays: 7,
  inPrincipleDays: 90,
  contractEndingWeeks: 8,
  firstReviewMonths: 3,
  reviewMonths: 12,
  deferralEscalation: 3,
  suitabilityBeforeCost: true,
};

/** Ten years of days: beyond it a figure is a slip of the finger. */
const LONGEST = 3650;

const PERIODS = {
  lapseDays: 'days within which a decision out of panel is ratified',
  lapseWarningDays: 'days before a lapse at which it is put before people',
  inPrincipleDays: 'days for which an agreement in principle holds',
  contractEndingWeeks: 'weeks before the end of a contract',
  firstReviewMonths: 'months to the first review',
  reviewMonths: 'months from one review to the next',
  deferralEscalation: 'deferrals after which a case is escalated',
} as const;

/**
 * Terms of reference ready to be stored, or every problem at once (G1, G2, G3, G6, R1, R2): unknown codes, a quorum that can never be met,
 * a deadline or a share that says half of what it must, a figure that is no whole number in its range.
 */
export function checkTerms(raw: AskedTerms, known: KnownCodes): Result<TermsOfReference, TermsProblem> {
  const codes = codesOf(raw);
  const terms = { ...TERMS_DEFAULTS, ...valuesGiven(raw) };
  const problems = [
    ...modelProblems(raw, codes.decisionModel),
    ...numberProblems('QUORUM_NUMBER', 'quorumNumber', raw.quorumNumber, [1, MOST_MEMBERS], 'number that must count'),
    ...shareProblems(raw, codes.rounding),
    ...raw.requirements.flatMap((_, index) =>
      requirementProblems(raw.requirements, index, terms.chairCounts).map(({ field, message }) =>
        problem('QUORUM_REQUIREMENT', ['requirements', index, field], message),
      ),
    ),
    ...listProblems('CHECKLIST_ITEM', 'checklist', raw.checklist, known.checklist, 'a checklist item'),
    ...numberProblems('PAPERS_DAYS', 'papersOpenDays', terms.papersOpenDays, [0, LONGEST], 'days the papers stay open'),
    ...numberProblems('OBSERVER_LIMIT', 'observerLimit', terms.observerLimit, [0, MOST_MEMBERS], 'number of observers'),
    ...deadlineProblems(raw, codes.unit),
    ...listProblems('REQUEST_TYPE', 'requestTypes', raw.requestTypes ?? [], known.requestTypes, 'a request type'),
    ...(Object.keys(PERIODS) as (keyof typeof PERIODS)[]).flatMap((field) =>
      numberProblems('PERIOD', field, terms[field], [1, LONGEST], PERIODS[field]),
    ),
  ];
  return problems.length > 0 || !isKnown(codes) ? refuse(problems) : ok({ ...terms, ...whole(raw, codes) });
}

/** The codes of terms, each undefined while it is none; what is left out has its usual code. */
interface TermsCodes {
  readonly decisionModel: DecisionModel;
  readonly rounding: ShareRounding;
  readonly unit: DeadlineUnit;
}
type MaybeCodes = { readonly [Code in keyof TermsCodes]: TermsCodes[Code] | undefined };

function codesOf(raw: AskedTerms): MaybeCodes {
  return {
    decisionModel: codeOf(Object.values(DecisionModel), raw.decisionModel),
    rounding: codeOf(Object.values(ShareRounding), raw.quorumShare?.rounding ?? ShareRounding.UP),
    unit: codeOf(Object.values(DeadlineUnit), raw.paperDeadline?.unit ?? DeadlineUnit.CALENDAR),
  };
}

function isKnown(codes: MaybeCodes): codes is TermsCodes {
  return Object.values(codes).every((code) => code !== undefined);
}

/** The fields of terms that have no usual value, once nothing is wrong with them. */
function whole(raw: AskedTerms, codes: TermsCodes): Omit<TermsOfReference, keyof Usual> {
  const { quorumShare: share = null, paperDeadline: deadline = null } = raw;
  return {
    decisionModel: codes.decisionModel,
    decidingOfficerId: raw.decidingOfficerId ?? null,
    quorumNumber: raw.quorumNumber,
    quorumShareNumerator: share?.numerator ?? null,
    quorumShareDenominator: share?.denominator ?? null,
    quorumShareRounding: codes.rounding,
    requirements: raw.requirements.map(toRequirement),
    paperDeadlineDays: deadline?.days ?? null,
    paperDeadlineUnit: deadline === null ? null : codes.unit,
    requestTypes: [...new Set(raw.requestTypes ?? [])],
    checklist: [...new Set(raw.checklist)],
  };
}

/** What was asked for of the fields that have a usual value. */
function valuesGiven(raw: AskedTerms): Partial<Usual> {
  return Object.fromEntries(
    (Object.keys(TERMS_DEFAULTS) as (keyof Usual)[])
      .filter((field) => raw[field] !== undefined)
      .map((field) => [field, raw[field]]),
  );
}

function modelProblems(raw: AskedTerms, decisionModel: DecisionModel | undefined): TermsProblem[] {
  if (decisionModel === undefined) {
    const known = Object.values(DecisionModel).join(', ');
    return [problem('DECISION_MODEL', ['decisionModel'], `The decision model must be one of ${known}.`)];
  }
  return (raw.decidingOfficerId ?? null) === null || isRecommendation(decisionModel)
    ? []
    : [
        problem(
          'DECIDING_OFFICER',
          ['decidingOfficerId'],
          `By the model “${inWordsWithin(decisionModel)}” no officer acts on the outcome. Leave the deciding officer out, or choose another model.`,
        ),
      ];
}

function shareProblems({ quorumShare: share }: AskedTerms, rounding: ShareRounding | undefined): TermsProblem[] {
  if (share === null || share === undefined) return [];
  const isShare =
    isWhole(share.denominator, 1, MOST_MEMBERS) &&
    isWhole(share.numerator, 1, MOST_MEMBERS) &&
    share.numerator <= share.denominator;
  return [
    ...(isShare
      ? []
      : [
          problem(
            'QUORUM_SHARE',
            ['quorumShare'],
            `The share that must count is a fraction above nothing and not above all, such as 2 of 3, in whole numbers to ${MOST_MEMBERS}.`,
          ),
        ]),
    ...(rounding === undefined
      ? [problem('QUORUM_SHARE', ['quorumShare', 'rounding'], 'A share is rounded UP or DOWN.')]
      : []),
  ];
}

function deadlineProblems({ paperDeadline: deadline }: AskedTerms, unit: DeadlineUnit | undefined): TermsProblem[] {
  if (deadline === null || deadline === undefined) return [];
  return [
    ...(isWhole(deadline.days, 0, LONGEST)
      ? []
      : [
          problem(
            'PAPER_DEADLINE',
            ['paperDeadline', 'days'],
            `The days from the paper deadline to the sitting must be a whole number, 0 to ${LONGEST}.`,
          ),
        ]),
    ...(unit === undefined
      ? [
          problem(
            'PAPER_DEADLINE',
            ['paperDeadline', 'unit'],
            `A paper deadline is counted in ${Object.values(DeadlineUnit).join(' or ')} days.`,
          ),
        ]
      : []),
  ];
}

function listProblems(
  code: TermsProblem['code'],
  field: string,
  items: readonly string[],
  known: readonly string[],
  noun: string,
): TermsProblem[] {
  return items.flatMap((item, index) =>
    known.includes(item)
      ? []
      : [problem(code, [field, index], `"${item}" is not ${noun}; they are ${known.join(', ')}.`)],
  );
}

function numberProblems(
  code: TermsProblem['code'],
  field: string,
  value: number,
  [least, most]: readonly [number, number],
  noun: string,
): TermsProblem[] {
  return isWhole(value, least, most)
    ? []
    : [problem(code, [field], `The ${noun} must be a whole number, ${least} to ${most}.`)];
}

function problem(code: TermsProblem['code'], path: TermsProblem['path'], message: string): TermsProblem {
  return { code, path, message };
}
