import { inWordsWithin } from '../../../cases/rules/code-words';
import { AreaClass, Residential } from '../../../placements/rules/codes';
import { ProvisionType } from '../../../providers/rules/provision-type';
import { OWN_HISTORY, type Scenario } from './stored';

/** Where a setting is and how children live there, after its kind. */
const PARTS: Readonly<Record<string, string>> = {
  [AreaClass.NEIGHBOURING]: 'in a neighbouring authority',
  [AreaClass.OUT_OF_AREA]: 'in another authority',
  [Residential.RESIDENTIAL_38_51]: 'living there for 38 to 51 weeks a year',
  [Residential.RESIDENTIAL_52]: 'living there all year',
};

const KINDS: ReadonlySet<string> = new Set(Object.values(ProvisionType));

/** What a setting is called in a sentence: own history names them by codes, imported files and levers as people do. */
export function settingInWords({ source }: Pick<Scenario, 'source'>, setting: string): string {
  const [kind = '', ...parts] = setting.split(' ');
  const told = parts.flatMap((part) => PARTS[part] ?? []);
  const isCoded = source.startsWith(OWN_HISTORY) && KINDS.has(kind) && told.length === parts.length;
  return isCoded ? [inWordsWithin(kind), ...told].join(' ') : setting;
}
