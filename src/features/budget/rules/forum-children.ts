import { chartPounds } from '../../../kernel/chart';
import { inWords } from '../../../kernel/code-words';
import { type DocumentBlock } from '../../../kernel/document';
import { instantInWords, poundsInWords } from '../../../kernel/for-people';
import { compare, pence, percentOneDecimal, roundDivide, sum, ZERO, type Pence } from '../../../kernel/money';
import { type BreakdownRow } from './answer';
import { type ForumFacts, type ForumTable } from './forum-facts';
import { OUT_OF_AREA_CLASSES } from './out-of-area';

/** What is committed, by what children have and where. */
export function childrenSections(facts: ForumFacts): readonly DocumentBlock[] {
  return [...provisionSection(facts), ...areaSection(facts)];
}

/** As at when a table is, where that is not the report's instant; and where nothing of it can be told, that only. */
function tableOf(
  { asAt, committed }: ForumTable,
  { pressure }: ForumFacts,
  rows: readonly PublicRow[],
  chart: () => readonly DocumentBlock[],
): readonly DocumentBlock[] {
  if (rows.length === 1 && rows[0]?.children === null) {
    const text = `How the ${poundsInWords(committed)} that are committed divide here can not be told: it is about too few children, or has changed for too few since it was published.`;
    return [{ kind: 'PARAGRAPH', text }];
  }
  if (asAt.getTime() === pressure.question.asAt.getTime()) return chart();
  const text = `As at ${instantInWords(asAt)}, when ${poundsInWords(committed)} were committed: since then it has changed for too few children to be told anew.`;
  return [{ kind: 'NOTE', text }, ...chart()];
}

/** One row as it may be published; a count is null where rows stand together, which may share a child. */
interface PublicRow {
  readonly label: string;
  readonly children: number | null;
  readonly amount: Pence;
}

/** Rows of a breakdown for the public as they are printed, without those of no money and no child; what stands together is named by all that is in it. */
function printed(
  rows: readonly BreakdownRow[],
  nameOf: (key: string) => string,
  order: (a: BreakdownRow, b: BreakdownRow) => number = () => 0,
): readonly PublicRow[] {
  const told = rows.filter(({ keys, children, committed }) => keys !== null && (committed !== ZERO || children !== 0));
  return [...[...told].sort(order), ...rows.filter(({ keys }) => keys === null)].map(
    ({ keys, suppressedKeys, children, committed }) => ({
      label: joined((keys ?? (suppressedKeys ?? []).flat()).map(nameOf)),
      children: keys === null ? null : children,
      amount: committed,
    }),
  );
}

function provisionSection(facts: ForumFacts): readonly DocumentBlock[] {
  const table = facts.byProvision;
  const rows = printed(table.rows, inWords, (a, b) => compare(b.committed, a.committed));
  if (rows.length === 0) return [];
  return [
    { kind: 'HEADING', level: 2, text: 'What the money is committed to' },
    ...tableOf(table, facts, rows, () =>
      chartOf('Committed by kind of provision', 'Kind of provision', rows, table.committed),
    ),
  ];
}

const AREAS: Readonly<Record<string, string>> = {
  IN_AREA: 'In the area',
  NEIGHBOURING: 'In a neighbouring authority',
  OUT_OF_AREA: 'In another authority',
};

function areaSection(facts: ForumFacts): readonly DocumentBlock[] {
  const table = facts.byAreaClass;
  const rows = printed(table.rows, (key) => AREAS[key] ?? inWords(key));
  if (rows.length === 0) return [];
  const outside = outsideCost(table.rows);
  return [
    { kind: 'HEADING', level: 2, text: 'Where children are placed' },
    ...tableOf(table, facts, rows, () => [
      ...(outside === null || outside === ZERO
        ? []
        : [{ kind: 'PARAGRAPH' as const, text: outsideInWords(outside, table.committed) }]),
      ...chartOf('Committed by where the place is', 'Place', rows, table.committed),
    ]),
  ];
}

/** What the classes outside come to together, from what is printed of them; null where that is mixed with what is inside. */
function outsideCost(rows: readonly BreakdownRow[]): Pence | null {
  const keysOf = ({ keys, suppressedKeys }: BreakdownRow): readonly string[] => keys ?? (suppressedKeys ?? []).flat();
  const isOutside = (key: string): boolean => OUT_OF_AREA_CLASSES.some((areaClass) => areaClass === key);
  const outside = rows.filter((row) => keysOf(row).some(isOutside));
  return outside.every((row) => keysOf(row).every(isOutside)) ? sum(outside.map(({ committed }) => committed)) : null;
}

/** Their premium over places like them is not told: it could change for one child from report to report. */
function outsideInWords(cost: Pence, committed: Pence): string {
  const share = shareOf(cost, committed);
  return `Placements outside the area cost about ${poundsInWords(cost)}${share === '–' ? '' : `, ${share} of what is committed`}.`;
}

/** What rows that stand together are called. */
export function joined(labels: readonly string[]): string {
  return labels.length === 1 ? labels.join('') : `Together: ${labels.join('; ')}`;
}

function chartOf(
  title: string,
  heading: string,
  rows: readonly PublicRow[],
  committed: Pence,
): readonly DocumentBlock[] {
  const [largest] = [...rows].sort((a, b) => compare(b.amount, a.amount));
  return [
    {
      kind: 'CHART',
      chart: {
        title,
        alternative: `A bar for each row of the table below. The longest is “${largest?.label ?? ''}” with ${poundsInWords(largest?.amount ?? sum([]))}.`,
        unit: 'POUNDS',
        isHorizontal: true,
        categories: rows.map(({ label }) => label),
        series: [{ kind: 'BAR', name: 'Committed', values: rows.map(({ amount }) => chartPounds(amount)) }],
      },
      table: {
        caption: `${title}, with children`,
        columns: [
          { heading, kind: 'TEXT' },
          { heading: 'Children', kind: 'FIGURE' },
          { heading: 'Committed', kind: 'FIGURE' },
          { heading: 'Share', kind: 'FIGURE' },
          { heading: 'Mean of a child, about', kind: 'FIGURE' },
        ],
        rows: [
          ...rows.map(({ label, children, amount }) => ({
            cells: [
              label,
              children === null ? '–' : String(children),
              poundsInWords(amount),
              shareOf(amount, committed),
              meanInWords(amount, children),
            ],
          })),
          { cells: ['All', '', poundsInWords(committed), '100.0%', ''], isTotal: true },
        ],
      },
    },
  ];
}

/** Of fewer it would be mostly rounding. */
const LEAST_FOR_MEAN = 25;
const THOUSAND = 100_000n;

/** What a child costs on the mean, from what is told, to the nearest £1,000. */
function meanInWords(amount: Pence, children: number | null): string {
  if (children === null || children < LEAST_FOR_MEAN) return '–';
  return poundsInWords(pence(roundDivide(roundDivide(amount, BigInt(children)), THOUSAND) * THOUSAND));
}

/** £5 million: of less a row may be out by more than one in a hundred of the whole, for it is told to the nearest £100,000. */
const LEAST_FOR_SHARE = 500_000_000n;

/** A row's part of the whole; nothing where it would be mostly rounding. */
function shareOf(amount: Pence, whole: Pence): string {
  const percent = whole < LEAST_FOR_SHARE ? null : percentOneDecimal(amount, whole);
  return percent === null ? '–' : `${percent.replace('-', '−')}%`;
}
