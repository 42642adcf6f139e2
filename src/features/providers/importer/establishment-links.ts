import { type Importer, outcomesOf } from '../../../platform/imports';
import { readRow } from '../../../platform/imports-fields';
import { type LinkEntry } from '../rules/register-history';
import { registerLinksIn } from '../service/register';

const URN = /^\d{6}$/;

/** `establishment-links`: who came before and after whom, as the register's own file of links (GIAS `links_edubasealldata`) has it. */
export const establishmentLinksImporter: Importer<LinkEntry> = {
  kind: 'establishment-links',
  permissionFeed: 'establishments',
  columns: [
    { name: 'URN', isRequired: true },
    { name: 'LinkURN', isRequired: true },
    { name: 'LinkType', isRequired: true },
    { name: 'LinkName', isRequired: false },
    { name: 'LinkEstablishedDate', isRequired: false },
  ],
  keyColumns: ['URN', 'LinkURN', 'LinkType'],
  constraintProblems: {},
  parseRow: (raw) => {
    const row = readRow(raw);
    const entry = {
      urn: row.code('URN', URN, 'exactly six digits'),
      linkedUrn: row.code('LinkURN', URN, 'exactly six digits'),
      linkType: row.text('LinkType', 100),
      linkedName: row.optionalText('LinkName', 200),
      linkedDate: row.optionalDay('LinkEstablishedDate'),
    };
    if (entry.urn !== '' && entry.urn === entry.linkedUrn) {
      row.refuse('LinkURN', 'An establishment is not linked to itself; give the URN of the other one.');
    }
    return row.finish(() => entry);
  },
  keyOf: ({ urn, linkedUrn, linkType }) => `${urn} ${linkedUrn} ${linkType}`,
  applyRowsIn: async (tx, entries) => outcomesOf(entries.length, await registerLinksIn(tx, entries)),
};
