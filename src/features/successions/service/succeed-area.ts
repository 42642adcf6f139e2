import { londonDay, type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { sum, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type WriteTx } from '../../../platform/db';
import { type Refusal } from '../../../platform/request';
import { listAgreementsByPlacementIds } from '../../contributions/repository/agreements';
import { findCalendarsByProviders, getHorizon } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { listPlacementsByCaseIds } from '../../placements/repository/placement';
import { readHolderNames } from '../../placements/service/read-placement-facts';
import { transferResponsibilityIn } from '../../placements/service/transfer-responsibility';
import { listAuthorityLinks } from '../../providers/repository/authority-links';
import { listOpenCases, type OpenCase } from '../repository/open-cases';
import { transferredPlacement, type TransferredPlacement, type TransferRow } from '../rules/area-transfer';

/** Who goes on with a case. */
export interface NamedCase {
  readonly caseReference: string;
  readonly successorCode: string;
  /** Somebody of the successor's area who keeps it there: nobody of this one sees it there unless that area lets them. */
  readonly caseOfficer: string;
  /** A panel there; empty: its only one. */
  readonly panel: string;
}

/** What one successor's area imports. */
export interface AreaPart {
  readonly successorCode: string;
  readonly rows: readonly TransferRow[];
  readonly goes: Pence;
}

/** What was done: what it cost before, what stays here and what goes where. */
export interface AreaSucceeded {
  readonly cases: number;
  readonly before: Pence;
  readonly stays: Pence;
  readonly parts: readonly AreaPart[];
  /** References of cases without a placement that goes over: nothing is imported of them, and they are referred anew there. */
  readonly referredAnew: readonly string[];
}

/**
 * Ends this area's responsibility for all its children on a day, each named to one of the authorities that take its place (B37: Cumbria 909 becomes 942 and
 * 943), and gives what each successor's area imports as `placements`. Here placements end the day before, posted as `RESPONSIBILITY_TRANSFERRED`; there
 * they begin on the day, posted as `IMPORTED`; the totals of the parts are what it was, to a penny a line and payer. Every open case must be named; what can't go over
 * exactly is told, all of it, and then nothing is done. No person, role or paper goes with it.
 */
export async function succeedAreaIn(
  tx: WriteTx,
  { names, firstDate }: { readonly names: readonly NamedCase[]; readonly firstDate: Day },
): Promise<Result<AreaSucceeded, Refusal>> {
  const cases = await listOpenCases(tx, firstDate);
  const links = await listAuthorityLinks(tx);
  const successors = links
    .filter((link) => link.code === tx.actor.localArea && link.firstDate <= firstDate)
    .map(({ successorCode }) => successorCode);
  const refusals = nameRefusals(names, cases, successors);
  if (refusals.length > 0) return refuse(refusals);
  const named = new Map(names.map((one) => [one.caseReference, one]));
  const found = await readParts(tx, cases, named, firstDate);
  const stuck = found.flatMap(({ reference, part }) =>
    part.problems.map((message) => told('CANNOT_GO_OVER', `${reference}: ${message}.`)),
  );
  if (stuck.length > 0) return refuse(stuck);
  const today = londonDay(tx.clock.now());
  for (const own of groupBy(cases, ({ childId }) => childId).values()) {
    const [first] = own;
    const toLaCode = first === undefined ? undefined : named.get(first.reference)?.successorCode;
    if (first === undefined || toLaCode === undefined) continue;
    const done = await transferResponsibilityIn(tx, {
      ...{ caseId: first.caseId, expectedVersion: null, toLaCode, transferDate: firstDate, movedDate: firstDate },
      awareDate: firstDate > today ? today : firstDate,
    });
    if (!done.ok) return refuse(done.refusals.map(({ code, message }) => told(code, `${first.reference}: ${message}`)));
  }
  return ok({
    cases: cases.length,
    before: sum(found.map(({ part }) => part.before)),
    stays: sum(found.map(({ part }) => part.stays)),
    referredAnew: cases
      .map(({ reference }) => reference)
      .filter((reference) => !found.some((one) => one.reference === reference && one.part.rows.length > 0)),
    parts: successors.map((successorCode) => {
      const own = found.filter((one) => one.successorCode === successorCode).map(({ part }) => part);
      return { successorCode, rows: own.flatMap(({ rows }) => rows), goes: sum(own.map(({ goes }) => goes)) };
    }),
  });
}

function nameRefusals(
  names: readonly NamedCase[],
  cases: readonly OpenCase[],
  successors: readonly string[],
): readonly Refusal[] {
  const byReference = groupBy(names, ({ caseReference }) => caseReference);
  const known = new Set(cases.map(({ reference }) => reference));
  const children = groupBy(cases, ({ childId }) => childId);
  return [
    ...cases
      .filter(({ reference }) => !byReference.has(reference))
      .map(({ reference }) => told('CASE_UNNAMED', `${reference}: nobody said which authority goes on with it.`)),
    ...[...byReference]
      .filter(([reference, own]) => !known.has(reference) || own.length > 1)
      .map(([reference]) => told('CASE_UNKNOWN', `${reference}: name each open case of the area once, and no other.`)),
    ...names
      .filter(({ successorCode }) => !successors.includes(successorCode))
      .map(({ caseReference, successorCode }) =>
        told(
          'NOT_A_SUCCESSOR',
          `${caseReference}: ${successorCode} does not take the area’s place on that day; one of ${successors.join(', ')} does.`,
        ),
      ),
    ...[...children.values()]
      .filter((own) => new Set(own.map(({ reference }) => byReference.get(reference)?.[0]?.successorCode)).size > 1)
      .map((own) =>
        told(
          'CHILD_DIVIDED',
          `${own.map(({ reference }) => reference).join(', ')}: cases of one child go to one authority.`,
        ),
      ),
  ];
}

interface FoundPart {
  readonly reference: string;
  readonly successorCode: string;
  readonly part: TransferredPlacement;
}

/** What goes over of each placement that is committed and reaches the day. */
async function readParts(
  tx: WriteTx,
  cases: readonly OpenCase[],
  named: ReadonlyMap<string, NamedCase>,
  firstDate: Day,
): Promise<readonly FoundPart[]> {
  const placements = [
    ...(
      await listPlacementsByCaseIds(
        tx,
        cases.map(({ caseId }) => caseId),
      )
    ).values(),
  ]
    .flat()
    .filter(
      ({ isCancelled, isCommitted, endDate }) =>
        !isCancelled && isCommitted && (endDate === null || endDate >= firstDate),
    );
  const ids = placements.map(({ placementId }) => placementId);
  const lines = await listLinesByPlacementIds(tx, ids);
  const agreements = await listAgreementsByPlacementIds(tx, ids);
  const calendars = await findCalendarsByProviders(tx, [...new Set(placements.map(({ providerUrn }) => providerUrn))]);
  const common = {
    ...{ firstDate, today: londonDay(tx.clock.now()), fromArea: tx.actor.localArea },
    horizon: await getHorizon(tx),
    holderNames: await readHolderNames(tx),
  };
  return placements.flatMap((placement): FoundPart[] => {
    const { placementId, caseId, providerUrn } = placement;
    const own = cases.find((one) => one.caseId === caseId);
    const child = cases.find(({ childId }) => childId === own?.childId);
    const name = named.get(own?.reference ?? '');
    const agreement = (agreements.get(placementId) ?? []).filter(({ committedAt }) => committedAt !== null).at(-1);
    if (own === undefined || child === undefined || name === undefined || agreement === undefined) return [];
    const { successorCode, caseOfficer, panel } = name;
    const part = transferredPlacement({
      ...{ ...common, placement, caseOfficer, panel, fundingMethod: agreement.method },
      lines: lines.get(placementId) ?? [],
      calendar: calendars.get(providerUrn) ?? null,
      // Theirs in the successor's area is what this one called the child's first case.
      childReference: child.reference,
    });
    return [{ reference: own.reference, successorCode, part }];
  });
}

function told(code: string, message: string): Refusal {
  return { code, field: ['names'], message };
}
