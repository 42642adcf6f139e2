import { chartPounds } from '../../../kernel/chart';
import { type DocumentBlock } from '../../../kernel/document';
import { poundsInWords } from '../../../kernel/for-people';
import { compare, percentOneDecimal, roundDivide, sum, ZERO, type Pence } from '../../../kernel/money';
import { type BreakdownRow } from './answer';
import { type ForumFacts } from './forum-facts';
import { OUT_OF_AREA_CLASSES } from './out-of-area';

/** What is committed, by what children have and where. */
export function childrenSections(facts: ForumFacts): readonly DocumentBlock[] {
  return [...provisionSection(facts), ...areaSection(facts)];
}

/** One row as it may be published; a count is null where rows stand together, which may share a child. */
interface PublicRow {
  readonly label: string;
  readonly children: number | null;
  readonly amount: Pence;
}

/** Rows of a breakdown for the public as they are printed, without those of no money; what stands together is named by all that is in it. */
function printed(
  rows: readonly BreakdownRow[],
  nameOf: (key: string) => string,
  order: (a: BreakdownRow, b: BreakdownRow) => number = () => 0,
): readonly PublicRow[] {
  const told = rows.filter(({ keys, committed }) => keys !== null && committed !== ZERO);
  return [...[...told].sort(order), ...rows.filter(({ keys }) => keys === null)].map(
    ({ keys, suppressedKeys, children, committed }) => ({
      label: joined((keys ?? (suppressedKeys ?? []).flat()).map(nameOf)),
      children: keys === null ? null : children,
      amount: committed,
    }),
  );
}

function provisionSection({ byProvision, pressure: { pressure } }: ForumFacts): readonly DocumentBlock[] {
  const rows = printed(byProvision, inWords, (a, b) => compare(b.committed, a.committed));
  if (rows.length === 0) return [];
  return [
    { kind: 'HEADING', level: 2, text: 'What the money is committed to' },
    ...chartOf('Committed by kind of provision', 'Kind of provision', rows, pressure.committed),
  ];
}

const AREAS: Readonly<Record<string, string>> = {
  IN_AREA: 'In the area',
  NEIGHBOURING: 'In a neighbouring authority',
  OUT_OF_AREA: 'In another authority',
};

function areaSection({ pressure: answer, byAreaClass }: ForumFacts): readonly DocumentBlock[] {
  const rows = printed(byAreaClass, (key) => AREAS[key] ?? inWords(key));
  if (rows.length === 0) return [];
  const outside = outsideCost(byAreaClass);
  return [
    { kind: 'HEADING', level: 2, text: 'Where children are placed' },
    ...(outside === null || outside === ZERO
      ? []
      : [{ kind: 'PARAGRAPH' as const, text: outsideInWords(outside, answer) }]),
    ...chartOf('Committed by where the place is', 'Place', rows, answer.pressure.committed),
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
function outsideInWords(cost: Pence, { pressure }: ForumFacts['pressure']): string {
  const share = percentOneDecimal(cost, pressure.committed);
  return `Placements outside the area cost ${poundsInWords(cost)}${share === null ? '' : `, ${share}% of what is committed`}.`;
}

/** A code as a report prints it. */
export function inWords(code: string): string {
  return code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
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
          { heading: 'Mean of a child', kind: 'FIGURE' },
        ],
        rows: [
          ...rows.map(({ label, children, amount }) => ({
            cells: [
              label,
              children === null ? '–' : String(children),
              poundsInWords(amount),
              shareOf(amount, committed),
              children === null || children === 0 ? '–' : poundsInWords(roundDivide(amount, BigInt(children))),
            ],
          })),
          { cells: ['All', '', poundsInWords(committed), shareOf(committed, committed), ''], isTotal: true },
        ],
      },
    },
  ];
}

function shareOf(amount: Pence, whole: Pence): string {
  const percent = percentOneDecimal(amount, whole);
  return percent === null ? '' : `${percent.replace('-', '−')}%`;
}
