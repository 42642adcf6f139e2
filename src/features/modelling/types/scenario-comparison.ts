import { Field, Int, ObjectType } from 'type-graphql';
import { type ComparedReading, type ScenarioComparison } from '../rules/scenario/comparison';
import { PAYERS } from '../rules/scenario/codes';
import { type Scenario } from '../rules/scenario/stored';
import { ScenarioType, toScenario } from './scenario';
import {
  ProjectedChildrenType,
  ProjectedCostType,
  ProjectedGroupType,
  ProjectedMoneyType,
  toChildren,
  toMoney,
} from './scenario-figures';

/** One reading of a year, compared. */
@ObjectType('ScenarioDifference', {
  simpleResolvers: true,
  description: 'The other scenario less the base in a year, run by run on the same draws.',
})
export class ScenarioDifferenceType {
  @Field(() => ProjectedChildrenType, { description: 'Children with a plan; no expectation is told.' })
  children: ProjectedChildrenType;

  @Field(() => [ProjectedGroupType], {
    description: 'By setting; one that only one of them has counts as empty in the other.',
  })
  settings: ProjectedGroupType[];

  @Field(() => [ProjectedCostType], { description: 'By payer.' })
  costs: ProjectedCostType[];

  @Field(() => ProjectedMoneyType, { description: 'All payers together.' })
  cost: ProjectedMoneyType;

  @Field(() => ProjectedMoneyType, { description: 'The block’s position in the year; less is better.' })
  inYear: ProjectedMoneyType;

  @Field(() => ProjectedMoneyType, { description: 'The block’s deficit at the end of the year; less is better.' })
  cumulative: ProjectedMoneyType;
}

/** A year, compared. */
@ObjectType('ScenarioComparedYear', { simpleResolvers: true, description: 'A projected year of two scenarios.' })
export class ScenarioComparedYearType {
  @Field(() => Int, { description: 'The calendar year.' })
  year: number;

  @Field(() => ScenarioDifferenceType, { description: 'Without what either would do.' })
  unmitigated: ScenarioDifferenceType;

  @Field(() => ScenarioDifferenceType, { description: 'With every lever of each.' })
  mitigated: ScenarioDifferenceType;
}

/** Two scenarios compared. */
@ObjectType('ScenarioComparison', {
  simpleResolvers: true,
  description:
    'Two scenarios of the same inputs and seed, held against each other draw by draw: each percentile is of the difference of a run, not a difference of percentiles.',
})
export class ScenarioComparisonType {
  @Field(() => ScenarioType, { description: 'What the other is held against.' })
  base: ScenarioType;

  @Field(() => ScenarioType, { description: 'The other.' })
  other: ScenarioType;

  @Field(() => Int, { description: 'The runs that both have.' })
  runs: number;

  @Field(() => Boolean, {
    description: 'Whether both assume the same of the block; else inYear and cumulative differ by that too.',
  })
  isSameBlock: boolean;

  @Field(() => [ScenarioComparedYearType], { description: 'The projected years.' })
  years: ScenarioComparedYearType[];
}

/** A comparison as published. */
export function toComparison(
  base: Scenario,
  other: Scenario,
  { runs, years }: ScenarioComparison,
): ScenarioComparisonType {
  return Object.assign(new ScenarioComparisonType(), {
    ...{ base: toScenario(base), other: toScenario(other), runs },
    isSameBlock: JSON.stringify(base.plan.block) === JSON.stringify(other.plan.block),
    years: years.map(({ year, unmitigated, mitigated }) =>
      Object.assign(new ScenarioComparedYearType(), {
        ...{ year, unmitigated: toDifference(unmitigated), mitigated: toDifference(mitigated) },
      }),
    ),
  });
}

function toDifference({
  children,
  settings,
  payers,
  cost,
  inYear,
  cumulative,
}: ComparedReading): ScenarioDifferenceType {
  return Object.assign(new ScenarioDifferenceType(), {
    children: toChildren(children),
    settings: Object.entries(settings).map(([name, figure]) =>
      Object.assign(new ProjectedGroupType(), { name, children: toChildren(figure) }),
    ),
    costs: PAYERS.map((payer) => Object.assign(new ProjectedCostType(), { payer, cost: toMoney(payers[payer]) })),
    ...{ cost: toMoney(cost), inYear: toMoney(inYear), cumulative: toMoney(cumulative) },
  });
}
