import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerCodes } from '../../../platform/graphql-codes';
import { MutationInput, MutationPayload } from '../../../platform/user-errors';
import { ReferenceScheme } from '../../cases/rules/imported';
import { DisposeRecordsError } from './retention/inputs';
import { RecordRetentionType } from './retention/records';
import { SubjectAccessSectionType } from './subject-access';

registerCodes(ReferenceScheme, 'ChildNumberScheme', 'Whose number of a child it is.', {
  OWN: 'The area’s own, as its file of placements gives it.',
  UPN: 'The unique pupil number.',
  SEN2: 'The persontableid of the person-level SEN2 return.',
});

/** A child that only imports brought, as the schema publishes it. */
@ObjectType('ImportedChild', {
  simpleResolvers: true,
  description:
    'A child that only an import brought and that never had a case: all that is kept of it, which is what may be given to whoever asks to see it, and how long it is kept. For case officers, directors and auditors, not of a health body; each reading is on record.',
})
export class ImportedChildType {
  @Field(() => ID, {
    description:
      'Opaque; give it as child.childId to refer the child: what is recorded of a case (a hold, redress, a request to see what is kept) can be recorded of it then.',
  })
  id: string;

  @Field(() => [SubjectAccessSectionType], { description: 'What is kept, part by part.' })
  sections: SubjectAccessSectionType[];

  @Field(() => RecordRetentionType, { description: 'How long it is kept: as an identity, by the rule of the area.' })
  retention: RecordRetentionType;
}

/** The input of `disposeImportedRecords`. */
@InputType({ description: 'Of which child that never had a case all that was imported is to go, for good.' })
export class DisposeImportedRecordsInput extends MutationInput {
  @Field(() => ID, { description: 'The child: the id of recordsDueForDisposal or importedChild.' })
  childId: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether only to say what would go: the same path, and nothing goes.',
  })
  preview: boolean;
}

/** What `disposeImportedRecords` gives. */
@ObjectType({ description: 'What disposeImportedRecords gives.', simpleResolvers: true })
export class DisposeImportedRecordsPayload extends MutationPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'How many entries were removed, or would be; null when it was refused.',
  })
  entries: number | null;

  @Field(() => [DisposeRecordsError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof DisposeRecordsError>[];
}
