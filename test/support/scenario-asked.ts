/*
 * What is asked of scenarios, and what is made of one by several tests.
 */

export const CREATE = `mutation ($input: CreateScenarioInput!) {
  createScenario(input: $input) { scenario { id inputsDigest levers { name kind places placeCost percent fill } } userErrors { code field } } }`;
export const RUN = `mutation ($input: RunScenarioInput!) {
  runScenario(input: $input) { scenario { id runHistory { ordinal status percentDone } } userErrors { code field } } }`;
export const CANCEL = `mutation ($input: CancelScenarioInput!) {
  cancelScenario(input: $input) { scenario { runHistory { status } } userErrors { code field } } }`;
export const READ = `query ($id: ID!) { scenario(id: $id) { name source seed runs
  runHistory { ordinal status percentDone resultDigest startedAt endedAt waiting { reason before } }
  besideCommitted { financialYear asAt blockCommitted blockForecast blockDifference committed forecast difference reason }
  result { engineVersion seedYear unpriced { need setting cost } goal { value everyBalances reached runs } backTest { coverage pinballLoss figures years { year ahead actual p50 } calibration { factors { ahead factor } heldOutCoverage } }
    leverEffects { lever years { year block cost from { setting children } } }
    years { year
      unmitigated { children { expectation mean p10 p50 p90 } costs { payer cost { mean } } cost { mean } cumulative { mean } inYear { mean } }
      mitigated { ages { setting ageBand children { mean } } settings { name children { mean p10 p90 calibrated { low high } } } cost { mean } cumulative { mean }
        states { need setting children { mean } ages { ageBand children { mean } } } capital leadIn }
      difference { cost { mean p10 p90 } inYear { mean } children { mean calibrated { low } } capital leadIn } } } } }`;

export interface Scenario {
  readonly id: string;
  readonly inputsDigest: string;
  readonly runHistory: readonly {
    readonly status: string;
    readonly resultDigest: string | null;
    readonly waiting: { readonly reason: string; readonly before: number } | null;
  }[];
  readonly besideCommitted: readonly Readonly<Record<string, string>>[];
  readonly result: {
    readonly years: readonly {
      readonly unmitigated: {
        readonly children: Readonly<Record<'expectation' | 'mean', string>>;
        readonly costs: readonly { readonly payer: string; readonly cost: { readonly mean: string } }[];
        readonly cost: { readonly mean: string };
        readonly cumulative: { readonly mean: string };
        readonly inYear: { readonly mean: string };
      };
      readonly mitigated: {
        readonly settings: readonly { readonly name: string; readonly children: { readonly mean: string } }[];
        readonly ages: readonly { readonly setting: string; readonly children: { readonly mean: string } }[];
        readonly states: readonly {
          readonly children: { readonly mean: string };
          readonly ages: readonly { readonly children: { readonly mean: string } }[];
        }[];
        readonly capital: string;
        readonly leadIn: string;
      };
      readonly difference: { readonly children: object; readonly inYear: { readonly mean: string } };
    }[];
    readonly leverEffects: readonly {
      readonly lever: number;
      readonly years: readonly { readonly year: number; readonly block: string }[];
    }[];
    readonly backTest: { readonly years: readonly object[]; readonly calibration: object | null } | null;
    readonly goal: { readonly value: number | null } | null;
  } | null;
}
export type Refused = { readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[] };

export const SCHOOL = {
  ...{ kind: 'LOCAL_PROVISION', name: 'New school', owner: 'Testa Placeholder-One', startDate: '2018-09-01' },
  ...{
    settings: ['setting 4', 'setting 5'],
    setting: 'New school',
    places: 20,
    fill: ['50', '100'],
    unitCost: '31000.00',
    capitalCost: '2000000.00',
    leadInCost: '122000.00',
    leadInMonths: 4,
  },
};
export const GROWTH = {
  ...{ kind: 'PRICE_GROWTH', name: 'Fees', owner: 'Testa Placeholder-Two', source: 'Survey of fees, 2026' },
  ...{ startDate: '2017-04-01', isMitigation: false, percent: '3.5' },
};
/** The parts of a result are those of its whole: states by age, levers, what is spent before the opening. */
export function checkParts({ years, leverEffects, backTest }: NonNullable<Scenario['result']>): void {
  const sum = (values: readonly string[]): number => values.reduce((all, value) => all + Number(value), 0);
  const spread = years.flatMap(({ mitigated }) => mitigated.states);
  expect(spread.length).toBeGreaterThan(10);
  for (const { children, ages } of spread) {
    expect(sum(ages.map((one) => one.children.mean))).toBeCloseTo(Number(children.mean), 2);
  }
  expect(leverEffects.map(({ lever }) => lever)).toEqual([1]);
  years.forEach(({ difference }, at) => {
    expect(sum(leverEffects.map((one) => one.years[at]!.block))).toBeCloseTo(Number(difference.inYear.mean), 4);
  });
  // Opened on 1 September 2018: of the twelve months of building five lie in 2018-19, of the four of revenue all.
  expect(years.map(({ mitigated }) => mitigated.leadIn)).toEqual(['122000.00', '0.00', '0.00']);
  expect(years.map(({ mitigated }) => mitigated.capital)).toEqual(['838356.16', '0.00', '0.00']);
  expect(backTest!.calibration).toMatchObject({ heldOutCoverage: expect.any(String) as string });
  expect(years[0]!.mitigated.settings[0]!.children).toMatchObject({
    calibrated: { low: expect.any(String) as string },
  });
}
export const input = (changes: object = {}) => ({
  ...{ name: 'A school', projectionSet: 'made', runs: 40, levers: [GROWTH, SCHOOL] },
  block: { openingDeficit: '1000000.00', income: '9000000.00', incomeGrowthPercent: '2' },
  ...changes,
});
