import { type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { type BankHolidays } from '../../../kernel/working-days';
import { type SubjectRequestCode, type SubjectRequestStepCode } from '../refusals/subject-request';
import { type CapacityRecord } from './capacity';
import { inWordsWithin } from './code-words';
import { earliestBirth, isYoungPerson } from './child';
import {
  canAskIdentity,
  isIdentityOpen,
  isOpenRequest,
  type SubjectRequest,
  SubjectRequester,
  subjectRequestDue,
  subjectRequestStatus,
  type SubjectRequestStepKind,
} from './subject-request';

interface Problem<Code> {
  readonly code: Code;
  readonly field: readonly string[];
  readonly message: string;
}

/** Who may be given what is kept: past compulsory school age the young person, unless it was found that somebody else decides (R5); else the parent. */
export function whoAsks(
  birthCohort: number,
  capacity: Pick<CapacityRecord, 'decider'> | null,
  day: Day,
): typeof SubjectRequester.PARENT | typeof SubjectRequester.YOUNG_PERSON {
  const decides = isYoungPerson(birthCohort, day) && (capacity === null || capacity.decider === 'YOUNG_PERSON');
  return decides ? SubjectRequester.YOUNG_PERSON : SubjectRequester.PARENT;
}

/** What is wrong with a request as it is given. A child who understands what it asks for may ask at any age. */
export function checkSubjectRequest(
  given: { readonly askedBy: SubjectRequester; readonly receivedDate: Day; readonly hasAuthority: boolean },
  facts: {
    readonly birthCohort: number;
    readonly capacity: Pick<CapacityRecord, 'decider'> | null;
    readonly others: readonly SubjectRequest[];
    readonly today: Day;
  },
): Problem<SubjectRequestCode>[] {
  const { askedBy, receivedDate, hasAuthority } = given;
  const { birthCohort, capacity, others, today } = facts;
  const problem = (code: SubjectRequestCode, field: string, message: string) => [{ code, field: [field], message }];
  const isOpen = others.some((one) => {
    return one.askedBy === askedBy && isOpenRequest(subjectRequestStatus(one));
  });
  return [
    ...(receivedDate > today
      ? problem('DATE_IN_FUTURE', 'receivedDate', `The day it came must not be after today, ${dayInWords(today)}.`)
      : []),
    ...(receivedDate < earliestBirth(birthCohort)
      ? problem('DATE_BEFORE_BIRTH', 'receivedDate', 'The day it came lies before the child was born.')
      : []),
    ...(askedBy === SubjectRequester.PARENT && whoAsks(birthCohort, capacity, receivedDate) === 'YOUNG_PERSON'
      ? problem(
          'YOUNG_PERSON_ASKS',
          'askedBy',
          'The young person is past compulsory school age and asks, or gives authority to somebody: record the young person or a representative, or first, by recordCapacity, who decides.',
        )
      : []),
    ...(askedBy === SubjectRequester.REPRESENTATIVE && !hasAuthority
      ? problem(
          'AUTHORITY_MISSING',
          'hasAuthority',
          'A representative asks with the written authority of whoever may ask.',
        )
      : []),
    ...(isOpen
      ? problem(
          'REQUEST_OPEN',
          'askedBy',
          'A request of the same asker is open on this case; record what is done about that one.',
        )
      : []),
  ];
}

/** What is wrong with a step, with the field of the input. */
export function checkSubjectRequestStep(
  request: Pick<SubjectRequest, 'receivedDate' | 'steps'>,
  given: { readonly kind: SubjectRequestStepKind; readonly stepDate: Day; readonly reason: string | null },
  today: Day,
  holidays: BankHolidays,
): Problem<SubjectRequestStepCode>[] {
  const { kind, stepDate, reason } = given;
  const status = subjectRequestStatus(request);
  const problem = (code: SubjectRequestStepCode, field: string, message: string) => [{ code, field: [field], message }];
  if (!isOpenRequest(status)) {
    const message = `The request is ${inWordsWithin(status)}; record another one if one came.`;
    return problem('REQUEST_ENDED', 'subjectRequestId', message);
  }
  const last = request.steps.at(-1)?.stepDate ?? request.receivedDate;
  return [
    ...(stepDate > today
      ? problem('DATE_IN_FUTURE', 'stepDate', `The day must not be after today, ${dayInWords(today)}.`)
      : []),
    ...(stepDate < last
      ? problem('DATE_OUT_OF_ORDER', 'stepDate', `The last thing that is recorded of it was on ${dayInWords(last)}.`)
      : []),
    ...((kind === 'EXTENDED' || kind === 'REFUSED') && reason === null
      ? problem('REASON_MISSING', 'reason', 'Say why; whoever asked is to be told the reason.')
      : []),
    ...kindProblems(request, given, holidays),
  ];
}

/** Whether a step of this kind can follow what was done. */
function kindProblems(
  request: Pick<SubjectRequest, 'receivedDate' | 'steps'>,
  { kind, stepDate }: { readonly kind: SubjectRequestStepKind; readonly stepDate: Day },
  holidays: BankHolidays,
): Problem<SubjectRequestStepCode>[] {
  const asked = request.steps.filter(({ kind }) => kind === 'CLARIFICATION_ASKED' || kind === 'CLARIFIED').at(-1);
  const isAsked = asked?.kind === 'CLARIFICATION_ASKED';
  const problem = (code: SubjectRequestStepCode, field: string, message: string) => [{ code, field: [field], message }];
  if (kind === 'CLARIFIED' && !isAsked) {
    return problem('NOTHING_ASKED', 'kind', 'No question is open; record first that one was asked.');
  }
  if (kind === 'CLARIFICATION_ASKED' && isAsked) {
    return problem('ASKED_ALREADY', 'kind', 'A question is open; record it when it is answered.');
  }
  if (kind === 'IDENTITY_SHOWN' && !isIdentityOpen(request.steps)) {
    const message =
      'Nobody was asked to show who they are, so that it moves nothing; record first that they were asked.';
    return problem('IDENTITY_NOT_ASKED', 'kind', message);
  }
  if (kind === 'IDENTITY_ASKED' && !canAskIdentity(request, stepDate)) {
    const message =
      'Whoever asks is asked once to show who they are, within a month of the day it came, and before a question was answered or the time extended.';
    return problem('IDENTITY_TOO_LATE', 'kind', message);
  }
  if (kind === 'ANSWERED' && isIdentityOpen(request.steps)) {
    const message =
      'It was asked who asks and it is not shown yet, so nothing may be given; record first that it was shown, or that the request is refused or withdrawn.';
    return problem('IDENTITY_NOT_SHOWN', 'kind', message);
  }
  if (kind !== 'EXTENDED') return [];
  if (request.steps.some((step) => step.kind === 'EXTENDED')) {
    return problem('EXTENDED_ALREADY', 'kind', 'It is extended by two months already, which is all there is.');
  }
  return stepDate > subjectRequestDue(request, holidays, stepDate)
    ? problem('EXTENDED_TOO_LATE', 'stepDate', 'An extension is told within the first month, which has passed.')
    : [];
}
