import { startTestCluster } from './support/test-cluster';

/** One PostgreSQL for the whole run, migrated once into a template (architecture.md section 6, Tests). */
export default async function globalSetup(): Promise<void> {
  await startTestCluster();
}
