import type { Day } from '../../../kernel/dates';
import { formatDecimal, parseDecimal } from '../../../kernel/decimal';
import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { PriceTerms } from '../../ledger/rules/price';
import type { Residential, SenSetting, Suitability } from '../rules/codes';
import type { CheckedOption, OptionCostLine, PlacementOption } from '../rules/option';

interface OptionRow {
  readonly option_id: string;
  readonly case_id: string;
  readonly ordinal: number;
  readonly provider_urn: string | null;
  readonly sen_setting: SenSetting | null;
  readonly label: string;
  readonly provision_type: PlacementOption['provisionType'];
  readonly residential: Residential;
  readonly expected_start_date: Day;
  readonly expected_end_date: Day | null;
  readonly band: string | null;
  readonly suitability: Suitability | null;
  readonly suitability_reason: string | null;
  readonly suitability_by: string | null;
  readonly suitability_at: Date | null;
  readonly added_by: string;
  readonly added_at: Date;
  readonly version: number;
  readonly cost_lines: readonly CostLineDocument[];
}

/** Amounts are text: a JSON number could not hold them. */
interface CostLineDocument {
  readonly ordinal: number;
  readonly category: OptionCostLine['category'];
  readonly element: OptionCostLine['element'];
  readonly isDirectPayment: boolean;
  readonly description: string | null;
  readonly unit: PriceTerms['unit'];
  readonly amount: string;
  readonly spread: PriceTerms['spread'];
  readonly year: PriceTerms['year'];
  readonly hours: string | null;
}

const SELECT_OPTION = `
select placement_option.option_id, placement_option.case_id, placement_option.ordinal, placement_option.provider_urn,
       placement_option.sen_setting, placement_option.label, placement_option.provision_type, placement_option.residential,
       lower(placement_option.expected_span) as expected_start_date,
       upper(placement_option.expected_span) - 1 as expected_end_date, placement_option.band, placement_option.suitability,
       placement_option.suitability_reason, placement_option.suitability_by, placement_option.suitability_at,
       placement_option.added_by, placement_option.added_at, placement_option.version,
       coalesce((select jsonb_agg(jsonb_build_object(
                          'ordinal', line.ordinal, 'category', line.category, 'element', line.element,
                          'isDirectPayment', line.is_direct_payment is true, 'description', line.description, 'unit', line.unit,
                          'amount', line.amount_pence::text, 'spread', line.spread, 'year', line.year,
                          'hours', line.hours_per_week::text) order by line.ordinal)
                   from option_cost_line line
                  where line.local_area_code = placement_option.local_area_code
                    and line.option_id = placement_option.option_id), '[]') as cost_lines
  from placement_option`;

/** Options by id; one the reader may not see has no entry. */
export async function findOptionsByIds(
  tx: Tx,
  optionIds: readonly string[],
): Promise<ReadonlyMap<string, PlacementOption>> {
  const rows = await tx.query<OptionRow>(`${SELECT_OPTION} where placement_option.option_id = any($1::uuid[])`, [
    optionIds,
  ]);
  return new Map(rows.map((row) => [row.option_id, toOption(row)]));
}

/** The options of each case, in the order they were added. */
export async function listOptionsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlacementOption[]>> {
  const rows = await tx.query<OptionRow>(
    `${SELECT_OPTION} where placement_option.case_id = any($1::uuid[]) order by placement_option.case_id, placement_option.ordinal`,
    [caseIds],
  );
  return groupBy(rows.map(toOption), ({ caseId }) => caseId);
}

/** Adds an option to a case that is locked, added by the actor now. */
export async function insertOption(
  tx: WriteTx,
  optionId: string,
  caseId: string,
  option: CheckedOption,
): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into placement_option (local_area_code, option_id, case_id, ordinal, provider_urn, sen_setting, label, provision_type,
                                   residential, expected_span, added_by, added_at, band)
     select $1, $2, $3::uuid, coalesce(max(ordinal), 0) + 1, $4, $5, $6, $7, $8, daterange($9::date, $10::date, '[]'), $11, $12,
            $13
       from placement_option where case_id = $3::uuid`,
    [
      area,
      optionId,
      caseId,
      option.providerUrn,
      option.senSetting,
      option.label,
      option.provisionType,
      option.residential,
      option.expectedStartDate,
      option.expectedEndDate,
      tx.actor.personId,
      tx.clock.now(),
      option.band,
    ],
  );
  const lines = option.costLines.map(({ ordinal, category, element, isDirectPayment, description, price }) => ({
    ordinal,
    category,
    element,
    is_direct_payment: isDirectPayment ? true : null,
    description,
    unit: price.unit,
    amount: price.amount.toString(),
    spread: price.spread,
    year: price.year,
    hours: price.hoursPerWeek === null ? null : formatDecimal(price.hoursPerWeek),
  }));
  await tx.execute(
    `insert into option_cost_line (local_area_code, option_id, ordinal, category, element, is_direct_payment, description, unit,
                                   amount_pence, spread, year, hours_per_week)
     select $1, $2, line.ordinal, line.category, line.element, line.is_direct_payment, line.description, line.unit, line.amount, line.spread, line.year, line.hours
       from jsonb_to_recordset($3::jsonb) as line(ordinal integer, category text, element text, is_direct_payment boolean,
                                                  description text, unit text, amount bigint,
                                                  spread text, year text, hours numeric)`,
    [area, optionId, JSON.stringify(lines)],
  );
}

/** Records what was found of an option, by the actor now. Gives its new version. */
export async function updateSuitability(
  tx: WriteTx,
  optionId: string,
  suitability: Suitability,
  reason: string,
): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    `update placement_option
        set suitability = $2, suitability_reason = $3, suitability_by = $4, suitability_at = $5, version = version + 1
      where option_id = $1 returning version`,
    [optionId, suitability, reason, tx.actor.personId, tx.clock.now()],
  );
  if (row === undefined) throw new NotFound('There is no such option.');
  return row.version;
}

function toOption(row: OptionRow): PlacementOption {
  return {
    optionId: row.option_id,
    caseId: row.case_id,
    ordinal: row.ordinal,
    providerUrn: row.provider_urn,
    senSetting: row.sen_setting,
    label: row.label,
    provisionType: row.provision_type,
    residential: row.residential,
    expectedStartDate: row.expected_start_date,
    expectedEndDate: row.expected_end_date,
    band: row.band,
    suitability: row.suitability,
    suitabilityReason: row.suitability_reason,
    suitabilityBy: row.suitability_by,
    suitabilityAt: row.suitability_at,
    addedBy: row.added_by,
    addedAt: row.added_at,
    version: row.version,
    costLines: row.cost_lines.map(toCostLine),
  };
}

/** What is stored was proved by `checkPriceTerms` on its way in, and by the table's checks. */
function toCostLine(line: CostLineDocument): OptionCostLine {
  const hours = line.hours === null ? null : parseDecimal(line.hours);
  return {
    ordinal: line.ordinal,
    category: line.category,
    element: line.element,
    isDirectPayment: line.isDirectPayment,
    description: line.description,
    price: {
      unit: line.unit,
      amount: pence(BigInt(line.amount)),
      spread: line.spread,
      year: line.year,
      hoursPerWeek: hours?.ok === true ? hours.value : null,
    },
  };
}
