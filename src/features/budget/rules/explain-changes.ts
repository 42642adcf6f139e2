import { compare, negate, type Pence, subtract, ZERO } from '../../../kernel/money';
import { type ExplainedFact } from './explained-fact';

/** What a figure's facts are, whole: those the reader sees, and what is of cases hidden from it. */
export interface WholeFacts {
  readonly facts: readonly ExplainedFact[];
  readonly withheld: Pence;
}

/**
 * What changed from one list of facts to another, fact by fact: what each comes to now less what it did before, without those that stayed as they were.
 * With `isTaken` the signs are changed.
 */
export function changesOf(before: WholeFacts, now: WholeFacts, isTaken: boolean): WholeFacts {
  const signed = (amount: Pence): Pence => (isTaken ? negate(amount) : amount);
  const former = new Map(before.facts.map((fact) => [fact.key, fact]));
  const kept = new Set(now.facts.map(({ key }) => key));
  const facts = [
    ...now.facts.map((fact): ExplainedFact => {
      const was = former.get(fact.key);
      const amount = signed(subtract(fact.amount, was?.amount ?? ZERO));
      return { ...fact, amount, expectedBefore: was?.expected ?? null };
    }),
    ...before.facts
      .filter(({ key }) => !kept.has(key))
      .map((was): ExplainedFact => {
        return { ...was, amount: signed(negate(was.amount)), expected: null, expectedBefore: was.expected };
      }),
  ];
  return {
    facts: facts.filter(({ amount }) => compare(amount, ZERO) !== 0),
    withheld: signed(subtract(now.withheld, before.withheld)),
  };
}
