import { type Day } from '../../../kernel/dates';
import { isOutstanding, isOverdue, type Advice } from './advice';
import { type CaseFacts, type Evidence, type LocalOption, type Referral, type Waiver } from './case';
import { isYoungPerson } from './child';
import { ClockStatus } from './clock-codes';
import { isOpen, type CaseClock } from './clocks';
import { isStanding, type Disclosure } from './sharing';

/** What a reader of the papers should not miss. Derived, never stored. */
export const CaseFlag = {
  LOOKED_AFTER: 'LOOKED_AFTER',
  YOUNG_PERSON: 'YOUNG_PERSON',
  CLOCK_OVERDUE: 'CLOCK_OVERDUE',
  NO_LOCAL_OPTION_TRIED: 'NO_LOCAL_OPTION_TRIED',
  VIEWS_NOT_OBTAINED: 'VIEWS_NOT_OBTAINED',
  CHECKLIST_WAIVED: 'CHECKLIST_WAIVED',
  EVIDENCE_AFTER_SUBMISSION: 'EVIDENCE_AFTER_SUBMISSION',
  ADVICE_OUTSTANDING: 'ADVICE_OUTSTANDING',
  ADVICE_OVERDUE: 'ADVICE_OVERDUE',
  CONSENT_WITHDRAWN: 'CONSENT_WITHDRAWN',
  CAPACITY_NOT_RECORDED: 'CAPACITY_NOT_RECORDED',
  ESCALATED: 'ESCALATED',
  FOLLOW_UP_OVERDUE: 'FOLLOW_UP_OVERDUE',
} as const;
export type CaseFlag = (typeof CaseFlag)[keyof typeof CaseFlag];

/** What the flags are derived from. */
export interface FlagFacts {
  readonly facts: CaseFacts;
  readonly referral: Referral;
  readonly localOptions: readonly LocalOption[];
  readonly waivers: readonly Waiver[];
  readonly evidence: readonly Evidence[];
  readonly advice: readonly Advice[];
  readonly disclosures: readonly Disclosure[];
  readonly clocks: readonly CaseClock[];
  readonly isCapacityRecorded: boolean;
  /** Whether the panel put it off once too often (M4), and whether something it asked for is open past its day (M10). */
  readonly isEscalated: boolean;
  readonly hasOverdueFollowUp: boolean;
}

/** The flags that are true of the case on a day, in the order of their list. They tell; nothing is refused by them (R9). */
export function flagsOf(all: FlagFacts, day: Day): CaseFlag[] {
  const { facts, referral, localOptions, waivers, evidence, advice, disclosures } = all;
  const { submittedAt } = facts;
  const isTrue: Record<CaseFlag, boolean> = {
    LOOKED_AFTER: facts.isLookedAfter,
    YOUNG_PERSON: isYoungPerson(facts.birthCohort, day),
    CLOCK_OVERDUE: all.clocks.some((clock) => isOpen(clock) && clock.status === ClockStatus.BREACHED),
    NO_LOCAL_OPTION_TRIED: localOptions.length === 0,
    VIEWS_NOT_OBTAINED:
      referral.childViews.notObtainedReason !== null || referral.parentViews.notObtainedReason !== null,
    CHECKLIST_WAIVED: waivers.length > 0,
    ADVICE_OUTSTANDING: advice.some(isOutstanding),
    ADVICE_OVERDUE: advice.some((one) => isOverdue(one, day)),
    CONSENT_WITHDRAWN: disclosures.some((one) => !isStanding(one)),
    CAPACITY_NOT_RECORDED: isYoungPerson(facts.birthCohort, day) && !all.isCapacityRecorded,
    ESCALATED: all.isEscalated,
    FOLLOW_UP_OVERDUE: all.hasOverdueFollowUp,
    EVIDENCE_AFTER_SUBMISSION: submittedAt !== null && evidence.some((one) => one.addedAt > submittedAt),
  };
  return Object.values(CaseFlag).filter((flag) => isTrue[flag]);
}
