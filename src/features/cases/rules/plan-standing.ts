import type { Day } from '../../../kernel/dates';
import type { CaseFacts } from './case';
import { EhcPlanStatus } from './codes';

/** What of what is recorded of a plan says how far it has come; the database keeps of each child the one that counts. */
export type PlanStepKind =
  | 'REQUEST_RECEIVED'
  | 'ASSESSMENT_AGREED'
  | 'DRAFT_SERVED'
  | 'REQUEST_WITHDRAWN'
  | 'ASSESSMENT_REFUSED'
  | 'PLAN_REFUSED'
  | 'FINAL_PLAN_SENT';

/** How a child's plan stands by what was recorded of it. */
interface RecordedStanding {
  readonly step: PlanStepKind | null;
  readonly stepDate: Day | null;
  /** The last day on which one ended; null: none is recorded. */
  readonly ceasedDate: Day | null;
}

/** How far a plan has come, and since when; the day null where none was given. */
interface PlanStanding {
  readonly status: EhcPlanStatus;
  readonly date: Day | null;
}

const STATUS_OF: Readonly<Record<PlanStepKind, EhcPlanStatus>> = {
  REQUEST_RECEIVED: EhcPlanStatus.REQUESTED,
  ASSESSMENT_AGREED: EhcPlanStatus.IN_ASSESSMENT,
  DRAFT_SERVED: EhcPlanStatus.DRAFT,
  REQUEST_WITHDRAWN: EhcPlanStatus.NONE,
  ASSESSMENT_REFUSED: EhcPlanStatus.NONE,
  PLAN_REFUSED: EhcPlanStatus.NONE,
  FINAL_PLAN_SENT: EhcPlanStatus.FINAL,
};

/** From the least to the furthest. */
const FURTHER: readonly EhcPlanStatus[] = ['NONE', 'REQUESTED', 'IN_ASSESSMENT', 'DRAFT', 'FINAL'];

/**
 * How the plan of a case stands: as it was referred, moved on by what was recorded of it, whenever that was entered. A plan that was sent is final, unless
 * it had ended before the case was asked for; one that ended since stays final beside its last day. What was recorded of days before the request moves
 * only a case that was referred without a word of a plan: a panel is often asked after the draft. A final plan is not undone by what is asked for or refused
 * after it.
 */
export function planStanding(
  referred: PlanStanding & { readonly requestDate: Day },
  { step, stepDate, ceasedDate }: RecordedStanding,
): PlanStanding {
  const { status, date, requestDate } = referred;
  const asReferred = { status, date };
  if (status === EhcPlanStatus.FINAL || step === null || stepDate === null) return asReferred;
  const recorded = STATUS_OF[step];
  if (recorded === EhcPlanStatus.FINAL) {
    const hadEnded = ceasedDate !== null && stepDate <= ceasedDate && ceasedDate < requestDate;
    return hadEnded ? asReferred : { status: recorded, date: stepDate };
  }
  // A referral that says nothing of a plan is kept as NONE.
  if (status === EhcPlanStatus.NONE) return recorded === status ? asReferred : { status: recorded, date: stepDate };
  if (stepDate < requestDate) return asReferred;
  if (recorded === EhcPlanStatus.NONE) return { status: recorded, date: null };
  // Of a status without its day only what is further is sure to be later.
  const isLater = date === null ? FURTHER.indexOf(recorded) > FURTHER.indexOf(status) : stepDate > date;
  return isLater ? { status: recorded, date: stepDate } : asReferred;
}

/** How the plan of a case stood on a day, as far as that is on record: what came after it is not counted. */
export function planStatusOn({ ehcPlanStatus, ehcPlanDate, referredPlanStatus }: CaseFacts, day: Day): EhcPlanStatus {
  return ehcPlanDate !== null && ehcPlanDate > day ? referredPlanStatus : ehcPlanStatus;
}
