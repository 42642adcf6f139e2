import type { Day } from '../../../kernel/dates';
import { equalityConditions, type EqualityFilter } from '../../../platform/conditions';
import type { Tx } from '../../../platform/db';
import { findPage, mapPage, type OrderKey, type Page, type PageArguments } from '../../../platform/keyset';
import { allOf, rowsOf, sql, typed, type Sql } from '../../../platform/sql';
import type { AgreementKind, Contribution, ContributionStatus } from '../rules/approval';
import type { Dispute } from '../rules/dispute';
import {
  CONTRIBUTION_COLUMNS,
  CONTRIBUTION_SOURCE,
  SHOWN_STATUS,
  toContribution,
  type ContributionRow,
} from './contributions';
import { DISPUTE_COLUMNS, toDispute, type DisputeRow } from './disputes';
import { DISPUTE_WAITS_FOR_ME, SHARE_AWAITS_RATIFICATION, SHARE_WAITS_FOR_ME } from './waiting';

type Given<Value> = Value | null | undefined;

/** Which contributions are asked for; every condition that is given must hold. */
export interface ContributionConditions {
  readonly budgetHolderId?: Given<EqualityFilter<string>>;
  readonly caseId?: Given<EqualityFilter<string>>;
  readonly status?: Given<EqualityFilter<ContributionStatus>>;
  readonly agreementKind?: Given<EqualityFilter<AgreementKind>>;
  /** Whether it waits for the reader: to approve for their own budget, or, over a limit of a change or settlement, to ratify. */
  readonly waitsForMe?: Given<boolean>;
}

/** Which disputes are asked for; every condition that is given must hold. */
export interface DisputeConditions {
  readonly budgetHolderId?: Given<EqualityFilter<string>>;
  readonly caseId?: Given<EqualityFilter<string>>;
  readonly isOpen?: Given<boolean>;
  /** Whether the days of its stage were over before today. */
  readonly isOverdue?: Given<boolean>;
  readonly hasInterimPayer?: Given<boolean>;
  /** Whether the reader owns its stage, or is of finance and nobody carries it yet. */
  readonly waitsForMe?: Given<boolean>;
}

export type DisputeOrderField = 'RAISED_AT' | 'STAGE_DUE_DATE';
export type Direction = 'asc' | 'desc';

const verbatim = (text: string): Sql => ({ text: [text], values: [] });
const unless = (isWanted: boolean, condition: Sql): Sql =>
  isWanted ? condition : sql`not coalesce((${condition}), false)`;
const WAITS_FOR_ME = sql`(${verbatim(SHARE_WAITS_FOR_ME)})
  or (${verbatim(SHARE_AWAITS_RATIFICATION)} and (select app_has_role('DIRECTOR')))`;

/** A page of contributions, in the order in which they were proposed. */
export async function findContributions(
  tx: Tx,
  conditions: ContributionConditions,
  direction: Direction,
  page: PageArguments,
): Promise<Page<Contribution>> {
  const { waitsForMe } = conditions;
  const found = await findPage<ContributionRow>(
    tx,
    {
      select: verbatim(CONTRIBUTION_COLUMNS),
      from: verbatim(`${CONTRIBUTION_SOURCE}
        join funding_agreement agreement on agreement.local_area_code = contribution.local_area_code
                                        and agreement.funding_agreement_id = contribution.funding_agreement_id`),
      where: [
        ...equalityConditions(sql`contribution.budget_holder_id`, 'uuid', conditions.budgetHolderId),
        ...equalityConditions(sql`contribution.case_id`, 'uuid', conditions.caseId),
        ...equalityConditions(sql`(${verbatim(SHOWN_STATUS)})`, 'text', conditions.status),
        ...equalityConditions(sql`agreement.kind`, 'text', conditions.agreementKind),
        ...(typeof waitsForMe === 'boolean' ? [unless(waitsForMe, WAITS_FOR_ME)] : []),
      ],
      order: [
        { sql: sql`contribution.proposed_at`, type: 'timestamptz', direction },
        { sql: sql`contribution.contribution_id`, type: 'uuid', direction },
      ],
    },
    page,
  );
  return mapPage(found, toContribution);
}

/** A page of disputes. */
export async function findDisputes(
  tx: Tx,
  conditions: DisputeConditions,
  order: { readonly field: DisputeOrderField; readonly direction: Direction },
  page: PageArguments,
  today: Day,
): Promise<Page<Dispute>> {
  const key: OrderKey =
    order.field === 'RAISED_AT'
      ? { sql: sql`dispute.raised_at`, type: 'timestamptz', direction: order.direction }
      : { sql: sql`dispute.stage_due_date`, type: 'date', direction: order.direction, nulls: 'last' };
  const found = await findPage<DisputeRow>(
    tx,
    {
      select: verbatim(DISPUTE_COLUMNS),
      from: sql`dispute`,
      where: disputeConditions(conditions, today),
      order: [key, { sql: sql`dispute.dispute_id`, type: 'uuid', direction: order.direction }],
    },
    page,
  );
  return mapPage(found, toDispute);
}

function disputeConditions(conditions: DisputeConditions, today: Day): Sql[] {
  const { isOpen, isOverdue, hasInterimPayer, waitsForMe } = conditions;
  const asked = (given: Given<boolean>, condition: Sql): Sql[] =>
    typeof given === 'boolean' ? [unless(given, condition)] : [];
  return [
    ...equalityConditions(sql`dispute.budget_holder_id`, 'uuid', conditions.budgetHolderId),
    ...equalityConditions(sql`dispute.case_id`, 'uuid', conditions.caseId),
    ...asked(isOpen, sql`dispute.closed_at is null`),
    ...asked(isOverdue, sql`dispute.closed_at is null and dispute.stage_due_date < ${typed(today, 'date')}`),
    ...asked(hasInterimPayer, sql`dispute.interim_payer_id is not null`),
    ...asked(waitsForMe, verbatim(DISPUTE_WAITS_FOR_ME)),
  ];
}

/** The disputes that conditions match, counted: what the totals are made of. */
export async function summariseDisputes(
  tx: Tx,
  conditions: DisputeConditions,
  today: Day,
): Promise<{
  readonly openIds: readonly string[];
  readonly overdue: number;
  readonly closed: number;
  /** Days from the raising to the closing, or to today, all disputes together. */
  readonly days: number;
}> {
  const [row] = await rowsOf<{ open_ids: readonly string[]; overdue: bigint; closed: bigint; days: bigint }>(
    tx,
    sql`select coalesce(array_agg(dispute.dispute_id) filter (where dispute.closed_at is null), '{}')::text[] as open_ids,
               count(*) filter (where dispute.closed_at is null and dispute.stage_due_date < ${typed(today, 'date')}) as overdue,
               count(*) filter (where dispute.closed_at is not null) as closed,
               coalesce(sum(coalesce((dispute.closed_at at time zone 'Europe/London')::date, ${typed(today, 'date')})
                            - (dispute.raised_at at time zone 'Europe/London')::date), 0)::bigint as days
          from dispute where ${allOf(disputeConditions(conditions, today))}`,
  );
  return {
    openIds: row?.open_ids ?? [],
    overdue: Number(row?.overdue ?? 0n),
    closed: Number(row?.closed ?? 0n),
    days: Number(row?.days ?? 0n),
  };
}
