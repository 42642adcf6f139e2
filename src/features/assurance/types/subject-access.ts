import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { SubjectRequester } from '../../cases/rules/subject-request';
import { CaseType } from '../../cases/types/case';
import { PassageInput, WithheldWordsType } from '../../cases/types/passage';
import '../../cases/types/subject-request';
import { TAG_PASSAGES_CODES } from '../refusals/subject-access';
import type { Bundle, BundleSection } from '../rules/subject-access/bundle';

/** One thing that is told. */
@ObjectType('SubjectAccessEntry', { simpleResolvers: true, description: 'One thing that a case says.' })
export class SubjectAccessEntryType {
  @Field(() => String, { description: 'What it is.' })
  label: string;

  @Field(() => String, {
    description: 'What it says; where words were withheld it says so in brackets, and why by class.',
  })
  text: string;

  @Field(() => Boolean, { description: 'Whether somebody wrote it, so that words of it can be withheld.' })
  isQuoted: boolean;
}

/** A part of it. */
@ObjectType('SubjectAccessSection', { simpleResolvers: true, description: 'A part of what may be given.' })
export class SubjectAccessSectionType {
  @Field(() => String, { description: 'Its heading.' })
  heading: string;

  @Field(() => [SubjectAccessEntryType], { description: 'What it says, in order.' })
  entries: SubjectAccessEntryType[];
}

/** What may be given. */
@ObjectType('SubjectAccess', {
  simpleResolvers: true,
  description:
    'What a family or young person may be given of a child, under this case and its others: who it is, its schooling, plan, places and growing up; decisions with their reasons, positions and dissent, the minutes of its items, letters, views, who pays, papers by name, limits, redress, who was told, how long it is kept and what rights there are, without the words that are tagged. For case officers, directors and auditors; each reading is on record. As a document: /reports/subject-access.html and .pdf with caseId=.',
})
export class SubjectAccessType {
  @Field(() => String, { description: 'The reference of the case.' })
  caseReference: string;

  @Field(() => SubjectRequester, {
    description:
      'To whom it may be given: past compulsory school age the young person, unless it was found that somebody else decides; else the parent or carer.',
  })
  givenTo: SubjectRequester;

  @Field(() => [WithheldWordsType], {
    description: 'In how many of its texts words are withheld, by why; empty: none are.',
  })
  withheld: WithheldWordsType[];

  @Field(() => [SubjectAccessSectionType], { description: 'What it says, part by part.' })
  sections: SubjectAccessSectionType[];
}

/** The bundle as published. */
export function toSubjectAccess({ caseReference, givenTo, withheld, sections }: Bundle): SubjectAccessType {
  return Object.assign(new SubjectAccessType(), {
    ...{ caseReference, givenTo },
    withheld: withheld.map((one) => Object.assign(new WithheldWordsType(), one)),
    sections: sections.map(toSubjectAccessSection),
  });
}

/** A part of it as published. */
export function toSubjectAccessSection({ heading, entries }: BundleSection): SubjectAccessSectionType {
  return Object.assign(new SubjectAccessSectionType(), {
    heading,
    entries: entries.map((entry) => Object.assign(new SubjectAccessEntryType(), entry)),
  });
}

/** The input of `tagPassages`. */
@InputType({ description: 'Words of a case that are to be withheld from those outside it.' })
export class TagPassagesInput extends MutationInput {
  @Field(() => ID, { description: 'The case; a closed one too.' })
  caseId: string;

  @Field(() => [PassageInput], {
    description: 'The words, each as it stands in one of the texts that subjectAccess lists; 1 to 50.',
  })
  passages: PassageInput[];
}

export const TagPassagesError = userErrorType('TagPassages', TAG_PASSAGES_CODES);

/** What `tagPassages` gives. */
@ObjectType({ description: 'What tagPassages gives.', simpleResolvers: true })
export class TagPassagesPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [TagPassagesError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof TagPassagesError>[];
}
