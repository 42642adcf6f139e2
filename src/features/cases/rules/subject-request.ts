import { addDays, addMonths, type Day } from '../../../kernel/dates';
import { addWorkingDays, isWorkingDay, type BankHolidays } from '../../../kernel/working-days';

/** Who asks to see what is kept about a child or young person. */
export const SubjectRequester = {
  PARENT: 'PARENT',
  YOUNG_PERSON: 'YOUNG_PERSON',
  REPRESENTATIVE: 'REPRESENTATIVE',
} as const;
export type SubjectRequester = (typeof SubjectRequester)[keyof typeof SubjectRequester];

/** What was done about a request. */
export const SubjectRequestStepKind = {
  IDENTITY_ASKED: 'IDENTITY_ASKED',
  IDENTITY_SHOWN: 'IDENTITY_SHOWN',
  CLARIFICATION_ASKED: 'CLARIFICATION_ASKED',
  CLARIFIED: 'CLARIFIED',
  EXTENDED: 'EXTENDED',
  ANSWERED: 'ANSWERED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type SubjectRequestStepKind = (typeof SubjectRequestStepKind)[keyof typeof SubjectRequestStepKind];

/** How a request stands. */
export const SubjectRequestStatus = {
  OPEN: 'OPEN',
  WAITING_FOR_IDENTITY: 'WAITING_FOR_IDENTITY',
  WAITING_FOR_CLARIFICATION: 'WAITING_FOR_CLARIFICATION',
  ANSWERED: 'ANSWERED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type SubjectRequestStatus = (typeof SubjectRequestStatus)[keyof typeof SubjectRequestStatus];

/** One thing that was done about a request. */
export interface SubjectRequestStep {
  readonly kind: SubjectRequestStepKind;
  readonly stepDate: Day;
  readonly reason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A request to see what is kept (UK GDPR art. 15), with what was done about it in the order in which it was. */
export interface SubjectRequest {
  readonly subjectRequestId: string;
  readonly caseId: string;
  readonly askedBy: SubjectRequester;
  readonly receivedDate: Day;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly steps: readonly SubjectRequestStep[];
}

/**
 * Where the time limit is from. Art. 12(6) lets one ask who asks where that is in doubt, and art. 12A begins the month when it is shown. Art. 12A was put in by the Data (Use and Access) Act 2025 s. 76, in force since 5 February 2026 (SI 2026/82); that the month
 * ends on the corresponding day, or the next working day, is the Information Commissioner's reading.
 */
export const SUBJECT_REQUEST_SOURCE =
  'UK GDPR articles 12(3), 12(6) and 12A (Data (Use and Access) Act 2025 s. 76, SI 2026/82, from 5 February 2026); the Information Commissioner’s guidance on the right of access';

const ENDS = ['ANSWERED', 'REFUSED', 'WITHDRAWN'] as const;
const ONE_MONTH = 1;
/** One month and two more. */
const EXTENDED_MONTHS = 3;

type Dated = Pick<SubjectRequest, 'receivedDate'> & {
  readonly steps: readonly Pick<SubjectRequestStep, 'kind' | 'stepDate'>[];
};

/** Whether a request that stands so waits for an answer still. */
export function isOpenRequest(status: SubjectRequestStatus): boolean {
  return status === 'OPEN' || status === 'WAITING_FOR_IDENTITY' || status === 'WAITING_FOR_CLARIFICATION';
}

/** How a request stands. */
export function subjectRequestStatus({ steps }: Pick<Dated, 'steps'>): SubjectRequestStatus {
  const end = ENDS.find((kind) => steps.some((step) => step.kind === kind));
  if (end !== undefined) return end;
  if (isIdentityOpen(steps)) return 'WAITING_FOR_IDENTITY';
  const asked = steps.filter(({ kind }) => kind === 'CLARIFICATION_ASKED' || kind === 'CLARIFIED').at(-1);
  return asked?.kind === 'CLARIFICATION_ASKED' ? 'WAITING_FOR_CLARIFICATION' : 'OPEN';
}

/**
 * By when a request is to be answered: one month from the day it came, or from the day on which it was shown who asks where that was asked (up to and with `today` while it is
 * not shown), or where nobody asked and it was shown within the month, as it was recorded before; two more where it was extended; the days on which a question to the asker was open do not count (they are open up to and with `today` while it is), of a question that was put in time. A day without its like in the
 * month is the month's last; one on which nobody works is the next working day.
 */
export function subjectRequestDue({ receivedDate, steps }: Dated, holidays: BankHolidays, today: Day): Day {
  const from = beginsOn({ receivedDate, steps }, today);
  const months = steps.some(({ kind }) => kind === 'EXTENDED') ? EXTENDED_MONTHS : ONE_MONTH;
  const limit = addMonths(from, months);
  const due = addDays(limit, daysOpen(steps, { from, limit, today }));
  return isWorkingDay(due, holidays) ? due : addWorkingDays(due, 1, holidays);
}

/** From which day the month runs. */
function beginsOn({ receivedDate, steps }: Dated, today: Day): Day {
  if (isIdentityOpen(steps)) return today > receivedDate ? today : receivedDate;
  const shown = steps.findIndex(({ kind }) => kind === 'IDENTITY_SHOWN');
  const shownDate = steps[shown]?.stepDate;
  if (shownDate === undefined) return receivedDate;
  const before = steps.slice(0, shown);
  const counts = before.some(isIdentityAsked) || canAskIdentity({ receivedDate, steps: before }, shownDate);
  return counts && shownDate > receivedDate ? shownDate : receivedDate;
}

/** Whether it was asked who asks, and not shown yet. */
export function isIdentityOpen(steps: Dated['steps']): boolean {
  return steps.some(isIdentityAsked) && !steps.some(({ kind }) => kind === 'IDENTITY_SHOWN');
}

function isIdentityAsked({ kind }: Dated['steps'][number]): boolean {
  return kind === 'IDENTITY_ASKED';
}

/**
 * Whether it can be asked on a day who asks: once, within the month, and while nothing was answered or put off yet. Else the month could be begun anew at
 * will.
 */
export function canAskIdentity({ receivedDate, steps }: Dated, day: Day): boolean {
  const isLate = steps.some(({ kind }) => kind !== 'CLARIFICATION_ASKED');
  return !isLate && day <= addMonths(receivedDate, ONE_MONTH);
}

/** How many days questions to the asker were open that were put within the time, from the day of asking to the day of the answer; no day twice. */
function daysOpen(
  steps: Dated['steps'],
  { from, limit, today }: { readonly from: Day; readonly limit: Day; readonly today: Day },
): number {
  let asked: Day | null = null;
  let days = 0;
  const count = (since: Day, until: Day): void => {
    for (let day = since < from ? from : since; day < until; day = addDays(day, 1)) days += 1;
  };
  for (const { kind, stepDate } of steps) {
    if (kind === 'CLARIFICATION_ASKED' && asked === null && stepDate <= addDays(limit, days)) asked = stepDate;
    if (kind === 'CLARIFIED' && asked !== null) {
      count(asked, stepDate);
      asked = null;
    }
  }
  if (asked !== null) count(asked, today);
  return days;
}
