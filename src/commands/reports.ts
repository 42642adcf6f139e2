import { inspectionPackReport } from '../features/assurance/exporter/inspection-pack';
import { schoolsForumReport } from '../features/budget/exporter/forum-report';
import { provisionCaseReport } from '../features/modelling/exporter/provision-cases';
import { scenarioReportPage } from '../features/modelling/exporter/scenario-report';
import { type Report } from '../platform/reports';

/** Every report that can be fetched, by its kind. */
export const reports: readonly Report[] = [
  schoolsForumReport,
  scenarioReportPage,
  provisionCaseReport,
  inspectionPackReport,
];
