import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../../platform/paging';

/** The arguments of `decisionsUnderPolicy`. */
@ArgsType()
export class DecisionsUnderPolicyArgs extends PageArgs {
  @Field(() => ID, { description: 'The version of the policy.' })
  policyVersionId: string;
}
