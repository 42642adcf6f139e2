import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Ctx } from '../../../platform/context';
import { mapPage } from '../../../platform/keyset';
import { type Connection, PageArgs } from '../../../platform/paging';
import { orNull } from '../../access/types/directory';
import { todayOf } from '../../../platform/clock';
import { placementById } from '../../placements/loaders';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { actualById } from '../loaders';
import { PressureFigure } from '../rules/explain';
import { explainFacts, explainFigures } from '../service/explain-figure';
import { BudgetEntryType, toBudgetEntry } from '../types/adjustment';
import { ActualType, toActual } from '../types/changes';
import { ExplainedComparisonType, ExplainedFactConnection, ExplainedFactType, toExplainedFact } from '../types/explain';
import { LineForecastType, toLineForecast } from '../types/line-forecast';
import { PipelineCaseType, toPipelineCase } from '../types/pipeline';
import { BudgetPressureType } from '../types/pressure';
import { PressureExplanationType, PressureTermType, toExplanation } from '../types/pressure-parts';
import { explained } from './explained';

/** The first level: the figures of a pressure. */
@Resolver(() => BudgetPressureType)
export class PressureExplanations {
  @FieldResolver(() => [PressureExplanationType], {
    description:
      'How the figures are made: of each other, by terms that add up to them to the penny, and of facts, down to postings, the days, price and share that make each, and the decision it goes back to. Figures that a filter takes away are left out.',
  })
  async explain(
    @GraphQLContext() ctx: Ctx,
    @Root() { question, standing }: BudgetPressureType,
    @Arg('figures', () => [PressureFigure], { nullable: true, description: 'Which figures. Null: all of them.' })
    figures: PressureFigure[] | null | undefined,
  ): Promise<PressureExplanationType[]> {
    const explanations = await explainFigures(ctx, standing, figures ?? null);
    return explanations.map((explanation) => toExplanation({ question, explanation }));
  }
}

/** A term of a figure, opened. */
@Resolver(() => PressureTermType)
export class PressureTermFields {
  @FieldResolver(() => PressureExplanationType, {
    description: 'The same one level down, with the sign it has there.',
  })
  explanation(@Root() { asked }: PressureTermType): PressureExplanationType {
    return toExplanation(asked);
  }
}

/** From the first level to the second: the facts of a figure. */
@Resolver(() => PressureExplanationType)
export class PressureExplanationFields {
  @FieldResolver(() => ExplainedFactConnection, {
    nullable: true,
    description:
      'The facts that add up to it with what is withheld; of a figure made of postings the placements, the dearest first. Null: it is made of terms, and each of them opens.',
  })
  async facts(
    @GraphQLContext() ctx: Ctx,
    @Root() { asked, amount }: PressureExplanationType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ExplainedFactType> | null> {
    const { question, explanation } = asked;
    if (explanation.facts === null) return null;
    const { page, withheld, query } = await explainFacts(ctx, question, explanation.facts, args);
    const rows = mapPage(page, (fact) => toExplainedFact(fact, query, question));
    return explained(new ExplainedFactConnection(rows), amount, withheld);
  }
}

/** What a fact is. */
@Resolver(() => ExplainedFactType)
export class ExplainedFactFields {
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement that it is of; null: it is of none.',
  })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { fact: { placementId } }: ExplainedFactType,
  ): Promise<PlacementType | null> {
    if (placementId === null) return null;
    return orNull(await ctx.load(placementById, placementId), (placement) => toPlacement(placement, todayOf(ctx)));
  }

  @FieldResolver(() => ExplainedComparisonType, {
    nullable: true,
    description: 'Of a premium, what is compared; null: it is of none.',
  })
  comparison(@Root() { fact: { compared }, question }: ExplainedFactType): ExplainedComparisonType | null {
    return orNull(compared, (one) => Object.assign(new ExplainedComparisonType(), { ...one, question }));
  }

  @FieldResolver(() => PipelineCaseType, { nullable: true, description: 'The case with the panel; null: it is none.' })
  pipelineCase(@Root() { fact: { expected } }: ExplainedFactType): PipelineCaseType | null {
    return orNull(expected, toPipelineCase);
  }

  @FieldResolver(() => PipelineCaseType, {
    nullable: true,
    description: 'Of a change of the pipeline: the case as it stood at the earlier instant; null: it was not in it.',
  })
  pipelineCaseBefore(@Root() { fact: { expectedBefore } }: ExplainedFactType): PipelineCaseType | null {
    return orNull(expectedBefore, toPipelineCase);
  }

  @FieldResolver(() => ActualType, { nullable: true, description: 'The spend; null: it is none.' })
  async actual(
    @GraphQLContext() ctx: Ctx,
    @Root() { fact: { actualId } }: ExplainedFactType,
  ): Promise<ActualType | null> {
    return actualId === null ? null : orNull(await ctx.load(actualById, actualId), toActual);
  }

  @FieldResolver(() => BudgetEntryType, { nullable: true, description: 'The entry of the budget; null: it is none.' })
  entry(@Root() { fact: { entry } }: ExplainedFactType): BudgetEntryType | null {
    return orNull(entry, toBudgetEntry);
  }

  @FieldResolver(() => LineForecastType, {
    nullable: true,
    description: 'The budget’s own forecast of the line, with its history; null: it is of another kind.',
  })
  lineForecast(@Root() { fact: { forecast } }: ExplainedFactType): LineForecastType | null {
    return orNull(forecast, toLineForecast);
  }
}

/** From a mean to the placements that it is of. */
@Resolver(() => ExplainedComparisonType)
export class ExplainedComparisonFields {
  @FieldResolver(() => ExplainedFactConnection, {
    description:
      'The in-area placements that the mean is of, with the days, prices and shares of each full year: they add up to inAreaCost.',
  })
  async alike(
    @GraphQLContext() ctx: Ctx,
    @Root() { question, likeness, inAreaCost }: ExplainedComparisonType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ExplainedFactType>> {
    const { page, withheld, query } = await explainFacts(ctx, question, { of: 'ALIKE', likeness }, args);
    const rows = mapPage(page, (fact) => toExplainedFact(fact, query, question));
    return explained(new ExplainedFactConnection(rows), inAreaCost, withheld);
  }
}
