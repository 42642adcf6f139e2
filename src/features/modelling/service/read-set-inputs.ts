import { type Tx, type WriteTx } from '../../../platform/db';
import { findProjectionSetId, listProjectionPieces } from '../repository/projection-set';
import { insertInputs, insertSetInputs } from '../repository/scenario';
import { ProjectionFile } from '../rules/scenario/codes';
import { readOwnHistory } from './read-own-history';

/** All a scenario is learnt from, as JSON that nobody has read yet: it may be large. */
export interface InputText {
  /** Put one after the other they are the whole. */
  readonly pieces: readonly string[];
  /** Freezes it; gives its digest. */
  readonly keepIn: (tx: WriteTx) => Promise<string>;
}

/**
 * What a set of imported files holds. The block bears every price of imported files; a journey, which may stand beside the price, it does not. Of the area's own history only the population is the set's: the
 * area does not know who lives in it. Null: there is no such set.
 */
export async function readSetInputs(tx: Tx, name: string, isOwnHistory: boolean): Promise<InputText | null> {
  const id = await findProjectionSetId(tx, name);
  if (id === null) return null;
  const files = await listProjectionPieces(tx, id, isOwnHistory ? [ProjectionFile.POPULATION] : ALL);
  const listOf = (file: ProjectionFile): readonly string[] => ['[', ...(files.get(file) ?? []), ']'];
  const background = ['"background":', ...listOf(ProjectionFile.POPULATION)];
  if (isOwnHistory) {
    const own = JSON.stringify(await readOwnHistory(tx));
    const document = `${own.slice(0, -1)},${background.join('')}}`;
    return { pieces: [document], keepIn: (write) => insertInputs(write, document) };
  }
  return {
    // Rows are kept as their importer read and checked them.
    pieces: [
      ...['{"transitions":', ...listOf(ProjectionFile.TRANSITIONS), ',"settings":', ...listOf(ProjectionFile.STATES)],
      ...[',"prices":', ...listOf(ProjectionFile.COSTS), ',"shares":[],"transport":[],', ...background, '}'],
    ],
    // The database puts the same together for itself.
    keepIn: (write) => insertSetInputs(write, id),
  };
}

const ALL = Object.values(ProjectionFile);
