import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readProjectionFiles } from '../../src/features/modelling/importer/projection-files';
import { type ProjectionInputs } from '../../src/features/modelling/rules/projection/inputs';
import { type ScenarioInputs } from '../../src/features/modelling/rules/scenario/plan';
import { type ThreadTold } from '../../src/features/modelling/service/scenario-thread';
import { startThread } from '../../src/platform/threads';
import { project } from '../../src/features/modelling/rules/projection/project';
import { SHARED_DATA } from '../support/import-files';
import { madeAuthority } from '../support/made-authority';

const RUNS = 1_000;

/** How long the projection takes, on one core: 1,000 runs of the published example, and of a made area ten times its size. */
export async function benchProjection(): Promise<readonly Readonly<Record<string, string | number>>[]> {
  const folder = join(SHARED_DATA, 'projection');
  const example = existsSync(folder) ? await readProjectionFiles(folder) : null;
  const years = { seed: 'bench', observedYears: 4 };
  const likeExample = madeAuthority({ ...years, children: 2_000, projectedYears: 5, needs: 6, settings: 19 });
  const large = madeAuthority({ ...years, children: 20_000, projectedYears: 10, needs: 10, settings: 20 });
  return [
    example?.ok === true
      ? measure('../shared/data/projection', example.value)
      : measure('made, 2,000 children (../shared/data has no projection)', likeExample),
    measure('made, 20,000 children', large),
    await measureScenario('an area scenario of it, one thread', large, 1),
    await measureScenario('an area scenario of it, two threads', large, 2),
  ];
}

function measure(name: string, inputs: ProjectionInputs): Readonly<Record<string, string | number>> {
  const start = performance.now();
  const { years } = project(inputs, { runs: RUNS, seed: 50 });
  return {
    projection: name,
    years: years.length,
    runs: RUNS,
    seconds: Number(((performance.now() - start) / 1000).toFixed(2)),
    'MB at most': Number((process.resourceUsage().maxRSS / 1024).toFixed(0)),
  };
}

/** A scenario with a new school, a limit, growth and step-down, unmitigated and mitigated, back-test and all, as the job runs it. */
async function measureScenario(
  name: string,
  inputs: ProjectionInputs,
  threads: number,
): Promise<Readonly<Record<string, string | number>>> {
  const start = performance.now();
  const before = process.cpuUsage();
  const head = { owner: 'bench', source: null, startDate: '2018-09-01', isMitigation: true };
  const away = { settings: ['setting 19', 'setting 20'], needs: null };
  const everyone = { settings: null, needs: null };
  const plan = {
    block: { openingDeficit: 0, income: 5e8, incomeGrowthPercent: 2, otherSpend: 0, otherSpendGrowthPercent: 0 },
    levers: [
      { ...head, name: 'fees', isMitigation: false, kind: 'PRICE_GROWTH', scope: everyone, percent: 3 },
      { ...head, name: 'requests', isMitigation: false, kind: 'REQUESTS_GROWTH', percent: 4 },
      { ...head, name: 'step-down', kind: 'STEP_DOWN', scope: away, setting: 'setting 1', percent: 5 },
      {
        ...{ ...head, name: 'school', kind: 'LOCAL_PROVISION', scope: away, setting: 'school', ages: null },
        ...{ places: 120, fill: [50, 100], unitCost: 30_000 },
      },
      { ...head, name: 'limit', kind: 'CAPACITY_LIMIT', setting: 'setting 3', places: 800, overflow: 'setting 19' },
    ],
    goal: null,
  };
  const scenario: ScenarioInputs = { ...inputs, shares: [], transport: [] };
  const order = { inputs: JSON.stringify(scenario), plan, seed: 50, runs: RUNS, threads, part: null };
  let digest = '';
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const thread = startThread(
    join(__dirname, '..', '..', 'src', 'features', 'modelling', 'service', 'scenario-thread'),
    order,
    (told) => {
      const one = told as ThreadTold;
      if (one.kind === 'result') digest = one.digest.slice(0, 8);
    },
  );
  await thread.ended;
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  return {
    projection: `${name} (${digest})`,
    years: 10,
    runs: RUNS,
    seconds: Number(((performance.now() - start) / 1000).toFixed(2)),
    'event loop, ms at most': Number((delay.max / 1e6).toFixed(0)),
    'CPU seconds': Number(((user + system) / 1e6).toFixed(2)),
    'MB at most': Number((process.resourceUsage().maxRSS / 1024).toFixed(0)),
  };
}
