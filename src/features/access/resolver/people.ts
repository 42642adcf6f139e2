import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { asId, type AgencyId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { personById, roleGrantById } from '../loaders';
import { createPerson } from '../service/create-person';
import { endRole } from '../service/end-role';
import { grantRole } from '../service/grant-role';
import { orNull, toPerson, toRoleGrant } from '../types/directory';
import {
  CreatePersonError,
  CreatePersonInput,
  CreatePersonPayload,
  EndRoleError,
  EndRoleInput,
  EndRolePayload,
  GrantRoleError,
  GrantRoleInput,
  GrantRolePayload,
} from '../types/inputs';

/** People and their roles. */
@Resolver()
export class PeopleResolver {
  @Can('person:manage')
  @Mutation(() => CreatePersonPayload, {
    description: 'Creates a member of staff, without any role. Administrators only.',
  })
  async createPerson(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CreatePersonInput, { description: 'The person.' }) input: CreatePersonInput,
  ): Promise<CreatePersonPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await createPerson(ctx, {
      clientMutationId,
      subject: input.subject,
      displayName: input.displayName,
      jobTitle: input.jobTitle,
      grade: input.grade,
      agencyId: orNull(input.agencyId, toAgencyId),
      profession: input.profession ?? null,
    });
    return Object.assign(new CreatePersonPayload(), {
      clientMutationId,
      person: result.ok ? orNull(await ctx.load(personById, result.value), toPerson) : null,
      userErrors: toUserErrors(CreatePersonError, result),
    });
  }

  @Can('role:manage')
  @Mutation(() => GrantRolePayload, {
    description: 'Grants a role from one day to another, today or later. Administrators only.',
  })
  async grantRole(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => GrantRoleInput, { description: 'Who, which role, and when.' }) input: GrantRoleInput,
  ): Promise<GrantRolePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await grantRole(ctx, {
      clientMutationId,
      personId: asId<PersonId>(fromGlobalId('Person', input.personId, ['input', 'personId'])),
      role: input.role,
      agencyId: orNull(input.agencyId, toAgencyId),
      budgetHolderId: orNull(input.budgetHolderId, (id) =>
        asId<BudgetHolderId>(fromGlobalId('BudgetHolder', id, ['input', 'budgetHolderId'])),
      ),
      feeds: input.feeds,
      startDate: input.startDate ?? null,
      endDate: input.endDate ?? null,
    });
    return Object.assign(new GrantRolePayload(), {
      clientMutationId,
      roleGrant: result.ok ? orNull(await ctx.load(roleGrantById, result.value), toRoleGrant) : null,
      userErrors: toUserErrors(GrantRoleError, result),
    });
  }

  @Can('role:manage')
  @Mutation(() => EndRolePayload, {
    description:
      'Ends a role: on a day to come, or at once. An area keeps at least one administrator. Administrators only.',
  })
  async endRole(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => EndRoleInput, { description: 'Which grant, and when.' }) input: EndRoleInput,
  ): Promise<EndRolePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await endRole(ctx, {
      clientMutationId,
      roleGrantId: fromGlobalId('RoleGrant', input.roleGrantId, ['input', 'roleGrantId']),
      endDate: input.endDate ?? null,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new EndRolePayload(), {
      clientMutationId,
      roleGrant: result.ok ? orNull(await ctx.load(roleGrantById, result.value), toRoleGrant) : null,
      userErrors: toUserErrors(EndRoleError, result),
    });
  }
}

function toAgencyId(globalId: string): AgencyId {
  return asId<AgencyId>(fromGlobalId('Agency', globalId, ['input', 'agencyId']));
}
