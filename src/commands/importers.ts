import { type Importer } from '../platform/imports';
import { authoritiesImporter, neighboursImporter } from '../features/providers/importer/authorities';
import { bankHolidaysImporter } from '../features/providers/importer/bank-holidays';
import { establishmentsImporter } from '../features/providers/importer/establishments';
import { nhsBodiesImporter } from '../features/providers/importer/nhs-bodies';
import { schoolCalendarsImporter } from '../features/ledger/importer';

/** Every kind of file that can be imported, in the order in which an empty database wants them. */
export const importers: readonly Importer[] = [
  authoritiesImporter,
  neighboursImporter,
  nhsBodiesImporter,
  establishmentsImporter,
  schoolCalendarsImporter,
  bankHolidaysImporter,
] as readonly Importer[];
