import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { Circumstance } from './circumstance-codes';
import { checkOthers } from './circumstance-others';
import type { StandingCircumstance } from './circumstances';

const FIRST = '2025-01-01' as Day;
const CHILDS = Object.values(Circumstance).filter((kind) => kind !== 'PLACED_HERE');
const kinds = fc.constantFrom(...CHILDS);
const dayAt = (at: number): Day => addDays(FIRST, at);

interface Held {
  readonly kind: Circumstance;
  readonly first: number;
  /** Null: it goes on. */
  readonly last: number | null;
}
const held = fc
  .record({ kind: kinds, first: fc.integer({ min: 0, max: 60 }), days: fc.option(fc.integer({ min: 0, max: 20 })) })
  .map(({ kind, first, days }): Held => ({ kind, first, last: days === null ? null : first + days }));

const toOther = ({ kind, first, last }: Held) =>
  ({ kind, startDate: dayAt(first), endDate: last === null ? null : dayAt(last) }) as StandingCircumstance;
const isOn = ({ first, last }: Held, at: number): boolean => first <= at && (last === null || at <= last);
/** Whether a child can be in both on a day: it waits beside any other. */
const canBeBoth = (one: Circumstance, other: Circumstance): boolean =>
  one !== other && (one === 'AWAITING_PLACE' || other === 'AWAITING_PLACE');
const ask = ({ kind, first, last }: Held, others: readonly Held[]) =>
  checkOthers(
    { first: dayAt(first), last: last === null ? null : dayAt(last), field: 'startDate' },
    { kind, others: others.map(toOther) },
  );

test('one is refused by its own days alone, whatever came later: exactly where a day of it is one of another that it can not be beside', () => {
  fc.assert(
    fc.property(held, fc.array(held, { maxLength: 5 }), (own, others) => {
      // Beyond the last day of any that ends, what goes on is what holds.
      const isMet = others.some(
        (other) =>
          !canBeBoth(own.kind, other.kind) &&
          Array.from({ length: 100 }, (_, at) => at).some((at) => isOn(own, at) && isOn(other, at)),
      );
      expect(ask(own, others).length > 0).toBe(isMet);
    }),
  );
});

test('ended on the day that a refusal names, it stands before the one that came later', () => {
  fc.assert(
    fc.property(held, held, (own, other) => {
      const [refused] = ask({ ...own, last: null }, [other]);
      fc.pre(refused !== undefined && other.first > own.first);
      expect(refused.message).toMatch(/its last day is .* at the latest: .*\(endDate, endReason/);
      expect(ask({ ...own, last: other.first - 1 }, [other])).toEqual([]);
      expect(ask({ ...own, last: other.first }, [other])).not.toEqual([]);
    }),
  );
});
