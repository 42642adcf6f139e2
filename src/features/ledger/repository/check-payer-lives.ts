import { type Tx } from '../../../platform/db';

/** A share, or a part that is carried, of days on which its payer is not. */
export interface OutlivedShare {
  readonly costLineId: string;
  readonly budgetHolderId: string;
  readonly fault: string;
}

/**
 * How many shares and carried parts of the area stand, and those that are dated outside their payer's life (finance.md 3.5, B24), in the order of their
 * lines. A share counts on the days that its agreement, its line and the placement have in common, as the database's own triggers count it.
 */
export async function findOutlivedShares(
  tx: Tx,
): Promise<{ readonly checked: number; readonly outlived: readonly OutlivedShare[] }> {
  const rows = await tx.query<{ checked: bigint; cost_line_id: string; budget_holder_id: string; fault: string }>(
    `with paid as (
       select dated.local_area_code, dated.cost_line_id, share.budget_holder_id, dated.active_span, 'a share' as what
         from cost_line_version dated
         join cost_line_share share on share.local_area_code = dated.local_area_code
                                   and share.cost_line_version_id = dated.cost_line_version_id
        where dated.superseded_at is null
       union all
       select carry.local_area_code, carry.cost_line_id, carrier.budget_holder_id, carry.active_span, 'a carried part'
         from cost_line_carry carry
         join cost_line_carrier carrier on carrier.local_area_code = carry.local_area_code
                                       and carrier.cost_line_carry_id = carry.cost_line_carry_id
        where carry.superseded_at is null),
     lived as (
       select paid.cost_line_id, paid.budget_holder_id, paid.what,
              paid.active_span * line.active_span * line.placement_span as days,
              daterange(holder.start_date, holder.end_date, '[]') as life
         from paid
         join cost_line line on line.local_area_code = paid.local_area_code and line.cost_line_id = paid.cost_line_id
         join budget_holder holder on holder.local_area_code = paid.local_area_code
                                  and holder.budget_holder_id = paid.budget_holder_id)
     select totals.checked, lived.cost_line_id, lived.budget_holder_id,
            format('%s on %s of a payer that is there on %s', lived.what, lived.days, lived.life) as fault
       from (select count(*) as checked from lived) totals
       left join lived on not lived.days <@ lived.life
      order by lived.cost_line_id, lived.budget_holder_id, lived.days`,
  );
  return {
    checked: Number(rows[0]?.checked ?? 0),
    outlived: rows.flatMap((row) =>
      // One row without a line says that there is none.
      (row.cost_line_id as string | null) === null
        ? []
        : { costLineId: row.cost_line_id, budgetHolderId: row.budget_holder_id, fault: row.fault },
    ),
  };
}
