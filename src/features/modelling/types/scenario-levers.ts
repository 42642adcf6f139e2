import { Field, Int, ObjectType } from 'type-graphql';
import { type Pence } from '../../../kernel/money';
import { MoneyScalar } from '../../../platform/scalars';
import { type LeverEffect } from '../rules/scenario/lever-effects';
import { toPence } from '../rules/scenario/rounded';

/** A lever's effect in a year. */
@ObjectType('ScenarioLeverYear', {
  simpleResolvers: true,
  description:
    'What a lever brings in a year: the mean over the runs on common draws. What it saves is negative; those of all levers add up to the difference.',
})
export class ScenarioLeverYearType {
  @Field(() => Int, { description: 'The projected year.' })
  year: number;

  @Field(() => MoneyScalar, { description: 'Change of what the block bears, spending before an opening included.' })
  block: Pence;

  @Field(() => MoneyScalar, { description: 'Change of what all payers bear.' })
  cost: Pence;
}

/** A lever's effect. */
@ObjectType('ScenarioLeverEffect', {
  simpleResolvers: true,
  description: 'What one lever that would be done brings, when those before it in the list are done already.',
})
export class ScenarioLeverEffectType {
  @Field(() => Int, { description: 'The lever by its place in scenario.levers, from 0.' })
  lever: number;

  @Field(() => [ScenarioLeverYearType], { description: 'By year.' })
  years: ScenarioLeverYearType[];
}

/** An effect as published. */
export function toLeverEffect({ lever, years }: LeverEffect): ScenarioLeverEffectType {
  const toYear = ({ year, block, cost }: LeverEffect['years'][number]): ScenarioLeverYearType =>
    Object.assign(new ScenarioLeverYearType(), { year, block: toPence(block), cost: toPence(cost) });
  return Object.assign(new ScenarioLeverEffectType(), { lever, years: years.map(toYear) });
}
