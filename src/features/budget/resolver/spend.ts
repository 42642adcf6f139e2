import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { londonDay, type FinancialYear } from '../../../kernel/dates';
import { asId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { add, type Pence, ZERO } from '../../../kernel/money';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { toLocalIds } from '../../../platform/filters';
import { withholdField } from '../../../platform/graphql-withheld';
import { mapPage, pageOfList } from '../../../platform/keyset';
import { PageArgs, type Connection } from '../../../platform/paging';
import { FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { budgetHolderById, personById } from '../../access/loaders';
import { BudgetHolderType, orNull, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { placementById } from '../../placements/loaders';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { actualById, importedActualById, standingMatchById } from '../loaders';
import { listActuals, readPartings, readSpend } from '../service/read-spend';
import { matchStanding } from '../rules/standing-match';
import {
  ActualConnection,
  ActualDownloadType,
  ActualMatchType,
  ActualsArgs,
  toActualDownload,
  toActualMatch,
} from '../types/actuals';
import { ActualType, toActual } from '../types/changes';
import { SpendPartingConnection, SpendPartingType, SpendType, toSpend, toSpendParting } from '../types/spend';
import { localHolder } from './local-holder';

const MOST_GRACE = 12;
const NOT_SHOWN =
  'The placement of a case in which the reader declared an interest, or may not see the money of, is not shown.';

/** What is spent, and where it parts from what is committed. */
@Resolver(() => SpendType)
export class SpendResolver {
  @Can('budget:read')
  @Query(() => SpendType, {
    description:
      'What is recorded as spent of one budget in one financial year, and how much of it is matched to placements. For finance, directors, commissioners and auditors; a budget holder reads its own.',
  })
  async spend(
    @GraphQLContext() ctx: Ctx,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
    @Arg('budgetHolderId', () => ID, {
      nullable: true,
      description: 'Whose budget. Null: the area’s high needs block.',
    })
    budgetHolderId: string | null | undefined,
  ): Promise<SpendType> {
    return toSpend(await readSpend(ctx, localHolder(budgetHolderId, ['budgetHolderId']), financialYear));
  }

  @FieldResolver(() => BudgetHolderType, { description: 'Whose budget it is.' })
  budgetHolder(@Root() { spend }: SpendType): BudgetHolderType {
    return toBudgetHolder(spend.budgetHolder);
  }

  @FieldResolver(() => SpendPartingConnection, {
    description:
      'Where payments and commitments part company, the furthest apart first; empty while nothing is matched. Without the placements of cases hidden from this reader.',
  })
  async partings(
    @GraphQLContext() ctx: Ctx,
    @Root() { spend }: SpendType,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('graceMonths', () => Int, {
      defaultValue: 4,
      description: 'How many whole months a payment may take, 0 to 12: a term, unless said otherwise.',
    })
    graceMonths: number,
    @Arg('tolerance', () => MoneyScalar, {
      defaultValue: ZERO,
      description: 'Pounds by which they may differ, 0.00 or more.',
    })
    tolerance: Pence,
  ): Promise<Connection<SpendPartingType>> {
    if (graceMonths < 0 || graceMonths > MOST_GRACE) {
      throw new BadInput(`graceMonths must lie between 0 and ${MOST_GRACE}.`, { argument: 'graceMonths' });
    }
    if (tolerance < ZERO) throw new BadInput('tolerance must be 0.00 or more.', { argument: 'tolerance' });
    const found = await readPartings(ctx, spend, { graceMonths, tolerance });
    const page = pageOfList(found, args, ({ placementId }) => placementId);
    return new SpendPartingConnection(mapPage(page, toSpendParting));
  }

  @Can('budget:read')
  @Query(() => ActualConnection, {
    description: 'Amounts of spend, the newest document first. Each reader sees those of the budgets it may read.',
  })
  async actuals(
    @GraphQLContext() ctx: Ctx,
    @Args(() => ActualsArgs) args: ActualsArgs,
  ): Promise<Connection<ActualType>> {
    const page = await listActuals(ctx, toFilter(args.filter), args);
    const found = new Map<string, ActualType>();
    for (const { row } of page.edges) {
      const actual = await ctx.load(actualById, row.actual_id);
      if (actual !== null) found.set(row.actual_id, toActual(actual));
    }
    return new ActualConnection(mapPage(page, ({ actual_id: id }) => found.get(id) ?? missing()));
  }
}

function toFilter(given: ActualsArgs['filter']): Parameters<typeof listActuals>[1] {
  return {
    financialYear: given?.financialYear ?? null,
    budgetHolderId: toLocalIds(given?.budgetHolderId, 'BudgetHolder', ['filter', 'budgetHolderId']),
    match: given?.match ?? null,
    supplierName: given?.supplierName ?? null,
    hasRemarks: given?.hasRemarks?.eq ?? null,
  };
}

function missing(): never {
  throw new Error('spend that was listed is not there');
}

/** The fields of an amount of spend that are loaded. */
@Resolver(() => ActualType)
export class ActualFields {
  @FieldResolver(() => MoneyScalar, { description: 'What was paid: net and VAT together, in pounds.' })
  gross(@Root() { amount, vat }: ActualType): Pence {
    return add(amount, vat);
  }

  @FieldResolver(() => BudgetHolderType, { nullable: true, description: 'Who bears it.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { budgetHolderId }: ActualType,
  ): Promise<BudgetHolderType | null> {
    return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(budgetHolderId)), toBudgetHolder);
  }

  @FieldResolver(() => ActualDownloadType, {
    nullable: true,
    description: 'What a download says of it; null: it was recorded by hand.',
  })
  async download(@GraphQLContext() ctx: Ctx, @Root() { actualId }: ActualType): Promise<ActualDownloadType | null> {
    const imported = await ctx.load(importedActualById, actualId);
    return imported === null ? null : toActualDownload(imported);
  }

  @FieldResolver(() => ActualMatchType, { description: 'Which placement it pays for, as far as that is settled.' })
  async match(@GraphQLContext() ctx: Ctx, @Root() actual: ActualType): Promise<ActualMatchType> {
    const newest = actual.placementId === null ? await ctx.load(standingMatchById, actual.actualId) : null;
    return toActualMatch(matchStanding(actual.placementId, newest));
  }
}

/** What of a match is loaded. */
@Resolver(() => ActualMatchType)
export class ActualMatchFields {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who said last what stands; null: nobody did, or it was recorded with its placement.',
  })
  async enteredBy(@GraphQLContext() ctx: Ctx, @Root() { enteredById }: ActualMatchType): Promise<PersonType | null> {
    return enteredById === null ? null : orNull(await ctx.load(personById, asId<PersonId>(enteredById)), toPerson);
  }

  @FieldResolver(() => PlacementType, {
    nullable: true,
    description:
      'The placement; null while there is none, and, listed under extensions.withheld, where the reader may not see it.',
  })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { placementId }: ActualMatchType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlacementType | null> {
    if (placementId === null) return null;
    const placement = await ctx.load(placementById, placementId);
    if (placement === null) return withholdField(ctx, info, NOT_SHOWN);
    return toPlacement(placement, londonDay(ctx.clock.now()));
  }
}

/** The placement of a parting. */
@Resolver(() => SpendPartingType)
export class SpendPartingFields {
  @FieldResolver(() => PlacementType, { nullable: true, description: 'The placement.' })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { placementId }: SpendPartingType,
  ): Promise<PlacementType | null> {
    const placement = await ctx.load(placementById, placementId);
    return placement === null ? null : toPlacement(placement, londonDay(ctx.clock.now()));
  }
}
