import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import type { Role } from '../../access/rules/roles';
import type { DisputeStage } from '../rules/dispute';

/** The stages of the area's escalation, in their order; none: disputes do not move up. */
export async function listDisputeStages(tx: Tx): Promise<readonly DisputeStage[]> {
  const rows = await tx.query<{
    ordinal: number;
    name: string;
    days: number;
    owner_role: Role | null;
    owner_id: string | null;
  }>('select ordinal, name, days, owner_role, owner_id from dispute_stage order by ordinal');
  return rows.map((row) => ({
    ordinal: row.ordinal,
    name: row.name,
    days: row.days,
    ownerRole: row.owner_role,
    ownerId: row.owner_id,
  }));
}

/** Puts these stages in the place of all there are, while nobody else does. */
export async function updateDisputeStages(tx: WriteTx, stages: readonly DisputeStage[]): Promise<void> {
  await lockUntilCommit(tx, `dispute stages:${tx.actor.localArea}`);
  await tx.execute('delete from dispute_stage', []);
  await tx.execute(
    `insert into dispute_stage (local_area_code, ordinal, name, days, owner_role, owner_id)
     select $1, stage.ordinal, stage.name, stage.days, stage.owner_role, stage.owner_id
       from jsonb_to_recordset($2::jsonb) as stage(ordinal integer, name text, days integer, owner_role text, owner_id uuid)`,
    [
      tx.actor.localArea,
      JSON.stringify(
        stages.map(({ ordinal, name, days, ownerRole, ownerId }) => ({
          ordinal,
          name,
          days,
          owner_role: ownerRole,
          owner_id: ownerId,
        })),
      ),
    ],
  );
}
