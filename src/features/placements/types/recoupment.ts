import { ArgsType, Field, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import type { EqualityFilter } from '../../../platform/conditions';
import { enumFilter } from '../../../platform/filters';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { OrderDirection } from '../../../platform/graphql-order';
import { connectionType, PageArgs } from '../../../platform/paging';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../../platform/scalars';
import {
  agreeBy,
  claimedAmount,
  ClaimDirection,
  ClaimEntryKind,
  claimPosition,
  ClaimStatus,
  type ClaimEntry,
  type RecoupmentClaim,
} from '../rules/recoupment';

registerCodes(
  ClaimDirection,
  'RecoupmentDirection',
  'Who claims of whom: the authority that provides the education claims of the one that looks after the child.',
  {
    CLAIMED_BY_US: 'We provide, and another authority looks after the child.',
    CLAIMED_OF_US: 'We look after the child, and another authority provides.',
  },
);

registerCodes(ClaimEntryKind, 'RecoupmentEntryKind', 'What is entered on a claim after it was opened.', {
  AGREED: 'The two authorities agreed an amount.',
  PAID: 'Money was paid on it, in part or whole.',
  WITHDRAWN: 'It was withdrawn.',
});

registerCodes(
  ClaimStatus,
  'RecoupmentStatus',
  'How a claim stands today. Derived from its clock and its entries, not stored.',
  {
    OPENED: 'Made, and not agreed yet; the six months run.',
    AGREED: 'An amount is agreed, and not paid in full.',
    DETERMINED: 'Six months are over without an agreement: all that is claimed is to be paid, and is not yet in full.',
    PAID: 'What is owed is paid.',
    WITHDRAWN: 'It was withdrawn.',
  },
);

/** What became of a claim as published. */
@ObjectType('RecoupmentEntry', { simpleResolvers: true, description: 'What became of a claim.' })
export class RecoupmentEntryType {
  /** For the field that is loaded. */
  readonly caseId: string;

  @Field(() => ClaimEntryKind, { description: 'What.' })
  kind: ClaimEntryKind;

  @Field(() => DateScalar, { description: 'The day of it.' })
  date: Day;

  @Field(() => MoneyScalar, { nullable: true, description: 'Pounds agreed or paid; null: it was withdrawn.' })
  amount: Pence | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reference of a payment or an agreement, or why it was withdrawn; null: nothing was said.',
  })
  note: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  recordedAt: Date;
}

/** A claim as published. */
@ObjectType('RecoupmentClaim', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What one authority claims of another for the education of a looked-after child over some days from 1 September 2026 on. Seen by those who read recharges; it names no child.',
})
export class RecoupmentClaimType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly claim: RecoupmentClaim;

  @Field(() => ClaimDirection, { description: 'Who claims of whom.' })
  direction: ClaimDirection;

  @Field(() => String, { description: 'Three-digit code of the other authority.' })
  otherAuthorityCode: string;

  @Field(() => DateScalar, { description: 'First day claimed for.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Last day claimed for.' })
  endDate: Day;

  @Field(() => DateScalar, { description: 'The day of the claim, from which its clock runs.' })
  claimDate: Day;

  @Field(() => DateScalar, {
    description: 'The last day on which another amount can be agreed: six months from the claim.',
  })
  agreeBy: Day;

  @Field(() => MoneyScalar, { description: 'Pounds spent on the education.' })
  education: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds spent on transport.' })
  transport: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds of the dedicated schools grant received for the child.' })
  grant: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds claimed: what was spent, transport included, less the grant.' })
  claimed: Pence;

  @Field(() => ClaimStatus, { description: 'How it stands today.' })
  status: ClaimStatus;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds to be paid as agreed or determined; null: neither yet, or withdrawn.',
  })
  owed: Pence | null;

  @Field(() => MoneyScalar, { description: 'Pounds paid so far.' })
  paid: Pence;

  @Field(() => [RecoupmentEntryType], { description: 'What became of it, as it was entered.' })
  entries: RecoupmentEntryType[];
}

/** The claim as published; `today` gives its status. */
export function toRecoupmentClaim(claim: RecoupmentClaim, today: Day): RecoupmentClaimType {
  const { direction, claimDate, education, transport, grant, span } = claim;
  return Object.assign(new RecoupmentClaimType(), {
    id: toGlobalId('RecoupmentClaim', claim.claimId),
    ...{ claim, direction, claimDate, education, transport, grant, ...span },
    otherAuthorityCode: claim.otherLaCode,
    agreeBy: agreeBy(claim),
    claimed: claimedAmount(claim),
    ...claimPosition(claim, today),
    entries: claim.entries.map((entry) => toEntry(entry, claim.caseId)),
  });
}

function toEntry({ kind, dated, amount, note, recordedAt }: ClaimEntry, caseId: string): RecoupmentEntryType {
  return Object.assign(new RecoupmentEntryType(), { kind, date: dated, amount, note, recordedAt, caseId });
}

/** One page of claims. */
export const RecoupmentClaimConnection = connectionType('RecoupmentClaim', () => RecoupmentClaimType);

const ClaimStatusFilter = enumFilter('RecoupmentStatus', ClaimStatus);
const ClaimDirectionFilter = enumFilter('RecoupmentDirection', ClaimDirection);

/** Which claims are asked for. */
@InputType({ description: 'Conditions on claims; every one that is given must hold.' })
export class RecoupmentClaimFilter {
  @Field(() => ClaimStatusFilter, { nullable: true, description: 'On how it stands today; null: not asked.' })
  status?: EqualityFilter<ClaimStatus> | null;

  @Field(() => ClaimDirectionFilter, { nullable: true, description: 'On who claims of whom; null: not asked.' })
  direction?: EqualityFilter<ClaimDirection> | null;
}

const ClaimOrderField = { CLAIM_DATE: 'CLAIM_DATE' } as const;
type ClaimOrderField = (typeof ClaimOrderField)[keyof typeof ClaimOrderField];
registerCodes(ClaimOrderField, 'RecoupmentClaimOrderField', 'What claims can be ordered by.', {
  CLAIM_DATE: 'The day of the claim.',
});

/** One key of an order of claims. */
@InputType({ description: 'The order of claims.' })
export class RecoupmentClaimOrder {
  @Field(() => ClaimOrderField, { description: 'What to order by.' })
  field: ClaimOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `recoupmentClaims`. */
@ArgsType()
export class RecoupmentClaimsArgs extends PageArgs {
  @Field(() => RecoupmentClaimFilter, { nullable: true, description: 'Which; null: all the reader may see.' })
  filter?: RecoupmentClaimFilter | null;

  @Field(() => [RecoupmentClaimOrder], {
    nullable: true,
    description: 'In which order; null or empty: the oldest claim first. Ties are broken by the id.',
  })
  orderBy?: RecoupmentClaimOrder[] | null;
}
