import type { Day } from '../../../kernel/dates';
import { standingOn } from '../../cases/rules/looked-after';
import type { EhcPlan } from '../../cases/rules/plan';
import { SenSetting } from './codes';
import type { Placement } from './placement';

/** Where a child learns: an establishment or a setting without one. */
export interface Setting {
  readonly providerUrn: string | null;
  readonly senSetting: SenSetting | null;
}

/** Where the child really learns from a day on, as it was recorded; neither: back at the place itself. */
export interface AttendedRecord extends Setting {
  readonly placementId: string;
  readonly fromDate: Day;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Where the child learns on a day. */
export interface Attended extends Setting {
  readonly fromDate: Day;
  /** What said so; null: nothing did, and it is the place that was decided. */
  readonly record: AttendedRecord | null;
}

type Place = Pick<Placement, 'providerUrn' | 'senSetting' | 'startDate'>;

/** Where the child learns on a day (V2): what was recorded of it, else the place that was decided and is paid. */
export function attendedOn(placement: Place, recorded: readonly AttendedRecord[], day: Day): Attended {
  const record = standingOn(recorded, day);
  const { providerUrn, senSetting, startDate } = placement;
  if (record === null) return { providerUrn, senSetting, fromDate: startDate, record: null };
  const isBack = record.providerUrn === null && record.senSetting === null;
  return {
    ...(isBack ? { providerUrn, senSetting } : { providerUrn: record.providerUrn, senSetting: record.senSetting }),
    fromDate: record.fromDate,
    record,
  };
}

/**
 * Whether the child is where the plan says (V2); null where the plan names nothing. A plan that names a type of setting alone, which is
 * counted as OTH, is met by a placement of the type.
 */
export function attendsNamed(
  { namedProviderUrn, namedSetting, namedProvisionType }: EhcPlan,
  attended: Setting,
  provisionType: string,
): boolean | null {
  if (namedProviderUrn !== null) return attended.providerUrn === namedProviderUrn;
  if (namedProvisionType !== null && (namedSetting === null || namedSetting === SenSetting.OTH)) {
    return provisionType === namedProvisionType;
  }
  return namedSetting === null ? null : attended.senSetting === namedSetting;
}
