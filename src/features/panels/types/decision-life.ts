import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { toDayNumber, type Day } from '../../../kernel/dates';
import type { EqualityFilter } from '../../../platform/conditions';
import { DateFilter, enumFilter, IdFilter } from '../../../platform/filters';
import { registerCodes } from '../../../platform/graphql-codes';
import { OrderDirection } from '../../../platform/graphql-order';
import { connectionType, PageArgs } from '../../../platform/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { CaseClockType, toCaseClock } from '../../cases/types/clocks';
import { DecisionBasis } from '../rules/decision-codes';
import {
  BroughtStatus,
  broughtStatusOn,
  EndingKind,
  type BroughtDecision,
  type DecisionEnding,
} from '../rules/decision-life';
import type { DecisionRecord } from '../rules/decision-record';
import type { OutOfPanelRoute } from '../rules/out-of-panel-route';
import type { StandingFacts } from '../rules/ratification';
import { DecisionType } from './decision';
import './decision-codes';
import './decision-life-codes';

/** How a decision fares that has to be brought to the panel. */
@ObjectType('BroughtToPanel', {
  simpleResolvers: true,
  description: 'How a decision fares that was taken between sittings, or ordered, and has to be brought to the panel.',
})
export class BroughtToPanelType {
  /** For the fields that are loaded. */
  readonly decision: DecisionRecord;

  @Field(() => BroughtStatus, { description: 'Where it stands with the panel.' })
  status: BroughtStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it stands no longer unless the panel came to it before; null: an order, which does not lapse.',
  })
  lapsesOn: Day | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from today to that day while it waits, 1 on its last; null: it does not wait, or does not lapse.',
  })
  daysLeft: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the decision to the panel’s word on it; null: there is none.',
  })
  daysTaken: number | null;
}

/** How the decision fares with the panel, as published; null for one that was taken at a sitting. */
export function toBroughtToPanel(
  decision: DecisionRecord,
  standing: StandingFacts,
  brought: BroughtDecision | null,
  today: Day,
): BroughtToPanelType | null {
  if (decision.basis !== 'OUT_OF_PANEL' && decision.basis !== 'TRIBUNAL_ORDER') return null;
  const status = broughtStatusOn(standing, today);
  const { lapsesOn, decisionDate } = decision;
  const waits = status === 'AWAITING' && lapsesOn !== null;
  return Object.assign(new BroughtToPanelType(), {
    decision,
    status,
    lapsesOn,
    daysLeft: waits ? toDayNumber(lapsesOn) - toDayNumber(today) : null,
    daysTaken: brought === null ? null : toDayNumber(brought.decisionDate) - toDayNumber(decisionDate),
  });
}

/** The end of a decision as the schema publishes it. */
@ObjectType('DecisionEnding', {
  simpleResolvers: true,
  description: 'The end of a decision that waited. What was done by it before is not undone.',
})
export class DecisionEndingType {
  /** For the fields that are loaded. */
  readonly ending: DecisionEnding;

  @Field(() => EndingKind, { description: 'How it ended.' })
  kind: EndingKind;

  @Field(() => DateScalar, { description: 'The first day on which it stands no longer.' })
  endedOn: Day;

  @Field(() => DateTimeScalar, {
    description: 'When that was written down; a lapse stands from its day, whenever that was.',
  })
  recordedAt: Date;

  @Field(() => Int, { nullable: true, description: 'The grade then of whoever declined it; null for a lapse.' })
  enderGrade: number | null;
}

/** The end as published. */
export function toEnding(ending: DecisionEnding): DecisionEndingType {
  const { kind, endedOn, recordedAt, enderGrade } = ending;
  return Object.assign(new DecisionEndingType(), { ending, kind, endedOn, recordedAt, enderGrade });
}

/** What a correction changed. */
@ObjectType('DecisionCorrection', {
  simpleResolvers: true,
  description: 'What a decision changed of the one it corrects.',
})
export class DecisionCorrectionType {
  /** For the field that is loaded. */
  readonly decision: DecisionRecord;

  @Field(() => [String], {
    description:
      'The names of what it says otherwise, as the input has them; "parts": conditions or actions, "money": what is paid.',
  })
  changed: string[];

  @Field(() => Boolean, {
    description: 'Whether it left the placement and the agreement of the corrected decision as they were.',
  })
  keepsMoney: boolean;
}

/** Whether the way out of panel is held out, as published. */
@ObjectType('OutOfPanelRoute', {
  simpleResolvers: true,
  description:
    'Whether a case should be decided out of panel, since a statutory limit ends before the panel can (no sitting moves one).',
})
export class OutOfPanelRouteType {
  /** For the field that is loaded: the sitting; null: none is called, or not the reader's to know of. */
  readonly nextSittingId: string | null;

  @Field(() => Boolean, { description: 'Whether it is offered.' })
  offered: boolean;

  @Field(() => String, { description: 'Why, or why not, in a sentence.' })
  because: string;

  @Field(() => CaseClockType, {
    nullable: true,
    description: 'The statutory limit that ends first; null: none runs.',
  })
  deadline: CaseClockType | null;
}

/** The route as published. */
export function toRoute(
  { isOffered, because, deadline }: OutOfPanelRoute,
  nextSittingId: string | null,
): OutOfPanelRouteType {
  return Object.assign(new OutOfPanelRouteType(), {
    nextSittingId,
    offered: isOffered,
    because,
    deadline: deadline === null ? null : toCaseClock(deadline),
  });
}

/** One page of decisions. */
export const DecisionConnection = connectionType('Decision', () => DecisionType);

const BroughtStatusFilter = enumFilter('BroughtStatus', BroughtStatus);
const DecisionBasisFilter = enumFilter('DecisionBasis', DecisionBasis);
const NOT_ASKED = 'null or left out: not asked.';

/** Which decisions are asked for. */
@InputType({ description: 'Conditions on decisions taken between sittings; every one that is given must hold.' })
export class OutOfPanelDecisionFilter {
  @Field(() => BroughtStatusFilter, {
    nullable: true,
    description: `On where it stands with the panel today; ${NOT_ASKED}`,
  })
  status?: EqualityFilter<BroughtStatus> | null;

  @Field(() => DecisionBasisFilter, { nullable: true, description: `On OUT_OF_PANEL or TRIBUNAL_ORDER; ${NOT_ASKED}` })
  basis?: EqualityFilter<DecisionBasis> | null;

  @Field(() => IdFilter, { nullable: true, description: `On the panel of its terms of reference; ${NOT_ASKED}` })
  panelId?: IdFilter | null;

  @Field(() => DateFilter, { nullable: true, description: `On the day of the decision; ${NOT_ASKED}` })
  decisionDate?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: `On the day it lapses, or lapsed; ${NOT_ASKED}` })
  lapsesOn?: DateFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those that still wait although a sitting they were brought to is closed; false, null or left out: not asked.',
  })
  overdue?: boolean | null;
}

/** What they can be ordered by. */
export const OutOfPanelDecisionOrderField = { DECISION_DATE: 'DECISION_DATE' } as const;
export type OutOfPanelDecisionOrderField =
  (typeof OutOfPanelDecisionOrderField)[keyof typeof OutOfPanelDecisionOrderField];
registerCodes(
  OutOfPanelDecisionOrderField,
  'OutOfPanelDecisionOrderField',
  'What decisions taken between sittings can be ordered by.',
  { DECISION_DATE: 'The day of the decision.' },
);

/** One key of their order. */
@InputType({ description: 'One key of the order of decisions taken between sittings.' })
export class OutOfPanelDecisionOrder {
  @Field(() => OutOfPanelDecisionOrderField, { description: 'What to order by.' })
  field: OutOfPanelDecisionOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `outOfPanelDecisions`. */
@ArgsType()
export class OutOfPanelDecisionsArgs extends PageArgs {
  @Field(() => OutOfPanelDecisionFilter, {
    nullable: true,
    description: 'Which decisions; null: all that this reader may know of.',
  })
  filter?: OutOfPanelDecisionFilter | null;

  @Field(() => [OutOfPanelDecisionOrder], {
    nullable: true,
    description: 'In which order; null or empty: the earliest first. Ties are broken by the id.',
  })
  orderBy?: OutOfPanelDecisionOrder[] | null;
}
