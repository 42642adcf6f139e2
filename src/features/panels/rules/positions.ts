import { inWordsWithin } from '../../../kernel/code-words';
import type { Position } from './meeting';
import type { Outcome } from './outcome';

/** Whether those who took a side at an item took the same one (M9). It is shown; nobody votes. */
export const Consensus = {
  UNANIMOUS: 'UNANIMOUS',
  DISSENT: 'DISSENT',
  NO_POSITIONS: 'NO_POSITIONS',
} as const;
export type Consensus = (typeof Consensus)[keyof typeof Consensus];

/** What the positions at an item come to when they agree: for it or against it, and the one option they name. */
export interface Recommendation {
  readonly supports: boolean;
  /** Null where none was named. */
  readonly optionId: string | null;
}

type Taken = Pick<Position, 'personId' | 'stance' | 'optionId' | 'recordedAt'>;

/** The last position of each person, in the order in which those were taken: a member who changed their mind counts once. */
export function lastPositions<One extends Taken>(positions: readonly One[]): One[] {
  const inOrder = [...positions].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  return inOrder.filter((one, index) => !inOrder.slice(index + 1).some(({ personId }) => personId === one.personId));
}

/**
 * Whether those who took a side agree (M9). Abstaining and having no authority take none. Support for different options is
 * dissent too.
 */
export function consensusOf(positions: readonly Taken[]): Consensus {
  const sides = sidesOf(positions);
  if (sides.length === 0) return Consensus.NO_POSITIONS;
  const stances = new Set(sides.map(({ stance }) => stance));
  return stances.size === 1 && optionsNamed(sides).length <= 1 ? Consensus.UNANIMOUS : Consensus.DISSENT;
}

/** What the panel's own positions recommend; null where they do not agree, or nobody took a side (M2). */
export function recommendationOf(positions: readonly Taken[]): Recommendation | null {
  if (consensusOf(positions) !== 'UNANIMOUS') return null;
  const sides = sidesOf(positions);
  return {
    supports: sides.some(({ stance }) => stance === 'SUPPORT'),
    optionId: optionsNamed(sides)[0] ?? null,
  };
}

const AGREES: readonly Outcome[] = [
  ...(['AGREED', 'AGREED_IN_PART', 'AGREED_IN_PRINCIPLE', 'AGREED_WITH_CONDITIONS'] as const),
  ...(['NEED_AGREED_FUNDING_DISPUTED', 'EXTEND'] as const),
];

/** How an outcome departs from what the positions recommend, from what to what; null where it does not (M2). */
export function departsFromPositions(
  recommended: Recommendation | null,
  outcome: Outcome,
  optionId: string | null,
): { readonly from: string; readonly to: string } | null {
  if (recommended === null) return null;
  if (recommended.supports && outcome === 'DECLINED') return { from: 'support', to: inWordsWithin(outcome) };
  if (!recommended.supports)
    return AGREES.includes(outcome) ? { from: 'no support', to: inWordsWithin(outcome) } : null;
  const isOther = recommended.optionId !== null && optionId !== null && recommended.optionId !== optionId;
  return isOther ? { from: 'support of another option', to: `${inWordsWithin(outcome)} with the option chosen` } : null;
}

function sidesOf<One extends Taken>(positions: readonly One[]): One[] {
  return lastPositions(positions).filter(({ stance }) => stance === 'SUPPORT' || stance === 'DO_NOT_SUPPORT');
}

function optionsNamed(positions: readonly Taken[]): string[] {
  return [...new Set(positions.flatMap(({ optionId }) => (optionId === null ? [] : [optionId])))];
}
