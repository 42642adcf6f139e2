import type { Day } from '../../../kernel/dates';
import { toBankHolidays } from '../../../kernel/working-days';
import { newId } from '../../../platform/new-id';
import type { Tx, WriteTx } from '../../../platform/db';
import { CareStart, DateReading } from '../rules/clock-codes';
import type { ClockBook, ClockRule, TribunalClosure } from '../rules/clock-rule';

interface BookRow {
  readonly rules: readonly ClockRule[];
  readonly closures: readonly TribunalClosure[];
  readonly holidays: readonly Day[];
  readonly date_reading: DateReading | null;
  readonly care_start: CareStart | null;
  readonly letters_from: Day | null;
}

/** What clocks are counted by in the reader's area: until it chose, "before" is read strictly and continuing care begins with the referral. */
export async function readClockBook(tx: Tx): Promise<ClockBook> {
  const [row] = await tx.query<BookRow>(
    `select (select coalesce(jsonb_agg(jsonb_build_object(
                      'code', code, 'starts', starts, 'firstDate', first_date, 'lastDate', last_date, 'isRelaxation', is_relaxation,
                      'scope', scope, 'unit', unit, 'length', length, 'beforeMonth', before_month, 'beforeDay', before_day,
                      'isInclusive', is_inclusive, 'isMinimum', is_minimum, 'isRolled', is_rolled, 'ofSeveral', of_several,
                      'ends', ends, 'voids', voids, 'exceptions', exceptions, 'owner', owner, 'source', source)
                      order by code, starts, first_date), '[]') from clock_rule) as rules,
            (select coalesce(jsonb_agg(jsonb_build_object('firstMonth', first_month, 'firstDay', first_day,
                      'lastMonth', last_month, 'lastDay', last_day) order by first_month, first_day), '[]') from tribunal_closure) as closures,
            (select coalesce(jsonb_agg(holiday_date order by holiday_date), '[]') from bank_holiday) as holidays,
            (select min(from_date) from notice_target) as letters_from, setting.date_reading, setting.care_start
       from (values (1)) one
       left join lateral (select date_reading, care_start from clock_setting
                           order by set_at desc, clock_setting_id desc limit 1) setting on true`,
  );
  return {
    rules: row?.rules ?? [],
    closures: row?.closures ?? [],
    holidays: toBankHolidays(row?.holidays ?? []),
    dateReading: row?.date_reading ?? DateReading.STRICT,
    careStart: row?.care_start ?? CareStart.CARE_REFERRAL_RECEIVED,
    lettersFrom: row?.letters_from ?? null,
  };
}

/** Keeps how the area reads the limits from now on. */
export async function insertClockSetting(
  tx: WriteTx,
  { dateReading, careStart }: Pick<ClockBook, 'dateReading' | 'careStart'>,
): Promise<void> {
  await tx.execute(
    `insert into clock_setting (local_area_code, clock_setting_id, date_reading, care_start, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.actor.localArea, newId(), dateReading, careStart, tx.actor.personId, tx.clock.now()],
  );
}
