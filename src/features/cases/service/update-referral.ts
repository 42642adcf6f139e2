import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { refusalOf, type Refused, type UpdateReferralCode } from '../refusals';
import { lockCase, updateCaseTerms } from '../repository/case';
import { findIdentitiesByChildIds, type KnownOfChild } from '../repository/child';
import {
  findLocalOptionsByCaseIds,
  findReferralsByCaseIds,
  updateLocalOptions,
  upsertReferral,
} from '../repository/referral';
import { type CaseFacts } from '../rules/case';
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

/** Changes the referral of a case that is a draft or was returned. */
export function updateReferral(ctx: Ctx, command: UpdateReferralCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'referral.updated', clientMutationId, input }, (tx) => updateReferralIn(tx, command));
}

/** The same within another write. */
export async function updateReferralIn(tx: WriteTx, command: UpdateReferralCommand): Promise<Outcome> {
  const today = londonDay(tx.clock.now());
  const facts = await lockCase(tx, command.caseId);
  await requireVersion(tx, facts, command.expectedVersion);
  const identity = (await findIdentitiesByChildIds(tx, [facts.childId])).get(facts.childId);
  const referral = (await findReferralsByCaseIds(tx, [facts.caseId])).get(facts.caseId);
  const localOptions = (await findLocalOptionsByCaseIds(tx, [facts.caseId])).get(facts.caseId) ?? [];
  // Whoever may not read the papers may not write them either: to them there is no such case.
  if (identity === undefined || referral === undefined) throw new NotFound('There is no such case.');

  const before = termsOf(facts);
  const terms = { ...before, ...command.terms };
  const isEditable = facts.status === CaseStatus.DRAFT || facts.status === CaseStatus.RETURNED;
  const refusals: Refused<UpdateReferralCode>[] = [
    ...(isEditable ? [] : [refusalOf(['caseId'], { code: 'NOT_EDITABLE', status: facts.status })]),
    ...checkPostcode(command.child?.homePostcode ?? null),
    ...checkTerms(terms, identity.dateOfBirth, today, ['requestDate']),
    ...checkReferral(command.referral),
    ...(await checkProviders(tx, command.referral.localOptionsTried ?? [])),
  ];
  if (refusals.length > 0) return refuse(refusals);
  if (command.child !== null) {
    const kept = await keepKnown(tx, facts.childId, command.child);
    if (!kept.ok) return kept;
  }

  const after = patchReferral(referral, command.referral);
  const { localOptionsTried } = command.referral;
  const optionsAfter = localOptionsTried === undefined ? localOptions : tidyLocalOptions(localOptionsTried ?? []);
  const changed = [
    ...changedFields(before, terms),
    ...changedFields(referral, after),
    ...changedFields({ localOptionsTried: localOptions }, { localOptionsTried: optionsAfter }),
    ...changedChildFields(command.child, { ...identity, isLookedAfter: facts.isLookedAfter }),
  ];
  await upsertReferral(tx, after);
  if (localOptionsTried !== undefined) await updateLocalOptions(tx, facts.caseId, optionsAfter);
  const version = await updateCaseTerms(tx, facts.caseId, terms);
  tx.record({ type: 'Case', id: facts.caseId, caseId: facts.caseId, detail: { version, changed } });
  tx.publish('caseChanged', { caseId: facts.caseId, version });
  return ok({ caseId: facts.caseId });
}

function termsOf(facts: CaseFacts): RequestTerms {
  return {
    requestType: facts.requestType,
    requestDate: facts.requestDate,
    primaryNeed: facts.primaryNeed,
    otherNeeds: facts.otherNeeds,
    ehcPlanStatus: facts.ehcPlanStatus,
    ehcPlanDate: facts.ehcPlanDate,
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
