import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CLOSE_CONCERN_CODES, RECORD_NOTE_CODES, SET_FRAMEWORK_CODES } from '../refusals';
import type { ProviderFramework } from '../rules/framework';
import { isOpenConcern, NoteKind, type ProviderNote } from '../rules/note';
import './codes';

/** Why what is between the area and a provider is not shown. */
export const DEALINGS_NOT_SHOWN =
  'What is between the area and a provider is shown to those who weigh or pay for places; your role does neither.';

const NO_CHILD = 'Name no child in it.';

/** The terms of a framework or contract. */
@ObjectType('ProviderFramework', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'The terms that go with a provider’s prices: a framework it is on, or a contract of its own. For those who weigh or pay for places.',
})
export class ProviderFrameworkType extends NodeInterface {
  /** What the fields that are loaded need. */
  framework: ProviderFramework;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: 'What it is known by; one of a provider.' })
  reference: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null: no end is set.' })
  endDate: Day | null;

  @Field(() => Int, { nullable: true, description: 'Days of notice that end a placement; null: none agreed.' })
  noticeDays: number | null;

  @Field(() => String, { nullable: true, description: 'When and how prices may rise; null: nothing agreed.' })
  upliftTerms: string | null;

  @Field(() => String, { nullable: true, description: 'What is paid while a child is away; null: nothing agreed.' })
  absenceTerms: string | null;

  @Field(() => String, { nullable: true, description: 'What else was agreed; null: nothing.' })
  otherTerms: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded or changed last.' })
  setAt: Date;

  @Field(() => Int, { description: 'Goes up with every change; give it as expectedVersion.' })
  version: number;
}

/** Framework terms as published. */
export function toProviderFramework(framework: ProviderFramework): ProviderFrameworkType {
  const { name, reference, startDate, endDate, noticeDays, upliftTerms, absenceTerms, otherTerms, setAt, version } =
    framework;
  return Object.assign(new ProviderFrameworkType(), {
    id: toGlobalId('ProviderFramework', framework.frameworkId),
    framework,
    ...{ name, reference, startDate, endDate, noticeDays, upliftTerms, absenceTerms, otherTerms, setAt, version },
  });
}

/** A note about a provider. */
@ObjectType('ProviderNote', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What was found of a provider, or a concern about it. It is never changed: a concern is closed with what came of it. For those who weigh or pay for places.',
})
export class ProviderNoteType extends NodeInterface {
  /** What the fields that are loaded need. */
  about: ProviderNote;

  @Field(() => NoteKind, { description: 'What it is.' })
  kind: NoteKind;

  @Field(() => DateScalar, { description: 'The day it is of, such as that of the visit.' })
  notedDate: Day;

  @Field(() => String, { description: 'What was noted.' })
  note: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => Boolean, { description: 'Whether it is a concern that is not closed.' })
  isOpen: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was closed; null: a quality note, or still open.',
  })
  closedDate: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'What came of it; null while it is open, and of a quality note.',
  })
  outcome: string | null;
}

/** A note as published. */
export function toProviderNote(about: ProviderNote): ProviderNoteType {
  const { kind, notedDate, note, recordedAt, closing } = about;
  return Object.assign(new ProviderNoteType(), {
    id: toGlobalId('ProviderNote', about.noteId),
    about,
    ...{ kind, notedDate, note, recordedAt, isOpen: isOpenConcern(about) },
    closedDate: closing?.closedDate ?? null,
    outcome: closing?.outcome ?? null,
  });
}

/** The input of `setProviderFramework`. */
@InputType({ description: 'The terms of a framework or contract; the same reference again changes them.' })
export class SetProviderFrameworkInput extends MutationInput {
  @Field(() => UrnScalar, { description: 'The provider.' })
  providerUrn: Urn;

  @Field(() => String, { description: 'What the terms are known by, at most 200 characters.' })
  reference: string;

  @Field(() => String, { description: 'What they are called, at most 200 characters.' })
  name: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: no end is set.' })
  endDate?: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days of notice that end a placement, 0 to 366; null: none agreed.',
  })
  noticeDays?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'When and how prices may rise, at most 2,000 characters; null: nothing.',
  })
  upliftTerms?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is paid while a child is away, at most 2,000 characters; null: nothing.',
  })
  absenceTerms?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What else was agreed, at most 2,000 characters; null: nothing.',
  })
  otherTerms?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the terms that was read: another one since is a CONFLICT. Null: whatever they have become.',
  })
  expectedVersion?: number | null;
}

export const SetProviderFrameworkError = userErrorType('SetProviderFramework', SET_FRAMEWORK_CODES);

/** What `setProviderFramework` gives. */
@ObjectType({ description: 'What setProviderFramework gives.', simpleResolvers: true })
export class SetProviderFrameworkPayload extends MutationPayload {
  @Field(() => ProviderFrameworkType, { nullable: true, description: 'The terms; null when it was refused.' })
  framework: ProviderFrameworkType | null;

  @Field(() => [SetProviderFrameworkError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof SetProviderFrameworkError>[];
}

/** The input of `recordProviderNote`. */
@InputType({ description: 'What was found of a provider, or a concern about it.' })
export class RecordProviderNoteInput extends MutationInput {
  @Field(() => UrnScalar, { description: 'The provider.' })
  providerUrn: Urn;

  @Field(() => NoteKind, { description: 'What it is. A concern is open until it is closed.' })
  kind: NoteKind;

  @Field(() => DateScalar, { description: 'The day it is of: today or earlier.' })
  notedDate: Day;

  @Field(() => String, { description: `What is noted, at most 2,000 characters. ${NO_CHILD}` })
  note: string;
}

export const RecordProviderNoteError = userErrorType('RecordProviderNote', RECORD_NOTE_CODES);

/** What `recordProviderNote` gives. */
@ObjectType({ description: 'What recordProviderNote gives.', simpleResolvers: true })
export class RecordProviderNotePayload extends MutationPayload {
  @Field(() => ProviderNoteType, { nullable: true, description: 'The note; null when it was refused.' })
  note: ProviderNoteType | null;

  @Field(() => [RecordProviderNoteError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordProviderNoteError>[];
}

/** The input of `closeProviderConcern`. */
@InputType({ description: 'That a concern is settled, and how.' })
export class CloseProviderConcernInput extends MutationInput {
  @Field(() => ID, { description: 'The concern, a ProviderNote.' })
  noteId: string;

  @Field(() => DateScalar, { description: 'The day it was settled: from the day it is of to today.' })
  closedDate: Day;

  @Field(() => String, { description: `What came of it, at most 2,000 characters. ${NO_CHILD}` })
  outcome: string;
}

export const CloseProviderConcernError = userErrorType('CloseProviderConcern', CLOSE_CONCERN_CODES);

/** What `closeProviderConcern` gives. */
@ObjectType({ description: 'What closeProviderConcern gives.', simpleResolvers: true })
export class CloseProviderConcernPayload extends MutationPayload {
  @Field(() => ProviderNoteType, { nullable: true, description: 'The concern after it; null when it was refused.' })
  note: ProviderNoteType | null;

  @Field(() => [CloseProviderConcernError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof CloseProviderConcernError>[];
}
