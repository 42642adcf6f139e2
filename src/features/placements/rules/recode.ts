import { LinkDirection, type RegisterLink } from '../../providers/rules/register-history';
import type { ProvisionType } from '../../providers/rules/provision-type';
import type { Refusal } from '../../../kernel/refusal';
import type { RecodePlacementCode } from '../refusals/coding';
import type { Residential } from './codes';
import { checkProvision, type EstablishmentFacts } from './option';
import type { Placement } from './placement';

/** What of a placement is to be said otherwise; null: as it is. */
export interface Recoding {
  readonly provisionType: ProvisionType | null;
  readonly residential: Residential | null;
  /** The same place under another number of the register, as after a school became an academy. */
  readonly providerUrn: string | null;
  readonly primaryNeed: string | null;
}

/** What a recoding is judged by. */
export interface RecodeFacts {
  readonly placement: Placement;
  readonly primaryNeed: string;
  /** The establishment it is at, or will be; null: it is at none, or the register does not have it. */
  readonly establishment: EstablishmentFacts | null;
  /** Who came before and after the establishment it is at now. */
  readonly links: readonly RegisterLink[];
}

/**
 * All that speaks against saying of a placement what it is in other words: it never was; nothing would change; the establishment does not
 * follow the one it is at by the register's links, so that going there is for the panel to decide; or it cannot be of the kind.
 */
export function findRecodeProblems(given: Recoding, facts: RecodeFacts): Refusal<RecodePlacementCode>[] {
  const { placement, primaryNeed, establishment } = facts;
  if (placement.isCancelled) {
    const message = 'This placement was cancelled before its first day; there is nothing of it to code.';
    return [{ code: 'NOT_RUNNING', field: ['placementId'], message }];
  }
  const after = { ...placement, ...recoded(placement, given), primaryNeed: given.primaryNeed ?? primaryNeed };
  const isSame =
    after.provisionType === placement.provisionType &&
    after.residential === placement.residential &&
    after.providerUrn === placement.providerUrn &&
    after.primaryNeed === primaryNeed;
  return [
    ...(isSame
      ? [refusal('NOTHING_CHANGED', 'placementId', 'Give what is otherwise: all that is given is so already.')]
      : []),
    ...placeProblems(given.providerUrn, facts),
    ...checkProvision(after, establishment).map((message) =>
      refusal('PROVISION_TYPE_CONTRADICTED', 'provisionType', message),
    ),
  ];
}

/** The values after a recoding. */
export function recoded(
  placement: Pick<Placement, 'provisionType' | 'residential' | 'providerUrn'>,
  { provisionType, residential, providerUrn }: Recoding,
): Pick<Placement, 'provisionType' | 'residential' | 'providerUrn'> {
  return {
    provisionType: provisionType ?? placement.provisionType,
    residential: residential ?? placement.residential,
    providerUrn: providerUrn ?? placement.providerUrn,
  };
}

function placeProblems(
  urn: string | null,
  { placement, establishment, links }: RecodeFacts,
): Refusal<RecodePlacementCode>[] {
  if (urn === null || urn === placement.providerUrn) return [];
  if (placement.providerUrn === null) {
    const message =
      'The placement is at no establishment; a place at one is for the panel to decide. Refer the child again.';
    return [refusal('PLACE_CHANGED', 'providerUrn', message)];
  }
  if (establishment === null) {
    const message = 'The register of establishments has no such URN; check the six digits, or import a newer register.';
    return [refusal('PROVIDER_UNKNOWN', 'providerUrn', message)];
  }
  const follows = links.some(({ linkedUrn, direction }) => linkedUrn === urn && direction === LinkDirection.SUCCESSOR);
  if (follows) return [];
  const message = `The register does not say that ${establishment.name} follows ${placement.providerUrn}. Another school is for the panel to decide; if it is the same one, import the register’s links first.`;
  return [refusal('NOT_SUCCESSOR', 'providerUrn', message)];
}

function refusal(code: RecodePlacementCode, field: string, message: string): Refusal<RecodePlacementCode> {
  return { code, field: [field], message };
}
