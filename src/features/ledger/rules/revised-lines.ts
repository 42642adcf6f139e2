import { addDays, type Day } from '../../../kernel/dates';
import type { Carry } from './carry';
import type { DatedVersion, PlacementSpan } from './line-days';
import type { PriceTerms } from './price';
import type { Share } from './shares';
import { spliceVersions } from './splice';
import type { StoredLine } from './stored-line';

/** What would be put on the lines of a placement that runs, from a day on. */
export interface LinesRevision {
  readonly fromDate: Day;
  /** To when the placement goes on from that day; null: its days stay. */
  readonly extension: { readonly endDate: Day | null } | null;
  readonly lines: readonly {
    readonly costLineId: string;
    readonly price: PriceTerms;
    readonly shares: readonly Share[];
    /** What of the shares others carry while they are disputed, from that day on. */
    readonly carries: readonly Carry[];
  }[];
}

/** A line as it stands and as it would, with the days of its placement. */
export interface RevisedLine {
  readonly line: StoredLine;
  readonly before: { readonly versions: readonly DatedVersion[]; readonly span: PlacementSpan };
  readonly after: { readonly versions: readonly DatedVersion[]; readonly span: PlacementSpan };
}

/** The lines of a placement before and after a revision; one it does not name stays, and ends where its placement would go on. */
export function revisedLines(
  stored: readonly StoredLine[],
  { fromDate, extension, lines }: LinesRevision,
): RevisedLine[] {
  return stored.map((line) => {
    const { versions, placementSpan } = line;
    const before = { versions, span: placementSpan };
    const terms = lines.find(({ costLineId }) => costLineId === line.costLineId);
    const span = extension === null ? placementSpan : { ...placementSpan, endDate: extension.endDate };
    if (terms === undefined) {
      const last = addDays(fromDate, -1);
      const isCut = extension !== null && (placementSpan.endDate === null || placementSpan.endDate > last);
      return { line, before, after: isCut ? { versions, span: { ...placementSpan, endDate: last } } : before };
    }
    const { price, shares, carries } = terms;
    const from = fromDate <= placementSpan.startDate ? null : fromDate;
    const { superseded, added } = spliceVersions(versions, from, { price, shares });
    const put = added.map((version) =>
      carries.length === 0 ? version : { ...version, carries: [...(version.carries ?? []), ...carries] },
    );
    return {
      line,
      before,
      after: { versions: [...versions.filter((one) => !superseded.includes(one)), ...put], span },
    };
  });
}
