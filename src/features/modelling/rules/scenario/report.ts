import { type ChartSeries } from '../../../../kernel/chart';
import { type DocumentBlock, type DocumentModel, type DocumentTable } from '../../../../kernel/document';
import { dayInWords, poundsInWords } from '../../../../kernel/for-people';
import { formatDecimal } from '../../../../kernel/decimal';
import { type BesideCommitted } from './beside-committed';
import { toldLevers } from './lever-money';
import { blockAssumed, whoPays } from './report-money';
import { besideTable } from './report-committed';
import { bandsTable, sayWidening, widenedBands, type WidenedKind } from './report-bands';
import { type ScenarioFigure, type ScenarioResult, type ScenarioYear } from './result';
import { rounded, toDecimal, toPence } from './rounded';
import { settingInWords } from './setting-words';
import { type Scenario, type ScenarioRun } from './stored';

/** All that a scenario's report is made from. */
export interface ScenarioReportFacts {
  readonly areaName: string;
  readonly scenario: Scenario;
  readonly run: ScenarioRun;
  readonly result: ScenarioResult;
  /** Its years beside what was committed for them when it was made. */
  readonly beside: readonly BesideCommitted[];
}

/** A scenario as a document: what is assumed, what would come of it, how sure that is. */
export function scenarioReport({ areaName, scenario, run, result, beside }: ScenarioReportFacts): DocumentModel {
  return {
    title: `${areaName}: ${scenario.name}`,
    author: areaName,
    asAt: run.endedAt ?? run.requestedAt,
    blocks: [
      ...assumed(scenario),
      ...idle(scenario, result),
      ...takenFrom(scenario, result),
      ...sections(result),
      ...besideTable(beside),
      ...(result.years.length === 0 ? [] : whoPays(result.years)),
      ...(result.years.length === 0 ? [] : found(scenario, result)),
      ...score(result),
      {
        kind: 'NOTE',
        text: `${result.runs} runs, seed ${result.seed}, engine ${result.engineVersion}; inputs ${scenario.inputsDigest}, result ${run.resultDigest ?? ''}. Run again, they are the same bytes. A year’s children are costed in the financial year that begins in it; a deficit is positive.`,
      },
    ],
  };
}

function assumed({ plan, source }: Scenario): readonly DocumentBlock[] {
  const rows = plan.levers.map(({ name, owner, source: from, startDate, isMitigation }) => ({
    cells: [name, dayInWords(startDate), owner, isMitigation ? 'would be done' : 'comes anyway', from ?? 'not said'],
  }));
  return [
    { kind: 'HEADING', level: 2, text: 'What is assumed' },
    { kind: 'PARAGRAPH', text: `What it is learnt from (“${source}”) was frozen when the scenario was made.` },
    ...blockAssumed(plan),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'TABLE' as const,
            table: {
              caption: 'Levers',
              columns: ['Lever', 'From', 'Who answers for it', 'What it is', 'Source'].map((heading) => ({
                ...{ heading, kind: 'TEXT' as const },
              })),
              rows,
            },
          },
        ]),
  ];
}

/** The levers that would be done and change no cost, by name. */
function idle({ plan }: Scenario, { levers, years }: ScenarioResult): readonly DocumentBlock[] {
  return toldLevers(levers ?? [], years)
    .filter(({ changesNothing }) => changesNothing)
    .map(({ lever }) => ({
      kind: 'NOTE',
      text: `“${plan.levers[lever]?.name ?? ''}” changes no cost of any year: what it acts on is not there, such as a price above its ceiling or a place that stands empty.`,
    }));
}

/** Where the children of levers would be without them, in the last year. */
function takenFrom(scenario: Scenario, { levers }: ScenarioResult): readonly DocumentBlock[] {
  return (levers ?? []).flatMap(({ lever, years }): DocumentBlock[] => {
    const { year, from = [] } = years.at(-1) ?? { year: 0 };
    if (from.length === 0) return [];
    const places = from.map(
      ({ setting, children }) => `${inWordsOf('CHILDREN')(children)} in ${settingInWords(scenario, setting)}`,
    );
    return [
      {
        kind: 'PARAGRAPH',
        text: `Those whom “${scenario.plan.levers[lever]?.name ?? ''}” has elsewhere in ${year} would be without it: ${places.join('; ')} (means).`,
      },
    ];
  });
}

interface Section {
  readonly title: string;
  readonly unit: 'CHILDREN' | 'POUNDS';
  /** Null: the table of widened bands tells none of it. */
  readonly widened: WidenedKind | null;
  readonly of: (reading: ScenarioYear['unmitigated']) => ScenarioFigure;
}

const SECTIONS: readonly Section[] = [
  { title: 'Children with a plan', unit: 'CHILDREN', widened: 'children', of: ({ children }) => children },
  { title: 'Cost to all payers', unit: 'POUNDS', widened: 'money', of: ({ cost }) => cost },
  {
    title: 'Cost to the high needs block',
    unit: 'POUNDS',
    widened: null,
    of: ({ payers }) => payers.HIGH_NEEDS_BLOCK,
  },
  { title: 'Position of the block in the year', unit: 'POUNDS', widened: null, of: ({ inYear }) => inYear },
  {
    title: 'Deficit of the block at the end of the year',
    unit: 'POUNDS',
    widened: 'cumulative',
    of: ({ cumulative }) => cumulative,
  },
];

/** Whole pounds, and tenths of children: what lies beyond is far within the noise. */
function inWordsOf(unit: Section['unit']): (value: number) => string {
  return (value) =>
    unit === 'POUNDS'
      ? poundsInWords(toPence(rounded(value, 0))).slice(0, -3)
      : formatDecimal(toDecimal(rounded(value, 1)));
}

function sections(result: ScenarioResult): readonly DocumentBlock[] {
  const { years } = result;
  return SECTIONS.flatMap(({ title, unit, widened, of }): DocumentBlock[] => {
    const inWords = inWordsOf(unit);
    const bands = widened === null ? null : widenedBands(result, widened, ({ unmitigated }) => of(unmitigated));
    const before = years.map(({ unmitigated }) => of(unmitigated));
    const after = years.map(({ mitigated }) => of(mitigated));
    const apart = years.map(({ difference }) => of(difference));
    const series: ChartSeries[] = [
      {
        ...{ kind: 'BAND', name: 'Unmitigated, 10th to 90th' },
        ...{ lower: before.map(({ p10 }) => p10), upper: before.map(({ p90 }) => p90) },
      },
      { kind: 'LINE', name: 'Unmitigated, mean', values: before.map(({ mean }) => mean) },
      { kind: 'LINE', name: 'Mitigated, mean', values: after.map(({ mean }) => mean), isDashed: true },
      // Last, so that the others keep their colours whether there is one or not.
      ...(bands === null ? [] : [{ kind: 'BAND' as const, name: 'The same, widened', ...bands }]),
    ];
    const [last, lastAfter] = [before.at(-1), after.at(-1)];
    const alternative =
      last === undefined || lastAfter === undefined
        ? 'No year is projected.'
        : `In ${years.at(-1)?.year ?? ''} the mean is ${inWords(last.mean)} unmitigated and ${inWords(lastAfter.mean)} mitigated; of ten runs eight lie between ${inWords(last.p10)} and ${inWords(last.p90)} unmitigated${bands === null ? '' : `; widened by what held-out years were missed by, between ${inWords(bands.lower.at(-1) ?? 0)} and ${inWords(bands.upper.at(-1) ?? 0)}`}.`;
    return [
      { kind: 'HEADING', level: 2, text: title },
      {
        kind: 'CHART',
        chart: { title, alternative, unit, categories: years.map(({ year }) => String(year)), series },
        table: tableOf(title, years, { before, after, apart }, inWords),
      },
    ];
  });
}

function tableOf(
  caption: string,
  years: readonly ScenarioYear[],
  { before, after, apart }: Readonly<Record<'before' | 'after' | 'apart', readonly ScenarioFigure[]>>,
  inWords: (value: number) => string,
): DocumentTable {
  const figure = (heading: string) => ({ heading, kind: 'FIGURE' as const });
  return {
    caption,
    columns: [
      { heading: 'Year', kind: 'TEXT' },
      ...['10th', 'median', 'mean', '90th'].map((name) => figure(`Unmitigated ${name}`)),
      ...['10th', 'mean', '90th'].map((name) => figure(`Mitigated ${name}`)),
      ...['10th', 'mean', '90th'].map((name) => figure(`Difference ${name}`)),
    ],
    rows: years.map(({ year }, at) => ({
      cells: [
        String(year),
        ...toldOf(before[at], ({ p10, p50, mean, p90 }) => [p10, p50, mean, p90]),
        ...toldOf(after[at], ({ p10, mean, p90 }) => [p10, mean, p90]),
        ...toldOf(apart[at], ({ p10, mean, p90 }) => [p10, mean, p90]),
      ].map((cell) => (typeof cell === 'number' ? inWords(cell) : cell)),
    })),
  };
}

function toldOf(
  figure: ScenarioFigure | undefined,
  of: (figure: ScenarioFigure) => readonly number[],
): readonly number[] {
  return figure === undefined ? [] : of(figure);
}

const TERMS = {
  PLACES: 'places',
  FILL: 'percent of its places filled',
  UNIT_COST: 'pounds a place',
  PERCENT: 'percent',
  START_YEAR: 'as the year of its start',
} as const;

function found({ plan }: Scenario, { goal }: ScenarioResult): readonly DocumentBlock[] {
  if (goal === null) return [];
  const lever = plan.levers[goal.lever]?.name ?? '';
  const position = goal.position === 'IN_YEAR' ? 'the year’s own position' : 'the deficit of all years';
  const text =
    goal.value === null
      ? `No figure between ${goal.least} and ${goal.most} (${TERMS[goal.term]}) of “${lever}” brings ${position} of ${goal.year} to balance; the better end comes to ${poundsInWords(toPence(goal.reached))}.`
      : goal.everyBalances === true
        ? `Every figure between ${goal.least} and ${goal.most} (${TERMS[goal.term]}) of “${lever}” brings ${position} of ${goal.year} to balance or better; most narrowly ${goal.value}, with which it comes to ${poundsInWords(toPence(goal.reached))}.`
        : `With ${goal.value} ${TERMS[goal.term]} of “${lever}” ${position} of ${goal.year} comes to ${poundsInWords(toPence(goal.reached))}: balance or better, and no longer a step beyond.`;
  return [
    { kind: 'HEADING', level: 2, text: 'What would balance the block' },
    { kind: 'PARAGRAPH', text },
  ];
}

function score(result: ScenarioResult): readonly DocumentBlock[] {
  const { backTest } = result;
  const heading: DocumentBlock = { kind: 'HEADING', level: 2, text: 'How far the method can be trusted' };
  if (backTest === null) {
    return [
      heading,
      { kind: 'PARAGRAPH', text: 'Too few years were seen to hold one out and score the method by it.' },
    ];
  }
  const percent = rounded(backTest.coverage * 100, 0);
  const loss = formatDecimal(toDecimal(rounded(backTest.pinballLoss, 2)));
  return [
    heading,
    {
      kind: 'PARAGRAPH',
      text: `Years that were seen were foretold from those before them: of ${backTest.figures} figures ${percent} in a hundred came between the 10th and the 90th percentile, where 80 should; the mean pinball loss is ${loss} children.${sayWidening(backTest)}`,
    },
    {
      kind: 'TABLE',
      table: {
        caption: 'Children with a plan in years held out',
        columns: [
          { heading: 'Year', kind: 'TEXT' },
          ...['Years ahead', 'There were', '10th', 'Median', '90th'].map((name) => ({
            ...{ heading: name, kind: 'FIGURE' as const },
          })),
        ],
        rows: backTest.years.map(({ year, ahead, actual, p10, p50, p90 }) => ({
          cells: [year, ahead, actual, p10, p50, p90].map(String),
        })),
      },
    },
    ...bandsTable(result, { children: inWordsOf('CHILDREN'), pounds: inWordsOf('POUNDS') }),
  ];
}
