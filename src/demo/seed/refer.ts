import { type Ctx } from '../../platform/context';
import { findCasesByIds } from '../../features/cases/repository/case';
import { type GivenPreferred } from '../../features/cases/rules/preferred';
import { birthCohortOf, isYoungPerson } from '../../features/cases/rules/child';
import { addEvidence } from '../../features/cases/service/add-evidence';
import { recordAdviceRequest } from '../../features/cases/service/advice';
import { referCase } from '../../features/cases/service/refer-case';
import { recordCapacity, recordDisclosure } from '../../features/cases/service/sharing';
import { submitReferral } from '../../features/cases/service/submit-referral';
import { type PlannedCase } from '../plan/planned';
import { referralTexts } from '../plan/texts';
import { recordPlan } from './clocks';
import { accepted, remembered, type AreaSession } from './session';

/** The case officer opens the case, with all that is known of it on the day. */
export async function refer(session: AreaSession, planned: PlannedCase, at: Date): Promise<void> {
  const { child, requestDate, requestType, primaryNeed, otherNeeds, ehcPlanStatus, ehcPlanDate } = planned;
  const texts = referralTexts(primaryNeed, planned.kind);
  const { caseId } = accepted(
    await referCase(await session.as('case-officer', at), {
      clientMutationId: null,
      panelId: session.panelId,
      child: { childId: null, ...child, upn: null, nhsNumber: null },
      terms: { requestType, requestDate, primaryNeed, otherNeeds, ehcPlanStatus, ehcPlanDate },
      referral: {
        summary: texts.summary,
        outcomesSought: texts.outcomesSought,
        childViews: { isObtained: true, text: texts.childViews },
        parentViews: { isObtained: true, text: texts.parentViews },
        lawfulBasis: 'PUBLIC_TASK',
        equalityConsiderations: texts.equalityConsiderations,
        socialCareConsiderations: texts.socialCareConsiderations,
        localOptionsTried: [{ providerUrn: null, description: texts.localOptionTried, whyItFailed: texts.whyItFailed }],
      },
      preferred: preferredOf(planned),
      caseOfficerId: null,
    }),
    `refer ${planned.key}`,
  );
  session.cases.set(planned.key, { caseId, evidenceIds: [], optionIds: [] });
  await sayWhoDecides(session, planned, caseId, at);
  if (isWaiting(planned)) {
    await askAndShare(session, planned, caseId, at);
    await recordPlan(session, planned, caseId, at);
  }
}

/** The place that is asked for is the family's own wish; every sixth family wishes for another of those that are weighed (V2). */
function preferredOf({ key, options, chosen, requestDate }: PlannedCase): GivenPreferred | null {
  const isOther = Number(key.slice(-2)) % 6 === 0;
  const other = options.find(({ providerUrn }, position) => position !== chosen && providerUrn !== null);
  const providerUrn = (isOther ? other : options[chosen])?.providerUrn ?? null;
  if (providerUrn === null) return null;
  return { providerUrn, setting: null, provisionType: null, statedBy: 'PARENT', statedDate: requestDate };
}

/** Past compulsory school age a referral says who decides; nobody here lacks the capacity. */
async function sayWhoDecides(session: AreaSession, planned: PlannedCase, caseId: string, at: Date): Promise<void> {
  if (!isYoungPerson(birthCohortOf(planned.child.dateOfBirth), planned.requestDate)) return;
  const given = { capacity: 'HAS_CAPACITY', decider: 'YOUNG_PERSON', assessedDate: null, reason: null } as const;
  const ctx = await session.as('case-officer', at);
  accepted(await recordCapacity(ctx, { clientMutationId: null, caseId, given }), `say who decides of ${planned.key}`);
}

/** Whether the panel has not decided on it yet: what is still asked and shared is of interest there only. */
function isWaiting({ hearings }: PlannedCase): boolean {
  return hearings.every(({ outcome }) => outcome === null);
}

/** Advice that was asked for, and what the panel is shown on what basis. */
async function askAndShare(session: AreaSession, planned: PlannedCase, caseId: string, at: Date): Promise<void> {
  const { requestDate } = planned;
  const advice = {
    agencyKind: 'HEALTH',
    kind: 'THERAPY',
    contributor: 'The speech and language therapy team',
  } as const;
  accepted(
    await recordAdviceRequest(await session.as('case-officer', at), {
      ...{ clientMutationId: null, caseId, ...advice },
      ...{ askedDate: requestDate, dueDate: null },
    }),
    `ask for advice on ${planned.key}`,
  );
  const subjects = ['IDENTITY', 'REFERRAL', 'HEALTH_EVIDENCE', 'SOCIAL_CARE_EVIDENCE', 'OTHER_EVIDENCE'] as const;
  const consent = { consentBy: null, consentDate: null };
  accepted(
    await recordDisclosure(await session.as('case-officer', at), {
      clientMutationId: null,
      caseId,
      disclosure: {
        ...{ recipient: 'PANEL', recipientName: null, subjects, basis: 'PUBLIC_TASK', disclosedDate: requestDate },
        ...{ reason: 'The panel’s task under part 3 of the Children and Families Act 2014.', ...consent },
      },
    }),
    `share ${planned.key}`,
  );
}

/** The papers come in. */
export async function bringEvidence(session: AreaSession, planned: PlannedCase, at: Date): Promise<void> {
  const known = remembered(session.cases, planned.key);
  const ctx = await session.as('case-officer', at);
  const evidenceIds: string[] = [];
  for (const { kind, title, summary } of planned.evidence) {
    const command = {
      clientMutationId: null,
      caseId: known.caseId,
      kind,
      title,
      summary,
      dated: planned.requestDate,
      documentId: null,
    };
    evidenceIds.push(accepted(await addEvidence(ctx, command), `add evidence to ${planned.key}`).evidenceId);
  }
  session.cases.set(planned.key, { ...known, evidenceIds });
}

/** The referral is complete. */
export async function submit(session: AreaSession, planned: PlannedCase, at: Date): Promise<void> {
  const { caseId } = remembered(session.cases, planned.key);
  const ctx = await session.as('case-officer', at);
  const expectedVersion = await versionOf(ctx, caseId);
  accepted(
    await submitReferral(ctx, { clientMutationId: null, caseId, expectedVersion, waivers: [] }),
    `submit ${planned.key}`,
  );
}

async function versionOf(ctx: Ctx, caseId: string): Promise<number> {
  const facts = (await findCasesByIds(await ctx.read(), [caseId])).get(caseId);
  if (facts === undefined) throw new Error('A case of the demo is not there for its own officer');
  return facts.version;
}
