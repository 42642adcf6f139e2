import { inWords } from '../../../kernel/code-words';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { BadInput } from '../../../platform/faults';
import { sumPostings } from '../../ledger/repository/posting-sums';
import { NO_VALUE } from '../../ledger/rules/coding';
import { type PostingDimension } from '../../ledger/rules/posting-query';
import { findAuthoritiesByCodes } from '../../providers/repository/authorities';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { type BreakdownRow, type SettledQuestion } from '../rules/answer';
import { section251Label } from '../rules/section-251';

const MOST_DIMENSIONS = 2;

/**
 * What is committed by one or two dimensions, in the snapshot of the pressure it belongs to. What single cases the
 * reader may not see stands in one unkeyed row, so that the rows always add up (money.md section 6). Throws BadInput
 * for no dimension, more than two, or the same twice.
 */
export async function breakDown(
  ctx: Ctx,
  question: SettledQuestion,
  by: readonly PostingDimension[],
): Promise<BreakdownRow[]> {
  if (by.length === 0 || by.length > MOST_DIMENSIONS || new Set(by).size !== by.length) {
    throw new BadInput('breakdown takes one dimension, or two different ones.', { argument: 'by' });
  }
  const tx = await ctx.read();
  const sums = await sumPostings(tx, { ...question, groupBy: by });
  const labelOf = await labelsOf(tx, by, sums);
  return sums
    .map((row) => ({
      keys: row.isWithheld ? null : row.keys,
      label: row.isWithheld ? 'Withheld' : labelOf(row.keys),
      placements: row.isWithheld ? null : row.placements,
      children: row.isWithheld ? null : row.children,
      committed: row.amount,
      forecast: row.amount,
      withheld: row.isWithheld,
      suppressedKeys: null,
    }))
    .sort(inOrder);
}

/** What to call the keys among these, in words. */
export async function labelsOf(
  tx: Tx,
  by: readonly PostingDimension[],
  rows: readonly { readonly keys: readonly string[] }[],
): Promise<(keys: readonly string[]) => string> {
  const names = await namesOf(tx, by, rows);
  return (keys) => keys.map((key, index) => nameOf(names, by[index], key)).join(', ');
}

/** Names of providers and authorities among the keys, in one statement each. */
async function namesOf(
  tx: Tx,
  by: readonly PostingDimension[],
  rows: readonly { readonly keys: readonly string[] }[],
): Promise<ReadonlyMap<string, string>> {
  const keysOf = (dimension: PostingDimension): string[] => {
    const index = by.indexOf(dimension);
    return index < 0
      ? []
      : [...new Set(rows.flatMap((row) => row.keys[index] ?? []))].filter((key) => key !== NO_VALUE);
  };
  const urns = keysOf('PROVIDER');
  const codes = keysOf('HOST_AUTHORITY');
  const providers = urns.length === 0 ? new Map<string, { name: string }>() : await findEstablishmentsByUrns(tx, urns);
  const authorities =
    codes.length === 0 ? new Map<string, { name: string }>() : await findAuthoritiesByCodes(tx, codes);
  return new Map([
    ...[...providers].map(([urn, { name }]) => [`PROVIDER ${urn}`, name] as const),
    ...[...authorities].map(([code, { name }]) => [`HOST_AUTHORITY ${code}`, name] as const),
  ]);
}

/** Made once: a comparison that makes its own takes a hundred times as long. */
const CODES = new Intl.Collator('en-GB', { numeric: true });

/** Codes with numbers in them stand in the order of the numbers: P2 before P10, 1.2.3 before 1.2.13; what is withheld last. */
export function inOrder(a: Pick<BreakdownRow, 'keys'>, b: Pick<BreakdownRow, 'keys'>): number {
  if (a.keys === null || b.keys === null) return (a.keys === null ? 1 : 0) - (b.keys === null ? 1 : 0);
  return CODES.compare(a.keys.join(' '), b.keys.join(' '));
}

/** Dimensions whose values are codes that people know as they are. */
const KNOWN_AS_CODES: readonly (PostingDimension | undefined)[] = [
  'PRIMARY_NEED',
  'AGE_BAND',
  'PROVIDER',
  'HOST_AUTHORITY',
];

function nameOf(names: ReadonlyMap<string, string>, dimension: PostingDimension | undefined, key: string): string {
  if (key === NO_VALUE) return 'None';
  if (dimension === 'PERIOD') return `P${key}`;
  const name = names.get(`${dimension ?? ''} ${key}`);
  if (name !== undefined) return name;
  if (dimension === 'SECTION_251_LINE') return section251Label(key);
  if (KNOWN_AS_CODES.includes(dimension)) return key;
  return inWords(key);
}
