import type { Day } from '../../../kernel/dates';
import { formatDecimal, parseDecimal, type Decimal } from '../../../kernel/decimal';
import type { Tx, WriteTx } from '../../../platform/db';
import type { AssumptionSet, AssumptionTerm, AssumptionValue } from '../rules/assumption';

interface SetRow {
  readonly assumption_set_id: string;
  readonly name: string;
  readonly source: string;
  readonly source_date: Day | null;
  readonly start_date: Day;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly values: readonly ValueDocument[];
}

/** Numbers are text: a JSON number need not hold four places. */
interface ValueDocument {
  readonly term: AssumptionTerm;
  readonly appliesTo: string | null;
  readonly fromDate: Day | null;
  readonly low: string;
  readonly central: string;
  readonly high: string;
}

const SELECT = `
select held.assumption_set_id, held.name, held.source, held.source_date, held.start_date, held.recorded_by, held.recorded_at,
       coalesce((select jsonb_agg(jsonb_build_object('term', one.term, 'appliesTo', one.applies_to, 'fromDate', one.from_date,
                                  'low', one.low::text, 'central', one.central::text, 'high', one.high::text) order by one.ordinal)
                   from assumption_value one
                  where one.local_area_code = held.local_area_code and one.assumption_set_id = held.assumption_set_id), '[]') as values
  from assumption_set held`;

/** Every set of the area, the oldest first; sets of one name follow each other. */
export async function listAssumptionSets(tx: Tx): Promise<readonly AssumptionSet[]> {
  const rows = await tx.query<SetRow>(
    `${SELECT} order by held.name, held.start_date, held.recorded_at, held.assumption_set_id`,
  );
  return rows.map(toSet);
}

/** Sets by id; one that is not of the area has no entry. */
export async function findAssumptionSetsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AssumptionSet>> {
  const rows = await tx.query<SetRow>(`${SELECT} where held.assumption_set_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.assumption_set_id, toSet(row)]));
}

/** Keeps a set. */
export async function insertAssumptionSet(
  tx: WriteTx,
  set: Omit<AssumptionSet, 'recordedBy' | 'recordedAt'>,
): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into assumption_set (local_area_code, assumption_set_id, name, source, source_date, start_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [area, set.assumptionSetId, set.name, set.source, set.sourceDate, set.startDate, tx.actor.personId, tx.clock.now()],
  );
  const values = set.values.map(({ term, appliesTo, fromDate, low, central, high }, index) => ({
    ...{ ordinal: index + 1, term, applies_to: appliesTo, from_date: fromDate },
    ...{ low: formatDecimal(low), central: formatDecimal(central), high: formatDecimal(high) },
  }));
  await tx.execute(
    `insert into assumption_value (local_area_code, assumption_set_id, ordinal, term, applies_to, from_date, low, central, high)
     select $1, $2, one.ordinal, one.term, one.applies_to, one.from_date, one.low, one.central, one.high
       from jsonb_to_recordset($3::jsonb) as one(ordinal integer, term text, applies_to text, from_date date, low numeric,
                                                 central numeric, high numeric)`,
    [area, set.assumptionSetId, JSON.stringify(values)],
  );
}

function toSet(row: SetRow): AssumptionSet {
  return {
    assumptionSetId: row.assumption_set_id,
    name: row.name,
    source: row.source,
    sourceDate: row.source_date,
    startDate: row.start_date,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    values: row.values.map(toValue),
  };
}

function toValue({ term, appliesTo, fromDate, low, central, high }: ValueDocument): AssumptionValue {
  return { term, appliesTo, fromDate, low: stored(low), central: stored(central), high: stored(high) };
}

function stored(text: string): Decimal {
  const read = parseDecimal(text);
  if (!read.ok) throw new Error('A stored assumption is no decimal of four places');
  return read.value;
}
