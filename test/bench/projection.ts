import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readProjectionFiles } from '../../src/features/modelling/importer/projection-files';
import { type ProjectionInputs } from '../../src/features/modelling/rules/projection/inputs';
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
