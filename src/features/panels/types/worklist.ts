import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import { toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, FinancialYearScalar } from '../../../platform/scalars';
import { ClockCode, PlanEventKind } from '../../cases/rules/clock-codes';
import { isLate, WorkKind, type WorkItem } from '../rules/worklist';

registerCodes(WorkKind, 'WorkKind', 'What can wait for somebody, what its subject is, and what its day means.', {
  SITTING: 'A PanelMeeting one is invited to, whose agenda is published and which is not closed. By its day.',
  INTEREST:
    'An AgendaItem of such a sitting on which one has not declared an interest, or none. Due by the day of the sitting.',
  QUORUM_AT_RISK:
    'An AgendaItem that would not be quorate though everybody came who is expected: for the chair of its sitting, and the officer of its case or who listed it. Due by the day of the sitting.',
  UNREAD_PAPERS:
    'An AgendaItem of such a sitting, cleared for, whose newest papers one has not opened. Due by the day of the sitting.',
  LATE_PAPERS:
    'An AgendaItem at which papers, or the listing itself, came after the paper deadline and stand outside until the chair accepts them: for the chair of its sitting, cleared for the case. Due by the day of the sitting.',
  MINUTES: 'A PanelMeeting that is closed and whose minutes its chair has not approved. Since the day it was closed.',
  APPROVAL:
    'A Contribution from one’s own budget that waits to be agreed: of a decision, a change or a settlement. Since the day it was proposed.',
  DISPUTE:
    'A Dispute that is open and whose stage is one’s own, or one’s role’s; for finance also while nobody carries the money; once its days are over also for directors and the budget holder that disputes. Due by the last day of its stage, else since it was raised.',
  RATIFICATION:
    'A Decision that waits to be ratified, itself or in a share over its limit, or a Contribution over its limit in a change or a settlement: for those directors who may, not for who decided or approved it. Since the day of the decision or approval; a decision out of panel is due by the day it lapses.',
  LAPSE:
    'A Decision out of panel that lapses soon unless the panel ratifies it, for directors and case officers. Due by the day it lapses.',
  ACTION:
    'A DecisionAction that is open and one’s own, or one’s agency’s; once it is overdue also for the officer of the case and for directors. By the day it is due.',
  CONDITION:
    'A DecisionCondition that is open and one’s own to meet, which a panel chair or a director says it is; once it is overdue also for the officer of the case and for directors. By the day it is due.',
  ESCALATION:
    'A Case that the panel put off once too often and has not decided since, for directors. Since the day of the last deferral.',
  CLOCK:
    'A Case of which a statutory limit of the plan, clockCode, ends within two weeks or is broken, for its case officer; a limit that the family has to keep is not among them. By its last day, exceptions counted.',
  DAY_MISSING:
    'A Case of whose plan a day is on no record, missingEvent, so that nobody can tell when a statutory limit ends, clockCode: for its case officer, who records it by recordPlanEvent. By the last day that the limit can have, exceptions counted. Of reviews (C7) only where one is late at least by what is known.',
  SUBJECT_REQUEST:
    'A Case on which a request to see what is kept is not answered yet, for its case officer. By the day on which it is to be answered.',
  NOTICE:
    'A Decision of which the family, or an agency, setting or provider that it concerns, is still to be told, for case officers; only where the area set a target. By the day by which it is to be told.',
  PLAN_LETTER:
    'A Case on which something was decided of the plan that the family may appeal against, and no letter that tells it is recorded as sent, for its case officer; only where the area set a target, and until the plan ends. By the day it was decided.',
  REDRESS:
    'A RedressMatter of which a limit, or a day that was set, comes within two weeks or is over: for the officer of the case, for the budget holders of the agency that has to answer, and once it is over for directors. By that day.',
  TRIBUNAL_ORDER:
    'A RedressMatter, an appeal in which a tribunal ordered what was not recorded by recordTribunalOrder, for directors. Since the day of the order.',
  REFERRAL: 'A Case of one’s own that is a draft and not submitted yet, for its case officer. Since it was begun.',
  TRIGGERED:
    'A Case of one’s own that was raised by what fell due of a placement and is a draft, for its case officer. By the day that falls due: a contract’s end, a review.',
  RETURNED: 'A Case of one’s own whose referral was sent back, for its case officer. Since it was sent back.',
  ADVICE:
    'An AdviceRequest that is outstanding and overdue, for the officer of the case and who asked. By the day it was due.',
  LISTING: 'A Case that is submitted and on no agenda, for case officers. Since it was submitted.',
  START: 'A Placement that is paid for and has not started, for commissioners. By the day it was decided to start.',
  FUNDING_NOT_LIVE:
    'A Placement whose first day has come while its money is not committed, for commissioners and finance. By that day.',
  REVIEW:
    'A Placement whose next review is due within four weeks or overdue, for the officer of its case and commissioners. By the day it is due.',
  VISIT:
    'A Placement, a long residential stay of a child who is not looked after, of which the notification or the next visit is due within four weeks or overdue, for the officer of its case. By the day it is due.',
  CIRCUMSTANCE_REVIEW:
    'A Circumstance in which a child could be lost sight of whose review is due within a week, for the case officer of its case and who recorded it; of a guest for commissioners too. By the day of the review.',
  TRANSITION_TASK:
    'A TransitionTask that is due within four weeks or overdue, for the officer of the case and the holders of the budget that answers for it, or of any of that side where none is named. By the first of its month.',
  PREPARATION:
    'A PreparationAim that is to be reviewed, or has a step to be done, within four weeks or by now, for the officer of the case and the budget holders of the side that answers for it. By the earlier day.',
  HANDOVER_NOTICE:
    'An AdultHandover that was agreed and of which the family was not told, for the officer of the case. Since it was agreed.',
  PLAN_AUDIT:
    'A PlanAudit that its auditor has graded and nobody has moderated, for case officers and directors who neither audited it nor are the officer of its case. Since the day it was graded.',
  FEEDBACK:
    'A Feedback that was asked for two weeks ago or longer and of which no answer is recorded, for who asked and the officer of the case. Since it was asked for.',
  IMPROVEMENT_ACTION:
    'An ImprovementPlan of which an action, planCode, is not done though the last of its milestones was due, for directors, administrators and whoever answers for it in person. By that day.',
  IMPROVEMENT_MILESTONE:
    'An ImprovementPlan of which a milestone, planCode, is due within two weeks or overdue and no evidence shows that it was reached, for the same. By the day it is due.',
  PAID_AFTER_LEAVING:
    'A Placement that is still charged though its child has left, for commissioners and finance. Since the last day the child was there.',
  UPLIFT_DECISION:
    'An UpliftRound that waits to be decided, for directors; amount is what it asks more a year. Since it was raised.',
  UPLIFT_APPROVAL:
    'An UpliftRound that was decided and waits for one’s own budget to agree; amount is what that would pay more a year. Since it was decided.',
  RECOUPMENT:
    'A RecoupmentClaim that is not paid, for finance: to be agreed, then to be paid. By the day its six months are over.',
  RECOUPABLE:
    'A Placement of a child whom another authority looks after, for which nothing is claimed yet, for finance. Since the day from which it could be.',
  PAYMENT_MATCH:
    'An Actual for which a placement is proposed that it pays for, to be confirmed or rejected by finance. Since it was proposed.',
  PAYMENT_PARTED:
    'A Placement for which more is paid in this financial year than is committed for all of it, for finance. Since the last such payment.',
  PAYMENT_UNMATCHED:
    'A BudgetHolder of whose imported spend, in this financial year or the last, some is known to pay for no placement, for finance: the year is above its forecast by what commitments already hold of it. Since the last such document; financialYear, payments and amount say how much.',
});

/** One thing that waits for the reader, as published. */
@ObjectType('WorkItem', { simpleResolvers: true, description: 'One thing that waits for the reader.' })
export class WorkItemType {
  /** For the fields that are loaded. */
  readonly item: WorkItem;

  @Field(() => WorkKind, { description: 'What it is.' })
  kind: WorkKind;

  @Field(() => ID, { description: 'The object it is about, which the kind names; fetch it with node.' })
  subjectId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the case it is about; null for a sitting, and where I may not know the case any more.',
  })
  caseReference: string | null;

  @Field(() => DateScalar, {
    description:
      'The day it stands under in the list: dueDate where it has one, else since when it waits; of a sitting its own day.',
  })
  day: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be done; null: none is set.' })
  dueDate: Day | null;

  @Field(() => Boolean, { description: 'Whether that day is over; false where none is set.' })
  isOverdue: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Of an improvement plan the code of the action or milestone; else null.',
  })
  planCode: string | null;

  @Field(() => ClockCode, { nullable: true, description: 'Of a statutory limit its code; else null.' })
  clockCode: ClockCode | null;

  @Field(() => PlanEventKind, {
    nullable: true,
    description: 'Of a day that is missing what happened on it; else null.',
  })
  missingEvent: PlanEventKind | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description: 'Of unmatched spend its financial year; else null.',
  })
  financialYear: FinancialYear | null;

  @Field(() => Int, { nullable: true, description: 'Of unmatched spend how many payments; else null.' })
  payments: number | null;
}

/** The item as published. */
export function toWorkItem(item: WorkItem, today: Day): WorkItemType {
  return Object.assign(new WorkItemType(), {
    item,
    kind: item.kind,
    subjectId: toGlobalId(item.subject.type, item.subject.id),
    caseReference: item.caseReference,
    day: item.day,
    dueDate: item.dueDate,
    isOverdue: isLate(item, today),
    planCode: item.planCode ?? null,
    clockCode: item.clockCode ?? null,
    missingEvent: item.missingEvent ?? null,
    financialYear: item.unmatched?.financialYear ?? null,
    payments: item.unmatched?.payments ?? null,
  });
}
