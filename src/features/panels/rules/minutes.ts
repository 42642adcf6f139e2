import { inWordsWithin } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { AgendaItemStatus, AttendanceStatus } from './meeting';

/** What the minutes of a sitting are made from. Cases stand in them by their reference, so no child is named (P1). */
export interface MinutesFacts {
  readonly panelName: string;
  readonly meetingDate: Day;
  readonly venue: string | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly people: readonly {
    readonly displayName: string;
    readonly capacity: string;
    readonly agencyName: string | null;
    /** Every entry of attendance, in order. */
    readonly entries: readonly { readonly status: AttendanceStatus; readonly recordedAt: Date }[];
  }[];
  /** In their order; those hidden from the reader are left out. */
  readonly items: readonly {
    readonly ordinal: number;
    /** Null where the reader may not know it any more. */
    readonly reference: string | null;
    readonly status: AgendaItemStatus;
    readonly isCarriedOver: boolean;
    readonly decisions: readonly {
      readonly outcome: string;
      readonly decidedAt: Date;
      readonly deciderName: string | null;
    }[];
  }[];
}

/** The chair's approval of a sitting's minutes. */
export interface MinutesApproval {
  readonly approvedBy: string;
  readonly approvedAt: Date;
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/** The minutes as text, a line for each thing: the sitting, who came and went when, and what became of each item. */
export function minutesText(facts: MinutesFacts): string {
  const came = facts.people.filter(({ entries }) => entries.some(({ status }) => status === 'PRESENT'));
  const others = facts.people.filter((person) => !came.includes(person));
  const held =
    facts.openedAt === null || facts.closedAt === null
      ? ''
      : `, ${timeOf(facts.openedAt)} to ${timeOf(facts.closedAt)}`;
  return [
    `${facts.panelName}, ${dayInWords(facts.meetingDate)}${held}${facts.venue === null ? '' : `, ${facts.venue}`}`,
    '',
    'Present',
    ...came.map((person) => `- ${nameOf(person)}: ${comings(person.entries)}`),
    ...(others.length === 0 ? [] : ['', 'Not present']),
    ...others.map(
      (person) =>
        `- ${nameOf(person)}${person.entries.some(({ status }) => status === 'APOLOGIES') ? ', with apologies' : ''}`,
    ),
    '',
    'Items',
    ...facts.items.map((item) => `${item.ordinal}. ${item.reference ?? 'A case'}: ${outcomeOf(item)}`),
  ].join('\n');
}

function nameOf({ displayName, capacity, agencyName }: MinutesFacts['people'][number]): string {
  return `${displayName} (${[inWordsWithin(capacity), ...(agencyName === null ? [] : [agencyName])].join(', ')})`;
}

function comings(entries: MinutesFacts['people'][number]['entries']): string {
  return entries
    .filter(({ status }) => status !== 'APOLOGIES')
    .map(({ status, recordedAt }) => `${status === 'PRESENT' ? 'from' : 'until'} ${timeOf(recordedAt)}`)
    .join(', ');
}

function outcomeOf({ status, isCarriedOver, decisions }: MinutesFacts['items'][number]): string {
  if (decisions.length > 0) {
    return decisions
      .map(({ outcome, decidedAt, deciderName }) => {
        const by = deciderName === null ? '' : ` by ${deciderName}`;
        return `${inWordsWithin(outcome)}, decided${by} at ${timeOf(decidedAt)}`;
      })
      .join('; ');
  }
  const after = isCarriedOver ? ', carried over to a later sitting' : '';
  return `${inWordsWithin(status)}${after}`;
}

function timeOf(instant: Date): string {
  return TIME.format(instant);
}
