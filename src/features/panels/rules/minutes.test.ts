import type { Day } from '../../../kernel/dates';
import { minutesText, type MinutesFacts } from './minutes';

const at = (text: string): Date => new Date(text);
const FACTS: MinutesFacts = {
  panelName: 'Complex needs panel',
  meetingDate: '2025-06-12' as Day,
  venue: 'Room 2',
  openedAt: at('2025-06-12T09:00:00Z'),
  closedAt: at('2025-06-12T11:00:00Z'),
  people: [
    {
      displayName: 'Testa Placeholder-Chair',
      capacity: 'CHAIR',
      agencyName: null,
      entries: [{ status: 'PRESENT', recordedAt: at('2025-06-12T09:00:00Z') }],
    },
    {
      displayName: 'Testa Placeholder-Nurse',
      capacity: 'BUDGET_HOLDER',
      agencyName: 'Placeholder Health',
      entries: [
        { status: 'PRESENT', recordedAt: at('2025-06-12T09:05:00Z') },
        { status: 'LEFT', recordedAt: at('2025-06-12T10:30:00Z') },
      ],
    },
    {
      displayName: 'Testa Placeholder-Away',
      capacity: 'MEMBER',
      agencyName: null,
      entries: [{ status: 'APOLOGIES', recordedAt: at('2025-06-11T09:00:00Z') }],
    },
    { displayName: 'Testa Placeholder-Missing', capacity: 'MEMBER', agencyName: null, entries: [] },
  ],
  items: [
    {
      ordinal: 1,
      reference: 'PLA-2025-0001',
      status: 'DECIDED',
      isCarriedOver: false,
      decisions: [
        { outcome: 'AGREED_IN_PART', decidedAt: at('2025-06-12T09:20:00Z'), deciderName: 'Testa Placeholder-Chair' },
      ],
    },
    { ordinal: 2, reference: 'PLA-2025-0002', status: 'NOT_HEARD', isCarriedOver: true, decisions: [] },
    { ordinal: 3, reference: null, status: 'WITHDRAWN', isCarriedOver: false, decisions: [] },
  ],
};

test('M5 minutes are made from the record: who came and went, and each case by its reference, heard or not', () => {
  expect(minutesText(FACTS).split('\n')).toEqual([
    'Complex needs panel, 12 June 2025, 10:00 to 12:00, Room 2',
    '',
    'Present',
    '- Testa Placeholder-Chair (chair): from 10:00',
    '- Testa Placeholder-Nurse (budget holder, Placeholder Health): from 10:05, until 11:30',
    '',
    'Not present',
    '- Testa Placeholder-Away (member), with apologies',
    '- Testa Placeholder-Missing (member)',
    '',
    'Items',
    '1. PLA-2025-0001: agreed in part, decided by Testa Placeholder-Chair at 10:20',
    '2. PLA-2025-0002: not heard, carried over to a later sitting',
    '3. A case: withdrawn',
  ]);
});
