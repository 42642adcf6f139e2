import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { startThread } from '../../../platform/threads';
import { type ScenarioInputs, type ScenarioPlan } from '../rules/scenario/plan';
import { concludeScenario, joinFigures } from '../rules/scenario/run';
import { sampleOf } from '../rules/scenario/sample';
import {
  listsOf,
  prepareScenario,
  type RunSpan,
  type ScenarioFigures,
  simulateScenario,
} from '../rules/scenario/simulate';
import { encodeSample } from './sample-bytes';

/*
 * The file of a thread that runs a scenario (scenario-run.ts starts it). The first thread shares the runs out among as many as it may start,
 * does its own, puts them together and writes the result, so that the thread that serves requests does not even add up.
 */

/** What a thread is to do. */
export interface ThreadOrder {
  /** The frozen inputs, as text. */
  readonly inputs: string;
  readonly plan: ScenarioPlan;
  readonly seed: number;
  readonly runs: number;
  readonly threads: number;
  /** Of a thread that does a part for another; null: the first. */
  readonly part: { readonly firstRun: number; readonly runs: number } | null;
}

/** What a thread tells: how far it is, then the result; one that does a part, its figures. */
export type ThreadTold =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'figures'; readonly figures: ScenarioFigures }
  | {
      readonly kind: 'result';
      readonly text: string;
      readonly digest: string;
      readonly sample: Uint8Array;
      readonly sampleDigest: string;
    };

/** Of the whole the simulation is about so much; the rest is the back-test, the goal and the adding up. */
const PERCENT_OF_SIMULATION = 85;

const tell = (told: ThreadTold, handedOver: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(told, [...handedOver]);
const digestOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function work({ inputs: document, plan, seed, runs, threads, part }: ThreadOrder): Promise<void> {
  const inputs = JSON.parse(document) as ScenarioInputs;
  const prepared = prepareScenario(inputs, plan);
  if (part !== null) {
    const figures = simulateScenario(prepared, { seed, ...part });
    tell({ kind: 'figures', figures }, listsOf(figures));
    return;
  }
  const [own, ...others] = spansOf(seed, runs, threads);
  const helping = others.map(({ firstRun, runs: some }) =>
    helped({ ...{ inputs: document, plan, seed, runs, threads }, part: { firstRun, runs: some } }),
  );
  let percent = 0;
  const mine =
    own === undefined
      ? []
      : simulateScenario(prepared, own, (done) => {
          const now = Math.floor((done * PERCENT_OF_SIMULATION) / own.runs);
          if (now > percent) tell({ kind: 'percent', percent: now });
          percent = now;
        });
  const figures = joinFigures([mine, ...(await Promise.all(helping))]);
  const sample = encodeSample(sampleOf(prepared, figures, runs));
  const sampleDigest = digestOf(sample);
  const text = JSON.stringify({ ...concludeScenario(prepared, figures, { seed, runs }), sampleDigest });
  tell({ kind: 'result', text, digest: digestOf(text), sample, sampleDigest });
}

/** The runs in as many even parts as there are threads. */
function spansOf(seed: number, runs: number, threads: number): RunSpan[] {
  const parts = Math.max(1, Math.min(threads, runs));
  return Array.from({ length: parts }, (_, part) => {
    const before = Math.floor((runs * part) / parts);
    return { seed, firstRun: before + 1, runs: Math.floor((runs * (part + 1)) / parts) - before };
  });
}

async function helped(order: ThreadOrder): Promise<ScenarioFigures> {
  const heard: ScenarioFigures[] = [];
  const thread = startThread(join(__dirname, 'scenario-thread'), order, (told) => {
    const one = told as ThreadTold;
    if (one.kind === 'figures') heard.push(one.figures);
  });
  await thread.ended;
  const [figures] = heard;
  if (figures === undefined) throw new Error('a part of a scenario has no figures');
  return figures;
}

void work(workerData as ThreadOrder);
