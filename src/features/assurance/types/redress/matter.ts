import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import type { EqualityFilter } from '../../../../platform/conditions';
import { enumFilter, IdFilter } from '../../../../platform/filters';
import { NodeInterface, toGlobalId } from '../../../../platform/global-id';
import { connectionType, PageArgs } from '../../../../platform/paging';
import { DateScalar, DateTimeScalar } from '../../../../platform/scalars';
import { PlanHoldReason, type PlanHold } from '../../../cases/rules/plan-hold';
import { sayHold } from '../../../cases/rules/hold-words';
import {
  AppealGround,
  OrderKind,
  RedressEventKind,
  RedressKind,
  RedressResult,
} from '../../../cases/rules/redress-codes';
import type { RedressTarget } from '../../../cases/rules/redress-targets';
import { CaseClockType, toCaseClock } from '../../../cases/types/clocks';
import type { RedressEvent, RedressMatter } from '../../rules/redress/matter';
import { RedressOutcome, RedressState, type RedressStanding } from '../../rules/redress/standing';
import './codes';

const NOT_ASKED = 'null or left out: not asked.';

/** A day that was set, as published. */
@ObjectType('RedressTarget', {
  simpleResolvers: true,
  description: 'A day that was set in a matter and is no limit of the law: for an answer, or a remedy.',
})
export class RedressTargetType {
  @Field(() => RedressEventKind, { description: 'The event with which it was set.' })
  setBy: RedressEventKind;

  @Field(() => DateScalar, { description: 'The day.' })
  dueDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'When it was met, in time or not; null: not yet.' })
  metDate: Day | null;
}

/** A matter as the schema publishes it. */
@ObjectType('RedressMatter', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What a family or an ombudsman brings against what was decided, or how: mediation, appeal, recommendation, complaint, investigation. Its days and what it came to are for those who read the case; what was said in it for those who see its papers.',
})
export class RedressMatterType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly matter: RedressMatter;

  @Field(() => RedressKind, { description: 'What it is.' })
  kind: RedressKind;

  @Field(() => String, {
    nullable: true,
    description: 'The reference that the tribunal, the ombudsman or the complaints team gave it.',
  })
  reference: string | null;

  @Field(() => [AppealGround], { description: 'What is appealed against or mediated; empty for all else.' })
  grounds: readonly AppealGround[];

  @Field(() => Boolean, {
    description: 'Of a mediation, whether what health provides is among the issues; else false.',
  })
  isAboutHealth: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the family was sent the notice of what it is about; null: not known, or nothing of the kind.',
  })
  noticeDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it began; null: it was recorded by mistake.' })
  openedOn: Day | null;

  @Field(() => RedressState, { description: 'How far it has come.' })
  state: RedressState;

  @Field(() => RedressOutcome, { nullable: true, description: 'What it came to; null: nothing yet.' })
  outcome: RedressOutcome | null;

  @Field(() => [CaseClockType], { description: 'Its statutory limits, those that were kept among them.' })
  clocks: CaseClockType[];

  @Field(() => [RedressTargetType], { description: 'The days that were set in it and are no limits of the law.' })
  targets: RedressTargetType[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day by which something of it is to be done by an agency; null: nothing is waited for.',
  })
  nextDueDate: Day | null;

  @Field(() => Boolean, { description: 'Whether that day is over.' })
  isOverdue: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Of an appeal, the last day on which it could be registered as of right (C19); the tribunal may admit a later one. Null: it is none, no notice is known, or nothing says that the family was told of it.',
  })
  couldRegisterUntil: Day | null;
}

/** A matter and how it stands. */
export interface ShownMatter {
  readonly matter: RedressMatter;
  readonly standing: RedressStanding;
}

/** The matter as published. */
export function toRedressMatter({ matter, standing }: ShownMatter): RedressMatterType {
  const { kind, reference, grounds, isAboutHealth, noticeDate } = matter;
  const { clocks, targets, ...how } = standing;
  return Object.assign(new RedressMatterType(), {
    id: toGlobalId('RedressMatter', matter.redressMatterId),
    ...{ matter, kind, reference, grounds, isAboutHealth, noticeDate, ...how },
    clocks: clocks.map(toCaseClock),
    targets: targets.map(toTarget),
  });
}

function toTarget({ setBy, dueDate, metDate }: RedressTarget): RedressTargetType {
  return Object.assign(new RedressTargetType(), { setBy, dueDate, metDate });
}

/** One page of matters. */
export const RedressMatterConnection = connectionType('RedressMatter', () => RedressMatterType);

/** An event as the schema publishes it. */
@ObjectType('RedressEvent', {
  simpleResolvers: true,
  description: 'What happened in a matter on a day, as it was recorded. Never changed: corrected by another entry.',
})
export class RedressEventType {
  /** For the fields that are loaded. */
  readonly event: RedressEvent;

  @Field(() => ID, { description: 'Give it as correctsId to correct it.' })
  id: string;

  @Field(() => RedressEventKind, { description: 'What happened.' })
  kind: RedressEventKind;

  @Field(() => DateScalar, { nullable: true, description: 'On which day; null: it takes back what it corrects.' })
  eventDate: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day that was set with it; the kind says what for. Null: none.',
  })
  dueDate: Day | null;

  @Field(() => RedressResult, {
    nullable: true,
    description: 'What it came to; null: such an event comes to nothing by itself.',
  })
  result: RedressResult | null;

  @Field(() => [OrderKind], { description: 'What is to be done by it; empty: nothing.' })
  orders: readonly OrderKind[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a finding, whether others may have been touched by the same; null: not said.',
  })
  areOthersAffected: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The entry that it corrects; null: it corrects none.' })
  correctsId: string | null;

  @Field(() => Boolean, { description: 'Whether a later entry took its place.' })
  isCorrected: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The event as published. */
export function toRedressEvent(event: RedressEvent): RedressEventType {
  const { redressEventId, kind, eventDate, dueDate, result, orders, areOthersAffected, isCorrected, recordedAt } =
    event;
  return Object.assign(new RedressEventType(), {
    ...{ event, kind, eventDate, dueDate, result, orders, areOthersAffected, isCorrected, recordedAt },
    id: toGlobalId('RedressEvent', redressEventId),
    correctsId: event.correctsId === null ? null : toGlobalId('RedressEvent', event.correctsId),
  });
}

/** What holds a plan, as published. */
@ObjectType('PlanHold', { simpleResolvers: true, description: 'That the plan of a child may not end yet, and why.' })
export class PlanHoldType {
  /** The child whose plan it is; not published. */
  childId: string;

  @Field(() => PlanHoldReason, { description: 'Why.' })
  reason: PlanHoldReason;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the family was told that it is to end; null: it was not.',
  })
  noticeDate: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it may end; null: no day can be told yet.',
  })
  mayEndOn: Day | null;

  @Field(() => String, { description: 'The same as a sentence.' })
  message: string;
}

/** The hold on a child's plan as published. */
export function toPlanHold(childId: string, hold: PlanHold): PlanHoldType {
  return Object.assign(new PlanHoldType(), { ...hold, childId, message: sayHold(hold) });
}

const RedressKindFilter = enumFilter('RedressKind', RedressKind);
const RedressStateFilter = enumFilter('RedressState', RedressState);

/** Which matters are asked for. */
@InputType({ description: 'Conditions on matters of redress; every one that is given must hold.' })
export class RedressFilter {
  @Field(() => RedressKindFilter, { nullable: true, description: `On what it is; ${NOT_ASKED}` })
  kind?: EqualityFilter<RedressKind> | null;

  @Field(() => RedressStateFilter, { nullable: true, description: `On how far it has come; ${NOT_ASKED}` })
  state?: EqualityFilter<RedressState> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether a day by which something of it was to be done is over; ${NOT_ASKED}`,
  })
  overdue?: boolean | null;

  @Field(() => IdFilter, { nullable: true, description: `On the agency that has to answer it; ${NOT_ASKED}` })
  ownerAgencyId?: IdFilter | null;
}

/** What `redressMatters` takes. */
@ArgsType()
export class RedressMattersArgs extends PageArgs {
  @Field(() => RedressFilter, { nullable: true, description: 'Which; null: all.' })
  filter?: RedressFilter | null;
}
