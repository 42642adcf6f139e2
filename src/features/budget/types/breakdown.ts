import { Field, Int, ObjectType } from 'type-graphql';
import { type Pence, subtract } from '../../../kernel/money';
import { MoneyScalar } from '../../../platform/scalars';
import { type BreakdownRow } from '../rules/answer';
import { type AskedExplanation } from '../rules/explain-movement';

/** One row of a breakdown. */
@ObjectType('PressureBreakdown', {
  simpleResolvers: true,
  description:
    'One row of a breakdown. The rows add up to the figure, the withheld one included. For the public counts are to the nearest five and pounds to the nearest £100,000 (0.00: less than £50,000), so that they come to the figure only about; the figure itself is whole.',
})
export class PressureBreakdownType {
  /** For the field that is made of it. */
  readonly asked: AskedExplanation;

  @Field(() => [String], {
    nullable: true,
    description:
      'Values of the dimensions in the order asked; NONE where a posting has no value. Null on the withheld row and on the suppressed one.',
  })
  keys: string[] | null;

  @Field(() => String, { description: 'The values in words.' })
  label: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Placements behind the row; null on the withheld row and on the suppressed one.',
  })
  placements: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Children behind the row; null on the withheld row and on the suppressed one.',
  })
  children: number | null;

  @Field(() => MoneyScalar, { description: 'Committed, in pounds.' })
  committed: Pence;

  @Field(() => MoneyScalar, {
    description:
      'Forecast, in pounds: the rows add up to forecastOutturn. What is expected (forecasts by line, the pipeline) is under its own values, NONE where it has none; for the public, and of what closed periods came to above their commitments, it is in the row of NONE.',
  })
  forecast: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What of the budget is set for it, in pounds, where the breakdown is by SECTION_251_LINE alone: the rows add up to the allocation, with what is set for no line under NONE. Null by anything else, for the public and under a filter.',
  })
  allocation: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'forecast less allocation, in pounds; an overspend is positive. Null where allocation is.',
  })
  variance: Pence | null;

  @Field(() => Boolean, {
    description: 'Whether the row holds, unkeyed, what this reader may not see of single cases.',
  })
  withheld: boolean;

  @Field(() => [[String]], {
    nullable: true,
    description:
      'On the row in which small numbers stand together for the public, the keys of what is in it; null on every other row. Nothing of theirs is told but the sum, rounded too.',
  })
  suppressedKeys: string[][] | null;
}

/** A row of a breakdown as published. */
export function toBreakdown(row: BreakdownRow, asked: AskedExplanation): PressureBreakdownType {
  return Object.assign(new PressureBreakdownType(), row, {
    asked,
    keys: row.keys === null ? null : [...row.keys],
    allocation: row.allocation ?? null,
    variance: row.allocation === undefined ? null : subtract(row.forecast, row.allocation),
    suppressedKeys: row.suppressedKeys?.map((keys) => [...keys]) ?? null,
  });
}
