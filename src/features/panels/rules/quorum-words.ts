import { inWordsWithin } from '../../../kernel/code-words';
import type { Capacity, QuorumRequirement } from './panel';
import { couldFulfil, type QuorumFinding, type QuorumMember, type QuorumWhy } from './quorum';

/** What is short and what to do about it, a sentence for each requirement not met; none when the item is quorate (G3). */
export function shortfalls(finding: QuorumFinding): string[] {
  const sentences = finding.requirements
    .filter(({ met }) => !met)
    .map((requirement) => {
      const wanting = finding.members.filter((member) => !member.counted && couldFulfil(member, requirement));
      return `${capital(sayRequirement(requirement))}: ${String(requirement.counted)} of ${String(requirement.minimum)} count. ${remedyOf(wanting)}`;
    });
  if (finding.countedNumber >= finding.requiredNumber) return sentences;
  const wanting = finding.members.filter((member) => !member.counted);
  return [
    ...sentences,
    `${String(finding.countedNumber)} of the ${String(finding.requiredNumber)} members the terms of reference ask for${sayShare(finding)} count. ${remedyOf(wanting)}`,
  ];
}

/** A requirement in words: `a health budget holder`, `2 members of social care`. */
export function sayRequirement(requirement: QuorumRequirement): string {
  const { capacity, agencyKind, minimum, profession = null, minimumGrade = null } = requirement;
  const words = [
    agencyKind === null ? null : inWordsWithin(agencyKind),
    capacity === null ? 'representative' : CAPACITY_WORDS[capacity],
  ];
  const what = words.filter((word) => word !== null).join(' ');
  const counted = minimum === 1 ? `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}` : `${String(minimum)} ${what}s`;
  return [
    counted,
    ...(profession === null ? [] : [`of the profession ${inWordsWithin(profession)}`]),
    ...(minimumGrade === null ? [] : [`of grade ${String(minimumGrade)} or higher`]),
  ].join(' ');
}

/** Why somebody does not count, as `has sent apologies`; null where there is nothing to be done about it. */
export function sayWhy(why: QuorumWhy): string | null {
  return WHY_WORDS[why];
}

/** A sentence begun with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const CAPACITY_WORDS: Readonly<Record<Exclude<Capacity, 'OBSERVER'>, string>> = {
  CHAIR: 'chair',
  BUDGET_HOLDER: 'budget holder',
  MEMBER: 'member',
};

const WHY_WORDS: Readonly<Record<QuorumWhy, string | null>> = {
  COUNTED: null,
  CHAIR_NOT_COUNTED: null,
  OBSERVER: null,
  SEAT_TAKEN: null,
  RECUSED: 'has an interest in this case and cannot take part',
  CASE_OFFICER: 'is the case’s own officer and cannot decide it',
  ROLE_NOT_HELD: 'does not hold the role of that capacity on the day of the sitting',
  APOLOGIES: 'has sent apologies',
  LEFT: 'has left the room: record the return first',
  NOT_IN_THE_ROOM: 'is not recorded as present: record the arrival',
  NOT_DECLARED: 'is in the room and has not declared on this case: ask for the declaration',
  ABSTAINED: 'abstains, and by the terms of reference who abstains is not counted',
  NO_SEAT: 'is to stand in for somebody who has no such place at this item',
  GRADE_TOO_LOW: 'is of a lower grade than the member replaced',
  NOT_OF_THE_AGENCY: 'holds no budget of the agency of the member replaced',
};

function remedyOf(wanting: readonly QuorumMember[]): string {
  const said = wanting.flatMap((member) => {
    const words = sayWhy(member.why);
    return words === null ? [] : [`${member.displayName} ${words}`];
  });
  if (said.length === 0) return 'Nobody else who could count is invited; defer the item or hold it at another sitting.';
  return `${said.join('; ')}.`;
}

/** Where the number comes from a share: ` (2/3 of 5, rounded up)`. */
function sayShare(finding: QuorumFinding): string {
  const { shareNumerator, shareDenominator, shareRounding, seats, shareRequired, termsNumber } = finding;
  if (shareNumerator === null || shareDenominator === null || shareRequired <= termsNumber) return '';
  const way = shareRounding === 'UP' ? 'up' : 'down';
  return ` (${String(shareNumerator)}/${String(shareDenominator)} of ${String(seats)}, rounded ${way})`;
}
