import { fromGlobalId } from '../../../platform/global-id';

/** The holder that a client named, or null for the area’s block. */
export const localHolder = (id: string | null | undefined, path: readonly string[]): string | null =>
  typeof id === 'string' ? fromGlobalId('BudgetHolder', id, path) : null;
