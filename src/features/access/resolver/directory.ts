import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { contains, type Day } from '../../../kernel/dates';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { toLocalIds } from '../../../platform/filters';
import { withholdField } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import { type Connection } from '../../../platform/paging';
import { DateScalar } from '../../../platform/scalars';
import { agencyById, budgetHolderById, limitsByBudgetHolderId, personById, roleGrantsByPersonId } from '../loaders';
import { Permission, Role } from '../rules/roles';
import { readAgencies, readBudgetHolders, readPeople } from '../service/read-directory';
import {
  AgencyType,
  BudgetHolderType,
  DelegatedLimitType,
  orNull,
  PersonConnection,
  PersonType,
  RoleGrantType,
  toAgency,
  toBudgetHolder,
  toDelegatedLimit,
  toPerson,
  toRoleGrant,
} from '../types/directory';
import { PeopleArgs } from '../types/inputs';

/** The area's agencies. */
@Resolver(() => AgencyType)
export class AgencyResolver {
  @Can('directory:read')
  @Query(() => [AgencyType], { description: 'Every agency of my area, by kind and name. Every role sees them.' })
  async agencies(@GraphQLContext() ctx: Ctx): Promise<AgencyType[]> {
    return (await readAgencies(ctx)).map(toAgency);
  }
}

/** The area's budget holders. */
@Resolver(() => BudgetHolderType)
export class BudgetHolderResolver {
  @Can('directory:read')
  @Query(() => [BudgetHolderType], {
    description: 'Every budget that can carry a share in my area, the high needs block first. Every role sees them.',
  })
  async budgetHolders(@GraphQLContext() ctx: Ctx): Promise<BudgetHolderType[]> {
    return (await readBudgetHolders(ctx)).map(toBudgetHolder);
  }

  @FieldResolver(() => AgencyType, { description: 'The agency it belongs to.' })
  async agency(@GraphQLContext() ctx: Ctx, @Root() holder: BudgetHolderType): Promise<AgencyType | null> {
    return orNull(await ctx.load(agencyById, holder.agencyId), toAgency);
  }

  @FieldResolver(() => [DelegatedLimitType], {
    nullable: true,
    description:
      'What its own people may agree without ratification. Null: withheld; panel chairs, directors, budget holders, finance, auditors and administrators see it.',
  })
  async delegatedLimits(
    @GraphQLContext() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Root() holder: BudgetHolderType,
    @Arg('onDate', () => DateScalar, {
      nullable: true,
      description: 'Only those in force on this day; null: every one there was, the latest first.',
    })
    onDate: Day | null,
  ): Promise<DelegatedLimitType[] | null> {
    if (!ctx.actor.permissions.has(Permission.LIMIT_READ)) {
      return withholdField(ctx, info, 'Your roles do not see delegated limits.');
    }
    const day = onDate ?? null;
    const limits = await ctx.load(limitsByBudgetHolderId, holder.budgetHolderId);
    return limits
      .filter(({ startDate, endDate }) => day === null || contains({ startDate, endDate: endDate ?? day }, day))
      .map(toDelegatedLimit);
  }
}

/** The area's people. */
@Resolver(() => PersonType)
export class PersonResolver {
  @Can('person:read')
  @Query(() => PersonConnection, {
    description:
      'The people of my area, by name unless ordered otherwise. Case officers, chairs, directors, auditors and administrators ask it.',
  })
  async people(@GraphQLContext() ctx: Ctx, @Args(() => PeopleArgs) args: PeopleArgs): Promise<Connection<PersonType>> {
    const filter = {
      displayName: args.filter?.displayName ?? null,
      agencyId: toLocalIds(args.filter?.agencyId, 'Agency', ['filter', 'agencyId']),
      role: args.filter?.role ?? null,
    };
    const order = (args.orderBy ?? []).map(({ field, direction }) => ({
      by: field === 'GRADE' ? ('grade' as const) : ('displayName' as const),
      direction: direction === 'DESC' ? ('desc' as const) : ('asc' as const),
    }));
    return new PersonConnection(mapPage(await readPeople(ctx, filter, order, args), toPerson));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The "sub" of their tokens. Null: withheld; administrators and auditors see it, and everybody their own.',
  })
  subject(@GraphQLContext() ctx: Ctx, @Info() info: GraphQLResolveInfo, @Root() person: PersonType): string | null {
    const isOwn = person.personId === ctx.actor.personId;
    if (isOwn || hasRole(ctx.actor, Role.ADMINISTRATOR, Role.AUDITOR)) return person.signInSubject;
    return withholdField(ctx, info, 'Only administrators and auditors see what somebody signs in with.');
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: 'The agency they work for; null when they work for none of those that decide together.',
  })
  async agency(@GraphQLContext() ctx: Ctx, @Root() person: PersonType): Promise<AgencyType | null> {
    return person.agencyId === null ? null : orNull(await ctx.load(agencyById, person.agencyId), toAgency);
  }

  @FieldResolver(() => [RoleGrantType], { description: 'Every role they were ever granted, the latest first.' })
  async roleGrants(@GraphQLContext() ctx: Ctx, @Root() person: PersonType): Promise<RoleGrantType[]> {
    return (await ctx.load(roleGrantsByPersonId, person.personId)).map(toRoleGrant);
  }
}

/** What a grant of a role points to. */
@Resolver(() => RoleGrantType)
export class RoleGrantResolver {
  @FieldResolver(() => PersonType, { description: 'Who holds it.' })
  async person(@GraphQLContext() ctx: Ctx, @Root() grant: RoleGrantType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, grant.personId), toPerson);
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: 'The agency it is held for; null for the whole area.',
  })
  async agency(@GraphQLContext() ctx: Ctx, @Root() grant: RoleGrantType): Promise<AgencyType | null> {
    return grant.agencyId === null ? null : orNull(await ctx.load(agencyById, grant.agencyId), toAgency);
  }

  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description: 'The budget that may be bound; null for every role but BUDGET_HOLDER.',
  })
  async budgetHolder(@GraphQLContext() ctx: Ctx, @Root() grant: RoleGrantType): Promise<BudgetHolderType | null> {
    if (grant.budgetHolderId === null) return null;
    return orNull(await ctx.load(budgetHolderById, grant.budgetHolderId), toBudgetHolder);
  }
}
