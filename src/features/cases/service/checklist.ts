import { londonDay, type Day } from '../../../kernel/dates';
import { type Tx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { findCasesByIds } from '../repository/case';
import { findIdentitiesByChildIds } from '../repository/child';
import { countEvidence } from '../repository/evidence';
import { findAdviceByCaseIds } from '../repository/advice';
import { findChecklist, findWaiversByCaseIds } from '../repository/checklist';
import { listConsiderationRules } from '../repository/consideration-rule';
import { findFamilyViewsByCaseIds } from '../repository/family';
import { findLocalOptionsByCaseIds } from '../repository/local-options';
import { findReferralsByCaseIds } from '../repository/referral';
import { findCapacityByCaseIds, findDisclosuresByCaseIds } from '../repository/sharing';
import { type CaseFacts } from '../rules/case';
import { isYoungPerson } from '../rules/child';
import { areConsiderationsRequired, CONSIDERATIONS } from '../rules/considerations';
import { missingItems, toChecklist, type ChecklistFacts } from '../rules/checklist';
import { type ChecklistItem } from '../rules/codes';

/**
 * What the referral lacks of the checklist of a panel's terms (the case's own panel and today, unless told otherwise),
 * waived items left out; empty when it is complete, null when the panel has no terms in force on that day (R1).
 */
export async function missingChecklistItems(
  tx: Tx,
  caseId: string,
  asked: { readonly panelId?: string; readonly day?: Day } = {},
): Promise<ChecklistItem[] | null> {
  const found = (await findCasesByIds(tx, [caseId])).get(caseId);
  if (found === undefined) throw new NotFound('There is no such case.');
  const checklist = await findChecklistItems(
    tx,
    asked.panelId ?? found.panelId,
    asked.day ?? londonDay(tx.clock.now()),
  );
  if (checklist === null) return null;
  return missingItems(checklist, await findChecklistFacts(tx, found), await findWaivedItems(tx, caseId));
}

/** The items a panel's terms ask for on a day, and those that the area asks for whatever the panel (R8); null when no terms are in force. */
export async function findChecklistItems(tx: Tx, panelId: string, day: Day): Promise<ChecklistItem[] | null> {
  const codes = await findChecklist(tx, panelId, day);
  if (codes === undefined) return null;
  const items = toChecklist(codes);
  const isAsked = areConsiderationsRequired(await listConsiderationRules(tx), day);
  return isAsked ? [...items, ...CONSIDERATIONS.filter((item) => !items.includes(item))] : items;
}

/** What the checklist of a case is judged by. */
export async function findChecklistFacts(tx: Tx, facts: CaseFacts): Promise<ChecklistFacts> {
  const identities = await findIdentitiesByChildIds(tx, [facts.childId]);
  const referrals = await findReferralsByCaseIds(tx, [facts.caseId]);
  const localOptions = await findLocalOptionsByCaseIds(tx, [facts.caseId]);
  const filed = (await findFamilyViewsByCaseIds(tx, [facts.caseId])).get(facts.caseId) ?? [];
  return {
    identity: identities.get(facts.childId) ?? null,
    referral: referrals.get(facts.caseId) ?? null,
    ehcPlanStatus: facts.ehcPlanStatus,
    localOptionCount: localOptions.get(facts.caseId)?.length ?? 0,
    evidenceCount: await countEvidence(tx, facts.caseId),
    filedViews: new Set(filed.map(({ whose }) => whose)),
    advice: (await findAdviceByCaseIds(tx, [facts.caseId])).get(facts.caseId) ?? [],
    disclosures: (await findDisclosuresByCaseIds(tx, [facts.caseId])).get(facts.caseId) ?? [],
    isYoungPerson: isYoungPerson(facts.birthCohort, facts.requestDate),
    isCapacityRecorded: (await findCapacityByCaseIds(tx, [facts.caseId])).has(facts.caseId),
  };
}

/** The items of a case that were let go already. */
export async function findWaivedItems(tx: Tx, caseId: string): Promise<Set<ChecklistItem>> {
  const waivers = await findWaiversByCaseIds(tx, [caseId]);
  return new Set((waivers.get(caseId) ?? []).map((waiver) => waiver.item));
}
