import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { compare, type Pence, sum } from '../../../kernel/money';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { mapPage, pageOfList } from '../../../platform/keyset';
import { type Connection, PageArgs } from '../../../platform/paging';
import { MoneyScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById, personById } from '../../access/loaders';
import { BudgetHolderType, orNull, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { caseById } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { pipelineOf } from '../service/read-pipeline';
import { setCaseForecast } from '../service/set-case-forecast';
import { readPipelineAssumptions, setPipelineAssumptions } from '../service/set-pipeline-assumptions';
import {
  PipelineAssumptionsType,
  PipelineCaseConnection,
  PipelineCaseType,
  PipelineShareType,
  SetCaseForecastError,
  SetCaseForecastInput,
  SetCaseForecastPayload,
  SetPipelineAssumptionsError,
  SetPipelineAssumptionsInput,
  SetPipelineAssumptionsPayload,
  toPipelineAssumptions,
  toPipelineCase,
} from '../types/pipeline';
import { BudgetPressureType } from '../types/pressure';

/** What is expected of cases with the panel. */
@Resolver()
export class PipelineResolver {
  @Can('budget:read')
  @Query(() => [PipelineAssumptionsType], {
    description:
      'What finance has said it expects of cases with the panel, in the order in which it was entered. For those who read budgets.',
  })
  async pipelineAssumptions(@GraphQLContext() ctx: Ctx): Promise<PipelineAssumptionsType[]> {
    return (await readPipelineAssumptions(ctx)).map(toPipelineAssumptions);
  }

  @Can('budget:set')
  @Mutation(() => SetPipelineAssumptionsPayload, {
    description:
      'Enters how likely each stage is to come to a commitment, how soon it can start, and who pays where no split was proposed, from a day on. What was entered before stays on record. For finance.',
  })
  async setPipelineAssumptions(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetPipelineAssumptionsInput, { description: 'What is expected.' })
    input: SetPipelineAssumptionsInput,
  ): Promise<SetPipelineAssumptionsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await setPipelineAssumptions(
      ctx,
      {
        ...{ startDate: input.startDate, reason: input.reason },
        stages: input.stages.map(({ stage, probabilityBasisPoints, daysToStart }) => ({
          ...{ stage, basisPoints: probabilityBasisPoints, daysToStart },
        })),
        shares: input.shares.map(({ budgetHolderId, parts }, index) => ({
          budgetHolderId: fromGlobalId('BudgetHolder', budgetHolderId, [
            ...['input', 'shares', String(index), 'budgetHolderId'],
          ]),
          parts,
        })),
        transportHolderId:
          typeof input.transportHolderId === 'string'
            ? fromGlobalId('BudgetHolder', input.transportHolderId, ['input', 'transportHolderId'])
            : null,
      },
      clientMutationId,
    );
    const all = result.ok ? await readPipelineAssumptions(ctx) : [];
    const entered = all.find(({ pipelineAssumptionId }) => result.ok && pipelineAssumptionId === result.value);
    return Object.assign(new SetPipelineAssumptionsPayload(), {
      clientMutationId,
      assumptions: entered === undefined ? null : toPipelineAssumptions(entered),
      userErrors: toUserErrors(SetPipelineAssumptionsError, result),
    });
  }

  @Can('case-forecast:set')
  @Mutation(() => SetCaseForecastPayload, {
    description:
      'Says which option a case with the panel is expected to come to and when that starts, for the pipeline alone; the panel decides as it would have. For case officers, commissioners and finance.',
  })
  async setCaseForecast(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetCaseForecastInput, { description: 'What is expected.' }) input: SetCaseForecastInput,
  ): Promise<SetCaseForecastPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { optionId, expectedStartDate, reason } = input;
    const result = await setCaseForecast(
      ctx,
      {
        caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
        optionId:
          typeof optionId === 'string' ? fromGlobalId('PlacementOption', optionId, ['input', 'optionId']) : null,
        expectedStartDate: expectedStartDate ?? null,
        reason,
      },
      clientMutationId,
    );
    const found = result.ok ? await ctx.load(caseById, result.value.caseId) : null;
    return Object.assign(new SetCaseForecastPayload(), {
      clientMutationId,
      case: orNull(found, toCase),
      userErrors: toUserErrors(SetCaseForecastError, result),
    });
  }
}

/** The cases behind a pressure's pipeline. */
@Resolver(() => BudgetPressureType)
export class PressurePipeline {
  @FieldResolver(() => PipelineCaseConnection, {
    description:
      'The cases with the panel that make the pipeline, the dearest first; without those hidden from this reader, whose money is in pipelineWithheld.',
  })
  async pipelineCases(
    @GraphQLContext() ctx: Ctx,
    @Root() { question }: BudgetPressureType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<PipelineCaseType>> {
    const { entries } = await pipelineOf(await ctx.read(), question);
    const shown = entries.filter(({ isWithheld }) => !isWithheld).sort((a, b) => compare(b.total, a.total));
    return new PipelineCaseConnection(
      mapPage(
        pageOfList(shown, args, ({ caseId }) => caseId),
        toPipelineCase,
      ),
    );
  }

  @FieldResolver(() => MoneyScalar, {
    description: 'What of the pipeline is of cases hidden from this reader, in pounds, whatever the filter.',
  })
  async pipelineWithheld(@GraphQLContext() ctx: Ctx, @Root() { question }: BudgetPressureType): Promise<Pence> {
    const { entries } = await pipelineOf(await ctx.read(), question);
    return sum(entries.filter(({ isWithheld }) => isWithheld).map(({ total }) => total));
  }
}

/** What hangs from a case of the pipeline. */
@Resolver(() => PipelineCaseType)
export class PipelineCaseFields {
  @FieldResolver(() => CaseType, { nullable: true, description: 'The case; null for a reader who may not see cases.' })
  async case(@GraphQLContext() ctx: Ctx, @Root() { caseId }: PipelineCaseType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, caseId), toCase);
  }
}

/** What hangs from assumptions. */
@Resolver(() => PipelineAssumptionsType)
export class PipelineAssumptionsFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who said it; null: the system.' })
  async enteredBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { enteredById }: PipelineAssumptionsType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(enteredById)), toPerson);
  }

  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description:
      'Who pays for transport where no split was proposed. Null: who pays for the rest, or the reader may not know of it.',
  })
  async transportHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { transportPayerId }: PipelineAssumptionsType,
  ): Promise<BudgetHolderType | null> {
    if (transportPayerId === null) return null;
    return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(transportPayerId)), toBudgetHolder);
  }
}

/** Whose a usual share is. */
@Resolver(() => PipelineShareType)
export class PipelineShareFields {
  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description: 'Whose share; null where the reader may not know of it.',
  })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { holderId }: PipelineShareType,
  ): Promise<BudgetHolderType | null> {
    return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(holderId)), toBudgetHolder);
  }
}
