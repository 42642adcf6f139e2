import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { type GivenBlock } from '../rules/scenario/books';
import { type GivenLever } from '../rules/scenario/given-lever';
import { type CreateScenario } from '../service/create-scenario';
import { type CreateScenarioInput, ScenarioBlockInput, type ScenarioLeverInput } from '../types/scenario-inputs';

/** The input as the service takes it; what is left out is null, pounds and percentages are a statistic's figures. */
export function toCommand(input: CreateScenarioInput): CreateScenario {
  const { name, projectionSet, isOwnHistory, seed, runs, goal } = input;
  return {
    ...{ name, projectionSet, isOwnHistory, seed, runs, levers: input.levers.map(toLever) },
    goal: goal ?? null,
    block: toBlock(input.block ?? new ScenarioBlockInput()),
  };
}

function toBlock(block: ScenarioBlockInput): GivenBlock {
  const { openingDeficit, income, otherSpend, incomeGrowthPercent, otherSpendGrowthPercent } = block;
  return {
    ...{ openingDeficit: poundsOrNull(openingDeficit), income: poundsOrNull(income) },
    ...{ otherSpend: poundsOrNull(otherSpend), incomeGrowthPercent: figure(incomeGrowthPercent) ?? 0 },
    otherSpendGrowthPercent: figure(otherSpendGrowthPercent) ?? 0,
  };
}

function toLever({ unitCost, placeCost, percent, fill, shares, assumption, ...input }: ScenarioLeverInput): GivenLever {
  const { kind, name, owner, startDate, isMitigation } = input;
  return {
    ...{ kind, name, owner, startDate, isMitigation },
    ...{ source: orNull(input.source), settings: orNull(input.settings), needs: orNull(input.needs) },
    ...{ setting: orNull(input.setting), overflow: orNull(input.overflow) },
    ...{ ages: orNull(input.ages), places: orNull(input.places), percent: figure(percent) },
    fill: orNull(fill?.map((one) => figure(one) ?? 0)),
    ...{ unitCost: poundsOrNull(unitCost), placeCost: poundsOrNull(placeCost), placeRates: null },
    journeyCost: poundsOrNull(input.journeyCost),
    ...{ capitalCost: poundsOrNull(input.capitalCost), capitalMonths: orNull(input.capitalMonths) },
    ...{ leadInCost: poundsOrNull(input.leadInCost), leadInMonths: orNull(input.leadInMonths) },
    assumption:
      assumption === undefined || assumption === null
        ? null
        : { set: assumption.set, appliesTo: orNull(assumption.appliesTo) },
    shares: orNull(shares?.map((share) => ({ payer: share.payer, percent: figure(share.percent) ?? 0 }))),
  };
}

function orNull<Value>(value: Value | null | undefined): Value | null {
  return value ?? null;
}

function poundsOrNull(amount: Pence | null | undefined): number | null {
  return amount === undefined || amount === null ? null : Number(amount) / 100;
}

function figure(value: Decimal | null | undefined): number | null {
  return value === undefined || value === null ? null : Number(value) / 10_000;
}
