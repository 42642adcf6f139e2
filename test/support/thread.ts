import { DEMO_STAFF, type Persona } from '../../src/demo/personas';
import {
  AddEvidenceDocument,
  AddPlacementOptionDocument,
  ApproveContributionDocument,
  DeclareInterestDocument,
  DirectoryDocument,
  ListCaseDocument,
  OpenMeetingDocument,
  PeopleDocument,
  ProvidersDocument,
  PublishAgendaDocument,
  RecordAttendanceDocument,
  RecordDecisionDocument,
  RecordSuitabilityDocument,
  ReferCaseDocument,
  ScheduleMeetingDocument,
  SubmitReferralDocument,
  type RecordDecisionInput,
  type RecordDecisionMutation,
  type ReferCaseInput,
} from '../generated/operations';
import { acceptedPayload, dataOf, type Client, type ClientAnswer } from './client';

/*
 * The thread from referral to commitment, as the product's clients do it: each step in the operations of test/operations,
 * by the persona whose it is. Works over HTTP and in process alike.
 */

/** The clients of one area's people. */
export type Cast = (persona: Persona) => Client;

/** A case that can be listed. */
export interface ReadyCase {
  readonly caseId: string;
  readonly reference: string;
  readonly optionId: string;
  readonly evidenceId: string;
  readonly healthEvidenceId: string;
}

/** A sitting that was called. */
export interface CalledSitting {
  readonly meetingId: string;
}

/** What the area's forms offer, by name. */
export interface Offered {
  readonly panelId: string;
  readonly block: string;
  readonly socialCare: string;
  readonly health: string;
}

let children = 0;

/** What a complete referral of a child nobody knows yet says. */
export function referralInput(panelId: string, said: Partial<ReferCaseInput> = {}): ReferCaseInput {
  children += 1;
  return {
    panelId,
    child: {
      givenName: 'Testa',
      familyName: `Placeholder-${String(children)}`,
      dateOfBirth: '2013-03-05',
      homePostcode: 'RM1 9ZZ',
    },
    requestType: 'PLACEMENT',
    requestDate: '2025-09-01',
    primaryNeed: 'ASD',
    ehcPlan: { status: 'FINAL', date: '2025-06-30' },
    referral: {
      summary: 'An invented summary.',
      outcomesSought: 'Invented outcomes.',
      childViews: { isObtained: true, text: 'Invented views.' },
      parentViews: { isObtained: true, text: 'Invented views.' },
      lawfulBasis: 'PUBLIC_TASK',
      equalityConsiderations: 'Considered; none arise.',
      socialCareConsiderations: 'Considered; none arise.',
      localOptionsTried: [
        { description: 'An invented local school.', whyItFailed: 'It could not meet invented needs.' },
      ],
    },
    ...said,
  };
}

/** The panel and the budgets of the area. */
export async function readOffered(cast: Cast): Promise<Offered> {
  const { panels, budgetHolders } = dataOf(await cast('case-officer').ask(DirectoryDocument, {}));
  const holder = (kind: string): string =>
    budgetHolders.find(
      ({ agency, isHighNeedsBlock, endDate, serves }) =>
        endDate === null && agency.kind === kind && serves !== 'ADULTS' && isHighNeedsBlock === (kind === 'EDUCATION'),
    )!.id;
  return {
    panelId: panels[0]!.id,
    block: holder('EDUCATION'),
    socialCare: holder('SOCIAL_CARE'),
    health: holder('HEALTH'),
  };
}

/** A case referred, with its papers and an option of £182,500.00 a year from 1 November 2025, submitted. */
export async function readyCase(cast: Cast, offered: Offered, said: Partial<ReferCaseInput> = {}): Promise<ReadyCase> {
  const officer = cast('case-officer');
  const input = referralInput(offered.panelId, said);
  const referred = acceptedPayload(dataOf(await officer.ask(ReferCaseDocument, { input })).referCase).case!;
  const caseId = referred.id;
  const addEvidence = async (kind: 'EDUCATIONAL_PSYCHOLOGY_ADVICE' | 'HEALTH_ADVICE'): Promise<string> => {
    const answer = await officer.ask(AddEvidenceDocument, { input: { caseId, kind, title: 'Invented advice' } });
    return acceptedPayload(dataOf(answer).addEvidence).evidence!.id;
  };
  const evidenceId = await addEvidence('EDUCATIONAL_PSYCHOLOGY_ADVICE');
  const healthEvidenceId = await addEvidence('HEALTH_ADVICE');
  const optionId = await addOption(cast, caseId);
  const submitted = await officer.ask(SubmitReferralDocument, {
    input: { caseId, expectedVersion: await versionOf(cast, caseId) },
  });
  acceptedPayload(dataOf(submitted).submitReferral);
  return { caseId, reference: referred.reference, optionId, evidenceId, healthEvidenceId };
}

/** The case's version as its officer reads it. */
async function versionOf(cast: Cast, caseId: string): Promise<number> {
  const answer = await cast('case-officer').askText('query ($id: ID!) { case(id: $id) { version } }', { id: caseId });
  return (dataOf(answer) as { case: { version: number } }).case.version;
}

async function addOption(cast: Cast, caseId: string): Promise<string> {
  const commissioner = cast('commissioner');
  const found = await commissioner.ask(ProvidersDocument, {
    filter: { provisionType: { eq: 'INDEPENDENT_SPECIAL' } },
    near: { localAuthorityCode: '311' },
    orderBy: [{ field: 'DISTANCE', direction: 'ASC' }],
    first: 1,
  });
  const { option } = acceptedPayload(
    dataOf(
      await commissioner.ask(AddPlacementOptionDocument, {
        input: {
          caseId,
          providerUrn: dataOf(found).providers.edges[0]!.node.urn,
          residential: 'RESIDENTIAL_52',
          expectedStartDate: '2025-11-01',
          costLines: [
            { category: 'EDUCATION', price: { unit: 'YEAR', amount: '182500.00', spread: 'DAYS', year: 'FINANCIAL' } },
          ],
        },
      }),
    ).addPlacementOption,
  );
  const optionId = option!.id;
  const recorded = await commissioner.ask(RecordSuitabilityDocument, {
    input: { optionId, suitability: 'SUITABLE', reason: 'An invented finding.' },
  });
  acceptedPayload(dataOf(recorded).recordSuitability);
  return optionId;
}

/** Who sits: each persona in the capacity of its role. */
const INVITED: readonly (readonly [Persona, 'CHAIR' | 'BUDGET_HOLDER' | 'MEMBER'])[] = [
  ['panel-chair', 'CHAIR'],
  ['education-budget-holder', 'BUDGET_HOLDER'],
  ['social-care-budget-holder', 'BUDGET_HOLDER'],
  ['health-budget-holder', 'BUDGET_HOLDER'],
  ['panel-member', 'MEMBER'],
];

/** Those whose presence makes the quorum of the panel's terms. */
export const QUORATE: readonly Persona[] = [
  ...(['panel-chair', 'education-budget-holder', 'social-care-budget-holder', 'health-budget-holder'] as const),
];

/** Calls a sitting with everybody invited. */
export async function callSitting(cast: Cast, offered: Offered, startsAt: string): Promise<CalledSitting> {
  const officer = cast('case-officer');
  const { people } = dataOf(await officer.ask(PeopleDocument, { first: 100 }));
  const idOf = (persona: Persona): string => {
    const { displayName } = DEMO_STAFF.find(({ key }) => key === persona)!;
    return people.edges.find(({ node }) => node.displayName === displayName)!.node.id;
  };
  const invitations = INVITED.map(([persona, capacity]) => ({ personId: idOf(persona), capacity }));
  const answer = await officer.ask(ScheduleMeetingDocument, {
    input: { panelId: offered.panelId, startsAt, capacity: 60, invitations },
  });
  return { meetingId: acceptedPayload(dataOf(answer).scheduleMeeting).meeting!.id };
}

/** Puts cases on the agenda, in their order, and publishes it. Gives the items. */
export async function listAndPublish(
  cast: Cast,
  { meetingId }: CalledSitting,
  caseIds: readonly string[],
): Promise<string[]> {
  const officer = cast('case-officer');
  const items: string[] = [];
  for (const caseId of caseIds) {
    const answer = await officer.ask(ListCaseDocument, { input: { meetingId, caseId } });
    items.push(acceptedPayload(dataOf(answer).listCase).agendaItem!.id);
  }
  acceptedPayload(dataOf(await officer.ask(PublishAgendaDocument, { input: { meetingId } })).publishAgenda);
  return items;
}

/** Each declares no interest in each item. */
export async function declareNone(cast: Cast, personas: readonly Persona[], items: readonly string[]): Promise<void> {
  for (const persona of personas) {
    for (const agendaItemId of items) {
      const answer = await cast(persona).ask(DeclareInterestDocument, { input: { agendaItemId, kind: 'NONE' } });
      acceptedPayload(dataOf(answer).declareInterest);
    }
  }
}

/** Each comes into the room; then the chair opens the sitting. */
export async function openSitting(
  cast: Cast,
  { meetingId }: CalledSitting,
  present: readonly Persona[],
): Promise<void> {
  for (const persona of present) {
    const answer = await cast(persona).ask(RecordAttendanceDocument, { input: { meetingId, status: 'PRESENT' } });
    acceptedPayload(dataOf(answer).recordAttendance);
  }
  acceptedPayload(dataOf(await cast('panel-chair').ask(OpenMeetingDocument, { input: { meetingId } })).openMeeting);
}

let rationales = 0;

/** The decision of the thread: agreed, from 1 November 2025, 50 : 30 : 20 between block, social care and health. */
export function decisionInput(
  offered: Offered,
  agendaItemId: string,
  { optionId, evidenceId }: ReadyCase,
  said: Partial<RecordDecisionInput> = {},
): RecordDecisionInput {
  rationales += 1;
  return {
    agendaItemId,
    outcome: 'AGREED',
    needAgreed: true,
    fundingAgreed: true,
    rationale: `Invented reasons number ${String(rationales)}: the advice shows that these needs cannot be met at the local school.`,
    evidenceIds: [evidenceId],
    optionId,
    placementStartDate: '2025-11-01',
    shares: [
      { budgetHolderId: offered.block, parts: 50 },
      { budgetHolderId: offered.socialCare, parts: 30 },
      { budgetHolderId: offered.health, parts: 20 },
    ],
    fundingMethod: 'NEEDS_LED',
    methodEvidence: 'An invented assessment of who meets which need.',
    familyViewConsidered: 'The panel read what the child and the parent said, and weighed both.',
    // The options of these tests ask for no end.
    ...('placementEndDate' in said
      ? { departures: [{ subject: 'DURATION', reason: 'To the end of the phase.' }] }
      : {}),
    ...said,
  };
}

/** The chair records it. */
export function recordDecision(cast: Cast, input: RecordDecisionInput): Promise<ClientAnswer<RecordDecisionMutation>> {
  return cast('panel-chair').ask(RecordDecisionDocument, { input });
}

type Decision = NonNullable<RecordDecisionMutation['recordDecision']['decision']>;

/** The decision that was recorded; an error that says why not otherwise. */
export function decidedOf(answer: ClientAnswer<RecordDecisionMutation>): Decision {
  return acceptedPayload(dataOf(answer).recordDecision).decision!;
}

const APPROVERS: readonly (readonly [keyof Offered, Persona])[] = [
  ['block', 'education-budget-holder'],
  ['socialCare', 'social-care-budget-holder'],
  ['health', 'health-budget-holder'],
];

/** Each holder's own person approves its share, or those of the personas that are named. Gives the agreement's last status. */
export async function approveShares(
  cast: Cast,
  offered: Offered,
  { fundingAgreement }: Decision,
  who: readonly Persona[] = QUORATE,
): Promise<string> {
  let status: string = fundingAgreement!.status;
  for (const [holder, persona] of APPROVERS.filter(([, one]) => who.includes(one))) {
    const contribution = fundingAgreement!.contributions.find(
      ({ budgetHolder }) => budgetHolder.id === offered[holder],
    )!;
    const answer = await cast(persona).ask(ApproveContributionDocument, { input: { contributionId: contribution.id } });
    const approved = acceptedPayload(dataOf(answer).approveContribution).contribution!;
    status = approved.fundingAgreement.status;
  }
  return status;
}
