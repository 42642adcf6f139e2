import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { readLineForecasts } from '../service/read-entries';
import { setLineForecast } from '../service/set-line-forecast';
import {
  LineForecastStateType,
  LineForecastType,
  SetLineForecastError,
  SetLineForecastInput,
  SetLineForecastPayload,
  toLineForecast,
} from '../types/line-forecast';
import { BudgetPressureType } from '../types/pressure';
import { localHolder } from './local-holder';
import { pressureAfter } from './pressure-after';

/** What finance expects on lines that no placement drives. */
@Resolver()
export class SetLineForecastResolver {
  @Can('budget:set')
  @Mutation(() => SetLineForecastPayload, {
    description:
      'Enters what is expected on a line that no placement drives, a contingency, or expected income. What was expected before stays on record. For finance.',
  })
  async setLineForecast(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetLineForecastInput, { description: 'What is expected.' }) input: SetLineForecastInput,
  ): Promise<SetLineForecastPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { financialYear, kind, reason } = input;
    const result = await setLineForecast(
      ctx,
      {
        ...{ financialYear, kind, reason },
        budgetHolderId: localHolder(input.budgetHolderId, ['input', 'budgetHolderId']),
        section251Line: input.section251Line ?? null,
        total: input.total ?? null,
        periods: input.periods?.map(({ period, amount }) => ({ period, amount })) ?? null,
      },
      clientMutationId,
    );
    return Object.assign(new SetLineForecastPayload(), {
      clientMutationId,
      budgetPressure: await pressureAfter(ctx, financialYear, result),
      userErrors: toUserErrors(SetLineForecastError, result),
    });
  }
}

/** What makes the other forecast. */
@Resolver(() => BudgetPressureType)
export class PressureLineForecasts {
  @FieldResolver(() => [LineForecastType], {
    description:
      'What is expected on the lines that no placement drives, with its history until the instant; of the budget itself as reported. They add up to otherForecast while every period is open.',
  })
  async lineForecasts(
    @GraphQLContext() ctx: Ctx,
    @Root() { question }: BudgetPressureType,
  ): Promise<LineForecastType[]> {
    return (await readLineForecasts(ctx, question)).map(toLineForecast);
  }
}

/** Who said it. */
@Resolver(() => LineForecastStateType)
export class LineForecastStateFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who said it; null: the system.' })
  async enteredBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { enteredById }: LineForecastStateType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(enteredById)), toPerson);
  }
}
