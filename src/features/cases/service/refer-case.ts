import { addYears, londonDay, type Day } from '../../../kernel/dates';
import { asId, type CaseId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { findLocalArea, findPersonsByIds } from '../../access/repository/directory';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { refusalOf, type Refused, type ReferCaseCode } from '../refusals';
import { insertCase, takeCaseNumber } from '../repository/case';
import { isPanel } from '../repository/checklist';
import { updateLocalOptions } from '../repository/local-options';
import { insertPreferred } from '../repository/preferred';
import { upsertReferral } from '../repository/referral';
import { type LocalOption, NOT_ASKED, type Referral } from '../rules/case';
import { CaseStatus } from '../rules/codes';
import { type GivenChild } from '../rules/identity';
import { birthCohortOf } from '../rules/child';
import type { GivenPreferred } from '../rules/preferred';
import { referenceOf } from '../rules/reference';
import { checkReferral, checkTerms, patchReferral, type ReferralPatch, type RequestTerms } from '../rules/referral';
import { preferredProblems } from './record-preferred-setting';
import { keepChild, resolveChild } from './resolve-child';

/** A referral as it is asked for. */
export interface ReferCaseCommand {
  readonly clientMutationId: string | null;
  readonly panelId: string;
  readonly child: GivenChild;
  readonly terms: RequestTerms;
  readonly referral: ReferralPatch;
  /** Where the family wants the child to be; null or left out: it said nothing of it yet. */
  readonly preferred?: GivenPreferred | null;
  /** Who is responsible for the case; the actor, when null. */
  readonly caseOfficerId: PersonId | null;
}

type Outcome<Code extends ReferCaseCode = ReferCaseCode> = Result<{ readonly caseId: string }, Refused<Code>>;

/** The job that is queued with a new case, for what follows it elsewhere (A3); its payload is `{ caseId }`. */
export const CASE_OPENED = 'cases.opened';
/** From this age on there is something that follows a new case: the first of it is a review in the school year in which a child turns 14. */
const YEARS_UNTIL_FOLLOWED = 12;

/** Opens a case for a child, known to the area or not, as a draft with a reference of its own. */
export function referCase(ctx: Ctx, command: ReferCaseCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'case.referred', clientMutationId, input }, (tx) => referCaseIn(tx, command));
}

/** The same within another write. */
export async function referCaseIn(tx: WriteTx, command: ReferCaseCommand): Promise<Outcome> {
  const today = londonDay(tx.clock.now());
  const area = await findLocalArea(tx);
  if (area === undefined) throw new Error('the actor’s local area does not exist');
  if (!(await isPanel(tx, command.panelId))) throw new NotFound('There is no such panel.');
  const caseOfficerId = await findCaseOfficer(tx, command);

  const { child, problems } = await resolveChild(tx, command.child, today);
  const ageField = command.child.dateOfBirth === null ? ['requestDate'] : ['child', 'dateOfBirth'];
  const dateOfBirth = child?.identity.dateOfBirth ?? command.child.dateOfBirth;
  const preferred = command.preferred ?? null;
  const refusals: Refused<ReferCaseCode>[] = [
    ...problems,
    ...checkTerms(command.terms, dateOfBirth, today, ageField),
    ...checkReferral(command.referral, today),
    ...(await checkProviders(tx, command.referral.localOptionsTried ?? [])),
    ...(await checkPreference(tx, preferred, dateOfBirth)),
  ];
  if (refusals.length > 0 || child === null) return refuse(refusals);
  const kept = await keepChild(tx, child, command.child);
  if (!kept.ok) return kept;

  const caseId = asId<CaseId>(newId());
  const year = Number(today.slice(0, 4));
  await insertCase(tx, {
    ...command.terms,
    caseId,
    childId: kept.value.childId,
    panelId: command.panelId,
    reference: referenceOf(area.casePrefix, year, await takeCaseNumber(tx, year)),
    status: CaseStatus.DRAFT,
    // An area decides and pays for its own children; who comes from elsewhere arrives by a transfer of responsibility.
    responsibleLaCode: area.code,
    caseOfficerId,
    earlierCaseId: null,
    createdAt: tx.clock.now(),
  });
  await upsertReferral(tx, patchReferral(emptyReferral(caseId), command.referral));
  await updateLocalOptions(tx, caseId, tidyLocalOptions(command.referral.localOptionsTried ?? []));
  await keepPreference(tx, caseId, preferred);
  tx.record({ type: 'Case', id: caseId, caseId, detail: { version: 1, changed: kept.value.corrected } });
  tx.publish('caseChanged', { caseId, version: 1 });
  await queueFollowing(tx, caseId, dateOfBirth);
  return ok({ caseId });
}

async function checkPreference(
  tx: Tx,
  preferred: GivenPreferred | null,
  dateOfBirth: Day | null,
): Promise<Refused<ReferCaseCode>[]> {
  if (preferred === null) return [];
  const birthCohort = dateOfBirth === null ? null : birthCohortOf(dateOfBirth);
  return preferredProblems(tx, ['preferredSetting'], preferred, birthCohort);
}

async function keepPreference(tx: WriteTx, caseId: string, preferred: GivenPreferred | null): Promise<void> {
  if (preferred !== null) await insertPreferred(tx, newId(), caseId, preferred);
}

async function queueFollowing(tx: WriteTx, caseId: string, dateOfBirth: Day | null): Promise<void> {
  if (dateOfBirth === null || addYears(dateOfBirth, YEARS_UNTIL_FOLLOWED) > londonDay(tx.clock.now())) return;
  await tx.queue(CASE_OPENED, { caseId }, { key: caseId });
}

async function findCaseOfficer(tx: Tx, command: ReferCaseCommand): Promise<PersonId> {
  if (command.caseOfficerId === null) return asId<PersonId>(tx.actor.personId);
  const found = await findPersonsByIds(tx, [command.caseOfficerId]);
  if (!found.has(command.caseOfficerId)) throw new NotFound('There is no such person.');
  return command.caseOfficerId;
}

/** Refuses what names an establishment the register does not have (V1: an unknown code is never stored). */
export async function checkProviders(tx: Tx, options: readonly LocalOption[]): Promise<Refused<'PROVIDER_UNKNOWN'>[]> {
  const urns = options.flatMap((option) => (option.providerUrn === null ? [] : [option.providerUrn]));
  if (urns.length === 0) return [];
  const known = await findEstablishmentsByUrns(tx, urns);
  return options.flatMap(({ providerUrn }, index) =>
    providerUrn === null || known.has(providerUrn)
      ? []
      : [refusalOf(['referral', 'localOptionsTried', index.toString(), 'providerUrn'], { code: 'PROVIDER_UNKNOWN' })],
  );
}

/** The options as they are kept: without the spaces around the texts. */
export function tidyLocalOptions(options: readonly LocalOption[]): LocalOption[] {
  return options.map(({ providerUrn, description, whyItFailed }) => ({
    providerUrn,
    description: description.trim(),
    whyItFailed: whyItFailed.trim(),
  }));
}

function emptyReferral(caseId: CaseId): Referral {
  return {
    caseId,
    summary: null,
    outcomesSought: null,
    childViews: NOT_ASKED,
    parentViews: NOT_ASKED,
    lawfulBasis: null,
    equalityAnswer: null,
    equalityConsiderations: null,
    socialCareAnswer: null,
    socialCareConsiderations: null,
  };
}
