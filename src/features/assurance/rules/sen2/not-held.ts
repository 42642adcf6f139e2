import { Sen2Module } from '../../../cases/rules/imported';

/** An item of the return that the record holds of no child; it is empty unless a return that was imported had it. */
export interface NotHeld {
  readonly module: Sen2Module;
  readonly item: string;
  readonly why: string;
}

const COUNTED = 'It is recorded to be counted by and read of no child; take it from the education system.';
const NOT_RECORDED = 'It is not recorded here; take it from the education system.';

/** What is never made up: to be completed before the return is sent. */
export const NOT_HELD: readonly NotHeld[] = [
  { module: Sen2Module.PERSON, item: 'sex', why: COUNTED },
  { module: Sen2Module.PERSON, item: 'ethnicity', why: COUNTED },
  { module: Sen2Module.PERSON, item: 'uniquelearnernumber', why: NOT_RECORDED },
  { module: Sen2Module.PERSON, item: 'upnunknown', why: NOT_RECORDED },
  { module: Sen2Module.REQUEST, item: 'requestsource', why: NOT_RECORDED },
  { module: Sen2Module.REQUEST, item: 'rya', why: NOT_RECORDED },
  { module: Sen2Module.REQUEST, item: 'exported', why: NOT_RECORDED },
  {
    module: Sen2Module.NAMED_PLAN,
    item: 'planres',
    why: 'The weeks are recorded of the placement, not of what the plan names.',
  },
  { module: Sen2Module.NAMED_PLAN, item: 'planwbp', why: NOT_RECORDED },
  {
    module: Sen2Module.NAMED_PLAN,
    item: 'pb',
    why: 'Direct payments are lines of a placement; budgets that are notional or arranged by others are not recorded. So with oa and dp.',
  },
  { module: Sen2Module.NAMED_PLAN, item: 'oa', why: NOT_RECORDED },
  { module: Sen2Module.NAMED_PLAN, item: 'dp', why: NOT_RECORDED },
  { module: Sen2Module.PLAN_DETAIL, item: 'ukprn', why: 'Settings are named by their URN.' },
  { module: Sen2Module.PLAN_DETAIL, item: 'sensettingother', why: 'Words of a case are not in a file of children.' },
  { module: Sen2Module.ACTIVE_PLAN, item: 'res', why: 'Since 2024 it is an item of the placement.' },
  { module: Sen2Module.ACTIVE_PLAN, item: 'wbp', why: 'Since 2024 it is an item of the placement.' },
  { module: Sen2Module.ACTIVE_PLAN, item: 'phasetransferduedate', why: NOT_RECORDED },
  { module: Sen2Module.PLACEMENT_DETAIL, item: 'ukprn', why: 'Settings are named by their URN.' },
  {
    module: Sen2Module.PLACEMENT_DETAIL,
    item: 'sensettingother',
    why: 'Words of a case are not in a file of children.',
  },
  { module: Sen2Module.PLACEMENT_DETAIL, item: 'attendancepattern', why: 'It is collected no more since 2024.' },
  { module: Sen2Module.PLACEMENT_DETAIL, item: 'wbp', why: NOT_RECORDED },
];
