import { listLinesByPlacementIds } from '../../src/features/ledger/repository/lines';
import { costLine, type LineAmount } from '../../src/features/ledger/rules/line';
import type { PriceTerms } from '../../src/features/ledger/rules/price';
import type { Share } from '../../src/features/ledger/rules/shares';
import { addDays, type Day } from '../../src/kernel/dates';
import type { ContributionWorld, Placed } from './contribution-world';
import { day, parts } from './make-ledger';

const HORIZON = day('2031-03-31');

/** What a line costs and who pays, from a day on; null: from its first. */
export interface Segment {
  readonly start: Day | null;
  readonly price: PriceTerms;
  readonly shares: readonly Share[];
}

/** What two lines of a placement would come to, had nothing ever been disputed. */
export class UndisputedModel {
  private segments: Segment[][];
  private span: { readonly startDate: Day; readonly endDate: Day };
  private readonly known = new Set<string>();

  constructor(span: { readonly startDate: Day; readonly endDate: Day }, lines: readonly Segment[]) {
    this.span = span;
    this.segments = lines.map((segment) => [segment]);
  }

  /** Another price or split of a line from a day on. */
  change(position: number, from: Day | null, to: Partial<Segment>): void {
    const segments = this.segments[position] ?? [];
    const at = from === null || from <= this.span.startDate ? null : from;
    const changed = segments.flatMap((segment, index): Segment[] => {
      const end = segments[index + 1]?.start ?? null;
      if (at === null || (segment.start !== null && segment.start >= at)) return [{ ...segment, ...to }];
      if (end !== null && end <= at) return [segment];
      return [segment, { ...segment, ...to, start: at }];
    });
    this.segments[position] = changed;
  }

  /** Other days of the placement. */
  move(startDate: Day, endDate: Day): void {
    this.span = { startDate, endDate };
  }

  /** Takes over the splits that have come into force since it was last asked. */
  async follow(world: ContributionWorld, placed: Placed): Promise<void> {
    const rows = await world.db.asOwner<{
      id: string;
      from_date: Day | null;
      line: string;
      kind: string;
      shares: [string, string][];
    }>(
      `select agreement.funding_agreement_id as id, agreement.from_date::text, agreement.kind, share.cost_line_id as line,
              jsonb_agg(jsonb_build_array(share.budget_holder_id, share.parts::text) order by share.ordinal) as shares
         from funding_agreement agreement join funding_agreement_share share using (local_area_code, funding_agreement_id)
        where agreement.placement_id = $1 and agreement.committed_at is not null
        group by 1, 2, 3, 4, agreement.committed_at order by agreement.committed_at, 1`,
      [placed.placementId],
    );
    for (const row of rows.filter(({ id, line: lineId }) => !this.known.has(`${id} ${lineId}`))) {
      this.known.add(`${row.id} ${row.line}`);
      const shares = row.shares.map(([payer, count]) => parts([payer, BigInt(count)])[0]!);
      this.change(placed.lineIds.indexOf(row.line), row.from_date, { shares });
    }
    // A split that replaced one nobody had committed stands on the lines at once.
    if (await isUncommitted(world, placed)) {
      const lines = await world.read((tx) => listLinesByPlacementIds(tx, [placed.placementId]));
      for (const [position, one] of (lines.get(placed.placementId) ?? []).entries()) {
        const versions = one.versions.map(({ span, price, shares }) => ({ start: span.startDate, price, shares }));
        this.segments[position] = versions;
      }
    }
  }

  /** What the ledger would hold of a line, had nothing ever been disputed. */
  amounts(position: number): readonly LineAmount[] {
    const segments = this.segments[position] ?? [];
    const versions = segments.flatMap(({ start, price, shares }, index) => {
      const next = segments[index + 1]?.start ?? null;
      const startDate = start !== null && start > this.span.startDate ? start : this.span.startDate;
      const last = next === null || addDays(next, -1) > this.span.endDate ? this.span.endDate : addDays(next, -1);
      return startDate <= last ? [{ span: { startDate, endDate: last }, price, shares }] : [];
    });
    const priced = costLine({ versions, calendar: null, horizon: HORIZON });
    if (!priced.ok) throw new Error(JSON.stringify(priced.refusals));
    return priced.value;
  }

  /** The days of the placement. */
  get days(): { readonly startDate: Day; readonly endDate: Day } {
    return this.span;
  }
}

async function isUncommitted({ db }: ContributionWorld, placed: Placed): Promise<boolean> {
  const open = await db.asOwner('select 1 from cost_line where placement_id = $1 and committed_at is null', [
    placed.placementId,
  ]);
  return open.length > 0;
}
