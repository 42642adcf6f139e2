import type { Ctx } from '../../../../platform/context';
import { everyPage } from '../../../../platform/keyset';
import { listAttendanceByChildIds } from '../../../cases/repository/attendance';
import { findCasesByIds } from '../../../cases/repository/case';
import { termKey, type AttendanceRecord } from '../../../cases/rules/attendance';
import type { Circumstance } from '../../../cases/rules/circumstance-codes';
import { SightOrderField, type StandingCircumstance } from '../../../cases/rules/circumstances';
import { listChildrenInSight } from './read-sight';

/** A circumstance of `childrenInSight`, with the reference of its case and the last term that a school told of. */
export interface SightRow {
  readonly standing: StandingCircumstance;
  readonly caseReference: string | null;
  readonly last: AttendanceRecord | null;
}

/** The circumstances that hold today and that the reader may know of, the longest first; null: of every kind. */
export async function* readSightRows(ctx: Ctx, kind: Circumstance | null): AsyncIterable<readonly SightRow[]> {
  const order = { field: SightOrderField.START_DATE, direction: 'asc' as const };
  const conditions = { isOpen: true, kind: kind === null ? null : { eq: kind } };
  for await (const page of everyPage((args) => listChildrenInSight(ctx, conditions, order, args))) {
    const tx = await ctx.read();
    const cases = await findCasesByIds(
      tx,
      page.flatMap(({ caseId }) => caseId ?? []),
    );
    const told = await listAttendanceByChildIds(
      tx,
      page.flatMap(({ childId }) => childId ?? []),
    );
    yield page.map((standing) => ({
      standing,
      caseReference: cases.get(standing.caseId ?? '')?.reference ?? null,
      last: lastTerm(told.get(standing.childId ?? '') ?? []),
    }));
  }
}

function lastTerm(told: readonly AttendanceRecord[]): AttendanceRecord | null {
  return [...told].sort((one, other) => (termKey(one) < termKey(other) ? -1 : 1)).at(-1) ?? null;
}
