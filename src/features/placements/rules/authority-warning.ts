import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { codesPossibleOn, type AuthorityLink } from '../../providers/rules/dated-code';
import type { Placement } from './placement';

/**
 * What the codes of a placement's authorities do not tell as of a day: an authority that was divided has none of its own any more, and the code alone
 * does not say which of its successors the place, or the child, belongs to (B37: 909 since 1 April 2023 is 942 or 943). It is left as it
 * is on record and said, never guessed. Null: the codes tell. A placement that is over is told as of its last day, one to come as of its first.
 */
export function authorityWarning(
  { responsibleLaCode, hostLaCode, startDate, endDate }: AuthorityFacts,
  links: readonly AuthorityLink[],
  today: Day,
): string | null {
  const live = today > startDate ? today : startDate;
  const day = endDate !== null && endDate < live ? endDate : live;
  const said = [
    unclear(responsibleLaCode, day, links, 'that is responsible for the child', 'transfer the responsibility to it'),
    unclear(hostLaCode, day, links, 'the place lies in', 'bring the establishment’s entry of the register in again'),
  ].filter((sentence) => sentence !== null);
  return said.length === 0 ? null : said.join(' ');
}

type AuthorityFacts = Pick<Placement, 'responsibleLaCode' | 'hostLaCode' | 'startDate' | 'endDate'>;

function unclear(
  code: string | null,
  day: Day,
  links: readonly AuthorityLink[],
  which: string,
  remedy: string,
): string | null {
  const codes = code === null ? [] : codesPossibleOn(code, day, links);
  if (code === null || codes.length === 0) return null;
  return `The code ${code} does not tell which authority it is ${which} on ${dayInWords(day)}: ${codes.join(' or ')}. Where it is known, ${remedy}.`;
}
