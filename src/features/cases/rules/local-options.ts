import { refusalOf, type Refused } from '../refusals';
import { type LocalOption } from './case';
import { checkText, TEXT_LIMITS, written } from './text';

/** How many local options a case takes. */
export const MOST_LOCAL_OPTIONS = 50;

type LocalOptionCode = 'TEXT_MISSING' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG';

/** All that is wrong with a list of what was tried locally: each says what it was and why it failed (R4). */
export function checkLocalOptions(options: readonly LocalOption[]): Refused<LocalOptionCode | 'TOO_MANY'>[] {
  const list = ['referral', 'localOptionsTried'];
  if (options.length > MOST_LOCAL_OPTIONS) {
    return [refusalOf(list, { code: 'TOO_MANY', what: 'local options', most: MOST_LOCAL_OPTIONS })];
  }
  return options.flatMap((option, index) => checkLocalOption([...list, index.toString()], option));
}

/** All that is wrong with one of them, which stands at a place in the input. */
export function checkLocalOption(
  at: readonly string[],
  { description, whyItFailed }: LocalOption,
): Refused<LocalOptionCode>[] {
  const texts = [
    ['description', 'description of what was tried', description],
    ['whyItFailed', 'reason why it failed', whyItFailed],
  ] as const;
  return texts.flatMap(([name, what, text]) => [
    ...(written(text) === null ? [refusalOf([...at, name], { code: 'TEXT_MISSING', what })] : []),
    ...checkText([...at, name], what, text, TEXT_LIMITS.reason),
  ]);
}
