import { londonDay, type Day } from '../../../kernel/dates';
import type { Phase } from '../../../kernel/phase';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { findEstablishmentsByUrns } from '../repository/establishments';
import { listOffersOn } from '../repository/offers';
import { directoryOf, type DirectoryEntry } from '../rules/directory';
import type { NeedCode } from '../rules/needs';
import { readPlaces } from './read-places';

/** Which providers of the directory; null is not asked. */
export interface DirectoryRequest {
  readonly need: NeedCode | null;
  readonly phase: Phase | null;
  readonly localAuthorityCode: string | null;
}

/** The directory of the area's providers as at today, as it may be published. */
export async function readDirectory(ctx: Ctx, request: DirectoryRequest): Promise<readonly DirectoryEntry[]> {
  const whole = await readWholeDirectory(await ctx.read(), londonDay(ctx.clock.now()));
  const { need, phase, localAuthorityCode } = request;
  return whole.filter(
    ({ establishment, offers }) =>
      (localAuthorityCode === null || establishment.laCode === localAuthorityCode) &&
      ((need === null && phase === null) ||
        offers.some(
          (offer) => (need === null || offer.needs.includes(need)) && (phase === null || offer.phases.includes(phase)),
        )),
  );
}

/** The whole directory on a day. */
export async function readWholeDirectory(tx: Tx, today: Day): Promise<readonly DirectoryEntry[]> {
  const offers = await listOffersOn(tx, today);
  const standing = await readPlaces(tx, today);
  const urns = [...new Set([...offers, ...standing].map(({ providerUrn }) => providerUrn))];
  return directoryOf(await findEstablishmentsByUrns(tx, urns), offers, standing);
}
