import { actualsExporter } from '../features/budget/exporter/actuals';
import { partnerStatementExporter } from '../features/contributions/exporter';
import { placementsExporter } from '../features/placements/exporter/flat';
import { standardExporter } from '../features/placements/exporter/standard';
import { providerDirectoryExporter } from '../features/providers/exporter';
import { type Exporter } from '../platform/exports';

/** Every flat file that can be fetched, by its kind. */
export const exporters: readonly Exporter[] = [
  partnerStatementExporter,
  providerDirectoryExporter,
  placementsExporter,
  standardExporter,
  actualsExporter,
] as readonly Exporter[];
