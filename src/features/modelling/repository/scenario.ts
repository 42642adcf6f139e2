import { type Tx, type WriteTx } from '../../../platform/db';
import { instantOf } from '../../../platform/clock';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, toStatement } from '../../../platform/sql';
import { type BlockBooks, type ScenarioPlan } from '../rules/scenario/plan';
import { type Scenario } from '../rules/scenario/stored';

/** In JSON an instant is a text. */
type PlanDocument = Omit<ScenarioPlan, 'books'> & {
  readonly books?: Omit<BlockBooks, 'asAt'> & { readonly asAt: string };
};

interface ScenarioRow {
  readonly scenario_id: string;
  readonly name: string;
  readonly source: string;
  readonly inputs_digest: string;
  readonly plan: PlanDocument;
  readonly seed: bigint;
  readonly runs: number;
  readonly created_at: Date;
}

const COLUMNS = sql`scenario_id, name, source, inputs_digest, plan, seed, runs, created_at`;

function toPlan({ books, ...plan }: PlanDocument): ScenarioPlan {
  return books === undefined ? plan : { ...plan, books: { ...books, asAt: instantOf(books.asAt) } };
}

function toScenario(row: ScenarioRow): Scenario {
  return {
    scenarioId: row.scenario_id,
    name: row.name,
    source: row.source,
    inputsDigest: row.inputs_digest,
    plan: toPlan(row.plan),
    seed: Number(row.seed),
    runs: row.runs,
    createdAt: row.created_at,
  };
}

/** The scenarios of the area, the newest first. */
export async function findScenarioPage(tx: Tx, page: PageArguments): Promise<Page<Scenario>> {
  const found = await findPage<ScenarioRow>(
    tx,
    {
      select: COLUMNS,
      from: sql`scenario`,
      where: [],
      order: [
        { sql: sql`created_at`, type: 'timestamptz', direction: 'desc' },
        { sql: sql`scenario_id`, type: 'uuid', direction: 'desc' },
      ],
    },
    page,
  );
  return mapPage(found, toScenario);
}

/** Scenarios by id. */
export async function findScenariosByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Scenario>> {
  const rows = await tx.query<ScenarioRow>(
    `select ${toStatement(COLUMNS).text} from scenario where scenario_id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.scenario_id, toScenario(row)]));
}

/** Keeps frozen inputs under their digest, which it gives; those that are there already are kept once. */
export function insertInputs(tx: WriteTx, document: string): Promise<string> {
  return keepDocument(tx, '$3::text', document);
}

/** The same of a set of imported files as it stands, which the database puts together: it never leaves it. */
export function insertSetInputs(tx: WriteTx, projectionSetId: string): Promise<string> {
  const rowsOf = (file: string): string =>
    `coalesce((select jsonb_agg(content order by line)::text from projection_row
                where local_area_code = $1 and projection_set_id = $3::uuid and file = '${file}'), '[]')`;
  return keepDocument(
    tx,
    `'{"transitions":' || ${rowsOf('TRANSITIONS')} || ',"settings":' || ${rowsOf('STATES')} || ',"prices":' || ${rowsOf('COSTS')}
     || ',"shares":[],"transport":[],"background":' || ${rowsOf('POPULATION')} || '}'`,
    projectionSetId,
  );
}

async function keepDocument(tx: WriteTx, document: string, parameter: string): Promise<string> {
  const [kept] = await tx.query<{ digest: string }>(
    `with given as materialized (select ${document} as document),
          digested as materialized (select document, encode(sha256(convert_to(document, 'UTF8')), 'hex') as digest from given),
          kept as (insert into scenario_inputs (local_area_code, digest, document, created_at)
                   select $1, digest, document, $2 from digested on conflict (local_area_code, digest) do nothing)
     select digest from digested`,
    [tx.actor.localArea, tx.clock.now(), parameter],
  );
  if (kept === undefined) throw new Error('the inputs of a scenario were not kept');
  return kept.digest;
}

/** The text of frozen inputs. Throws when there is none under the digest: a scenario can't be without. */
export async function readInputs(tx: Tx, digest: string): Promise<string> {
  const [found] = await tx.query<{ document: string }>('select document from scenario_inputs where digest = $1', [
    digest,
  ]);
  if (found === undefined) throw new Error('a scenario has no inputs');
  return found.document;
}

/** Keeps a new scenario. */
export async function insertScenario(tx: WriteTx, scenario: Omit<Scenario, 'createdAt'>): Promise<void> {
  await tx.execute(
    `insert into scenario (local_area_code, scenario_id, name, source, inputs_digest, plan, seed, runs, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.actor.localArea,
      scenario.scenarioId,
      scenario.name,
      scenario.source,
      scenario.inputsDigest,
      JSON.stringify(scenario.plan),
      scenario.seed,
      scenario.runs,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}
