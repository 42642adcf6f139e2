import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { caseById, evidenceById } from '../loaders';
import { EhcPlanStatus } from '../rules/codes';
import { type GivenChild } from '../rules/identity';
import { type ReferralPatch, type RequestTerms } from '../rules/referral';
import { addEvidence } from '../service/add-evidence';
import { referCase } from '../service/refer-case';
import { submitReferral } from '../service/submit-referral';
import { updateReferral } from '../service/update-referral';
import { type CaseType, toCase } from '../types/case';
import { toGivenPreferred } from './preferred';
import {
  AddEvidenceInput,
  type CaseChildInput,
  ReferCaseInput,
  type ReferralInput,
  SubmitReferralInput,
  UpdateReferralInput,
} from '../types/inputs';
import { toEvidence } from '../types/papers';
import {
  AddEvidenceError,
  AddEvidencePayload,
  ReferCaseError,
  ReferCasePayload,
  SubmitReferralError,
  SubmitReferralPayload,
  UpdateReferralError,
  UpdateReferralPayload,
} from '../types/payloads';

/** What changes a case before the panel sees it. */
@Resolver()
export class CaseMutations {
  @Can('case:refer')
  @Mutation(() => ReferCasePayload, {
    description: 'Opens a case for a child as a draft, with a reference of its own. For case officers.',
  })
  async referCase(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ReferCaseInput, { description: 'The new case.' }) input: ReferCaseInput,
  ): Promise<ReferCasePayload> {
    const result = await referCase(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      panelId: fromGlobalId('Panel', input.panelId, ['input', 'panelId']),
      child: toGivenChild(input.child),
      terms: {
        requestType: input.requestType,
        requestDate: input.requestDate,
        primaryNeed: input.primaryNeed,
        otherNeeds: input.otherNeeds ?? [],
        ehcPlanStatus: input.ehcPlan?.status ?? EhcPlanStatus.NONE,
        ehcPlanDate: input.ehcPlan?.date ?? null,
      },
      referral: toReferralPatch(input.referral),
      preferred:
        input.preferredSetting === null || input.preferredSetting === undefined
          ? null
          : toGivenPreferred(input.preferredSetting),
      caseOfficerId:
        typeof input.caseOfficerId === 'string'
          ? asId<PersonId>(fromGlobalId('Person', input.caseOfficerId, ['input', 'caseOfficerId']))
          : null,
    });
    return Object.assign(new ReferCasePayload(), {
      clientMutationId: input.clientMutationId ?? null,
      case: result.ok ? await loadCase(ctx, result.value.caseId) : null,
      userErrors: toUserErrors(ReferCaseError, result),
    });
  }

  @Can('case:refer')
  @Mutation(() => UpdateReferralPayload, {
    description: 'Changes the referral of a case that is a draft or was returned. For case officers.',
  })
  async updateReferral(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => UpdateReferralInput, { description: 'The changes.' }) input: UpdateReferralInput,
  ): Promise<UpdateReferralPayload> {
    const { child } = input;
    const result = await updateReferral(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      expectedVersion: input.expectedVersion,
      terms: toTermsPatch(input),
      child:
        child === null || child === undefined
          ? null
          : {
              upn: child.upn ?? null,
              nhsNumber: child.nhsNumber ?? null,
              homePostcode: child.homePostcode ?? null,
              isLookedAfter: child.isLookedAfter ?? null,
            },
      referral: toReferralPatch(input.referral),
    });
    return Object.assign(new UpdateReferralPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      case: result.ok ? await loadCase(ctx, result.value.caseId) : null,
      userErrors: toUserErrors(UpdateReferralError, result),
    });
  }

  @Can('case:submit')
  @Mutation(() => SubmitReferralPayload, {
    description:
      'Submits a referral to its panel. It must hold everything on the checklist of the panel’s terms in force today, or waive it; everything missing is told at once. For case officers.',
  })
  async submitReferral(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SubmitReferralInput, { description: 'Which referral, and what is waived.' })
    input: SubmitReferralInput,
  ): Promise<SubmitReferralPayload> {
    const result = await submitReferral(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      expectedVersion: input.expectedVersion,
      waivers: (input.waivers ?? []).map(({ item, reason }) => ({ item, reason })),
    });
    return Object.assign(new SubmitReferralPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      case: result.ok ? await loadCase(ctx, result.value.caseId) : null,
      userErrors: toUserErrors(SubmitReferralError, result),
    });
  }

  @Can('evidence:add')
  @Mutation(() => AddEvidencePayload, {
    description: 'Adds a paper to a case, also after its referral was submitted. For case officers.',
  })
  async addEvidence(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AddEvidenceInput, { description: 'The paper.' }) input: AddEvidenceInput,
  ): Promise<AddEvidencePayload> {
    const result = await addEvidence(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      kind: input.kind,
      title: input.title,
      summary: input.summary ?? null,
      dated: input.dated ?? null,
      documentId:
        typeof input.documentId === 'string'
          ? fromGlobalId('EvidenceDocument', input.documentId, ['input', 'documentId'])
          : null,
    });
    const evidence = result.ok ? await ctx.load(evidenceById, result.value.evidenceId) : null;
    return Object.assign(new AddEvidencePayload(), {
      clientMutationId: input.clientMutationId ?? null,
      evidence: evidence === null ? null : toEvidence(evidence),
      case: result.ok ? await loadCase(ctx, result.value.caseId) : null,
      userErrors: toUserErrors(AddEvidenceError, result),
    });
  }
}

async function loadCase(ctx: Ctx, caseId: string): Promise<CaseType | null> {
  const found = await ctx.load(caseById, caseId);
  return found === null ? null : toCase(found);
}

function toGivenChild(input: CaseChildInput): GivenChild {
  return {
    childId:
      typeof input.childId === 'string'
        ? fromGlobalId('ChildOrYoungPerson', input.childId, ['input', 'child', 'childId'])
        : null,
    givenName: input.givenName ?? null,
    familyName: input.familyName ?? null,
    dateOfBirth: input.dateOfBirth ?? null,
    upn: input.upn ?? null,
    nhsNumber: input.nhsNumber ?? null,
    homePostcode: input.homePostcode ?? null,
    isLookedAfter: input.isLookedAfter ?? null,
  };
}

function toReferralPatch(input: ReferralInput | null | undefined): ReferralPatch {
  if (input === null || input === undefined) return {};
  const { localOptionsTried } = input;
  return {
    summary: input.summary,
    outcomesSought: input.outcomesSought,
    childViews: input.childViews,
    parentViews: input.parentViews,
    lawfulBasis: input.lawfulBasis,
    equality: input.equality,
    socialCare: input.socialCare,
    equalityConsiderations: input.equalityConsiderations,
    socialCareConsiderations: input.socialCareConsiderations,
    localOptionsTried:
      localOptionsTried === undefined
        ? undefined
        : (localOptionsTried ?? []).map(({ providerUrn, description, whyItFailed }) => ({
            providerUrn: providerUrn ?? null,
            description,
            whyItFailed,
          })),
  };
}

/** Null and left out are the same here: a case always has these. */
function toTermsPatch(input: UpdateReferralInput): Partial<RequestTerms> {
  const { requestType, requestDate, primaryNeed, otherNeeds, ehcPlan } = input;
  return {
    ...(requestType ? { requestType } : {}),
    ...(requestDate ? { requestDate } : {}),
    ...(primaryNeed ? { primaryNeed } : {}),
    ...(otherNeeds ? { otherNeeds } : {}),
    ...(ehcPlan ? { ehcPlanStatus: ehcPlan.status, ehcPlanDate: ehcPlan.date ?? null } : {}),
  };
}
