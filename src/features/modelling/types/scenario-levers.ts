import { Field, Int, ObjectType } from 'type-graphql';
import { type Pence } from '../../../kernel/money';
import { type Decimal } from '../../../kernel/decimal';
import { DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { type LeverEffect } from '../rules/scenario/lever-effects';
import { toldLevers } from '../rules/scenario/lever-money';
import { toDecimal } from '../rules/scenario/rounded';
import { type ScenarioYear } from '../rules/scenario/result';

/** Where a lever takes children from. */
@ObjectType('ScenarioLeverSource', {
  simpleResolvers: true,
  description: 'Children whom a lever has elsewhere, by where they would be without it.',
})
export class ScenarioLeverSourceType {
  @Field(() => String, { description: 'The setting they would be in.' })
  setting: string;

  @Field(() => DecimalScalar, { description: 'How many in the year: the mean over the runs.' })
  children: Decimal;
}

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

  @Field(() => [ScenarioLeverSourceType], {
    description:
      'Where the children whom it has elsewhere in the year would be without it, before any limit; empty: it moves nobody, or the result is of an engine before the fifth.',
  })
  from: ScenarioLeverSourceType[];
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

  @Field(() => Boolean, {
    description:
      'Whether it changes no cost of any year, such as a ceiling above every price, or places retained in a setting where none stand empty: it then acts on nothing, and is best left out or mended.',
  })
  changesNothing: boolean;

  @Field(() => [ScenarioLeverYearType], { description: 'By year.' })
  years: ScenarioLeverYearType[];
}

/** The effects as published. */
export function toLeverEffects(
  effects: readonly LeverEffect[],
  years: readonly ScenarioYear[],
): readonly ScenarioLeverEffectType[] {
  return toldLevers(effects, years).map((told) =>
    Object.assign(new ScenarioLeverEffectType(), {
      lever: told.lever,
      changesNothing: told.changesNothing,
      years: told.years.map((one) =>
        Object.assign(new ScenarioLeverYearType(), { ...one, from: one.from.map(toSource) }),
      ),
    }),
  );
}

function toSource({
  setting,
  children,
}: {
  readonly setting: string;
  readonly children: number;
}): ScenarioLeverSourceType {
  return Object.assign(new ScenarioLeverSourceType(), { setting, children: toDecimal(children) });
}
