import type { Day } from '../../../kernel/dates';
import { permissionsOf } from '../../access/rules/role-permissions';
import { inOrder, isLate, workKinds, WorkKind, type WorkItem } from './worklist';

const day = (text: string): Day => text as Day;
const item = (kind: WorkKind, on: string, id: string, caseReference: string | null = null): WorkItem => ({
  kind,
  subject: { type: 'Case', id },
  caseReference,
  day: day(on),
  dueDate: null,
});

describe('whose kinds of work there are', () => {
  test.each([
    [
      'FINANCE',
      [
        ...([
          'DISPUTE',
          'ACTION',
          'CONDITION',
          'FUNDING_NOT_LIVE',
          'IMPROVEMENT_ACTION',
          'IMPROVEMENT_MILESTONE',
          'PAID_AFTER_LEAVING',
          'RECOUPMENT',
          'RECOUPABLE',
        ] as const),
        ...(['PAYMENT_MATCH', 'PAYMENT_PARTED', 'PAYMENT_UNMATCHED'] as const),
      ],
    ],
    [
      'AUDITOR',
      [
        ...(['SITTING', 'QUORUM_AT_RISK', 'DISPUTE', 'ACTION', 'CONDITION'] as const),
        ...(['IMPROVEMENT_ACTION', 'IMPROVEMENT_MILESTONE'] as const),
      ],
    ],
    [
      'COMMISSIONER',
      [
        'DISPUTE',
        'ACTION',
        'CONDITION',
        'REDRESS',
        'START',
        'FUNDING_NOT_LIVE',
        'REVIEW',
        'CIRCUMSTANCE_REVIEW',
        'IMPROVEMENT_ACTION',
        'IMPROVEMENT_MILESTONE',
        'PAID_AFTER_LEAVING',
      ],
    ],
    ['ADMINISTRATOR', ['IMPROVEMENT_ACTION', 'IMPROVEMENT_MILESTONE']],
    ['INTEGRATION', []],
  ] as const)('%s', (role, kinds) => {
    expect([...workKinds(permissionsOf([role]), null)]).toEqual(kinds);
  });

  test('every kind is somebody’s; nobody without a role has any', () => {
    const roles = ['CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER', 'COMMISSIONER', 'FINANCE'] as const;
    expect(workKinds(permissionsOf(roles), null).size).toBe(Object.keys(WorkKind).length);
    expect(workKinds(permissionsOf([]), null).size).toBe(0);
  });

  test('of those asked for only what one can have, each once', () => {
    const permissions = permissionsOf(['FINANCE']);
    expect([...workKinds(permissions, ['SITTING', 'DISPUTE', 'DISPUTE'])]).toEqual(['DISPUTE']);
    expect(workKinds(permissions, []).size).toBe(0);
  });
});

test('something is late from the day after it was due; what has no such day never is', () => {
  expect(isLate({ dueDate: day('2025-10-01') }, day('2025-10-01'))).toBe(false);
  expect(isLate({ dueDate: day('2025-10-01') }, day('2025-10-02'))).toBe(true);
  expect(isLate({ dueDate: null }, day('2025-10-02'))).toBe(false);
});

test('the earliest day comes first, then by kind and case; of each kind no more than asked for', () => {
  const work = [
    item('START', '2025-10-03', 'a'),
    item('LISTING', '2025-10-03', 'b', 'PLA-2'),
    item('LISTING', '2025-10-03', 'c', 'PLA-1'),
    item('LISTING', '2025-10-01', 'd', 'PLA-3'),
    item('APPROVAL', '2025-10-02', 'e'),
  ];
  expect(inOrder(work, 9).map(({ subject }) => subject.id)).toEqual(['d', 'e', 'c', 'b', 'a']);
  expect(inOrder(work, 2).map(({ subject }) => subject.id)).toEqual(['d', 'e', 'c', 'a']);
  expect(work[0]?.subject.id).toBe('a');
});
