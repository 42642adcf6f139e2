import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { passagesByCaseId, referralByCaseId } from '../loaders';
import { liftPassage } from '../service/lift-passage';
import { CaseType } from '../types/case';
import { LiftPassageError, LiftPassageInput, LiftPassagePayload, TextPassageType, toPassage } from '../types/passage';
import { loadCase } from './load-case';

const PAPERS = 'The papers are for case officers, directors, auditors, and the panel while it may see them.';

/** Ends that words are withheld. */
@Resolver()
export class PassageMutations {
  @Can('passage:lift')
  @Mutation(() => LiftPassagePayload, {
    description:
      'Ends that a passage is withheld from those outside the case, with a reason; that it was, is kept. For case officers and directors.',
  })
  async liftPassage(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => LiftPassageInput, { description: 'Which passage, and why.' }) input: LiftPassageInput,
  ): Promise<LiftPassagePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const passageId = fromGlobalId('TextPassage', input.passageId, ['input', 'passageId']);
    const result = await liftPassage(ctx, { clientMutationId, passageId, reason: input.reason });
    return Object.assign(new LiftPassagePayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(LiftPassageError, result),
    });
  }
}

/** What a case gains by it. */
@Resolver(() => CaseType)
export class CasePassages {
  @FieldResolver(() => [TextPassageType], {
    nullable: true,
    description:
      'Words of its texts that are withheld from those outside it, lifted ones too, as they were tagged; those of safeguarding for case officers, chairs, directors and auditors alone. Null, with an entry in extensions.withheld, for a reader without a right to the papers.',
  })
  async passages(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TextPassageType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(passagesByCaseId, facts.caseId)).map(toPassage);
  }
}

/** Who tagged and who lifted. */
@Resolver(() => TextPassageType)
export class TextPassageFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who tagged it; null: no longer there.' })
  async taggedBy(@GraphQLContext() ctx: Ctx, @Root() { taggedById }: TextPassageType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(taggedById)), toPerson);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who lifted it; null: it is withheld.' })
  async liftedBy(@GraphQLContext() ctx: Ctx, @Root() { liftedById }: TextPassageType): Promise<PersonType | null> {
    return liftedById === null ? null : orNull(await ctx.load(personById, asId<PersonId>(liftedById)), toPerson);
  }
}
