import type { Day } from '../../../kernel/dates';
import { carriersOf, enterStage, escalation, interimProblems, settlementParties, type DisputeStage } from './dispute';

const day = (text: string): Day => text as Day;
const stages: readonly DisputeStage[] = [
  { ordinal: 1, name: 'Managers', days: 10, ownerRole: 'COMMISSIONER', ownerId: null },
  { ordinal: 2, name: 'Directors', days: 20, ownerRole: 'DIRECTOR', ownerId: null },
];
const at = (ordinal: number, startDate: string) => enterStage(stages[ordinal - 1], day(startDate));

describe('J7 what time does to a dispute', () => {
  const open = { overdueAt: null, closedAt: null };

  test('nothing while the days of its stage last, or it has none, or is closed', () => {
    expect(escalation({ ...open, stage: at(1, '2026-02-01') }, stages, day('2026-02-11'))).toEqual({ kind: 'NONE' });
    expect(escalation({ ...open, stage: null }, stages, day('2030-01-01'))).toEqual({ kind: 'NONE' });
    const closed = { ...open, closedAt: new Date(0), stage: at(1, '2026-02-01') };
    expect(escalation(closed, stages, day('2030-01-01'))).toEqual({ kind: 'NONE' });
  });

  test('it moves up the day after, and starts the days of the next stage on the day it comes to it', () => {
    expect(escalation({ ...open, stage: at(1, '2026-02-01') }, stages, day('2026-02-14'))).toEqual({
      kind: 'MOVES_UP',
      stage: {
        ordinal: 2,
        name: 'Directors',
        ownerRole: 'DIRECTOR',
        ownerId: null,
        startDate: '2026-02-14',
        dueDate: '2026-03-06',
      },
    });
  });

  test('at the last stage it is overdue, once; by other stages it goes on with the next that is there', () => {
    const last = { ...open, stage: at(2, '2026-02-01') };
    expect(escalation(last, stages, day('2026-02-22'))).toEqual({ kind: 'OVERDUE' });
    expect(escalation({ ...last, overdueAt: new Date(0) }, stages, day('2026-02-23'))).toEqual({ kind: 'NONE' });
    const more = [...stages, { ...stages[1]!, ordinal: 3, name: 'Resolver' }];
    expect(escalation(last, more, day('2026-02-22'))).toMatchObject({ kind: 'MOVES_UP', stage: { ordinal: 3 } });
  });
});

describe('J2 who may carry, and who does', () => {
  const facts = { payerId: 'A', disputingHolderId: 'C', hadAgreed: true, holderIds: ['A', 'B', 'C'], paidBefore: [] };

  test('by basis: the lead; who paid the day before, else a payer; a payer for the odd penny', () => {
    expect(interimProblems({ ...facts, basis: 'LEAD' })).toEqual([]);
    expect(interimProblems({ ...facts, basis: 'LEAD', payerId: 'B' })).toEqual(['NOT_LEAD']);
    expect(interimProblems({ ...facts, basis: 'STATUS_QUO', payerId: 'B' })).toEqual([]);
    expect(interimProblems({ ...facts, basis: 'STATUS_QUO', payerId: 'B', paidBefore: ['A'] })).toEqual([
      'NOT_STATUS_QUO',
    ]);
    expect(interimProblems({ ...facts, basis: 'EQUAL', payerId: 'D' })).toEqual(['NOT_A_PAYER']);
  });

  test('G9 a holder carries its own disputed share only where it agreed to it, or paid before', () => {
    const own = { ...facts, basis: 'STATUS_QUO' as const, payerId: 'C' };
    expect(interimProblems(own)).toEqual([]);
    expect(interimProblems({ ...own, hadAgreed: false })).toEqual(['NOT_AGREED_YET']);
    expect(interimProblems({ ...own, hadAgreed: false, paidBefore: ['C'] })).toEqual([]);
  });

  test('one carries alone, or all in equal parts, the named one first', () => {
    expect(carriersOf({ basis: 'LEAD', payerId: 'A' }, ['A', 'B', 'C'])).toEqual(['A']);
    expect(carriersOf({ basis: 'EQUAL', payerId: 'B' }, ['A', 'B', 'C'])).toEqual(['B', 'A', 'C']);
  });
});

test('G9 a settlement takes the holder that disputes and all whose share it changes; else who carried, else another payer', () => {
  const facts = {
    disputingHolderId: 'C',
    changedHolderIds: ['A', 'C'],
    interimPayerId: 'B',
    holderIds: ['A', 'B', 'C'],
  };
  expect(settlementParties(facts)).toEqual(['C', 'A']);
  expect(settlementParties({ ...facts, changedHolderIds: [] })).toEqual(['C', 'B']);
  expect(settlementParties({ ...facts, changedHolderIds: [], interimPayerId: 'C' })).toEqual(['C', 'A']);
});
