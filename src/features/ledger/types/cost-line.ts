import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { CostCategory, CostElement, usualElement } from '../rules/coding';
import type { PaidDay } from '../rules/paid-on';
import type { Share } from '../rules/shares';
import { percentOf, type StoredLine, type StoredVersion } from '../rules/stored-line';
import './codes';
import { PriceTermsType, toPriceTerms } from './price';

/** Who pays what of a line. */
@ObjectType('CostLineShare', {
  simpleResolvers: true,
  description: 'What one budget holder pays of a cost line. Seen by those who see the money of the case.',
})
export class CostLineShareType {
  /** For the field that is loaded: the holder. */
  readonly budgetHolderId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whole-number parts of what fixed sums leave, as text, such as "50" of 50 : 30 : 20. Null: not by parts.',
  })
  parts: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The parts as a percentage to two decimals: shown only, the money is split by parts. Null: not by parts.',
  })
  percent: Decimal | null;

  @Field(() => PriceTermsType, { nullable: true, description: 'A sum with a price of its own. Null: not a fixed sum.' })
  fixed: PriceTermsType | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The most, in pounds, that the share reaches in one base year. Null: no cap.',
  })
  cap: Pence | null;

  @Field(() => Boolean, { description: 'Whether the holder takes what fixed sums leave.' })
  residual: boolean;
}

/** A dated agreement of price and shares. */
@ObjectType('CostLineVersion', {
  simpleResolvers: true,
  description: 'One dated agreement of price and shares: every day of a line has exactly one.',
})
export class CostLineVersionType {
  /** For the fields that are loaded: the agreement it came with. */
  readonly fundingAgreementId: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day; null: the first day of the placement.' })
  startDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null: as long as the placement lasts.' })
  endDate: Day | null;

  @Field(() => PriceTermsType, { description: 'The price on these days.' })
  price: PriceTermsType;

  @Field(() => [CostLineShareType], { description: 'Who pays, in the order of the agreement, the lead agency first.' })
  shares: CostLineShareType[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant of the ledger from which it stands; null: as long as its line is committed.',
  })
  recordedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant from which another stands in its place; null: it still stands.',
  })
  supersededAt: Date | null;
}

/** What somebody pays of a line on a day. */
@ObjectType('PaidShare', {
  simpleResolvers: true,
  description:
    'Who pays a cost line on a day, and how much of that day: its own share, or a part of another’s that it carries in a dispute. The amounts of all days of a period add up to what the ledger holds for it.',
})
export class PaidShareType {
  /** For the fields that are loaded. */
  readonly costLineId: string;
  readonly payerId: string;
  readonly holderId: string;
  readonly fundingAgreementId: string;

  @Field(() => Boolean, { description: 'Whether it is carried for its holder while the share is in dispute.' })
  isInterim: boolean;

  @Field(() => MoneyScalar, {
    description: 'Pounds of that day: the running total up to it less that of the day before. May be -0.01.',
  })
  amount: Pence;
}

/** What is paid of a line on a day as published. */
export function toPaidShares(costLineId: string, { version, paid }: PaidDay): PaidShareType[] {
  return paid.map(({ payer, holder, amount }, index) =>
    Object.assign(new PaidShareType(), {
      costLineId,
      payerId: payer,
      holderId: holder,
      fundingAgreementId: version.fundingAgreementId,
      isInterim: index >= version.shares.length,
      amount,
    }),
  );
}

/** A cost line as the schema publishes it. */
@ObjectType('CostLine', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'One thing that a placement costs: its category, its days, its price and who pays. Seen by those who see the money of the case.',
})
export class CostLineType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly line: StoredLine;

  @Field(() => CostCategory, { description: 'What it pays for.' })
  category: CostCategory;

  @Field(() => CostElement, { description: 'What it is of the fee; where nothing was said, what its category tells.' })
  element: CostElement;

  @Field(() => Boolean, {
    description:
      'Whether the family is paid, and buys it: a direct payment, which has a line of its own in section 251.',
  })
  isDirectPayment: boolean;

  @Field(() => String, { nullable: true, description: 'What it is, in a few words; null when nothing was said.' })
  description: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its own first day; null: the first day of the placement.' })
  startDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its own last day; null: as long as the placement lasts.' })
  endDate: Day | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was committed, so that the ledger holds it; null while approvals or a ratification are missing.',
  })
  committedAt: Date | null;

  @Field(() => [CostLineVersionType], { description: 'Its dated agreements that stand, in the order of their days.' })
  versions: CostLineVersionType[];
}

/** The line as published. */
export function toCostLine(line: StoredLine): CostLineType {
  return Object.assign(new CostLineType(), {
    id: toGlobalId('CostLine', line.costLineId),
    line,
    category: line.category as CostCategory,
    element: line.element ?? usualElement(line.category as CostCategory),
    isDirectPayment: line.isDirectPayment,
    description: line.description,
    startDate: line.ownSpan.startDate,
    endDate: line.ownSpan.endDate,
    committedAt: line.committedAt,
    versions: line.versions.map(toVersion),
  });
}

/** A dated agreement as published. */
export function toVersion(version: StoredVersion): CostLineVersionType {
  return Object.assign(new CostLineVersionType(), {
    fundingAgreementId: version.fundingAgreementId,
    startDate: version.span.startDate,
    endDate: version.span.endDate,
    price: toPriceTerms(version.price),
    shares: toShares(version.shares),
    recordedAt: version.recordedAt,
    supersededAt: version.supersededAt,
  });
}

/** The shares of an agreement as published. */
export function toShares(shares: readonly Share[]): CostLineShareType[] {
  return shares.map((share) => toShare(share, shares));
}

function toShare(share: Share, shares: readonly Share[]): CostLineShareType {
  return Object.assign(new CostLineShareType(), {
    budgetHolderId: share.payer,
    parts: share.parts === null ? null : share.parts.toString(),
    percent: percentOf(share, shares),
    fixed: share.fixed === null ? null : toPriceTerms(share.fixed),
    cap: share.cap,
    residual: share.residual,
  });
}
