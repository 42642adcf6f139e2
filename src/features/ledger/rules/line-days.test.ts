import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { activeSpan, activeVersions, lastingSpan, upTo, type DatedVersion, type PlacementSpan } from './line-days';
import { parts, price } from './test-support';

const FIRST = '2025-04-01' as Day;
const dayAt = (offset: number): Day => addDays(FIRST, offset);
const open = fc
  .record({ from: fc.integer({ min: 0, max: 500 }), length: fc.option(fc.integer({ min: 0, max: 400 })) })
  .map(({ from, length }) => ({ startDate: dayAt(from), endDate: length === null ? null : dayAt(from + length) }));

/** Versions in date order, the last perhaps without an end; days of interruptions in between. */
const line = fc.record({
  lengths: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 }),
  isOpen: fc.boolean(),
  unit: fc.constantFrom('YEAR', 'ONCE'),
  placement: open,
  interruptions: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
  charged: fc.constantFrom(0, 50),
});

test('a line that is read of more days is, cut to fewer, what it would be read of those', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 }), (one, offset, more) => {
      const ends = one.lengths.map((_, at) => one.lengths.slice(0, at + 1).reduce((a, b) => a + b, 0));
      const versions = ends.map((end, at): DatedVersion => ({
        span: {
          startDate: dayAt(ends[at - 1] ?? 0),
          endDate: one.isOpen && at === ends.length - 1 ? null : dayAt(end - 1),
        },
        price: price(one.unit as 'YEAR', '1000', one.unit === 'YEAR' ? 'DAYS' : null),
        shares: parts(1),
      }));
      const placement: PlacementSpan = {
        ...one.placement,
        interruptions: [...one.interruptions]
          .sort((a, b) => a - b)
          .map((at) => ({
            ...{ startDate: dayAt(at * 40), endDate: dayAt(at * 40 + 19), chargedPercent: one.charged },
          })),
      };
      const last = dayAt(offset);
      expect(upTo(activeVersions(versions, placement, dayAt(offset + more)), last)).toEqual(
        activeVersions(versions, placement, last),
      );
      // What has an active day lies on the days that the line lasts.
      const lasts = lastingSpan(
        placement,
        versions.map(({ span }) => span),
      );
      for (const { span } of activeVersions(versions, placement, last)) {
        expect(activeSpan(span, lasts, last)).toEqual(span);
      }
    }),
    { numRuns: 500 },
  );
});
