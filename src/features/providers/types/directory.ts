import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Phase } from '../../../kernel/phase';
import type { DirectoryEntry, DirectoryPlaces } from '../rules/directory';
import { NeedCode } from '../rules/needs';
import { PlaceKind } from '../rules/place-kind';
import './codes';
import { ProviderOfferType, toProviderOffer } from './offer';
import { ProviderType, toProvider } from './provider';

/** The places of a kind, as anybody may read them. */
@ObjectType('DirectoryPlaces', {
  simpleResolvers: true,
  description:
    'The funded places of a kind as they may be published: counts of 1 to 5 children are hidden, and others that would give them away.',
})
export class DirectoryPlacesType {
  @Field(() => PlaceKind, { description: 'The kind of place.' })
  kind: PlaceKind;

  @Field(() => Int, { description: 'Places that the area funds today.' })
  commissioned: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Places that children of whatever authority have or were promised; null: hidden.',
  })
  taken: number | null;

  @Field(() => Int, { nullable: true, description: 'Places that are free; null: hidden with what is taken.' })
  vacancies: number | null;

  @Field(() => Int, { nullable: true, description: 'Children who wait, as last told; null: hidden, or never told.' })
  waiting: number | null;

  @Field(() => Boolean, { description: 'Whether a number of it is hidden.' })
  isSuppressed: boolean;
}

/** A provider in the directory. */
@ObjectType('DirectoryEntry', {
  simpleResolvers: true,
  description: 'A provider in the directory that may be published. The same for every reader: there is no child in it.',
})
export class DirectoryEntryType {
  @Field(() => ProviderType, {
    description:
      'The provider, as the register has it. Its fields beside those of the register are not for publication.',
  })
  provider: ProviderType;

  @Field(() => [ProviderOfferType], { description: 'For whom it takes children today.' })
  offers: ProviderOfferType[];

  @Field(() => [DirectoryPlacesType], { description: 'Its funded places today, by kind; empty: the area funds none.' })
  places: DirectoryPlacesType[];
}

/** An entry as published. */
export function toDirectoryEntry({ establishment, offers, places }: DirectoryEntry): DirectoryEntryType {
  return Object.assign(new DirectoryEntryType(), {
    provider: toProvider(establishment),
    offers: offers.map(toProviderOffer),
    places: places.map(toDirectoryPlaces),
  });
}

function toDirectoryPlaces(places: DirectoryPlaces): DirectoryPlacesType {
  const { kind, commissioned, taken, vacancies, waiting, isTakenHidden, isWaitingHidden } = places;
  return Object.assign(new DirectoryPlacesType(), {
    ...{ kind, commissioned, taken, vacancies, waiting },
    isSuppressed: isTakenHidden || isWaitingHidden,
  });
}

/** Which providers of the directory. */
@InputType('DirectoryFilter', {
  description: 'Which providers of the directory; every condition that is given must hold.',
})
export class DirectoryFilter {
  @Field(() => NeedCode, {
    nullable: true,
    description: 'It takes children for this need; with phase, in one and the same offer. Null: not asked.',
  })
  need?: NeedCode | null;

  @Field(() => Phase, { nullable: true, description: 'It takes children in this phase; null: not asked.' })
  phase?: Phase | null;

  @Field(() => String, {
    nullable: true,
    description: 'It lies in the authority of this three-digit code; null: not asked.',
  })
  localAuthorityCode?: string | null;
}
