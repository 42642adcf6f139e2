import { addYears, londonDay, type Day } from '../../../kernel/dates';
import { windowFault } from '../../../kernel/day-window';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { findOptionsByIds } from '../../placements/repository/option';
import { MOST_WRITTEN, neededTextProblems } from '../../providers/rules/said';
import { SET_CASE_FORECAST_REFUSALS, type SetCaseForecastRefusalCode } from '../refusals/pipeline';
import { openBooks } from '../repository/books';
import { insertCaseForecast } from '../repository/pipeline';

/** What somebody expects of a case with the panel. */
export interface SetCaseForecast {
  readonly caseId: string;
  /** Null: the rules tell which option it comes to. */
  readonly optionId: string | null;
  /** Null: the rules tell when it starts. */
  readonly expectedStartDate: Day | null;
  readonly reason: string;
}

type Refused = Refusal<SetCaseForecastRefusalCode>;

/** How far ahead a start can be expected. */
const MOST_YEARS_AHEAD = 10;

/** The statuses of a case that may come to a commitment. */
const WITH_THE_PANEL: readonly string[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'LISTED', 'DECIDED'];

/**
 * Says which option a case is expected to come to and when that starts, for the pipeline alone (money.md section 6), and gives the case's id. What was
 * said before stays on record; the panel decides as it would have.
 */
export function setCaseForecast(
  ctx: Ctx,
  command: SetCaseForecast,
  clientMutationId: string | null,
): Promise<Result<{ readonly caseId: string }, Refused>> {
  return ctx.write({ event: 'case-forecast.set', clientMutationId, input: command }, (tx) =>
    setCaseForecastIn(tx, command),
  );
}

/** The same inside a write. NotFound for a case that is not the actor's to know of. */
export async function setCaseForecastIn(
  tx: WriteTx,
  command: SetCaseForecast,
): Promise<Result<{ readonly caseId: string }, Refused>> {
  const { caseId, optionId, expectedStartDate } = command;
  const facts = (await findCasesByIds(tx, [caseId])).get(caseId);
  if (facts === undefined) throw new NotFound('There is no such case.');
  const refusals: Refused[] = [
    ...(WITH_THE_PANEL.includes(facts.status) ? [] : [refusal('NOT_WITH_THE_PANEL', 'caseId')]),
    ...startRefusals(expectedStartDate, facts.requestDate, londonDay(tx.clock.now())),
    ...(optionId === null ? [] : await optionRefusals(tx, caseId, optionId)),
    ...neededTextProblems('reason', command.reason, MOST_WRITTEN.text),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertCaseForecast(tx, {
    ...{ caseForecastId: newId(), caseId, optionId, expectedStartDate },
    ...{ reason: command.reason.trim(), enteredAt: await openBooks(tx) },
  });
  tx.record({ type: 'Case', id: caseId, caseId, detail: { optionId, expectedStartDate } });
  return ok({ caseId });
}

function startRefusals(expected: Day | null, requestDate: Day, today: Day): Refused[] {
  const window = { earliest: addYears(requestDate, -1), latest: addYears(today, MOST_YEARS_AHEAD) };
  const fault = expected === null ? null : windowFault(expected, window);
  return fault === null ? [] : [{ ...refusal('DATE_OUT_OF_RANGE', 'expectedStartDate'), message: fault }];
}

async function optionRefusals(tx: WriteTx, caseId: string, optionId: string): Promise<Refused[]> {
  const option = (await findOptionsByIds(tx, [optionId])).get(optionId);
  if (option?.caseId !== caseId) return [refusal('OPTION_NOT_OF_CASE', 'optionId')];
  return option.suitability === 'NOT_SUITABLE' ? [refusal('OPTION_NOT_SUITABLE', 'optionId')] : [];
}

function refusal(code: SetCaseForecastRefusalCode, field: string): Refused {
  return { code, field: [field], message: SET_CASE_FORECAST_REFUSALS[code] };
}
