import { written } from '../../../kernel/text';
import { isOutstanding, type Advice } from './advice';
import { type ChildIdentity, type Referral, type Views } from './case';
import { ChecklistItem, EhcPlanStatus, isCodeOf, LawfulBasis } from './codes';
import { isEqualityConsidered, isSocialCareConsidered } from './considerations';
import { isStanding, type Disclosure } from './sharing';
import { type Whose } from './sharing-codes';

/** What the checklist is judged by. */
export interface ChecklistFacts {
  readonly identity: ChildIdentity | null;
  readonly referral: Referral | null;
  readonly ehcPlanStatus: EhcPlanStatus;
  readonly localOptionCount: number;
  readonly evidenceCount: number;
  /** Whose views the family filed itself. */
  readonly filedViews: ReadonlySet<Whose>;
  readonly advice: readonly Advice[];
  readonly disclosures: readonly Disclosure[];
  /** Past compulsory school age on the day of the request. */
  readonly isYoungPerson: boolean;
  readonly isCapacityRecorded: boolean;
}

/** Without a lawful basis the papers may not be shared at all, and for a young person somebody must decide: no reason can stand in. */
const NEVER_WAIVED: ReadonlySet<ChecklistItem> = new Set([ChecklistItem.LAWFUL_BASIS, ChecklistItem.CAPACITY]);

/** The items of a panel's checklist; an unknown code in the terms is a fault, since it could never be satisfied. */
export function toChecklist(codes: readonly string[]): ChecklistItem[] {
  return codes.map((code) => {
    if (!isCodeOf(ChecklistItem, code)) throw new RangeError(`A panel's terms name an unknown checklist item: ${code}`);
    return code;
  });
}

/**
 * Every item of the checklist that the referral does not hold and that was not waived, in the checklist's order (R1). Who decides for
 * a young person is asked whatever the checklist (R5).
 */
export function missingItems(
  checklist: readonly ChecklistItem[],
  facts: ChecklistFacts,
  waived: ReadonlySet<ChecklistItem>,
): ChecklistItem[] {
  const asked = checklist.includes(ChecklistItem.CAPACITY) ? checklist : [...checklist, ChecklistItem.CAPACITY];
  return asked.filter((item) => !(waived.has(item) && canBeWaived(item)) && !HELD[item](facts));
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
  CHILD_VIEWS: ({ referral, filedViews }) => isAnswered(referral?.childViews) || filedViews.has('CHILD'),
  PARENT_VIEWS: ({ referral, filedViews }) => isAnswered(referral?.parentViews) || filedViews.has('PARENT'),
  // R5: consent is a consent somebody gave, not a tick.
  LAWFUL_BASIS: ({ referral, disclosures }) =>
    isWritten(referral?.lawfulBasis) &&
    (referral?.lawfulBasis !== LawfulBasis.CONSENT ||
      disclosures.some((one) => one.basis === LawfulBasis.CONSENT && isStanding(one))),
  EQUALITY_CONSIDERATIONS: ({ referral }) => isEqualityConsidered(referral),
  SOCIAL_CARE_CONSIDERATIONS: ({ referral }) => isSocialCareConsidered(referral),
  LOCAL_OPTIONS_TRIED: ({ localOptionCount }) => localOptionCount > 0,
  EVIDENCE: ({ evidenceCount }) => evidenceCount > 0,
  EHC_PLAN: ({ ehcPlanStatus }) => ehcPlanStatus === EhcPlanStatus.DRAFT || ehcPlanStatus === EhcPlanStatus.FINAL,
  ADVICE: ({ advice }) => advice.length > 0 && !advice.some(isOutstanding),
  CAPACITY: ({ isYoungPerson, isCapacityRecorded }) => !isYoungPerson || isCapacityRecorded,
  INFORMATION_SHARING: ({ disclosures }) => disclosures.some(isStanding),
};

/** R7: the views themselves, or why they could not be obtained. */
function isAnswered(views: Views | undefined): boolean {
  return isWritten(views?.text) || isWritten(views?.notObtainedReason);
}

function isWritten(text: string | null | undefined): boolean {
  return text !== null && text !== undefined && written(text) !== null;
}
