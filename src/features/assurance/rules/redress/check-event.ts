import { addYears, type Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import type { Refusal } from '../../../../kernel/refusal';
import { anyInWords, inWords, inWordsWithin } from '../../../cases/rules/code-words';
import type { RedressEventKind, RedressKind } from '../../../cases/rules/redress-codes';
import { checkText, TEXT_LIMITS } from '../../../cases/rules/text';
import type { OpenRedressCode, RecordRedressEventCode } from '../../refusals/redress';
import { standingEvents, type GivenEvent, type RedressEvent, type RedressMatter, type StandingEvent } from './matter';
import { STEPS, type Part } from './step-rules';

type Code = OpenRedressCode & RecordRedressEventCode;

/** What an event is judged by, beside the matter: what the database knows of what it names. */
export interface EventFacts {
  readonly today: Day;
  /** The first day on which the child can have been born. */
  readonly bornFrom: Day;
  /** Whether the decision that it names is one on the case; true where it names none. */
  readonly isDecisionOfCase: boolean;
  readonly isPolicyVersionKnown: boolean;
}

const refusal = <One extends string>(code: One, field: string, message: string): Refusal<One> => ({
  code,
  field: [field],
  message,
});

/** Nobody sets a day further ahead: it is a slip of the pen. */
const MOST_YEARS_AHEAD = 2;

const NAMES: Readonly<Record<Part, string>> = {
  dueDate: 'the day that was set',
  result: 'what it came to',
  orders: 'what is to be done',
  orderDecisionId: 'the decision in which the order was recorded',
  areOthersAffected: 'whether other families were touched',
  policyVersionId: 'the version of the policy that touched them',
  account: 'an account in words',
  reasons: 'the reasons',
  remedy: 'the remedy',
};

/** All that is wrong with what an event says, whatever it follows. */
export function checkContent(given: GivenEvent, facts: EventFacts): Refusal<Code>[] {
  const { kind, eventDate, dueDate, result } = given;
  const rule = STEPS[kind];
  if (eventDate === null) return [];
  const needed = rule.needs(given);
  const allowed = new Set<Part>([...needed, ...rule.may(given)]);
  const parts = Object.keys(NAMES) as Part[];
  return [
    ...checkDay(eventDate, facts),
    ...needed
      .filter((part) => !isSaid(given, part))
      .map((part) =>
        refusal('PART_MISSING' as const, part, `Say ${NAMES[part]}: “${inWordsWithin(kind)}” is not complete without.`),
      ),
    ...parts
      .filter((part) => isSaid(given, part) && !allowed.has(part))
      .map((part) =>
        refusal('PART_UNASKED' as const, part, `Leave out ${NAMES[part]}: “${inWordsWithin(kind)}” has none here.`),
      ),
    ...(result !== null && rule.results.length > 0 && !rule.results.includes(result)
      ? [refusal('RESULT_NOT_POSSIBLE' as const, 'result', `“${inWords(kind)}” comes to ${anyInWords(rule.results)}.`)]
      : []),
    ...checkDueDate(dueDate, eventDate),
    ...(facts.isDecisionOfCase
      ? []
      : [
          refusal(
            'DECISION_NOT_OF_CASE' as const,
            'orderDecisionId',
            'Name the decision on this case, made on or after the appeal, by which the order was recorded.',
          ),
        ]),
    ...(facts.isPolicyVersionKnown
      ? []
      : [
          refusal(
            'POLICY_VERSION_UNKNOWN' as const,
            'policyVersionId',
            'Name a version that the area adopted; policies lists them.',
          ),
        ]),
    ...checkText(['account'], 'account', given.account, TEXT_LIMITS.text),
    ...checkText(['reasons'], 'reasons', given.reasons, TEXT_LIMITS.text),
    ...checkText(['remedy'], 'remedy', given.remedy, TEXT_LIMITS.text),
  ];
}

function checkDay(eventDate: Day, facts: EventFacts): Refusal<'DATE_IN_FUTURE' | 'DATE_BEFORE_BIRTH'>[] {
  return [
    ...(eventDate > facts.today
      ? [
          refusal(
            'DATE_IN_FUTURE' as const,
            'eventDate',
            `It must not be after today, ${dayInWords(facts.today)}; record it when it has come.`,
          ),
        ]
      : []),
    ...(eventDate < facts.bornFrom
      ? [
          refusal(
            'DATE_BEFORE_BIRTH' as const,
            'eventDate',
            `The child was not born before ${dayInWords(facts.bornFrom)}; check the year.`,
          ),
        ]
      : []),
  ];
}

function checkDueDate(dueDate: Day | null, eventDate: Day): Refusal<'DUE_BEFORE_EVENT' | 'DUE_TOO_FAR'>[] {
  return [
    ...(dueDate !== null && dueDate < eventDate
      ? [
          refusal(
            'DUE_BEFORE_EVENT' as const,
            'dueDate',
            `The day that was set must not lie before ${dayInWords(eventDate)}.`,
          ),
        ]
      : []),
    ...(dueDate !== null && dueDate > addYears(eventDate, MOST_YEARS_AHEAD)
      ? [
          refusal(
            'DUE_TOO_FAR' as const,
            'dueDate',
            `The day that was set must lie within two years of ${dayInWords(eventDate)}; check the year.`,
          ),
        ]
      : []),
  ];
}

function isSaid(given: GivenEvent, part: Part): boolean {
  const value = given[part];
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** All that is wrong with an event that is added to a matter. */
export function checkStep(
  given: GivenEvent,
  matter: RedressMatter,
  events: readonly RedressEvent[],
  facts: EventFacts,
): Refusal<RecordRedressEventCode>[] {
  const { kind, eventDate, correctsId } = given;
  const corrected = events.find(({ redressEventId }) => redressEventId === correctsId);
  const wrongKind = checkKind(kind, matter, corrected !== undefined);
  return [
    ...checkCorrected(given, corrected),
    ...wrongKind,
    ...(eventDate === null && correctsId === null
      ? [
          refusal(
            'DATE_MISSING' as const,
            'eventDate',
            'Give the day on which it happened; without one only an entry is taken back.',
          ),
        ]
      : []),
    ...checkContent(given, facts),
    ...(wrongKind.length > 0
      ? []
      : checkOrder(
          given,
          matter,
          standingEvents(events).filter(({ redressEventId }) => redressEventId !== correctsId),
        )),
  ];
}

function checkCorrected({ kind }: GivenEvent, corrected: RedressEvent | undefined): Refusal<RecordRedressEventCode>[] {
  if (corrected === undefined) return [];
  if (corrected.isCorrected) {
    return [
      refusal(
        'EVENT_CORRECTED',
        'correctsId',
        'This entry was corrected already; correct the one that took its place.',
      ),
    ];
  }
  if (corrected.kind === kind) return [];
  const message = `The entry that is corrected is “${inWordsWithin(corrected.kind)}”. Correct it without a date, and record what did happen by itself.`;
  return [refusal('KIND_DIFFERS', 'kind', message)];
}

function checkKind(
  kind: RedressEventKind,
  matter: RedressMatter,
  isCorrection: boolean,
): Refusal<RecordRedressEventCode>[] {
  const { of, opens } = STEPS[kind];
  if (!of.includes(matter.kind)) {
    return [
      refusal(
        'STEP_OF_ANOTHER_KIND',
        'kind',
        `In a matter of the kind ${inWordsWithin(matter.kind)} comes ${anyInWords(stepsOf(matter.kind))}.`,
      ),
    ];
  }
  if (!opens || isCorrection) return [];
  return [
    refusal('STEP_OPENS', 'kind', 'This is how a matter begins: open another, or correct the entry of this one.'),
  ];
}

/** What can follow in a matter of a kind. */
function stepsOf(kind: RedressKind): RedressEventKind[] {
  return (Object.keys(STEPS) as RedressEventKind[]).filter((one) => STEPS[one].of.includes(kind) && !STEPS[one].opens);
}

function checkOrder(
  { kind, eventDate }: GivenEvent,
  matter: RedressMatter,
  others: readonly StandingEvent[],
): Refusal<RecordRedressEventCode>[] {
  const own = eventDate === null ? null : { kind, eventDate };
  const before = others.filter((one) => own !== null && one.eventDate <= own.eventDate);
  const problem = own === null ? null : stepProblem(kind, matter, before);
  // What was recorded after it must still have something to follow, and nothing before it that ended the matter.
  const all = [...others, ...(own === null ? [] : [own])];
  const followers = others
    .filter(
      (one) =>
        !isFollowing(
          one.kind,
          all.filter((other) => other !== one && other.eventDate <= one.eventDate),
        ) ||
        (own !== null &&
          one.eventDate > own.eventDate &&
          STEPS[one.kind].notAfter.includes(kind) &&
          kind !== 'COMPLAINT_ANSWERED'),
    )
    .map((one) => `“${inWordsWithin(one.kind)}” of ${dayInWords(one.eventDate)}`);
  return [
    ...(problem === null || own === null ? [] : [refusal(problem.code, problem.field, problem.message)]),
    ...(followers.length === 0
      ? []
      : [
          refusal(
            'EVENT_FOLLOWED' as const,
            'eventDate',
            `Correct first what is recorded after it: ${followers.join(', ')}.`,
          ),
        ]),
  ];
}

function isFollowing(kind: RedressEventKind, before: readonly { readonly kind: RedressEventKind }[]): boolean {
  const { after } = STEPS[kind];
  return after.length === 0 || before.some((one) => after.includes(one.kind));
}

/** What speaks against a step after those that happened by its day; a complaint that went to another stage begins a turn of its own. */
function stepProblem(
  kind: RedressEventKind,
  matter: RedressMatter,
  before: readonly StandingEvent[],
): { readonly code: RecordRedressEventCode; readonly field: string; readonly message: string } | null {
  const rule = STEPS[kind];
  const turn = before.slice(Math.max(0, before.map((one) => one.kind).lastIndexOf('COMPLAINT_ESCALATED')));
  const kinds = turn.map((one) => one.kind);
  if (rule.after.length > 0 && !kinds.some((one) => rule.after.includes(one))) {
    const message = `It follows ${anyInWords(rule.after)}, and none is recorded by that day. Record that first.`;
    return { code: 'STEP_WITHOUT_START', field: 'kind', message };
  }
  const over = turn.find((one) => rule.notAfter.includes(one.kind));
  if (over !== undefined) {
    const message = `The matter had come to “${inWordsWithin(over.kind)}” on ${dayInWords(over.eventDate)}; nothing of this kind follows that.`;
    return { code: 'STEP_AFTER_END', field: 'kind', message };
  }
  if (!rule.mayRepeat && kinds.includes(kind)) {
    return {
      code: 'STEP_RECORDED',
      field: 'kind',
      message: 'It is recorded already; correct that entry where it is wrong.',
    };
  }
  if (isNothingToDo(kind, matter, turn)) {
    return {
      code: 'NOTHING_TO_DO',
      field: 'kind',
      message: 'Nothing was asked for, ordered or promised of which this could be said.',
    };
  }
  return null;
}

function isNothingToDo(
  kind: RedressEventKind,
  { isAboutHealth }: RedressMatter,
  turn: readonly StandingEvent[],
): boolean {
  if (kind === 'HEALTH_ISSUES_TOLD') return !isAboutHealth;
  if (kind === 'ORDER_CARRIED_OUT') return !turn.some(({ orders }) => orders.length > 0);
  if (kind === 'REMEDY_DONE') {
    return !turn.some(
      (one) => (one.kind === 'COMPLAINT_ANSWERED' || one.kind === 'OMBUDSMAN_DECIDED') && one.dueDate !== null,
    );
  }
  return false;
}
