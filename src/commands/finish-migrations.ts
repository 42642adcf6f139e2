import { keepFirstClocksJob } from '../features/cases/job';
import { reckonFullYearsJob } from '../features/ledger/job';
import { withConnection } from '../platform/db';
import { runJob, type JobParts } from '../platform/jobs';

/** By which column of `local_area` a job is due in it. */
const DUE = [
  { column: 'is_full_year_due', job: reckonFullYearsJob },
  { column: 'are_clocks_due', job: keepFirstClocksJob },
];

/**
 * What a migration leaves to be worked out by the product, before anybody is answered: a table that only its rules can fill, of rows
 * that were there before it. Each is safe to run twice; where nothing is due it is one statement.
 */
export async function finishMigrations(parts: JobParts): Promise<void> {
  for (const { column, job } of DUE) {
    const due = await withConnection(parts.database, (connection) =>
      connection.query<{ local_area_code: string }>(
        `select local_area_code from local_area where ${column} order by local_area_code`,
      ),
    );
    for (const { local_area_code: localArea } of due) {
      parts.log.info({ localArea, job: job.name }, 'a job is finished before serving');
      await runJob(parts, job, { localArea, payload: {} });
    }
  }
}
