import fc from 'fast-check';
import { ageOn, type Day, fromDayNumber, toDayNumber } from '../../../kernel/dates';
import { ageBandOfCohort, birthCohortOf, isOfAge, isSameName, isYoungPerson, toPostcode } from './child';

const day = (text: string): Day => text as Day;

describe('a birth cohort', () => {
  it('is the year on whose 31 August the child is 0', () => {
    expect(birthCohortOf(day('2015-08-31'))).toBe(2015);
    expect(birthCohortOf(day('2015-09-01'))).toBe(2016);
    expect(birthCohortOf(day('2016-02-29'))).toBe(2016);
  });

  it('gives the age on the 31 August of any year', () => {
    const days = fc.integer({ min: toDayNumber(day('1995-01-01')), max: toDayNumber(day('2030-12-31')) });
    fc.assert(
      fc.property(days, fc.integer({ min: 2031, max: 2060 }), (born, year) => {
        const dateOfBirth = fromDayNumber(born);
        return ageOn(dateOfBirth, day(`${year}-08-31`)) === year - birthCohortOf(dateOfBirth);
      }),
    );
  });

  it('gives the age band on the last 31 August', () => {
    expect(ageBandOfCohort(2014, day('2025-08-31'))).toBe('5-10');
    expect(ageBandOfCohort(2014, day('2025-09-01'))).toBe('11-15');
    expect(ageBandOfCohort(2026, day('2025-11-01'))).toBe('0-4');
    expect(ageBandOfCohort(1999, day('2025-11-01'))).toBeNull();
  });
});

it('an age is accepted from birth to the last day of being 25', () => {
  const born = day('2000-03-05');
  expect(isOfAge(born, day('2000-03-04'))).toBe(false);
  expect(isOfAge(born, day('2000-03-05'))).toBe(true);
  expect(isOfAge(born, day('2026-03-04'))).toBe(true);
  expect(isOfAge(born, day('2026-03-05'))).toBe(false);
});

it('a young person is past the last Friday of June of the school year of turning 16', () => {
  expect(isYoungPerson(2009, day('2025-06-27'))).toBe(false);
  expect(isYoungPerson(2009, day('2025-06-28'))).toBe(true);
  expect(isYoungPerson(2007, day('2023-06-30'))).toBe(false);
  expect(isYoungPerson(2007, day('2023-07-01'))).toBe(true);
});

it('a postcode is written with capitals and one space, or refused', () => {
  expect(toPostcode(' rm13bb ')).toBe('RM1 3BB');
  expect(toPostcode('EC1A 1BB')).toBe('EC1A 1BB');
  for (const wrong of ['RM1', 'RM1 3B', 'RM1  3BB', '1RM 3BB', 'RM1 3CB', '', 'not a postcode']) {
    expect(toPostcode(wrong)).toBeNull();
  }
});

it('names are the same but for capitals and spaces', () => {
  expect(isSameName(' testa  placeholder', 'Testa Placeholder')).toBe(true);
  expect(isSameName('Zoe\u0308', 'ZO\u00CB')).toBe(true);
  expect(isSameName('Testa', 'Testo')).toBe(false);
});
