import { type Importer, outcomesOf } from '../../../platform/imports';
import { readRow } from '../../../platform/imports-fields';
import { type AuthorityEntry, type NeighbourEntry } from '../rules/register-entries';
import { registerAuthoritiesIn, registerNeighboursIn } from '../service/register';

const LA_CODE = /^\d{3}$/;
const LA_CODE_EXPECTED = 'the three-digit code the Department for Education gives the authority';

/** How the published list words whether an authority still exists. */
const STATUSES = { live: 'live', terminated: 'closed', closed: 'closed' } as const;

/** `local-authorities`: codes, names, regions and centroids. */
export const authoritiesImporter: Importer<AuthorityEntry> = {
  kind: 'local-authorities',
  permissionFeed: 'local-authorities',
  columns: [
    { name: 'la_code', isRequired: true },
    { name: 'gss_code', isRequired: true },
    { name: 'name', isRequired: true },
    { name: 'region', isRequired: false },
    { name: 'status', isRequired: true },
    { name: 'opened', isRequired: false },
    { name: 'closed', isRequired: false },
    { name: 'centroid_latitude', isRequired: false },
    { name: 'centroid_longitude', isRequired: false },
  ],
  // One code may stand on several lines: an authority whose boundary moved has a closed line for each former area.
  keyColumns: ['la_code', 'gss_code'],
  constraintProblems: {},
  parseRow: (raw) => {
    const row = readRow(raw);
    const status = row.oneOf('status', Object.keys(STATUSES));
    const fields = {
      code: row.code('la_code', LA_CODE, LA_CODE_EXPECTED),
      gssCode: row.code('gss_code', /^[EW]\d{8}$/, 'a code of the Office for National Statistics, such as E06000001'),
      name: row.text('name', 100),
      region: row.optionalText('region', 100),
      openedDate: row.optionalDay('opened'),
      closedDate: row.optionalDay('closed'),
      centroidLatitude: row.optionalNumber('centroid_latitude', 49, 61),
      centroidLongitude: row.optionalNumber('centroid_longitude', -9, 2.5),
    };
    if (((raw['centroid_latitude'] ?? '') === '') !== ((raw['centroid_longitude'] ?? '') === '')) {
      row.refuse(
        'centroid_latitude',
        'centroid_latitude and centroid_longitude must be given together, or both left empty.',
      );
    }
    return row.finish(() => ({ ...fields, status: STATUSES[status as keyof typeof STATUSES] }));
  },
  keyOf: ({ code, gssCode }) => `${code} ${gssCode}`,
  applyRowsIn: async (tx, entries) => outcomesOf(entries.length, await registerAuthoritiesIn(tx, entries)),
};

/** `local-authority-neighbours`: which authorities share a border. */
export const neighboursImporter: Importer<NeighbourEntry> = {
  kind: 'local-authority-neighbours',
  permissionFeed: 'local-authority-neighbours',
  columns: [
    { name: 'la_code', isRequired: true },
    { name: 'neighbour_la_code', isRequired: true },
  ],
  keyColumns: ['la_code', 'neighbour_la_code'],
  constraintProblems: {
    local_authority_neighbour_la_code_fkey: unknownAuthority('la_code'),
    local_authority_neighbour_neighbour_la_code_fkey: unknownAuthority('neighbour_la_code'),
  },
  parseRow: (raw) => {
    const row = readRow(raw);
    const code = row.code('la_code', LA_CODE, LA_CODE_EXPECTED);
    const neighbourCode = row.code('neighbour_la_code', LA_CODE, LA_CODE_EXPECTED);
    if (code !== '' && code === neighbourCode) {
      row.refuse('neighbour_la_code', 'An authority is not its own neighbour; give the code of another one.');
    }
    return row.finish(() => ({ code, neighbourCode }));
  },
  keyOf: ({ code, neighbourCode }) => `${code} ${neighbourCode}`,
  applyRowsIn: async (tx, entries) => outcomesOf(entries.length, await registerNeighboursIn(tx, entries)),
};

function unknownAuthority(column: string) {
  return {
    column,
    message: `${column} must be the code of an authority that is held. Import local-authorities first, or correct the code.`,
  };
}
