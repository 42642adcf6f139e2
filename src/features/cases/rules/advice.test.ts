import { asId, type CaseId, type PersonId } from '../../../kernel/ids';
import { type Day } from '../../../kernel/dates';
import { adviceStatusOf, checkAdvice, checkReceipt, daysLate, isOverdue, usualDueDate, type Advice } from './advice';

const day = (text: string): Day => text as Day;
const ASKED: Advice = {
  adviceRequestId: '01900000-0000-7000-8000-000000000002',
  caseId: asId<CaseId>('01900000-0000-7000-8000-000000000001'),
  agencyKind: 'HEALTH',
  kind: 'MEDICAL',
  contributor: 'The paediatric team',
  askedDate: day('2025-09-01'),
  dueDate: usualDueDate(day('2025-09-01')),
  askedBy: asId<PersonId>('01900000-0000-7000-8000-000000000003'),
  receivedDate: null,
  evidenceId: null,
  cancelledDate: null,
  cancelReason: null,
};
const codes = (problems: readonly { code: string; field: readonly string[] }[]): string[] =>
  problems.map(({ code, field }) => `${field.join('.')} ${code}`);

it('advice is due six weeks after it was asked', () => {
  expect(ASKED.dueDate).toBe('2025-10-13');
});

it('it is late from the day after, by the days since, until it comes', () => {
  expect(['2025-10-13', '2025-10-14', '2025-11-03'].map((text) => daysLate(ASKED, day(text)))).toEqual([0, 1, 21]);
  expect([isOverdue(ASKED, day('2025-10-13')), isOverdue(ASKED, day('2025-10-14'))]).toEqual([false, true]);
  const came = { ...ASKED, receivedDate: day('2025-10-20') };
  expect([adviceStatusOf(came), daysLate(came, day('2026-01-01')), isOverdue(came, day('2026-01-01'))]).toEqual([
    'RECEIVED',
    7,
    false,
  ]);
  const off = { ...ASKED, cancelledDate: day('2025-10-20'), cancelReason: 'Moved.' };
  expect([adviceStatusOf(off), daysLate(off, day('2026-01-01'))]).toEqual(['CANCELLED', 0]);
});

it('a request names somebody, was asked by today, and is due after it', () => {
  const wrong = { contributor: ' ', askedDate: day('2025-09-02'), dueDate: day('2025-09-01') };
  expect(codes(checkAdvice(wrong, day('2025-09-01')))).toEqual([
    'contributor TEXT_MISSING',
    'askedDate DATE_IN_FUTURE',
    'dueDate DATE_TOO_EARLY',
  ]);
});

it('advice comes once, by today, and not before it was asked', () => {
  expect(codes(checkReceipt(ASKED, day('2025-08-31'), day('2025-11-03')))).toEqual(['receivedDate DATE_TOO_EARLY']);
  expect(
    codes(checkReceipt({ ...ASKED, receivedDate: day('2025-09-02') }, day('2025-11-04'), day('2025-11-03'))),
  ).toEqual(['adviceRequestId ADVICE_SETTLED', 'receivedDate DATE_IN_FUTURE']);
});
