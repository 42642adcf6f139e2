import type { Day } from '../../../kernel/dates';
import { toBankHolidays } from '../../../kernel/working-days';
import { paperDeadline } from './paper-deadline';

const day = (text: string): Day => text as Day;
const HOLIDAYS = toBankHolidays(
  ['2025-04-18', '2025-04-21', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06'].map(day),
);
const by = (days: number, unit: 'CALENDAR' | 'WORKING') => ({ paperDeadlineDays: days, paperDeadlineUnit: unit });

describe('R2 the paper deadline', () => {
  test.each([
    ['2026-01-06', 7, 'CALENDAR', '2025-12-30'],
    // Mon 5, Fri 2, Wed 31, Tue 30, Mon 29 December, Wed 24, Tue 23: neither Christmas, New Year nor weekends count.
    ['2026-01-06', 7, 'WORKING', '2025-12-23'],
    ['2025-04-24', 5, 'CALENDAR', '2025-04-19'],
    ['2025-04-24', 5, 'WORKING', '2025-04-15'],
    ['2025-06-12', 0, 'WORKING', '2025-06-12'],
  ] as const)('R2 of a sitting on %s, %i %s days before', (meetingDate, days, unit, deadline) => {
    expect(paperDeadline(day(meetingDate), by(days, unit), HOLIDAYS)).toEqual({ day: deadline, holidaysKnown: true });
  });

  test('R2 terms that set none have none', () => {
    const none = { paperDeadlineDays: null, paperDeadlineUnit: null };
    expect(paperDeadline(day('2026-01-06'), none, HOLIDAYS)).toBeNull();
  });

  test('R2 a year without a holiday on record is said so, of working days only', () => {
    expect(paperDeadline(day('2027-01-06'), by(7, 'WORKING'), HOLIDAYS)).toMatchObject({ holidaysKnown: false });
    expect(paperDeadline(day('2024-12-30'), by(2, 'WORKING'), HOLIDAYS)).toMatchObject({ holidaysKnown: false });
    expect(paperDeadline(day('2027-01-06'), by(7, 'CALENDAR'), HOLIDAYS)).toMatchObject({ holidaysKnown: true });
  });
});
