import type { Ctx } from '../../../platform/context';
import { everyPage } from '../../../platform/keyset';
import { listAgencies } from '../../access/repository/directory';
import { listNextClocks, type NextClock } from '../../cases/service/list-clocks';
import { sayWithheld } from '../../cases/service/say-withheld';

/** A limit of `clocksNext`, with the name of the agency that has to keep it; null: none is named. */
export interface NextClockRow extends NextClock {
  readonly ownerAgency: string | null;
  /** Why the list is short; null: it is not. */
  readonly withheld: string | null;
}

/** The limits over the area that are still to be kept, the first to end first: all pages of `clocksNext`. */
export async function* readNextClocks(ctx: Ctx): AsyncIterable<readonly NextClockRow[]> {
  const all = { code: null, owner: null, status: null, caseOfficerId: null, ownerAgencyId: null, dueDate: null };
  const agencies = await listAgencies(await ctx.read());
  const names = new Map<string, string>(agencies.map(({ agencyId, name }) => [agencyId, name]));
  const withheld = await sayWithheld(ctx);
  for await (const page of everyPage((args) => listNextClocks(ctx, all, args))) {
    yield page.map((row) => ({ ...row, ownerAgency: names.get(row.clock.ownerAgencyId ?? '') ?? null, withheld }));
  }
}
