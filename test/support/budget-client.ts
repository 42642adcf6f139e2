import { allResolvers, nodeTypes } from '../../src/app';
import { type LineCoding } from '../../src/features/ledger/rules/coding';
import { type Actor } from '../../src/platform/actor';
import { useApi } from './ask';
import { useDatabase } from './database';
import {
  actorWith,
  CODING,
  fundPlacement,
  line,
  makeArea,
  parts,
  setClock,
  terms,
  type MadeArea,
  type MadePlacement,
} from './make-ledger';

/** What finance may do in the tests of budgets. */
export const PERMISSIONS = ['budget:read', 'budget:set', 'actual:record'];

const PRESSURE = `
  query ($year: FinancialYear!, $holder: ID, $asAt: DateTime, $filter: PressureFilter, $by: [PressureDimension!]!) {
    budgetPressure(financialYear: $year, budgetHolderId: $holder, asAt: $asAt, filter: $filter) {
      asAt allocation budgetVersion committed actual pipeline otherForecast forecastOutturn variance variancePercent
      fullYearEffect broughtForward cumulativePosition
      budgetHolder { name isHighNeedsBlock }
      outOfArea { placements cost share premium placementsWithPremium withheld byClass { areaClass placements cost } }
      periods { period committed actual forecast cumulativeForecast }
      breakdown(by: $by) { keys label placements children committed forecast withheld }
    }
  }`;

interface Pressure {
  readonly budgetPressure: Readonly<Record<string, string | null>> & {
    readonly asAt: string;
    readonly periods: readonly { readonly period: number; readonly committed: string; readonly forecast: string }[];
    readonly breakdown: readonly {
      readonly keys: readonly string[] | null;
      readonly label: string;
      readonly placements: number | null;
      readonly committed: string;
      readonly withheld: boolean;
    }[];
    readonly outOfArea: Readonly<Record<string, unknown>>;
  };
}

const SET = `mutation ($input: SetBudgetInput!) {
  setBudget(input: $input) { budgetPressure { allocation broughtForward budgetVersion } userErrors { code field message } }
}`;
const RECORD = `mutation ($input: RecordActualInput!) {
  recordActual(input: $input) { actual { id amount period } userErrors { code field message } }
}`;

interface Changed {
  readonly setBudget: { readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[] };
  readonly recordActual: {
    readonly actual: { readonly id: string } | null;
    readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
  };
}

/** A database with an area of its own for each test, and how its budget is set, spent and asked for. Call it at the top of the file. */
export function useBudgets() {
  const db = useDatabase();
  const clock = setClock('2025-10-01T10:00:00Z');
  const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
  let area: MadeArea;
  let areas = 500;

  beforeEach(async () => {
    areas += 1;
    clock.set('2025-10-01T10:00:00Z');
    area = await makeArea(db, String(areas));
  });

  const finance = (): Actor => actorWith(area, 'FINANCE', null, PERMISSIONS);

  /** £182,500.00 a year from 1 November 2025 at 50:30:20, committed (money.md sections 2 and 3). */
  async function commit(coding: LineCoding = CODING, amount = '182500.00'): Promise<MadePlacement> {
    const shares = parts([area.education, 50n], [area.socialCare, 30n], [area.health, 20n]);
    return fundPlacement(db, clock, area, { coding, lines: [line(terms(amount), shares)] });
  }

  /** The figures of 2025-26, by primary need unless said otherwise. */
  function pressureOf(actor: Actor, variables: Readonly<Record<string, unknown>> = {}) {
    return ask<Pressure>(actor, PRESSURE, { year: '2025-26', by: ['PRIMARY_NEED'], ...variables });
  }

  /** Sets £30,000.00 unless said otherwise. */
  const setBudget = (actor: Actor, input: object) =>
    ask<Changed>(actor, SET, {
      input: { financialYear: '2025-26', version: 'December 2024', allocation: '30000.00', ...input },
    });
  /** Records an invoice of £7,000.00 in P8 unless said otherwise. */
  const recordActual = (actor: Actor, input: object) =>
    ask<Changed>(actor, RECORD, {
      input: {
        financialYear: '2025-26',
        period: 8,
        kind: 'INVOICE',
        amount: '7000.00',
        reference: 'INV-1',
        dated: '2025-10-01',
        ...input,
      },
    });
  return {
    ...{ db, clock, ask, finance, commit, pressureOf, setBudget, recordActual },
    /** The area of the test that runs. */
    get area(): MadeArea {
      return area;
    },
  };
}
