import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import { Phase } from '../../../kernel/phase';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { END_OFFER_CODES, SET_OFFER_CODES } from '../refusals';
import { NeedCode } from '../rules/needs';
import type { ProviderOffer } from '../rules/offer';
import { ProvisionType } from '../rules/provision-type';
import { Residential } from '../rules/residential';
import './codes';
import './provider';

/** What a provider offers. */
@ObjectType('ProviderOffer', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'For whom a provider takes children over some days, as the area knows it; the register says types and statutory ages only. Everybody of the area sees it.',
})
export class ProviderOfferType extends NodeInterface {
  /** What the fields that are loaded need. */
  offer: ProviderOffer;

  @Field(() => ProvisionType, { description: 'What a place of this offer is.' })
  provisionType: ProvisionType;

  @Field(() => Residential, { description: 'Whether children sleep there.' })
  residential: Residential;

  @Field(() => [NeedCode], { description: 'The needs that it takes children for.' })
  needs: NeedCode[];

  @Field(() => [Phase], { description: 'The phases of education it takes children in.' })
  phases: Phase[];

  @Field(() => Int, { description: 'The youngest age on the 31 August before, in years.' })
  lowestAge: number;

  @Field(() => Int, { description: 'The oldest age on the 31 August before, in years.' })
  highestAge: number;

  @Field(() => Int, { nullable: true, description: 'Weeks of the year that it is open; null: not known.' })
  weeksAYear: number | null;

  @Field(() => DateScalar, { description: 'The first day that it is offered.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day that it is offered; null: no end is set.' })
  endDate: Day | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  setAt: Date;

  @Field(() => Int, { description: 'Goes up with every change; give it as expectedVersion.' })
  version: number;
}

/** An offer as published. */
export function toProviderOffer(offer: ProviderOffer): ProviderOfferType {
  const { provisionType, residential, lowestAge, highestAge, weeksAYear, startDate, endDate, setAt, version } = offer;
  return Object.assign(new ProviderOfferType(), {
    id: toGlobalId('ProviderOffer', offer.offerId),
    offer,
    needs: [...offer.needs],
    phases: [...offer.phases],
    ...{ provisionType, residential, lowestAge, highestAge, weeksAYear, startDate, endDate, setAt, version },
  });
}

/** The input of `setProviderOffer`. */
@InputType({ description: 'For whom a provider takes children from a day on.' })
export class SetProviderOfferInput extends MutationInput {
  @Field(() => UrnScalar, { description: 'The provider.' })
  providerUrn: Urn;

  @Field(() => ID, {
    nullable: true,
    description:
      'The offer that this one takes the place of: it ends the day before this one begins. Null: this one stands beside the others.',
  })
  replacesOfferId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the replaced offer that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;

  @Field(() => ProvisionType, { description: 'What a place of this offer is.' })
  provisionType: ProvisionType;

  @Field(() => Residential, { description: 'Whether children sleep there.' })
  residential: Residential;

  @Field(() => [NeedCode], { description: 'The needs that it takes children for: at least one, each once.' })
  needs: NeedCode[];

  @Field(() => [Phase], { description: 'The phases it takes children in: at least one, each once.' })
  phases: Phase[];

  @Field(() => Int, { description: 'The youngest age in years on the 31 August before, from 0.' })
  lowestAge: number;

  @Field(() => Int, { description: 'The oldest age in years on the 31 August before, to 25.' })
  highestAge: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Weeks of the year that it is open, 1 to 52, as go with residential; null: not known.',
  })
  weeksAYear?: number | null;

  @Field(() => DateScalar, { description: 'The first day that it is offered.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day that it is offered; null: no end is set.' })
  endDate?: Day | null;
}

export const SetProviderOfferError = userErrorType('SetProviderOffer', SET_OFFER_CODES);

/** What `setProviderOffer` gives. */
@ObjectType({ description: 'What setProviderOffer gives.', simpleResolvers: true })
export class SetProviderOfferPayload extends MutationPayload {
  @Field(() => ProviderOfferType, { nullable: true, description: 'The new offer; null when it was refused.' })
  offer: ProviderOfferType | null;

  @Field(() => [SetProviderOfferError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof SetProviderOfferError>[];
}

/** The input of `endProviderOffer`. */
@InputType({ description: 'The last day of an offer.' })
export class EndProviderOfferInput extends MutationInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId: string;

  @Field(() => DateScalar, { description: 'Its last day, earlier than the one it has.' })
  endDate: Day;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the offer that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const EndProviderOfferError = userErrorType('EndProviderOffer', END_OFFER_CODES);

/** What `endProviderOffer` gives. */
@ObjectType({ description: 'What endProviderOffer gives.', simpleResolvers: true })
export class EndProviderOfferPayload extends MutationPayload {
  @Field(() => ProviderOfferType, { nullable: true, description: 'The offer after it; null when it was refused.' })
  offer: ProviderOfferType | null;

  @Field(() => [EndProviderOfferError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof EndProviderOfferError>[];
}
