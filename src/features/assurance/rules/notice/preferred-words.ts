import { inWordsWithin } from '../../../../kernel/code-words';
import type { PreferredSetting } from '../../../cases/rules/preferred';
import type { SenSetting } from '../../../cases/rules/sen2';

const SETTING: Readonly<Record<SenSetting, string>> = {
  OLA: 'teaching somewhere other than at a school',
  OPA: 'teaching that you arrange yourselves',
  EHE: 'teaching at home',
  EYP: 'a nursery or other early years place',
  OTH: 'another kind of place',
  NEET: 'no place in education',
  NIEC: 'no place in education',
  NIEO: 'no place in education',
};

/** Where a family wants its child to be, in words; `name` is the establishment's, null where it names none that the register has. */
export function preferredInWords(
  { setting, provisionType }: Pick<PreferredSetting, 'setting' | 'provisionType'>,
  name: string | null,
): string {
  if (name !== null) return name;
  if (setting !== null && (setting !== 'OTH' || provisionType === null)) return SETTING[setting];
  return provisionType === null ? 'another place' : `a place of this kind: ${inWordsWithin(provisionType)}`;
}
