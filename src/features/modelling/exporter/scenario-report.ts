import { type Report } from '../../../platform/reports';
import { scenarioReport } from '../rules/scenario/report';
import { readScenarioReport } from '../service/read-scenario-report';

/** A scenario's last result as a document with its charts: the figures of the query `scenario`. */
export const scenarioReportPage: Report = {
  kind: 'scenario',
  permission: 'scenario:read',
  parameters: [{ name: 'scenarioId', isRequired: true, type: { idOf: 'Scenario' } }],
  build: async (ctx, { scenarioId }) => scenarioReport(await readScenarioReport(ctx, scenarioId ?? '')),
};
