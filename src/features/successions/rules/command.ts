import { type Day } from '../../../kernel/dates';
import { type BudgetServes } from '../../access/rules/serves';
import { type SuccessionKind } from '../../access/rules/succession';

/** Organisations or budgets that go over to others on a day. */
export interface RecordSuccession {
  readonly kind: SuccessionKind;
  /** The successors' first day; the day before is the predecessors' last. */
  readonly firstDate: Day;
  /** The order or register entry it rests on, or null. */
  readonly source: string | null;
  readonly successors: readonly {
    /** Null: one of this name is made. */
    readonly agencyId: string | null;
    readonly name: string | null;
    readonly organisationCode: string | null;
    /** The agencies that end; none where only budgets go over. */
    readonly predecessorIds: readonly string[];
    /** Null: yes, where there is no other. */
    readonly takesRest: boolean | null;
    readonly budgetHolders: readonly {
      readonly budgetHolderId: string | null;
      readonly name: string | null;
      /** Whom a new one serves; left out or null: as follows from its predecessors. */
      readonly serves?: BudgetServes | null;
      readonly predecessorIds: readonly string[];
      readonly parts: number;
    }[];
  }[];
  /** Of a split: who takes a predecessor's share of a placement, by the name of the successor's budget. */
  readonly shares: readonly {
    readonly placementId: string;
    readonly predecessorId: string;
    readonly successor: string;
  }[];
  /** Where a role goes on, by the name of the successor or its budget; null: nowhere. */
  readonly roles: readonly { readonly roleGrantId: string; readonly successor: string | null }[];
  /** Which limit a successor has, by the name of its budget; null: none has it. */
  readonly limits: readonly { readonly delegatedLimitId: string; readonly successor: string | null }[];
}
