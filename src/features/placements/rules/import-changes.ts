import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { RowProblem } from './row-problem';
import type { PriceTerms } from '../../ledger/rules/price';
import type { Share } from '../../ledger/rules/shares';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { ImportedLine, ImportedPlacement } from './imported';
import type { Placement } from './placement';

/** What is held of a placement that was imported before. */
export interface HeldPlacement {
  readonly placement: Placement;
  /** By the key they have where they come from. */
  readonly lines: ReadonlyMap<string, StoredLine>;
  readonly agreementId: string;
}

/** A line of the file with its payers known. */
export interface ReadLine {
  readonly line: ImportedLine;
  readonly shares: readonly Share[];
}

/** What a line's terms become from a day on. */
export interface TermsToPut {
  readonly costLineId: string;
  readonly from: Day;
  readonly cause: 'FEE_CHANGED' | 'SHARE_CHANGED';
  readonly price: PriceTerms;
  readonly shares: readonly Share[];
}

/** What a file changes of a placement that is held; nothing where the file says what is known. */
export interface PlacementChanges {
  readonly dates: 'DATES_CHANGED' | 'ENDED' | null;
  readonly terms: readonly TermsToPut[];
  /** Positions of the lines that are new. */
  readonly added: readonly number[];
}

/**
 * What speaks against applying the rows of a placement to the one that is held, row by row: what it is, whose it is and where it is does
 * not change by an import, and a price that changes must say from which day.
 */
export function changeProblems(
  held: HeldPlacement,
  placement: ImportedPlacement,
  lines: readonly ReadLine[],
): readonly (readonly RowProblem[])[] {
  const ofPlacement = identityProblems(held, placement);
  return lines.map(({ line, shares }, index) => [
    ...(index === 0 ? ofPlacement : []),
    ...lineProblems(held.lines.get(line.lineReference), line, shares),
  ]);
}

function identityProblems({ placement: held, lines }: HeldPlacement, placement: ImportedPlacement): RowProblem[] {
  const [first] = lines.values();
  const coding = first?.coding;
  const differs = (column: string, isSame: boolean, what: string): RowProblem[] =>
    isSame ? [] : [{ column, message: `${what} is held otherwise; an import does not change it.` }];
  return [
    ...(held.isCancelled
      ? [{ column: 'source_reference', message: 'This placement was taken back here; give another one another key.' }]
      : []),
    ...differs(
      'urn',
      held.providerUrn === placement.providerUrn && held.senSetting === placement.senSetting,
      'The establishment or setting of this placement (another one is another placement, with a key of its own)',
    ),
    ...differs(
      'provision_type',
      placement.provisionType === null || held.provisionType === placement.provisionType,
      'The provision of this placement',
    ),
    ...differs('residential', held.residential === placement.residential, 'Whether the child sleeps there'),
    ...differs(
      'birth_month',
      coding === undefined || coding.birthCohort === placement.birthCohort,
      'The year and month of birth of this child, by its school year,',
    ),
    ...differs(
      'primary_need',
      coding === undefined || coding.primaryNeed === placement.primaryNeed,
      'The primary need of this child (change it on the case)',
    ),
    ...(held.endedDate !== null && placement.status !== 'ENDED'
      ? [
          {
            column: 'status',
            message: `The placement was ended with ${dayInWords(held.endedDate)} as its last day; it stays ended.`,
          },
        ]
      : []),
  ];
}

function lineProblems(held: StoredLine | undefined, line: ImportedLine, shares: readonly Share[]): RowProblem[] {
  if (held === undefined) return [];
  const problems: RowProblem[] = [];
  if (held.category !== line.category) {
    problems.push({
      column: 'category',
      message: 'The category of this line is held otherwise; another one is another line.',
    });
  }
  const { startDate, endDate } = line.ownSpan;
  if (held.ownSpan.startDate !== startDate || held.ownSpan.endDate !== endDate) {
    problems.push({
      column: 'line_start',
      message:
        'The days of this line are held otherwise. Change them here, or end the placement, or give the other days a line_reference of their own.',
    });
  }
  if (isSameTerms(held, line.price, shares)) return problems;
  if (line.priceFrom === null) {
    problems.push({
      column: 'price_from',
      message:
        'The price or the payers of this line are held otherwise: say in price_from from which day the new ones stand.',
    });
  } else if (startsAfter(held, line.priceFrom)) {
    problems.push({ column: 'price_from', message: 'price_from must be a day of the line and of its placement.' });
  }
  return problems;
}

function startsAfter({ placementSpan, ownSpan }: StoredLine, day: Day): boolean {
  const ends = [placementSpan.endDate, ownSpan.endDate].filter((end) => end !== null);
  return ends.some((end) => end < day);
}

/** Whether the newest terms of a held line are these. */
function isSameTerms(held: StoredLine, price: PriceTerms, shares: readonly Share[]): boolean {
  const newest = held.versions.at(-1);
  return newest !== undefined && isSamePrice(newest.price, price) && isSameSplit(newest.shares, shares);
}

function isSamePrice(a: PriceTerms, b: PriceTerms): boolean {
  return (
    a.unit === b.unit &&
    a.amount === b.amount &&
    a.spread === b.spread &&
    a.year === b.year &&
    a.hoursPerWeek === b.hoursPerWeek
  );
}

function isSameSplit(a: readonly Share[], b: readonly Share[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      if (other === undefined) return false;
      const isSameFixed =
        one.fixed === null || other.fixed === null ? one.fixed === other.fixed : isSamePrice(one.fixed, other.fixed);
      return (
        one.payer === other.payer &&
        one.parts === other.parts &&
        one.cap === other.cap &&
        one.residual === other.residual &&
        isSameFixed
      );
    })
  );
}

/** What the file changes; there is no problem with it. */
export function changesOf(
  held: HeldPlacement,
  placement: ImportedPlacement,
  lines: readonly ReadLine[],
): PlacementChanges {
  const { startDate, endDate, startedDate, endedDate } = held.placement;
  const isEnded = placement.status === 'ENDED';
  const isMoved = startDate !== placement.startDate || endDate !== placement.endDate;
  const isStarted = placement.status !== 'PLANNED' && startedDate === null;
  return {
    dates: isEnded && endedDate === null ? 'ENDED' : isMoved || isStarted ? 'DATES_CHANGED' : null,
    terms: lines.flatMap(({ line, shares }): TermsToPut[] => {
      const stored = held.lines.get(line.lineReference);
      const newest = stored?.versions.at(-1);
      if (stored === undefined || newest === undefined || line.priceFrom === null) return [];
      if (isSameTerms(stored, line.price, shares)) return [];
      const cause = isSamePrice(newest.price, line.price) ? 'SHARE_CHANGED' : 'FEE_CHANGED';
      return [{ costLineId: stored.costLineId, from: line.priceFrom, cause, price: line.price, shares }];
    }),
    added: lines.flatMap(({ line }, index) => (held.lines.has(line.lineReference) ? [] : [index])),
  };
}
