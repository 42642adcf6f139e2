import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './database';
import type { PanelWorld } from './make-panel';
import { isListedLate, plus } from './panel-year';
import type { ScriptDecision, ScriptPlacement, ScriptYear } from './panel-year-script';

/*
 * A made-up year of a panel as rows of the database, since a year of sittings through every service would take minutes.
 */

type Row = Readonly<Record<string, unknown>>;

/** What decisions say they relied on; no row, for nothing that is counted asks for one. */
const POLICY_VERSION_ID = randomUUID();
/** The agencies of the chair and the budget holders. */
const SEATS = ['EDUCATION', 'EDUCATION', 'SOCIAL_CARE', 'HEALTH'] as const;

/** Plants the year as rows: nothing of what the product would check or fill in by itself. */
export async function plantYear(db: TestDatabase, world: PanelWorld, year: ScriptYear): Promise<void> {
  const [terms] = await db.asOwner<{ panel_terms_id: string }>(
    'select panel_terms_id from panel_terms where local_area_code = $1',
    [world.code],
  );
  const officer = world.actors.officer.personId;
  const at = (day: string): string => `${day}T12:00:00Z`;
  const tables = new Map<string, Row[]>();
  const add = (table: string, row: Row): void => {
    tables.set(table, [...(tables.get(table) ?? []), { local_area_code: world.code, ...row }]);
  };
  const agency = world.staff.agencies.EDUCATION;
  const people = [world.actors.chair, world.actors.education, world.actors.socialCare, world.actors.health];
  let made = 0;
  const addCase = (caseId: string, childId: string, day: string, plan: string): void => {
    made += 1;
    add('child', { child_id: childId, birth_cohort: 2014, looked_after: false, created_at: at(day) });
    add('panel_case', {
      ...{ case_id: caseId, child_id: childId, panel_id: world.panelId, reference: `YEAR-${String(made)}`, version: 1 },
      ...{ status: 'LISTED', request_type: 'PLACEMENT', request_date: day, primary_need: 'ASD', other_needs: [] },
      ...{ ehc_plan_status: plan, responsible_la_code: world.code, case_officer_id: officer, created_at: at(day) },
    });
  };
  for (const { id, day, isQuorate, isMinuted } of year.sittings) {
    add('panel_meeting', {
      ...{ meeting_id: id, panel_id: world.panelId, starts_at: at(day), meeting_date: day, capacity: 20, version: 1 },
      ...{ status: 'CLOSED', published_at: at(plus(day, -7)), opened_at: at(day), closed_at: at(day) },
    });
    people.forEach(({ personId }, index) => {
      const agency = world.staff.agencies[SEATS[index]!];
      const capacity = index === 0 ? 'CHAIR' : 'BUDGET_HOLDER';
      add('meeting_invitation', {
        ...{ meeting_id: id, person_id: personId, capacity, agency_id: agency, invited_at: at(plus(day, -20)) },
      });
      if (!isQuorate && index > 0) return;
      const came = { attendance_id: randomUUID(), meeting_id: id, person_id: personId, status: 'PRESENT' };
      add('attendance', { ...came, recorded_at: at(day), recorded_by: personId });
    });
    if (isMinuted) add('minutes_approval', { meeting_id: id, approved_by: officer, approved_at: at(day) });
  }
  addListings();
  for (const decision of year.decisions) addDecision(decision);
  function addDecision(decision: ScriptDecision): void {
    const { id, story, listing, day, outcome, placement, fate } = decision;
    const ids = { decision_id: id, case_id: story.caseId };
    const row = {
      ...{ decided_by: officer, decider_grade: 12, panel_terms_id: terms!.panel_terms_id, delegation_rule: 'Invented' },
      ...{ needs_ratification: false, ratification_reasons: [], is_escalated: false, is_over_delegation: false },
      ...{ need_agreed: true, funding_agreed: placement !== null },
    };
    const isUrgent = listing === null;
    add('decision', {
      ...{ ...ids, ...row, outcome, basis: isUrgent ? 'OUT_OF_PANEL' : 'PANEL', agenda_item_id: listing?.id ?? null },
      ...{ decided_at: at(day), decision_date: day, lapses_on: isUrgent ? plus(day, 400) : null },
      ...{ option_id: placement === null ? null : story.optionId, about_decision_id: null },
      ...{ is_escalated: decision.isEscalated, supersedes_decision_id: null, order_reference: null, order_date: null },
    });
    if (decision.orderedDay !== null) {
      const order = { decision_id: randomUUID(), case_id: story.caseId, outcome: 'AGREED', basis: 'TRIBUNAL_ORDER' };
      add('decision', {
        ...{ ...row, ...order, decided_at: at(decision.orderedDay), decision_date: decision.orderedDay },
        ...{ agenda_item_id: null, lapses_on: null, option_id: null, supersedes_decision_id: id },
        ...{ order_reference: 'EH313/25/00001', order_date: decision.orderedDay },
      });
    }
    addReasons(decision);
    addDepartures(decision);
    const needed = outcome === 'DEFERRED_FOR_INFORMATION' ? 0 : 4;
    const quorum = { decision_id: id, panel_terms_id: terms!.panel_terms_id, requirements: [] };
    if (!isUrgent) add('decision_quorum', { ...quorum, required_number: needed, counted_number: 4 });
    addWhatFollows(decision);
    if (fate !== null) addFate(decision, fate, row);
    if (placement !== null) addPlacement(decision, placement);
  }
  function addListings(): void {
    const stories = new Set([...year.listings, ...year.decisions].map(({ story }) => story));
    for (const { caseId, childId, referredDay, hasChildViews, hasParentViews } of stories) {
      addCase(caseId, childId, plus(referredDay, -3), 'NONE');
      add('referral', {
        ...{ case_id: caseId, first_submitted_date: referredDay, child_views: hasChildViews ? 'Invented.' : null },
        parent_views: hasParentViews ? 'Invented.' : null,
      });
    }
    const lastItem = new Map<string, string>();
    for (const one of year.listings) {
      const { id, sitting, story, ordinal, status, listedDay, isCarried, hasLatePaper } = one;
      add('agenda_item', {
        ...{ agenda_item_id: id, meeting_id: sitting.id, case_id: story.caseId, ordinal, status, listed_by: officer },
        ...{ listed_at: at(listedDay), carried_from: isCarried ? lastItem.get(story.caseId) : null, version: 1 },
        ...{ purpose: 'HEARING', is_over_capacity: false },
      });
      lastItem.set(story.caseId, id);
      const accepted = (evidence: string | null): Row => ({
        ...{ late_acceptance_id: randomUUID(), agenda_item_id: id, case_id: story.caseId, evidence_id: evidence },
        ...{ reason: 'Invented.', accepted_by: officer, accepted_at: at(sitting.day) },
      });
      if (isListedLate(one)) add('late_acceptance', accepted(null));
      if (hasLatePaper) add('late_acceptance', accepted(randomUUID()));
      for (const { personId } of people) {
        add('interest_declaration', {
          ...{ interest_declaration_id: randomUUID(), agenda_item_id: id, case_id: story.caseId, person_id: personId },
          ...{ kind: 'NONE', declared_at: at(plus(sitting.day, -1)) },
        });
      }
    }
  }
  function addPlans(): void {
    for (const { caseId, childId, events, excused, ceasedDay, wasFinal } of year.plans) {
      addCase(caseId, childId, events[0]?.day ?? '2025-02-10', wasFinal ? 'FINAL' : 'NONE');
      add('referral', { case_id: caseId, first_submitted_date: null, child_views: null, parent_views: null });
      for (const { kind, day } of events) {
        const id = randomUUID();
        add('plan_event', {
          ...{ plan_event_id: id, entry_id: id, child_id: childId, case_id: caseId, kind, event_date: day },
          ...{ recorded_by: officer, recorded_at: at(day) },
        });
      }
      for (const { code, from, days } of excused) {
        add('clock_exception', {
          ...{ clock_exception_id: randomUUID(), child_id: childId, case_id: caseId, code, kind: 'AWAY_FROM_AREA' },
          ...{ active_span: `[${from},${plus(from, days)})`, shown_by: 'An invented letter.' },
          ...{ recorded_by: officer, recorded_at: at(from) },
        });
      }
      if (ceasedDay !== null) add('ehc_plan', { case_id: caseId, cease_reason: '4', ceased_date: ceasedDay });
    }
    for (const { id, story, kind, aboutId, events } of year.matters) {
      const ids = { redress_matter_id: id, child_id: story.childId, case_id: story.caseId };
      add('redress_matter', {
        ...{ ...ids, kind, about_matter_id: aboutId, owner_agency_id: agency, is_about_health: false },
        ...{ grounds: kind === 'APPEAL' ? ['SECTION_I'] : [], opened_by: officer, opened_at: at(events[0]!.day) },
      });
      for (const { kind: event, day, result } of events) {
        const said = { kind: event, event_date: day, result, orders: [], recorded_by: officer, recorded_at: at(day) };
        add('redress_event', { ...ids, ...said, redress_event_id: randomUUID() });
      }
    }
  }
  function addReasons(decision: ScriptDecision): void {
    const { id, story, day, outcome } = decision;
    const ids = { decision_id: id, case_id: story.caseId };
    const isPart = outcome === 'AGREED_IN_PART' && decision.isComplete;
    const deferral = outcome === 'DEFERRED_FOR_INFORMATION' && decision.isComplete;
    add('decision_reason', {
      ...{
        ...ids,
        rationale: `Invented reasons of ${id}.`,
        rationale_digest: id,
        evidence_ids: [],
        policy_version_ids: decision.hasPolicy ? [POLICY_VERSION_ID] : [],
      },
      ...{ policy_version: decision.hasPolicy ? null : 'Criteria of 2025', part_not_agreed: isPart ? 'Some.' : null },
      ...{ missing_information: deferral ? 'A report.' : null, information_owner: deferral ? 'Health' : null },
      return_date: deferral ? plus(day, 14) : null,
      conditions: decision.hasConditionsInWords ? 'Invented.' : null,
    });
  }
  function addDepartures({ id, story, outcome, isComplete, placement }: ScriptDecision): void {
    const departure = { decision_id: id, case_id: story.caseId, departs_from: null, departs_to: null };
    // What is incomplete of an outcome that has no words of its own is a departure without its reason.
    const isUnexplained = !isComplete && outcome !== 'AGREED_IN_PART' && outcome !== 'DEFERRED_FOR_INFORMATION';
    if (isUnexplained) add('decision_departure', { ...departure, ordinal: 1, subject: 'DURATION', reason: ' ' });
    if (placement !== null && placement.askedPounds !== null) {
      add('decision_departure', { ...departure, ordinal: 2, subject: 'AMOUNT', reason: 'Invented.' });
    }
  }
  function addWhatFollows(decision: ScriptDecision): void {
    const { id, story, listing, day } = decision;
    if (decision.hasDissent && listing !== null) {
      add('panel_position', {
        ...{ position_id: randomUUID(), agenda_item_id: listing.id, case_id: story.caseId, person_id: officer },
        ...{ stance: 'DO_NOT_SUPPORT', recorded_at: at(day) },
      });
    }
    if (decision.noticeDay !== null) {
      const notice = { notice_id: randomUUID(), case_id: story.caseId };
      add('decision_notice', {
        ...{
          ...notice,
          decision_id: id,
          audience: 'FAMILY',
          version: 1,
          notice_date: day,
          blocks: [],
          is_of_end: false,
        },
        ...{ body: '{}', digest: '0'.repeat(64), prepared_by: officer, prepared_at: at(day) },
      });
      add('notice_sending', {
        ...{ ...notice, notice_sending_id: randomUUID(), recipient: 'PARENT', method: 'POST' },
        ...{ sent_at: at(decision.noticeDay), recorded_by: officer, recorded_at: at(decision.noticeDay) },
      });
    }
    for (const { id: conditionId, dueDay, metDay } of decision.conditions) {
      const condition = { condition_id: conditionId, case_id: story.caseId };
      const said = { ordinal: 1, text: 'Invented.', owner_id: officer, due_date: dueDay, is_precondition: false };
      add('decision_condition', { ...condition, ...said, decision_id: id });
      if (metDay === null) continue;
      const event = { condition_event_id: randomUUID(), status: 'MET', recorded_by: officer, recorded_at: at(metDay) };
      add('decision_condition_event', { ...condition, ...event });
    }
    for (const { id: actionId, dueDay, doneDay } of decision.actions) {
      const action = { action_id: actionId, case_id: story.caseId };
      const said = { ordinal: 1, task: 'Invented.', owner_id: officer, due_date: dueDay };
      add('decision_action', { ...action, ...said, decision_id: id });
      if (doneDay === null) continue;
      const event = { action_event_id: randomUUID(), status: 'DONE', recorded_by: officer, recorded_at: at(doneDay) };
      add('decision_action_event', { ...action, ...event });
    }
  }
  function addFate({ id, story }: ScriptDecision, fate: NonNullable<ScriptDecision['fate']>, row: Row): void {
    const { kind, day } = fate;
    if (day === null) return;
    if (kind === 'LAPSED') {
      add('decision_ending', { decision_id: id, case_id: story.caseId, kind, ended_on: day, recorded_at: at(day) });
      return;
    }
    add('decision', {
      ...{ decision_id: randomUUID(), case_id: story.caseId, ...row, outcome: kind, basis: 'PANEL' },
      ...{ agenda_item_id: randomUUID(), decided_at: at(day), decision_date: day, lapses_on: null, option_id: null },
      about_decision_id: id,
    });
  }
  function addPlacement({ id, story, day, isSuitabilityLate }: ScriptDecision, placement: ScriptPlacement): void {
    const ids = { placement_id: placement.id, case_id: story.caseId };
    const { decidedDay, startedDay, provisionType: type, residential, areaClass } = placement;
    add('placement_option', {
      ...{ option_id: story.optionId, case_id: story.caseId, ordinal: 1, provider_urn: '100001', label: 'Invented' },
      ...{ provision_type: type, residential, expected_span: `[${decidedDay},)`, added_by: officer, added_at: at(day) },
      ...{ suitability: 'SUITABLE', suitability_reason: 'Invented.', suitability_by: officer, version: 1 },
      suitability_at: at(plus(day, isSuitabilityLate ? 2 : -2)),
    });
    add('option_cost_line', {
      ...{
        option_id: story.optionId,
        ordinal: 1,
        category: 'EDUCATION',
        unit: 'YEAR',
        spread: 'DAYS',
        year: 'FINANCIAL',
      },
      amount_pence: (placement.askedPounds ?? 1) * 100,
    });
    add('placement', {
      ...{
        ...ids,
        decision_id: id,
        option_id: story.optionId,
        provider_urn: '100001',
        provision_type: type,
        version: 1,
      },
      ...{ residential, responsible_la_code: world.code, area_class: areaClass, created_at: at(day) },
      ...{ active_span: `[${decidedDay},)`, started_date: startedDay },
    });
    if (startedDay !== null) {
      const start = { decided_date: decidedDay, started_date: startedDay, recorded_by: officer };
      add('placement_start', { ...ids, ...start, recorded_at: at(startedDay), ordinal: 1 });
      if (placement.nextReview !== null) {
        add('placement_review', {
          ...{ ...ids, placement_review_id: randomUUID(), due_date: startedDay, review_date: plus(startedDay, 7) },
          ...{ attendees: [], outcome: 'MAINTAIN', reason: 'Invented.', next_review_date: placement.nextReview },
          ...{ recorded_by: officer, recorded_at: at(plus(startedDay, 7)) },
        });
      }
    }
    if (placement.isPaidToFamily) {
      add('cost_line', {
        ...{ ...ids, cost_line_id: randomUUID(), child_id: story.childId, decision_id: id, ordinal: 1 },
        ...{ placement_span: `[${decidedDay},)`, committed_at: at(day), primary_need: 'ASD', birth_cohort: 2014 },
        ...{ provision_type: type, residential, area_class: areaClass, category: 'TRANSPORT' },
        ...{ active_span: `[${decidedDay},)`, is_direct_payment: true },
      });
    }
    const agreement = { funding_agreement_id: randomUUID(), case_id: story.caseId };
    add('funding_agreement', {
      ...{ ...agreement, decision_id: id, placement_id: placement.id, kind: 'INITIAL', method: 'NEEDS_LED' },
      ...{ is_held: false, created_at: at(day), commit_cause: 'NEW_PLACEMENT', version: 1 },
    });
    placement.shares.forEach(({ id: shareId, holder, pounds, isRefused, isApproved, dispute }, index) => {
      const holderId = world.holders[holder];
      add('contribution', {
        ...{ ...agreement, contribution_id: shareId, budget_holder_id: holderId, ordinal: index + 1, weekly_pence: 0 },
        ...{
          annual_pence: pounds * 100,
          status: isRefused ? 'REFUSED' : isApproved ? 'APPROVED' : 'PROPOSED',
          proposed_at: at(day),
        },
        ...{ approved_by: isApproved ? officer : null, approved_at: isApproved ? at(day) : null },
        ...{ version: 1, is_imported: false },
      });
      if (dispute === null) return;
      const { raisedDay, closedDay, hasInterim } = dispute;
      add('dispute', {
        ...{ dispute_id: dispute.id, ...ids, contribution_id: shareId, budget_holder_id: holderId, version: 1 },
        ...{ first_disputed_date: raisedDay, raised_by: officer, raised_at: at(raisedDay) },
        ...{ closed_at: closedDay === null ? null : at(closedDay), outcome: closedDay === null ? null : 'SETTLED' },
        ...{ interim_basis: hasInterim ? 'LEAD' : null, interim_payer_id: hasInterim ? world.holders.EDUCATION : null },
        ...{ interim_set_by: hasInterim ? officer : null, interim_set_at: hasInterim ? at(raisedDay) : null },
      });
    });
  }
  addPlans();
  const statements = [...tables].map(([table, rows]) => {
    const columns = Object.keys(rows[0]!).join(', ');
    const literal = JSON.stringify(rows).replaceAll("'", "''");
    return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, '${literal}'::jsonb);`;
  });
  await db.asSuperuser(
    `begin; set local session_replication_role = replica; ${statements.join('\n')}
     insert into clock_change (local_area_code, child_id) select local_area_code, child_id from child; commit; analyze;`,
  );
}
