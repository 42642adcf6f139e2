import { type Day } from '../../../kernel/dates';
import { type CaseFacts, type Evidence, type LocalOption, type Referral, type Waiver } from './case';
import { isYoungPerson } from './child';
import { runningClocks } from './clocks';

/** What a reader of the papers should not miss. Derived, never stored. */
export const CaseFlag = {
  LOOKED_AFTER: 'LOOKED_AFTER',
  YOUNG_PERSON: 'YOUNG_PERSON',
  CLOCK_OVERDUE: 'CLOCK_OVERDUE',
  NO_LOCAL_OPTION_TRIED: 'NO_LOCAL_OPTION_TRIED',
  VIEWS_NOT_OBTAINED: 'VIEWS_NOT_OBTAINED',
  CHECKLIST_WAIVED: 'CHECKLIST_WAIVED',
  EVIDENCE_AFTER_SUBMISSION: 'EVIDENCE_AFTER_SUBMISSION',
} as const;
export type CaseFlag = (typeof CaseFlag)[keyof typeof CaseFlag];

/** What the flags are derived from. */
export interface FlagFacts {
  readonly facts: CaseFacts;
  readonly referral: Referral;
  readonly localOptions: readonly LocalOption[];
  readonly waivers: readonly Waiver[];
  readonly evidence: readonly Evidence[];
}

/** The flags that are true of the case on a day, in the order of their list. */
export function flagsOf({ facts, referral, localOptions, waivers, evidence }: FlagFacts, day: Day): CaseFlag[] {
  const { submittedAt } = facts;
  const isTrue: Record<CaseFlag, boolean> = {
    LOOKED_AFTER: facts.isLookedAfter,
    YOUNG_PERSON: isYoungPerson(facts.birthCohort, day),
    CLOCK_OVERDUE: runningClocks(facts.requestDate, facts.ehcPlanStatus, day).some((clock) => clock.daysLeft < 0),
    NO_LOCAL_OPTION_TRIED: localOptions.length === 0,
    VIEWS_NOT_OBTAINED:
      referral.childViews.notObtainedReason !== null || referral.parentViews.notObtainedReason !== null,
    CHECKLIST_WAIVED: waivers.length > 0,
    EVIDENCE_AFTER_SUBMISSION: submittedAt !== null && evidence.some((one) => one.addedAt > submittedAt),
  };
  return Object.values(CaseFlag).filter((flag) => isTrue[flag]);
}
