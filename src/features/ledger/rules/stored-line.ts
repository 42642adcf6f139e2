import { decimal, type Decimal } from '../../../kernel/decimal';
import type { Carry } from './carry';
import type { CostElement, LineCoding } from './coding';
import { costLine } from './line';
import { activeVersions, type DatedVersion, type PlacementSpan } from './line-days';
import type { OpenSpan } from './open-span';
import type { Day } from '../../../kernel/dates';
import { ok } from '../../../kernel/result';
import type { SchoolCalendar } from './calendar';
import type { Share } from './shares';

/** A dated agreement of price and shares of a stored line; payers are ids of budget holders. */
export interface StoredVersion extends DatedVersion {
  readonly costLineVersionId: string;
  readonly fundingAgreementId: string;
  /** The ledger's instant from which it stands; null: as long as its line is committed. */
  readonly recordedAt: Date | null;
  /** The instant from which another stands in its place; null: it still stands. */
  readonly supersededAt: Date | null;
}

/** A carried share of a stored line, and the dispute it belongs to. */
export interface StoredCarry extends Carry {
  readonly disputeId: string;
}

/** A cost line as it is stored, with its dated agreements in date order. */
export interface StoredLine {
  readonly costLineId: string;
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  /** Null: the line was imported. */
  readonly decisionId: string | null;
  /** Position among the lines of the placement, from 1. */
  readonly ordinal: number;
  readonly placementSpan: PlacementSpan;
  /** The line's own days; an open end is the placement's. */
  readonly ownSpan: OpenSpan;
  /** Null while the decision is not in force or a share is not approved: nothing is posted for the line. */
  readonly committedAt: Date | null;
  readonly coding: LineCoding;
  /** The register's type code of the establishment, or null where there is none. */
  readonly providerTypeCode: string | null;
  readonly category: string;
  /** What it is of the fee; null: nothing was said, and its category tells (`usualElement`). */
  readonly element: CostElement | null;
  /** Whether the family is paid, and buys it (B25). */
  readonly isDirectPayment: boolean;
  readonly description: string | null;
  /** Those that stand, each with what is carried. */
  readonly versions: readonly StoredVersion[];
  readonly carries: readonly StoredCarry[];
}

/** What the engine says the ledger should hold for a line: its cost to the horizon, nothing while it is not committed. */
export function whatLineShouldHold(
  line: Pick<StoredLine, 'committedAt' | 'versions' | 'placementSpan'>,
  calendar: SchoolCalendar | null,
  horizon: Day,
): ReturnType<typeof costLine> {
  if (line.committedAt === null) return ok([]);
  return costLine({ versions: activeVersions(line.versions, line.placementSpan, horizon), calendar, horizon });
}

/**
 * A share by parts as people say it, a percentage of the parts of its agreement to two decimals; null for a share that is not by parts.
 * It is shown only: nothing is worked out from it (money.md section 3, J3).
 */
export function percentOf(share: Share, shares: readonly Share[]): Decimal | null {
  if (share.parts === null) return null;
  const whole = shares.reduce((all, { parts }) => all + (parts ?? 0n), 0n);
  if (whole === 0n) return null;
  const hundredths = (share.parts * 20_000n + whole) / (2n * whole);
  return decimal(hundredths * 100n);
}
