import { type Day } from '../../../kernel/dates';
import { type AgencyId, type BudgetHolderId } from '../../../kernel/ids';
import { written } from '../../../kernel/text';
import { type Agency, type BudgetHolder } from '../../access/rules/directory';
import { type Heirs, type RoleTarget } from '../../access/rules/follow';
import { blockProblems, mayFollow, servedTogether, type BudgetServes } from '../../access/rules/serves';
import { type SuccessionKind } from '../../access/rules/succession';

/** A successor's budget, there already or to be made, and whose place it takes. */
export interface SuccessorHolder {
  /** Null: one of this name is made. */
  readonly holder: BudgetHolder | null;
  readonly name: string;
  /** Whom it serves, as the request says it; null: it does not. */
  readonly serves: BudgetServes | null;
  readonly predecessors: readonly BudgetHolder[];
  /** In what proportion it takes what is of no placement, beside the other successors of a predecessor. */
  readonly parts: bigint;
}

/** A successor, there already or to be made, and whose place it takes. */
export interface Successor {
  /** Null: one of this name is made. */
  readonly agency: Agency | null;
  readonly name: string;
  readonly organisationCode: string | null;
  readonly predecessors: readonly Agency[];
  /** Whether it goes on with what nobody named; one of several successors does. */
  readonly takesRest: boolean;
  readonly budgetHolders: readonly SuccessorHolder[];
}

/** A succession as it is asked for, its ids looked up. */
export interface AskedSuccession {
  readonly kind: SuccessionKind;
  readonly firstDate: Day;
  readonly successors: readonly Successor[];
}

/** What is wrong with a succession by itself, before anything of the area is looked at. */
export interface PlanProblem {
  readonly code:
    | 'NOTHING_SUCCEEDED'
    | 'SUCCESSOR_UNNAMED'
    | 'SUCCESSOR_NOT_IN_FORCE'
    | 'OWN_SUCCESSOR'
    | 'PREDECESSOR_ENDED'
    | 'DATE_BEFORE_START'
    | 'KIND_DIFFERS'
    | 'AGENCY_KIND_DIFFERS'
    | 'HOLDER_UNNAMED'
    | 'HOLDER_OF_OTHER_AGENCY'
    | 'REST_UNNAMED'
    | 'PARTS_INVALID'
    | 'SERVES_DIFFER';
  readonly field: readonly string[];
  /** The name of the agency or budget it is about; null: the request as a whole. */
  readonly about: string | null;
}

/** All that is wrong with a succession, as far as its organisations tell. `holders` are those of the area. */
export function planProblems(asked: AskedSuccession, holders: readonly BudgetHolder[]): readonly PlanProblem[] {
  const { successors } = asked;
  const succeeded = [
    ...successors.flatMap(({ predecessors }) => predecessors.map(({ agencyId }) => agencyId as string)),
    ...successors.flatMap(({ budgetHolders }) =>
      budgetHolders.flatMap(({ predecessors }) => predecessors.map(({ budgetHolderId }) => budgetHolderId as string)),
    ),
  ];
  if (succeeded.length === 0) return [{ code: 'NOTHING_SUCCEEDED', field: ['successors'], about: null }];
  return [
    ...successors.flatMap((successor, index) => successorProblems(asked, successor, ['successors', String(index)])),
    ...ringProblems(asked),
    ...kindProblems(asked, succeeded),
    ...unnamedHolders(asked, holders),
    ...restProblems(asked),
    ...partsProblems(asked),
    ...servesProblems(asked),
  ];
}

/** Whom a successor’s budget serves: what is said of it, else what is known of those in whose place it stands, as far as it stands there alone. */
export function servesOf({ holder, serves, predecessors }: SuccessorHolder, { successors }: AskedSuccession) {
  if (holder !== null || serves !== null) return serves ?? holder?.serves ?? null;
  const heirs = (id: BudgetHolderId): number =>
    successors.flatMap(({ budgetHolders }) => budgetHolders.filter((one) => one.predecessors.some(isHolder(id))))
      .length;
  return servedTogether(predecessors.map((one) => (heirs(one.budgetHolderId) === 1 ? one.serves : null)));
}

/** Nobody is left to a budget that does not pay for them, and of one that is there its own mutation says whom it serves. */
function servesProblems(asked: AskedSuccession): PlanProblem[] {
  return asked.successors.flatMap(({ budgetHolders, takesRest }, index) =>
    budgetHolders.flatMap((one, at): PlanProblem[] => {
      const { holder, serves: said, predecessors, name: about } = one;
      const serves = servesOf(one, asked);
      const isBlock = takesRest && predecessors.some(({ isHighNeedsBlock }) => isHighNeedsBlock);
      const fits =
        (holder === null || said === null || said === holder.serves) &&
        predecessors.every((before) => mayFollow(before.serves, serves)) &&
        blockProblems(isBlock, serves).length === 0;
      const field = ['successors', String(index), 'budgetHolders', String(at), 'serves'];
      return fits ? [] : [{ code: 'SERVES_DIFFER', field, about }];
    }),
  );
}

function successorProblems(asked: AskedSuccession, successor: Successor, path: readonly string[]): PlanProblem[] {
  const { agency, name, predecessors, budgetHolders } = successor;
  const kinds = new Set([...predecessors.map(({ kind }) => kind), ...(agency === null ? [] : [agency.kind])]);
  const agencyIds = [...predecessors.map(({ agencyId }) => agencyId), ...(agency === null ? [] : [agency.agencyId])];
  return [
    ...sideProblems(asked, { own: agency, name, predecessors, idOf: ({ agencyId }) => agencyId }, path),
    ...(kinds.size > 1 ? [{ code: 'AGENCY_KIND_DIFFERS' as const, field: path, about: name }] : []),
    ...budgetHolders.flatMap((one, index) => {
      const below = [...path, 'budgetHolders', String(index)];
      const others = one.predecessors.filter(({ agencyId }) => !agencyIds.includes(agencyId));
      const isElsewhere = one.holder !== null && one.holder.agencyId !== agency?.agencyId;
      return [
        ...sideProblems(
          asked,
          { own: one.holder, name: one.name, predecessors: one.predecessors, idOf: (it) => it.budgetHolderId },
          below,
        ),
        ...others.map(({ name: of }) => ({ code: 'HOLDER_OF_OTHER_AGENCY' as const, field: below, about: of })),
        ...(isElsewhere ? [{ code: 'HOLDER_OF_OTHER_AGENCY' as const, field: below, about: one.name }] : []),
      ];
    }),
  ];
}

/** Nobody comes to follow themselves, by whatever others lie between. */
function ringProblems({ successors }: AskedSuccession): PlanProblem[] {
  const sides = successors.flatMap(({ agency, predecessors, budgetHolders }, index) => {
    const path = ['successors', String(index)];
    return [
      { own: agency?.agencyId ?? null, from: predecessors.map(({ agencyId }) => agencyId as string), path },
      ...budgetHolders.map(({ holder, predecessors: of }, at) => ({
        own: holder?.budgetHolderId ?? null,
        from: of.map(({ budgetHolderId }) => budgetHolderId as string),
        path: [...path, 'budgetHolders', String(at)],
      })),
    ];
  });
  return sides.flatMap(({ own, from, path }) => {
    if (own === null || from.includes(own)) return [];
    const before = new Set(from);
    for (const id of before) for (const side of sides) if (side.own === id) side.from.forEach((one) => before.add(one));
    return before.has(own) ? [{ code: 'OWN_SUCCESSOR' as const, field: path, about: null }] : [];
  });
}

interface Dated {
  readonly name: string;
  readonly startDate: Day;
  readonly endDate: Day | null;
}

function sideProblems<One extends Dated>(
  { firstDate }: AskedSuccession,
  side: {
    readonly own: One | null;
    readonly name: string;
    readonly predecessors: readonly One[];
    readonly idOf: (one: One) => string;
  },
  path: readonly string[],
): PlanProblem[] {
  const { own, name, predecessors, idOf } = side;
  const isNamed = own !== null || written(name) !== null;
  const isInForce = own === null || (own.startDate <= firstDate && own.endDate === null);
  return [
    ...(isNamed ? [] : [{ code: 'SUCCESSOR_UNNAMED' as const, field: path, about: null }]),
    ...(isInForce ? [] : [{ code: 'SUCCESSOR_NOT_IN_FORCE' as const, field: path, about: name }]),
    ...predecessors.flatMap((one, index): PlanProblem[] => {
      const field = [...path, 'predecessorIds', String(index)];
      if (own !== null && idOf(one) === idOf(own)) return [{ code: 'OWN_SUCCESSOR', field, about: one.name }];
      if (one.endDate !== null) return [{ code: 'PREDECESSOR_ENDED', field, about: one.name }];
      return one.startDate >= firstDate ? [{ code: 'DATE_BEFORE_START', field, about: one.name }] : [];
    }),
  ];
}

/** A split has a predecessor with several successors, a merger a successor with several predecessors or one that was there, a new name neither. */
function kindProblems({ kind, successors }: AskedSuccession, succeeded: readonly string[]): PlanProblem[] {
  const isSplit = new Set(succeeded).size < succeeded.length;
  const isMerged = successors.some(
    ({ agency, predecessors, budgetHolders }) =>
      predecessors.length > 1 ||
      (agency !== null && predecessors.length > 0) ||
      budgetHolders.some((one) => one.predecessors.length > 1 || (one.holder !== null && one.predecessors.length > 0)),
  );
  const isSo = kind === 'SPLIT' ? isSplit : kind === 'MERGE' ? isMerged && !isSplit : !isMerged && !isSplit;
  return isSo ? [] : [{ code: 'KIND_DIFFERS', field: ['kind'], about: null }];
}

function unnamedHolders({ successors }: AskedSuccession, holders: readonly BudgetHolder[]): PlanProblem[] {
  const ending = new Set(successors.flatMap(({ predecessors }) => predecessors.map(({ agencyId }) => agencyId)));
  const named = new Set(
    successors.flatMap(({ budgetHolders }) =>
      budgetHolders.flatMap(({ predecessors }) => predecessors.map(({ budgetHolderId }) => budgetHolderId)),
    ),
  );
  return holders
    .filter((one) => ending.has(one.agencyId) && one.endDate === null && !named.has(one.budgetHolderId))
    .map(({ name }) => ({ code: 'HOLDER_UNNAMED', field: ['successors'], about: name }));
}

function restProblems({ successors }: AskedSuccession): PlanProblem[] {
  const agencies = new Map(
    successors.flatMap(({ predecessors }) => predecessors.map((one) => [one.agencyId, one.name])),
  );
  const holders = new Map(
    successors.flatMap(({ budgetHolders }) =>
      budgetHolders.flatMap(({ predecessors }) => predecessors.map((one) => [one.budgetHolderId, one.name] as const)),
    ),
  );
  const isUnclear = (own: readonly Successor[]): boolean =>
    own.length > 1 && own.filter(({ takesRest }) => takesRest).length !== 1;
  return [
    ...[...agencies].filter(([id]) => isUnclear(successors.filter((one) => one.predecessors.some(isAgency(id))))),
    ...[...holders].filter(([id]) =>
      isUnclear(successors.filter((one) => one.budgetHolders.some((it) => it.predecessors.some(isHolder(id))))),
    ),
  ].map(([, about]) => ({ code: 'REST_UNNAMED', field: ['successors'], about }));
}

function partsProblems({ successors }: AskedSuccession): PlanProblem[] {
  const all = successors.flatMap(({ budgetHolders }, index) =>
    budgetHolders.map((one, at) => ({
      ...one,
      field: ['successors', String(index), 'budgetHolders', String(at), 'parts'],
    })),
  );
  return all
    .filter(({ parts, predecessors }) => {
      const together = all.filter((other) =>
        other.predecessors.some(({ budgetHolderId }) => predecessors.some(isHolder(budgetHolderId))),
      );
      return parts < 0n || (together.length > 0 && together.every((other) => other.parts <= 0n));
    })
    .map(({ field, name }) => ({ code: 'PARTS_INVALID', field, about: name }));
}

const isAgency =
  (id: AgencyId) =>
  ({ agencyId }: Agency): boolean =>
    agencyId === id;
const isHolder =
  (id: BudgetHolderId) =>
  ({ budgetHolderId }: BudgetHolder): boolean =>
    budgetHolderId === id;

/** A successor that is there, with its ids. */
export interface MadeSuccessor extends Omit<Successor, 'agency' | 'budgetHolders'> {
  readonly agencyId: AgencyId;
  readonly budgetHolders: readonly (Omit<SuccessorHolder, 'holder'> & { readonly budgetHolderId: BudgetHolderId })[];
}

/** Who follows whom, by id. */
export function heirsOf(successors: readonly MadeSuccessor[]): Heirs {
  const agencies = new Map<AgencyId, AgencyId[]>();
  const holders = new Map<BudgetHolderId, BudgetHolderId[]>();
  for (const { agencyId, predecessors, budgetHolders } of successors) {
    for (const one of predecessors) agencies.set(one.agencyId, [...(agencies.get(one.agencyId) ?? []), agencyId]);
    for (const { budgetHolderId, predecessors: own } of budgetHolders) {
      for (const one of own) {
        holders.set(one.budgetHolderId, [...(holders.get(one.budgetHolderId) ?? []), budgetHolderId]);
      }
    }
  }
  return { agencies, holders };
}

/** What a name of the request means: a successor's budget, or a successor; undefined: none of them. */
export function targetOf(name: string, successors: readonly MadeSuccessor[]): RoleTarget | undefined {
  const wanted = name.trim();
  for (const { agencyId, budgetHolders } of successors) {
    const holder = budgetHolders.find((one) => one.name === wanted);
    if (holder !== undefined) return { agencyId, budgetHolderId: holder.budgetHolderId };
  }
  const agency = successors.find((one) => one.name === wanted);
  return agency === undefined ? undefined : { agencyId: agency.agencyId, budgetHolderId: null };
}
