import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result, unchanged } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { refusalOf, type Refused, type UpdateReferralCode } from '../refusals';
import { lockCase, updateCaseTerms } from '../repository/case';
import { findIdentitiesByChildIds, type KnownOfChild } from '../repository/child';
import { findLocalOptionsByCaseIds, updateLocalOptions } from '../repository/local-options';
import { findFirstSubmittedDate, findReferralsByCaseIds, upsertReferral } from '../repository/referral';
import { type CaseFacts, type ChildIdentity, type LocalOption, type Referral } from '../rules/case';
import { toPostcode } from '../rules/child';
import { CaseStatus } from '../rules/codes';
import { checkPostcode } from '../rules/identity';
import {
  changedFields,
  checkReferral,
  checkTerms,
  patchReferral,
  type ReferralPatch,
  type RequestTerms,
} from '../rules/referral';
import { checkProviders, tidyLocalOptions } from './refer-case';
import { keepKnown } from './resolve-child';
import { requireVersion } from './version';

/** Changes to a referral: what is undefined stays as it is. */
export interface UpdateReferralCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly terms: Partial<RequestTerms>;
  readonly child: KnownOfChild | null;
  readonly referral: ReferralPatch;
}

type Outcome = Result<{ readonly caseId: string }, Refused<UpdateReferralCode>>;

/** Changes the referral of a case that is a draft or was returned. What it already says is no change, and raises no version. */
export function updateReferral(ctx: Ctx, command: UpdateReferralCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'referral.updated', clientMutationId, input }, (tx) => updateReferralIn(tx, command));
}

/** The same within another write. */
export async function updateReferralIn(tx: WriteTx, command: UpdateReferralCommand): Promise<Outcome> {
  const facts = await lockCase(tx, command.caseId);
  await requireVersion(tx, facts, command.expectedVersion);
  const papers = await findPapers(tx, facts);
  // A case that came with an imported placement has no referral, and its child perhaps no name: that it is none to change is told as of others.
  if (papers === null && !isEditable(facts)) return refuse([notEditable(facts)]);
  // Whoever may not read the papers may not write them either: to them there is no such case.
  if (papers === null) throw new NotFound('There is no such case.');
  const terms = { ...termsOf(facts), ...command.terms };
  const refusals = await checkUpdate(tx, facts, papers, terms, command);
  if (refusals.length > 0) return refuse(refusals);
  const referral = patchReferral(papers.referral, command.referral);
  const { localOptionsTried } = command.referral;
  const localOptions =
    localOptionsTried === undefined ? papers.localOptions : tidyLocalOptions(localOptionsTried ?? []);
  const changed = [
    ...changedFields(termsOf(facts), terms),
    ...changedFields(papers.referral, referral),
    ...changedFields({ localOptionsTried: papers.localOptions }, { localOptionsTried: localOptions }),
    ...changedChildFields(command.child, { ...papers.identity, isLookedAfter: facts.isLookedAfter }),
  ];
  if (changed.length === 0) return unchanged({ caseId: facts.caseId });
  if (command.child !== null) {
    const kept = await keepKnown(tx, facts.childId, command.child);
    if (!kept.ok) return kept;
  }
  await upsertReferral(tx, referral);
  if (localOptionsTried !== undefined) await updateLocalOptions(tx, facts.caseId, localOptions);
  const version = await updateCaseTerms(tx, facts.caseId, terms);
  tx.record({ type: 'Case', id: facts.caseId, caseId: facts.caseId, detail: { version, changed } });
  tx.publish('caseChanged', { caseId: facts.caseId, version });
  return ok({ caseId: facts.caseId });
}

interface Papers {
  readonly identity: ChildIdentity;
  readonly referral: Referral;
  readonly localOptions: readonly LocalOption[];
}

/** What is written of a case; null: it is not the actor's, or nobody has written it. */
async function findPapers(tx: Tx, { caseId, childId }: CaseFacts): Promise<Papers | null> {
  const identity = (await findIdentitiesByChildIds(tx, [childId])).get(childId);
  const referral = (await findReferralsByCaseIds(tx, [caseId])).get(caseId);
  if (identity === undefined || referral === undefined) return null;
  return { identity, referral, localOptions: (await findLocalOptionsByCaseIds(tx, [caseId])).get(caseId) ?? [] };
}

function isEditable({ status }: CaseFacts): boolean {
  return status === CaseStatus.DRAFT || status === CaseStatus.RETURNED;
}

function notEditable({ status }: CaseFacts): Refused<UpdateReferralCode> {
  return refusalOf(['caseId'], { code: 'NOT_EDITABLE', status });
}

async function checkUpdate(
  tx: Tx,
  facts: CaseFacts,
  { identity }: Papers,
  terms: RequestTerms,
  { child, referral }: UpdateReferralCommand,
): Promise<Refused<UpdateReferralCode>[]> {
  const today = londonDay(tx.clock.now());
  const firstDay = await findFirstSubmittedDate(tx, facts.caseId);
  return [
    ...(isEditable(facts) ? [] : [notEditable(facts)]),
    ...checkPostcode(child?.homePostcode ?? null),
    ...checkTerms(terms, identity.dateOfBirth, today, ['requestDate']),
    // R6: every listing and hearing came after the first submission, so the request may not come after that.
    ...(firstDay !== null && terms.requestDate > firstDay
      ? [refusalOf(['requestDate'], { code: 'REQUEST_AFTER_SUBMISSION', firstDay })]
      : []),
    ...checkReferral(referral, today),
    ...(await checkProviders(tx, referral.localOptionsTried ?? [])),
  ];
}

function termsOf(facts: CaseFacts): RequestTerms {
  return {
    requestType: facts.requestType,
    requestDate: facts.requestDate,
    primaryNeed: facts.primaryNeed,
    otherNeeds: facts.otherNeeds,
    ehcPlanStatus: facts.referredPlanStatus,
    ehcPlanDate: facts.referredPlanDate,
  };
}

function changedChildFields(given: KnownOfChild | null, before: KnownOfChild): string[] {
  if (given === null) return [];
  const after = {
    upn: given.upn ?? before.upn,
    nhsNumber: given.nhsNumber ?? before.nhsNumber,
    homePostcode: given.homePostcode === null ? before.homePostcode : toPostcode(given.homePostcode),
    isLookedAfter: given.isLookedAfter ?? before.isLookedAfter,
  };
  return changedFields<KnownOfChild>(before, after);
}
