import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { FinancialYear } from '../../../../kernel/dates';
import { toGlobalId } from '../../../../platform/global-id';
import { DateTimeScalar, FinancialYearScalar } from '../../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../../platform/user-errors';
import { PUBLISH_ASSURANCE_CODES } from '../../refusals/publication';
import { type Publication } from '../../rules/panel/published';

/** That a year was published. */
@ObjectType('AssurancePublication', {
  simpleResolvers: true,
  description: 'That what is told for the public of a financial year was published, and stays as it was told.',
})
export class AssurancePublicationType {
  readonly publishedById: string;

  @Field(() => ID, { description: 'Tells it from every other.' })
  id: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  financialYear: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  publishedAt: Date;
}

/** The same as published. */
export function toPublication({
  financialYear,
  publishedAt,
  publishedBy: publishedById,
}: Omit<Publication, 'year'>): AssurancePublicationType {
  const id = toGlobalId('AssurancePublication', financialYear);
  return Object.assign(new AssurancePublicationType(), { id, financialYear, publishedAt, publishedById });
}

/** The input of `publishAssurance`. */
@InputType({ description: 'Which year to publish.' })
export class PublishAssuranceInput extends MutationInput {
  @Field(() => FinancialYearScalar, { description: 'A financial year that has ended.' })
  financialYear: FinancialYear;
}

export const PublishAssuranceError = userErrorType('PublishAssurance', PUBLISH_ASSURANCE_CODES);

/** What `publishAssurance` gives. */
@ObjectType({ description: 'What publishAssurance gives.', simpleResolvers: true })
export class PublishAssurancePayload extends MutationPayload {
  @Field(() => AssurancePublicationType, { nullable: true, description: 'The publication; null when it was refused.' })
  publication: AssurancePublicationType | null;

  @Field(() => [PublishAssuranceError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof PublishAssuranceError>[];
}
