import type { RowOutcome, RowProblem } from '../../../platform/imports';
import { grouped, notApplied } from '../../../platform/imports-groups';
import type { WriteTx } from '../../../platform/db';
import { lockChildImports } from '../../cases/repository/imported';
import { lockImports } from '../repository/imported';
import { changeProblems, changesOf, type PlacementChanges, type ReadLine } from '../rules/import-changes';
import { disagreements, placementKey, type ImportedRow } from '../rules/imported';
import { changeImportedIn } from './change-imported';
import { createImportedIn } from './create-imported';
import { readImportFacts, type ImportFacts } from './import-facts';
import { heldProblems, judgeNewPlacement, newProblems, readShares, type NewPlacementToMake } from './judge-imported';

/** What becomes of the rows of one placement. */
type Verdict =
  | { readonly kind: 'refused'; readonly problems: readonly (readonly RowProblem[])[] }
  | { readonly kind: 'new'; readonly toMake: NewPlacementToMake }
  | { readonly kind: 'held'; readonly outcomes: readonly RowOutcome[] };

/**
 * Applies a chunk of rows: placements that are new are made together, with their cases, agreements, lines and postings; those that are held
 * change by what differs, each under its own cause; a row that says what is known does nothing. All that is wrong with a placement is told
 * on its rows, and it is taken whole or not at all.
 */
export async function importPlacementsIn(tx: WriteTx, rows: readonly ImportedRow[]): Promise<readonly RowOutcome[]> {
  if (rows.length === 0) return [];
  await lockImports(tx);
  await lockChildImports(tx);
  const facts = await readImportFacts(tx, rows);
  const groups = grouped({ noun: 'placement', columns: [], keyOf: (row) => placementKey(row.placement) }, rows);
  const verdicts: Verdict[] = [];
  for (const group of groups) verdicts.push(await judge(tx, group, facts));
  await createImportedIn(
    tx,
    verdicts.flatMap((verdict) => (verdict.kind === 'new' ? [verdict.toMake] : [])),
    facts,
  );
  return verdicts.flatMap((verdict, index) => outcomesOf(verdict, groups[index]?.length ?? 0));
}

function outcomesOf(verdict: Verdict, rows: number): readonly RowOutcome[] {
  switch (verdict.kind) {
    case 'refused':
      return verdict.problems.map((problems) => ({
        problems: problems.length > 0 ? problems : [{ column: null, message: notApplied('placement', null) }],
      }));
    case 'new':
      return Array.from({ length: rows }, () => 'accepted');
    case 'held':
      return verdict.outcomes;
  }
}

/**
 * What is wrong with rows that fall with another one of their placement: all that can be told without that one, so that a file is put right
 * at once. Writes nothing.
 */
export async function examinePlacementsIn(
  tx: WriteTx,
  rows: readonly ImportedRow[],
): Promise<readonly (readonly RowProblem[])[]> {
  if (rows.length === 0) return [];
  const facts = await readImportFacts(tx, rows);
  const groups = grouped({ noun: 'placement', columns: [], keyOf: (row) => placementKey(row.placement) }, rows);
  return groups.flatMap((group) => read(group, facts).problems);
}

/** The rows of one placement, held against what is known. */
interface ReadPlacement {
  /** All that is wrong, row by row. */
  readonly problems: readonly (readonly RowProblem[])[];
  /** The lines whose payers are known. */
  readonly lines: readonly ReadLine[];
  /** It as it would be made; null: it is held, or something is wrong. */
  readonly toMake: NewPlacementToMake | null;
}

function read(rows: readonly ImportedRow[], facts: ImportFacts): ReadPlacement {
  const [first] = rows;
  if (first === undefined) return { problems: [], lines: [], toMake: null };
  const shares = rows.map(({ line }) => readShares(line, facts));
  const known = rows.flatMap(({ line }, index): { readonly index: number; readonly read: ReadLine }[] => {
    const own = shares[index];
    return own?.ok === true ? [{ index, read: { line, shares: own.value } }] : [];
  });
  const lines = known.map((one) => one.read);
  const { placement } = first;
  const held = facts.held.get(placementKey(placement));
  const judged = held === undefined && lines.length > 0 ? judgeNewPlacement({ placement, lines }, facts) : null;
  const [ofPlacement, ofLines] =
    held === undefined
      ? [newProblems(placement, facts), judged?.ok === false ? judged.refusals : []]
      : [heldProblems(held, placement, facts), changeProblems(held, placement, lines)];
  const byRow = rows.map((_, index) => ofLines[known.findIndex((one) => one.index === index)] ?? []);
  const problems = join(
    rows.map((_, index) => (index === 0 ? ofPlacement : [])),
    disagreements(rows),
    shares.map((own) => (own.ok ? [] : own.refusals)),
    byRow,
  );
  return { problems, lines, toMake: judged?.ok === true && !isWrong(problems) ? judged.value : null };
}

async function judge(tx: WriteTx, rows: readonly ImportedRow[], facts: ImportFacts): Promise<Verdict> {
  const [first] = rows;
  if (first === undefined) return { kind: 'held', outcomes: [] };
  const { problems, lines, toMake } = read(rows, facts);
  if (isWrong(problems)) return { kind: 'refused', problems };
  if (toMake !== null) return { kind: 'new', toMake };
  const held = facts.held.get(placementKey(first.placement));
  if (held === undefined) throw new Error('A placement that is not held and has no problem can be made');
  const changes = changesOf(held, first.placement, lines);
  const refused = await changeImportedIn(tx, { held, placement: first.placement, lines, changes }, facts);
  if (isWrong(refused)) return { kind: 'refused', problems: refused };
  return { kind: 'held', outcomes: changedRows(lines, changes, held.lines) };
}

/** A change of the placement's days is told on all of its rows, one of a line on its own. */
function changedRows(
  lines: readonly ReadLine[],
  { dates, terms, added }: PlacementChanges,
  held: ReadonlyMap<string, { readonly costLineId: string }>,
): RowOutcome[] {
  const changed = new Set(terms.map(({ costLineId }) => costLineId));
  return lines.map(({ line }, index) => {
    const isChanged = changed.has(held.get(line.lineReference)?.costLineId ?? '');
    return dates !== null || isChanged || added.includes(index) ? 'accepted' : 'unchanged';
  });
}

function join(...lists: readonly (readonly (readonly RowProblem[])[])[]): readonly (readonly RowProblem[])[] {
  return (lists[0] ?? []).map((_, index) => lists.flatMap((list) => list[index] ?? []));
}

function isWrong(problems: readonly (readonly RowProblem[])[]): boolean {
  return problems.some((ofRow) => ofRow.length > 0);
}
