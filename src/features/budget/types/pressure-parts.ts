import { Field, Int, ObjectType } from 'type-graphql';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { connectionType } from '../../../platform/paging';
import { DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { AreaClass } from '../../placements/rules/codes';
import { type PlacementSum } from '../../ledger/rules/posting-query';
import { type SettledQuestion } from '../rules/answer';
import { type Explanation } from '../rules/explain';
import { type AskedExplanation } from '../rules/explain-movement';
import { type PressureLine } from '../rules/pressure-lines';
import { section251Name } from '../rules/section-251';
import { toPercent } from './percent';

/** One line of the budget as the section 251 return has it. */
@ObjectType('PressureLine', {
  simpleResolvers: true,
  description:
    'One line of the budget, as the section 251 return has it. The lines add up to committed, to otherForecast and to forecastOutturn.',
})
export class PressureLineType {
  /** For the field that is made of it. */
  readonly line: PressureLine;
  readonly question: SettledQuestion;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the line, such as "1.2.3"; null for what has none, and on the withheld row.',
  })
  section251Line: string | null;

  @Field(() => String, { description: 'Its official name.' })
  name: string;

  @Field(() => MoneyScalar, { description: 'Committed, in pounds.' })
  committed: Pence;

  @Field(() => MoneyScalar, {
    description: 'What is expected on it that no placement drives, in pounds; income takes away.',
  })
  otherForecast: Pence;

  @Field(() => MoneyScalar, {
    description:
      'What it is forecast to come to, in pounds: committed, what is expected on it in open periods, and cases with the panel. What closed periods came to above their commitments is of no line.',
  })
  forecast: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What of the budget is set for it, in pounds; they add up to the allocation, what is set for no line standing with what has none. Null under a filter.',
  })
  allocation: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'forecast less allocation, in pounds; an overspend is positive. Null under a filter.',
  })
  variance: Pence | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'variance of the allocation in percent, to one place. Null where that is 0.00, and under a filter.',
  })
  variancePercent: Decimal | null;

  @Field(() => Boolean, {
    description: 'Whether the row holds, unkeyed, what this reader may not see of single cases.',
  })
  withheld: boolean;
}

/** A line of a budget as published. */
export function toPressureLine(line: PressureLine, question: SettledQuestion): PressureLineType {
  const name = line.section251Line === null ? 'No line of the return' : section251Name(line.section251Line);
  return Object.assign(new PressureLineType(), {
    ...{ ...line, line, question },
    name: line.withheld ? 'Withheld' : name,
    variancePercent: toPercent(line.variancePercent),
  });
}

/** What a full-year effect can not say. */
@ObjectType('FullYearUnshared', {
  simpleResolvers: true,
  description: 'Cost lines whose shares can not pay a whole year, so that nobody’s part of it can be said.',
})
export class FullYearUnsharedType {
  @Field(() => Int, {
    description: 'How many of which this budget pays a part, live on the last day of the year. 0: none.',
  })
  lines: number;

  @Field(() => MoneyScalar, {
    description: 'What they would cost over the whole of the next year, all who pay them together, in pounds.',
  })
  cost: Pence;
}

/** What one placement costs a budget in the year. */
@ObjectType('PressurePlacement', {
  simpleResolvers: true,
  description: 'What one placement costs this budget in the year.',
})
export class PressurePlacementType {
  /** For the field that is loaded: the placement. */
  readonly placementId: string;

  @Field(() => MoneyScalar, { description: 'Committed in the year, in pounds.' })
  committed: Pence;

  @Field(() => AreaClass, { description: 'Its class in its last active period of the year.' })
  areaClass: AreaClass;
}

/** A placement's sum as published. */
export function toPressurePlacement(sum: PlacementSum): PressurePlacementType {
  return Object.assign(new PressurePlacementType(), {
    placementId: sum.placementId,
    committed: sum.amount,
    areaClass: sum.areaClass,
  });
}

export const PressurePlacementConnection = connectionType('PressurePlacement', () => PressurePlacementType);

/** One term of a sum. */
@ObjectType('PressureTerm', { simpleResolvers: true, description: 'One term of the sum that makes a figure.' })
export class PressureTermType {
  /** For the field that is made of it. */
  readonly asked: AskedExplanation;

  @Field(() => String, { description: 'What it is.' })
  name: string;

  @Field(() => MoneyScalar, { description: 'In pounds, with its sign changed where it is taken away.' })
  amount: Pence;
}

/** How a figure is made. */
@ObjectType('PressureExplanation', {
  simpleResolvers: true,
  description:
    'How a figure is made: its terms add up to it, to the penny, and so do its facts. The first level of an explanation.',
})
export class PressureExplanationType {
  /** For the field that is read by it. */
  readonly asked: AskedExplanation;

  @Field(() => String, { description: 'Name of the figure’s field.' })
  figure: string;

  @Field(() => MoneyScalar, { description: 'The figure, in pounds.' })
  amount: Pence;

  @Field(() => String, { description: 'How it is made, in words.' })
  basis: string;

  @Field(() => [PressureTermType], { description: 'What adds up to it; none where it is made of facts alone.' })
  terms: PressureTermType[];
}

/** An explanation as published. */
export function toExplanation(asked: AskedExplanation): PressureExplanationType {
  const { figure, amount, basis, terms } = asked.explanation;
  return Object.assign(new PressureExplanationType(), {
    ...{ asked, figure, amount, basis },
    terms: terms.map((term) => toTerm(asked, term)),
  });
}

function toTerm({ question }: AskedExplanation, term: Explanation['terms'][number]): PressureTermType {
  const { name, amount, explanation } = term;
  return Object.assign(new PressureTermType(), { name, amount, asked: { question, explanation } });
}
