import { asId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import type { Role } from '../../access/rules/roles';
import { written } from '../../cases/rules/text';
import { refusalsFrom, SET_DISPUTE_STAGES_CODES, type SetDisputeStagesCode } from '../refusals';
import { updateDisputeStages } from '../repository/stages';
import { textProblems } from '../rules/said';

/** A stage as it is asked for; its place in the list is its place in the order. */
export interface AskedStage {
  readonly name: string;
  readonly days: number;
  readonly ownerRole: Role | null;
  readonly ownerId: string | null;
}

type Told = Refusal<SetDisputeStagesCode>;
const refusal = refusalsFrom(SET_DISPUTE_STAGES_CODES);
const MOST_DAYS = 3_650;

/**
 * Sets the stages by which the area's disputes move up, in place of all there were, and gives their number (J7). A dispute keeps the stage
 * it is at, with its days and owner, and goes on by the new ones.
 */
export function setDisputeStages(
  ctx: Ctx,
  { clientMutationId, stages }: { readonly stages: readonly AskedStage[]; readonly clientMutationId: string | null },
): Promise<Result<number, Told>> {
  return ctx.write({ event: 'dispute-stages.set', clientMutationId, input: { stages } }, async (tx) => {
    const refusals = await stageRefusals(tx, stages);
    if (refusals.length > 0) return refuse(refusals);
    await updateDisputeStages(
      tx,
      stages.map((stage, index) => ({ ...stage, name: stage.name.trim(), ordinal: index + 1 })),
    );
    tx.record({
      type: 'LocalArea',
      id: tx.actor.localArea,
      detail: { days: stages.map(({ days }) => days), ownerRoles: stages.map(({ ownerRole }) => ownerRole) },
    });
    return ok(stages.length);
  });
}

async function stageRefusals(tx: Tx, stages: readonly AskedStage[]): Promise<Told[]> {
  const ids = stages.flatMap(({ ownerId }) => (ownerId === null ? [] : [asId<PersonId>(ownerId)]));
  const people = await findPersonsByIds(tx, ids);
  if (stages.length === 0) return [refusal('STAGES_MISSING', ['stages'])];
  return stages.flatMap(({ name, days, ownerRole, ownerId }, index) => {
    const at = (field: string): string[] => ['stages', String(index), field];
    const isAgain = stages.slice(0, index).some((one) => one.name.trim() === name.trim());
    return [
      ...(written(name) === null ? [refusal('NAME_MISSING', at('name'))] : []),
      ...(written(name) !== null && isAgain ? [refusal('NAME_TWICE', at('name'))] : []),
      ...textProblems('name', name, 100).map(({ code, message }) => refusal(code, at('name'), message)),
      ...(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? [] : [refusal('DAYS_TOO_FEW', at('days'))]),
      ...((ownerRole === null) === (ownerId === null) ? [refusal('OWNER_MISSING', at('ownerRole'))] : []),
      ...(ownerId === null || people.has(asId<PersonId>(ownerId)) ? [] : [refusal('PERSON_UNKNOWN', at('ownerId'))]),
    ];
  });
}
