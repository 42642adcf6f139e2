import { addDays, type Day } from '../../../kernel/dates';
import { add } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Carry } from './carry';
import type { OpenSpan } from './open-span';
import type { PriceTerms } from './price';
import type { Share } from './shares';

/** A payer that ends, and the one that pays in its place from a day on. */
export interface PayerSuccession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly firstDate: Day;
}

/** All successions of an area: the links between holders, and of splits who takes which placement. */
export interface AreaSuccessions {
  readonly links: readonly (PayerSuccession & {
    readonly takesRest: boolean;
    /** In what proportion the successors take what is of no placement. */
    readonly parts: bigint;
    /** The successor's own last day; null while it goes on. */
    readonly successorEndDate: Day | null;
  })[];
  readonly named: readonly {
    readonly placementId: string;
    readonly predecessorId: string;
    readonly successorId: string;
  }[];
}

/** Shares that become one holder's and can not be said as one share. */
export interface Clash {
  readonly predecessorIds: readonly string[];
  readonly successorId: string;
}

/** Who follows whom in the shares of a placement (null: one that is not there yet): as named, else who goes on with the rest. */
export function successionsOf({ links, named }: AreaSuccessions, placementId: string | null): PayerSuccession[] {
  const own = named.filter((one) => one.placementId === placementId);
  return links.filter(({ predecessorId, successorId, takesRest }) => {
    const said = own.find((one) => one.predecessorId === predecessorId);
    return said === undefined ? takesRest : said.successorId === successorId;
  });
}

/** Whoever pays in a payer's place, one after the other, each once. */
export function heirsOf(payer: string, successions: readonly PayerSuccession[]): readonly string[] {
  const heirs: string[] = [];
  let next = heirIn(successions, payer);
  while (next !== undefined && next !== payer && !heirs.includes(next)) {
    heirs.push(next);
    next = heirIn(successions, next);
  }
  return heirs;
}

function heirIn(successions: readonly PayerSuccession[], payer: string): string | undefined {
  return successions.find(({ predecessorId }) => predecessorId === payer)?.successorId;
}

/** The successions without those by which a payer would come to follow itself, the last of such a ring: what follows them ends. */
export function withoutRings<Succession extends PayerSuccession>(
  successions: readonly Succession[],
): readonly Succession[] {
  const predecessors = new Set(successions.map(({ predecessorId }) => predecessorId));
  if (!successions.some(({ successorId }) => predecessors.has(successorId))) return successions;
  const kept: Succession[] = [];
  for (const one of [...successions].sort(
    (a, b) => Number(a.firstDate > b.firstDate) - Number(a.firstDate < b.firstDate),
  )) {
    const { predecessorId, successorId } = one;
    if (successorId !== predecessorId && !reaches(kept, successorId, predecessorId)) kept.push(one);
  }
  return kept;
}

/** Whether a payer is followed by another, at once or after others, by any way. */
function reaches(successions: readonly PayerSuccession[], from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const payer of seen) {
    for (const one of successions) if (one.predecessorId === payer) seen.add(one.successorId);
  }
  return seen.has(to);
}

/** The last day on which a holder or whoever follows it pays; null: without an end. */
export function lastPaidDay(
  payer: { readonly budgetHolderId: string; readonly endDate: Day | null },
  all: AreaSuccessions,
): Day | null {
  const rests = withoutRings(all.links.filter(({ takesRest }) => takesRest));
  let { budgetHolderId, endDate } = payer;
  for (
    let next = rests.find(({ predecessorId }) => predecessorId === budgetHolderId);
    endDate !== null && next !== undefined;
    next = rests.find(({ predecessorId }) => predecessorId === budgetHolderId)
  ) {
    [budgetHolderId, endDate] = [next.successorId, next.successorEndDate];
  }
  return endDate;
}

/**
 * Dated agreements as they are with those who follow their payers (B24): each is cut on the first day of a successor, which has the share from then on.
 * Parts and fixed sums stay as they are; a cap goes on with what the predecessors used of it in the base year; shares that become one
 * holder's are added up. Safe to ask again of what has been cut.
 */
export function followVersions<Version extends { readonly span: OpenSpan; readonly shares: readonly Share[] }>(
  versions: readonly Version[],
  all: readonly PayerSuccession[],
): Result<readonly Version[], Clash> {
  const successions = withoutRings(all);
  const followed: Version[] = [];
  const clashes: Clash[] = [];
  const waiting = [...versions].reverse();
  for (let version = waiting.pop(); version !== undefined; version = waiting.pop()) {
    const { span, shares } = version;
    const payers = shares.map(({ payer }) => payer);
    const first = firstOf(successions, payers, span.endDate);
    if (first === null) {
      followed.push(version);
      continue;
    }
    const isCut = span.startDate === null || span.startDate < first;
    if (isCut) followed.push({ ...version, span: { ...span, endDate: addDays(first, -1) } });
    const after = followShares(shares, successions, first);
    if (!after.ok) clashes.push(...after.refusals);
    else waiting.push({ ...version, span: isCut ? { ...span, startDate: first } : span, shares: after.value });
  }
  return clashes.length > 0 ? refuse(clashes) : ok(followed);
}

/** Carried shares as they are with those who follow their holders and carriers; one that becomes its own holder's stays with it. */
export function followCarries<Carried extends Carry>(
  carries: readonly Carried[],
  all: readonly PayerSuccession[],
): readonly Carried[] {
  const successions = withoutRings(all);
  return carries.flatMap((carry): readonly Carried[] => {
    const first = firstOf(successions, [carry.holder, ...carry.carriers], carry.span.endDate);
    if (first === null) return [carry];
    const { span } = carry;
    const isCut = span.startDate === null || span.startDate < first;
    const heirOf = (payer: string): string => heirFrom(successions, payer, first) ?? payer;
    const tail: Carried = {
      ...carry,
      span: isCut ? { ...span, startDate: first } : span,
      holder: heirOf(carry.holder),
      carriers: [...new Set(carry.carriers.map(heirOf))],
    };
    const head = isCut ? [{ ...carry, span: { ...span, endDate: addDays(first, -1) } }] : [];
    return [...head, ...followCarries([tail], successions)];
  });
}

/** The first day on or before the end of a span on which one of these payers is followed. */
function firstOf(successions: readonly PayerSuccession[], payers: readonly string[], endDate: Day | null): Day | null {
  const [first] = successions
    .filter(
      ({ predecessorId, firstDate }) => payers.includes(predecessorId) && (endDate === null || firstDate <= endDate),
    )
    .map(({ firstDate }) => firstDate)
    .sort();
  return first ?? null;
}

function heirFrom(successions: readonly PayerSuccession[], payer: string, day: Day): string | null {
  return (
    successions.find(({ predecessorId, firstDate }) => predecessorId === payer && firstDate <= day)?.successorId ?? null
  );
}

function followShares(
  shares: readonly Share[],
  successions: readonly PayerSuccession[],
  day: Day,
): Result<readonly Share[], Clash> {
  const byPayer = new Map<string, { readonly share: Share; readonly from: readonly string[] }>();
  const clashes: Clash[] = [];
  for (const share of shares) {
    const heir = heirFrom(successions, share.payer, day);
    const own: Share = heir === null ? share : { ...share, payer: heir, ...usedBy(share) };
    const before = byPayer.get(own.payer);
    const from = [...(before?.from ?? []), share.payer];
    const together = before === undefined ? own : combined(before.share, own);
    if (together === null) clashes.push({ predecessorIds: from, successorId: own.payer });
    else byPayer.set(own.payer, { share: together, from });
  }
  return clashes.length > 0 ? refuse(clashes) : ok([...byPayer.values()].map(({ share }) => share));
}

function usedBy({ payer, cap, succeeds = [] }: Share): Pick<Share, 'succeeds'> {
  return cap === null ? {} : { succeeds: [...succeeds, payer] };
}

/** Two shares as one holder's, or null where no share says it: one capped and the other not, or parts beside a fixed sum. */
function combined(a: Share, b: Share): Share | null {
  if (a.residual) return withRest(a, b);
  if (b.residual) return withRest(b, a);
  const caps = capsTogether(a, b);
  if (caps === null) return null;
  if (a.parts !== null && b.parts !== null) return { ...a, ...caps, parts: a.parts + b.parts };
  if (a.fixed === null || b.fixed === null || !isLike(a.fixed, b.fixed)) return null;
  return { ...a, ...caps, fixed: { ...a.fixed, amount: add(a.fixed.amount, b.fixed.amount) } };
}

/** Whoever takes the rest of what a fixed sum leaves, and that sum, takes the rest. */
function withRest(rest: Share, { fixed, cap }: Share): Share | null {
  return fixed !== null && cap === null ? rest : null;
}

function capsTogether(a: Share, b: Share): Partial<Share> | null {
  if (a.cap === null && b.cap === null) return {};
  return a.cap === null || b.cap === null ? null : { cap: add(a.cap, b.cap), succeeds: inBoth(a, b) };
}

function inBoth(a: Share, b: Share): readonly string[] {
  return [...new Set([...(a.succeeds ?? []), ...(b.succeeds ?? [])])];
}

function isLike(a: PriceTerms, b: PriceTerms): boolean {
  return a.unit === b.unit && a.spread === b.spread && a.year === b.year && a.hoursPerWeek === b.hoursPerWeek;
}
