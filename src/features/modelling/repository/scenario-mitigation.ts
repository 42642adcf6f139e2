import { type Tx, type WriteTx } from '../../../platform/db';

/** Which lever of which result a mitigation was taken from. */
export interface TakenLever {
  readonly mitigationId: string;
  readonly planId: string;
  /** The version of the plan by which it came into it. */
  readonly version: number;
  readonly scenarioId: string;
  readonly runOrdinal: number;
  /** Its place in the list of the scenario's levers. */
  readonly lever: number;
  readonly resultDigest: string;
}

/** Keeps where mitigations are from. */
export async function insertTakenLevers(tx: WriteTx, taken: readonly TakenLever[]): Promise<void> {
  for (const one of taken) {
    await tx.execute(
      `insert into scenario_mitigation
         (local_area_code, mitigation_id, management_plan_id, version, scenario_id, run_ordinal, lever, result_digest, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[tx.actor.localArea, one.mitigationId, one.planId, one.version, one.scenarioId, one.runOrdinal],
        ...[one.lever, one.resultDigest, tx.actor.personId, tx.clock.now()],
      ],
    );
  }
}

/** Where mitigations are from; one that was typed has no entry. */
export async function findTakenLevers(
  tx: Tx,
  mitigationIds: readonly string[],
): Promise<ReadonlyMap<string, TakenLever>> {
  const rows = await tx.query<{
    mitigation_id: string;
    management_plan_id: string;
    version: number;
    scenario_id: string;
    run_ordinal: number;
    lever: number;
    result_digest: string;
  }>(
    `select mitigation_id, management_plan_id, version, scenario_id, run_ordinal, lever, result_digest from scenario_mitigation
      where mitigation_id = any ($1::uuid[])`,
    [mitigationIds],
  );
  return new Map(
    rows.map((row) => [
      row.mitigation_id,
      {
        ...{ mitigationId: row.mitigation_id, planId: row.management_plan_id, version: row.version },
        ...{ scenarioId: row.scenario_id, runOrdinal: row.run_ordinal, lever: row.lever },
        resultDigest: row.result_digest,
      },
    ]),
  );
}
