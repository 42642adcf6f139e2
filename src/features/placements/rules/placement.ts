import type { Decimal } from '../../../kernel/decimal';
import type { DistanceBasis } from '../../providers/rules/distance';
import type { ProvisionType } from '../../providers/rules/provision-type';
import type { AreaClass, Residential, SenSetting } from './codes';
import type { PlacementDates } from './life';

/** A place a child is in, was in, or will be in, by one decision. */
export interface Placement extends PlacementDates {
  readonly placementId: string;
  readonly caseId: string;
  readonly decisionId: string;
  readonly optionId: string;
  readonly providerUrn: string | null;
  readonly senSetting: SenSetting | null;
  readonly provisionType: ProvisionType;
  readonly residential: Residential;
  readonly responsibleLaCode: string;
  readonly hostLaCode: string | null;
  readonly areaClass: AreaClass;
  readonly distanceMiles: Decimal | null;
  readonly distanceBasis: DistanceBasis | null;
  readonly endReason: string | null;
  readonly version: number;
}
