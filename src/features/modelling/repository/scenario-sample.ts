import { type Tx, type WriteTx } from '../../../platform/db';

/** The figures of every run, as bytes, and their SHA-256. */
export interface KeptSample {
  readonly sample: Uint8Array;
  readonly sampleDigest: string;
}

/** Keeps a scenario's sample; the same bytes once. */
export async function keepSample(
  tx: WriteTx,
  scenarioId: string,
  engineVersion: number,
  { sample, sampleDigest }: KeptSample,
): Promise<void> {
  await tx.execute(
    `insert into scenario_sample (local_area_code, scenario_id, digest, engine_version, content, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (local_area_code, scenario_id, digest) do nothing`,
    [tx.actor.localArea, scenarioId, sampleDigest, engineVersion, Buffer.from(sample), tx.clock.now()],
  );
}

/** By scenario: of which engine its newest sample is; one that has none is left out. */
export async function findSampleEngines(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ scenario_id: string; engine_version: number }>(
    `select distinct on (scenario_id) scenario_id, engine_version from scenario_sample
      where scenario_id = any ($1::uuid[]) order by scenario_id, created_at desc, engine_version desc`,
    [ids],
  );
  return new Map(rows.map((row) => [row.scenario_id, row.engine_version]));
}

/** The newest sample of a scenario. Throws where there is none. */
export async function readSample(tx: Tx, scenarioId: string): Promise<Uint8Array> {
  const [row] = await tx.query<{ content: Buffer }>(
    `select content from scenario_sample where scenario_id = $1 order by created_at desc, engine_version desc limit 1`,
    [scenarioId],
  );
  if (row === undefined) throw new Error('a scenario has no sample');
  return row.content;
}
