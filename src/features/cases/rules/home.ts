import { type Day } from '../../../kernel/dates';

/** Where a child lives from a day on, by the sector of the postcode and no nearer. */
export interface ChildHome {
  readonly childId: string;
  /** The outward code and the first digit of the inward one: "ZZ1 1". */
  readonly sector: string;
  readonly fromDate: Day;
  readonly recordedAt: Date;
}

/**
 * The home that stands on a day: of those from then or before, the one of the latest day, and of several from one day the last recorded,
 * which corrects the others. Null: none is held.
 */
export function homeOn(homes: readonly ChildHome[], day: Day): ChildHome | null {
  return homes.reduce<ChildHome | null>((standing, home) => {
    if (home.fromDate > day) return standing;
    return standing === null || isLater(home, standing) ? home : standing;
  }, null);
}

function isLater(a: ChildHome, b: ChildHome): boolean {
  return a.fromDate === b.fromDate ? a.recordedAt >= b.recordedAt : a.fromDate > b.fromDate;
}
