import { inWordsWithin } from '../../../cases/rules/code-words';
import type { Outcome } from '../../../panels/rules/outcome';
import { isOver, type NoticeAudience } from '../../../panels/rules/notice-target';
import { DecisionInLaw, NoticeBlock } from './codes';
import type { NoticeFacts } from './facts';
import { levelsOf } from './levels';

/** Outcomes by which a family does not get, or keep, all that was asked for. */
const ADVERSE: ReadonlySet<Outcome> = new Set(['DECLINED', 'AGREED_IN_PART', 'REFERRED_ELSEWHERE', 'STEP_DOWN', 'END']);

/** Requests whose answer names a school or another setting in the plan, its section I. */
const NAMES_SETTING: ReadonlySet<string> = new Set(['PLACEMENT', 'CHANGE_OF_PLACEMENT', 'EXTENSION', 'REVIEW']);

/** Requests whose answer is what the plan provides, its section F. A provider's price is neither. */
const SETS_CONTENT: ReadonlySet<string> = new Set([
  'PACKAGE_OF_SUPPORT',
  'JOINT_FUNDING',
  'CHANGE_OF_PLACEMENT',
  'REVIEW',
  'OTHER',
]);

type LawFacts = Pick<
  NoticeFacts,
  | 'outcome'
  | 'status'
  | 'departures'
  | 'preferredPlace'
  | 'requestType'
  | 'ehcPlanStatus'
  | 'planLaw'
  | 'hasDirectPayment'
  | 'isDirectPaymentPassedOver'
>;

/** Whether a decision gives less or other than was asked for, another place than the family prefers, takes something away, or stands no longer. */
export function isAdverse({
  outcome,
  status,
  departures,
  preferredPlace,
}: Pick<LawFacts, 'outcome' | 'status' | 'departures' | 'preferredPlace'>): boolean {
  return ADVERSE.has(outcome) || isOver(status) || preferredPlace !== null || levelsOf({ departures }).length > 0;
}

/**
 * What a decision is in law, from what is on record: where a final plan is there, an adverse answer is on its content or the setting it names;
 * what was recorded of the plan since says the rest; and where the family would have been paid, it refuses a direct payment,
 * whatever else was agreed in its place. `given` adds to that
 * and takes nothing away (N2).
 */
export function lawOf(facts: LawFacts, given: DecisionInLaw | null): readonly DecisionInLaw[] {
  const adverse = isAdverse(facts);
  const hasPlan = facts.ehcPlanStatus === 'FINAL';
  const law = [
    ...facts.planLaw,
    ...(adverse && hasPlan && SETS_CONTENT.has(facts.requestType) ? [DecisionInLaw.CONTENT] : []),
    ...(adverse && hasPlan && (NAMES_SETTING.has(facts.requestType) || facts.preferredPlace !== null)
      ? [DecisionInLaw.NAMED_SETTING]
      : []),
    ...((adverse && facts.hasDirectPayment) || facts.isDirectPaymentPassedOver ? [DecisionInLaw.DIRECT_PAYMENT] : []),
    ...(given === null ? [] : [given]),
  ];
  return Object.values(DecisionInLaw).filter((one) => law.includes(one));
}

/**
 * Why a decision cannot be in law what is given, as the sentence to show; null: it can. Nobody is refused an assessment or a plan beside a final one; and
 * that a plan ends is told by a letter of its own, not by that of what help was agreed (C14, C19).
 */
export function whyNotInLaw(
  { ehcPlanStatus }: Pick<LawFacts, 'ehcPlanStatus'>,
  given: DecisionInLaw | null,
): string | null {
  if (given === 'CEASE') {
    return 'That the plan is to end is no part of this decision. Record that the notice of its end was sent by recordPlanEvent, and make its letter by preparePlanNotice.';
  }
  if (ehcPlanStatus !== 'FINAL' || (given !== 'REFUSAL_TO_ASSESS' && given !== 'REFUSAL_TO_ISSUE')) return null;
  return `The plan is final, so that this is no ${inWordsWithin(given)}; give a refusal to reassess or to amend if it is one, or leave law out.`;
}

/** Whether an appeal to the tribunal hangs from it. */
export function isAppealable(law: readonly DecisionInLaw[]): boolean {
  return law.some((one) => one !== DecisionInLaw.DIRECT_PAYMENT);
}

const STATUTORY = [
  NoticeBlock.APPEAL_RIGHT,
  NoticeBlock.TIME_LIMIT,
  NoticeBlock.MEDIATION,
  NoticeBlock.NO_PREJUDICE,
] as const;

/**
 * The blocks without which a notice is not sent (N2, N5): to a family the outcome, the reasons, who decided and how to challenge it, whatever the
 * outcome; on an adverse statutory decision the right to appeal, until when, mediation, and that it costs no right; on a direct payment that is
 * refused the right to a review. To the others the outcome, who decided, and their own way to disagree; the reasons to the agencies.
 */
export function requiredBlocks(
  audience: NoticeAudience,
  law: readonly DecisionInLaw[],
  has: { readonly money: boolean; readonly moved: boolean },
): readonly NoticeBlock[] {
  const common = [
    NoticeBlock.OUTCOME,
    NoticeBlock.WHO_DECIDED,
    NoticeBlock.CONTACT_TEAM,
    ...(has.money ? [NoticeBlock.DETAILS] : []),
  ];
  if (audience === 'SETTING' || audience === 'PROVIDER') return [...common, NoticeBlock.AGENCY_ROUTE];
  const told = [...common, NoticeBlock.REASONS, ...(has.moved ? [NoticeBlock.MOVED_SHARE] : [])];
  if (audience !== 'FAMILY') return [...told, NoticeBlock.AGENCY_ROUTE];
  return [
    ...told,
    NoticeBlock.COMPLAINT,
    NoticeBlock.CONTACT_SUPPORT,
    ...(isAppealable(law) ? STATUTORY : []),
    ...(law.includes(DecisionInLaw.DIRECT_PAYMENT) ? [NoticeBlock.REVIEW_RIGHT] : []),
  ];
}
