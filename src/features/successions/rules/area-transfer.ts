import { addDays, type Day } from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import { formatMoney, pence, sum, type Pence } from '../../../kernel/money';
import { type SchoolCalendar } from '../../ledger/rules/calendar';
import { type PriceTerms } from '../../ledger/rules/price';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { type Share } from '../../ledger/rules/shares';
import { whatLineShouldHold, type StoredLine } from '../../ledger/rules/stored-line';
import { type Placement } from '../../placements/rules/placement';

/** A row of the file `placements` by its columns. */
export type TransferRow = Readonly<Record<string, string>>;

/** What a placement takes with it to the area that goes on with it. */
export interface TransferFacts {
  readonly placement: Placement;
  readonly lines: readonly StoredLine[];
  readonly calendar: SchoolCalendar | null;
  readonly horizon: Day;
  readonly firstDate: Day;
  readonly today: Day;
  readonly fundingMethod: string;
  readonly childReference: string;
  /** Who keeps the case there, and before which panel, as the names say. */
  readonly caseOfficer: string;
  readonly panel: string;
  readonly fromArea: string;
  /** The names of holders, by id. */
  readonly holderNames: ReadonlyMap<string, string>;
}

/** The rows of a placement, what it costs from the day on, or why it can't go over as it is. */
export interface TransferredPlacement {
  readonly rows: readonly TransferRow[];
  /** What stays here, and what goes: together what it was. */
  readonly before: Pence;
  readonly stays: Pence;
  readonly goes: Pence;
  readonly problems: readonly string[];
}

/** An agreement is exact by itself, so that a line cut in two may differ by so much for each holder. */
const PENNY = 1n;

/**
 * What a successor's area imports of a placement from its first day on, line by line. Whatever the file does not carry exactly stops it, and says so: a
 * change of price or payers agreed for later, a share in dispute or with its cap partly used, a suspension. So what stays and what goes
 * together are what it was.
 */
export function transferredPlacement(facts: TransferFacts): TransferredPlacement {
  const lines = facts.lines.map((line) => transferredLine(facts, line));
  return {
    rows: lines.flatMap(({ row }) => (row === null ? [] : [row])),
    before: sum(lines.map((line) => line.before)),
    stays: sum(lines.map((line) => line.stays)),
    goes: sum(lines.map((line) => line.goes)),
    problems: lines.flatMap(({ problems }) => problems),
  };
}

interface TransferredLine {
  readonly row: TransferRow | null;
  readonly before: Pence;
  readonly stays: Pence;
  readonly goes: Pence;
  readonly problems: readonly string[];
}

function transferredLine(facts: TransferFacts, line: StoredLine): TransferredLine {
  const { firstDate } = facts;
  const startDate = later(line.placementSpan.startDate, firstDate);
  const going = goingOn(line, startDate, firstDate);
  const whole = held(facts, line);
  const parts = [
    line.placementSpan.startDate < firstDate ? held(facts, cutAt(line, firstDate)) : NOTHING,
    going === null ? NOTHING : held(facts, begunAt(line, going.version, startDate)),
  ] as const;
  const about = `line ${String(line.ordinal)} (${line.category})`;
  const problems = [
    ...(going?.isLast === false ? [`${about} has another price or other payers from a later day`] : []),
    ...(line.isDirectPayment && going !== null ? [`${about} is a direct payment, which the file does not say`] : []),
    ...(isSame(whole, ...parts)
      ? []
      : [`${about} would not cost the same in two parts: settle its dispute, cap or suspension first`]),
  ];
  return {
    row: going === null ? null : rowOf(facts, line, going.version, startDate),
    ...{ before: total(whole), stays: total(parts[0]), goes: total(parts[1]), problems },
  };
}

const NOTHING: ReadonlyMap<string, Pence> = new Map();

type Version = StoredLine['versions'][number];

/** The terms that a line goes on by, and whether they are its last; null: nothing of it goes on. */
function goingOn(
  { ownSpan, placementSpan, versions }: StoredLine,
  startDate: Day,
  firstDate: Day,
): { readonly version: Version; readonly isLast: boolean } | null {
  if (ownSpan.endDate !== null && ownSpan.endDate < startDate) return null;
  const begins = later(startDate, ownSpan.startDate);
  const ahead = versions.filter(({ span }) => span.endDate === null || span.endDate >= begins);
  const version = ahead.find(({ span }) => span.startDate === null || span.startDate <= begins);
  if (version === undefined) return null;
  // What is charged once is charged on its first day.
  const isCharged = version.price.unit === 'ONCE' && later(placementSpan.startDate, ownSpan.startDate) < firstDate;
  return isCharged ? null : { version, isLast: ahead.length === 1 };
}

/** A line as the successor's area makes it: its own days, and a cap of which nothing is used. */
function begunAt(line: StoredLine, version: Version, startDate: Day): StoredLine {
  const shares = version.shares.map(({ payer, parts, fixed, cap, residual }) => ({
    payer,
    parts,
    fixed,
    cap,
    residual,
  }));
  return {
    ...line,
    placementSpan: { startDate, endDate: line.placementSpan.endDate },
    versions: [{ ...version, span: line.ownSpan, shares }],
  };
}

function cutAt(line: StoredLine, firstDate: Day): StoredLine {
  return { ...line, placementSpan: { ...line.placementSpan, endDate: addDays(firstDate, -1) } };
}

function held({ calendar, horizon }: TransferFacts, line: StoredLine): ReadonlyMap<string, Pence> {
  const amounts = pricedOrFault(whatLineShouldHold(line, calendar, horizon));
  const byPayer = new Map<string, Pence>();
  for (const { payer, amount } of amounts) byPayer.set(payer, pence((byPayer.get(payer) ?? 0n) + amount));
  return byPayer;
}

function isSame(whole: ReadonlyMap<string, Pence>, ...parts: readonly ReadonlyMap<string, Pence>[]): boolean {
  const payers = new Set([whole, ...parts].flatMap((one) => [...one.keys()]));
  return [...payers].every((payer) => {
    const apart = parts.reduce((all, part) => all + (part.get(payer) ?? 0n), 0n) - (whole.get(payer) ?? 0n);
    return apart <= PENNY && apart >= -PENNY;
  });
}

function total(amounts: ReadonlyMap<string, Pence>): Pence {
  return sum(amounts.values());
}

/** A cell of the file; empty: nothing is said. */
const cell = (value: string | null): string => value ?? '';

function rowOf(
  facts: TransferFacts,
  line: StoredLine,
  { price, shares }: { readonly price: PriceTerms; readonly shares: readonly Share[] },
  startDate: Day,
): TransferRow {
  const { placement, today } = facts;
  const lineStart = line.ownSpan.startDate !== null && line.ownSpan.startDate > startDate ? line.ownSpan.startDate : '';
  return {
    source: `AREA-${facts.fromArea}`,
    source_reference: placement.placementId,
    line_reference: String(line.ordinal),
    child_reference: facts.childReference,
    // Any month of the school year of birth: no more is held without the identity, and none is asked for.
    birth_month: `${String(line.coding.birthCohort)}-08`,
    primary_need: line.coding.primaryNeed,
    case_officer: facts.caseOfficer,
    panel: facts.panel,
    urn: cell(placement.providerUrn),
    sen_setting: placement.providerUrn === null ? cell(placement.senSetting) : '',
    provision_type: placement.provisionType,
    residential: placement.residential,
    start_date: startDate,
    end_date: cell(placement.endDate),
    status: placement.startedDate !== null && startDate <= today ? 'LIVE' : 'PLANNED',
    end_reason: '',
    funding_method: facts.fundingMethod,
    category: line.category,
    element: cell(line.element),
    description: cell(line.description),
    line_start: lineStart,
    line_end: cell(line.ownSpan.endDate),
    unit: price.unit,
    amount: formatMoney(price.amount),
    spread: cell(price.spread),
    year: cell(price.year),
    hours_per_week: price.hoursPerWeek === null ? '' : formatDecimal(price.hoursPerWeek),
    price_from: '',
    payers: shares.map((share) => payerOf(share, facts.holderNames)).join('; '),
  };
}

function payerOf({ payer, parts, fixed, cap }: Share, names: ReadonlyMap<string, string>): string {
  const terms =
    parts !== null
      ? String(parts)
      : fixed !== null
        ? ['fixed', formatMoney(fixed.amount), fixed.unit, fixed.spread, fixed.year]
            .filter((one) => one !== null)
            .join(' ')
        : 'rest';
  return `${names.get(payer) ?? ''}=${terms}${cap === null ? '' : ` cap ${formatMoney(cap)}`}`;
}

function later(a: Day, b: Day | null): Day {
  return b !== null && b > a ? b : a;
}
