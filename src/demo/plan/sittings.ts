import { addDays, addMonths, lastDayOfMonth, weekday, type Day } from '../../kernel/dates';
import { type PlannedSitting } from './planned';

const WEDNESDAY = 3;

/** January, March, May, July, September, November. */
const MONTHS = ['01', '03', '05', '07', '09', '11'];

/** A sitting whose shares are to be agreed by the plan's day must be at least this many days old. */
const DAYS_TO_AGREE = 9;

/**
 * The panel's sittings: every second month on the second Wednesday, one today that is open, one whose agenda is out and one
 * that is only in the diary.
 */
export function planSittings(firstDay: Day, today: Day): PlannedSitting[] {
  const past: PlannedSitting[] = [];
  // The first month is for the referrals of the first sitting.
  for (let month = addMonths(firstDay, 1); month <= today; month = addMonths(month, 1)) {
    const day = secondWednesday(month);
    if (MONTHS.includes(month.slice(5, 7)) && day <= addDays(today, -DAYS_TO_AGREE))
      past.push({ day, stage: 'CLOSED' });
  }
  const next = wednesdayOnOrAfter(addDays(today, 4));
  return [
    ...past,
    { day: today, stage: 'OPEN' },
    { day: next, stage: 'PUBLISHED' },
    { day: addDays(next, 42), stage: 'SCHEDULED' },
  ];
}

function secondWednesday(month: Day): Day {
  const lastOfMonthBefore = addDays(lastDayOfMonth(month), -Number(lastDayOfMonth(month).slice(8)));
  return addDays(wednesdayOnOrAfter(addDays(lastOfMonthBefore, 1)), 7);
}

function wednesdayOnOrAfter(day: Day): Day {
  return addDays(day, (WEDNESDAY - weekday(day) + 7) % 7);
}

/**
 * The closed sitting each of `count` cases in a row is heard at: more of them in May and July, when places for September are
 * agreed, and a steady few at the others.
 */
export function dealToSittings(sittings: readonly PlannedSitting[], count: number): number[] {
  const closed = sittings.flatMap(({ stage }, index) => (stage === 'CLOSED' ? [index] : []));
  const slots = closed.flatMap((index) => {
    const month = sittings[index]?.day.slice(5, 7);
    return Array.from({ length: month === '05' || month === '07' ? 5 : 2 }, () => index);
  });
  return Array.from({ length: count }, (_, position) => {
    const slot = slots[Math.floor(((position + 0.5) * slots.length) / count)];
    if (slot === undefined) throw new RangeError('The demo has no past sittings');
    return slot;
  });
}
