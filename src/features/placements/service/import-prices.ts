import { ok, refuse, type Result } from '../../../kernel/result';
import type { RowOutcome } from '../../../platform/imports';
import { grouped, notApplied } from '../../../platform/imports-groups';
import type { WriteTx } from '../../../platform/db';
import { findLineReferences } from '../../ledger/repository/imported-lines';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { lockImportedPlacements, lockImports } from '../repository/imported';
import { findAskedPrices, type AskedPrice } from '../repository/imported-prices';
import { placementKey } from '../rules/imported';
import { roundKey, type ImportedPrice, type NamedPlacement } from '../rules/imported-price';
import type { RowProblem } from '../rules/row-problem';
import { priceFrom } from '../rules/uplift';
import { createUpliftRoundIn } from './create-uplift-round';

const REASON = 'Prices that a provider asks for, as a file brought them.';

/** What the rows of a chunk are held against. */
interface PriceFacts {
  /** Ids of placements by `placementKey`. */
  readonly ids: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, readonly StoredLine[]>;
  readonly references: ReadonlyMap<string, string>;
  readonly asked: ReadonlyMap<string, AskedPrice>;
}

/** A row that asks for another price, by its place in the round. */
interface AskedRow {
  readonly row: ImportedPrice;
  readonly index: number;
  readonly line: StoredLine;
}

/**
 * Raises a round of uplifts for each provider, letter and day of the file, whole or not at all. Nothing is paid more by it (J9): the round
 * is decided, the holders agree, and then it is applied. A price that stands, or that a round asks for already, does nothing.
 */
export async function importPricesIn(tx: WriteTx, rows: readonly ImportedPrice[]): Promise<readonly RowOutcome[]> {
  if (rows.length === 0) return [];
  if (tx.actor.kind === 'system') {
    const message =
      'A round of uplifts is somebody’s: send the file to POST /imports/placement-prices as one who was granted the feed.';
    return rows.map(() => ({ problems: [{ column: null, message }] }));
  }
  await lockImports(tx);
  const facts = await readFacts(tx, rows);
  const outcomes: RowOutcome[] = [];
  for (const group of grouped({ noun: 'round', columns: [], keyOf: roundKey }, rows)) {
    outcomes.push(...(await raiseIn(tx, group, facts)));
  }
  return outcomes;
}

async function readFacts(tx: WriteTx, rows: readonly ImportedPrice[]): Promise<PriceFacts> {
  const named = rows.map(({ placement }) => placement);
  const ids = await lockImportedPlacements(
    tx,
    named.flatMap((placement) => ('placementId' in placement ? [] : [placement])),
  );
  const placementIds = named.flatMap((placement) => idOf(placement, ids) ?? []);
  const lines = await listLinesByPlacementIds(tx, [...new Set(placementIds)]);
  const lineIds = [...lines.values()].flat().map(({ costLineId }) => costLineId);
  return {
    ids,
    lines,
    references: await findLineReferences(tx, placementIds),
    asked: await findAskedPrices(tx, lineIds),
  };
}

function idOf(placement: NamedPlacement, ids: ReadonlyMap<string, string>): string | undefined {
  return 'placementId' in placement ? placement.placementId : ids.get(placementKey(placement));
}

/** The rows of one round. */
async function raiseIn(tx: WriteTx, rows: readonly ImportedPrice[], facts: PriceFacts): Promise<readonly RowOutcome[]> {
  const judged = rows.map((row) => judge(row, facts));
  const problems = judged.map((one): readonly RowProblem[] => (one.ok ? [] : one.refusals));
  if (problems.some((ofRow) => ofRow.length > 0)) return refusedTogether(problems);
  const asked = rows.flatMap((row, index): AskedRow[] => {
    const line = judged[index];
    return line?.ok === true && line.value !== null ? [{ row, index, line: line.value }] : [];
  });
  const [first] = asked;
  if (first === undefined) return rows.map(() => 'unchanged');
  const { providerUrn, fromDate, letterDate, letterReference } = first.row;
  const raised = await createUpliftRoundIn(tx, {
    ...{ providerUrn, fromDate, letterDate, letterReference, percent: null, reason: REASON },
    placementIds: [...new Set(asked.map(({ line }) => line.placementId))],
    amounts: asked.map(({ line, row }) => ({ costLineId: line.costLineId, amount: row.amount })),
  });
  if (!raised.ok) return refusedTogether(problemsByRow(raised.refusals, asked, first, rows.length));
  const changed = new Set(asked.map(({ index }) => index));
  return rows.map((_, index) => (changed.has(index) ? 'accepted' : 'unchanged'));
}

/** What a round was refused for, on the rows it is about; what is about all of them on the first that asks for something. */
function problemsByRow(
  refusals: readonly { readonly field: readonly string[]; readonly message: string }[],
  asked: readonly AskedRow[],
  first: AskedRow,
  rows: number,
): RowProblem[][] {
  const problems = Array.from({ length: rows }, (): RowProblem[] => []);
  for (const { field, message } of refusals) {
    const [name = '', position] = field;
    const row = (name === 'amounts' ? asked[Number(position)] : first) ?? first;
    problems[row.index]?.push({ column: COLUMN_OF_FIELD[name] ?? null, message });
  }
  return problems;
}

const COLUMN_OF_FIELD: Readonly<Record<string, string>> = {
  amounts: 'amount',
  fromDate: 'from_date',
  letterDate: 'letter_date',
  letterReference: 'letter_reference',
};

function refusedTogether(problems: readonly (readonly RowProblem[])[]): readonly RowOutcome[] {
  return problems.map((ofRow) => ({
    problems: ofRow.length > 0 ? ofRow : [{ column: null, message: notApplied('round', null) }],
  }));
}

/** The line whose price a row asks to change, null where nothing is to do, or what is wrong with the row. */
function judge(row: ImportedPrice, facts: PriceFacts): Result<StoredLine | null, RowProblem> {
  const found = findLine(row, facts);
  if (!found.ok) return found;
  const line = found.value;
  if (line.coding.providerUrn !== row.providerUrn) {
    return wrong('urn', 'The placement is at another establishment; a round is of the lines at one.');
  }
  const price = priceFrom(line, row.fromDate);
  if (price === null) return wrong('from_date', 'The line has no day on or after from_date, or is charged once.');
  const waiting = facts.asked.get(line.costLineId);
  const isAsked = waiting?.fromDate === row.fromDate && waiting.amount === row.amount;
  return ok(isAsked || (price.amount === row.amount && price.laterFrom === null) ? null : line);
}

function findLine(
  { placement, lineReference, category }: ImportedPrice,
  { ids, lines, references }: PriceFacts,
): Result<StoredLine, RowProblem> {
  const ofPlacement = lines.get(idOf(placement, ids) ?? '') ?? [];
  if (ofPlacement.length === 0) {
    const column = 'placementId' in placement ? 'placement_id' : 'source_reference';
    return wrong(column, 'No placement is held under this key; import it first, or correct the key.');
  }
  const [line, ...others] = ofPlacement.filter(
    ({ costLineId, committedAt, category: own }) =>
      committedAt !== null &&
      (lineReference === null || references.get(costLineId) === lineReference) &&
      (category === null || own === category),
  );
  const column = lineReference === null && category !== null ? 'category' : 'line_reference';
  if (line === undefined) {
    return wrong(column, 'The placement has no committed price line of this kind; correct the line.');
  }
  return others.length === 0
    ? ok(line)
    : wrong(column, 'The placement has several such lines; say which by line_reference or category.');
}

function wrong(column: string, message: string): Result<never, RowProblem> {
  return refuse([{ column, message }]);
}
