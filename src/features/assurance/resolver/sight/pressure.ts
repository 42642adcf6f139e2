import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Ctx } from '../../../../platform/context';
import { noteShort, withholdField } from '../../../../platform/graphql-withheld';
import { BudgetPressureType } from '../../../budget/types/pressure';
import { sayWithheld } from '../../../cases/service/say-withheld';
import { isOfYear } from '../../rules/sight/demand';
import { mayKnowWhoWaits, readPressureInSight, readWaitingDemand } from '../../service/sight/read-pressure';
import { PressureInSightType, WaitingDemandType } from '../../types/sight/pressure';

const NOT_SHOWN = 'Who is in which circumstance is for commissioners, finance, directors and auditors.';
const OF_TODAY =
  'What waits is of one day: it is told of the financial year of the pressure’s instant alone. Ask of that year; what is committed and proposed in another one is in its figures.';
const WITHHELD =
  'Null, with an entry in extensions.withheld, for a reader who may know of none. Nothing of a case in which the reader has an interest, and extensions.withheld says so.';

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
    noteShort(ctx, info, await sayWithheld(ctx));
    return rows.map((row) => Object.assign(new PressureInSightType(), row));
  }

  @FieldResolver(() => WaitingDemandType, {
    nullable: true,
    description: `What children who wait for a place would add, whatever the filter; as was known at its instant. Null, with an entry in extensions.withheld, for any year but that of its instant. ${WITHHELD}`,
  })
  async waitingDemand(
    @GraphQLContext() ctx: Ctx,
    @Root() { question }: BudgetPressureType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WaitingDemandType | null> {
    // Who may not know of any year is not sent to another one.
    if (!mayKnowWhoWaits(ctx)) return withholdField(ctx, info, NOT_SHOWN);
    if (!isOfYear(question)) return withholdField(ctx, info, OF_TODAY);
    const demand = await readWaitingDemand(ctx, question);
    if (demand === null) return withholdField(ctx, info, NOT_SHOWN);
    noteShort(ctx, info, await sayWithheld(ctx));
    return Object.assign(new WaitingDemandType(), demand);
  }
}
