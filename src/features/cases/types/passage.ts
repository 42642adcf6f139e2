import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { LIFT_PASSAGE_CODES } from '../refusals/passages';
import { PassageKind, PassageSource } from '../rules/passages';
import { CaseType } from './case';

registerCodes(PassageKind, 'PassageKind', 'Why words of a case are withheld from those outside it.', {
  THIRD_PARTY: 'They are about somebody else than the child or young person.',
  SAFEGUARDING: 'To tell them could put somebody at risk. Inside, members and budget holders do not read them either.',
});
registerCodes(PassageSource, 'PassageSource', 'With what a passage was tagged.', {
  DECISION: 'With a decision.',
  POSITION: 'With a member’s position.',
  VIEWS: 'With views that a family filed.',
  REDRESS: 'With an event of redress.',
  LATER: 'When it stood there already.',
});

/** What the description of a list of passages says. */
export const PASSAGES =
  'Words of these texts that are withheld from those outside the case, at most 50; wherever they stand in the case’s texts, later ones too. Each is quoted as it stands, in whole words. Null: none.';

/** A passage as it is given. */
@InputType({ description: 'Words that are withheld from those outside the case, and why.' })
export class PassageInput {
  @Field(() => PassageKind, { description: 'Why.' })
  kind: PassageKind;

  @Field(() => String, {
    description:
      'The words as they stand in the text, whole words; spaces, line ends and the shape of quotation marks need not be the same. A quotation and not a position, so that nothing has to be counted.',
  })
  quotation: string;
}

/** A passage as published. */
@ObjectType('TextPassage', {
  simpleResolvers: true,
  description:
    'Words of a case that are withheld from those outside it. Seen by those who may read the papers; those of safeguarding by case officers, chairs, directors and auditors.',
})
export class TextPassageType {
  @Field(() => ID, { description: 'Give it as passageId to lift it.' })
  id: string;

  @Field(() => PassageKind, { description: 'Why they are withheld.' })
  kind: PassageKind;

  @Field(() => PassageSource, { description: 'With what they were tagged.' })
  source: PassageSource;

  @Field(() => String, { nullable: true, description: 'The words; null: disposed of.' })
  quotation: string | null;

  @Field(() => DateTimeScalar, { description: 'When they were tagged.' })
  taggedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when they are not withheld any more; null: they are.',
  })
  liftedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why they are not any more; null: they are, or disposed of.' })
  liftingReason: string | null;

  /** For the fields that are loaded. */
  readonly taggedById: string;
  readonly liftedById: string | null;
}

/** What a tagged passage is published from. */
interface Tagged {
  readonly passageId: string;
  readonly kind: PassageKind;
  readonly source: PassageSource;
  readonly quotation: string | null;
  readonly taggedBy: string;
  readonly taggedAt: Date;
  readonly lifted: { readonly reason: string | null; readonly by: string; readonly at: Date } | null;
}

/** The passage as published. */
export function toPassage({ passageId, kind, source, quotation, taggedBy, taggedAt, lifted }: Tagged): TextPassageType {
  return Object.assign(new TextPassageType(), {
    ...{ id: toGlobalId('TextPassage', passageId), kind, source, quotation, taggedAt, taggedById: taggedBy },
    ...{ liftedAt: lifted?.at ?? null, liftingReason: lifted?.reason ?? null, liftedById: lifted?.by ?? null },
  });
}

/** The input of `liftPassage`. */
@InputType({ description: 'That words are not withheld any more.' })
export class LiftPassageInput extends MutationInput {
  @Field(() => ID, { description: 'The passage.' })
  passageId: string;

  @Field(() => String, { description: 'Why, at most 2,000 characters.' })
  reason: string;
}

export const LiftPassageError = userErrorType('LiftPassage', LIFT_PASSAGE_CODES);

/** What `liftPassage` gives. */
@ObjectType({ description: 'What liftPassage gives.', simpleResolvers: true })
export class LiftPassagePayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [LiftPassageError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof LiftPassageError>[];
}

/** How many places of a document words were withheld in. */
@ObjectType('WithheldWords', { simpleResolvers: true, description: 'In how many texts words were withheld, by why.' })
export class WithheldWordsType {
  @Field(() => PassageKind, { description: 'Why.' })
  kind: PassageKind;

  @Field(() => Int, { description: 'In how many texts.' })
  texts: number;
}
