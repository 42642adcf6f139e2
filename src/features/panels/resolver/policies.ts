import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { londonDay, type Day } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { policyById, policyVersionById, versionsByPolicyId } from '../loaders';
import { isInForce } from '../rules/policy';
import { adoptPolicyVersion } from '../service/adopt-policy-version';
import { readPolicies } from '../service/list-meetings';
import {
  AdoptPolicyVersionError,
  AdoptPolicyVersionInput,
  AdoptPolicyVersionPayload,
  PolicyType,
  PolicyVersionType,
  toPolicy,
  toPolicyVersion,
} from '../types/policy';

/** Policies and their versions (M1). */
@Resolver(() => PolicyType)
export class PolicyResolver {
  @Can('panel:read')
  @Query(() => [PolicyType], { description: 'The area’s policies and criteria, by title. Every role sees them.' })
  async policies(@GraphQLContext() ctx: Ctx): Promise<PolicyType[]> {
    return (await readPolicies(ctx)).map(toPolicy);
  }

  @FieldResolver(() => [PolicyVersionType], { description: 'Every version that was adopted, the latest first.' })
  async versions(@GraphQLContext() ctx: Ctx, @Root() { policyId }: PolicyType): Promise<PolicyVersionType[]> {
    return (await ctx.load(versionsByPolicyId, policyId)).map(toPolicyVersion);
  }

  @FieldResolver(() => PolicyVersionType, {
    nullable: true,
    description: 'The version in force on a day, which a decision of that day may rely on; null: none was.',
  })
  async versionOn(
    @GraphQLContext() ctx: Ctx,
    @Root() { policyId }: PolicyType,
    @Arg('date', () => DateScalar, { nullable: true, description: 'The day; null: today.' }) date: Day | null,
  ): Promise<PolicyVersionType | null> {
    const day = date ?? londonDay(ctx.clock.now());
    const versions = await ctx.load(versionsByPolicyId, policyId);
    return orNull(
      versions.find((version) => isInForce(version, day)),
      toPolicyVersion,
    );
  }

  @Can('panel:manage')
  @Mutation(() => AdoptPolicyVersionPayload, {
    description:
      'Adopts a version of a policy, or a new policy with its first. The version in force until then ends the day before and is kept. Administrators only.',
  })
  async adoptPolicyVersion(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AdoptPolicyVersionInput, { description: 'The version.' }) input: AdoptPolicyVersionInput,
  ): Promise<AdoptPolicyVersionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await adoptPolicyVersion(ctx, {
      clientMutationId,
      policyId: orNull(input.policyId, (id) => fromGlobalId('Policy', id, ['input', 'policyId'])),
      title: input.title ?? null,
      label: input.label,
      startDate: input.startDate,
      sha256: input.sha256 ?? null,
      url: input.url ?? null,
    });
    return Object.assign(new AdoptPolicyVersionPayload(), {
      clientMutationId,
      policyVersion: result.ok ? orNull(await ctx.load(policyVersionById, result.value), toPolicyVersion) : null,
      userErrors: toUserErrors(AdoptPolicyVersionError, result),
    });
  }
}

/** What a version points to. */
@Resolver(() => PolicyVersionType)
export class PolicyVersionFields {
  @FieldResolver(() => PolicyType, { description: 'The policy it is a version of.' })
  async policy(@GraphQLContext() ctx: Ctx, @Root() { policyId }: PolicyVersionType): Promise<PolicyType | null> {
    return orNull(await ctx.load(policyById, policyId), toPolicy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who entered it; null: the system.' })
  async adoptedBy(@GraphQLContext() ctx: Ctx, @Root() version: PolicyVersionType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(version.adoptedBy)), toPerson);
  }
}
