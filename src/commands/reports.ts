import { improvementPlanReport } from '../features/assurance/exporter/improvement-plan';
import { inspectionPackReport } from '../features/assurance/exporter/inspection-pack';
import { subjectAccessReport } from '../features/assurance/exporter/subject-access';
import { schoolsForumReport } from '../features/budget/exporter/forum-report';
import { managementPlanReport } from '../features/budget/exporter/plan-report';
import { provisionCaseReport } from '../features/modelling/exporter/provision-cases';
import { scenarioReportPage } from '../features/modelling/exporter/scenario-report';
import { type Report } from '../platform/reports';

/** Every report that can be fetched, by its kind. */
export const reports: readonly Report[] = [
  schoolsForumReport,
  managementPlanReport,
  scenarioReportPage,
  provisionCaseReport,
  inspectionPackReport,
  improvementPlanReport,
  subjectAccessReport,
];
