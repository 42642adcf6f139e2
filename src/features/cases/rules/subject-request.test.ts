import type { Day } from '../../../kernel/dates';
import { toBankHolidays } from '../../../kernel/working-days';
import { subjectRequestDue, subjectRequestStatus, type SubjectRequestStepKind } from './subject-request';
import { checkSubjectRequest, checkSubjectRequestStep, whoAsks } from './subject-request-problems';

/* By when a request to see what is kept is answered: UK GDPR art. 12A, and the Information Commissioner's reading of a month. */

const day = (text: string): Day => text as Day;
const holidays = toBankHolidays([day('2026-12-25'), day('2026-12-28'), day('2027-01-01')]);
type Step = readonly [SubjectRequestStepKind, string];
const steps = (...given: Step[]) =>
  given.map(([kind, on]) => ({
    ...{ kind, stepDate: day(on), reason: null, recordedBy: '', recordedAt: new Date(0) },
  }));
const due = (received: string, ...given: Step[]) =>
  subjectRequestDue({ receivedDate: day(received), steps: steps(...given) }, holidays, day('2027-06-01'));

test.each([
  // The Commissioner's own examples: the same day of the next month, its last day, the next working day.
  ['2026-09-03', '2026-10-05'], // 3 October is a Saturday.
  ['2026-08-31', '2026-09-30'],
  ['2026-11-25', '2026-12-29'], // Christmas Day, a weekend, a bank holiday.
  ['2027-01-31', '2027-03-01'], // 28 February is a Sunday.
])('art. 12A: what came on %s is answered by %s', (received, answered) => {
  expect(due(received)).toBe(answered);
});

test('art. 12A: from the day it is shown who asks; two months more; a question to the asker does not count', () => {
  expect(due('2026-10-01', ['IDENTITY_SHOWN', '2026-10-09'])).toBe('2026-11-09');
  expect(due('2026-10-01', ['EXTENDED', '2026-10-20'])).toBe('2027-01-04'); // 1 January is a holiday, then a weekend.
  expect(due('2026-10-06', ['CLARIFICATION_ASKED', '2026-10-08'], ['CLARIFIED', '2026-10-13'])).toBe('2026-11-11');
  // What is put to the asker once the month is over moves nothing any more.
  expect(due('2026-10-06', ['CLARIFICATION_ASKED', '2026-11-09'], ['CLARIFIED', '2026-11-20'])).toBe('2026-11-06');
  const open = { receivedDate: day('2026-10-06'), steps: steps(['CLARIFICATION_ASKED', '2026-10-08']) };
  expect(subjectRequestStatus(open)).toBe('WAITING_FOR_CLARIFICATION');
  expect(subjectRequestDue(open, holidays, day('2026-10-14'))).toBe('2026-11-12');
});

test('art. 12(6), 12A: until who asks has shown who they are the month does not begin', () => {
  const asked = { receivedDate: day('2026-10-01'), steps: steps(['IDENTITY_ASKED', '2026-10-05']) };
  expect(subjectRequestStatus(asked)).toBe('WAITING_FOR_IDENTITY');
  expect(subjectRequestDue(asked, holidays, day('2026-11-12'))).toBe('2026-12-14'); // 12 December is a Saturday.
  const shown = [...asked.steps, ...steps(['IDENTITY_SHOWN', '2026-11-10'])];
  expect(subjectRequestStatus({ steps: shown })).toBe('OPEN');
  expect(subjectRequestDue({ ...asked, steps: shown }, holidays, day('2026-11-12'))).toBe('2026-12-10');
});

test('a step is refused that ends twice, goes back, has no reason, or is told too late', () => {
  const request = { receivedDate: day('2026-10-01'), steps: [] };
  const refused = (kind: SubjectRequestStepKind, on: string, of: object = request) =>
    checkSubjectRequestStep(
      of as typeof request,
      { kind, stepDate: day(on), reason: null },
      day('2026-11-20'),
      holidays,
    ).map(({ code }) => code);
  expect(refused('ANSWERED', '2026-10-20')).toEqual([]);
  expect(refused('ANSWERED', '2026-11-21')).toEqual(['DATE_IN_FUTURE']);
  expect(refused('REFUSED', '2026-09-30')).toEqual(['DATE_OUT_OF_ORDER', 'REASON_MISSING']);
  expect(refused('EXTENDED', '2026-11-10')).toEqual(['REASON_MISSING', 'EXTENDED_TOO_LATE']);
  expect(refused('CLARIFIED', '2026-10-05')).toEqual(['NOTHING_ASKED']);
  // Else the month could be begun anew at will.
  expect(refused('IDENTITY_ASKED', '2026-11-01')).toEqual([]);
  expect(refused('IDENTITY_ASKED', '2026-11-02')).toEqual(['IDENTITY_TOO_LATE']);
  expect(refused('IDENTITY_SHOWN', '2026-10-05')).toEqual(['IDENTITY_NOT_ASKED']);
  for (const kind of ['CLARIFIED', 'EXTENDED', 'IDENTITY_SHOWN', 'IDENTITY_ASKED'] as const) {
    const after = { ...request, steps: steps(['CLARIFICATION_ASKED', '2026-10-02'], [kind, '2026-10-03']) };
    expect(refused('IDENTITY_ASKED', '2026-10-05', after)).toEqual(['IDENTITY_TOO_LATE']);
  }
  const between = { ...request, steps: steps(['CLARIFICATION_ASKED', '2026-10-02']) };
  expect(refused('IDENTITY_ASKED', '2026-10-05', between)).toEqual([]);
  // Asked in time it may be shown when it comes, once.
  const asked = { ...request, steps: steps(['IDENTITY_ASKED', '2026-10-05']) };
  expect(refused('IDENTITY_SHOWN', '2026-11-15', asked)).toEqual([]);
  // Art. 12(6): nothing is given to somebody of whom it is in doubt who it is.
  expect(refused('ANSWERED', '2026-11-15', asked)).toEqual(['IDENTITY_NOT_SHOWN']);
  expect(refused('WITHDRAWN', '2026-11-15', asked)).toEqual([]);
  const shown = { ...request, steps: [...asked.steps, ...steps(['IDENTITY_SHOWN', '2026-10-09'])] };
  expect(refused('IDENTITY_SHOWN', '2026-10-10', shown)).toEqual(['IDENTITY_NOT_ASKED']);
  expect(refused('ANSWERED', '2026-10-10', shown)).toEqual([]);
  const ended = { ...request, steps: steps(['ANSWERED', '2026-10-20']) };
  expect(refused('WITHDRAWN', '2026-10-21', ended)).toEqual(['REQUEST_ENDED']);
});

test('R5: past compulsory school age the young person asks, unless it was found that somebody else decides', () => {
  const today = day('2026-11-20');
  expect(whoAsks(2012, null, today)).toBe('PARENT');
  expect(whoAsks(2009, null, today)).toBe('YOUNG_PERSON');
  expect(whoAsks(2009, { decider: 'PARENT' }, today)).toBe('PARENT');
  const refused = (askedBy: 'PARENT' | 'YOUNG_PERSON' | 'REPRESENTATIVE', birthCohort: number) =>
    checkSubjectRequest(
      { askedBy, receivedDate: day('2026-11-02'), hasAuthority: false },
      { birthCohort, capacity: null, others: [], today },
    ).map(({ code }) => code);
  expect(refused('PARENT', 2012)).toEqual([]);
  expect(refused('PARENT', 2009)).toEqual(['YOUNG_PERSON_ASKS']);
  expect(refused('YOUNG_PERSON', 2009)).toEqual([]);
  expect(refused('REPRESENTATIVE', 2009)).toEqual(['AUTHORITY_MISSING']);
});
