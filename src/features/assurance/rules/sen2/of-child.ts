import { toDayNumber } from '../../../../kernel/dates';
import { Sen2Module } from '../../../cases/rules/imported';
import { sen2Flags } from '../redress/sen2-flags';
import type { ChildFacts, Identity, Imported, TimedPlan } from './facts';
import { childOf } from './imported';
import { DAYS_OF_20_WEEKS, rowOf, type Sen2Row } from './modules';
import { activePlan, needs, placementDetails, planDetails } from './plan-rows';
import type { Sen2Question } from './question';
import { newestReviewBy, type Review } from './reviews';
import { roundsOf, type Round } from './rounds';
import { isUnderWay, standingOf, type Outcome, type Standing } from './standing';

/** What the return says of one request and what came of it, and what it was counted from. */
export interface ReturnedRound {
  readonly round: Round;
  readonly standing: Standing;
  /** The 20 weeks that ended with its plan; null: there is no plan, or nobody knows when it was asked for. */
  readonly timed: TimedPlan | null;
  /** The last review that was held by the end of the calendar year, as it was known on the census day; null: none was. */
  readonly review: Review | null;
  readonly rows: readonly Sen2Row[];
}

/** What the return says of a child. */
export interface ReturnedChild {
  readonly childId: string;
  readonly birthCohort: number;
  readonly caseId: string | null;
  readonly rounds: readonly ReturnedRound[];
  /** What it would say without the returns that were imported; null: none was of this child. */
  readonly roundsOfRecord: readonly ReturnedRound[] | null;
  /** Module 1; null: the return does not tell of the child. */
  readonly person: Sen2Row | null;
}

/**
 * What the return says of a child, from what was recorded and imported as it was known then: an outcome that was recorded first stays, whatever came
 * of it later (M11, V3). What the record does not hold is empty.
 */
export function returnOfChild(
  facts: ChildFacts,
  identity: Identity,
  timedPlans: readonly TimedPlan[],
  question: Sen2Question,
): ReturnedChild {
  const rounds = returnedRounds(facts, timedPlans, question);
  return {
    ...{ childId: facts.childId, birthCohort: facts.birthCohort, rounds },
    roundsOfRecord:
      facts.imported.length === 0 ? null : returnedRounds({ ...facts, imported: [] }, timedPlans, question),
    caseId: facts.cases.at(-1)?.caseId ?? null,
    person: rounds.length === 0 ? null : personRow(personKey(facts), facts, identity),
  };
}

function returnedRounds(
  facts: ChildFacts,
  timedPlans: readonly TimedPlan[],
  question: Sen2Question,
): readonly ReturnedRound[] {
  const person = personKey(facts);
  return roundsOf(facts, question.areaCode).flatMap((round): ReturnedRound[] => {
    const standing = standingOf(round, facts, question);
    if (!isOfReturn(round, standing, question)) return [];
    const timed =
      timedPlans.find(
        ({ startDate, endDate }) => endDate === standing.planDate && startDate >= (round.receivedDate ?? endDate),
      ) ?? timedByImport(facts, round, standing);
    return [
      {
        ...{ round, standing, timed, review: reviewOfYear(round, facts, question) },
        rows: rowsOf(facts, round, standing, timed, person, question),
      },
    ];
  });
}

function reviewOfYear(round: Round, { imported }: ChildFacts, { censusDate, span }: Sen2Question): Review | null {
  const known = round.events.filter(({ day }) => day <= censusDate);
  return newestReviewBy(known, childOf(imported, Sen2Module.ACTIVE_PLAN, round.imported), span.endDate);
}

/** The 20 weeks of what was imported alone: its days, and whether it says that exceptions apply. */
function timedByImport({ imported }: ChildFacts, round: Round, { planDate }: Standing): TimedPlan | null {
  if (round.imported === null || round.receivedDate === null || typeof planDate !== 'string') return null;
  const { receivedDate: startDate } = round;
  const hasExceptions = childOf(imported, Sen2Module.ASSESSMENT, round.imported)?.columns['week20'] === '1';
  const daysOver = Math.max(0, toDayNumber(planDate) - toDayNumber(startDate) - DAYS_OF_20_WEEKS);
  return {
    startDate,
    endDate: planDate,
    daysOver,
    daysOverWithExceptions: hasExceptions ? 0 : daysOver,
    hasExceptions,
  };
}

/** Whether the return tells of a round: its plan of the census or that ended in the calendar year, what was decided in the calendar year, what was not decided by its end. */
function isOfReturn(
  round: Round,
  { request, laterRequest, assessment, laterAssessment, planDate, isActive, ceased }: Standing,
  question: Sen2Question,
): boolean {
  const { receivedDate } = round;
  const { span } = question;
  if (isActive) return true;
  // One that ended in January is of the next return, unless something else of it is of this one.
  if (ceased !== null && ceased.date <= span.endDate) return ceased.date >= span.startDate;
  if (receivedDate !== null && receivedDate > span.endDate) return false;
  // A plan of the year is told of, though another took its place in it.
  if (typeof planDate === 'string' && planDate >= span.startDate && planDate <= span.endDate) return true;
  const outcomes = [request, laterRequest, assessment, laterAssessment].filter((one) => one !== null);
  const isOfYear = ({ code, date }: Outcome): boolean =>
    date === null
      ? code !== 'H' && receivedDate !== null && receivedDate >= span.startDate
      : date >= span.startDate && date <= span.endDate;
  if (outcomes.some(isOfYear)) return true;
  // Of one without a day of its request it has to be known that nothing ended it.
  const isOpen = request.code === 'A' || assessment?.code === 'A';
  return isOpen && (receivedDate !== null || isUnderWay(round, question));
}

function rowsOf(
  facts: ChildFacts,
  round: Round,
  standing: Standing,
  timed: TimedPlan | null,
  person: string,
  question: Sen2Question,
): Sen2Row[] {
  const { key } = round;
  const importedAssessment = childOf(facts.imported, Sen2Module.ASSESSMENT, round.imported);
  const importedPlan = childOf(facts.imported, Sen2Module.NAMED_PLAN, importedAssessment);
  const assessmentKey = importedAssessment?.key ?? `A-${key}`;
  const { assessment, planDate, ceased, isActive, isReplaced } = standing;
  const cameIn = isActive ? activePlan(facts, { ...round, planDate: planDate ?? null }, question) : null;
  const of: RowsOf = {
    ...{ round, standing, person, timed, imported: importedAssessment },
    flags: flagsOf(facts, round, question),
    // K6: of a plan that came from another authority both are history here.
    told: (outcome) => ((cameIn?.columns['transferla'] ?? null) === null ? outcome : { code: 'H', date: null }),
  };
  const requestRow = requestRowOf(of);
  if (assessment === null) return [requestRow];
  const assessmentRow = assessmentRowOf(of, assessment, assessmentKey);
  if (planDate === undefined || isReplaced) return [requestRow, assessmentRow];
  const planKey = importedPlan?.key ?? `N-${key}`;
  const planRow = rowOf(Sen2Module.NAMED_PLAN, {
    ...importedPlan?.columns,
    ...{ namedplantableid: planKey, assessmenttableid: assessmentKey, startdate: planDate },
    ...{ ceasedate: ceased?.date ?? null, ceasereason: ceased?.reason ?? null },
  });
  const rows = [requestRow, assessmentRow, planRow, ...planDetails(facts, { key: planKey, imported: importedPlan })];
  if (cameIn === null) return rows;
  const importedActive = childOf(facts.imported, Sen2Module.ACTIVE_PLAN, round.imported);
  const active = { key: cameIn.columns['activeplanstableid'] ?? '', imported: importedActive };
  return [...rows, cameIn, ...placementDetails(facts, active, question), ...needs(facts, active)];
}

/** What the records of a request and an assessment are made of. */
interface RowsOf {
  readonly round: Round;
  readonly standing: Standing;
  readonly person: string;
  readonly timed: TimedPlan | null;
  readonly flags: ReadonlySet<string>;
  /** The assessment of a return that was imported; null: none was. */
  readonly imported: Imported | null;
  /** An outcome as this authority tells it. */
  readonly told: (outcome: Outcome) => Outcome;
}

function requestRowOf({ round, standing, person, flags, told }: RowsOf): Sen2Row {
  const outcome = told(standing.request);
  return rowOf(Sen2Module.REQUEST, {
    ...round.imported?.columns,
    ...{ requeststableid: round.key, persontableid: person, receiveddate: round.receivedDate },
    ...{ requestoutcome: outcome.code, requestoutcomedate: isDecided(outcome) ? outcome.date : null },
    ...(isDecided(outcome) ? flagged(flags, OF_REQUEST, round.imported) : {}),
    ...laterOf(standing.laterRequest),
  });
}

function assessmentRowOf(
  { round, standing, timed, flags, imported, told }: RowsOf,
  first: Outcome,
  key: string,
): Sen2Row {
  const outcome = told(first);
  const isTimed = timed !== null && imported === null && outcome.code === 'Y';
  return rowOf(Sen2Module.ASSESSMENT, {
    ...imported?.columns,
    ...{ assessmenttableid: key, requeststableid: round.key },
    ...{ assessmentoutcome: outcome.code, assessmentoutcomedate: isDecided(outcome) ? outcome.date : null },
    ...(isDecided(outcome) ? flagged(flags, OF_ASSESSMENT, imported) : {}),
    ...(isTimed ? { week20: timed.hasExceptions ? '1' : '0' } : {}),
    ...laterOf(standing.laterAssessment),
  });
}

const OF_REQUEST = { requestmediation: 'REQUEST_MEDIATION', requesttribunal: 'REQUEST_TRIBUNAL' } as const;
const OF_ASSESSMENT = {
  assessmentmediation: 'ASSESSMENT_MEDIATION',
  assessmenttribunal: 'ASSESSMENT_TRIBUNAL',
  othermediation: 'OTHER_MEDIATION',
  othertribunal: 'OTHER_TRIBUNAL',
} as const;

/** Of an outcome that is awaited, withdrawn or historical neither a day nor redress is asked for (guide, modules 2 and 3). */
const isDecided = ({ code }: Outcome): boolean => code === 'Y' || code === 'N';

/** 1 or 0 by what is recorded of redress; where that knows of none, as it was imported. */
function flagged(
  flags: ReadonlySet<string>,
  names: Readonly<Record<string, string>>,
  imported: Imported | null,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([column, flag]) => {
      if (flags.has(flag)) return [[column, '1']];
      return imported === null ? [[column, '0']] : [];
    }),
  );
}

/** The flags of the redress of a round’s days, until the census. */
function flagsOf(
  { redress }: ChildFacts,
  { receivedDate, beforeDate }: Round,
  { censusDate }: Sen2Question,
): ReadonlySet<string> {
  const own = redress.filter(
    ({ eventDate }) =>
      eventDate <= censusDate &&
      (receivedDate === null || eventDate >= receivedDate) &&
      (beforeDate === null || eventDate < beforeDate),
  );
  return new Set(sen2Flags(own));
}

function laterOf(later: Outcome | null): Readonly<Record<string, string | null>> {
  return later === null ? {} : { lateroutcome: later.code, lateroutcomedate: later.date };
}

/** A child keeps the key of the return it was imported with last. */
function personKey({ childId, imported }: ChildFacts): string {
  return imported.filter(({ module }) => module === Sen2Module.PERSON).at(-1)?.key ?? childId;
}

function personRow(persontableid: string, { imported }: ChildFacts, identity: Identity): Sen2Row {
  const { surname, forename, birthDate, postcode } = identity;
  const told = imported.filter(({ module }) => module === Sen2Module.PERSON).at(-1)?.columns ?? {};
  const known = { surname, forename, personbirthdate: birthDate, postcode, upn: identity.upn ?? told['upn'] };
  return rowOf(Sen2Module.PERSON, { ...told, ...known, persontableid });
}

/** All records of a child, the person first. */
export function rowsOfChild({ person, rounds }: ReturnedChild): readonly Sen2Row[] {
  return person === null ? [] : [person, ...rounds.flatMap(({ rows }) => rows)];
}
