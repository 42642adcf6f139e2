import { Field, ObjectType } from 'type-graphql';
import { Permission, Role } from '../rules/roles';
import './codes';
import { AgencyType, LocalAreaType, PersonType, RoleGrantType } from './directory';

/** The caller as the schema publishes them. */
@ObjectType('Viewer', { simpleResolvers: true, description: 'Who is asking, and what they may do today.' })
export class ViewerType {
  @Field(() => PersonType, { description: 'Who I am.' })
  person: PersonType;

  @Field(() => LocalAreaType, { description: 'My local area.' })
  localArea: LocalAreaType;

  @Field(() => AgencyType, {
    nullable: true,
    description: 'The agency I work for; null when I work for none of those that decide together.',
  })
  agency: AgencyType | null;

  @Field(() => [Role], { description: 'The roles I hold today, each once; empty when none is in force.' })
  roles: Role[];

  @Field(() => [RoleGrantType], { description: 'The same with their dates, and the budget or the files each is for.' })
  roleGrants: RoleGrantType[];

  @Field(() => [Permission], { description: 'What my roles together allow me.' })
  permissions: Permission[];
}
