import { type Day } from '../../../kernel/dates';
import { type ProvisionType } from '../../providers/rules/provision-type';
import { refusalOf, type Refused } from '../refusals';
import { EhcPlanStatus } from './codes';
import { type AssessmentOutcome, type CeaseReason, RequestOutcome, SenSetting } from './sen2';

/** What is recorded of a plan by the codes of SEN2. What it names is not what is attended: that is the placement (V2). */
export interface EhcPlan {
  readonly namedProviderUrn: string | null;
  /** Where it names no establishment. */
  readonly namedSetting: SenSetting | null;
  /** The type of setting it names. */
  readonly namedProvisionType: ProvisionType | null;
  readonly requestOutcome: RequestOutcome | null;
  readonly assessmentOutcome: AssessmentOutcome | null;
  readonly ceaseReason: CeaseReason | null;
  /** The day the plan ended, which is not the day that was decided on. */
  readonly ceasedDate: Day | null;
}

/** The first day of education, health and care plans, and of SEN support (Children and Families Act 2014; its transitional order of that year). */
export const FIRST_EHC_DAY = '2014-09-01' as Day;

/** A plan of which nothing is recorded. */
export const BLANK_PLAN: EhcPlan = {
  namedProviderUrn: null,
  namedSetting: null,
  namedProvisionType: null,
  requestOutcome: null,
  assessmentOutcome: null,
  ceaseReason: null,
  ceasedDate: null,
};

/** What a plan names: one of an establishment and a setting, or a type of setting alone. */
export interface GivenNamed {
  readonly providerUrn: string | null;
  readonly setting: SenSetting | null;
  readonly provisionType: ProvisionType | null;
}

/** Changes to a plan: what is undefined stays, what is null is cleared. */
export interface PlanPatch {
  readonly named?: GivenNamed | null | undefined;
  readonly requestOutcome?: RequestOutcome | null | undefined;
  readonly assessmentOutcome?: AssessmentOutcome | null | undefined;
  readonly ceased?: { readonly reason: CeaseReason; readonly date: Day } | null | undefined;
}

/** The plan after the change. A type of setting that is named without a setting is counted as OTH (V2). */
export function patchPlan(before: EhcPlan, patch: PlanPatch): EhcPlan {
  const { named, ceased } = patch;
  return {
    ...(named === undefined ? namedOf(before) : toNamed(named)),
    requestOutcome: patch.requestOutcome === undefined ? before.requestOutcome : patch.requestOutcome,
    assessmentOutcome: patch.assessmentOutcome === undefined ? before.assessmentOutcome : patch.assessmentOutcome,
    ceaseReason: ceased === undefined ? before.ceaseReason : (ceased?.reason ?? null),
    ceasedDate: ceased === undefined ? before.ceasedDate : (ceased?.date ?? null),
  };
}

type Named = Pick<EhcPlan, 'namedProviderUrn' | 'namedSetting' | 'namedProvisionType'>;

function namedOf({ namedProviderUrn, namedSetting, namedProvisionType }: EhcPlan): Named {
  return { namedProviderUrn, namedSetting, namedProvisionType };
}

function toNamed(named: GivenNamed | null): Named {
  if (named === null) return namedOf(BLANK_PLAN);
  const { providerUrn, setting, provisionType } = named;
  const isTypeAlone = provisionType !== null && providerUrn === null && setting === null;
  return {
    namedProviderUrn: providerUrn,
    namedSetting: isTypeAlone ? SenSetting.OTH : setting,
    namedProvisionType: provisionType,
  };
}

type PlanCode = 'NAMED_TWICE' | 'PLAN_NOT_WRITTEN' | 'OUTCOME_STANDS';

/** All that is wrong with a change to a plan that has come so far (V1, V2). */
export function checkPlan(before: EhcPlan, patch: PlanPatch, status: EhcPlanStatus): Refused<PlanCode>[] {
  const { named, ceased } = patch;
  const isWritten = status === EhcPlanStatus.DRAFT || status === EhcPlanStatus.FINAL;
  return [
    ...(typeof named?.providerUrn === 'string' && named.setting !== null
      ? [refusalOf(['named'], { code: 'NAMED_TWICE' })]
      : []),
    ...(named && !isWritten ? [refusalOf(['named'], { code: 'PLAN_NOT_WRITTEN' })] : []),
    ...(ceased && status !== EhcPlanStatus.FINAL ? [refusalOf(['ceased'], { code: 'PLAN_NOT_WRITTEN' })] : []),
    ...checkOutcome('requestOutcome', 'request', before.requestOutcome, patch.requestOutcome),
    ...checkOutcome('assessmentOutcome', 'assessment', before.assessmentOutcome, patch.assessmentOutcome),
  ];
}

/** An outcome that was awaited is recorded; one that is there stands, as SEN2 wants of a refusal that is reversed later (section 8). */
function checkOutcome(
  field: string,
  what: string,
  before: RequestOutcome | AssessmentOutcome | null,
  given: RequestOutcome | AssessmentOutcome | null | undefined,
): Refused<'OUTCOME_STANDS'>[] {
  const stands = before !== null && before !== RequestOutcome.A ? before : null;
  return stands === null || given === undefined || given === stands
    ? []
    : [refusalOf([field], { code: 'OUTCOME_STANDS', what, stands })];
}
