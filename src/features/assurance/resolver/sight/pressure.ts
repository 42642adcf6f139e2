import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Ctx } from '../../../../platform/context';
import { withholdField } from '../../../../platform/graphql-withheld';
import { BudgetPressureType } from '../../../budget/types/pressure';
import { readPressureInSight, readWaitingDemand } from '../../service/sight/read-pressure';
import { PressureInSightType, WaitingDemandType } from '../../types/sight/pressure';

const NOT_SHOWN = 'Who is in which circumstance is for commissioners, finance, directors and auditors.';
const WITHHELD =
  'Null, with an entry in extensions.withheld, for a reader who may know of none. Nothing of a case in which the reader has an interest.';

/** The children one must not lose sight of, in the pressure on a budget. */
@Resolver(() => BudgetPressureType)
export class PressureSight {
  @FieldResolver(() => [PressureInSightType], {
    nullable: true,
    description: `What the children in each circumstance cost the budget in the year, as was known at its instant: of the circumstances of which the reader may know every one. ${WITHHELD}`,
  })
  async inSight(
    @GraphQLContext() ctx: Ctx,
    @Root() { question }: BudgetPressureType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PressureInSightType[] | null> {
    const rows = await readPressureInSight(ctx, question);
    if (rows === null) return withholdField(ctx, info, NOT_SHOWN);
    return rows.map((row) => Object.assign(new PressureInSightType(), row));
  }

  @FieldResolver(() => WaitingDemandType, {
    nullable: true,
    description: `What children who wait for a place would add, whatever the filter; as was known at its instant. ${WITHHELD}`,
  })
  async waitingDemand(
    @GraphQLContext() ctx: Ctx,
    @Root() { question }: BudgetPressureType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WaitingDemandType | null> {
    const demand = await readWaitingDemand(ctx, question);
    return demand === null ? withholdField(ctx, info, NOT_SHOWN) : Object.assign(new WaitingDemandType(), demand);
  }
}
