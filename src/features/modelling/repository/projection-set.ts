import { groupBy } from '../../../kernel/group';
import { type Tx, type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type ProjectionFile } from '../rules/scenario/codes';

/** A set of imported files. */
export interface ProjectionSet {
  readonly name: string;
  readonly createdAt: Date;
  /** How many rows it has of each file. */
  readonly rows: Readonly<Partial<Record<ProjectionFile, number>>>;
}

/** The sets of the area, by name. */
export async function listProjectionSets(tx: Tx): Promise<readonly ProjectionSet[]> {
  const rows = await tx.query<{
    readonly name: string;
    readonly created_at: Date;
    readonly counts: ProjectionSet['rows'] | null;
  }>(
    `select name, created_at,
            (select jsonb_object_agg(file, rows)
               from (select file, count(*) as rows from projection_row
                      where local_area_code = $1 and projection_set_id = projection_set.projection_set_id group by file) of_file) as counts
       from projection_set order by name`,
    [tx.actor.localArea],
  );
  return rows.map((row) => ({
    name: row.name,
    createdAt: row.created_at,
    rows: row.counts ?? {},
  }));
}

/** The id of the set of a name; null: there is none. */
export async function findProjectionSetId(tx: Tx, name: string): Promise<string | null> {
  const [set] = await tx.query<{ id: string }>('select projection_set_id as id from projection_set where name = $1', [
    name,
  ]);
  return set?.id ?? null;
}

/**
 * The rows of a set's files, in the order of their lines, as JSON: put one after the other the pieces of a file are its rows with commas between. In
 * pieces, since a text of many megabytes keeps whoever takes it from everything else.
 */
export async function listProjectionPieces(
  tx: Tx,
  projectionSetId: string,
  files: readonly ProjectionFile[],
): Promise<ReadonlyMap<ProjectionFile, readonly string[]>> {
  const rows = await tx.query<{ file: ProjectionFile; piece: string }>(
    `select file, jsonb_agg(content order by line)::text as piece from projection_row
      where projection_set_id = $1 and file = any ($2) group by file, line / ${ROWS_OF_A_PIECE} order by file, min(line)`,
    [projectionSetId, files],
  );
  const byFile = groupBy(rows, ({ file }) => file);
  return new Map(
    [...byFile].map(([file, of]) => [file, of.map(({ piece }, at) => `${at === 0 ? '' : ','}${piece.slice(1, -1)}`)]),
  );
}

const ROWS_OF_A_PIECE = 5_000;

/** The set of a name; made where there is none. */
export async function ensureProjectionSet(tx: WriteTx, name: string): Promise<string> {
  await tx.execute(
    `insert into projection_set (local_area_code, projection_set_id, name, created_by, created_at)
     values ($1, $2, $3, $4, $5) on conflict on constraint projection_set_name_key do nothing`,
    [tx.actor.localArea, newId(), name, tx.actor.personId, tx.clock.now()],
  );
  const [set] = await tx.query<{ id: string }>('select projection_set_id as id from projection_set where name = $1', [
    name,
  ]);
  if (set === undefined) throw new Error('a set of projection files was not kept');
  return set.id;
}

/** A row of a file by its line. */
export interface ProjectionRow {
  readonly line: number;
  readonly content: object;
}

/** Keeps rows that are not there yet; gives of each line that is there whether it holds the same. */
export async function insertProjectionRows(
  tx: WriteTx,
  projectionSetId: string,
  file: ProjectionFile,
  rows: readonly ProjectionRow[],
): Promise<ReadonlyMap<number, 'NEW' | 'SAME' | 'OTHER'>> {
  const parameters = [
    tx.actor.localArea,
    projectionSetId,
    file,
    rows.map(({ line }) => line),
    rows.map(({ content }) => JSON.stringify(content)),
  ];
  const held = await tx.query<{ line: number; is_same: boolean }>(
    `select given.line, held.content = given.content as is_same
       from unnest($4::integer[], $5::jsonb[]) given(line, content)
       join projection_row held on held.local_area_code = $1 and held.projection_set_id = $2 and held.file = $3 and held.line = given.line`,
    parameters,
  );
  await tx.execute(
    `insert into projection_row (local_area_code, projection_set_id, file, line, content)
     select $1, $2, $3, line, content from unnest($4::integer[], $5::jsonb[]) given(line, content)
     on conflict do nothing`,
    parameters,
  );
  const before = new Map(held.map(({ line, is_same: isSame }) => [line, isSame ? 'SAME' : 'OTHER'] as const));
  return new Map(rows.map(({ line }) => [line, before.get(line) ?? 'NEW']));
}
