import { inWords } from '../../../../kernel/code-words';
import { addDays, addYears, type Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import type { Refusal } from '../../../../kernel/refusal';
import { sayTooYoung, tooYoungFor } from '../../../cases/rules/adult-age';
import { earliestBirth, latestBirth } from '../../../cases/rules/child';
import { checkText, TEXT_LIMITS, written } from '../../../cases/rules/text';
import type { PlanEventKind } from '../../../cases/rules/clock-codes';
import type { RecordAdultDecisionCode } from '../../refusals/growing-up';
import { HandoverStatus, type AdultOutcome, type AdultService } from './codes';

/** A decision of adult services on a young person as it is given. */
export interface GivenAdultDecision {
  readonly kind: AdultService;
  readonly outcome: AdultOutcome;
  readonly decidedDate: Day;
  /** The scheme of delegation, and the line of it, by which it was decided (G7). */
  readonly delegation: string;
  readonly reasons: string;
  /** The decision that it puts right; null: none. */
  readonly replacesId: string | null;
}

/** The same as it is kept, with who decided. */
export interface AdultDecision extends GivenAdultDecision {
  readonly adultDecisionId: string;
  readonly childId: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly deciderRole: 'BUDGET_HOLDER' | 'DIRECTOR';
  /** The decider’s grade on that day. */
  readonly deciderGrade: number;
  readonly planEventId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly isReplaced: boolean;
}

/** What begins and what ends each: events of the plan, so that the clock of adult continuing healthcare runs (C27). */
export const EVENTS_OF: Readonly<
  Record<AdultService, { readonly asked: PlanEventKind; readonly decided: PlanEventKind }>
> = {
  CARE_ACT: { asked: 'CARE_ACT_REFERRED', decided: 'CARE_ACT_DECIDED' },
  CONTINUING_HEALTHCARE: { asked: 'ADULT_CHECKLIST_RECEIVED', decided: 'ADULT_HEALTH_DECIDED' },
};

/** What a decision is judged by: what was asked on which days, and what was decided. */
export interface AdultDecisionFacts {
  readonly askedDates: readonly Day[];
  readonly birthCohort: number;
  /** The day on which the young person is on record as having died; null: it is not. */
  readonly diedOn: Day | null;
  /** Of the same kind, that stand. */
  readonly standing: readonly Pick<AdultDecision, 'adultDecisionId' | 'decidedDate'>[];
  readonly today: Day;
}

type Told = Refusal<RecordAdultDecisionCode>;

/** What is wrong with the words and days of a decision; who may take it, and what it replaces, is asked beside. */
export function checkAdultDecision(given: GivenAdultDecision, facts: AdultDecisionFacts): Told[] {
  const { kind, decidedDate, delegation, reasons } = given;
  const young = tooYoungFor(EVENTS_OF[kind].decided, facts.birthCohort, decidedDate);
  return [
    ...(decidedDate > facts.today
      ? [
          told(
            'DATE_IN_FUTURE',
            'decidedDate',
            `Record a decision once it was taken: not after ${dayInWords(facts.today)}.`,
          ),
        ]
      : []),
    ...(young === null ? [] : [told('TOO_YOUNG', 'decidedDate', sayTooYoung(young))]),
    ...checkAlive(given, facts),
    ...checkAsked(given, facts),
    ...(written(delegation) === null
      ? [
          told(
            'DELEGATION_MISSING',
            'delegation',
            'Name the scheme of delegation, and the line of it, that was relied on.',
          ),
        ]
      : checkText(['delegation'], 'delegation', delegation, TEXT_LIMITS.reason)),
    ...(written(reasons) === null
      ? [told('REASONS_MISSING', 'reasons', 'Say why adult services take the young person on, or do not.')]
      : checkText(['reasons'], 'reasons', reasons, TEXT_LIMITS.reason)),
  ];
}

/**
 * Nobody is assessed under the Care Act 2014 (sections 9 and 13) after their death. Whether the NHS had to pay for continuing healthcare before it is
 * decided afterwards too, for the estate (national framework 2022, on periods of care that were not assessed).
 */
function checkAlive({ kind, decidedDate }: GivenAdultDecision, { diedOn }: AdultDecisionFacts): Told[] {
  if (kind !== 'CARE_ACT' || diedOn === null || decidedDate <= diedOn) return [];
  const message = `The record says that the young person died by ${dayInWords(diedOn)}: nobody is assessed under the Care Act 2014 after that. If it was decided before, give that day; if the end of the plan or its reason is wrong, put that right first. Who paid until then is changed by another split (proposeContribution).`;
  return [told('CHILD_DIED', 'decidedDate', message)];
}

/** Every decision answers a request of its own: one that came after the last decision, unless that is the one put right. */
function checkAsked({ kind, decidedDate, replacesId }: GivenAdultDecision, facts: AdultDecisionFacts): Told[] {
  const asked = facts.askedDates.filter((day) => day <= decidedDate);
  if (asked.length === 0) {
    const message = `“${inWords(EVENTS_OF[kind].asked)}” is not recorded on or before ${dayInWords(decidedDate)}. Record it first (recordPlanEvent).`;
    return [told('NOT_REFERRED', 'kind', message)];
  }
  const [last] = facts.standing
    .filter(({ adultDecisionId }) => adultDecisionId !== replacesId)
    .map((one) => one.decidedDate)
    .sort()
    .reverse();
  if (last === undefined || asked.some((day) => day > last)) return [];
  const message = `It was decided on ${dayInWords(last)}, and nothing was asked since. Put that decision right (replacesId), or record the new request first.`;
  return [told('ALREADY_DECIDED', 'kind', message)];
}

/** The decision that stands in the place of one of these, which is itself where nothing put it right; undefined: it is none of them. */
export function standingOf(adultDecisionId: string, known: readonly AdultDecision[]): AdultDecision | undefined {
  let found = known.find((one) => one.adultDecisionId === adultDecisionId);
  for (let left = known.length; left > 0; left -= 1) {
    const last = found;
    found = known.find(({ replacesId }) => replacesId !== null && replacesId === last?.adultDecisionId) ?? last;
  }
  return found;
}

/** From which day on adult services can pay: the 18th birthday; of who was born on 29 February that is 1 March where the year has no such day. */
export function adultOn(dateOfBirth: Day): Day {
  const birthday = addYears(dateOfBirth, 18);
  return birthday.slice(8) === dateOfBirth.slice(8) ? birthday : addDays(birthday, 1);
}

/** Why a share does not go over to adult services from a day on, by the age of the young person. */
export interface AgeProblem {
  readonly code: 'BEFORE_18' | 'BIRTHDAY_UNKNOWN';
  readonly message: string;
}

/**
 * Whether somebody is 18 on a day, by the day of birth, or where nobody gave that by the school year of birth; null: so it is, or everybody of that
 * year is. A child of an imported placement has no day of birth until a referral gives it.
 */
export function ageProblem(
  { dateOfBirth, birthCohort }: { readonly dateOfBirth: Day | null; readonly birthCohort: number },
  fromDate: Day,
): AgeProblem | null {
  const first = adultOn(dateOfBirth ?? earliestBirth(birthCohort));
  const last = adultOn(dateOfBirth ?? latestBirth(birthCohort));
  if (fromDate >= last) return null;
  if (dateOfBirth !== null) {
    return {
      code: 'BEFORE_18',
      message: 'Adult services pay from the 18th birthday on; give that day or a later one.',
    };
  }
  if (fromDate < first) {
    const message = `Adult services pay from the 18th birthday on, and nobody of this school year is 18 before ${dayInWords(first)}; give the birthday or a later day.`;
    return { code: 'BEFORE_18', message };
  }
  return {
    code: 'BIRTHDAY_UNKNOWN',
    message: `Adult services pay from the 18th birthday on, and the day of birth is not known: by the school year it is between ${dayInWords(first)} and ${dayInWords(last)}. Say who the young person is first, by a referral under its id (referCase, child.childId), or give ${dayInWords(last)} or a later day.`,
  };
}

/** A share that goes over to adult services, and by what agreement. */
export interface AdultHandover {
  readonly adultHandoverId: string;
  readonly adultDecisionId: string;
  readonly childId: string;
  readonly caseId: string;
  readonly placementId: string;
  readonly fromHolderId: string;
  readonly toHolderId: string;
  readonly fromDate: Day;
  readonly agreementId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** When the last holder had agreed; null: not yet, or never. */
  readonly agreedAt: Date | null;
  readonly closedBecause: string | null;
}

/** Where a hand-over stands, by its agreement. */
export function handoverStatus({
  agreedAt,
  closedBecause,
}: Pick<AdultHandover, 'agreedAt' | 'closedBecause'>): HandoverStatus {
  if (agreedAt !== null) return HandoverStatus.AGREED;
  if (closedBecause === null) return HandoverStatus.PROPOSED;
  return closedBecause === 'REFUSED' ? HandoverStatus.REFUSED : HandoverStatus.WITHDRAWN;
}

function told(code: RecordAdultDecisionCode, field: string, message: string): Told {
  return { code, field: [field], message };
}
