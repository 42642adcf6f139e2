import type { RequestType } from '../../../cases/rules/codes';
import { isOver } from '../../../panels/rules/notice-target';
import type { NoticeItem } from './body';
import type { NoticeFacts } from './facts';

const WHAT: Readonly<Record<RequestType, (who: string) => string>> = {
  PLACEMENT: (who) => `a place for ${who}`,
  CHANGE_OF_PLACEMENT: (who) => `a change of place for ${who}`,
  JOINT_FUNDING: (who) => `help for ${who} that more than one of us pays for`,
  PACKAGE_OF_SUPPORT: (who) => `a package of help for ${who}`,
  EXTENSION: (who) => `more time for the help that ${who === 'you' ? 'you have' : `${who} has`}`,
  REVIEW: (who) => `a new look at the help for ${who}`,
  UPLIFT: (who) => `a higher price for the help for ${who}`,
  OTHER: (who) => `help for ${who}`,
};

/** What a family's notice is about: what was asked for, and where it would be if one place was meant. */
export function askedForFamily(
  facts: Pick<
    NoticeFacts,
    | 'requestType'
    | 'isToYoungPerson'
    | 'status'
    | 'basis'
    | 'isOnBrought'
    | 'askedPlace'
    | 'preferredPlace'
    | 'preferredLateOn'
  >,
): NoticeItem {
  const { requestType, isToYoungPerson, status, basis, isOnBrought } = facts;
  // What the family said after it was decided was not asked for then.
  const isKnown = (facts.preferredLateOn ?? null) === null;
  const askedPlace = (isKnown ? facts.preferredPlace : null) ?? facts.askedPlace;
  const what = WHAT[requestType](isToYoungPerson ? 'you' : 'your child');
  const isAnswer = !isOver(status) && !isOnBrought && basis !== 'TRIBUNAL_ORDER';
  const text = `${isAnswer ? 'We were asked for' : 'This is about'} ${what}`;
  return askedPlace === null
    ? { kind: 'SAY', text: `${text}.` }
    : { kind: 'QUOTE', lead: `${text}:`, text: askedPlace };
}
