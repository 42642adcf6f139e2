import { Field, Int, ObjectType } from 'type-graphql';
import { type Pence } from '../../../kernel/money';
import { MoneyScalar } from '../../../platform/scalars';
import { type LeverEffect } from '../rules/scenario/lever-effects';
import { type ScenarioYear } from '../rules/scenario/result';
import { toPence, toPenceParts } from '../rules/scenario/rounded';

/** A lever's effect in a year. */
@ObjectType('ScenarioLeverYear', {
  simpleResolvers: true,
  description:
    'What a lever brings in a year: the mean over the runs on common draws. What it saves is negative; those of all levers add up to the difference, to the penny.',
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
  description:
    'What one lever that would be done brings, when those before it in the list are done already: another order parts it otherwise. The difference over all runs is parted as the first 100 of them part it.',
})
export class ScenarioLeverEffectType {
  @Field(() => Int, { description: 'The lever by its place in scenario.levers, from 0.' })
  lever: number;

  @Field(() => [ScenarioLeverYearType], { description: 'By year.' })
  years: ScenarioLeverYearType[];
}

/** The effects as published: in each year they add up to the difference as it is published, to the penny. */
export function toLeverEffects(
  effects: readonly LeverEffect[],
  years: readonly ScenarioYear[],
): readonly ScenarioLeverEffectType[] {
  const byYear = years.map(({ year, difference }) => {
    const own = effects.map((effect) => effect.years.find((one) => one.year === year));
    const block = toPenceParts(
      own.map((one) => one?.block ?? 0),
      toPence(difference.payers.HIGH_NEEDS_BLOCK.mean),
    );
    const cost = toPenceParts(
      own.map((one) => one?.cost ?? 0),
      toPence(difference.cost.mean),
    );
    return effects.map((_, at) =>
      Object.assign(new ScenarioLeverYearType(), { year, block: block[at], cost: cost[at] }),
    );
  });
  return effects.map(({ lever }, at) =>
    Object.assign(new ScenarioLeverEffectType(), { lever, years: byYear.map((ofYear) => ofYear[at]) }),
  );
}
