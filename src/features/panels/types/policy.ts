import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ADOPT_POLICY_VERSION_CODES } from '../refusals/terms';
import type { Policy, PolicyVersion } from '../rules/policy';

/** A policy as the schema publishes it. */
@ObjectType('Policy', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A policy or a set of criteria that decisions rely on, by version. Every role sees it.',
})
export class PolicyType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly policyId: string;

  @Field(() => String, { description: 'Its title, unique in the area.' })
  title: string;
}

/** The policy as published. */
export function toPolicy({ policyId, title }: Policy): PolicyType {
  return Object.assign(new PolicyType(), { id: toGlobalId('Policy', policyId), policyId, title });
}

/** A version of a policy as the schema publishes it. */
@ObjectType('PolicyVersion', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A version of a policy, in force from one day to another. Every role sees it.',
})
export class PolicyVersionType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly policyId: string;
  readonly adoptedBy: string;

  @Field(() => String, { description: 'What the version calls itself, unique in its policy.' })
  label: string;

  @Field(() => DateScalar, { description: 'The first day it is in force.' })
  startDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it is in force; null until another is adopted.',
  })
  endDate: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the text as it was adopted, in hexadecimal; null where only an address was given.',
  })
  sha256: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the text is published; null where only a digest was given.',
  })
  url: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  adoptedAt: Date;
}

/** The version as published. */
export function toPolicyVersion(version: PolicyVersion): PolicyVersionType {
  return Object.assign(new PolicyVersionType(), {
    ...version,
    id: toGlobalId('PolicyVersion', version.policyVersionId),
  });
}

/** The input of `adoptPolicyVersion`. */
@InputType({ description: 'A version of a policy to adopt.' })
export class AdoptPolicyVersionInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The policy it is a version of; null: a new one, see title.' })
  policyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The title of a new policy, at most 200 characters; null with a policyId.',
  })
  title?: string | null;

  @Field(() => String, { description: 'What the version calls itself, at most 50 characters.' })
  label: string;

  @Field(() => DateScalar, {
    description: 'The first day it is in force: today or later, but for the first version of a policy.',
  })
  startDate: Day;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its text, 64 hexadecimal digits in small letters; null only with a url.',
  })
  sha256?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its text is published, beginning with https://; null only with a sha256.',
  })
  url?: string | null;
}

export const AdoptPolicyVersionError = userErrorType('AdoptPolicyVersion', ADOPT_POLICY_VERSION_CODES);

@ObjectType({ description: 'What adoptPolicyVersion gives.', simpleResolvers: true })
export class AdoptPolicyVersionPayload extends MutationPayload {
  @Field(() => PolicyVersionType, { nullable: true, description: 'The new version; null when it was refused.' })
  policyVersion: PolicyVersionType | null;

  @Field(() => [AdoptPolicyVersionError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof AdoptPolicyVersionError>[];
}
