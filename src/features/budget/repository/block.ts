import { type Day, type FinancialYear } from '../../../kernel/dates';
import { decimal, formatDecimal, parseDecimal, type Decimal } from '../../../kernel/decimal';
import { pence } from '../../../kernel/money';
import { formatPrecise, parsePrecise, type Precise } from '../../../kernel/precise';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type BlockVersion, type ImportExport } from '../rules/block';
import { type BlockStage } from '../rules/block-codes';

interface BlockRow {
  block_version_id: string;
  budget_holder_id: string;
  financial_year: FinancialYear;
  stage: BlockStage;
  formula_factors: string;
  basic_entitlement_rate: string;
  special_school_pupils: string;
  import_export_pupils: string | null;
  import_export_rate_pence: bigint | null;
  import_export_amount: string;
  additional_funding: string;
  block_pence: bigint;
  after_deductions_pence: bigint;
  source: string;
  published_date: Day;
  entered_by: string;
  entered_at: Date;
  parts: readonly { readonly kind: 'TERM' | 'DEDUCTION'; readonly name: string; readonly amount: string }[];
}

/** Appends a publication of the block with its parts. */
export async function insertBlockVersion(tx: WriteTx, version: BlockVersion): Promise<void> {
  const { importExport } = version;
  await tx.execute(
    `insert into block_version (local_area_code, block_version_id, budget_holder_id, financial_year, stage, formula_factors,
                                basic_entitlement_rate, special_school_pupils, import_export_pupils, import_export_rate_pence,
                                import_export_amount, additional_funding, block_pence, after_deductions_pence, source,
                                published_date, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      tx.actor.localArea,
      version.blockVersionId,
      version.budgetHolderId,
      version.financialYear,
      version.stage,
      formatPrecise(version.formulaFactors),
      formatPrecise(version.basicEntitlementRate),
      formatDecimal(version.specialSchoolPupils),
      importExport.netPupils === null ? null : formatDecimal(importExport.netPupils),
      importExport.rate,
      formatPrecise(importExport.amount),
      formatPrecise(version.additionalFunding),
      version.block,
      version.afterDeductions,
      version.source,
      version.publishedDate,
      version.enteredBy,
      version.enteredAt,
    ],
  );
  const parts = [
    ...version.otherTerms.map((part) => ({ kind: 'TERM', ...part })),
    ...version.deductions.map((part) => ({ kind: 'DEDUCTION', ...part })),
  ];
  if (parts.length === 0) return;
  await tx.execute(
    `insert into block_part (local_area_code, block_version_id, ordinal, kind, name, amount)
     select $1, $2, ordinal, kind, name, amount
       from unnest($3::text[], $4::text[], $5::numeric[]) with ordinality as part (kind, name, amount, ordinal)`,
    [
      tx.actor.localArea,
      version.blockVersionId,
      parts.map(({ kind }) => kind),
      parts.map(({ name }) => name),
      parts.map(({ amount }) => formatPrecise(amount)),
    ],
  );
}

const SELECT = `select block_version.*,
       coalesce((select jsonb_agg(jsonb_build_object('kind', part.kind, 'name', part.name, 'amount', part.amount::text) order by part.ordinal)
                   from block_part part
                  where part.local_area_code = block_version.local_area_code and part.block_version_id = block_version.block_version_id),
                '[]') as parts
  from block_version`;

/** The newest publication of a year's block, or undefined before the first. */
export async function findLastBlockVersion(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
): Promise<BlockVersion | undefined> {
  const [row] = await tx.query<BlockRow>(
    `${SELECT} where budget_holder_id = $1 and financial_year = $2 order by entered_at desc limit 1`,
    [budgetHolderId, financialYear],
  );
  return row === undefined ? undefined : toBlockVersion(row);
}

/** The publication of a year's block that was the newest at an instant, or undefined before the first. */
export async function findBlockVersionAt(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
  asAt: Date,
): Promise<BlockVersion | undefined> {
  const [row] = await tx.query<BlockRow>(
    `${SELECT} where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3 order by entered_at desc limit 1`,
    [budgetHolderId, financialYear, asAt],
  );
  return row === undefined ? undefined : toBlockVersion(row);
}

/** Publications of the block by id. */
export async function findBlockVersionsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BlockVersion>> {
  const rows = await tx.query<BlockRow>(`${SELECT} where block_version_id = any ($1)`, [ids]);
  return new Map(rows.map((row) => [row.block_version_id, toBlockVersion(row)]));
}

function toBlockVersion(row: BlockRow): BlockVersion {
  const partsOf = (kind: 'TERM' | 'DEDUCTION') =>
    row.parts.filter((part) => part.kind === kind).map(({ name, amount }) => ({ name, amount: exact(amount) }));
  return {
    blockVersionId: row.block_version_id,
    budgetHolderId: row.budget_holder_id,
    financialYear: row.financial_year,
    stage: row.stage,
    formulaFactors: exact(row.formula_factors),
    basicEntitlementRate: exact(row.basic_entitlement_rate),
    specialSchoolPupils: fewPlaces(row.special_school_pupils),
    importExport: importExportOf(row),
    additionalFunding: exact(row.additional_funding),
    otherTerms: partsOf('TERM'),
    deductions: partsOf('DEDUCTION'),
    block: pence(row.block_pence),
    afterDeductions: pence(row.after_deductions_pence),
    source: row.source,
    publishedDate: row.published_date,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  };
}

function importExportOf(row: BlockRow): ImportExport {
  const amount = exact(row.import_export_amount);
  const { import_export_pupils: pupils, import_export_rate_pence: rate } = row;
  if (pupils === null || rate === null) return { netPupils: null, rate: null, amount };
  return { netPupils: fewPlaces(pupils), rate: pence(rate), amount };
}

function exact(text: string): Precise {
  const parsed = parsePrecise(text);
  if (!parsed.ok) throw new Error(`a stored figure is not exact: ${text}`);
  return parsed.value;
}

/** A Decimal from a column that shows more places than a Decimal has, all of them noughts. */
function fewPlaces(text: string): Decimal {
  const parsed = parseDecimal(text.replace(/\.(\d{1,4})0*$/, '.$1'));
  if (!parsed.ok) throw new Error(`a stored figure is no decimal: ${text}`);
  return decimal(parsed.value);
}
