import { clocksNextExporter } from '../features/assurance/exporter/clocks';
import { improvementPlanExporter } from '../features/assurance/exporter/improvement-plan';
import { panelAssuranceExporter } from '../features/assurance/exporter/panel-assurance';
import { planAuditsExporter } from '../features/assurance/exporter/plan-audits';
import { policyRecallExporter } from '../features/assurance/exporter/policy-recall';
import { redressMattersExporter } from '../features/assurance/exporter/redress';
import { sen2Exporters } from '../features/assurance/exporter/sen2';
import { childrenInSightExporter, sightCountsExporter } from '../features/assurance/exporter/sight';
import { actualsExporter } from '../features/budget/exporter/actuals';
import { managementPlanExporter } from '../features/budget/exporter/management-plan';
import { journalExporter } from '../features/budget/exporter/journal';
import { movementExporter } from '../features/budget/exporter/movement';
import {
  pressureBreakdownExporter,
  pressureExporter,
  pressureLinesExporter,
  pressurePeriodsExporter,
} from '../features/budget/exporter/pressure';
import { partnerStatementExporter } from '../features/contributions/exporter';
import { provisionCaseExporter } from '../features/modelling/exporter/provision-cases';
import { scenarioExporter } from '../features/modelling/exporter/scenario';
import { scenarioComparisonExporter } from '../features/modelling/exporter/scenario-comparison';
import { placementsExporter } from '../features/placements/exporter/flat';
import { standardExporter } from '../features/placements/exporter/standard';
import { providerDirectoryExporter } from '../features/providers/exporter';
import { appraisalExporter } from '../features/modelling/exporter/appraisal';
import { type Exporter } from '../platform/exports';

/** Every flat file that can be fetched, by its kind. */
export const exporters: readonly Exporter[] = [
  partnerStatementExporter,
  providerDirectoryExporter,
  placementsExporter,
  standardExporter,
  actualsExporter,
  managementPlanExporter,
  pressureExporter,
  pressurePeriodsExporter,
  pressureBreakdownExporter,
  pressureLinesExporter,
  movementExporter,
  journalExporter,
  appraisalExporter,
  scenarioExporter,
  scenarioComparisonExporter,
  provisionCaseExporter,
  policyRecallExporter,
  panelAssuranceExporter,
  childrenInSightExporter,
  sightCountsExporter,
  clocksNextExporter,
  redressMattersExporter,
  planAuditsExporter,
  improvementPlanExporter,
  ...sen2Exporters,
] as readonly Exporter[];
