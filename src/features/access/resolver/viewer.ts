import { Ctx as GraphQLContext, Query, Resolver } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { NotFound } from '../../../platform/faults';
import { agencyById, personById, roleGrantsByPersonId } from '../loaders';
import { isHeldOn } from '../rules/grants';
import { Permission } from '../rules/roles';
import { readLocalArea } from '../service/read-directory';
import { orNull, toAgency, toLocalArea, toPerson, toRoleGrant } from '../types/directory';
import { ViewerType } from '../types/viewer';

/** Who is asking. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  @Can('anyone')
  @Query(() => ViewerType, {
    description: 'Who I am, my roles, my agency and what I may do today. Everybody may ask it, also without a role.',
  })
  async viewer(@GraphQLContext() ctx: Ctx): Promise<ViewerType> {
    const personId = asId<PersonId>(ctx.actor.personId);
    const person = await ctx.load(personById, personId);
    if (person === null) throw new NotFound('The system has no person behind it.');
    const agency = person.agencyId === null ? null : await ctx.load(agencyById, person.agencyId);
    const today = londonDay(ctx.clock.now());
    const grants = (await ctx.load(roleGrantsByPersonId, personId)).filter((grant) => isHeldOn(grant, today));
    return Object.assign(new ViewerType(), {
      person: toPerson(person),
      localArea: toLocalArea(await readLocalArea(ctx)),
      agency: orNull(agency, toAgency),
      roles: [...new Set(grants.map((grant) => grant.role))].sort(),
      roleGrants: grants.map(toRoleGrant),
      // As the request is judged, which is by the roles that were in force when it came.
      permissions: Object.values(Permission).filter((permission) => ctx.actor.permissions.has(permission)),
    });
  }
}
