import { priceColumns, shareColumns } from '../rules/columns';
import type { WriteTx } from '../../../platform/db';
import type { Carry } from '../rules/carry';
import type { OpenSpan } from '../rules/open-span';
import type { PriceTerms } from '../rules/price';
import type { Share } from '../rules/shares';

/** A dated agreement to store; the id is given by the caller. */
export interface NewVersion {
  readonly costLineVersionId: string;
  readonly costLineId: string;
  readonly caseId: string;
  readonly fundingAgreementId: string;
  readonly ownSpan: OpenSpan;
  readonly price: PriceTerms;
  readonly shares: readonly Share[];
  /** The ledger's instant from which it stands; null: as long as its line is committed. */
  readonly recordedAt: Date | null;
}

/** A carried share to store; the id is given by the caller. */
export interface NewCarry extends Carry {
  readonly costLineCarryId: string;
  readonly costLineId: string;
  readonly caseId: string;
  readonly disputeId: string;
  readonly recordedAt: Date | null;
}

/** Stores dated agreements with their shares. What they take the place of must be superseded before: two never stand on one day. */
export async function insertVersions(tx: WriteTx, versions: readonly NewVersion[]): Promise<void> {
  await tx.execute(
    `insert into cost_line_version (local_area_code, cost_line_version_id, cost_line_id, case_id, funding_agreement_id,
                                    active_span, unit, amount_pence, spread, year, hours_per_week, recorded_at)
     select $1, version.id, version.line_id, version.case_id, version.agreement_id, daterange(version.start_date, version.end_date, '[]'),
            version.unit, version.amount, version.spread, version.year, version.hours, version.recorded_at
       from jsonb_to_recordset($2::jsonb) as version(id uuid, line_id uuid, case_id uuid, agreement_id uuid, start_date date, end_date date,
                                                     unit text, amount bigint, spread text, year text, hours numeric,
                                                     recorded_at timestamptz)`,
    [
      tx.actor.localArea,
      JSON.stringify(
        versions.map((version) => ({
          id: version.costLineVersionId,
          line_id: version.costLineId,
          case_id: version.caseId,
          agreement_id: version.fundingAgreementId,
          start_date: version.ownSpan.startDate,
          end_date: version.ownSpan.endDate,
          recorded_at: version.recordedAt,
          ...priceColumns(version.price),
        })),
      ),
    ],
  );
  await insertShareRows(tx, versions);
}

/** Notes of dated agreements that from an instant on others stand in their place. */
export async function updateSuperseded(
  tx: WriteTx,
  costLineVersionIds: readonly string[],
  supersededAt: Date,
): Promise<void> {
  await tx.execute(
    'update cost_line_version set superseded_at = $2 where cost_line_version_id = any($1::uuid[]) and superseded_at is null',
    [costLineVersionIds, supersededAt],
  );
}

/** Stores carried shares with those who carry them, in their order. */
export async function insertCarries(tx: WriteTx, carries: readonly NewCarry[]): Promise<void> {
  await tx.execute(
    `insert into cost_line_carry (local_area_code, cost_line_carry_id, cost_line_id, case_id, dispute_id, budget_holder_id, active_span,
                                  accepted_unit, accepted_amount_pence, accepted_spread, accepted_year, accepted_hours_per_week,
                                  recorded_at)
     select $1, carry.id, carry.line_id, carry.case_id, carry.dispute_id, carry.holder, daterange(carry.start_date, carry.end_date, '[]'),
            carry.unit, carry.amount, carry.spread, carry.year, carry.hours, carry.recorded_at
       from jsonb_to_recordset($2::jsonb) as carry(id uuid, line_id uuid, case_id uuid, dispute_id uuid, holder uuid, start_date date,
                                                   end_date date, unit text, amount bigint, spread text, year text, hours numeric,
                                                   recorded_at timestamptz)`,
    [
      tx.actor.localArea,
      JSON.stringify(
        carries.map((carry) => ({
          id: carry.costLineCarryId,
          line_id: carry.costLineId,
          case_id: carry.caseId,
          dispute_id: carry.disputeId,
          holder: carry.holder,
          start_date: carry.span.startDate,
          end_date: carry.span.endDate,
          recorded_at: carry.recordedAt,
          ...(carry.accepted === null ? {} : priceColumns(carry.accepted)),
        })),
      ),
    ],
  );
  await tx.execute(
    `insert into cost_line_carrier (local_area_code, cost_line_carry_id, ordinal, case_id, budget_holder_id)
     select $1, carrier.id, carrier.ordinal, carrier.case_id, carrier.holder
       from jsonb_to_recordset($2::jsonb) as carrier(id uuid, ordinal integer, case_id uuid, holder uuid)`,
    [
      tx.actor.localArea,
      JSON.stringify(
        carries.flatMap(({ costLineCarryId, caseId, carriers }) =>
          carriers.map((holder, index) => ({ id: costLineCarryId, ordinal: index + 1, case_id: caseId, holder })),
        ),
      ),
    ],
  );
}

/** Ends what is carried for a dispute, from an instant on. */
export async function updateCarriesEnded(tx: WriteTx, disputeId: string, supersededAt: Date): Promise<void> {
  await tx.execute('update cost_line_carry set superseded_at = $2 where dispute_id = $1 and superseded_at is null', [
    disputeId,
    supersededAt,
  ]);
}

async function insertShareRows(tx: WriteTx, versions: readonly NewVersion[]): Promise<void> {
  const shares = versions.flatMap((version) =>
    version.shares.map((share, index) => ({
      version_id: version.costLineVersionId,
      case_id: version.caseId,
      ...shareColumns(share, index),
    })),
  );
  await tx.execute(
    `insert into cost_line_share (local_area_code, cost_line_version_id, case_id, ordinal, budget_holder_id, parts,
                                  fixed_unit, fixed_amount_pence, fixed_spread, fixed_year, fixed_hours_per_week, cap_pence, is_residual,
                                  succeeds)
     select $1, share.version_id, share.case_id, share.ordinal, share.holder, share.parts,
            share.unit, share.amount, share.spread, share.year, share.hours, share.cap, share.residual, coalesce(share.succeeds, '{}')
       from jsonb_to_recordset($2::jsonb) as share(version_id uuid, case_id uuid, ordinal integer, holder uuid, parts bigint, cap bigint,
                                                   residual boolean, succeeds uuid[], unit text, amount bigint, spread text, year text, hours numeric)`,
    [tx.actor.localArea, JSON.stringify(shares)],
  );
}
