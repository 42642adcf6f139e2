import { londonDay, type Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import {
  changedShares,
  isQuestioned,
  type QuestionEnd,
  type QuestionedShare,
} from '../../../panels/rules/told-otherwise';
import type { Telling } from '../../../panels/rules/notices-waiting';
import type { NoticeItem } from './body';
import { say } from './details';
import type { ChangedSince, NoticeFacts } from './facts';
import { meanwhileForFamily, openShares, standingInWords } from './questioned';

/** What changed since an audience was last told; null: it was not told, or nothing did. */
export function changedSince(
  last: Telling | undefined,
  { questioned = [], preferredLateOn = null }: Pick<NoticeFacts, 'questioned' | 'preferredLateOn'>,
  now: { readonly movedAt: Date | null; readonly wasElsewhere: boolean },
): ChangedSince | null {
  if (last === undefined) return null;
  const since: ChangedSince = {
    letterDate: last.noticeDate,
    shares: changedShares(questioned, last.preparedAt),
    isMoved: now.movedAt !== null && now.movedAt > last.preparedAt,
    preferredOn: now.wasElsewhere ? null : preferredLateOn,
  };
  return since.shares.length > 0 || since.isMoved || since.preferredOn !== null ? since : null;
}

/** What is new, sentence by sentence; nothing to the place where the child goes, which is told nothing of who pays (P1). */
export function changedItems(facts: NoticeFacts, isFamily: boolean): readonly NoticeItem[] {
  const { changed = null } = facts;
  if (changed === null) return [];
  const day = dayInWords(changed.letterDate);
  if (isFamily) {
    return [
      say(`We wrote to you on ${day}. This is new since then.`),
      ...sharesForFamily(changed.shares).map(say),
      ...(isAsBefore(changed, facts) ? [say('Who is to pay which part has not changed.')] : []),
      ...(changed.isMoved ? [say('The cost is shared in another way. You can read more below.')] : []),
      ...(changed.preferredOn === null
        ? []
        : [say(lateInWords(changed.preferredOn, facts.preferredRecordedOn ?? null))]),
    ];
  }
  const items = [
    ...changed.shares.flatMap(forAgencies),
    ...(isAsBefore(changed, facts) ? ['The split of the cost is the same as before.'] : []),
    ...(changed.isMoved ? ['The split of the cost was changed; see below.'] : []),
  ];
  return items.length === 0 ? [] : [say(`Since the notice of ${day}:`), { kind: 'LIST', isQuoted: false, items }];
}

/** Whether what was argued about is over and who pays which part stays as it was. */
function isAsBefore({ shares, isMoved }: ChangedSince, facts: Pick<NoticeFacts, 'questioned'>): boolean {
  const isOver = ({ end }: QuestionedShare): boolean => end === 'SETTLED' || end === 'DETERMINED';
  return !isMoved && shares.some(isOver) && openShares(facts).length === 0;
}

function sharesForFamily(shares: readonly QuestionedShare[]): readonly string[] {
  const sentences = shares.flatMap((share) => {
    const { agencyName, end } = share;
    if (isQuestioned(share)) return [`${agencyName} does not agree to its part of the cost.`];
    return end === null || end === 'DISPUTED' ? [] : [ENDED[end](agencyName)];
  });
  const open = shares.filter(isQuestioned);
  return [...new Set(sentences), ...(open.length > 0 ? [meanwhileForFamily(open)] : [])];
}

const ENDED: Readonly<Record<Exclude<QuestionEnd, 'DISPUTED'>, (who: string) => string>> = {
  SETTLED: (who) => `Those who pay now agree about the part of ${who}.`,
  DETERMINED: (who) => `Someone who takes no side has decided about the part of ${who}.`,
  WITHDRAWN: (who) => `${who} does not argue about its part any more.`,
  AGREED: (who) => `${who} now agrees to its part.`,
  REPLACED: () => 'Those who pay are asked again. There is a new plan of who pays which part.',
};

/** `recordedOn`: when that was put on record, if the family had said so by the day of the decision; null: it said so later. */
function lateInWords(day: Day, recordedOn: Day | null): string {
  const why =
    recordedOn === null
      ? 'We did not know that when we decided.'
      : `We put it on record on ${dayInWords(recordedOn)}, after we had decided.`;
  return `On ${dayInWords(day)} you told us that you want another place. ${why}`;
}

function forAgencies(share: QuestionedShare): readonly string[] {
  const { agencyName, end, until } = share;
  if (isQuestioned(share)) return [standingInWords(share)];
  if (until === null || end === null || end === 'DISPUTED') return [];
  return [`${AGENCIES_ENDED[end](agencyName)} (${dayInWords(londonDay(until))})`];
}

const AGENCIES_ENDED: Readonly<Record<Exclude<QuestionEnd, 'DISPUTED'>, (who: string) => string>> = {
  SETTLED: (who) => `The dispute about the share of ${who} is settled.`,
  DETERMINED: (who) => `The dispute about the share of ${who} was decided by somebody independent.`,
  WITHDRAWN: (who) => `The dispute about the share of ${who} was withdrawn.`,
  AGREED: (who) => `${who} has agreed to its share.`,
  REPLACED: (who) => `Another split is proposed in the place of the one that ${who} refused.`,
};
