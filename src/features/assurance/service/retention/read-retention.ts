import type { Day } from '../../../../kernel/dates';
import { hasRole } from '../../../../platform/actor';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { Tx } from '../../../../platform/db';
import { BadInput } from '../../../../platform/faults';
import { findImportedFacts } from '../../repository/retention/imported';
import { findRecordFacts, listDisposals, listRecordCandidates } from '../../repository/retention/records';
import { listRetentionRules } from '../../repository/retention/rules';
import { RecordClass, RetentionState } from '../../rules/retention/codes';
import type { RecordDisposal } from '../../rules/retention/log';
import { ruleOn, type RetentionRule } from '../../rules/retention/schedule';
import { standingOf, standingsOf, type RetentionStanding } from '../../rules/retention/standing';

/** What the area keeps and for how long, on a day. */
export interface RetentionSchedule {
  readonly onDate: Day;
  /** The rule of each class that has one then, of children who were looked after and of others. */
  readonly rules: readonly RetentionRule[];
  /** All that was ever set, the latest first. */
  readonly history: readonly RetentionRule[];
  /** What the area has no rule for then. */
  readonly unset: readonly { readonly recordClass: RecordClass; readonly isOfLookedAfter: boolean }[];
}

/** The schedule on a day; null: today. */
export async function readRetentionSchedule(ctx: Ctx, onDate: Day | null): Promise<RetentionSchedule> {
  const day = onDate ?? todayOf(ctx);
  const history = await listRetentionRules(await ctx.read());
  const kinds = Object.values(RecordClass).flatMap((recordClass) =>
    [false, true].map((isOfLookedAfter) => ({ recordClass, isOfLookedAfter })),
  );
  const held = kinds.map((kind) => ({ kind, rule: ruleOn(history, kind, day) }));
  return {
    onDate: day,
    rules: held.flatMap(({ rule }) => (isRule(rule) ? [rule] : [])),
    history: [...history].reverse(),
    unset: held.filter(({ rule }) => !isRule(rule)).map(({ kind }) => kind),
  };
}

/** Whether it keeps for a time: the last word on a class can be that there is no rule. */
function isRule(rule: RetentionRule | null): rule is RetentionRule {
  return rule !== null && rule.startEvent !== null;
}

/** How each class of record of cases stands, for who may see their papers. */
export async function readRetentionByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RetentionStanding[]>> {
  const [facts, rules, today] = [await findRecordFacts(tx, caseIds), await listRetentionRules(tx), todayOf(tx)];
  return new Map([...facts].map(([caseId, one]) => [caseId, standingsOf(one, rules, today)]));
}

/** What may go today. */
export interface DueRecords {
  /** No more than were asked for, what has been due longest first. */
  readonly records: readonly {
    /** Null: the child has none. */
    readonly caseId: string | null;
    readonly childId: string;
    readonly standing: RetentionStanding;
  }[];
  /** How much is due in all. */
  readonly totalCount: number;
  /** How much would be due and is on hold. */
  readonly heldCount: number;
}

const MOST_SHOWN = 100;

function checkFirst(first: number): void {
  if (first >= 0 && first <= MOST_SHOWN) return;
  throw new BadInput(`first must lie between 0 and ${String(MOST_SHOWN)}.`, { argument: 'first' });
}

/** What of the area is due to go, an identity once for its child; nothing in which the reader has an interest. */
export async function readDueRecords(ctx: Ctx, first: number): Promise<DueRecords> {
  checkFirst(first);
  const tx = await ctx.read();
  const rules = await listRetentionRules(tx);
  const today = todayOf(ctx);
  const seen = new Set<string>();
  const ofCases: Due[] = [...(await findRecordFacts(tx, await listRecordCandidates(tx))).values()].flatMap((facts) =>
    standingsOf(facts, rules, today)
      .filter(({ recordClass }) => recordClass !== RecordClass.IDENTITY || isFirst(seen, facts.childId))
      .map((standing) => ({ caseId: facts.caseId, childId: facts.childId, standing })),
  );
  const all = [...ofCases, ...(await standingsOfImported(tx, rules, today))];
  const due = all.filter(({ standing }) => standing.state === RetentionState.DUE).sort(byDay);
  const held = all.filter(
    ({ standing: { state, dueOn } }) => state === RetentionState.HELD && dueOn !== null && dueOn <= today,
  );
  return { records: due.slice(0, first), totalCount: due.length, heldCount: held.length };
}

/** Of children of whom imports alone tell: their identity, where the area has a rule for any. */
async function standingsOfImported(tx: Tx, rules: readonly RetentionRule[], today: Day): Promise<Due[]> {
  if (!rules.some((rule) => rule.recordClass === RecordClass.IDENTITY && isRule(rule))) return [];
  return [...(await findImportedFacts(tx, null)).values()].map((facts) => ({
    ...{ caseId: null, childId: facts.childId },
    standing: standingOf(RecordClass.IDENTITY, facts, rules, today),
  }));
}

function isFirst(seen: Set<string>, childId: string): boolean {
  if (seen.has(childId)) return false;
  seen.add(childId);
  return true;
}

type Due = DueRecords['records'][number];

function byDay(one: Due, other: Due): number {
  const [a, b] = [one, other].map(
    ({ caseId, childId, standing }) => `${standing.dueOn ?? ''} ${caseId ?? childId} ${standing.recordClass}`,
  ) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What was disposed of in the area, the latest first; an auditor's reading of it is on record. */
export async function readDisposalLog(ctx: Ctx, first: number): Promise<readonly RecordDisposal[]> {
  checkFirst(first);
  if (hasRole(ctx.actor, 'AUDITOR'))
    ctx.recordRead({ type: 'DisposalLog', id: ctx.actor.localArea, detail: { first } });
  return listDisposals(await ctx.read(), first);
}
