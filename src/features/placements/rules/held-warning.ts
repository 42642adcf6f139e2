import type { Day } from '../../../kernel/dates';

/** What a change of a placement took of what a held plan provides. A type, since an interface is not storable. */
export type HeldWarning = {
  readonly placementId: string;
  /** The day of the notice that holds the plan: when the family was told it, or by the record was to be. */
  readonly noticeDate: Day;
  /** The first day on which the plan may end; null: no day can be told yet. */
  readonly mayEndOn: Day | null;
  /** The first day of the hold on which nothing is provided for the child any more, or less than before. */
  readonly fromDate: Day;
  readonly message: string;
};
