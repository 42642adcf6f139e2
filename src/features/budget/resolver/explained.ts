import { type ClassType, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Pence, ZERO } from '../../../kernel/money';
import { MoneyScalar } from '../../../platform/scalars';
import { ExplainedFactConnection, ExplainedPostingConnection, ExplainedTermConnection } from '../types/explain';

/** A page of one level, with what the whole level comes to. */
interface Explained {
  readonly total: Pence;
  readonly withheld: () => Promise<Pence>;
}

/** The page with what all pages come to, and what of that the reader may not see. */
export function explained<Page extends object>(
  page: Page,
  total: Pence,
  hidden: () => Promise<Pence> = () => Promise.resolve(ZERO),
): Page & Explained {
  return Object.assign(page, { total, withheld: hidden });
}

function totalsOf(connection: ClassType) {
  @Resolver(() => connection)
  class Totals {
    @FieldResolver(() => MoneyScalar, {
      description: 'What is explained, in pounds: the amounts of all pages with what is withheld, to the penny.',
    })
    total(@Root() { total }: Explained): Pence {
      return total;
    }

    @FieldResolver(() => MoneyScalar, {
      description: 'What of it is of cases hidden from this reader, in pounds: one unkeyed row, on no page.',
    })
    withheld(@Root() { withheld }: Explained): Promise<Pence> {
      return withheld();
    }
  }
  return Totals;
}

/** The totals of each level. */
export const explainedTotals = [
  totalsOf(ExplainedFactConnection),
  totalsOf(ExplainedPostingConnection),
  totalsOf(ExplainedTermConnection),
] as const;
