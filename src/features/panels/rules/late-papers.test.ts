import type { Day } from '../../../kernel/dates';
import { isListedLate, isPaperLate, latePapersOf } from './late-papers';

const deadline = '2025-10-08' as Day;
const at = (text: string): Date => new Date(text);
const item = {
  agendaItemId: 'item',
  status: 'LISTED',
  listedAt: at('2025-10-01T09:00:00Z'),
  carriedFrom: null,
  purpose: 'HEARING',
} as const;
const paper = (evidenceId: string, addedAt: string, withdrawnAt: Date | null = null) => ({
  evidenceId,
  addedAt: at(addedAt),
  withdrawnAt,
});

describe('R2 what is late', () => {
  test.each([
    ['2025-10-08T22:59:59Z', false, 'the last minute of the last day in London'],
    ['2025-10-08T23:00:00Z', true, 'the first moment of the next day in London'],
  ])('R2 a listing at %s: %s, %s', (listedAt, isLate) => {
    expect(isListedLate(deadline, { ...item, listedAt: at(listedAt) })).toBe(isLate);
  });

  test('R2 M5 M7 nothing is late without a deadline, carried over, or brought to be ratified', () => {
    const late = { ...item, listedAt: at('2025-10-20T09:00:00Z') };
    expect(isListedLate(deadline, late)).toBe(true);
    expect(isListedLate(null, late)).toBe(false);
    expect(isListedLate(deadline, { ...late, carriedFrom: 'earlier' })).toBe(false);
    expect(isListedLate(deadline, { ...late, purpose: 'RATIFY' })).toBe(false);
  });

  test('R2 papers that were there when the case was listed are not late by themselves', () => {
    expect(isPaperLate(deadline, { listedAt: at('2025-10-10T09:00:00Z') }, at('2025-10-09T09:00:00Z'))).toBe(false);
    expect(isPaperLate(deadline, item, at('2025-10-09T09:00:00Z'))).toBe(true);
  });

  test('R2 what waits for the chair: the listing, then papers that stand and were not accepted', () => {
    const evidence = [
      paper('in-time', '2025-10-02T09:00:00Z'),
      paper('late', '2025-10-09T09:00:00Z'),
      paper('accepted', '2025-10-09T10:00:00Z'),
      paper('withdrawn', '2025-10-09T11:00:00Z', at('2025-10-09T12:00:00Z')),
    ];
    const waiting = latePapersOf({ deadline, item, evidence, accepted: ['accepted'] });
    expect(waiting.map(({ evidenceId }) => evidenceId)).toEqual(['late']);
    const listedLate = { ...item, listedAt: at('2025-10-09T08:00:00Z') };
    const ids = (accepted: readonly (string | null)[]) =>
      latePapersOf({ deadline, item: listedLate, evidence, accepted }).map(({ evidenceId }) => evidenceId);
    expect(ids([])).toEqual([null, 'late', 'accepted']);
    expect(ids([null, 'late', 'accepted'])).toEqual([]);
    expect(latePapersOf({ deadline, item: { ...item, status: 'DECIDED' }, evidence, accepted: [] })).toEqual([]);
  });
});
