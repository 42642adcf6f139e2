import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { membersByPanelId, trainingByPersonId } from '../loaders';
import { heldTraining } from '../rules/training';
import { recordTraining } from '../service/record-training';
import { PanelType } from '../types/panel';
import {
  MemberTrainingType,
  PanelMemberType,
  RecordTrainingError,
  RecordTrainingInput,
  RecordTrainingPayload,
  toTraining,
} from '../types/training';

const TRAINING = 'The training they had, by its day, also what counts no longer; empty: none is recorded.';

/** Records what people of panels were trained on. */
@Resolver()
export class TrainingMutations {
  @Can('panel:manage')
  @Mutation(() => RecordTrainingPayload, {
    description:
      'Records training that somebody on a panel had, with who gave it and until when it counts, or puts an entry right by a new one. Administrators only.',
  })
  async recordTraining(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordTrainingInput, { description: 'Who was trained on what.' }) input: RecordTrainingInput,
  ): Promise<RecordTrainingPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { kind, trainer, correctsId } = input;
    const result = await recordTraining(ctx, {
      ...{ clientMutationId, kind, trainer, trainedDate: input.trainedDate ?? null },
      expiresDate: input.expiresDate ?? null,
      personId: fromGlobalId('Person', input.personId, ['input', 'personId']),
      correctsId:
        correctsId === null || correctsId === undefined
          ? null
          : fromGlobalId('MemberTraining', correctsId, ['input', 'correctsId']),
    });
    return Object.assign(new RecordTrainingPayload(), {
      clientMutationId,
      person: result.ok ? orNull(await ctx.load(personById, asId<PersonId>(result.value)), toPerson) : null,
      userErrors: toUserErrors(RecordTrainingError, result),
    });
  }
}

/** Who sits on a panel. */
@Resolver(() => PanelType)
export class PanelMembers {
  @FieldResolver(() => [PanelMemberType], {
    description:
      'Who was invited to its sittings of the last twelve months and sits there as more than an observer, the chair first: all of them for administrators, else as far as the reader sees the sittings.',
  })
  async members(@GraphQLContext() ctx: Ctx, @Root() { panelId }: PanelType): Promise<PanelMemberType[]> {
    const members = await ctx.load(membersByPanelId, panelId);
    return members.map(({ personId, capacity }) => Object.assign(new PanelMemberType(), { personId, capacity }));
  }
}

/** Who a member is, and what they were trained on. */
@Resolver(() => PanelMemberType)
export class PanelMemberFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who; null: no longer there.' })
  async person(@GraphQLContext() ctx: Ctx, @Root() { personId }: PanelMemberType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(personId)), toPerson);
  }

  @FieldResolver(() => [MemberTrainingType], { description: TRAINING })
  async training(@GraphQLContext() ctx: Ctx, @Root() { personId }: PanelMemberType): Promise<MemberTrainingType[]> {
    return heldTraining(await ctx.load(trainingByPersonId, personId)).map(toTraining);
  }
}

/** What a person gains by it: also of those who sit nowhere yet. */
@Resolver(() => PersonType)
export class PersonTraining {
  @FieldResolver(() => [MemberTrainingType], { description: TRAINING })
  async training(@GraphQLContext() ctx: Ctx, @Root() { personId }: PersonType): Promise<MemberTrainingType[]> {
    return heldTraining(await ctx.load(trainingByPersonId, personId)).map(toTraining);
  }
}
