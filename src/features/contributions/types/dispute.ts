import { Field, Int, ObjectType } from 'type-graphql';
import { londonDay, toDayNumber, type Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../../platform/scalars';
import '../../access/types/codes';
import { Role } from '../../access/rules/roles';
import { InterimBasis } from '../rules/approval';
import {
  DisputeOutcome,
  isOverdue,
  type Dispute,
  type DisputedLine,
  type DisputeStage,
  type Interim,
  type Resolver,
  type StandingStage,
} from '../rules/dispute';
import type { DisputeFigures, DisputeTotals } from '../rules/figures';
import './codes';

/** Where a dispute stands in the escalation, as published. */
@ObjectType('DisputeStanding', {
  simpleResolvers: true,
  description: 'The stage of the escalation that a dispute is at, as the stage was when the dispute came to it.',
})
export class DisputeStandingType {
  /** For the field that is loaded. */
  readonly ownerId: string | null;

  @Field(() => Int, { description: 'Its place in the order of the stages, from 1.' })
  ordinal: number;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => DateScalar, { description: 'The day on which the dispute came to it.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Its last day; on the day after the dispute moves up, or is overdue.' })
  dueDate: Day;

  @Field(() => Role, { nullable: true, description: 'Whose it is: everyone with this role; null: one person’s.' })
  ownerRole: Role | null;
}

/** Who carries a disputed part, as published. */
@ObjectType('InterimFunding', {
  simpleResolvers: true,
  description: 'Who carries a disputed part until the dispute is settled, without prejudice to how it ends.',
})
export class InterimFundingType {
  /** For the fields that are loaded. */
  readonly interim: Interim;

  @Field(() => InterimBasis, { description: 'By what rule.' })
  basis: InterimBasis;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt: Date;
}

/** Who decided a dispute, as published. */
@ObjectType('DisputeResolver', {
  simpleResolvers: true,
  description: 'Somebody independent of the agencies who decided a dispute.',
})
export class DisputeResolverType {
  @Field(() => String, { description: 'The person.' })
  name: string;

  @Field(() => String, { description: 'The organisation, none of the area’s agencies.' })
  organisation: string;

  @Field(() => String, { description: 'The reference of the decision.' })
  reference: string;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  determinedDate: Day;
}

/** What of a line is disputed, as published. */
@ObjectType('DisputedLine', {
  simpleResolvers: true,
  description: 'A cost line of which a share is disputed: whole, or what is above the sum accepted.',
})
export class DisputedLineType {
  /** For the fields that are loaded. */
  readonly line: DisputedLine;
}

/** A dispute as the schema publishes it. */
@ObjectType('Dispute', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A budget holder’s share that is argued over from a day on. Seen by those who see the money of the case.',
})
export class DisputeType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly dispute: Dispute;

  @Field(() => DateScalar, { description: 'The first disputed day: what settles it goes back to this day.' })
  firstDisputedDate: Day;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt: Date;

  @Field(() => Int, { description: 'Days from the day it was raised to the day it was closed, or to today.' })
  daysInDispute: number;

  @Field(() => DisputeStandingType, {
    nullable: true,
    description: 'Where it stands in the escalation; null: the area had no stages when it was raised.',
  })
  stage: DisputeStandingType | null;

  @Field(() => Boolean, { description: 'Whether it is open and the days of its stage are over.' })
  isOverdue: boolean;

  @Field(() => InterimFundingType, {
    nullable: true,
    description: 'Who carries the disputed part; null: nobody yet, it is paid as before.',
  })
  interim: InterimFundingType | null;

  @Field(() => [DisputedLineType], { description: 'What is disputed; empty: the whole share of every line.' })
  lines: DisputedLineType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null: it is open.' })
  closedAt: Date | null;

  @Field(() => DisputeOutcome, { nullable: true, description: 'How it ended; null: it is open.' })
  outcome: DisputeOutcome | null;

  @Field(() => DisputeResolverType, {
    nullable: true,
    description: 'The independent resolver by whose decision terms were put, or it was ended; null: nobody’s.',
  })
  resolver: DisputeResolverType | null;

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The dispute as published, as at an instant. */
export function toDispute(dispute: Dispute, now: Date): DisputeType {
  const { firstDisputedDate, raisedAt, closedAt, outcome, version } = dispute;
  return Object.assign(new DisputeType(), {
    id: toGlobalId('Dispute', dispute.disputeId),
    dispute,
    firstDisputedDate,
    raisedAt,
    daysInDispute: toDayNumber(londonDay(closedAt ?? now)) - toDayNumber(londonDay(raisedAt)),
    stage: toStanding(dispute.stage),
    isOverdue: isOverdue(dispute, londonDay(now)),
    interim: toInterim(dispute.interim),
    lines: dispute.lines.map((line) => Object.assign(new DisputedLineType(), { line })),
    closedAt,
    outcome,
    resolver: toResolver(dispute.resolver),
    version,
  });
}

function toStanding(stage: StandingStage | null): DisputeStandingType | null {
  return stage === null ? null : Object.assign(new DisputeStandingType(), stage);
}

function toInterim(interim: Interim | null): InterimFundingType | null {
  if (interim === null) return null;
  return Object.assign(new InterimFundingType(), { interim, basis: interim.basis, setAt: interim.setAt });
}

function toResolver(resolver: Resolver | null): DisputeResolverType | null {
  return resolver === null ? null : Object.assign(new DisputeResolverType(), resolver);
}

/** What a dispute comes to, as published. */
@ObjectType('DisputeFigures', { simpleResolvers: true, description: 'What an open dispute comes to, in pounds.' })
export class DisputeFiguresType {
  @Field(() => MoneyScalar, { description: 'What of the disputed part falls on its days up to and including today.' })
  toDate: Pence;

  @Field(() => MoneyScalar, { description: 'What of it falls on the current financial year.' })
  thisYear: Pence;

  @Field(() => MoneyScalar, { description: 'What the interim payers have carried so far; 0.00 while nobody does.' })
  interimFunded: Pence;
}

/** The figures as published. */
export function toDisputeFigures(figures: DisputeFigures): DisputeFiguresType {
  return Object.assign(new DisputeFiguresType(), figures);
}

/** What disputes come to together, as published. */
@ObjectType('DisputeTotals', {
  simpleResolvers: true,
  description: 'Disputes as figures: how many, how long, and what is funded meanwhile.',
})
export class DisputeTotalsType implements DisputeTotals {
  @Field(() => Int, { description: 'How many are open.' })
  open: number;

  @Field(() => Int, { description: 'Of those, how many have outlived their stage.' })
  overdue: number;

  @Field(() => Int, { description: 'How many have ended.' })
  closed: number;

  @Field(() => Int, { description: 'Days in dispute, all together: each to its end, or to today.' })
  daysInDispute: number;

  @Field(() => MoneyScalar, {
    description: 'What interim payers have carried so far of those that are open, in pounds.',
  })
  interimFundedToDate: Pence;

  @Field(() => MoneyScalar, { description: 'What of the open ones falls on their days so far, carried or not.' })
  disputedToDate: Pence;

  @Field(() => MoneyScalar, { description: 'What of the open ones falls on the current financial year.' })
  disputedThisYear: Pence;
}

/** The totals as published. */
export function toDisputeTotals(totals: DisputeTotals): DisputeTotalsType {
  return Object.assign(new DisputeTotalsType(), totals);
}

/** A stage of an area's escalation, as published. */
@ObjectType('DisputeStage', {
  simpleResolvers: true,
  description: 'A stage of the area’s escalation: whose a dispute is for how many days, before it moves up.',
})
export class DisputeStageType {
  /** For the field that is loaded. */
  readonly ownerId: string | null;

  @Field(() => Int, { description: 'Its place in the order, from 1.' })
  ordinal: number;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Int, { description: 'Calendar days.' })
  days: number;

  @Field(() => Role, { nullable: true, description: 'Whose it is: everyone with this role; null: one person’s.' })
  ownerRole: Role | null;
}

/** The stage as published. */
export function toDisputeStage(stage: DisputeStage): DisputeStageType {
  return Object.assign(new DisputeStageType(), stage);
}
