import { dayInWords } from '../../../../kernel/for-people';
import { ClockCode } from '../../../cases/rules/clock-codes';
import type { NoticeItem } from './body';
import type { NoticeFacts } from './facts';

/** What each limit of an order asks of the area (SEND Regulations 2014, reg 44). */
const DUTY: Partial<Readonly<Record<ClockCode, string>>> = {
  C21_NOTIFY: 'tell you that we begin to assess',
  C21_REFUSE: 'tell you if we decide not to make a plan',
  C21_FINAL: 'send the final plan, if one is made',
  C22_DRAFT: 'send you the draft plan',
  C22_FINAL: 'send you the final plan',
  C23: 'change the plan and send it to you',
  C23_NAME: 'name the school or college in the plan and send it to you',
};

/** Whether a limit is one that a tribunal's order begins (C21 to C23). */
export function isOrdered(code: ClockCode): boolean {
  return DUTY[code] !== undefined;
}

/** What the area must do by the order of a tribunal, each by its day; nothing where no order is recorded with what it asks for. */
export function dutyItems({ ordered = [] }: Pick<NoticeFacts, 'ordered'>, isFamily: boolean): readonly NoticeItem[] {
  if (ordered.length === 0) return [];
  const items = ordered.map(({ code, dueDate }) => {
    const duty = DUTY[code] ?? '';
    const told = isFamily ? duty : duty.replace('tell you', 'tell the family').replace(/ to you$|(?<=send) you/, '');
    return `By ${dayInWords(dueDate)}: ${told}.`;
  });
  return [
    {
      kind: 'SAY',
      text: isFamily ? 'This is what we must do, and by when:' : 'What the authority must do by the order:',
    },
    { kind: 'LIST', isQuoted: false, items },
  ];
}
