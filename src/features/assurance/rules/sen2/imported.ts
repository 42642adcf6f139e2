import type { Day } from '../../../../kernel/dates';
import { Sen2Module } from '../../../cases/rules/imported';
import type { KnownRequest } from '../../../cases/rules/plan-life-facts';
import type { Imported } from './facts';

/** The record of a module that hangs from another; null: none does. */
export function childOf(imported: readonly Imported[], module: Sen2Module, parent: Imported | null): Imported | null {
  if (parent === null) return null;
  return imported.filter((one) => one.module === module && one.parentKey === parent.key).at(-1) ?? null;
}

/** The plan that an imported request led to; null: none is told of. */
export function namedPlanOf(request: Imported | null, all: readonly Imported[]): Imported | null {
  return childOf(all, Sen2Module.NAMED_PLAN, childOf(all, Sen2Module.ASSESSMENT, request));
}

/** The requests that imported returns tell of, by their days: of several returns that have the same the last that was imported stands. */
export function requestsByDay(imported: readonly Imported[]): ReadonlyMap<Day, Imported> {
  const requests = new Map<Day, Imported>();
  for (const one of imported) {
    const day = one.columns['receiveddate'];
    if (one.module === Sen2Module.REQUEST && typeof day === 'string') requests.set(day as Day, one);
  }
  return requests;
}

/** The same as the life of the child’s plans is read from them. */
export function knownRequests(imported: readonly Imported[]): KnownRequest[] {
  return [...requestsByDay(imported)].map(([receivedOn, request]) => {
    const named = namedPlanOf(request, imported)?.columns ?? null;
    const dayOf = (column: string): Day | null => (named?.[column] ?? null) as Day | null;
    return { receivedOn, plan: named === null ? null : { madeOn: dayOf('startdate'), endedOn: dayOf('ceasedate') } };
  });
}
