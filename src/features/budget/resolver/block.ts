import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { blockVersionById } from '../loaders';
import { setBlockVersion } from '../service/set-block-version';
import {
  BlockVersionType,
  SetBlockVersionError,
  SetBlockVersionInput,
  SetBlockVersionPayload,
  toBlockVersion,
} from '../types/block';
import { pressureAfter } from './pressure-after';

/** The block as it is published. */
@Resolver()
export class SetBlockVersionResolver {
  @Can('budget:set')
  @Mutation(() => SetBlockVersionPayload, {
    description:
      'Enters a publication of the area’s high needs block by its terms; the difference from what was held is booked, and transfers and in-year changes stay. For finance.',
  })
  async setBlockVersion(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetBlockVersionInput, { description: 'The publication.' }) input: SetBlockVersionInput,
  ): Promise<SetBlockVersionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { financialYear, stage, formulaFactors, basicEntitlementRate, specialSchoolPupils, additionalFunding } =
      input;
    const { netPupils, rate, amount } = input.importExport;
    const result = await setBlockVersion(
      ctx,
      {
        ...{ financialYear, stage, formulaFactors, basicEntitlementRate, specialSchoolPupils, additionalFunding },
        importExport: { netPupils: netPupils ?? null, rate: rate ?? null, amount: amount ?? null },
        otherTerms: (input.otherTerms ?? []).map(({ name, amount }) => ({ name, amount })),
        deductions: (input.deductions ?? []).map(({ name, amount }) => ({ name, amount })),
        block: input.block ?? null,
        afterDeductions: input.afterDeductions ?? null,
        source: input.source,
        publishedDate: input.publishedDate,
      },
      clientMutationId,
    );
    return Object.assign(new SetBlockVersionPayload(), {
      clientMutationId,
      blockVersion: result.ok
        ? orNull(await ctx.load(blockVersionById, result.value.blockVersionId), toBlockVersion)
        : null,
      budgetPressure: await pressureAfter(ctx, financialYear, result),
      userErrors: toUserErrors(SetBlockVersionError, result),
    });
  }
}

/** Who entered it. */
@Resolver(() => BlockVersionType)
export class BlockVersionFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who entered it; null: the system.' })
  async enteredBy(@GraphQLContext() ctx: Ctx, @Root() { enteredById }: BlockVersionType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(enteredById)), toPerson);
  }
}
