import { londonDay } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { findLocalArea } from '../../access/repository/directory';
import {
  insertChildNumbers,
  insertImportedCases,
  insertNumberedChildren,
  numberKey,
  takeCaseNumbers,
  type ChildNumber,
} from '../repository/imported';
import { referenceOf } from '../rules/reference';

/** A child that an import is the first to tell of. */
export interface ImportChildInput {
  /** Every number it is known by; at least one. */
  readonly numbers: readonly ChildNumber[];
  readonly birthCohort: number;
}

/** Adds children that are known by a number and by no name; gives their ids in the order given. */
export async function importChildrenIn(tx: WriteTx, children: readonly ImportChildInput[]): Promise<readonly string[]> {
  const made = children.map((child) => ({ ...child, childId: newId() }));
  if (made.length === 0) return [];
  await insertNumberedChildren(tx, made);
  await nameChildrenIn(
    tx,
    made.flatMap(({ childId, numbers }) => numbers.map((number) => ({ ...number, childId }))),
  );
  return made.map(({ childId }) => childId);
}

/** Keeps by which further numbers children are known. */
export async function nameChildrenIn(
  tx: WriteTx,
  numbers: readonly (ChildNumber & { readonly childId: string })[],
): Promise<void> {
  const once = new Map(numbers.map((number) => [numberKey(number), number]));
  if (once.size > 0) await insertChildNumbers(tx, [...once.values()]);
}

/** A case to open for placements that were decided elsewhere. */
export interface ImportCaseInput {
  readonly childId: string;
  readonly panelId: string;
  readonly caseOfficerId: string;
  readonly primaryNeed: string;
}

/**
 * Opens cases for imported placements, placed from the start: no panel here has decided on them, and their papers are empty until an
 * officer writes them. Gives their ids in the order given.
 */
export async function importCasesIn(tx: WriteTx, cases: readonly ImportCaseInput[]): Promise<readonly string[]> {
  if (cases.length === 0) return [];
  const area = await findLocalArea(tx);
  if (area === undefined) throw new Error('the actor’s local area does not exist');
  const today = londonDay(tx.clock.now());
  const year = Number(today.slice(0, 4));
  const first = await takeCaseNumbers(tx, year, cases.length);
  const made = cases.map((one, index) => ({
    ...one,
    caseId: newId(),
    reference: referenceOf(area.casePrefix, year, first + index),
    requestDate: today,
  }));
  await insertImportedCases(tx, made);
  return made.map(({ caseId }) => caseId);
}
