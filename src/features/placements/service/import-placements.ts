import type { RowOutcome, RowProblem } from '../../../platform/imports';
import { grouped, notApplied } from '../../../platform/imports-groups';
import type { WriteTx } from '../../../platform/db';
import { lockImports } from '../repository/imported';
import { changeProblems, changesOf, type PlacementChanges, type ReadLine } from '../rules/import-changes';
import { disagreements, placementKey, type ImportedRow } from '../rules/imported';
import { changeImportedIn } from './change-imported';
import { createImportedIn } from './create-imported';
import { readImportFacts, type ImportFacts } from './import-facts';
import { judgeNewPlacement, readShares, type NewPlacementToMake } from './judge-imported';

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

async function judge(tx: WriteTx, rows: readonly ImportedRow[], facts: ImportFacts): Promise<Verdict> {
  const [first] = rows;
  if (first === undefined) return { kind: 'held', outcomes: [] };
  const shares = rows.map(({ line }) => readShares(line, facts));
  const unread = join(
    disagreements(rows),
    shares.map((read) => (read.ok ? [] : read.refusals)),
  );
  if (isWrong(unread)) return { kind: 'refused', problems: unread };
  const lines = rows.flatMap(({ line }, index): ReadLine[] => {
    const read = shares[index];
    return read?.ok === true ? [{ line, shares: read.value }] : [];
  });
  const held = facts.held.get(placementKey(first.placement));
  if (held === undefined) {
    const judged = judgeNewPlacement({ placement: first.placement, lines }, facts);
    return judged.ok ? { kind: 'new', toMake: judged.value } : { kind: 'refused', problems: judged.refusals };
  }
  const problems = changeProblems(held, first.placement, lines);
  if (isWrong(problems)) return { kind: 'refused', problems };
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
