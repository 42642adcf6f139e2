import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type Urn } from '../../../kernel/ids';
import { DateScalar, DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import { ProvisionType, provisionTypeOfEstablishment } from '../rules/provision-type';
import { type FormerEntry, type RegisterLink } from '../rules/register-history';

/** What the register said of an establishment before, as the schema publishes it. */
@ObjectType('ProviderHistoryEntry', {
  simpleResolvers: true,
  description:
    'What the national register said of an establishment until a change of its name, type, status or authority.',
})
export class ProviderHistoryEntryType {
  @Field(() => DateTimeScalar, {
    description: 'Until when: the instant at which the file that says otherwise was imported here.',
  })
  untilAt: Date;

  @Field(() => String, { description: 'Its name until then.' })
  name: string;

  @Field(() => String, { description: 'The register’s name of its type until then.' })
  type: string;

  @Field(() => ProvisionType, { description: 'What a place there was by its type until then.' })
  provisionType: ProvisionType;

  @Field(() => String, { description: 'The register’s word for its status until then.' })
  status: string;

  @Field(() => String, { description: 'The three-digit code of the authority it lay in until then.' })
  localAuthorityCode: string;
}

/** The entry as published. */
export function toHistoryEntry(entry: FormerEntry): ProviderHistoryEntryType {
  const { untilAt, name, typeName: type, typeCode, statusName: status, laCode: localAuthorityCode } = entry;
  return Object.assign(new ProviderHistoryEntryType(), {
    ...{ untilAt, name, type, status, localAuthorityCode },
    provisionType: provisionTypeOfEstablishment(typeCode),
  });
}

/** A link of the register as the schema publishes it. */
@ObjectType('ProviderLink', {
  simpleResolvers: true,
  description: 'An establishment that came before or after another, as the national register links them.',
})
export class ProviderLinkType {
  @Field(() => UrnScalar, { description: 'The URN of the other one.' })
  urn: Urn;

  @Field(() => String, {
    nullable: true,
    description: 'The name the link gives the other one; null: not published with the link.',
  })
  name: string | null;

  @Field(() => String, { description: 'The register’s words for the link, such as "Successor - amalgamated".' })
  linkType: string;

  @Field(() => DateScalar, { nullable: true, description: 'From which day the link stands; null: not published.' })
  date: Day | null;
}

/** The link as published. */
export function toProviderLink(link: RegisterLink): ProviderLinkType {
  const { linkedUrn, linkedName: name, linkType, linkedDate: date } = link;
  return Object.assign(new ProviderLinkType(), { urn: linkedUrn as Urn, name, linkType, date });
}
