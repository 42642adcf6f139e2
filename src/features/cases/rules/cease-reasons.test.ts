import fc from 'fast-check';
import { addDays, addYears, type Day } from '../../../kernel/dates';
import { contradictedReason, isAppealable, isOfMaximumAge, type RecordedOfChild } from './cease-reasons';
import { birthCohortOf, earliestBirth } from './child';
import { CeaseReason } from './sen2';

const NOTHING: RecordedOfChild = { events: [], transferDates: [], isResponsibleHere: false };
const born = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('1995-01-01' as Day, days));
const later = fc.integer({ min: 0, max: 12_000 });

test('A5: whatever the birth and the day, an end by age is one from the 25th birthday on and never before; by the school year of birth alone it is not refused where the birth would allow it', () => {
  fc.assert(
    fc.property(born, later, (bornFrom, days) => {
      const day = addDays(bornFrom, days);
      const ofAge = isOfMaximumAge(bornFrom, day);
      // That of 29 February is on 1 March of a common year, so a day later than a year is added.
      const birthday = addYears(bornFrom, 25);
      expect(ofAge).toBe(bornFrom.endsWith('-02-29') ? day > birthday : day >= birthday);
      const ended = { day, reason: CeaseReason.MAXIMUM_AGE, bornFrom };
      expect(contradictedReason(ended, NOTHING) === null).toBe(ofAge);
      expect(isAppealable(ended)).toBe(!ofAge);
      const first = earliestBirth(birthCohortOf(bornFrom));
      expect(!ofAge || isOfMaximumAge(first, day)).toBe(true);
      expect(isOfMaximumAge(first, addDays(bornFrom, 24 * 365))).toBe(false);
    }),
  );
});

test('A5: every reason that is decided on can be appealed against, at whatever age, and so can one that nobody gave', () => {
  const decided = [null, '2', '3', '4', '6', '9'] as const;
  fc.assert(
    fc.property(born, later, fc.constantFrom(...decided), (bornFrom, days, reason) => {
      const ended = { day: addDays(bornFrom, days), reason, bornFrom };
      expect([isAppealable(ended), contradictedReason(ended, NOTHING)]).toEqual([true, null]);
    }),
  );
});

test('A5: what is on record of later days, or of a later transfer, contradicts an end that nobody decides on', () => {
  const told = (reason: CeaseReason, recorded: Partial<RecordedOfChild>): string | null =>
    contradictedReason(
      { day: '2026-11-15' as Day, reason, bornFrom: '2012-03-04' as Day },
      { ...NOTHING, ...recorded },
    );
  const held = (kind: 'REVIEW_MEETING' | 'AMENDED_PLAN_SENT' | 'BECAME_RESPONSIBLE', day: string) => ({
    kind,
    day: day as Day,
  });
  const { DECEASED, LEFT_ENGLAND, TRANSFERRED } = CeaseReason;
  for (const reason of [DECEASED, LEFT_ENGLAND, TRANSFERRED]) {
    expect(told(reason, { events: [held('REVIEW_MEETING', '2026-11-15')] })).toBeNull();
    expect(told(reason, { events: [held('REVIEW_MEETING', '2026-11-20')] })).toContain('20 November 2026');
  }
  // Who came back, or was assessed again, has another plan; nobody comes back from a death.
  const back = [held('BECAME_RESPONSIBLE', '2027-01-10'), held('REVIEW_MEETING', '2027-03-01')];
  expect([told(LEFT_ENGLAND, { events: back }), told(TRANSFERRED, { events: back })]).toEqual([null, null]);
  expect(told(DECEASED, { events: back })).toContain('10 January 2027');
  // What is said of a death says nothing of a notice that a family would have had.
  expect(told(DECEASED, { events: back })).toMatch(
    /^By what .* the child lived then.* If the child lives, give the reason/,
  );
  expect(told(DECEASED, { events: back })).not.toMatch(/told first|shows that it had not ended/);
  expect(told(DECEASED, { events: [held('AMENDED_PLAN_SENT', '2026-11-17')] })).toBeNull();
  expect(told(TRANSFERRED, { transferDates: ['2026-12-01' as Day] })).toContain('1 December 2026');
  expect(told(TRANSFERRED, { transferDates: ['2026-11-15' as Day] })).toBeNull();
  expect(told(TRANSFERRED, { isResponsibleHere: true })).toContain('no transfer to another is recorded');
  expect(told(LEFT_ENGLAND, { transferDates: ['2026-12-01' as Day] })).toBeNull();
});
