import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads a budget: by role every one of the area, or one's own. */
const OWN = `(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'')) or budget_holder_id in (select app_budget_holders())`;
/** A journal is of every budget at once. */
const READS_JOURNALS = `(select app_has_role(''DIRECTOR'', ''FINANCE'', ''AUDITOR''))`;
const CATEGORIES = `('EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT')`;
const USES = `('SPEND', 'RECHARGE_INCOME', 'RECHARGE_DEBTOR', 'ACCRUALS', 'PREPAYMENTS')`;

export class AddFinanceCodesAndJournals20261122100300 implements MigrationInterface {
  name = 'AddFinanceCodesAndJournals20261122100300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- By which codes the area's finance ledger knows what a holder's money is for, from a day on. The newest of a day stands.
create table finance_code (
  local_area_code text not null,
  finance_code_id uuid not null,
  budget_holder_id uuid not null,
  use text not null constraint finance_code_use_check check (use in ${USES}),
  -- Null: every line, or every category, that has no code of its own.
  section_251_line text,
  category text constraint finance_code_category_check check (category in ${CATEGORIES}),
  start_date date not null,
  cost_centre text not null,
  subjective text not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  constraint finance_code_pkey primary key (local_area_code, finance_code_id),
  constraint finance_code_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index finance_code_budget_holder_id_idx on finance_code (local_area_code, budget_holder_id, start_date);
call guard_table('finance_code', '${OWN}', '{FINANCE}', 'select, insert');
call make_append_only('finance_code');

-- What a finance ledger loads of one closed period, with the codes as they were when it was issued. Once for each kind and period.
create table journal (
  local_area_code text not null,
  journal_id uuid not null,
  journal_number text not null,
  kind text not null constraint journal_kind_check check (kind in ('RECHARGE', 'ACCRUAL')),
  financial_year text not null,
  period integer not null,
  posted_financial_year text not null constraint journal_posted_financial_year_check check (posted_financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  posted_period integer not null constraint journal_posted_period_check check (posted_period between 1 and 12),
  dated date not null,
  reversed_journal_id uuid,
  total_pence bigint not null constraint journal_total_check check (total_pence > 0),
  issued_by uuid not null,
  issued_at timestamptz(3) not null,
  constraint journal_pkey primary key (local_area_code, journal_id),
  constraint journal_number_key unique (local_area_code, journal_number),
  constraint journal_period_key unique (local_area_code, kind, financial_year, period),
  constraint journal_period_fkey foreign key (local_area_code, financial_year, period) references closed_period,
  constraint journal_reversed_journal_id_fkey foreign key (local_area_code, reversed_journal_id) references journal
);
create index journal_period_idx on journal (local_area_code, financial_year, period);
create unique index journal_reversed_journal_id_key on journal (local_area_code, reversed_journal_id);
create table journal_line (
  local_area_code text not null,
  journal_id uuid not null,
  ordinal integer not null,
  budget_holder_id uuid not null,
  use text not null constraint journal_line_use_check check (use in ${USES}),
  section_251_line text,
  category text constraint journal_line_category_check check (category in ${CATEGORIES}),
  cost_centre text not null,
  subjective text not null,
  debit_pence bigint not null,
  credit_pence bigint not null,
  narrative text not null,
  -- Takes back what the journal before had left open; it is not taken back itself.
  is_reversal boolean not null,
  constraint journal_line_pkey primary key (local_area_code, journal_id, ordinal),
  constraint journal_line_journal_id_fkey foreign key (local_area_code, journal_id) references journal,
  constraint journal_line_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint journal_line_side_check check (least(debit_pence, credit_pence) = 0 and greatest(debit_pence, credit_pence) > 0)
);
create index journal_line_budget_holder_id_idx on journal_line (local_area_code, budget_holder_id);

-- Debits and credits both come to the journal's total: no half of one, and nothing is added later.
create function check_journal_balance() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from journal
               join journal_line line on line.local_area_code = journal.local_area_code and line.journal_id = journal.journal_id
              where (journal.local_area_code, journal.journal_id) in (select local_area_code, journal_id from added)
              group by journal.local_area_code, journal.journal_id
             having sum(line.debit_pence) <> journal.total_pence or sum(line.credit_pence) <> journal.total_pence) then
    raise exception 'the debits and the credits of a journal must each come to its total'
      using errcode = 'check_violation', constraint = 'journal_line_balance', table = 'journal_line';
  end if;
  return null;
end $$;
alter function check_journal_balance() owner to rules;
create trigger journal_line_balance after insert on journal_line
  referencing new table as added for each statement execute function check_journal_balance();
call guard_table('journal', '${READS_JOURNALS}', '{FINANCE}', 'select, insert');
call guard_table('journal_line', '${READS_JOURNALS}', '{FINANCE}', 'select, insert');
call make_append_only('journal');
call make_append_only('journal_line');

-- What partners pay in a reported period to those who lead, who pay the provider: whatever cases the reader may not open, so that a
-- journal is whole; of no case by itself. The lead is the first of the agreement that covers the period, or of the line's last.
create function recharges_of_period(wanted_year text, wanted_period integer)
  returns table (lead_id uuid, partner_id uuid, section_251_line text, category text, amount_pence bigint)
  language sql stable security definer set search_path = public, pg_temp as
$$ with posted as (
     select posting.cost_line_id, posting.budget_holder_id, posting.section_251_line, posting.category,
            make_date(left(posting.financial_year, 4)::integer, 4, 1) + make_interval(months => posting.period - 1) as month,
            sum(posting.amount_pence) as amount
       from posting
      where posting.local_area_code = app_area() and posting.reported_financial_year = wanted_year
        and posting.reported_period = wanted_period and posting.financial_year <= wanted_year
        and app_has_role('DIRECTOR', 'FINANCE', 'AUDITOR')
      group by 1, 2, 3, 4, 5)
   select lead.budget_holder_id, posted.budget_holder_id, posted.section_251_line, posted.category, sum(posted.amount)::bigint
     from posted
     cross join lateral (
       select share.budget_holder_id
         from cost_line_version version
         join cost_line_share share on share.local_area_code = version.local_area_code
          and share.cost_line_version_id = version.cost_line_version_id
        where version.local_area_code = app_area() and version.cost_line_id = posted.cost_line_id
        order by version.superseded_at is null desc,
                 version.active_span && daterange(posted.month::date, (posted.month + interval '1 month')::date) desc,
                 lower(version.active_span) desc, share.ordinal limit 1) lead
    where lead.budget_holder_id <> posted.budget_holder_id
    group by 1, 2, 3, 4 having sum(posted.amount) <> 0 $$;
alter function recharges_of_period(text, integer) owner to rules;
revoke all on function recharges_of_period(text, integer) from public;
grant execute on function recharges_of_period(text, integer) to app;

-- What somebody said of why a budget stands as it does: of the variance as a whole, of a line of the return, or of a cause of movement.
create table variance_comment (
  local_area_code text not null,
  variance_comment_id uuid not null,
  budget_holder_id uuid not null,
  financial_year text not null constraint variance_comment_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  section_251_line text,
  cause text constraint variance_comment_cause_check check (cause in ('NEW_PLACEMENT', 'DATES_CHANGED', 'ENDED', 'FEE_UPLIFT', 'FEE_CHANGED', 'SHARE_CHANGED', 'DISPUTE_INTERIM', 'DISPUTE_SETTLED', 'RESPONSIBILITY_TRANSFERRED', 'RECODED', 'CALENDAR_CHANGED', 'ROLLED_FORWARD', 'IMPORTED', 'CORRECTION', 'BUDGET_CHANGED', 'FORECAST_CHANGED', 'PERIODS_CLOSED', 'PIPELINE_CHANGED')),
  body text not null,
  -- As the budget stood when it was said; null where it had no allocation.
  variance_pence bigint,
  written_by uuid not null,
  written_at timestamptz(3) not null,
  constraint variance_comment_pkey primary key (local_area_code, variance_comment_id),
  constraint variance_comment_subject_check check (num_nonnulls(section_251_line, cause) <= 1),
  constraint variance_comment_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index variance_comment_budget_holder_id_idx on variance_comment (local_area_code, budget_holder_id, financial_year, written_at);
create trigger variance_comment_instant before insert on variance_comment for each row execute function check_booked_instant('written_at');
call guard_table('variance_comment', '${OWN}', '{FINANCE}', 'select, insert');
call make_append_only('variance_comment');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table variance_comment;
drop function recharges_of_period(text, integer);
drop table journal_line;
drop function check_journal_balance();
drop table journal;
drop table finance_code;
`);
  }
}
