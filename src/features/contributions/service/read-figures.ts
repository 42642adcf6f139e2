import {
  financialYearSpan,
  financialYearOf,
  intersect,
  londonDay,
  type FinancialYear,
  type Span,
} from '../../../kernel/dates';
import { pence, ZERO, type Pence } from '../../../kernel/money';
import type { Result } from '../../../kernel/result';
import type { Tx } from '../../../platform/db';
import { findCalendarsByProviders } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import type { OpenSpan } from '../../ledger/rules/open-span';
import { disputedWithin, shareWithin } from '../../ledger/rules/paid-on';
import { splicedVersions, type SplicedVersion } from '../../ledger/rules/splice';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { findAgreementsByIds } from '../repository/agreements';
import { findContributionsByIds } from '../repository/contributions';
import { findDisputesByIds } from '../repository/disputes';
import { listTermsByAgreementIds } from '../repository/terms';
import type { ProposedLine } from '../rules/terms';
import { isCovered, type Contribution, type FundingAgreement } from '../rules/approval';
import type { Dispute } from '../rules/dispute';
import type { DisputeFigures, ShareFigures } from '../rules/figures';
import { disputedLines } from './carry-dispute';

/** A share and a year, as a key of a loader: made by `figureKey`. */
export type FigureKey = string & { readonly __key: 'share and year' };

/** The key of a share's figures in a year. */
export function figureKey(contributionId: string, financialYear: FinancialYear): FigureKey {
  return `${contributionId} ${financialYear}` as FigureKey;
}

/** The figures of shares in years, all at once. Those that another agreement pays for are not in them; a closed agreement has none. */
export async function readShareFigures(
  tx: Tx,
  keys: readonly FigureKey[],
): Promise<ReadonlyMap<FigureKey, ShareFigures>> {
  const asked = keys.map((key) => {
    const [contributionId = '', financialYear = ''] = key.split(' ');
    return { key, contributionId, financialYear: financialYear as FinancialYear };
  });
  const contributions = await findContributionsByIds(tx, [...new Set(asked.map((one) => one.contributionId))]);
  const shares = [...contributions.values()];
  const agreements = await findAgreementsByIds(tx, [...new Set(shares.map(({ agreementId }) => agreementId))]);
  const ids = [...agreements.keys()];
  const lines = await readLines(
    tx,
    [...agreements.values()].map(({ placementId }) => placementId),
  );
  const terms = await listTermsByAgreementIds(tx, ids);
  const disputes = await findDisputesByIds(
    tx,
    shares.flatMap(({ disputeId }) => disputeId ?? []),
  );
  return new Map(
    asked.flatMap(({ key, contributionId, financialYear }) => {
      const contribution = contributions.get(contributionId);
      const agreement = agreements.get(contribution?.agreementId ?? '');
      if (contribution === undefined || agreement === undefined) return [];
      const facts = {
        contribution,
        agreement,
        lines: lines.of(agreement.placementId),
        terms: terms.get(agreement.agreementId) ?? [],
        dispute: disputes.get(contribution.disputeId ?? '') ?? null,
      };
      return [[key, figuresOf(facts, financialYearSpan(financialYear), lines.calendarOf)]];
    }),
  );
}

interface ShareFacts {
  readonly contribution: Contribution;
  readonly agreement: FundingAgreement;
  readonly lines: readonly StoredLine[];
  readonly terms: readonly ProposedLine[];
  readonly dispute: Dispute | null;
}

type CalendarOf = (line: StoredLine) => SchoolCalendar | null;

function figuresOf(facts: ShareFacts, year: Span, calendarOf: CalendarOf): ShareFigures {
  const { contribution, agreement, dispute } = facts;
  const holder = contribution.budgetHolderId;
  if (agreement.closedAt !== null) return { expected: ZERO, agreed: ZERO, disputed: ZERO };
  let expected = 0n;
  let disputed = 0n;
  const argued = dispute === null ? [] : disputedLines(dispute, facts.lines);
  for (const line of facts.lines) {
    const versions = versionsBy(line, facts);
    for (const version of versions.filter((one) => one.fundingAgreementId === agreement.agreementId)) {
      const span = within(year, version.span);
      if (span === null) continue;
      const asIfBy = { ...line, versions };
      expected += valueOf(shareWithin(asIfBy, calendarOf(line), holder, span));
      if (dispute === null || !argued.includes(line)) continue;
      disputed += valueOf(disputedWithin(asIfBy, calendarOf(line), disputedPart(dispute, line), span));
    }
  }
  const isAgreed =
    isCovered({ status: contribution.storedStatus, isCarried: false }) || contribution.status === 'SETTLED';
  const accepted = dispute !== null && dispute.lines.some((line) => line.accepted !== null);
  return {
    expected: pence(expected),
    agreed: isAgreed || accepted ? pence(expected - disputed) : ZERO,
    disputed: pence(disputed),
  };
}

/** The versions of a line as they stand, or as they would by a split that waits to be agreed. */
function versionsBy(line: StoredLine, { agreement, terms }: ShareFacts): readonly SplicedVersion[] {
  const { shares, price } = terms.find(({ costLineId }) => costLineId === line.costLineId) ?? {};
  if (agreement.committedAt !== null || shares === undefined) return line.versions;
  const from = agreement.fromDate;
  const start = from !== null && from <= line.placementSpan.startDate ? null : from;
  const change = { shares, fundingAgreementId: agreement.agreementId };
  return splicedVersions(line.versions, start, price === undefined ? change : { ...change, price });
}

/** What of a line a dispute is about, as the ledger would have it carried. */
function disputedPart(
  dispute: Dispute,
  line: StoredLine,
): { readonly holder: string; readonly span: OpenSpan; readonly accepted: Dispute['lines'][number]['accepted'] } {
  const { firstDisputedDate: first, budgetHolderId: holder } = dispute;
  return {
    holder,
    span: { startDate: first <= line.placementSpan.startDate ? null : first, endDate: null },
    accepted: dispute.lines.find(({ costLineId }) => costLineId === line.costLineId)?.accepted ?? null,
  };
}

/** The figures of open disputes, all at once; a closed one has no entry: what it came to was settled. */
export async function readDisputeFigures(
  tx: Tx,
  disputeIds: readonly string[],
): Promise<ReadonlyMap<string, DisputeFigures>> {
  const disputes = [...(await findDisputesByIds(tx, disputeIds)).values()].filter(({ closedAt }) => closedAt === null);
  const lines = await readLines(
    tx,
    disputes.map(({ placementId }) => placementId),
  );
  const today = londonDay(tx.clock.now());
  return new Map(
    disputes.map((dispute) => {
      const total = (span: Span | null): Pence =>
        span === null
          ? ZERO
          : pence(
              disputedLines(dispute, lines.of(dispute.placementId)).reduce(
                (all, line) =>
                  all + valueOf(disputedWithin(line, lines.calendarOf(line), disputedPart(dispute, line), span)),
                0n,
              ),
            );
      const toDate = total(
        dispute.firstDisputedDate <= today ? { startDate: dispute.firstDisputedDate, endDate: today } : null,
      );
      const thisYear = total(financialYearSpan(financialYearOf(today)));
      return [dispute.disputeId, { toDate, thisYear, interimFunded: dispute.interim === null ? ZERO : toDate }];
    }),
  );
}

async function readLines(
  tx: Tx,
  placementIds: readonly string[],
): Promise<{ readonly of: (placementId: string) => readonly StoredLine[]; readonly calendarOf: CalendarOf }> {
  const byPlacement = await listLinesByPlacementIds(tx, [...new Set(placementIds)]);
  const lines = [...byPlacement.values()].flat();
  const calendars = await findCalendarsByProviders(tx, [...new Set(lines.map(({ coding }) => coding.providerUrn))]);
  return {
    of: (placementId) => byPlacement.get(placementId) ?? [],
    calendarOf: ({ coding }) => calendars.get(coding.providerUrn) ?? null,
  };
}

function within(year: Span, { startDate, endDate }: OpenSpan): Span | null {
  return intersect(year, { startDate: startDate ?? year.startDate, endDate: endDate ?? year.endDate });
}

/** A line that can not be priced any more shows nothing here; what is stored of it is proved elsewhere. */
function valueOf(result: Result<Pence, unknown>): Pence {
  return result.ok ? result.value : ZERO;
}
