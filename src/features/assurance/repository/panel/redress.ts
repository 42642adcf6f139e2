import { type Day } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { type RedressFacts } from '../../rules/panel/facts';

/** That nothing takes the place of `event` or says that it did not happen. */
const STANDS = `not exists (select from redress_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.redress_event_id
                           and later.corrects_id is not null)`;

/** What families and the ombudsman brought, by the days of what stands of it. */
export async function listRedress(tx: Tx, panelId: string | null): Promise<RedressFacts[]> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly child_id: string;
    readonly kind: RedressFacts['kind'];
    readonly is_after_mediation: boolean;
    readonly opened_date: Day | null;
    readonly answered_date: Day | null;
    readonly ended_date: Day | null;
    readonly needless_date: Day | null;
    readonly result: string | null;
  }>(
    `with brought as materialized (
     select matter.redress_matter_id, matter.case_id, matter.child_id, matter.kind, matter.notice_date, coalesce(about.kind = 'MEDIATION', false) as is_about_mediation,
            min(event.event_date) filter (where event.kind in ('MEDIATION_ASKED', 'APPEAL_REGISTERED', 'RECOMMENDATION_SENT', 'COMPLAINT_RECEIVED', 'OMBUDSMAN_ENQUIRED')) as opened_date,
            min(event.event_date) filter (where event.kind in ('MEDIATION_ARRANGED', 'MEDIATION_HELD', 'RECOMMENDATION_ANSWERED', 'COMPLAINT_ANSWERED')) as answered_date,
            min(event.event_date) filter (where event.kind in ('MEDIATION_AGREED', 'MEDIATION_ENDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED', 'OMBUDSMAN_DECIDED')) as ended_date,
            min(event.event_date) filter (where event.kind in ('MEDIATION_ENDED', 'CERTIFICATE_ISSUED')) as needless_date,
            (array_agg(case event.kind when 'APPEAL_CONCEDED' then 'CONCEDED' when 'APPEAL_WITHDRAWN' then 'WITHDRAWN' when 'MEDIATION_AGREED' then 'AGREED' else event.result end order by event.event_date desc, event.recorded_at desc)
               filter (where event.kind in ('MEDIATION_AGREED', 'MEDIATION_ENDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED', 'OMBUDSMAN_DECIDED', 'COMPLAINT_ANSWERED', 'RECOMMENDATION_ANSWERED')))[1] as result
       from redress_matter matter
       join panel_case held on held.local_area_code = matter.local_area_code and held.case_id = matter.case_id
       left join redress_matter about on about.local_area_code = matter.local_area_code and about.redress_matter_id = matter.about_matter_id
       join redress_event event on event.local_area_code = matter.local_area_code and event.redress_matter_id = matter.redress_matter_id
      where event.event_date is not null and ($1::uuid is null or held.panel_id = $1)
        and ${STANDS}
      group by matter.redress_matter_id, matter.case_id, matter.child_id, matter.kind, matter.notice_date, about.kind)
     select brought.case_id, brought.child_id, brought.kind, brought.opened_date, brought.answered_date, brought.ended_date, brought.needless_date, brought.result,
            -- The mediation on the same notice goes before the appeal, also where nobody linked the two: the time to appeal (C19) goes by its certificate.
            brought.is_about_mediation
              or brought.kind = 'APPEAL'
                 and exists (select from redress_matter mediation
                              cross join lateral (select min(event.event_date) filter (where event.kind in ('MEDIATION_HELD', 'MEDIATION_AGREED', 'MEDIATION_ENDED', 'CERTIFICATE_ISSUED')) as over_date,
                                                         bool_or(event.kind = 'MEDIATION_DECLINED') as is_declined
                                                    from redress_event event
                                                   where event.local_area_code = mediation.local_area_code and event.redress_matter_id = mediation.redress_matter_id
                                                     and event.event_date is not null
                                                     and ${STANDS}) step
                              where mediation.child_id = brought.child_id and mediation.kind = 'MEDIATION' and not step.is_declined
                                and step.over_date between coalesce(brought.notice_date, '-infinity') and brought.opened_date) as is_after_mediation
       from brought
      order by brought.redress_matter_id`,
    [panelId],
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    childId: row.child_id,
    kind: row.kind,
    isAfterMediation: row.is_after_mediation,
    openedDate: row.opened_date,
    answeredDate: row.answered_date,
    endedDate: row.ended_date,
    needlessDate: row.needless_date,
    result: row.result,
  }));
}
