import { parseArgs } from 'node:util';
import { type FileProblem, readProjectionFiles } from '../features/modelling/importer/projection-files';
import { MOST_SEED } from '../features/modelling/rules/projection/draws';
import { project } from '../features/modelling/rules/projection/project';
import { backTest } from '../features/modelling/rules/scenario/back-test';
import { projectionTable } from './project-table';

/** Where the command speaks: the answer apart from what stood in its way, so that the answer can be piped on. */
export interface ProjectEnvironment {
  /** Writes a line of the answer. */
  readonly print: (line: string) => void;
  /** Writes a line about what is wrong. */
  readonly complain: (line: string) => void;
}

const USAGE = `Usage: npm run -s project -- --dir DIR [--runs 1000] [--seed 1] [--json]
DIR holds transitions.csv, population.csv, costs.csv and valid-states.csv.`;
const MOST_RUNS = 100_000;
/** The past is foretold with so many runs at most. */
const MOST_BACK_TEST_RUNS = 200;
/** A wrong column spoils every row alike: the first lines tell it. */
const MOST_PROBLEMS = 50;

/**
 * `npm run -s project -- --dir DIR --runs 1000 --seed 50 --json`: projects the population of four files, with no server and no database.
 * Prints a table, or with `--json` one line of JSON with every figure unrounded and nothing else; beside them how well the years that were seen would
 * have been foretold (`backTest`; null: too few were). The same files, runs and seed give
 * the same bytes. Gives the exit status: 1 when the order or the files are wrong, each fault told with its file, line and column.
 */
export async function runProject(argv: readonly string[], { print, complain }: ProjectEnvironment): Promise<number> {
  const order = readOrder(argv);
  if (typeof order === 'string') {
    complain(`${order}\n${USAGE}`);
    return 1;
  }
  const inputs = await readProjectionFiles(order.folder);
  if (!inputs.ok) {
    inputs.refusals.slice(0, MOST_PROBLEMS).forEach((problem) => complain(sentence(problem)));
    const more = inputs.refusals.length - MOST_PROBLEMS;
    if (more > 0) complain(`and ${more} more.`);
    return 1;
  }
  const projection = project(inputs.value, order);
  const score = backTest(inputs.value, { seed: order.seed, runs: Math.min(order.runs, MOST_BACK_TEST_RUNS) });
  if (order.isJson) print(JSON.stringify({ ...projection, backTest: score }));
  else projectionTable(projection, score, order).forEach(print);
  return 0;
}

interface Order {
  readonly folder: string;
  readonly runs: number;
  readonly seed: number;
  readonly isJson: boolean;
}

/** The order, or the sentence that says why it is none. */
function readOrder(argv: readonly string[]): Order | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        dir: { type: 'string' },
        runs: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.dir === undefined) return 'Say with --dir which folder holds the files.';
    const runs = wholeFrom(values.runs, 1, MOST_RUNS);
    if (runs === null) return `--runs must be a whole number from 1 to ${MOST_RUNS}.`;
    const seed = wholeFrom(values.seed, 0, MOST_SEED);
    if (seed === null) return `--seed must be a whole number from 0 to ${MOST_SEED}.`;
    return { folder: values.dir, runs, seed, isJson: values.json };
  } catch (error) {
    // node:util says which argument it is.
    return (error as Error).message;
  }
}

function wholeFrom(text: string, least: number, most: number): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}

function sentence({ file, line, column, message }: FileProblem): string {
  return (
    [file, ...(line === null ? [] : [`line ${line}`]), ...(column === null ? [] : [column])].join(', ') + `: ${message}`
  );
}
