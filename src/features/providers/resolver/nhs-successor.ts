import { Arg, Ctx as GraphQLContext, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { FIRST_DAY_OF_BOARDS } from '../rules/nhs-successor';
import { readNhsSuccessors } from '../service/read-nhs-successors';
import { NhsSuccessorType } from '../types/nhs-successor';

/** Who took the place of a body of the health service. */
@Resolver()
export class NhsSuccessorResolver {
  @Can('provider:read')
  @Query(() => [NhsSuccessorType], {
    description:
      'The integrated care boards that took the place of a clinical commissioning group on 1 July 2022; none for a code that the look-up does not have. Every role asks it.',
  })
  async nhsSuccessors(
    @GraphQLContext() ctx: Ctx,
    @Arg('code', () => String, {
      description:
        'The group’s code of the Organisation Data Service, such as 00Q, or of the Office for National Statistics.',
    })
    code: string,
  ): Promise<NhsSuccessorType[]> {
    const found = await readNhsSuccessors(ctx, code);
    return found.map((one) => Object.assign(new NhsSuccessorType(), { ...one, firstDate: FIRST_DAY_OF_BOARDS }));
  }
}
