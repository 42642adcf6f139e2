import type { Tx } from '../../../../platform/db';
import { listSen2Records } from '../../../cases/repository/sen2';
import { CEASE_IN_WORDS, NEED_IN_WORDS } from '../../../cases/rules/code-words';
import type { CeaseReason, SenSetting } from '../../../cases/rules/sen2';
import type { NeedCode } from '../../../providers/rules/needs';
import { section, stated, type BundleSection } from '../../rules/subject-access/bundle';
import { itemInWords, MODULE_IN_WORDS, valueInWords } from '../../rules/subject-access/imported-words';
import { readPlaceNames } from './place-names';

/** What was read of a child from returns to the department that were imported. Who it is stands with the child. */
export async function gatherImported(tx: Tx, childId: string): Promise<BundleSection[]> {
  const records = await listSen2Records(tx, childId);
  const nameOf = await readPlaceNames(
    tx,
    records.flatMap(({ content }) => textOf(content['urn']) ?? []),
  );
  const place = (urn: string | null, setting: string | null): string =>
    nameOf({ providerUrn: urn, setting: setting as SenSetting | null, provisionType: null });
  const words: Readonly<Record<string, (value: string) => string>> = {
    urn: (value) => place(value, null),
    sensetting: (value) => place(null, value),
    ceasereason: (value) => CEASE_IN_WORDS[value as CeaseReason],
    sentype: (value) => NEED_IN_WORDS[value as NeedCode],
  };
  return section(
    'From returns to the Department for Education',
    records.flatMap(({ module, content }) => {
      const said = Object.entries(content).flatMap(([column, value]) => {
        const text = column === 'birthCohort' ? null : textOf(value);
        return text === null ? [] : [`${itemInWords(column)}: ${words[column]?.(text) ?? valueInWords(column, text)}`];
      });
      return stated(MODULE_IN_WORDS[module], said.join('; '));
    }),
  );
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}
