import { intersect, type Span } from '../../../kernel/dates';
import { pence, sum, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { findCalendarsByProviders } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import { disputedWithin, shareWithin } from '../../ledger/rules/paid-on';
import { holdsPlacement, recastSources, type ReportingBasis } from '../../ledger/rules/recast';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { heirsOf, successionsOf, type PayerSuccession } from '../../ledger/rules/succession';
import { readAreaSuccessions } from '../../ledger/service/succeed-shares';
import { listOpenDisputesByPlacementIds } from '../repository/disputes';
import { listInvoicesByPlacementIds, listPlacementsPaidBy } from '../repository/recharges';
import type { Dispute } from '../rules/dispute';
import { recoveryPosition, type RecoveryPosition } from '../rules/recovery';
import { partnerSpans, type Recharge } from '../rules/recharge';
import { carriesOf } from './carry-dispute';

/**
 * What partners are to pay back over a span, each placement and partner by itself, in the order of the case references: the committed
 * placements the reader may see, of one partner or of all. An invoice belongs to a span when its days do, as a whole, so spans are asked for
 * that no invoice straddles: quarters and years.
 */
export async function readRecharges(
  tx: Tx,
  asked: {
    readonly budgetHolderId: string | null;
    readonly placementId: string | null;
    readonly span: Span;
    /** Left out: as reported. Recast, a partner's are also the recharges of those whose place it took. */
    readonly basis?: ReportingBasis;
  },
): Promise<readonly Recharge[]> {
  const successions = await readAreaSuccessions(tx);
  const isRecast = asked.basis === 'RECAST' && asked.budgetHolderId !== null;
  const sources = isRecast ? recastSources(asked.budgetHolderId, successions) : null;
  const isAskedFor = (holder: string, placementId: string): boolean =>
    sources === null
      ? asked.budgetHolderId === null || holder === asked.budgetHolderId
      : sources.some((source) => source.holderId === holder && holdsPlacement(source, placementId));
  const found = (await listPlacementsPaidBy(tx, isRecast ? null : asked.budgetHolderId, asked.span)).filter(
    ({ placementId }) => asked.placementId === null || placementId === asked.placementId,
  );
  const ids = found.map(({ placementId }) => placementId);
  const lines = await listLinesByPlacementIds(tx, ids);
  const all = [...lines.values()].flat();
  const calendars = await findCalendarsByProviders(tx, [...new Set(all.map(({ coding }) => coding.providerUrn))]);
  const disputes = await listOpenDisputesByPlacementIds(tx, ids);
  const invoices = await listInvoicesByPlacementIds(tx, ids);
  return found.flatMap((placement) => {
    const facts = {
      lines: (lines.get(placement.placementId) ?? []).filter(({ committedAt }) => committedAt !== null),
      disputes: disputes.get(placement.placementId) ?? [],
      calendarOf: ({ coding }: StoredLine) => calendars.get(coding.providerUrn) ?? null,
    };
    const billed = (invoices.get(placement.placementId) ?? []).filter(
      ({ span }) => intersect(span, asked.span) !== null,
    );
    const partners = new Set([
      ...partnersOf(facts.lines, asked.span),
      ...billed.map(({ budgetHolderId }) => budgetHolderId),
    ]);
    return [...partners]
      .filter((holder) => isAskedFor(holder, placement.placementId))
      .map((holder): Recharge => {
        const own = billed.filter(({ budgetHolderId }) => budgetHolderId === holder);
        const { expected, disputed } = shareOver(
          { ...facts, disputes: followed(facts.disputes, successionsOf(successions, placement.placementId), holder) },
          holder,
          asked.span,
        );
        return {
          ...placement,
          budgetHolderId: holder,
          span: asked.span,
          invoices: own,
          ...recoveryPosition({
            expected,
            agreed: pence(expected - disputed),
            invoiced: sum(own.map(({ amount, credited }) => pence(amount - credited))),
            received: sum(own.map(({ received }) => received)),
          }),
        };
      });
  });
}

/** Disputes as a holder has them that took the place of who raised them: what was argued is argued on. */
function followed(
  disputes: readonly Dispute[],
  successions: readonly PayerSuccession[],
  holder: string,
): readonly Dispute[] {
  return disputes.map((dispute) =>
    heirsOf(dispute.budgetHolderId, successions).includes(holder) ? { ...dispute, budgetHolderId: holder } : dispute,
  );
}

interface PlacementFacts {
  readonly lines: readonly StoredLine[];
  readonly disputes: readonly Dispute[];
  readonly calendarOf: (line: StoredLine) => SchoolCalendar | null;
}

/** Those who pay for days of the span as partners, in the order in which they first stand in an agreement. */
function partnersOf(lines: readonly StoredLine[], span: Span): readonly string[] {
  const holders = new Set(
    lines.flatMap(({ versions }) => versions.flatMap(({ shares }) => shares.map(({ payer }) => payer))),
  );
  return [...holders].filter((holder) => partnerSpans(lines, holder).some((days) => intersect(days, span) !== null));
}

/** What a holder's share comes to over a span where it is a partner, and what of it the holder disputes (B21). */
function shareOver(
  { lines, disputes, calendarOf }: PlacementFacts,
  holder: string,
  span: Span,
): { readonly expected: Pence; readonly disputed: Pence } {
  const own = disputes.filter(({ budgetHolderId }) => budgetHolderId === holder);
  let expected = 0n;
  let disputed = 0n;
  for (const line of lines) {
    for (const days of partnerSpans([line], holder)) {
      const within = intersect(days, span);
      if (within === null) continue;
      const share = shareWithin(line, calendarOf(line), holder, within);
      expected += share.ok ? share.value : 0n;
      for (const dispute of own) {
        // Who would carry it makes no difference to what is disputed.
        for (const carried of carriesOf(dispute, { basis: 'LEAD', payerId: holder }, [line])) {
          const amount = disputedWithin(line, calendarOf(line), carried, within);
          disputed += amount.ok ? amount.value : 0n;
        }
      }
    }
  }
  return { expected: pence(expected), disputed: pence(disputed) };
}

/** All positions together. */
export function totalOf(recharges: readonly RecoveryPosition[]): RecoveryPosition {
  const total = (figure: keyof RecoveryPosition): Pence => sum(recharges.map((one) => one[figure]));
  return {
    expected: total('expected'),
    agreed: total('agreed'),
    invoiced: total('invoiced'),
    received: total('received'),
    disputed: total('disputed'),
    uninvoiced: total('uninvoiced'),
    outstanding: total('outstanding'),
    atRisk: total('atRisk'),
  };
}
