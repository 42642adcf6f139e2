import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { PersonType } from '../../access/types/directory';
import { RECORD_TRAINING_CODES } from '../refusals/training';
import { Capacity } from '../rules/panel';
import { TrainingKind, type HeldTraining } from '../rules/training';
import './codes';

registerCodes(TrainingKind, 'TrainingKind', 'On what somebody on a panel was trained.', {
  SEND_LAW: 'The law on special educational needs and disability.',
  EQUALITY: 'Equality, and the public sector equality duty.',
  SAFEGUARDING: 'Safeguarding.',
  DECISION_MAKING: 'Deciding: reasons, evidence, interests.',
  INFORMATION_SHARING: 'Sharing information and confidentiality.',
  FUNDING: 'Funding and joint commissioning.',
  OTHER: 'Something else.',
});

/** Training that was had, as published. */
@ObjectType('MemberTraining', { simpleResolvers: true, description: 'Training that somebody on a panel had.' })
export class MemberTrainingType {
  @Field(() => ID, { description: 'Its id, by which it is corrected.' })
  id: string;

  @Field(() => TrainingKind, { description: 'On what.' })
  kind: TrainingKind;

  @Field(() => DateScalar, { description: 'When.' })
  trainedDate: Day;

  @Field(() => String, { description: 'Who gave it.' })
  trainer: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it counts; null: for good.' })
  expiresDate: Day | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The training as published. */
export function toTraining(one: HeldTraining): MemberTrainingType {
  const { kind, trainedDate, trainer, expiresDate, recordedAt } = one;
  return Object.assign(new MemberTrainingType(), {
    id: toGlobalId('MemberTraining', one.memberTrainingId),
    ...{ kind, trainedDate, trainer, expiresDate, recordedAt },
  });
}

/** Somebody who sits on a panel, as published. */
@ObjectType('PanelMember', { simpleResolvers: true, description: 'Somebody who sits on a panel.' })
export class PanelMemberType {
  /** For the fields that are loaded. */
  readonly personId: string;

  @Field(() => Capacity, { description: 'In which capacity, by the last sitting they were invited to.' })
  capacity: Capacity;
}

/** The input of `recordTraining`. */
@InputType({ description: 'Training that somebody on a panel had, or an entry that is put right.' })
export class RecordTrainingInput extends MutationInput {
  @Field(() => ID, { description: 'Who.' })
  personId: string;

  @Field(() => TrainingKind, { description: 'On what.' })
  kind: TrainingKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When, today at the latest; null only to take back the entry that is corrected.',
  })
  trainedDate?: Day | null;

  @Field(() => String, { description: 'Who gave it, at most 200 characters.' })
  trainer: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it counts; null or left out: for good.',
  })
  expiresDate?: Day | null;

  @Field(() => ID, { nullable: true, description: 'The entry that was recorded wrongly; null or left out: none.' })
  correctsId?: string | null;
}

export const RecordTrainingError = userErrorType('RecordTraining', RECORD_TRAINING_CODES);

/** What `recordTraining` gives. */
@ObjectType({ description: 'What recordTraining gives.', simpleResolvers: true })
export class RecordTrainingPayload extends MutationPayload {
  @Field(() => PersonType, { nullable: true, description: 'The person; null when it was refused.' })
  person: PersonType | null;

  @Field(() => [RecordTrainingError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordTrainingError>[];
}
