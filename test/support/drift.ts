import { DataSource, DefaultNamingStrategy, type DataSourceOptions } from 'typeorm';
import * as access from '../../src/features/access/entities/access';
import * as successions from '../../src/features/access/entities/succession';
import * as actuals from '../../src/features/budget/entities/actual';
import * as importedActuals from '../../src/features/budget/entities/imported-actual';
import * as accruals from '../../src/features/budget/entities/accrual';
import * as allocations from '../../src/features/budget/entities/allocation';
import * as blocks from '../../src/features/budget/entities/block';
import * as commentary from '../../src/features/budget/entities/commentary';
import * as journals from '../../src/features/budget/entities/journal';
import * as pipeline from '../../src/features/budget/entities/pipeline';
import * as managementPlans from '../../src/features/budget/entities/management-plan';
import * as lineForecasts from '../../src/features/budget/entities/line-forecast';
import * as growingUp from '../../src/features/assurance/entities/growing-up';
import * as notices from '../../src/features/assurance/entities/notice';
import * as publications from '../../src/features/assurance/entities/publication';
import * as improvement from '../../src/features/assurance/entities/improvement';
import * as quality from '../../src/features/assurance/entities/quality';
import * as redress from '../../src/features/assurance/entities/redress';
import * as sen2 from '../../src/features/assurance/entities/sen2';
import * as retention from '../../src/features/assurance/entities/retention';
import * as voice from '../../src/features/assurance/entities/voice';
import * as appraisals from '../../src/features/modelling/entities/appraisal';
import * as assumptionSets from '../../src/features/modelling/entities/assumption-set';
import * as circumstances from '../../src/features/cases/entities/circumstance';
import * as schoolAttendance from '../../src/features/cases/entities/attendance';
import * as caseEquality from '../../src/features/cases/entities/equality';
import * as caseEvidence from '../../src/features/cases/entities/evidence';
import * as caseClocks from '../../src/features/cases/entities/clock';
import * as casePlanDecisions from '../../src/features/cases/entities/plan-decision';
import * as caseHomes from '../../src/features/cases/entities/home';
import * as casePapers from '../../src/features/cases/entities/papers';
import * as caseWords from '../../src/features/cases/entities/words';
import * as cases from '../../src/features/cases/entities/case';
import * as casesImported from '../../src/features/cases/entities/imported';
import * as caseRequests from '../../src/features/cases/entities/request';
import * as responsibility from '../../src/features/cases/entities/responsibility';
import * as agreements from '../../src/features/contributions/entities/agreement';
import * as disputes from '../../src/features/contributions/entities/dispute';
import * as recovery from '../../src/features/contributions/entities/recovery';
import * as carries from '../../src/features/ledger/entities/carry';
import * as closedPeriods from '../../src/features/ledger/entities/closed-period';
import * as ledger from '../../src/features/ledger/entities/ledger';
import * as postingSums from '../../src/features/ledger/entities/posting-sum';
import * as decisions from '../../src/features/panels/entities/decision';
import * as decisionLife from '../../src/features/panels/entities/decision-life';
import * as decisionParts from '../../src/features/panels/entities/decision-parts';
import * as meetings from '../../src/features/panels/entities/meeting';
import * as papers from '../../src/features/panels/entities/papers';
import * as training from '../../src/features/panels/entities/training';
import * as panels from '../../src/features/panels/entities/panel';
import * as attended from '../../src/features/placements/entities/attended';
import * as recoupment from '../../src/features/placements/entities/recoupment';
import * as placementChanges from '../../src/features/placements/entities/change';
import * as placements from '../../src/features/placements/entities/placement';
import * as reviews from '../../src/features/placements/entities/review';
import * as transitions from '../../src/features/placements/entities/transition';
import * as outOfArea from '../../src/features/placements/entities/out-of-area';
import * as priceBook from '../../src/features/placements/entities/price-book';
import * as scenarios from '../../src/features/modelling/entities/scenario';
import * as offers from '../../src/features/providers/entities/offer';
import * as registerHistory from '../../src/features/providers/entities/register-history';
import * as providers from '../../src/features/providers/entities/register';
import * as authoritySuccession from '../../src/features/providers/entities/authority-succession';
import * as platform from '../../src/platform/db-entities';

/** Every class that says what a table is like. */
export const ROW_CLASSES = [
  ...Object.values(access),
  ...Object.values(successions),
  ...Object.values(actuals),
  ...Object.values(allocations),
  ...Object.values(accruals),
  ...Object.values(closedPeriods),
  ...Object.values(blocks),
  ...Object.values(lineForecasts),
  ...Object.values(pipeline),
  ...Object.values(managementPlans),
  ...Object.values(commentary),
  ...Object.values(journals),
  ...Object.values(importedActuals),
  ...Object.values(circumstances),
  ...Object.values(schoolAttendance),
  ...Object.values(caseEquality),
  ...Object.values(caseEvidence),
  ...Object.values(caseClocks),
  ...Object.values(casePlanDecisions),
  ...Object.values(caseHomes),
  ...Object.values(casePapers),
  ...Object.values(caseWords),
  ...Object.values(cases),
  ...Object.values(scenarios),
  ...Object.values(casesImported),
  ...Object.values(responsibility),
  ...Object.values(caseRequests),
  ...Object.values(training),
  ...Object.values(quality),
  ...Object.values(voice),
  ...Object.values(improvement),
  ...Object.values(publications),
  ...Object.values(appraisals),
  ...Object.values(assumptionSets),
  ...Object.values(agreements),
  ...Object.values(carries),
  ...Object.values(disputes),
  ...Object.values(decisions),
  ...Object.values(decisionLife),
  ...Object.values(decisionParts),
  ...Object.values(ledger),
  ...Object.values(postingSums),
  ...Object.values(meetings),
  ...Object.values(notices),
  ...Object.values(redress),
  ...Object.values(sen2),
  ...Object.values(retention),
  ...Object.values(panels),
  ...Object.values(papers),
  ...Object.values(outOfArea),
  ...Object.values(attended),
  ...Object.values(placementChanges),
  ...Object.values(placements),
  ...Object.values(recoupment),
  ...Object.values(platform),
  ...Object.values(priceBook),
  ...Object.values(offers),
  ...Object.values(providers),
  ...Object.values(authoritySuccession),
  ...Object.values(registerHistory),
  ...Object.values(recovery),
  ...Object.values(reviews),
  ...Object.values(transitions),
  ...Object.values(growingUp),
];

/** Names as the migrations give them (architecture.md section 3); a row class says only where it departs from them. */
class NamesOfMigrations extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }
  override primaryKeyName(table: TableName): string {
    return `${nameOf(table)}_pkey`;
  }
  override foreignKeyName(table: TableName, columns: string[]): string {
    return `${nameOf(table)}_${snake(columns.at(-1) ?? '')}_fkey`;
  }
}

type TableName = Parameters<DefaultNamingStrategy['primaryKeyName']>[0];

function nameOf(table: TableName): string {
  return typeof table === 'string' ? table : table.name;
}

function snake(property: string): string {
  return property.replace(/[A-Z]|(?<=[a-z])\d+/g, (found) => `_${found.toLowerCase()}`);
}

async function withRowClasses<Value>(
  url: string,
  options: Pick<DataSourceOptions & { schema?: string }, 'schema'>,
  work: (source: DataSource) => Promise<Value>,
): Promise<Value> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: ROW_CLASSES,
    namingStrategy: new NamesOfMigrations(),
    logging: false,
    ...options,
  });
  // Known to PostgreSQL, not to TypeORM: the number of a transaction that never comes round again.
  source.driver.supportedDataTypes.push('xid8' as never);
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** What TypeORM would do to the database to make it fit the row classes. */
export async function schemaChanges(url: string): Promise<string[]> {
  return withRowClasses(url, {}, async (source) => {
    const log = await source.driver.createSchemaBuilder().log();
    return log.upQueries.map(({ query }) => query);
  });
}

/** Draws the tables of the row classes into a schema of their own, to be compared with those of the migrations. */
export async function drawRowClasses(url: string, schema: string): Promise<void> {
  await withRowClasses(url, { schema }, (source) => source.synchronize());
}
