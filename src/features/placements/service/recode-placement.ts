import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import type { NeedCode } from '../../cases/rules/codes';
import { changePrimaryNeedIn } from '../../cases/service/responsibility';
import { recodeLinesIn } from '../../ledger/service/commitments';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { listLinksByUrns } from '../../providers/repository/register-history';
import type { RecodePlacementCode } from '../refusals/coding';
import { listPlacementsByCaseIds } from '../repository/placement';
import { updatePlace } from '../repository/place';
import { codingOf } from '../rules/coding';
import type { Placement } from '../rules/placement';
import { findRecodeProblems, recoded, type Recoding } from '../rules/recode';
import { findWhereabouts } from './create-placement';
import { reasonRefusals } from './reason';
import { lockPlacementOfCase } from './start-placement';
import { warnedStepIn, type WarnedStep } from './warned-step';

/** What a placement is, in other words. */
export interface RecodePlacementCommand extends Recoding {
  readonly placementId: string;
  readonly primaryNeed: NeedCode | null;
  readonly reason: string;
  /** The placement's version the caller has read; null recodes whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Says otherwise what a placement is: its kind, its nights, the same school under its new number, or the child's primary need, which is of
 * all placements of the case. What the ledger holds is reversed and posted under the new values, as `RECODED`; no total changes (money.md
 * section 5). Recoded to transport, what a held plan provides would go out of sight: that is warned of.
 */
export function recodePlacement(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: RecodePlacementCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<WarnedStep, Refusal<RecodePlacementCode>>> {
  return ctx.write({ event: 'placement.recoded', clientMutationId, input, isPreview: preview }, (tx) =>
    warnedStepIn(tx, input.placementId, () => recodePlacementIn(tx, input), { away: null, isRecoding: true }),
  );
}

/** `recodePlacement` within another write. */
export async function recodePlacementIn(
  tx: WriteTx,
  command: RecodePlacementCommand,
): Promise<Result<string, Refusal<RecodePlacementCode>>> {
  const { placementId, expectedVersion } = command;
  const { placement } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const { caseId } = placement;
  const facts = await lockCase(tx, caseId);
  const refusals = [...(await problemsOf(tx, command, placement, facts)), ...reasonRefusals(command.reason)];
  if (refusals.length > 0) return refuse(refusals);
  const after = recoded(placement, command);
  const where = await findWhereabouts(
    tx,
    placement.responsibleLaCode,
    after.providerUrn,
    facts.childId,
    placement.startDate,
  );
  await updatePlace(tx, placementId, { ...after, ...where });
  const primaryNeed = command.primaryNeed ?? facts.primaryNeed;
  if (primaryNeed !== facts.primaryNeed) await changePrimaryNeedIn(tx, caseId, primaryNeed);
  const others = primaryNeed === facts.primaryNeed ? [] : await othersOf(tx, placement);
  for (const one of [{ ...placement, ...after, ...where }, ...others]) {
    const posted = await recodeLinesIn(tx, one.placementId, codingOf({ ...facts, primaryNeed }, one));
    if (!posted.ok) {
      return refuse(
        posted.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['providerUrn'], message })),
      );
    }
  }
  const changed = (['provisionType', 'residential', 'providerUrn', 'primaryNeed'] as const).filter(
    (field) => command[field] !== null,
  );
  tx.record({ type: 'Placement', id: placementId, caseId, detail: { changed } });
  return ok(placementId);
}

async function problemsOf(
  tx: WriteTx,
  command: RecodePlacementCommand,
  placement: Placement,
  { primaryNeed }: CaseFacts,
): Promise<Refusal<RecodePlacementCode>[]> {
  const urn = command.providerUrn ?? placement.providerUrn;
  const establishment = urn === null ? null : ((await findEstablishmentsByUrns(tx, [urn])).get(urn) ?? null);
  const from = placement.providerUrn;
  const links = from === null ? [] : ((await listLinksByUrns(tx, [from])).get(from) ?? []);
  return findRecodeProblems(command, { placement, primaryNeed, establishment, links });
}

/** The case's other placements, which are of the same child and need. */
async function othersOf(tx: WriteTx, { caseId, placementId }: Placement): Promise<readonly Placement[]> {
  const all = (await listPlacementsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  return all.filter((one) => one.placementId !== placementId);
}
