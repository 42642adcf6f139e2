import {
  ImprovementPlanKind,
  ImprovementRating,
  ImprovementVisitor,
  VisitProgress,
} from '../../src/features/assurance/rules/improvement/codes';
import {
  AdultOutcome,
  AdultService,
  HandoverTold,
  PreparationOutcome,
  PreparationStatus,
} from '../../src/features/assurance/rules/growing-up/codes';
import { RecordClass, RetentionStart } from '../../src/features/assurance/rules/retention/codes';
import { GradingStage } from '../../src/features/assurance/rules/quality/codes';
import { FeedbackMethod, FeedbackStage, Respondent } from '../../src/features/assurance/rules/voice/codes';
import { AgencyKind, Profession } from '../../src/features/access/rules/directory';
import { AmountBasis, LimitedDecision, LimitRole } from '../../src/features/access/rules/limits';
import { Role } from '../../src/features/access/rules/roles';
import { BudgetServes } from '../../src/features/access/rules/serves';
import { SuccessionKind } from '../../src/features/access/rules/succession';
import {
  BlockStage,
  BudgetAdjustmentKind,
  BudgetEntryKind,
  FundingRuleKind,
  GrantBlock,
  LineForecastKind,
} from '../../src/features/budget/rules/block-codes';
import { ActualKind } from '../../src/features/budget/rules/codes';
import { FinanceCodeUse, JournalKind } from '../../src/features/budget/rules/journal-codes';
import { MatchEntryStatus, MatchRule, SpendSettlement } from '../../src/features/budget/rules/match-codes';
import { PipelineStage } from '../../src/features/budget/rules/pipeline';
import { PlanAmountKind } from '../../src/features/budget/rules/plan';
import { VarianceCause } from '../../src/features/budget/rules/movement';
import {
  CareStart,
  ClockCode,
  ClockExceptionKind,
  ClockOwner,
  ClockStart,
  ClockUnit,
  DateReading,
  PlanEventKind,
  PlanToldMethod,
  PlanToldReason,
} from '../../src/features/cases/rules/clock-codes';
import {
  CaseStatus,
  EhcPlanStatus,
  EvidenceKind,
  LawfulBasis,
  NeedCode,
  RequestType,
} from '../../src/features/cases/rules/codes';
import {
  DecisionInLaw,
  NoticeBlock,
  NoticeRecipient,
  SendMethod,
  WordableBlock,
  WordingAudience,
} from '../../src/features/assurance/rules/notice/codes';
import { NoticeAudience, NoticeMeasure, NoticeUnit } from '../../src/features/panels/rules/notice-target';
import { ProjectionFile, ScenarioRunStatus } from '../../src/features/modelling/rules/scenario/codes';
import {
  Circumstance,
  CircumstanceEnd,
  CircumstanceReason,
  CircumstanceStep,
} from '../../src/features/cases/rules/circumstance-codes';
import { Sen2Source } from '../../src/features/assurance/rules/sen2/facts';
import { ReferenceScheme, Sen2Module } from '../../src/features/cases/rules/imported';
import { SchoolTerm } from '../../src/features/cases/rules/attendance';
import { Ethnicity, Sex } from '../../src/features/cases/rules/equality';
import {
  AppealGround,
  OrderKind,
  RedressEventKind,
  RedressKind,
  RedressResult,
} from '../../src/features/cases/rules/redress-codes';
import { LookedAfterBasis } from '../../src/features/cases/rules/looked-after';
import { PassageKind, PassageSource } from '../../src/features/cases/rules/passages';
import { SubjectRequester, SubjectRequestStepKind } from '../../src/features/cases/rules/subject-request';
import { AssessmentOutcome, CeaseReason, RequestOutcome } from '../../src/features/cases/rules/sen2';
import {
  AdviceKind,
  Capacity as MentalCapacity,
  ConsentBy,
  ConsiderationAnswer,
  Decider,
  Recipient,
  SharedSubject,
  ViewsMethod,
  Whose,
} from '../../src/features/cases/rules/sharing-codes';
import {
  AgreementKind,
  ClosedBecause,
  FundingMethod,
  InterimBasis,
  StoredShareStatus,
} from '../../src/features/contributions/rules/approval';
import { DisputeOutcome } from '../../src/features/contributions/rules/dispute';
import { VarianceRule } from '../../src/features/contributions/rules/pooled-fund';
import { LegalBasis } from '../../src/features/contributions/rules/pooled-fund-terms';
import { EntryKind } from '../../src/features/contributions/rules/recharge';
import { StatementKind } from '../../src/features/contributions/rules/statement';
import { CostCategory, CostElement } from '../../src/features/ledger/rules/coding';
import { PriceSpread, PriceUnit } from '../../src/features/ledger/rules/price';
import {
  ActionStatus,
  ConditionStatus,
  DecisionBasis,
  DepartureSubject,
  MissingKind,
  MissingOwner,
} from '../../src/features/panels/rules/decision-codes';
import { TrainingKind } from '../../src/features/panels/rules/training';
import { AgendaPurpose, EndingKind } from '../../src/features/panels/rules/decision-life';
import {
  AgendaItemStatus,
  AttendanceStatus,
  InterestKind,
  MeetingStatus,
  Stance,
} from '../../src/features/panels/rules/meeting';
import { PackCause, PaperKind } from '../../src/features/panels/rules/papers';
import { Outcome } from '../../src/features/panels/rules/outcome';
import { Capacity, DeadlineUnit, DecisionModel, ShareRounding } from '../../src/features/panels/rules/panel';
import {
  AreaClass,
  OutOfAreaReason,
  Residential,
  SenSetting,
  Suitability,
  TriggerKind,
} from '../../src/features/placements/rules/codes';
import {
  ReviewAttendee,
  ReviewOutcome,
  TransitionAnchor,
  TransitionStep,
  VisitKind,
} from '../../src/features/placements/rules/review-codes';
import { DistanceBasis, PlaceBasis } from '../../src/features/providers/rules/distance';
import { NoteKind } from '../../src/features/providers/rules/note';
import { PlaceKind } from '../../src/features/providers/rules/place-kind';
import { InterruptionKind, UpliftDecision } from '../../src/features/placements/rules/change-codes';
import { StatedBy } from '../../src/features/cases/rules/preferred';
import { ProvisionType } from '../../src/features/providers/rules/provision-type';
import { ClaimDirection, ClaimEntryKind } from '../../src/features/placements/rules/recoupment';
import { YearKind } from '../../src/kernel/dates';
import { Phase } from '../../src/kernel/phase';

const codes = (list: Readonly<Record<string, string>>): string[] => Object.values(list);

/** What each column that holds a code may hold: the list of the code, which the database's check must be. */
export const CODE_LISTS: Readonly<Record<string, readonly string[]>> = {
  'actual.kind': codes(ActualKind),
  'actual_match.rule': codes(MatchRule),
  'actual_match.settled_as': codes(SpendSettlement),
  'actual_match.status': codes(MatchEntryStatus),
  'advice_request.agency_kind': codes(AgencyKind),
  'advice_request.kind': codes(AdviceKind),
  'agency.kind': codes(AgencyKind),
  'agenda_item.purpose': codes(AgendaPurpose),
  'agenda_item.status': codes(AgendaItemStatus),
  'attendance.status': codes(AttendanceStatus),
  'attended_setting.sen_setting': codes(SenSetting),
  'preferred_setting.sen_setting': codes(SenSetting),
  'preferred_setting.provision_type': codes(ProvisionType),
  'preferred_setting.stated_by': codes(StatedBy),
  'member_training.kind': codes(TrainingKind),
  'audit_event.kind': ['write', 'read'],
  'block_part.kind': ['TERM', 'DEDUCTION'],
  'block_version.stage': codes(BlockStage),
  'budget_adjustment.kind': codes(BudgetAdjustmentKind),
  'budget_adjustment.other_block': codes(GrantBlock),
  'budget_entry.kind': codes(BudgetEntryKind),
  'funding_rule.kind': codes(FundingRuleKind),
  'feedback_request.method': codes(FeedbackMethod),
  'feedback_request.respondent': codes(Respondent),
  'feedback_request.stage': codes(FeedbackStage),
  'improvement_plan.kind': codes(ImprovementPlanKind),
  'school_attendance.term': codes(SchoolTerm),
  'improvement_rating.rating': codes(ImprovementRating),
  'improvement_visit.progress': codes(VisitProgress),
  'improvement_visit.visitor': codes(ImprovementVisitor),
  'plan_audit_grading.stage': codes(GradingStage),
  'finance_code.category': codes(CostCategory),
  'finance_code.use': codes(FinanceCodeUse),
  'journal.kind': codes(JournalKind),
  'journal_line.category': codes(CostCategory),
  'journal_line.use': codes(FinanceCodeUse),
  'line_forecast.kind': codes(LineForecastKind),
  'management_plan_amount.kind': codes(PlanAmountKind),
  'management_plan_cell.provision_type': codes(ProvisionType),
  'management_plan_move.from_provision_type': codes(ProvisionType),
  'management_plan_move.to_provision_type': codes(ProvisionType),
  'decision_reason.missing_kind': codes(MissingKind),
  'decision_reason.owner_kind': codes(MissingOwner),
  'plan_event.kind': codes(PlanEventKind),
  'plan_event.told_method': codes(PlanToldMethod),
  'plan_event.told_reason': codes(PlanToldReason),
  'plan_event.cease_reason': codes(CeaseReason),
  'budget_holder.serves': codes(BudgetServes),
  'child.plan_step': [
    ...['REQUEST_RECEIVED', 'ASSESSMENT_AGREED', 'DRAFT_SERVED', 'REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED'],
    ...['PLAN_REFUSED', 'FINAL_PLAN_SENT'],
  ],
  'pipeline_stage.stage': codes(PipelineStage),
  'pipeline_state.stage': codes(PipelineStage),
  'capacity_record.capacity': codes(MentalCapacity),
  'capacity_record.decider': codes(Decider),
  'case_trigger.kind': codes(TriggerKind),
  'child_reference.scheme': codes(ReferenceScheme),
  'circumstance.kind': codes(Circumstance),
  'circumstance_entry.awaited_provision_type': codes(ProvisionType),
  'circumstance_entry.end_reason': codes(CircumstanceEnd),
  'circumstance_entry.primary_need': codes(NeedCode),
  'circumstance_entry.reason': codes(CircumstanceReason),
  'circumstance_entry.step': codes(CircumstanceStep),
  'clock_exception.code': codes(ClockCode),
  'clock_exception.kind': codes(ClockExceptionKind),
  'clock_rule.code': codes(ClockCode),
  'clock_rule.ends': codes(PlanEventKind),
  'clock_rule.exceptions': codes(ClockExceptionKind),
  'clock_rule.of_several': ['EARLIEST', 'LATEST'],
  'clock_rule.owner': codes(ClockOwner),
  'clock_rule.scope': ['PLAN', 'ADVICE', 'REDRESS'],
  'clock_rule.starts': codes(ClockStart),
  'clock_rule.unit': codes(ClockUnit),
  'clock_rule.voids': codes(PlanEventKind),
  'clock_setting.care_start': codes(CareStart),
  'clock_setting.date_reading': codes(DateReading),
  'contribution.status': codes(StoredShareStatus),
  'cost_line.category': codes(CostCategory),
  'decision_notice.audience': codes(NoticeAudience),
  'decision_notice.blocks': codes(NoticeBlock),
  'decision_notice.law': codes(DecisionInLaw),
  'notice_sending.method': codes(SendMethod),
  'notice_sending.recipient': codes(NoticeRecipient),
  'notice_target.measured_from': codes(NoticeMeasure),
  'notice_target.unit': codes(NoticeUnit),
  'notice_wording.audience': codes(WordingAudience),
  'notice_wording.block': codes(WordableBlock),
  'cost_line.element': codes(CostElement),
  'cost_line_carry.accepted_spread': codes(PriceSpread),
  'cost_line_carry.accepted_unit': codes(PriceUnit),
  'cost_line_carry.accepted_year': codes(YearKind),
  'cost_line_share.fixed_spread': codes(PriceSpread),
  'cost_line_share.fixed_unit': codes(PriceUnit),
  'cost_line_share.fixed_year': codes(YearKind),
  'cost_line_version.spread': codes(PriceSpread),
  'cost_line_version.unit': codes(PriceUnit),
  'cost_line_version.year': codes(YearKind),
  'decision.basis': codes(DecisionBasis),
  'decision.outcome': codes(Outcome),
  'decision_action_event.status': codes(ActionStatus),
  'decision_condition_event.status': codes(ConditionStatus),
  'decision_departure.subject': codes(DepartureSubject),
  'decision_ending.kind': codes(EndingKind),
  'decision_quorum.share_rounding': codes(ShareRounding),
  'delegated_limit.amount_basis': codes(AmountBasis),
  'delegated_limit.decision_type': codes(LimitedDecision),
  'delegated_limit.role': codes(LimitRole),
  'disclosure.basis': codes(LawfulBasis),
  'disclosure.consent_by': codes(ConsentBy),
  'disclosure.recipient': codes(Recipient),
  'disclosure.subjects': codes(SharedSubject),
  'dispute.interim_basis': codes(InterimBasis),
  'dispute.outcome': codes(DisputeOutcome),
  'dispute.owner_role': codes(Role),
  'dispute_line.accepted_spread': codes(PriceSpread),
  'dispute_line.accepted_unit': codes(PriceUnit),
  'dispute_line.accepted_year': codes(YearKind),
  'dispute_stage.owner_role': codes(Role),
  'document.kind': codes(EvidenceKind),
  'ehc_plan.assessment_outcome': codes(AssessmentOutcome),
  'ehc_plan.cease_reason': codes(CeaseReason),
  'ehc_plan.named_provision_type': codes(ProvisionType),
  'ehc_plan.named_setting': codes(SenSetting),
  'ehc_plan.request_outcome': codes(RequestOutcome),
  'establishment.place_basis': codes(PlaceBasis),
  'evidence.kind': codes(EvidenceKind),
  'family_view.method': codes(ViewsMethod),
  'family_view.whose': codes(Whose),
  'funding_agreement.closed_because': codes(ClosedBecause),
  'funding_agreement.commit_cause': ['NEW_PLACEMENT', 'CORRECTION', 'IMPORTED'],
  'funding_agreement.kind': codes(AgreementKind),
  'funding_agreement.method': codes(FundingMethod),
  'funding_agreement_line.spread': codes(PriceSpread),
  'funding_agreement_line.unit': codes(PriceUnit),
  'funding_agreement_line.year': codes(YearKind),
  'funding_agreement_share.fixed_spread': codes(PriceSpread),
  'funding_agreement_share.fixed_unit': codes(PriceUnit),
  'funding_agreement_share.fixed_year': codes(YearKind),
  'funding_statement.kind': codes(StatementKind),
  'guest_child.primary_need': codes(NeedCode),
  'interest_declaration.kind': codes(InterestKind),
  'limit_override.amount_basis': codes(AmountBasis),
  'limit_override.decision_type': codes(LimitedDecision),
  'local_authority.status': ['live', 'closed'], // as the register writes it
  'child_equality_record.sex': codes(Sex),
  'child_equality_record.ethnicity': codes(Ethnicity),
  'looked_after_record.legal_basis': codes(LookedAfterBasis),
  'meeting_invitation.capacity': codes(Capacity),
  'option_cost_line.category': codes(CostCategory),
  'option_cost_line.element': codes(CostElement),
  'option_cost_line.spread': codes(PriceSpread),
  'option_cost_line.unit': codes(PriceUnit),
  'option_cost_line.year': codes(YearKind),
  'out_of_area_reason.reason': codes(OutOfAreaReason),
  'panel_case.ehc_plan_status': codes(EhcPlanStatus),
  'panel_case.other_needs': codes(NeedCode),
  'panel_case.primary_need': codes(NeedCode),
  'panel_case.request_type': codes(RequestType),
  'panel_case.status': codes(CaseStatus),
  'panel_meeting.status': codes(MeetingStatus),
  'panel_position.stance': codes(Stance),
  'panel_terms.decision_model': codes(DecisionModel),
  'panel_terms.paper_deadline_unit': codes(DeadlineUnit),
  'panel_terms.quorum_share_rounding': codes(ShareRounding),
  'paper_pack.cause': codes(PackCause),
  'paper_pack_entry.disclosure_subject': ['REFERRAL', 'HEALTH_EVIDENCE', 'SOCIAL_CARE_EVIDENCE', 'OTHER_EVIDENCE'],
  'paper_pack_entry.kind': codes(PaperKind),
  'person.profession': codes(Profession),
  'place_commission.kind': codes(PlaceKind),
  'place_count.kind': codes(PlaceKind),
  'place_rate.kind': codes(PlaceKind),
  'placement.area_class': codes(AreaClass),
  'placement.distance_basis': codes(DistanceBasis),
  'placement.provision_type': codes(ProvisionType),
  'placement.residential': codes(Residential),
  'placement.sen_setting': codes(SenSetting),
  'placement_interruption.kind': codes(InterruptionKind),
  'placement_option.provision_type': codes(ProvisionType),
  'placement_option.residential': codes(Residential),
  'placement_option.sen_setting': codes(SenSetting),
  'placement_option.suitability': codes(Suitability),
  'placement_review.attendees': codes(ReviewAttendee),
  'placement_review.outcome': codes(ReviewOutcome),
  'placement_visit.kind': codes(VisitKind),
  'pooled_fund.legal_basis': codes(LegalBasis),
  'pooled_fund.overspend_rule': codes(VarianceRule),
  'pooled_fund.underspend_rule': codes(VarianceRule),
  // money.md section 5, the causes of a posting
  'posting.cause': [
    ...['NEW_PLACEMENT', 'DATES_CHANGED', 'ENDED', 'FEE_UPLIFT', 'FEE_CHANGED', 'SHARE_CHANGED', 'DISPUTE_INTERIM'],
    ...['DISPUTE_SETTLED', 'RESPONSIBILITY_TRANSFERRED', 'RECODED', 'CALENDAR_CHANGED', 'ROLLED_FORWARD', 'IMPORTED'],
    'CORRECTION',
  ],
  'posting.element': codes(CostElement),
  'price_book_entry.category': codes(CostCategory),
  'price_book_entry.element': codes(CostElement),
  'price_book_entry.residential': codes(Residential),
  'price_book_entry.spread': codes(PriceSpread),
  'price_book_entry.unit': codes(PriceUnit),
  'price_book_entry.year': codes(YearKind),
  'projection_row.file': codes(ProjectionFile),
  'provider_note.kind': codes(NoteKind),
  'provider_offer.needs': codes(NeedCode),
  'provider_offer.phases': codes(Phase),
  'provider_offer.provision_type': codes(ProvisionType),
  'provider_offer.residential': codes(Residential),
  'quorum_requirement.agency_kind': codes(AgencyKind),
  'quorum_requirement.capacity': codes(Capacity).filter((capacity) => capacity !== 'OBSERVER'), // who never counts
  'quorum_requirement.profession': codes(Profession),
  'recharge_entry.kind': codes(EntryKind),
  'recoupment_claim.direction': codes(ClaimDirection),
  'recoupment_entry.kind': codes(ClaimEntryKind),
  'record_disposal.record_class': codes(RecordClass),
  'record_word.record_class': codes(RecordClass),
  'retention_rule.record_class': codes(RecordClass),
  'retention_rule.start_event': codes(RetentionStart),
  'redress_event.kind': codes(RedressEventKind),
  'redress_event.orders': codes(OrderKind),
  'redress_event.result': codes(RedressResult),
  'redress_matter.grounds': codes(AppealGround),
  'redress_matter.kind': codes(RedressKind),
  'referral.child_views_method': codes(ViewsMethod),
  'referral.equality_answer': codes(ConsiderationAnswer),
  'referral.lawful_basis': codes(LawfulBasis),
  'referral.parent_views_method': codes(ViewsMethod),
  'referral.social_care_answer': codes(ConsiderationAnswer),
  'role_grant.role': codes(Role),
  'scenario_run.status': codes(ScenarioRunStatus),
  'succession.kind': codes(SuccessionKind),
  'school_calendar.owner_kind': ['PROVIDER', 'LOCAL_AUTHORITY'],
  'adult_decision.decider_role': ['BUDGET_HOLDER', 'DIRECTOR'],
  'adult_decision.kind': codes(AdultService),
  'adult_decision.outcome': codes(AdultOutcome),
  'adult_decision.owner_agency_kind': ['SOCIAL_CARE', 'HEALTH'],
  'adult_handover_notice.told': codes(HandoverTold),
  'preparation_aim.outcome': codes(PreparationOutcome),
  'preparation_aim.owner_agency_kind': codes(AgencyKind),
  'preparation_entry.owner_agency_kind': codes(AgencyKind),
  'preparation_entry.status': codes(PreparationStatus),
  'preparation_step.owner_agency_kind': codes(AgencyKind),
  'subject_request.asked_by': codes(SubjectRequester),
  'subject_request_step.kind': codes(SubjectRequestStepKind),
  'text_passage.kind': codes(PassageKind),
  'text_passage.source': codes(PassageSource),
  'transition_rule.anchor': codes(TransitionAnchor),
  'transition_rule.kind': codes(TransitionStep),
  'transition_rule.owner_agency_kind': codes(AgencyKind),
  'transition_task.kind': codes(TransitionStep),
  'transition_task.owner_agency_kind': codes(AgencyKind),
  'uplift_round.decision': codes(UpliftDecision),
  'variance_comment.cause': codes(VarianceCause),
  'uplift_round_share.status': codes(StoredShareStatus),
  'sen2_record.module': codes(Sen2Module),
  'sen2_source.source': codes(Sen2Source),
};
