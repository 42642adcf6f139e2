import { type Importer } from '../platform/imports';
import { authoritiesImporter, neighboursImporter } from '../features/providers/importer/authorities';
import { bankHolidaysImporter } from '../features/providers/importer/bank-holidays';
import { establishmentLinksImporter } from '../features/providers/importer/establishment-links';
import { establishmentsImporter } from '../features/providers/importer/establishments';
import { nhsBodiesImporter } from '../features/providers/importer/nhs-bodies';
import { placeRatesImporter } from '../features/providers/importer/place-rates';
import { postcodesImporter } from '../features/providers/importer/postcodes';
import { settleEstablishmentsIn, settlePostcodesIn } from '../features/placements/service/refresh-distances';
import { schoolCalendarsImporter } from '../features/ledger/importer';
import { schoolAttendanceImporter } from '../features/cases/importer/attendance';
import { sen2Importers } from '../features/cases/importer/sen2';
import { placementsImporter } from '../features/placements/importer/placements';
import { actualsImporter } from '../features/budget/importer/actuals';
import { projectionImporters } from '../features/modelling/importer/projection-set';
import { placementPricesImporter } from '../features/placements/importer/prices';

/** Every kind of file that can be imported, in the order in which an empty database wants them. */
export const importers: readonly Importer[] = [
  authoritiesImporter,
  neighboursImporter,
  nhsBodiesImporter,
  // Distances of placements follow where homes and settings are; placements know providers, not the other way round.
  { ...postcodesImporter, settleAreaIn: settlePostcodesIn },
  { ...establishmentsImporter, settleAreaIn: settleEstablishmentsIn },
  establishmentLinksImporter,
  schoolCalendarsImporter,
  bankHolidaysImporter,
  placeRatesImporter,
  placementsImporter,
  actualsImporter,
  placementPricesImporter,
  ...sen2Importers,
  schoolAttendanceImporter,
  ...projectionImporters,
] as readonly Importer[];
