import { londonDay } from '../../kernel/dates';
import type { ExportColumn, Exporter } from '../../platform/exports';
import type { DirectoryEntry, DirectoryPlaces } from './rules/directory';
import { readWholeDirectory } from './service/read-directory';

/** One provider, and one kind of its places; null where it has none. */
interface DirectoryLine {
  readonly entry: DirectoryEntry;
  readonly places: DirectoryPlaces | null;
}

/** What the Department writes for a number that is hidden. */
const HIDDEN = 'c';

const text = (heading: string, value: (line: DirectoryLine) => string | null): ExportColumn<DirectoryLine> => ({
  heading,
  type: 'TEXT',
  value,
});
const offered = (heading: string, values: (offer: DirectoryEntry['offers'][number]) => readonly string[]) =>
  text(heading, ({ entry }) => [...new Set(entry.offers.flatMap(values))].join(' '));
const count = (
  heading: string,
  value: (places: DirectoryPlaces) => number | null,
  isHidden: (places: DirectoryPlaces) => boolean = () => false,
) =>
  text(heading, ({ places }) => {
    if (places === null) return null;
    return isHidden(places) ? HIDDEN : (value(places)?.toString() ?? null);
  });
const isTakenHidden = (places: DirectoryPlaces): boolean => places.isTakenHidden;

/**
 * The directory that may be published, a line for each provider and kind of its funded places: the same figures as the query
 * `providerDirectory`. What is hidden is `c`, as in the Department's own files.
 */
export const providerDirectoryExporter: Exporter<DirectoryLine> = {
  kind: 'provider-directory',
  permission: 'provider:read',
  parameters: [],
  columns: [
    text('urn', ({ entry }) => entry.establishment.urn),
    text('name', ({ entry }) => entry.establishment.name),
    text('type', ({ entry }) => entry.establishment.typeName),
    text('localAuthorityCode', ({ entry }) => entry.establishment.laCode),
    text('postcode', ({ entry }) => entry.establishment.postcode),
    offered('needs', ({ needs }) => needs),
    offered('phases', ({ phases }) => phases),
    offered('ages', ({ lowestAge, highestAge }) => [`${String(lowestAge)}-${String(highestAge)}`]),
    offered('residential', ({ residential }) => [residential]),
    text('placeKind', ({ places }) => places?.kind ?? null),
    count('commissioned', ({ commissioned }) => commissioned),
    count('taken', ({ taken }) => taken, isTakenHidden),
    count('vacancies', ({ vacancies }) => vacancies, isTakenHidden),
    count(
      'waiting',
      ({ waiting }) => waiting,
      ({ isWaitingHidden }) => isWaitingHidden,
    ),
  ],
  rows: async function* (tx) {
    const entries = await readWholeDirectory(tx, londonDay(tx.clock.now()));
    yield entries.flatMap((entry): DirectoryLine[] =>
      entry.places.length === 0 ? [{ entry, places: null }] : entry.places.map((places) => ({ entry, places })),
    );
  },
};
