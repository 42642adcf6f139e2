import { londonDay, type Day } from './dates';
import { absolute, formatMoney, type Pence } from './money';

/** The months by name, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An amount as a document prints it: `"£1,234.56"`, `"−£0.01"`. */
export function poundsInWords(amount: Pence): string {
  const [pounds = '', pennies = ''] = formatMoney(absolute(amount)).split('.');
  return `${amount < 0n ? '−' : ''}£${pounds.replace(/\B(?=(\d{3})+$)/g, ',')}.${pennies}`;
}

/** A calendar date as a document prints it: `"1 November 2025"`. */
export function dayInWords(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** An instant as a document prints it, by the clock in London to the second: `"1 November 2025 at 09:30:00"`. */
export function instantInWords(instant: Date): string {
  return `${dayInWords(londonDay(instant))} at ${LONDON_TIME.format(instant)}`;
}

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Names in a sentence: `"a, b and c"`. */
export function listInWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
