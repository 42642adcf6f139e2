import { londonDay, type Day } from '../../../kernel/dates';
import { windowFault, yearsAround } from '../../../kernel/day-window';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { RecordAssumptionSetCode } from '../refusals/appraisal';
import { insertAssumptionSet, listAssumptionSets } from '../repository/assumption-set';
import { MOST_VALUES } from '../rules/appraisal-question';
import {
  assumptionProblems,
  LONGEST_NAME,
  LONGEST_SOURCE,
  textFault,
  type AssumptionSet,
  type AssumptionValue,
} from '../rules/assumption';

/** What the area takes for granted from a day on. */
export interface RecordAssumptionSetCommand {
  readonly name: string;
  readonly source: string;
  readonly sourceDate: Day | null;
  readonly startDate: Day;
  readonly values: readonly AssumptionValue[];
}

/** How far from today a set may begin, either way. */
const MOST_YEARS = 10;

/**
 * Records what the area takes for granted, with its source: a policy set. One of the same name stands in the place of the earlier one from its first
 * day on; nothing kept earlier changes. Gives its id. For commissioners and finance.
 */
export function recordAssumptionSet(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordAssumptionSetCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordAssumptionSetCode>>> {
  return ctx.write({ event: 'assumption-set.recorded', clientMutationId, input }, (tx) =>
    recordAssumptionSetIn(tx, input),
  );
}

/** `recordAssumptionSet` within another write. */
export async function recordAssumptionSetIn(
  tx: WriteTx,
  { name, source, sourceDate, startDate, values }: RecordAssumptionSetCommand,
): Promise<Result<string, Refusal<RecordAssumptionSetCode>>> {
  const texts = [
    { field: 'name', message: textFault('name', name, LONGEST_NAME) },
    { field: 'source', message: textFault('source', source, LONGEST_SOURCE) },
  ];
  const fault = windowFault(startDate, yearsAround(londonDay(tx.clock.now()), MOST_YEARS));
  const refusals: Refusal<RecordAssumptionSetCode>[] = [
    ...(fault === null ? [] : [{ code: 'DATE_OUT_OF_RANGE' as const, field: ['startDate'], message: fault }]),
    ...texts.flatMap(({ field, message }) =>
      message === null ? [] : [{ code: 'TEXT_INVALID' as const, field: [field], message }],
    ),
    ...(values.length >= 1 && values.length <= MOST_VALUES
      ? []
      : [
          {
            code: 'VALUES_MISSING' as const,
            field: ['values'],
            message: `Give from 1 to ${String(MOST_VALUES)} values.`,
          },
        ]),
    ...assumptionProblems(values.slice(0, MOST_VALUES), ['values']).map(({ code, path, message }) => ({
      ...{ code, message },
      field: path.map(String),
    })),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const assumptionSetId = newId();
  await insertAssumptionSet(tx, {
    assumptionSetId,
    name: name.trim(),
    source: source.trim(),
    sourceDate,
    startDate,
    values,
  });
  tx.record({ type: 'AssumptionSet', id: assumptionSetId, detail: { startDate, values: values.length } });
  return ok(assumptionSetId);
}

/** Every set of the area, sets of one name together, the oldest first. */
export async function readAssumptionSets(ctx: Ctx): Promise<readonly AssumptionSet[]> {
  return listAssumptionSets(await ctx.read());
}
