import { toCsv } from './import-files';

/** A row of a placements file: the whole of a placement of one line that is right, with what differs. */
export function placementRow(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    source: 'MIS',
    source_reference: 'P-1',
    line_reference: '1',
    child_reference: 'C-1',
    birth_month: '2014-05',
    primary_need: 'ASD',
    case_officer: 'Testa Placeholder-Officer',
    panel: '',
    urn: '',
    sen_setting: 'OPA',
    provision_type: 'INDEPENDENT_SPECIAL',
    residential: 'DAY',
    start_date: '2025-11-01',
    end_date: '2026-10-31',
    status: 'LIVE',
    end_reason: '',
    funding_method: 'NEEDS_LED',
    category: 'EDUCATION',
    description: 'Fee',
    line_start: '',
    line_end: '',
    unit: 'YEAR',
    amount: '182500.00',
    spread: 'DAYS',
    year: 'FINANCIAL',
    hours_per_week: '',
    price_from: '',
    payers: 'High needs block=50; Placements=30; Continuing care=20',
    ...changes,
  };
}

/** A placement of three lines: education by parts, care with a fixed sum, transport by one holder. */
export function threeLines(
  placement: Readonly<Record<string, string>>,
  lines: readonly Readonly<Record<string, string>>[] = [],
): readonly Readonly<Record<string, string>>[] {
  const usual = [
    { line_reference: 'education', category: 'EDUCATION' },
    {
      ...{ line_reference: 'care', category: 'CARE', unit: 'WEEK', amount: '3509.62', year: '' },
      payers: 'Continuing care=fixed 1250.00 WEEK DAYS; Placements=rest',
    },
    {
      ...{ line_reference: 'transport', category: 'TRANSPORT', unit: 'DAY', amount: '40.00', year: '' },
      payers: 'Placements=1',
    },
  ];
  return usual.map((line, index) => placementRow({ ...placement, ...line, ...lines[index] }));
}

/** The rows as a file whose last line says what it holds. */
export function withTrailer(
  rows: readonly Readonly<Record<string, string>>[],
  totals: { readonly rows: number; readonly amount: string },
): string {
  const trailer = { source: 'TOTAL', source_reference: String(totals.rows), amount: totals.amount };
  return toCsv([...rows, trailer], Object.keys(placementRow()));
}
