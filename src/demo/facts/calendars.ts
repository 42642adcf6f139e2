import {
  addDays,
  academicYearSpan,
  contains,
  fromDayNumber,
  nextAcademicYear,
  parseDay,
  toDayNumber,
  weekday,
  type AcademicYear,
  type Day,
  type Span,
} from '../../kernel/dates';

/** One academic year's terms and the days within them that are closed. */
export interface DemoCalendar {
  readonly academicYear: AcademicYear;
  readonly terms: readonly Span[];
  readonly closed: readonly Day[];
}

const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;
const FRIDAY = 5;

/**
 * A plausible school calendar, the same in both areas: invented by rule and not published by either council, so that the demo
 * has one for whatever years it runs in. 190 school days, give or take a few, beside the half-terms, bank holidays and
 * training days that are closed.
 */
export function demoCalendar(academicYear: AcademicYear): DemoCalendar {
  const autumnYear = academicYearSpan(academicYear).startDate.slice(0, 4);
  const springYear = academicYearSpan(academicYear).endDate.slice(0, 4);
  const goodFriday = addDays(easterOf(Number(springYear)), -2);
  // An early Easter ends the spring term; a late one falls into the holiday or the first days of the summer term.
  const lastSpringFriday = onOrBefore(day(springYear, '04-04'), FRIDAY);
  const springEnd = goodFriday <= day(springYear, '04-06') ? addDays(goodFriday, -1) : lastSpringFriday;
  const terms: Span[] = [
    { startDate: firstDay(day(autumnYear, '09-01')), endDate: onOrBefore(day(autumnYear, '12-22'), FRIDAY) },
    { startDate: firstDay(day(springYear, '01-03')), endDate: springEnd },
    { startDate: addDays(onOrAfter(springEnd, MONDAY), 14), endDate: onOrBefore(day(springYear, '07-23'), TUESDAY) },
  ];
  const closed = [
    ...trainingDays(terms),
    ...week(onOrBefore(day(autumnYear, '10-31'), MONDAY)),
    ...week(onOrAfter(day(springYear, '02-12'), MONDAY)),
    ...week(onOrBefore(day(springYear, '05-31'), MONDAY)),
    onOrAfter(day(springYear, '05-01'), MONDAY),
    goodFriday,
    addDays(goodFriday, 3),
  ];
  const inTerm = closed.filter((one) => weekday(one) <= FRIDAY && terms.some((term) => contains(term, one)));
  return { academicYear, terms, closed: [...new Set(inTerm)].sort() };
}

/** The calendars of every academic year from the one of `from` to the one of `to`. */
export function demoCalendars(from: AcademicYear, to: AcademicYear): DemoCalendar[] {
  const years: AcademicYear[] = [];
  for (let year = from; year <= to; year = nextAcademicYear(year)) years.push(year);
  return years.map(demoCalendar);
}

/** Two days at the start of the autumn term and one at the start of each other: the staff train, the school is closed. */
function trainingDays([autumn, ...others]: readonly Span[]): Day[] {
  if (autumn === undefined) return [];
  return [autumn.startDate, addDays(autumn.startDate, 1), ...others.map(({ startDate }) => startDate)];
}

/** No school opens on a Friday for one day. */
function firstDay(from: Day): Day {
  return weekday(from) <= THURSDAY ? from : onOrAfter(from, MONDAY);
}

function week(monday: Day): Day[] {
  return [0, 1, 2, 3, 4].map((after) => addDays(monday, after));
}

function onOrAfter(from: Day, wanted: number): Day {
  return addDays(from, (wanted - weekday(from) + 7) % 7);
}

function onOrBefore(from: Day, wanted: number): Day {
  return addDays(from, -((weekday(from) - wanted + 7) % 7));
}

function day(year: string, monthAndDay: string): Day {
  const parsed = parseDay(`${year}-${monthAndDay}`);
  if (!parsed.ok) throw new RangeError('The demo calendar made a date that does not exist');
  return parsed.value;
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const afterMarch = epact + toSunday - 7 * late + 114;
  const month = Math.floor(afterMarch / 31);
  return fromDayNumber(
    toDayNumber(day(year.toString(), `${month.toString().padStart(2, '0')}-01`)) + (afterMarch % 31),
  );
}
