import { type Telling } from './present';
import { tableOf, type AssuranceTable } from './tables';

/** A piece of advice that was asked for. */
export interface AdviceFacts {
  readonly childId: string;
  readonly agencyKind: string;
  readonly isOutstanding: boolean;
  /** 0: it came in time, or may still. */
  readonly daysLate: number;
}

/** Who gave advice late, by kind of agency. The most days late are those of one child, and not for publication. */
export function adviceTable(advice: readonly AdviceFacts[], telling: Telling): AssuranceTable {
  const count = (heading: string, holds: (one: AdviceFacts) => boolean) => ({ heading, unit: 'COUNT' as const, holds });
  return tableOf(
    advice,
    {
      ...{ code: 'ADVICE_BY_AGENCY', section: 'PLANS', caption: 'Advice for assessments, by who was asked' },
      keyOf: ({ agencyKind }) => agencyKind,
      columns: [
        { heading: 'Asked for', unit: 'COUNT' },
        count('Not come', ({ isOutstanding }) => isOutstanding),
        count('Late', ({ daysLate }) => daysLate > 0),
        { heading: 'Most days late', unit: 'DAYS', mostOf: ({ daysLate }) => daysLate, isInternal: true },
      ],
    },
    telling,
  );
}
