import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProject } from '../src/commands/project';
import { priceFormat } from '../src/features/modelling/importer/projection-rows';
import { type ProjectionInputs, type State } from '../src/features/modelling/rules/projection/inputs';
import { type Projection } from '../src/features/modelling/rules/projection/project';
import { SHARED_DATA, testWithFiles, toCsv } from './support/import-files';
import { madeAuthority } from './support/made-authority';

/*
 * The projection without a server: four files in, a table or one line of JSON out.
 */

const FILES = ['transitions.csv', 'population.csv', 'costs.csv', 'valid-states.csv'] as const;
type Files = Readonly<Record<(typeof FILES)[number], string>>;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folderOf(files: Partial<Files>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tripartite-projection-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function filesOf({ transitions, settings, background, prices }: ProjectionInputs): Files {
  const told = (state: State | null): State => state ?? { need: 'NONSEND', setting: 'NONSEND' };
  return {
    'transitions.csv': toCsv(
      transitions.map(({ year, from, fromAge, to, toAge }) => ({
        'calendar-year': `${year}`,
        'setting-1': told(from).setting,
        'need-1': told(from).need,
        'academic-year-1': `${fromAge}`,
        'setting-2': told(to).setting,
        'need-2': told(to).need,
        'academic-year-2': `${toAge}`,
      })),
    ),
    'population.csv': toCsv(
      background.map(({ year, age, people }) => ({
        'calendar-year': `${year}`,
        'academic-year': `${age}`,
        population: `${people}`,
      })),
    ),
    'costs.csv': toCsv(prices.map(({ need, setting, price }) => ({ need, setting, cost: price.toFixed(1) }))),
    'valid-states.csv': toCsv(
      settings.map(({ setting, leastAge, mostAge, needs, destinations }) => ({
        setting,
        'setting-group': 'group',
        'min-academic-year': `${leastAge}`,
        'max-academic-year': `${mostAge}`,
        needs: needs.join(','),
        'setting->setting': destinations.join(','),
      })),
    ),
  };
}

const AUTHORITY = madeAuthority({
  seed: 'made',
  children: 200,
  observedYears: 2,
  projectedYears: 2,
  needs: 2,
  settings: 3,
});
const GOOD = filesOf(AUTHORITY);

interface Said {
  readonly status: number;
  readonly printed: readonly string[];
  readonly complained: readonly string[];
}

async function run(...argv: readonly string[]): Promise<Said> {
  const printed: string[] = [];
  const complained: string[] = [];
  const status = await runProject(argv, {
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  });
  return { status, printed, complained };
}

const toJson = ({ printed }: Said): Projection => JSON.parse(printed[0]!) as Projection;
const FIGURES = ['expectation', 'mean', 'sd', 'p10', 'p50', 'p90'];

test('--json prints one line with the agreed keys and nothing else', async () => {
  const said = await run('--dir', folderOf(GOOD), '--runs', '20', '--seed', '50', '--json');
  expect(said).toMatchObject({ status: 0, complained: [], printed: [expect.any(String)] });
  const projection = toJson(said);
  expect(Object.keys(projection)).toEqual(['seedYear', 'years', 'unpriced', 'backTest']);
  expect(projection.seedYear).toBe(2015);
  expect(projection.years.map(({ year }) => year)).toEqual([2016, 2017]);
  for (const year of projection.years) {
    expect(Object.keys(year)).toEqual(['year', 'total', 'settings', 'needs', 'cost']);
    expect(Object.keys(year.settings)).toEqual(['setting 1', 'setting 2', 'setting 3']);
    expect(Object.keys(year.needs)).toEqual(['need 1', 'need 2']);
    for (const figures of [year.total, year.cost, ...Object.values(year.settings), ...Object.values(year.needs)]) {
      expect(Object.keys(figures)).toEqual(FIGURES);
      expect(Object.values(figures).every((figure) => typeof figure === 'number')).toBe(true);
    }
  }
});

test('the same files, runs and seed give the same bytes, on this machine and any other; another seed gives others', async () => {
  const digest = async (...argv: readonly string[]): Promise<string> => {
    const { printed } = await run('--dir', folderOf(GOOD), '--runs', '50', '--json', ...argv);
    // Two years seen are too few to hold one out.
    const { backTest, ...projection } = JSON.parse(printed[0]!) as Projection & { readonly backTest: null };
    expect(backTest).toBeNull();
    return createHash('sha256').update(JSON.stringify(projection)).digest('hex');
  };
  const [once, again, other] = [
    await digest('--seed', '50'),
    await digest('--seed', '50'),
    await digest('--seed', '51'),
  ];
  expect(again).toBe(once);
  expect(other).not.toBe(once);
  // Written down where it was first made.
  expect(once).toBe('18435d35b7e59720b27357986ee29aa10b082a70017fec5ec96a79b0f90240c9');
});

test('without --json a table: every figure by year, children to a tenth and pounds whole, and what has no price', async () => {
  const folder = folderOf(GOOD);
  const { status, printed, complained } = await run('--dir', folder, '--runs', '20', '--seed', '50');
  expect({ status, complained }).toEqual({ status: 0, complained: [] });
  const [first] = toJson(await run('--dir', folder, '--runs', '20', '--seed', '50', '--json')).years;
  expect(printed[0]).toBe('20 runs, seed 50; the year they start from is 2015.');
  const figuresOf = (title: string): string[] =>
    printed
      .find((line) => line.startsWith(title))!
      .slice(title.length)
      .trim()
      .split(/\s+/);
  expect(figuresOf('children by year')).toEqual(FIGURES);
  expect(figuresOf('total 2016')).toEqual(FIGURES.map((name) => first!.total[name as 'mean'].toFixed(1)));
  expect(figuresOf('cost, £ 2016')).toEqual(FIGURES.map((name) => first!.cost[name as 'mean'].toFixed(0)));
  expect(printed.filter((line) => /^(setting|need) \S+ \d 20/.test(line))).toHaveLength(2 * 5);
});

test('started as it is by npm, it keeps the answer to itself on stdout, and complains on stderr', () => {
  const start = (...argv: readonly string[]) =>
    spawnSync(process.execPath, ['-r', '@swc-node/register', 'src/commands/project-main.ts', ...argv], {
      cwd: resolve(__dirname, '..'),
      encoding: 'utf8',
    });
  const good = start('--dir', folderOf(GOOD), '--runs', '2', '--json');
  expect({ status: good.status, stderr: good.stderr }).toEqual({ status: 0, stderr: '' });
  expect(good.stdout.split('\n')).toEqual([expect.stringMatching(/^\{"seedYear":2015,/), '']);
  const bad = start('--dir', folderOf({}), '--json');
  expect({ status: bad.status, stdout: bad.stdout }).toEqual({ status: 1, stdout: '' });
  expect(bad.stderr).toContain('transitions.csv: There is no file of that name.');
});

describe('an order that is wrong', () => {
  test.each([
    [['--json'], 'Say with --dir which folder holds the files.'],
    [['--dir', 'x', '--runs', '0'], '--runs must be a whole number from 1 to 100000.'],
    [['--dir', 'x', '--seed', '-1'], /seed/],
    [['--dir', 'x', '--seed', '1.5'], '--seed must be a whole number from 0 to 4294967295.'],
    [['--dri', 'x'], /--dri/],
  ])('%j', async (argv, sentence) => {
    const { status, printed, complained } = await run(...argv);
    expect({ status, printed }).toEqual({ status: 1, printed: [] });
    expect(complained[0]).toEqual(
      typeof sentence === 'string' ? expect.stringContaining(sentence) : expect.stringMatching(sentence),
    );
    expect(complained[0]).toContain('Usage: npm run -s project -- --dir DIR');
  });
});

describe('files that are wrong are told with line, column and what would be right', () => {
  /** The line of a file as it should be, changed. */
  const changed = (name: keyof Files, line: number, change: (text: string) => string): Partial<Files> => ({
    [name]: GOOD[name]
      .split('\n')
      .map((text, index) => (index === line - 1 ? change(text) : text))
      .join('\n'),
  });
  const cell =
    (at: number, value: string) =>
    (text: string): string =>
      text
        .split(',')
        .map((old, index) => (index === at ? value : old))
        .join(',');

  test.each<[string, Partial<Files>, string]>([
    [
      'a column lacking',
      changed('costs.csv', 1, () => 'need,setting,price'),
      'costs.csv: The first line must hold the column names. Missing for costs.csv: cost.',
    ],
    [
      'an age that is none',
      changed('transitions.csv', 3, cell(3, 'five')),
      'transitions.csv, line 3, academic-year-1: academic-year-1 must be a whole number from -10 to 40.',
    ],
    [
      'a year that did not pass',
      changed('transitions.csv', 4, cell(6, '1')),
      'transitions.csv, line 4, academic-year-2: academic-year-2 must be one more than academic-year-1: a year has passed.',
    ],
    [
      'a setting nobody knows',
      changed('transitions.csv', 5, cell(1, 'settting 1')),
      'transitions.csv, line 5, setting-1: setting-1 must be NONSEND or a setting that has its row in valid-states.csv.',
    ],
    [
      'a need nobody knows',
      changed('transitions.csv', 5, cell(2, 'need 9')),
      'transitions.csv, line 5, need-1: need-1 must be NONSEND or a need that valid-states.csv lists for some setting.',
    ],
    [
      'a plan by half',
      changed('transitions.csv', 5, cell(2, 'NONSEND')),
      'transitions.csv, line 5, setting-1: setting-1 and need-1 must both be NONSEND, for somebody without a plan, or neither.',
    ],
    [
      'a value too few',
      changed('population.csv', 2, () => '2013,5'),
      'population.csv, line 2: The row has 2 values and the heading 3.',
    ],
    [
      'half a person',
      changed('population.csv', 7, cell(2, '900.5')),
      'population.csv, line 7, population: population must be a whole number from 0 to 100000000.',
    ],
    [
      'a year said twice',
      changed('population.csv', 3, () => GOOD['population.csv'].split('\n')[1]!),
      'population.csv, line 3: Line 2 says this already; it may be said once.',
    ],
    ['a price that is none', changed('costs.csv', 2, cell(2, '£1,000')), 'costs.csv, line 2'],
    [
      'no price',
      changed('costs.csv', 2, cell(2, '')),
      'costs.csv, line 2, cost: cost must not be empty; leave the row out where no price is known.',
    ],
    [
      'ages the wrong way round',
      changed('valid-states.csv', 2, (text) => text.replace(/,0,19,/, ',9,8,')),
      'valid-states.csv, line 2, max-academic-year: max-academic-year must not be below min-academic-year.',
    ],
    [
      'a destination nobody knows',
      changed('valid-states.csv', 3, (text) => text.replace('setting 1', 'setting 7')),
      'valid-states.csv, line 3, setting->setting: setting->setting must list settings that have a row of their own, with commas between them.',
    ],
    [
      'a year that can not be projected',
      {
        'population.csv': GOOD['population.csv']
          .split('\n')
          .filter((line) => !line.startsWith('2016'))
          .join('\n'),
      },
      'population.csv: It must hold every year from 2016 to 2017, for each is projected from the one before; missing: 2016.',
    ],
    [
      'an empty file',
      { 'transitions.csv': '' },
      'transitions.csv: The file is empty. It must hold a line of column names and a line for each row.',
    ],
  ])('%s', async (_what, files, sentence) => {
    const { status, printed, complained } = await run('--dir', folderOf({ ...GOOD, ...files }), '--json');
    expect({ status, printed }).toEqual({ status: 1, printed: [] });
    expect(complained.join('\n')).toContain(sentence);
  });

  test('all that is wrong is told at once, file by file; of very many the first', async () => {
    const files = {
      ...changed('costs.csv', 2, cell(2, '')),
      ...changed('valid-states.csv', 3, (text) => text.replace(/,\d+,/, ',x,')),
      'transitions.csv': GOOD['transitions.csv'].replaceAll(/,\d+$/gm, ',x'),
    };
    const { complained } = await run('--dir', folderOf({ ...GOOD, ...files }));
    expect(complained).toHaveLength(51);
    expect(complained[0]).toMatch(/^valid-states\.csv, line 3, min-academic-year: /);
    expect(complained[1]).toMatch(/^transitions\.csv, line 2, academic-year-2: /);
    expect(complained[50]).toMatch(/^and \d+ more\.$/);
  });
});

testWithFiles(...FILES.map((name) => `projection/${name}`))(
  'the published example, 1,000 runs, seed 50: totals within 3.5 standard errors of the expectation, settings of five and more within 5',
  async () => {
    const said = await run('--dir', join(SHARED_DATA, 'projection'), '--runs', '1000', '--seed', '50', '--json');
    const { seedYear, years, unpriced } = toJson(said);
    expect({ seedYear, unpriced: unpriced.length }).toEqual({ seedYear: 2017, unpriced: 26 });
    const errors = ({ mean, expectation, sd }: Projection['years'][number]['total']): number =>
      Math.abs(mean - expectation) / (sd! / Math.sqrt(1000));
    // The expectations as a second implementation, in fractions, found them.
    const expected = [2247.342677618277, 2318.88050400291, 2388.9744548654826, 2462.060407046775, 2533.5049565911886];
    years.forEach(({ total, settings, cost }, index) => {
      expect(total.expectation).toBeCloseTo(expected[index]!, 9);
      expect(cost.expectation).toBeCloseTo(1000 * expected[index]!, 6);
      expect(errors(total)).toBeLessThan(3.5);
      for (const figures of Object.values(settings))
        if (figures.expectation >= 5) expect(errors(figures)).toBeLessThan(5);
    });
    expect(years.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022]);
  },
);

test('costs may say beside a price what the journey costs, which changes no figure of the projection', async () => {
  const [heading, ...rows] = GOOD['costs.csv'].trim().split('\n');
  const withJourneys = [`${heading!},transport`, ...rows.map((row, at) => `${row},${at === 0 ? '' : '900.5'}`)].join(
    '\n',
  );
  const said = async (files: Files): Promise<Said> => run('--dir', folderOf(files), '--runs', '5', '--json');
  expect(await said({ ...GOOD, 'costs.csv': withJourneys })).toEqual(await said(GOOD));
  const read = priceFormat.parseRow({ need: 'T', setting: 'A', cost: '1', transport: '900.5' });
  expect(read).toEqual({ ok: true, value: { need: 'T', setting: 'A', price: 1, transport: 900.5 } });
  expect(priceFormat.parseRow({ need: 'T', setting: 'A', cost: '1', transport: 'x' }).ok).toBe(false);
});
