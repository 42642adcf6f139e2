import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import type { EqualityFilter } from '../../../platform/conditions';
import { DateFilter, enumFilter, IdFilter } from '../../../platform/filters';
import { connectionType, PageArgs } from '../../../platform/paging';
import { DateScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { LocalAreaType } from '../../access/types/directory';
import {
  RECORD_CARE_DECISION_CODES,
  RECORD_CLOCK_EXCEPTION_CODES,
  RECORD_PLAN_EVENT_CODES,
  SET_CLOCK_READINGS_CODES,
} from '../refusals/clocks';
import {
  CareStart,
  ClockCode,
  ClockExceptionKind,
  ClockOwner,
  ClockStatus,
  DateReading,
  PlanEventKind,
  PlanToldMethod,
  PlanToldReason,
} from '../rules/clock-codes';
import { CeaseReason } from '../rules/sen2';
import { CaseType } from './case';
import { CaseClockType } from './clocks';
import { PlanDecisionInput } from './plan-decision';

const CASE = 'The case after the change; null when it was refused.';
const ERRORS = 'Every rule the request broke; empty when it was done.';
const NOT_ASKED = 'null or left out: not asked.';

/** That a family was told by other means, as it is given. */
@InputType({ description: 'That a family was told what was decided of a plan by other means than a letter made here.' })
export class PlanToldInput {
  @Field(() => DateScalar, {
    description: 'On which day, from that of the event to today; the time to appeal counts from it.',
  })
  toldDate: Day;

  @Field(() => PlanToldMethod, { description: 'How.' })
  method: PlanToldMethod;

  @Field(() => PlanToldReason, { description: 'Why so.' })
  reason: PlanToldReason;
}

/** The input of `recordPlanEvent`. */
@InputType({ description: 'What happened to the plan of a case’s child.' })
export class RecordPlanEventInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => PlanEventKind, { description: 'What happened.' })
  kind: PlanEventKind;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'On which day, today at the latest unless it is a move that is to come; null: what is corrected did not happen.',
  })
  eventDate?: Day | null;

  @Field(() => UrnScalar, {
    nullable: true,
    description: 'The setting that was consulted or answered; null for all else.',
  })
  providerUrn?: Urn | null;

  @Field(() => ID, { nullable: true, description: 'The entry that was wrong; null: none was.' })
  correctsId?: string | null;

  @Field(() => CeaseReason, {
    nullable: true,
    description:
      'Of PLAN_CEASED: why the plan ended, needed where the plan does not say it yet; null for all else. The day and the reason are written of the plan too.',
  })
  ceaseReason?: CeaseReason | null;

  @Field(() => PlanToldInput, {
    nullable: true,
    description:
      'Of what a family may appeal against: that it was told by other means than a letter made here. Of an entry made before: correct it by one of the same kind and day with this. Null: nothing is said of that.',
  })
  told?: PlanToldInput | null;

  @Field(() => PlanDecisionInput, {
    nullable: true,
    description:
      'Of what a family may appeal against: who decided it, on which delegation and why, which its letter is made from. Null: that is recorded by recordPlanDecision.',
  })
  decision?: PlanDecisionInput | null;
}

export const RecordPlanEventError = userErrorType('RecordPlanEvent', RECORD_PLAN_EVENT_CODES);

/** What `recordPlanEvent` gives. */
@ObjectType({ description: 'What recordPlanEvent gives.', simpleResolvers: true })
export class RecordPlanEventPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [RecordPlanEventError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordPlanEventError>[];
}

/** The input of `recordCareDecision`. */
@InputType({ description: 'That health decided on a child’s continuing care.' })
export class RecordCareDecisionInput extends MutationInput {
  @Field(() => ID, { description: 'A case of the child.' })
  caseId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'On which day, today at the latest; null: what is corrected did not happen.',
  })
  decidedDate?: Day | null;

  @Field(() => ID, { nullable: true, description: 'The entry of the plan that was wrong; null: none was.' })
  correctsId?: string | null;
}

export const RecordCareDecisionError = userErrorType('RecordCareDecision', RECORD_CARE_DECISION_CODES);

/** What `recordCareDecision` gives. */
@ObjectType({ description: 'What recordCareDecision gives.', simpleResolvers: true })
export class RecordCareDecisionPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [RecordCareDecisionError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordCareDecisionError>[];
}

/** The input of `recordClockException`. */
@InputType({ description: 'What makes a statutory limit of a case impractical to keep.' })
export class RecordClockExceptionInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => ClockCode, { description: 'The limit. Which the law excuses by what: clockRules.' })
  code: ClockCode;

  @Field(() => ClockExceptionKind, { description: 'What it is.' })
  kind: ClockExceptionKind;

  @Field(() => ID, { nullable: true, description: 'Of C2, the request for advice; null for all else.' })
  adviceRequestId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its first day; null with the last: what is corrected falls.',
  })
  startDate?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day, as far as it is known; null with the first.' })
  endDate?: Day | null;

  @Field(() => String, { description: 'What shows it; at most 2,000 characters.' })
  shownBy: string;

  @Field(() => ID, { nullable: true, description: 'The exception that was wrong; null: none was.' })
  correctsId?: string | null;
}

export const RecordClockExceptionError = userErrorType('RecordClockException', RECORD_CLOCK_EXCEPTION_CODES);

/** What `recordClockException` gives. */
@ObjectType({ description: 'What recordClockException gives.', simpleResolvers: true })
export class RecordClockExceptionPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [RecordClockExceptionError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordClockExceptionError>[];
}

/** The input of `setClockReadings`. */
@InputType({ description: 'How the area reads what the law leaves to be read in two ways.' })
export class SetClockReadingsInput extends MutationInput {
  @Field(() => DateReading, { description: 'How "before" a date is read.' })
  dateReading: DateReading;

  @Field(() => CareStart, { description: 'What begins the clock of continuing care.' })
  careStart: CareStart;
}

export const SetClockReadingsError = userErrorType('SetClockReadings', SET_CLOCK_READINGS_CODES);

/** What `setClockReadings` gives. */
@ObjectType({ description: 'What setClockReadings gives.', simpleResolvers: true })
export class SetClockReadingsPayload extends MutationPayload {
  @Field(() => LocalAreaType, { nullable: true, description: 'The area; null when it was refused.' })
  localArea: LocalAreaType | null;

  @Field(() => [SetClockReadingsError], { description: ERRORS })
  userErrors: InstanceType<typeof SetClockReadingsError>[];
}

/** A clock of the area. */
@ObjectType('NextClock', {
  description: 'A statutory limit that is still to be kept, and the case it is shown under: of a child’s the latest.',
  simpleResolvers: true,
})
export class NextClockType {
  @Field(() => CaseType, { description: 'The case.' })
  case: CaseType;

  @Field(() => CaseClockType, { description: 'The limit.' })
  clock: CaseClockType;
}

/** One page of clocks. */
export const NextClockConnection = connectionType('NextClock', () => NextClockType);

const ClockCodeFilter = enumFilter('ClockCode', ClockCode);
const ClockOwnerFilter = enumFilter('ClockOwner', ClockOwner);
const ClockStatusFilter = enumFilter('ClockStatus', ClockStatus);

/** Which clocks are asked for. */
@InputType({ description: 'Conditions on clocks; every one that is given must hold.' })
export class ClockFilter {
  @Field(() => ClockCodeFilter, { nullable: true, description: `On which limit it is; ${NOT_ASKED}` })
  code?: EqualityFilter<ClockCode> | null;

  @Field(() => ClockOwnerFilter, { nullable: true, description: `On whose it is; ${NOT_ASKED}` })
  owner?: EqualityFilter<ClockOwner> | null;

  @Field(() => ClockStatusFilter, {
    nullable: true,
    description: `On how it stands, exceptions counted: BREACHED are those overdue; ${NOT_ASKED}`,
  })
  status?: EqualityFilter<ClockStatus> | null;

  @Field(() => DateFilter, { nullable: true, description: `On its last day with exceptions; ${NOT_ASKED}` })
  dueDate?: DateFilter | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: `On the agency that has to keep it, which limits of redress name; ${NOT_ASKED}`,
  })
  ownerAgencyId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: `On the person responsible for the case; ${NOT_ASKED}` })
  caseOfficerId?: IdFilter | null;
}

/** What `clocksNext` takes. */
@ArgsType()
export class ClocksNextArgs extends PageArgs {
  @Field(() => ClockFilter, { nullable: true, description: 'Which; null: all that are still to be kept.' })
  filter?: ClockFilter | null;
}
