import { type ChildIdentity, type Referral, type Views } from './case';
import { ChecklistItem, EhcPlanStatus, isCodeOf } from './codes';

/** What the checklist is judged by. */
export interface ChecklistFacts {
  readonly identity: ChildIdentity | null;
  readonly referral: Referral | null;
  readonly ehcPlanStatus: EhcPlanStatus;
  readonly localOptionCount: number;
  readonly evidenceCount: number;
}

/** Without a lawful basis the papers may not be shared with the panel at all, so no reason can stand in for it. */
const NEVER_WAIVED: ReadonlySet<ChecklistItem> = new Set([ChecklistItem.LAWFUL_BASIS]);

/** The items of a panel's checklist; an unknown code in the terms is a fault, since it could never be satisfied. */
export function toChecklist(codes: readonly string[]): ChecklistItem[] {
  return codes.map((code) => {
    if (!isCodeOf(ChecklistItem, code)) throw new RangeError(`A panel's terms name an unknown checklist item: ${code}`);
    return code;
  });
}

/** Every item of the checklist that the referral does not hold and that was not waived, in the checklist's order (R1). */
export function missingItems(
  checklist: readonly ChecklistItem[],
  facts: ChecklistFacts,
  waived: ReadonlySet<ChecklistItem>,
): ChecklistItem[] {
  return checklist.filter((item) => !waived.has(item) && !HELD[item](facts));
}

/** Whether a named person may let the item go with a reason (R1). */
export function canBeWaived(item: ChecklistItem): boolean {
  return !NEVER_WAIVED.has(item);
}

/** When each item counts as there. */
const HELD: Readonly<Record<ChecklistItem, (facts: ChecklistFacts) => boolean>> = {
  // Name and date of birth are there from the start; the home gives the distances.
  CHILD_DETAILS: ({ identity }) => isWritten(identity?.homePostcode),
  SUMMARY: ({ referral }) => isWritten(referral?.summary),
  OUTCOMES_SOUGHT: ({ referral }) => isWritten(referral?.outcomesSought),
  CHILD_VIEWS: ({ referral }) => isAnswered(referral?.childViews),
  PARENT_VIEWS: ({ referral }) => isAnswered(referral?.parentViews),
  LAWFUL_BASIS: ({ referral }) => isWritten(referral?.lawfulBasis),
  EQUALITY_CONSIDERATIONS: ({ referral }) => isWritten(referral?.equalityConsiderations),
  SOCIAL_CARE_CONSIDERATIONS: ({ referral }) => isWritten(referral?.socialCareConsiderations),
  LOCAL_OPTIONS_TRIED: ({ localOptionCount }) => localOptionCount > 0,
  EVIDENCE: ({ evidenceCount }) => evidenceCount > 0,
  EHC_PLAN: ({ ehcPlanStatus }) => ehcPlanStatus === EhcPlanStatus.DRAFT || ehcPlanStatus === EhcPlanStatus.FINAL,
};

/** R7: the views themselves, or why they could not be obtained. */
function isAnswered(views: Views | undefined): boolean {
  return isWritten(views?.text) || isWritten(views?.notObtainedReason);
}

function isWritten(text: string | null | undefined): boolean {
  return text !== null && text !== undefined && text.trim() !== '';
}
