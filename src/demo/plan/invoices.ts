import {
  academicYearOf,
  addDays,
  addYears,
  financialYearOf,
  financialYearSpan,
  periodOf,
  type Day,
  type FinancialYear,
  type Period,
} from '../../kernel/dates';
import { parseDecimal } from '../../kernel/decimal';
import { negate, roundDivide, sum, ZERO, type Pence } from '../../kernel/money';
import { type Result } from '../../kernel/result';
import { type SchoolCalendar } from '../../features/ledger/rules/calendar';
import { checkPriceTerms, type PriceTermsInput } from '../../features/ledger/rules/price';
import { priceSpan } from '../../features/ledger/rules/price-span';
import { checkShares } from '../../features/ledger/rules/shares';
import { demoCalendars } from '../facts/calendars';
import { openRandom, type Random } from '../random';
import { type AreaPlan, type PlannedCase, type PlannedLine, type PlannedPrice, type PlannedStart } from './planned';

/** What a provider sends the high needs block for, or takes back. */
export interface PlannedInvoice {
  readonly caseKey: string;
  readonly dated: Day;
  readonly recordedOn: Day;
  readonly kind: 'INVOICE' | 'CREDIT_NOTE';
  readonly reference: string;
  readonly amount: Pence;
  readonly financialYear: FinancialYear;
  readonly period: Period;
}

/** The terms of a provider that bills three times a year: the periods each bill is for, and when it is written. */
const BILLS: readonly { readonly periods: readonly Period[]; readonly written: string }[] = [
  { periods: [1, 2, 3, 4, 5], written: '05-20' },
  { periods: [6, 7, 8, 9], written: '10-15' },
  { periods: [10, 11, 12], written: '01-25' },
];

/** Days from an invoice to finance's recording it. */
const DAYS_IN_THE_POST = 9;

/**
 * The invoices of the placements that have some: the block's share of each third of the year, most to the penny, some a little over.
 * The other placements are paid by recoupment or not billed yet, as in life, so that `actual` stays behind `committed`.
 */
export function planInvoices(plan: AreaPlan): PlannedInvoice[] {
  const calendars = demoCalendars(academicYearOf(plan.firstDay), academicYearOf(addYears(plan.today, 1)));
  const calendar = {
    terms: calendars.flatMap(({ terms }) => terms),
    closed: calendars.flatMap(({ closed }) => closed),
  };
  return plan.cases.flatMap((planned) =>
    planned.isInvoiced && planned.start !== null
      ? invoicesOf(planned, planned.start, calendar).filter(({ recordedOn }) => recordedOn <= plan.today)
      : [],
  );
}

function invoicesOf(planned: PlannedCase, begun: PlannedStart, calendar: SchoolCalendar): PlannedInvoice[] {
  const option = planned.options[planned.chosen];
  if (option === undefined) return [];
  const lastDay = begun.endedDate ?? option.endDate;
  const random = openRandom(`${planned.key} invoices`);
  const due = blockCosts(option.lines, begun.startDate, lastDay, calendar);
  const invoices = due.map(({ financialYear, periods, written, amount }, index): PlannedInvoice => {
    const { startDate } = financialYearSpan(financialYear);
    const year = Number(startDate.slice(0, 4)) + (periods.includes(12) ? 1 : 0);
    const usual = `${year.toString()}-${written}` as Day;
    const dated = usual < begun.startDate ? addDays(begun.startDate, 20) : usual;
    return {
      caseKey: planned.key,
      dated,
      recordedOn: addDays(dated, DAYS_IN_THE_POST),
      kind: 'INVOICE',
      reference: `INV-${planned.key}-${(index + 1).toString().padStart(2, '0')}`,
      amount: billed(amount, random),
      financialYear: financialYearOf(dated),
      period: periodOf(dated),
    };
  });
  return begun.endedDate === null ? invoices : [...invoices, ...creditAfter(invoices, begun.endedDate)];
}

interface BlockCost {
  readonly financialYear: FinancialYear;
  readonly periods: readonly Period[];
  readonly written: string;
  readonly amount: Pence;
}

/** What the block pays for each bill's periods; bills for nothing are not written. */
function blockCosts(
  lines: readonly PlannedLine[],
  startDate: Day,
  endDate: Day,
  calendar: SchoolCalendar,
): BlockCost[] {
  const years = lines.flatMap((line) => priceYears(line, startDate, endDate, calendar));
  const names = [...new Set(years.map(({ financialYear }) => financialYear))].sort();
  return names.flatMap((financialYear) =>
    BILLS.map(({ periods, written }) => ({
      financialYear,
      periods,
      written,
      amount: sum(
        years
          .filter((year) => year.financialYear === financialYear)
          .flatMap((year) => year.periods.filter(({ period }) => periods.includes(period)))
          .map(({ shares }) => shares.find(({ payer }) => payer === 'block')?.amount ?? ZERO),
      ),
    })).filter(({ amount }) => amount > 0n),
  );
}

function priceYears(line: PlannedLine, startDate: Day, endDate: Day, calendar: SchoolCalendar) {
  const terms = certain(checkPriceTerms(toPriceTerms(line.price), []));
  const shares = line.shares.map(({ holder, fixed, ...share }) => ({
    ...share,
    payer: holder,
    fixed: fixed === null ? null : toPriceTerms(fixed),
  }));
  const span = { startDate, endDate };
  return certain(priceSpan({ terms, span, shares: certain(checkShares(shares, [], terms)), calendar })).financialYears;
}

/** A planned price as the rules and the services take it. */
export function toPriceTerms({ hoursPerWeek, ...price }: PlannedPrice): PriceTermsInput {
  return { ...price, hoursPerWeek: hoursPerWeek === null ? null : certain(parseDecimal(hoursPerWeek)) };
}

/** One bill in seven is over what was agreed, by one to four in a hundred. */
function billed(amount: Pence, random: Random): Pence {
  if (!random.chance(14)) return amount;
  return roundDivide(amount * BigInt(100 + random.whole(1, 4)), 100n);
}

/** A provider that billed the term in advance gives back a part of it when the child leaves. */
function creditAfter(invoices: readonly PlannedInvoice[], endedDate: Day): PlannedInvoice[] {
  const last = invoices.at(-1);
  if (last === undefined) return [];
  const dated = addDays(endedDate > last.dated ? endedDate : last.dated, 14);
  return [
    {
      ...last,
      kind: 'CREDIT_NOTE',
      dated,
      recordedOn: addDays(dated, DAYS_IN_THE_POST),
      reference: `CN-${last.caseKey}-01`,
      amount: negate(roundDivide(last.amount, 10n)),
      financialYear: financialYearOf(dated),
      period: periodOf(dated),
    },
  ];
}

function certain<Value>(result: Result<Value, { readonly message: string }>): Value {
  if (result.ok) return result.value;
  throw new RangeError(
    `A price of the demo's plan is none: ${result.refusals.map(({ message }) => message).join(' ')}`,
  );
}
