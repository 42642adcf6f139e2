import { policyRecallExporter } from '../features/assurance/exporter/policy-recall';
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
import { scenarioExporter } from '../features/modelling/exporter/scenario';
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
  policyRecallExporter,
] as readonly Exporter[];
