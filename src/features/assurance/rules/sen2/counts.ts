import { toDayNumber, type Day, type Span } from '../../../../kernel/dates';
import { Sen2Module } from '../../../cases/rules/imported';
import { ageBandOfCohort } from '../../../cases/rules/child';
import { DAYS_OF_20_WEEKS, type Sen2Row } from './modules';
import type { ReturnedChild, ReturnedRound } from './of-child';
import type { Sen2Question } from './question';
import type { Review } from './reviews';
import type { Outcome } from './standing';

/** The tables that are published of the return. */
export const Sen2Table = {
  REQUESTS: 'REQUESTS',
  ASSESSMENTS: 'ASSESSMENTS',
  TIMELINESS: 'TIMELINESS',
  PLANS_BY_AGE: 'PLANS_BY_AGE',
  PLANS_BY_SETTING: 'PLANS_BY_SETTING',
  PLANS_BY_NEED: 'PLANS_BY_NEED',
  RESIDENTIAL: 'RESIDENTIAL',
  REVIEWS: 'REVIEWS',
  REDRESS: 'REDRESS',
  CEASED: 'CEASED',
  IMPORTED: 'IMPORTED',
} as const;
export type Sen2Table = (typeof Sen2Table)[keyof typeof Sen2Table];

/** How many records of the return are of one kind. */
export interface Sen2Count {
  readonly table: Sen2Table;
  readonly key: string;
  readonly count: number;
}

/** Where each establishment is counted, by its URN: the kind of provision by the type of the register. */
export type SettingKinds = ReadonlyMap<string, string>;

const DAYS_OF_52_WEEKS = 364;

/** What is counted of one child, by table and key; and of that, what is known by an imported return alone. */
export function countsOfChild(child: ReturnedChild, question: Sen2Question, kinds: SettingKinds): Counted[] {
  const all = countsOfRounds(child.rounds, child, question, kinds);
  if (child.roundsOfRecord === null) return all;
  const ofRecord = countsOfRounds(child.roundsOfRecord, child, question, kinds).map(
    ([table, key]) => `${table} ${key}`,
  );
  const imported = all.flatMap(([table, key]): Counted[] => {
    const place = ofRecord.indexOf(`${table} ${key}`);
    if (place !== -1) ofRecord.splice(place, 1);
    return place === -1 ? [['IMPORTED', `${table} ${key}`]] : [];
  });
  return [...all, ...imported];
}

function countsOfRounds(
  rounds: readonly ReturnedRound[],
  { birthCohort }: ReturnedChild,
  { span, censusDate }: Sen2Question,
  kinds: SettingKinds,
): Counted[] {
  const isIn = (day: Day | null | undefined): boolean =>
    day !== null && day !== undefined && span.startDate <= day && day <= span.endDate;
  return rounds.flatMap((one) => [
    ...ofRequest(one, isIn),
    ...ofAssessment(one, isIn),
    ...ofPlan(one, isIn),
    ...(isIn(one.standing.ceased?.date) ? [['CEASED', one.standing.ceased?.reason ?? 'NOT_RECORDED'] as const] : []),
    ...ofCensus(one, birthCohort, { span, censusDate }, kinds),
  ]);
}

type Counted = readonly [Sen2Table, string];

/** What a record is counted under: each under one key, so that they add up to the records of the module. */
function decided({ code, date, atLatest = null }: Outcome, isIn: (day: Day | null) => boolean): string {
  const outcome = OUTCOMES[code];
  if (outcome === undefined) return code === 'A' ? 'AWAITED' : 'HISTORICAL';
  // One that led to a plan of the census is told with it, though it was decided, or may have been, since the calendar year.
  if (date === null) return atLatest === null || isIn(atLatest) ? `${outcome}_UNDATED` : `${outcome}_AFTER_YEAR`;
  return isIn(date) ? outcome : `${outcome}_AFTER_YEAR`;
}
const OUTCOMES: Readonly<Record<string, string>> = { Y: 'AGREED', N: 'REFUSED', W: 'WITHDRAWN' };

function ofRequest({ round, standing, rows }: ReturnedRound, isIn: (day: Day | null) => boolean): Counted[] {
  // A plan that came from elsewhere was not asked for here (K6).
  if (isTransferred(rows)) return [['REQUESTS', 'HISTORICAL']];
  return [
    ...(isIn(round.receivedDate) ? [['REQUESTS', 'RECEIVED'] as const] : []),
    ['REQUESTS', decided(standing.request, isIn)],
    ...(standing.laterRequest !== null && isIn(standing.request.date)
      ? [['REQUESTS', 'REFUSED_THEN_AGREED'] as const]
      : []),
    ...redress(rows, Sen2Module.REQUEST, ['requestmediation', 'requesttribunal']),
  ];
}

function ofAssessment(
  { standing: { assessment, laterAssessment }, rows }: ReturnedRound,
  isIn: (day: Day | null) => boolean,
): Counted[] {
  if (assessment === null) return [];
  if (isTransferred(rows)) return [['ASSESSMENTS', 'HISTORICAL']];
  const key = decided(assessment, isIn).replace('AGREED', 'ISSUED').replace('REFUSED', 'NOT_ISSUED');
  return [
    ['ASSESSMENTS', key],
    ...(laterAssessment !== null && isIn(assessment.date) ? [['ASSESSMENTS', 'NOT_ISSUED_THEN_ISSUED'] as const] : []),
    ...redress(rows, Sen2Module.ASSESSMENT, [
      'assessmentmediation',
      'assessmenttribunal',
      'othermediation',
      'othertribunal',
    ]),
  ];
}

function redress(rows: readonly Sen2Row[], module: Sen2Module, columns: readonly string[]): Counted[] {
  return rows
    .filter((row) => row.module === module)
    .flatMap((row) =>
      columns.flatMap((name) => (row.columns[name] === '1' ? [['REDRESS', name.toUpperCase()] as const] : [])),
    );
}

/** C4, K2: plans of the calendar year by the days since their request, and those in time when their exceptions are counted. */
function ofPlan(
  { round, standing, timed, rows }: ReturnedRound,
  isIn: (day: Day | null | undefined) => boolean,
): Counted[] {
  if (!isIn(standing.planDate) || isTransferred(rows) || round.plan?.isTakenOver === true) return [];
  if (timed === null) return [['TIMELINESS', 'NOT_TIMED']];
  const days = toDayNumber(timed.endDate) - toDayNumber(timed.startDate);
  const band =
    days <= DAYS_OF_20_WEEKS ? 'WITHIN_20_WEEKS' : days <= DAYS_OF_52_WEEKS ? '20_TO_52_WEEKS' : 'OVER_52_WEEKS';
  return [
    ['TIMELINESS', 'ISSUED'],
    ['TIMELINESS', band],
    ...(timed.daysOverWithExceptions === 0 ? [['TIMELINESS', 'WITHIN_20_WEEKS_OR_EXCEPTED'] as const] : []),
    ...(timed.hasExceptions ? [['TIMELINESS', 'WITH_EXCEPTIONS'] as const] : []),
  ];
}

function ofCensus(
  { standing, review, rows }: ReturnedRound,
  birthCohort: number,
  { span, censusDate }: Pick<Sen2Question, 'span' | 'censusDate'>,
  kinds: SettingKinds,
): Counted[] {
  if (!standing.isActive) return [];
  const of = (module: Sen2Module): Sen2Row[] => rows.filter((row) => row.module === module);
  const place = of(Sen2Module.PLACEMENT_DETAIL).find(({ columns }) => columns['leavingdate'] === null)?.columns;
  const need = of(Sen2Module.SEN_NEED).find(({ columns }) => (columns['sentyperank'] ?? '1') === '1')?.columns[
    'sentype'
  ];
  const urn = place?.['urn'] ?? null;
  const setting = urn === null ? (place?.['sensetting'] ?? 'NOT_RECORDED') : (kinds.get(urn) ?? 'NOT_RECORDED');
  return [
    ['PLANS_BY_AGE', ageBandOfCohort(birthCohort, censusDate) ?? 'OVER_25'],
    ['PLANS_BY_SETTING', setting],
    ['PLANS_BY_NEED', need ?? 'NOT_RECORDED'],
    ...named('RESIDENTIAL', place?.['res'], WEEKS),
    ['REVIEWS', reviewed(review, span)],
  ];
}

/** What is counted under the name of a code, where there is one. */
function named(table: Sen2Table, code: string | null | undefined, names: Readonly<Record<string, string>>): Counted[] {
  return code === null || code === undefined ? [] : [[table, names[code] ?? 'OTHER']];
}

const WEEKS: Readonly<Record<string, string>> = { A: '38_TO_51_WEEKS', B: '52_WEEKS' };
const REVIEWS: Readonly<Record<string, string>> = { M: 'MAINTAIN', A: 'AMEND', C: 'CEASE' };

/** What the last review of the calendar year came to by the census: module 5a tells of the last there was, however long ago; here that is no review. */
function reviewed(review: Review | null, { startDate }: Span): string {
  if (review === null || review.meetingDate < startDate) return 'NOT_IN_YEAR';
  const { outcome, decidedDate, isImported } = review;
  if (outcome === null) return isImported && decidedDate !== null ? 'OTHER' : 'UNDECIDED';
  return REVIEWS[outcome] ?? 'OTHER';
}

function isTransferred(rows: readonly Sen2Row[]): boolean {
  return rows.some(({ module, columns }) => module === Sen2Module.ACTIVE_PLAN && columns['transferla'] !== null);
}

const TABLES = Object.values(Sen2Table);

/** The counts of all children, in the order of the tables and of their keys. */
export function inTables(counted: ReadonlyMap<Sen2Table, ReadonlyMap<string, number>>): Sen2Count[] {
  return TABLES.flatMap((table) =>
    [...(counted.get(table) ?? [])]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, count]) => ({ table, key, count })),
  );
}
