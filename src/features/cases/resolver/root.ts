import { AdviceMutations } from './advice-mutations';
import { AttendanceMutations, CaseAttendance, CircumstanceAttendance, SchoolAttendanceFields } from './attendance';
import { CaseSubscriptions } from './case-changed';
import { CaseFields, ChildFields } from './case-fields';
import { CircumstanceMutations } from './circumstance-mutations';
import {
  AwaitedPlaceFields,
  CaseCircumstances,
  CircumstanceEntryFields,
  CircumstanceFields,
  GuestChildFields,
} from './circumstances';
import { AdviceFields, CaseSharingFields, DisclosureFields, ReturnFields } from './case-sharing';
import { ConsiderationResolver } from './considerations';
import { EqualityMutations } from './equality';
import { ChildHomes } from './homes';
import { ChildLookedAfter, LookedAfterFields, LookedAfterMutations } from './looked-after';
import { CasePreferredSettings, PreferredSettingFields, PreferredSettingMutations } from './preferred';
import { CaseResponsibility } from './responsibility';
import { CaseClockFields, CaseClocks, ClockMutations, ClockQueries, PlanEventFields } from './clocks';
import { CaseMutations } from './mutations';
import { PlanDecisionFields, PlanDecisionMutations, PlanEventDecisions } from './plan-decisions';
import { EvidenceMutations } from './evidence-mutations';
import { EvidenceFields, HistoryFields, LocalOptionFields, ReferralFields, WaiverFields } from './paper-fields';
import { CasePassages, PassageMutations, TextPassageFields } from './passages';
import { CaseQueries } from './queries';
import { ReferralMutations } from './referral-mutations';
import { SharingMutations } from './sharing-mutations';
import {
  CaseSubjectRequests,
  SubjectRequestFields,
  SubjectRequestMutations,
  SubjectRequestStepFields,
} from './subject-requests';

/** The resolvers of this feature, for `app.ts`. */
export const casesResolvers = [
  CaseQueries,
  CaseMutations,
  CaseSubscriptions,
  ReferralMutations,
  AdviceMutations,
  SharingMutations,
  LookedAfterMutations,
  EqualityMutations,
  AttendanceMutations,
  CaseAttendance,
  CircumstanceAttendance,
  SchoolAttendanceFields,
  ChildLookedAfter,
  LookedAfterFields,
  ConsiderationResolver,
  PreferredSettingMutations,
  CasePreferredSettings,
  PreferredSettingFields,
  PassageMutations,
  CasePassages,
  TextPassageFields,
  SubjectRequestMutations,
  CaseSubjectRequests,
  SubjectRequestFields,
  SubjectRequestStepFields,
  CaseResponsibility,
  ClockMutations,
  ClockQueries,
  CaseClocks,
  CaseClockFields,
  PlanEventFields,
  PlanDecisionMutations,
  PlanEventDecisions,
  PlanDecisionFields,
  CircumstanceMutations,
  CaseCircumstances,
  CircumstanceFields,
  AwaitedPlaceFields,
  GuestChildFields,
  CircumstanceEntryFields,
  EvidenceMutations,
  CaseFields,
  ChildFields,
  ChildHomes,
  CaseSharingFields,
  AdviceFields,
  DisclosureFields,
  ReturnFields,
  ReferralFields,
  LocalOptionFields,
  WaiverFields,
  EvidenceFields,
  HistoryFields,
] as const;
