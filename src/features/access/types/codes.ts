import { registerEnumType } from 'type-graphql';
import { AgencyKind, Profession } from '../rules/directory';
import { AmountBasis, LimitedDecision, LimitRole } from '../rules/limits';
import { Permission, Role } from '../rules/roles';

registerEnumType(AgencyKind, {
  name: 'AgencyKind',
  description: 'The sides of a joint decision.',
  valuesConfig: {
    EDUCATION: { description: 'The local authority as education authority; the high needs block is of this side.' },
    SOCIAL_CARE: { description: 'The local authority’s social care, of children or of adults.' },
    HEALTH: { description: 'The NHS body responsible for the area, an integrated care board.' },
  },
});

registerEnumType(Role, {
  name: 'Role',
  description: 'The parts a person can have in an area. Rights are the union of the roles held on the day.',
  valuesConfig: {
    CASE_OFFICER: { description: 'Prepares referrals, lists cases, calls sittings and keeps their attendance.' },
    PANEL_MEMBER: { description: 'Sits on panels: reads what is listed for a sitting they are invited to.' },
    PANEL_CHAIR: { description: 'Chairs sittings and records their decisions.' },
    DIRECTOR: { description: 'Ratifies what is beyond a panel’s or a holder’s authority.' },
    BUDGET_HOLDER: { description: 'Binds one budget: approves that budget’s share, and no other.' },
    FINANCE: { description: 'Sets budgets and records actuals; sees the money of a case by its reference, no names.' },
    COMMISSIONER: { description: 'Finds options, judges their suitability, starts and ends placements; no names.' },
    AUDITOR: { description: 'Reads everything and changes nothing; every read is recorded.' },
    ADMINISTRATOR: { description: 'Looks after people, roles, panels and limits; sees no case.' },
    INTEGRATION: { description: 'Another system that brings in the files it was granted.' },
  },
});

registerEnumType(Permission, {
  name: 'Permission',
  description: 'What roles allow. Which rows are seen under it is decided for each row.',
  valuesConfig: {
    CASE_READ: { description: 'Ask for cases; each reader sees the parts that are theirs to see.' },
    CASE_REFER: { description: 'Refer a child’s case, and change the referral.' },
    CASE_SUBMIT: { description: 'Submit a referral.' },
    CASE_LIST: { description: 'Put a case on the agenda of a sitting.' },
    CASE_RETURN: { description: 'Send a submitted referral back for what is missing.' },
    ADVICE_RECORD: { description: 'Record advice that is asked for, comes, or is called off.' },
    SHARING_RECORD: {
      description:
        'Record what is shared with whom on what basis, a consent withdrawn, and who decides for a young person.',
    },
    EVIDENCE_ADD: { description: 'Add evidence to a case.' },
    OPTION_ADD: { description: 'Add an option for a placement to a case.' },
    SUITABILITY_RECORD: { description: 'Record whether an option is suitable.' },
    MEETING_READ: { description: 'Ask for sittings of panels.' },
    MEETING_SCHEDULE: { description: 'Call a sitting and invite its members.' },
    MEETING_INVITE: { description: 'Invite to a sitting that is called, and withdraw an invitation.' },
    MEETING_OPEN: { description: 'Open a sitting.' },
    MEETING_CLOSE: { description: 'Close a sitting.' },
    AGENDA_PUBLISH: { description: 'Publish an agenda with its papers.' },
    PAPERS_OPEN: { description: 'Record that one has opened papers.' },
    PAPERS_ACCEPT: { description: 'Accept late papers and listings, as the chair.' },
    PAPERS_REISSUE: { description: 'Issue papers that moved again.' },
    ITEM_HEAR: { description: 'Turn an open sitting to an item, as its chair.' },
    MINUTES_APPROVE: { description: 'Approve the minutes of a sitting, as its chair.' },
    ATTENDANCE_RECORD: { description: 'Record who attends a sitting, of every member.' },
    ATTENDANCE_OWN: { description: 'Record one’s own attendance at a sitting.' },
    INTEREST_DECLARE: { description: 'Declare an interest in a case, or none.' },
    SUBSTITUTE_NOMINATE: {
      description: 'Name who stands in for oneself at a sitting; for a case officer, for anyone.',
    },
    CONFIDENTIALITY_ACKNOWLEDGE: { description: 'Acknowledge, as an observer, that a sitting is confidential.' },
    POSITION_RECORD: { description: 'Record one’s own position on a case.' },
    DECISION_RECORD: { description: 'Record the decision on a case.' },
    ACTION_COMPLETE: { description: 'Say that an action of a decision is done: one’s own, or one’s agency’s.' },
    CONDITION_SETTLE: { description: 'Say that a condition of a decision is met, or let it go.' },
    DECISION_RATIFY: { description: 'Ratify a decision, or a share beyond its holder’s limit.' },
    DECISION_OUT_OF_PANEL: { description: 'Decide a case outside the panel, by delegation (M7).' },
    DECISION_CORRECT: { description: 'Correct a decision by a new one that takes its place (M11).' },
    TRIBUNAL_ORDER_RECORD: { description: 'Record what a tribunal has ordered.' },
    CONTRIBUTION_READ: { description: 'Ask for shares of funding agreements and disputes about them.' },
    CONTRIBUTION_PROPOSE: { description: 'Propose another split of a placement.' },
    CONTRIBUTION_APPROVE: { description: 'Approve the share of one’s own budget.' },
    CONTRIBUTION_REFUSE: { description: 'Refuse the share of one’s own budget.' },
    CONTRIBUTION_DISPUTE: { description: 'Put the share of one’s own budget in dispute.' },
    CONTRIBUTION_WITHDRAW: { description: 'Take back a split or terms of settlement that wait to be agreed.' },
    INTERIM_SET: { description: 'Name who carries a disputed part meanwhile.' },
    DISPUTE_SETTLE: { description: 'Put terms for a dispute that one’s own budget is a party to.' },
    RECHARGE_READ: { description: 'Read what partners owe, invoices and pooled funds.' },
    RECHARGE_RECORD: { description: 'Bill partners, credit, note receipts, and keep pooled funds.' },
    DISPUTE_STAGE_MANAGE: { description: 'Set the stages by which disputes move up.' },
    PLACEMENT_READ: { description: 'Ask for placements and what they cost.' },
    PLACEMENT_START: { description: 'Start a placement.' },
    PLACEMENT_END: { description: 'End a placement.' },
    PLACEMENT_REPORT: { description: 'Report that a placement breaks down.' },
    PLACEMENT_REVIEW: { description: 'Record reviews of placements.' },
    VISIT_RECORD: { description: 'Record visits to children in long residential stays.' },
    VISIT_TERMS_SET: { description: 'Set how often such children are visited.' },
    TRANSITION_COMPLETE: { description: 'Record that a step of growing up was done.' },
    TRANSITION_READ: { description: 'Read the steps of growing up that one may know of.' },
    PREPARATION_RECORD: { description: 'Set and review what a young person prepares for.' },
    ADULT_DECISION_RECORD: { description: 'Record what adult services decided, for one’s own side.' },
    HANDOVER_PROPOSE: { description: 'Propose that a share goes over to adult services, and record who was told.' },
    CONTINGENCY_RECORD: { description: 'Write down what happens when a package breaks down.' },
    LEAVING_READ: { description: 'Ask what is paid after children have left.' },
    HOME_RECORD: { description: 'Record where a child lives, for distances.' },
    OUT_OF_AREA_RECORD: { description: 'Record why a child is placed outside the area, and how long the way is.' },
    PROVISION_READ: {
      description: 'Ask what placements outside the area cost together, and which children could come back when.',
    },
    PLACEMENT_RECODE: {
      description: 'Change how the lines of a placement are coded: its kind, its need, its provider’s successor.',
    },
    RESPONSIBILITY_TRANSFER: {
      description: 'Record that a family has moved, and which authority is responsible from then on.',
    },
    LOOKED_AFTER_RECORD: { description: 'Record from when to when a child is looked after, and by whom.' },
    PLACEMENT_AMEND: { description: 'Change, suspend and resume a placement within what was decided.' },
    UPLIFT_REQUEST: { description: 'Ask for a higher price of a placement that runs.' },
    UPLIFT_RAISE: { description: 'Raise a round of uplifts from a provider’s letter.' },
    UPLIFT_DECIDE: { description: 'Decide a round of uplifts, and ratify shares of it.' },
    UPLIFT_APPROVE: { description: 'Agree or refuse the own budget’s part of a round of uplifts.' },
    PROVIDER_READ: { description: 'Search the register of establishments.' },
    PROVIDER_MANAGE: {
      description: 'Record what providers offer, the places funded there, prices, terms, notes and concerns.',
    },
    APPRAISAL_READ: { description: 'Ask what each option for a child would come to.' },
    APPRAISAL_SAVE: { description: 'Keep an option appraisal with what it was made of.' },
    ASSUMPTION_READ: { description: 'Read the dated, sourced assumptions of appraisals and scenarios.' },
    ASSUMPTION_RECORD: { description: 'Record assumptions with their date and source.' },
    NOTICE_PREPARE: { description: 'Prepare notices of decisions, and record to whom they were sent.' },
    NOTICE_READ: { description: 'Open notices of decisions as pages and as PDF, of cases whose papers one may read.' },
    NOTICE_TERMS_SET: { description: 'Set the area’s own words of its notices, and by when decisions are told.' },
    ASSURANCE_READ: { description: 'Read what inspectors, scrutiny and auditors ask of panels, over the area.' },
    ASSURANCE_PUBLISH: { description: 'Publish what is told for the public of a financial year, for good.' },
    SEN2_READ: {
      description: 'Read the tables of the SEN2 return and what is to be looked at before it is sent, without names.',
    },
    SEN2_EXPORT: { description: 'Export the SEN2 return with who the children are, as a director of the authority.' },
    REDRESS_READ: { description: 'List mediation, appeals, complaints and what the ombudsman finds over the area.' },
    REDRESS_RECORD: { description: 'Record what is brought against a decision, and what becomes of it.' },
    REDRESS_ANSWER: { description: 'Record what one’s own agency did of a matter of redress that it answers for.' },
    CARE_DECISION_RECORD: { description: 'Record, for health, when it decided on continuing care.' },
    PLAN_EVENT_RECORD: { description: 'Record what begins, ends and excuses the statutory limits of a child’s plan.' },
    SCHOOL_ATTENDANCE_RECORD: { description: 'Record what schools tell of a child’s attendance and suspensions.' },
    CIRCUMSTANCE_RECORD: {
      description:
        'Record, review, end and correct circumstances in which children could be lost sight of; for commissioners waiting for a place, and guests.',
    },
    PASSAGE_TAG: { description: 'Tag words about somebody else, or of safeguarding.' },
    PASSAGE_LIFT: { description: 'Lift such a tag, with a reason.' },
    SUBJECT_ACCESS_READ: { description: 'Read what a family or young person may be given.' },
    SUBJECT_REQUEST_RECORD: {
      description: 'Record that somebody asks to see what is kept of them, and what came of it.',
    },
    SIGHT_READ: {
      description:
        'Read and count the circumstances in which children could be lost sight of, as far as the role goes.',
    },
    CLOCK_READ: {
      description:
        'Ask which statutory limits break next over the area, whose advice is late, and how plans kept to time.',
    },
    CLOCK_READINGS_SET: { description: 'Say how the area reads limits that may be read in two ways.' },
    SCENARIO_READ: { description: 'See scenarios for the area and their results.' },
    SCENARIO_MANAGE: { description: 'Make scenarios for the area, run them and cancel their runs.' },
    COMPARISON_READ: { description: 'Compare a case with past decisions on cases like it.' },
    OUTCOME_READ: { description: 'See what panels came to, counted.' },
    CHARACTERISTICS_RECORD: { description: 'Record a child’s sex and ethnicity, which nobody reads back.' },
    POLICY_RECALL_READ: { description: 'Recall the decisions that relied on a version of a policy.' },
    RETENTION_SET: { description: 'Set how long the area keeps its records.' },
    RETENTION_READ: { description: 'Read what was disposed of.' },
    LEGAL_HOLD_RECORD: { description: 'Hold the records of a child.' },
    LEGAL_HOLD_LIFT: { description: 'Lift a hold on the records of a child.' },
    RECORD_DISPOSE: { description: 'See what records are due to go, and dispose of them.' },
    RUBRIC_READ: { description: 'Read what plans are audited against.' },
    RUBRIC_ADOPT: { description: 'Adopt what plans are audited against.' },
    PLAN_AUDIT_READ: { description: 'Read audits of plans.' },
    PLAN_AUDIT_DRAW: { description: 'Draw the plans to audit.' },
    PLAN_AUDIT_GRADE: { description: 'Audit or moderate a plan.' },
    FEEDBACK_READ: { description: 'Read what families and young people of the area say, in numbers.' },
    FEEDBACK_RECORD: { description: 'Record what a family or a young person was asked and answered.' },
    INCLUSION_READ: { description: 'Read what schools tell of themselves.' },
    INCLUSION_RECORD: { description: 'Record what a school tells of itself.' },
    IMPROVEMENT_READ: { description: 'Read what the area set out to improve.' },
    IMPROVEMENT_SAVE: { description: 'Save an improvement plan.' },
    IMPROVEMENT_RATE: { description: 'Say how an improvement plan gets on, and record visits to it.' },
    BUDGET_READ: { description: 'Ask for the pressure on budgets: the area’s, or for a budget holder their own.' },
    BUDGET_SET: { description: 'Set budgets.' },
    CASE_FORECAST_SET: { description: 'Say what a case with the panel is expected to come to, for the pipeline.' },
    PLAN_READ: { description: 'Ask for the management plan of the dedicated schools grant.' },
    PLAN_SAVE: { description: 'Save the management plan of the dedicated schools grant.' },
    ACTUAL_RECORD: { description: 'Record actual expenditure.' },
    PERIOD_CLOSE: { description: 'Close the books of a period, for good.' },
    JOURNAL_READ: { description: 'Read the journals that the area’s finance ledger loads.' },
    JOURNAL_ISSUE: { description: 'Issue journals of recharges and accruals.' },
    IMPORT_RUN: { description: 'Bring in files of the kinds that were granted.' },
    IMPORT_READ: { description: 'Read the report of an import.' },
    DIRECTORY_READ: { description: 'Ask for the area’s agencies and budget holders.' },
    PANEL_READ: { description: 'Ask for the area’s panels and their terms of reference.' },
    PERSON_READ: { description: 'Ask for the area’s people and their roles.' },
    LIMIT_READ: { description: 'Ask for delegated limits, overrides and commitment ceilings.' },
    PERSON_MANAGE: { description: 'Create people.' },
    ROLE_MANAGE: { description: 'Grant and end roles.' },
    SUCCESSION_RECORD: { description: 'Record that organisations or budgets go over to others.' },
    LIMIT_MANAGE: { description: 'Set delegated limits, overrides and commitment ceilings.' },
    PANEL_MANAGE: { description: 'Set up panels and their terms of reference, and adopt policies.' },
  },
});

registerEnumType(AmountBasis, {
  name: 'AmountBasis',
  description: 'The amount of a share that a ceiling stands on.',
  valuesConfig: {
    WEEKLY: { description: 'The annual amount × 7 ÷ the days of those twelve months.' },
    ANNUAL: { description: 'The holder’s share of the twelve months from the start, as if nothing ended.' },
    WHOLE_LIFE: { description: 'The holder’s share to the expected end.' },
  },
});

registerEnumType(LimitedDecision, {
  name: 'LimitedDecision',
  description: 'The kind of decision a delegated limit is about.',
  valuesConfig: {
    PLACEMENT_FUNDING: { description: 'Agreeing a share of what a placement costs.' },
    OUT_OF_PANEL: { description: 'Deciding between sittings, to be ratified at the next.' },
    UPLIFT: { description: 'Agreeing a higher price for a placement that goes on.' },
    EXTENSION: { description: 'Agreeing that a placement goes on beyond its end.' },
  },
});

registerEnumType(LimitRole, {
  name: 'LimitRole',
  description: 'In which role somebody binds a budget holder within a limit.',
  valuesConfig: {
    BUDGET_HOLDER: { description: 'The holder’s own person, who approves its share.' },
    PANEL_CHAIR: { description: 'The chair of a panel.' },
    DIRECTOR: { description: 'A director.' },
  },
});

registerEnumType(Profession, {
  name: 'Profession',
  description: 'What somebody is by profession, where a panel’s terms of reference ask for it.',
  valuesConfig: {
    EDUCATIONAL_PSYCHOLOGY: { description: 'Educational psychology.' },
    SEN_LEADERSHIP: { description: 'Leadership of the service for special educational needs.' },
    DESIGNATED_CLINICAL_OFFICER: { description: 'The designated clinical or medical officer.' },
    DESIGNATED_SOCIAL_CARE_OFFICER: { description: 'The designated social care officer.' },
    VIRTUAL_SCHOOL: { description: 'The virtual school, for children looked after.' },
    PARENT_CARER_FORUM: { description: 'The parent carer forum.' },
  },
});

/** What lists of people can be ordered by. */
export const PersonOrderField = { DISPLAY_NAME: 'DISPLAY_NAME', GRADE: 'GRADE' } as const;
export type PersonOrderField = (typeof PersonOrderField)[keyof typeof PersonOrderField];
registerEnumType(PersonOrderField, {
  name: 'PersonOrderField',
  description: 'What a list of people is ordered by.',
  valuesConfig: {
    DISPLAY_NAME: { description: 'Their name.' },
    GRADE: { description: 'Their grade, 1 to 20.' },
  },
});
