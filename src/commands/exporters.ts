import { partnerStatementExporter } from '../features/contributions/exporter';
import { type Exporter } from '../platform/exports';

/** Every flat file that can be fetched, by its kind. */
export const exporters: readonly Exporter[] = [partnerStatementExporter] as readonly Exporter[];
