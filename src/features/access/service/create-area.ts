import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type WriteTx } from '../../../platform/db';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { findLocalArea, insertLocalArea, updateHorizon } from '../repository/directory';
import { areaProblems, casePrefixOf, horizonOn, type SetUpProblem } from '../rules/directory';

/** A local area, the first thing there is. */
export interface CreateArea {
  /** The three digits of its local authority. */
  readonly code: string;
  readonly name: string;
  /** Three capital letters that case references begin with; null takes them from the name. */
  readonly casePrefix: string | null;
}

type SetUpRefusal = Refusal<SetUpProblem['code']>;

/**
 * Creates the area in the write it is given, its ledger's horizon at the end of the fifth financial year past the
 * current one. The actor must be the system in the area of that code: nobody can be of an area that is not there.
 */
export async function createAreaIn(tx: WriteTx, command: CreateArea): Promise<Result<string, SetUpRefusal>> {
  const { code, name } = command;
  const casePrefix = command.casePrefix ?? casePrefixOf(name);
  const problems = areaProblems({ code, name, casePrefix });
  if (problems.length > 0) return refuse(tell(problems));
  if (code !== tx.actor.localArea) throw new Error('an area is created by the system acting in it');
  if ((await findLocalArea(tx)) !== undefined) {
    return refuse(tell([{ code: 'AREA_EXISTS', field: ['code'], localArea: code } as const]));
  }
  const ledgerHorizonDate = horizonOn(londonDay(tx.clock.now()));
  await insertLocalArea(tx, { code, name: name.trim(), casePrefix, ledgerHorizonDate });
  tx.record({ type: 'LocalArea', id: code, detail: { casePrefix, ledgerHorizonDate } });
  return ok(code);
}

/**
 * Moves the area's horizon to a day, in the write it is given; gives whether it moved, since it never goes back. The
 * ledger's roll-forward posts up to it in the same write.
 */
export async function moveHorizonIn(tx: WriteTx, day: Day): Promise<boolean> {
  return updateHorizon(tx, day);
}
