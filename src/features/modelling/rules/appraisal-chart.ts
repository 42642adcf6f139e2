import { chartPounds, type Chart, type ChartSeries } from '../../../kernel/chart';
import { poundsInWords } from '../../../kernel/for-people';
import { formatMoney, subtract, type Pence } from '../../../kernel/money';
import { AGENCY_PARTS, type AgencyPart, type AppraisedCandidate, type Spread } from './appraisal';

const AGENCY_NAMES: Readonly<Record<AgencyPart, string>> = {
  BLOCK: 'High needs block',
  EDUCATION: 'Education beside the block',
  SOCIAL_CARE: 'Social care',
  HEALTH: 'Health',
};

/**
 * What each option that is priced costs to 25, in the order of the options: without chance by whose money it is, and where chance was drawn a bar beside
 * it from nothing to the 10th and on to the 90th percentile.
 */
export function appraisalChart(
  options: readonly { readonly label: string; readonly appraised: AppraisedCandidate | null }[],
): Chart {
  const priced = options.flatMap(({ label, appraised }) =>
    isPriced(appraised) ? [{ label, to25: appraised.to25 }] : [],
  );
  const isDrawn = priced.some(({ to25: { total } }) => total.p10 !== total.p90);
  const said = priced.map(({ label, to25: { total } }) =>
    isDrawn
      ? `${label} ${poundsInWords(total.exact)}, with it ${poundsInWords(total.p10)} to ${poundsInWords(total.p90)}, half of the draws up to ${poundsInWords(total.p50)}`
      : `${label} £${formatMoney(total.exact)}`,
  );
  const paying = AGENCY_PARTS.filter((agency) => priced.some(({ to25 }) => to25.parts[agency].exact !== 0n));
  return {
    title: 'What each option costs to 25',
    alternative:
      said.length === 0 ? 'No option has a cost that may be shown.' : `To 25, without chance: ${said.join('; ')}.`,
    unit: 'POUNDS',
    isHorizontal: true,
    categories: priced.map(({ label }) => label),
    series: [
      ...paying.map((agency) =>
        bar(
          AGENCY_NAMES[agency],
          'agencies',
          priced.map(({ to25 }) => to25.parts[agency].exact),
        ),
      ),
      ...(isDrawn ? bandOf(priced.map(({ to25 }) => to25.total)) : []),
    ],
  };
}

/** The percentiles on each other: where nine draws in ten lie above, and where nine in ten lie below. */
function bandOf(totals: readonly Spread[]): readonly ChartSeries[] {
  return [
    bar(
      'With chance: to the 10th percentile',
      'chance',
      totals.map(({ p10 }) => p10),
    ),
    bar(
      '10th to 90th percentile',
      'chance',
      totals.map(({ p10, p90 }) => subtract(p90, p10)),
    ),
  ];
}

function bar(name: string, stack: string, amounts: readonly Pence[]): ChartSeries {
  return { kind: 'BAR', name, stack, values: amounts.map(chartPounds) };
}

function isPriced(
  found: AppraisedCandidate | null,
): found is AppraisedCandidate & { readonly to25: NonNullable<AppraisedCandidate['to25']> } {
  return found !== null && found.to25 !== null;
}
