import { addDays, type Day } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { type OpenMatter } from '../../contributions/repository/open-matters';
import { activeVersions } from '../../ledger/rules/line-days';
import { type StoredLine } from '../../ledger/rules/stored-line';
import { successionRefusal } from '../refusals';
import { targetOf, type MadeSuccessor } from '../rules/plan';

/** A predecessor's share of a placement, and who takes it. */
interface NamedShare {
  readonly placementId: string;
  readonly caseId: string;
  readonly predecessorId: string;
  readonly successorId: string;
}

/** Far enough for any placement without an end. */
const DAYS_AHEAD = 36_525;

/**
 * Who takes each share of predecessors with several successors, and what is wrong with what was named: every share that is paid on or after the day must be
 * (a split names each), and every placement in which something of the predecessor's is open; nothing else can be. What is neither goes to whoever
 * takes the rest.
 */
export function nameShares(
  given: readonly { readonly placementId: string; readonly predecessorId: string; readonly successor: string }[],
  lines: readonly StoredLine[],
  matters: readonly OpenMatter[],
  heirs: ReadonlyMap<BudgetHolderId, readonly BudgetHolderId[]>,
  successors: readonly MadeSuccessor[],
  firstDate: Day,
): { readonly named: readonly NamedShare[]; readonly refusals: readonly ReturnType<typeof successionRefusal>[] } {
  const caseOf = new Map([...matters, ...lines].map(({ placementId, caseId }) => [placementId, caseId]));
  const refusals: ReturnType<typeof successionRefusal>[] = [];
  const named: NamedShare[] = [];
  for (const [index, { placementId, predecessorId, successor }] of given.entries()) {
    const field = ['shares', String(index)];
    const caseId = caseOf.get(placementId);
    const own = [...heirs].find(([holder]) => holder === predecessorId)?.[1] ?? [];
    const successorId = targetOf(successor, successors)?.budgetHolderId ?? null;
    if (caseId === undefined || own.length < 2) refusals.push(successionRefusal('SHARE_UNKNOWN', field));
    else if (successorId === null || !own.includes(successorId)) {
      refusals.push(successionRefusal('SUCCESSOR_UNKNOWN', [...field, 'successor'], successor));
    } else named.push({ placementId, caseId, predecessorId, successorId });
  }
  const isNamed = (placementId: string, holder: string): boolean =>
    given.some((one) => one.placementId === placementId && one.predecessorId === holder);
  const unnamed = new Set(
    lines.flatMap((line) =>
      [...heirs]
        .filter(([holder, own]) => own.length > 1 && paysFrom(line, holder, firstDate))
        .filter(([holder]) => !isNamed(line.placementId, holder))
        .map(([holder]) => `Placement ${line.placementId}, holder ${holder}`),
    ),
  );
  const open = matters
    .filter(({ placementId, budgetHolderId }) => !isNamed(placementId, budgetHolderId))
    .filter(({ budgetHolderId }) => [...heirs].some(([holder, own]) => holder === budgetHolderId && own.length > 1))
    .map(({ placementId, budgetHolderId }) => `Placement ${placementId}, holder ${budgetHolderId}`)
    .filter((about) => !unnamed.has(about));
  return {
    named,
    refusals: [
      ...refusals,
      ...[...unnamed].map((about) => successionRefusal('SHARE_UNNAMED', ['shares'], about)),
      ...open.map((about) => successionRefusal('MATTER_UNNAMED', ['shares'], about)),
    ],
  };
}

function paysFrom(line: StoredLine, holder: string, firstDate: Day): boolean {
  const last = line.placementSpan.endDate ?? addDays(firstDate, DAYS_AHEAD);
  return activeVersions(line.versions, line.placementSpan, last).some(
    ({ span, shares }) => span.endDate >= firstDate && shares.some(({ payer }) => payer === holder),
  );
}
