import { AgencyKind } from '../../src/features/access/rules/directory';
import { AmountBasis, LimitedDecision } from '../../src/features/access/rules/limits';
import { Role } from '../../src/features/access/rules/roles';
import { ActualKind } from '../../src/features/budget/rules/codes';
import {
  CaseStatus,
  EhcPlanStatus,
  EvidenceKind,
  LawfulBasis,
  NeedCode,
  RequestType,
} from '../../src/features/cases/rules/codes';
import { ContributionStatus, FundingMethod } from '../../src/features/contributions/rules/approval';
import { CostCategory } from '../../src/features/ledger/rules/coding';
import { PriceSpread, PriceUnit } from '../../src/features/ledger/rules/price';
import {
  AgendaItemStatus,
  AttendanceStatus,
  InterestKind,
  MeetingStatus,
  Stance,
} from '../../src/features/panels/rules/meeting';
import { Outcome } from '../../src/features/panels/rules/outcome';
import { Capacity, DecisionModel } from '../../src/features/panels/rules/panel';
import { AreaClass, Residential, SenSetting, Suitability } from '../../src/features/placements/rules/codes';
import { DistanceBasis } from '../../src/features/providers/rules/distance';
import { ProvisionType } from '../../src/features/providers/rules/provision-type';
import { YearKind } from '../../src/kernel/dates';

const codes = (list: Readonly<Record<string, string>>): string[] => Object.values(list);

/** What each column that holds a code may hold: the list of the code, which the database's check must be. */
export const CODE_LISTS: Readonly<Record<string, readonly string[]>> = {
  'actual.kind': codes(ActualKind),
  'agency.kind': codes(AgencyKind),
  'agenda_item.status': codes(AgendaItemStatus),
  'attendance.status': codes(AttendanceStatus),
  'audit_event.kind': ['write', 'read'],
  'budget_entry.kind': ['ALLOCATION', 'BROUGHT_FORWARD'],
  'contribution.status': codes(ContributionStatus),
  'cost_line.category': codes(CostCategory),
  'cost_line_share.fixed_spread': codes(PriceSpread),
  'cost_line_share.fixed_unit': codes(PriceUnit),
  'cost_line_share.fixed_year': codes(YearKind),
  'cost_line_version.spread': codes(PriceSpread),
  'cost_line_version.unit': codes(PriceUnit),
  'cost_line_version.year': codes(YearKind),
  'decision.outcome': codes(Outcome),
  'delegated_limit.amount_basis': codes(AmountBasis),
  'delegated_limit.decision_type': codes(LimitedDecision),
  'evidence.kind': codes(EvidenceKind),
  'funding_agreement.method': codes(FundingMethod),
  'interest_declaration.kind': codes(InterestKind),
  'local_authority.status': ['live', 'closed'], // as the register writes it
  'meeting_invitation.capacity': codes(Capacity),
  'option_cost_line.category': codes(CostCategory),
  'option_cost_line.spread': codes(PriceSpread),
  'option_cost_line.unit': codes(PriceUnit),
  'option_cost_line.year': codes(YearKind),
  'panel_case.ehc_plan_status': codes(EhcPlanStatus),
  'panel_case.other_needs': codes(NeedCode),
  'panel_case.primary_need': codes(NeedCode),
  'panel_case.request_type': codes(RequestType),
  'panel_case.status': codes(CaseStatus),
  'panel_meeting.status': codes(MeetingStatus),
  'panel_position.stance': codes(Stance),
  'panel_terms.decision_model': codes(DecisionModel),
  'placement.area_class': codes(AreaClass),
  'placement.distance_basis': codes(DistanceBasis),
  'placement.provision_type': codes(ProvisionType),
  'placement.residential': codes(Residential),
  'placement.sen_setting': codes(SenSetting),
  'placement_option.provision_type': codes(ProvisionType),
  'placement_option.residential': codes(Residential),
  'placement_option.sen_setting': codes(SenSetting),
  'placement_option.suitability': codes(Suitability),
  // money.md section 5, the causes of a posting
  'posting.cause': [
    ...['NEW_PLACEMENT', 'DATES_CHANGED', 'ENDED', 'FEE_UPLIFT', 'FEE_CHANGED', 'SHARE_CHANGED', 'DISPUTE_INTERIM'],
    ...['DISPUTE_SETTLED', 'RESPONSIBILITY_TRANSFERRED', 'RECODED', 'CALENDAR_CHANGED', 'ROLLED_FORWARD', 'IMPORTED'],
    'CORRECTION',
  ],
  'quorum_requirement.agency_kind': codes(AgencyKind),
  'quorum_requirement.capacity': codes(Capacity).filter((capacity) => capacity !== 'OBSERVER'), // who never counts
  'referral.lawful_basis': codes(LawfulBasis),
  'role_grant.role': codes(Role),
  'school_calendar.owner_kind': ['PROVIDER', 'LOCAL_AUTHORITY'],
};
