import { academicYearOf, addYears, type Day } from '../../kernel/dates';
import { ok } from '../../kernel/result';
import { type Ctx } from '../../platform/context';
import { type Importer, type RawRow } from '../../platform/imports';
import { schoolCalendarsImporter } from '../../features/ledger/importer';
import { authoritiesImporter, neighboursImporter } from '../../features/providers/importer/authorities';
import { bankHolidaysImporter } from '../../features/providers/importer/bank-holidays';
import { establishmentsImporter } from '../../features/providers/importer/establishments';
import { nhsBodiesImporter } from '../../features/providers/importer/nhs-bodies';
import { postcodesImporter } from '../../features/providers/importer/postcodes';
import { DEMO_AREAS } from '../facts/areas';
import { DEMO_AUTHORITIES, DEMO_NEIGHBOURS, DEMO_NHS_BODIES } from '../facts/authorities';
import { DEMO_BANK_HOLIDAYS } from '../facts/bank-holidays';
import { demoCalendars, type DemoCalendar } from '../facts/calendars';
import { DEMO_ESTABLISHMENTS } from '../facts/establishments';
import { DEMO_POSTCODES } from '../facts/postcodes';

/**
 * Brings in the reference data of the demo by the importers' own way of reading and storing a row, so that it is what an import of
 * the published files would have left.
 */
export async function seedReference(ctx: Ctx, firstDay: Day, today: Day): Promise<void> {
  // A price by school weeks needs a real calendar for the first year of its line; a placement agreed today starts next year at the latest.
  const calendars = demoCalendars(academicYearOf(addYears(firstDay, -1)), academicYearOf(addYears(today, 1)));
  await bringIn(ctx, authoritiesImporter, DEMO_AUTHORITIES);
  await bringIn(ctx, neighboursImporter, DEMO_NEIGHBOURS);
  await bringIn(ctx, nhsBodiesImporter, DEMO_NHS_BODIES);
  await bringIn(ctx, postcodesImporter, DEMO_POSTCODES);
  await bringIn(ctx, establishmentsImporter, DEMO_ESTABLISHMENTS);
  await bringIn(ctx, bankHolidaysImporter, DEMO_BANK_HOLIDAYS);
  await bringIn(
    ctx,
    schoolCalendarsImporter,
    DEMO_AREAS.flatMap(({ code }) => calendars.map((calendar) => calendarRow(code, calendar))),
  );
}

function calendarRow(laCode: string, { academicYear, terms, closed }: DemoCalendar): RawRow {
  return {
    owner_kind: 'LOCAL_AUTHORITY',
    owner_code: laCode,
    academic_year: academicYear,
    ...Object.fromEntries(
      terms.flatMap(({ startDate, endDate }, index) => [
        [`term_${(index + 1).toString()}_start`, startDate],
        [`term_${(index + 1).toString()}_end`, endDate],
      ]),
    ),
    closed_days: closed.join(';'),
  };
}

/** Brings in rows by an importer’s own way of reading and storing one; whatever is refused is a fault of the plan. */
export async function bringIn<Command>(ctx: Ctx, importer: Importer<Command>, rows: readonly RawRow[]): Promise<void> {
  const commands = rows.map((row, index) => {
    const parsed = importer.parseRow(row, index + 2);
    if (parsed.ok) return parsed.value;
    const reasons = parsed.refusals.map(({ column, message }) => `${column ?? 'row'}: ${message}`);
    throw new Error(`A fact of the demo is no row of ${importer.kind}: ${reasons.join(' ')}`);
  });
  await ctx.write({ event: 'reference.imported', clientMutationId: null, input: importer.kind }, async (tx) => {
    const outcomes = await importer.applyRowsIn(tx, commands);
    const refused = outcomes.flatMap((one) => (typeof one === 'object' && 'problems' in one ? one.problems : []));
    if (refused.length > 0) {
      const reasons = refused.map(({ message }) => message);
      throw new Error(`A fact of the demo was refused by ${importer.kind}: ${reasons.join(' ')}`);
    }
    tx.record({ type: 'Import', id: importer.kind, detail: { rows: rows.length } });
    return ok(null);
  });
}
