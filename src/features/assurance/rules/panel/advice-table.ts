import { type AdviceTime } from '../../../cases/rules/advice-times';
import { type Telling } from './present';
import { tableOf, type AssuranceTable } from './tables';

type Counted = Pick<
  AdviceTime,
  'childId' | 'agencyKind' | 'isOutstanding' | 'daysLate' | 'daysLateWithExceptions' | 'daysLateAsAgreed'
>;

/**
 * Who gave advice late, by kind of agency: by the law's day, with what excused it beside (K2), and by the day that was agreed. For publication the law's day alone:
 * the others could be subtracted from it; and not the most days late, which are those of one child.
 */
export function adviceTable(advice: readonly Counted[], telling: Telling): AssuranceTable {
  const count = (heading: string, holds: (one: Counted) => boolean) => ({ heading, unit: 'COUNT' as const, holds });
  return tableOf(
    advice,
    {
      ...{ code: 'ADVICE_BY_AGENCY', section: 'PLANS', caption: 'Advice that was asked for, by who was asked' },
      keyOf: ({ agencyKind }) => agencyKind,
      columns: [
        { heading: 'Asked for', unit: 'COUNT' },
        count('Not come', ({ isOutstanding }) => isOutstanding),
        count('Late', ({ daysLate }) => daysLate > 0),
        {
          ...count('Late, and not excused', ({ daysLateWithExceptions }) => daysLateWithExceptions > 0),
          isInternal: true,
        },
        { heading: 'Most days late', unit: 'DAYS', mostOf: ({ daysLate }) => daysLate, isInternal: true },
        { ...count('Later than agreed', ({ daysLateAsAgreed }) => daysLateAsAgreed > 0), isInternal: true },
      ],
    },
    telling,
  );
}
