import { schoolsForumReport } from '../features/budget/exporter/forum-report';
import { scenarioReportPage } from '../features/modelling/exporter/scenario-report';
import { type Report } from '../platform/reports';

/** Every report that can be fetched, by its kind. */
export const reports: readonly Report[] = [schoolsForumReport, scenarioReportPage];
