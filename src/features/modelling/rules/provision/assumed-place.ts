import { type Day } from '../../../../kernel/dates';
import { DECIMAL_ONE } from '../../../../kernel/decimal';
import { add, type Pence, roundDivide, ZERO } from '../../../../kernel/money';
import { AppraisalKind, type AssumptionTerm, type SourcedAssumption, valueFor } from '../assumption';
import { type Counterfactual } from './provision-case';

/** What a place by day in a local special school is taken to cost beside its funded place, where too few of the area's own are like it. */
export function assumedCounterfactual(
  lists: readonly (readonly SourcedAssumption[])[],
  day: Day,
): Counterfactual | null {
  const cost = valueFor(lists, 'KIND_COST', AppraisalKind.LOCAL_SPECIAL, day);
  if (cost === undefined) return null;
  const journey = valueFor(lists, 'TRANSPORT_COST', AppraisalKind.LOCAL_SPECIAL, day);
  const [education, transport] = [centralPounds(cost), journey === undefined ? ZERO : centralPounds(journey)];
  return {
    // Transport never reaches the block (finance.md B25).
    fullYear: { block: education, otherCouncil: transport, health: ZERO, total: add(education, transport) },
    byCategory: new Map([
      ['EDUCATION', education],
      ['TRANSPORT', transport],
    ]),
    source: [cost.source, ...(journey === undefined ? [] : [`transport: ${journey.source}`])].join('; '),
    placements: null,
  };
}

/** The central value of a term of pounds; null: nobody says. */
export function assumedAmount(
  lists: readonly (readonly SourcedAssumption[])[],
  term: AssumptionTerm,
  day: Day,
): { readonly amount: Pence; readonly source: string } | null {
  const found = valueFor(lists, term, AppraisalKind.LOCAL_SPECIAL, day);
  return found === undefined ? null : { amount: centralPounds(found), source: found.source };
}

function centralPounds({ central }: SourcedAssumption): Pence {
  return roundDivide(central * 100n, DECIMAL_ONE);
}
