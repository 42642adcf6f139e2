import type { Decimal } from '../../../kernel/decimal';
import type { DistanceBasis } from '../../providers/rules/distance';
import type { ProvisionType } from '../../providers/rules/provision-type';
import type { AreaClass, Residential, SenSetting } from './codes';
import type { PlacementDates } from './life';
import type { Notice } from './notice';

/** A place a child is in, was in, or will be in, by one decision: a panel's, or one that another system holds. */
export interface Placement extends PlacementDates {
  readonly placementId: string;
  readonly caseId: string;
  /** Null: decided elsewhere, and brought by an import (`source`). */
  readonly decisionId: string | null;
  readonly optionId: string | null;
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
  /** Notice as it was given with the end. */
  readonly notice: Notice;
  /** The system it was imported from, and its key there; null: decided here. */
  readonly source: string | null;
  readonly sourceReference: string | null;
  readonly version: number;
}
