import { academicYearOf, academicYearSpan, addMonths, type Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { phaseAt, type Phase } from '../../ledger/rules/coding';
import type { Placement } from './placement';

/** When a child's phase of education ends, and what follows. */
export interface PhaseEnd {
  /** A 31 August. */
  readonly date: Day;
  readonly phase: Phase;
  readonly nextPhase: Phase;
}

/** The ages on a 31 August with which a phase begins (money.md section 5, `phase`). */
const FIRST_AGES = [4, 11, 16, 19] as const;

/**
 * When the phase a child is in on a day ends: the 31 August on which it is of the next phase's first age. Null from 19 on, after which no
 * phase follows.
 */
export function phaseEndAfter(birthCohort: number, day: Day): PhaseEnd | null {
  const date = academicYearSpan(academicYearOf(day)).endDate;
  const ageThen = Number(date.slice(0, 4)) - birthCohort;
  const nextAge = FIRST_AGES.find((age) => age >= ageThen);
  if (nextAge === undefined) return null;
  return {
    date: `${String(birthCohort + nextAge).padStart(4, '0')}-08-31` as Day,
    phase: phaseAt(nextAge - 1),
    nextPhase: phaseAt(nextAge),
  };
}

/** How a contract's last day lies to the end of the phase. */
export const ContractEnd = { BEFORE: 'BEFORE', WITH: 'WITH', AFTER: 'AFTER', OPEN: 'OPEN' } as const;
export type ContractEnd = (typeof ContractEnd)[keyof typeof ContractEnd];

/** A year's places end with the summer: a contract that ends in its last months ends with the phase. */
const SUMMER_MONTHS = 2;

/**
 * Whether a contract ends with the phase (in the two months up to its end), before it, after it, or on no day that is expected. One that ends
 * before is no chance to bring a child back: nobody is moved in the middle of a phase for it (peers.md idea 13), so it needs to be carried
 * on or decided anew on its own.
 */
export function contractEndAt(endDate: Day | null, phaseEnd: Day): ContractEnd {
  if (endDate === null) return ContractEnd.OPEN;
  if (endDate > phaseEnd) return ContractEnd.AFTER;
  return endDate > addMonths(phaseEnd, -SUMMER_MONTHS) ? ContractEnd.WITH : ContractEnd.BEFORE;
}

/** A child whose next change of phase is a chance to come back. */
export interface ReturnCandidate {
  readonly placement: Placement;
  readonly phaseEnd: PhaseEnd;
  readonly contractEnd: ContractEnd;
  readonly fullYearCost: Pence;
  /** Null: fewer than five like it in the area. */
  readonly premium: Pence | null;
}
