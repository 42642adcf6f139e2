import type { MethodEvidence, ProposedLine } from '../rules/terms';
import { parseDecimal, type Decimal, formatDecimal } from '../../../kernel/decimal';
import { pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import { priceColumns, shareColumns } from '../../ledger/rules/columns';
import type { PriceTerms } from '../../ledger/rules/price';
import type { Share } from '../../ledger/rules/shares';

/** Stores the split that a change or a settlement would put on lines. */
export async function insertTerms(
  tx: WriteTx,
  { agreementId, caseId }: { readonly agreementId: string; readonly caseId: string },
  lines: readonly ProposedLine[],
): Promise<void> {
  const about = [tx.actor.localArea, agreementId, caseId];
  await tx.execute(
    `insert into funding_agreement_line (local_area_code, funding_agreement_id, cost_line_id, case_id, unit, amount_pence, spread, year,
                                         hours_per_week)
     select $1, $2, line.line_id, $3, line.unit, line.amount, line.spread, line.year, line.hours
       from jsonb_to_recordset($4::jsonb) as line(line_id uuid, unit text, amount bigint, spread text, year text, hours numeric)`,
    [
      ...about,
      JSON.stringify(
        lines.map(({ costLineId, price }) => ({
          line_id: costLineId,
          ...(price === undefined ? {} : priceColumns(price)),
        })),
      ),
    ],
  );
  await tx.execute(
    `insert into funding_agreement_share (local_area_code, funding_agreement_id, cost_line_id, case_id, ordinal, budget_holder_id, parts,
                                          fixed_unit, fixed_amount_pence, fixed_spread, fixed_year, fixed_hours_per_week, cap_pence,
                                          is_residual)
     select $1, $2, share.line_id, $3, share.ordinal, share.holder, share.parts,
            share.unit, share.amount, share.spread, share.year, share.hours, share.cap, share.residual
       from jsonb_to_recordset($4::jsonb) as share(line_id uuid, ordinal integer, holder uuid, parts bigint, cap bigint, residual boolean,
                                                   unit text, amount bigint, spread text, year text, hours numeric)`,
    [
      ...about,
      JSON.stringify(
        lines.flatMap(({ costLineId, shares }) =>
          shares.map((share, index) => ({ line_id: costLineId, ...shareColumns(share, index) })),
        ),
      ),
    ],
  );
}

/** The split that each agreement would put on lines; no entry where it would put none. */
export async function listTermsByAgreementIds(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ProposedLine[]>> {
  const rows = await tx.query<{
    funding_agreement_id: string;
    cost_line_id: string;
    unit: PriceTerms['unit'] | null;
    amount_pence: bigint | null;
    spread: PriceTerms['spread'];
    year: PriceTerms['year'];
    hours_per_week: string | null;
    shares: readonly {
      readonly payer: string;
      readonly parts: string | null;
      readonly cap: string | null;
      readonly residual: boolean;
      readonly unit: PriceTerms['unit'] | null;
      readonly amount: string;
      readonly spread: PriceTerms['spread'];
      readonly year: PriceTerms['year'];
      readonly hours: string | null;
    }[];
  }>(
    `select share.funding_agreement_id, share.cost_line_id, proposed.unit, proposed.amount_pence, proposed.spread, proposed.year,
            proposed.hours_per_week::text as hours_per_week,
            jsonb_agg(jsonb_build_object(
              'payer', share.budget_holder_id, 'parts', share.parts::text, 'cap', share.cap_pence::text, 'residual', share.is_residual,
              'unit', share.fixed_unit, 'amount', share.fixed_amount_pence::text, 'spread', share.fixed_spread,
              'year', share.fixed_year, 'hours', share.fixed_hours_per_week::text) order by share.ordinal) as shares
       from funding_agreement_share share
       join funding_agreement_line proposed on proposed.local_area_code = share.local_area_code
        and proposed.funding_agreement_id = share.funding_agreement_id and proposed.cost_line_id = share.cost_line_id
       join cost_line line on line.local_area_code = share.local_area_code and line.cost_line_id = share.cost_line_id
      where share.funding_agreement_id = any($1::uuid[])
      group by share.funding_agreement_id, share.cost_line_id, line.ordinal, proposed.unit, proposed.amount_pence, proposed.spread,
               proposed.year, proposed.hours_per_week
      order by share.funding_agreement_id, line.ordinal`,
    [agreementIds],
  );
  const terms = new Map<string, ProposedLine[]>();
  for (const row of rows) {
    const shares = row.shares.map(({ payer, parts, cap, residual, unit, amount, spread, year, hours }): Share => ({
      payer,
      parts: parts === null ? null : BigInt(parts),
      cap: cap === null ? null : pence(BigInt(cap)),
      residual,
      fixed:
        unit === null ? null : { unit, amount: pence(BigInt(amount)), spread, year, hoursPerWeek: toDecimal(hours) },
    }));
    const known = terms.get(row.funding_agreement_id) ?? [];
    terms.set(row.funding_agreement_id, [...known, { costLineId: row.cost_line_id, shares, ...toPrice(row) }]);
  }
  return terms;
}

/** Whether a split of one of these lines waits to be agreed: the agreements, each with its lines (J6). */
export async function listWaitingAgreementIds(tx: Tx, costLineIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ funding_agreement_id: string }>(
    `select distinct agreement.funding_agreement_id
       from funding_agreement_line line
       join funding_agreement agreement on agreement.local_area_code = line.local_area_code
                                       and agreement.funding_agreement_id = line.funding_agreement_id
      where line.cost_line_id = any($1::uuid[]) and agreement.committed_at is null and agreement.closed_at is null`,
    [costLineIds],
  );
  return rows.map((row) => row.funding_agreement_id);
}

/** Stores what the method of an agreement rests on. */
export async function insertMethodEvidence(
  tx: WriteTx,
  { agreementId, caseId }: { readonly agreementId: string; readonly caseId: string },
  { evidenceIds, toolName, toolScore, hoursPerWeek }: MethodEvidence,
): Promise<void> {
  await tx.execute(
    `insert into funding_method_evidence (local_area_code, funding_agreement_id, case_id, evidence_ids, tool_name, tool_score, hours_per_week)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.actor.localArea,
      agreementId,
      caseId,
      evidenceIds,
      toolName,
      toolScore,
      hoursPerWeek === null ? null : formatDecimal(hoursPerWeek),
    ],
  );
}

/** What the methods of these agreements rest on, where the reader may know and something was given. */
export async function findMethodEvidence(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, MethodEvidence & { readonly caseId: string }>> {
  const rows = await tx.query<{
    funding_agreement_id: string;
    case_id: string;
    evidence_ids: readonly string[];
    tool_name: string | null;
    tool_score: string | null;
    hours_per_week: string | null;
  }>(
    `select funding_agreement_id, case_id, evidence_ids, tool_name, tool_score, hours_per_week::text
       from funding_method_evidence where funding_agreement_id = any($1::uuid[])`,
    [agreementIds],
  );
  return new Map(
    rows.map((row) => [
      row.funding_agreement_id,
      {
        caseId: row.case_id,
        evidenceIds: row.evidence_ids,
        toolName: row.tool_name,
        toolScore: row.tool_score,
        hoursPerWeek: toDecimal(row.hours_per_week),
      },
    ]),
  );
}

function toPrice(row: {
  readonly unit: PriceTerms['unit'] | null;
  readonly amount_pence: bigint | null;
  readonly spread: PriceTerms['spread'];
  readonly year: PriceTerms['year'];
  readonly hours_per_week: string | null;
}): Pick<ProposedLine, 'price'> {
  const { unit, amount_pence: amount, spread, year, hours_per_week: hours } = row;
  if (unit === null || amount === null) return {};
  return { price: { unit, amount: pence(amount), spread, year, hoursPerWeek: toDecimal(hours) } };
}

function toDecimal(text: string | null): Decimal | null {
  if (text === null) return null;
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error('A stored number of hours a week is not a decimal');
  return parsed.value;
}
