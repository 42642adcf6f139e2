import { PERIODS } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type BreakdownRow, type SettledQuestion } from './answer';
import { type Explanation, leaf } from './explain';
import { Audience } from './public-breakdown';
import { type MovementAnswer, type MovementCause } from './movement';
import { type PostingDimension, type PostingFilter } from '../../ledger/rules/posting-query';

const POSTED = 'The sum of the ledger’s postings reported in the year.';

/** An explanation with the question under which its facts are read. */
export interface AskedExplanation {
  readonly question: SettledQuestion;
  readonly explanation: Explanation;
}

/** How a movement's figures are made of postings: what was held at the earlier instant, what each cause moved, what is held at the later one. */
export function explainMovement(answer: MovementAnswer): AskedExplanation[] {
  const { opening, movements, closing } = answer;
  const { from, ...question } = answer.question;
  const all = { of: 'POSTINGS', periods: null } as const;
  return [
    { question: { ...question, asAt: from }, explanation: leaf('opening', opening, POSTED, all) },
    ...movements.map(({ cause, amount }) => ({ question, explanation: explainMoved(cause, amount, from) })),
    { question, explanation: leaf('closing', closing, POSTED, all) },
  ];
}

/** How what one cause moved is made of postings. */
export function explainMoved(cause: MovementCause, amount: Pence, from: Date): Explanation {
  const basis = 'The sum of what was posted for this cause after the earlier instant, up to the later one.';
  return leaf(cause, amount, basis, { of: 'POSTINGS', periods: null, moved: { from, cause } });
}

/**
 * How a row of a breakdown is made of postings. What stands without keys, withheld or too few to be told, can not be opened, and nothing that is for
 * the public can.
 */
export function explainRow(
  { keys, committed }: Pick<BreakdownRow, 'keys' | 'committed'>,
  question: SettledQuestion,
  by: readonly PostingDimension[],
  audience: Audience,
): AskedExplanation {
  if (keys === null || audience === Audience.PUBLIC) {
    const facts = { of: 'HIDDEN', amount: committed } as const;
    return { question, explanation: leaf('committed', committed, 'What is not told row by row.', facts) };
  }
  const values = by.map((dimension, index) => [dimension, keys[index] ?? ''] as const);
  const period = values.find(([dimension]) => dimension === 'PERIOD')?.[1];
  const filter: PostingFilter = Object.fromEntries(
    values.filter(([dimension]) => dimension !== 'PERIOD').map(([dimension, value]) => [dimension, [value]]),
  );
  const periods = period === undefined ? null : PERIODS.filter((one) => String(one) === period);
  const facts = { of: 'POSTINGS', periods, keys: filter } as const;
  return { question, explanation: leaf('committed', committed, POSTED, facts) };
}
