import { type Pence } from '../../../kernel/money';
import { type Exporter } from '../../../platform/exports';
import { type Bridge, type Moved } from '../rules/movement';
import { readBudgetMovement, readVarianceMovement } from '../service/read-movement';
import { budgetColumns, column, MOVEMENT_PARAMETERS, movementAsked, type OfBudget } from './question';

/** One step of a bridge: where it opens, what moved, where it closes. */
interface Step extends OfBudget {
  readonly from: Date;
  /** `committed` or `variance`. */
  readonly figure: string;
  readonly step: 'OPENING' | 'MOVEMENT' | 'CLOSING';
  readonly cause: string | null;
  readonly amount: Pence;
  readonly withheld: Pence | null;
  readonly postings: number | null;
}

const text = column('TEXT');
const money = column('MONEY');
const count = column('NUMBER');

/** `budgetMovement`: how what is committed moved, and, without a filter, how the variance did; a row each step. */
export const movementExporter: Exporter<Step> = {
  kind: 'budget-movement',
  permission: 'budget:read',
  parameters: MOVEMENT_PARAMETERS,
  columns: [
    ...budgetColumns<Step>(),
    text('from', ({ from }) => from.toISOString()),
    text('figure', ({ figure }) => figure),
    text('step', ({ step }) => step),
    text('cause', ({ cause }) => cause),
    money('amount', ({ amount }) => amount),
    money('withheld', ({ withheld }) => withheld),
    count('postings', ({ postings }) => postings),
  ],
  rows: async function* (_tx, given, ctx) {
    const answer = await readBudgetMovement(ctx, movementAsked(given));
    const { question, budgetHolder } = answer;
    const of = { question, budgetHolder, from: question.from };
    yield stepsOf('committed', answer, of);
    const variance = await readVarianceMovement(ctx, answer);
    if (variance !== null) yield stepsOf('variance', variance, of);
  },
};

type Movement = Moved<string> & { readonly withheld?: Pence; readonly postings?: number };

function stepsOf(figure: string, bridge: Bridge<Movement>, of: OfBudget & { readonly from: Date }): Step[] {
  const one = (step: Step['step'], amount: Pence, { cause, withheld, postings }: Partial<Movement> = {}): Step => ({
    ...of,
    ...{ figure, step, amount, cause: cause ?? null, withheld: withheld ?? null, postings: postings ?? null },
  });
  return [
    one('OPENING', bridge.opening),
    ...bridge.movements.map((movement) => one('MOVEMENT', movement.amount, movement)),
    one('CLOSING', bridge.closing),
  ];
}
