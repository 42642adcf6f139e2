import { randomUUID } from 'node:crypto';
import { type Clock, type Day } from '../../src/kernel/dates';
import { asId, type BudgetHolderId, type CaseId } from '../../src/kernel/ids';
import { type AgencyKind } from '../../src/features/access/rules/directory';
import { type Role } from '../../src/features/access/rules/roles';
import { createPersonIn } from '../../src/features/access/service/create-person';
import { grantRoleIn } from '../../src/features/access/service/grant-role';
import { ChecklistItem } from '../../src/features/cases/rules/codes';
import { type GivenChild } from '../../src/features/cases/rules/identity';
import { addEvidence } from '../../src/features/cases/service/add-evidence';
import { referCase, type ReferCaseCommand } from '../../src/features/cases/service/refer-case';
import { submitReferral } from '../../src/features/cases/service/submit-referral';
import { updateReferral } from '../../src/features/cases/service/update-referral';
import { type Actor } from '../../src/platform/actor';
import { createCtx, type Ctx } from '../../src/platform/context';
import { type TestDatabase } from './database';
import { accepted, asSystem, makeArea, signIn, type MadeStaff } from './make-area';
import { quietLog } from './make-ledger';

/** An area with its staff and a panel whose terms ask for the usual checklist. */
export interface CaseArea extends MadeStaff {
  readonly panelId: string;
}

/** A context as a request of the actor would have it. */
export function ctxOf(db: TestDatabase, actor: Actor, clock: Clock): Ctx {
  return createCtx({ database: db.database, actor, clock, requestId: 'test', log: quietLog });
}

/** The whole checklist but for what a referral of a child at school does without: advice, sharing and capacity. */
const USUAL_CHECKLIST = Object.values(ChecklistItem).filter(
  (item) => !['ADVICE', 'INFORMATION_SHARING', 'CAPACITY'].includes(item),
);

/** Makes an area in which cases can be referred. Its references begin with PLA, in every area. */
export async function makeCaseArea(db: TestDatabase, clock: Clock, code: string): Promise<CaseArea> {
  const staff = await makeArea(db.database, clock, code);
  const panelId = await makePanel(db, code, 'Full panel');
  await makeTerms(db, code, panelId, USUAL_CHECKLIST, '[2020-01-01,)');
  return { ...staff, panelId };
}

/** Makes a panel without terms of reference. */
export async function makePanel(db: TestDatabase, code: string, name: string): Promise<string> {
  const panelId = randomUUID();
  await db.asOwner(
    `insert into panel (local_area_code, panel_id, name, remit, created_at) values ($1, $2, $3, 'All', now())`,
    [code, panelId, name],
  );
  return panelId;
}

/** Makes terms of a panel with a checklist. */
export async function makeTerms(
  db: TestDatabase,
  code: string,
  panelId: string,
  checklist: readonly string[],
  activeSpan: string,
): Promise<void> {
  await db.asOwner(
    `insert into panel_terms (local_area_code, panel_terms_id, panel_id, decision_model, quorum_number, checklist, active_span, set_at)
     values ($1, $2, $3, 'CHAIR_DECIDES', 1, $4, $5, now())`,
    [code, randomUUID(), panelId, checklist, activeSpan],
  );
}

let people = 0;

/** Makes another person of a role, working for an agency of a kind, and signs them in. */
export async function makeActor(
  db: TestDatabase,
  clock: Clock,
  area: MadeStaff,
  role: Role,
  kind: AgencyKind = 'EDUCATION',
): Promise<Actor> {
  people += 1;
  const subject = `${role.toLowerCase()}-${area.code}-${String(people)}`;
  await asSystem(db.database, clock, area.code, async (tx) => {
    const agencyId = area.agencies[kind];
    const personId = accepted(
      await createPersonIn(tx, {
        subject,
        displayName: `Testa ${subject}`,
        jobTitle: 'Placeholder',
        grade: 10,
        agencyId,
      }),
    );
    const budgetHolderId: BudgetHolderId | null = role === 'BUDGET_HOLDER' ? area.holders[kind] : null;
    accepted(
      await grantRoleIn(tx, {
        personId,
        role,
        agencyId: null,
        budgetHolderId,
        feeds: [],
        startDate: null,
        endDate: null,
      }),
    );
  });
  return signIn(db.database, clock, subject);
}

let children = 0;

/** A child nobody knows yet, plainly invented. */
export function newChild(said: Partial<GivenChild> = {}): GivenChild {
  children += 1;
  return {
    childId: null,
    givenName: 'Testa',
    familyName: `Placeholder-${children}`,
    dateOfBirth: '2014-03-05' as Day,
    upn: null,
    nhsNumber: null,
    homePostcode: 'RM1 3BB',
    isLookedAfter: null,
    ...said,
  };
}

/** A valid UPN of a given serial number. */
export function makeUpn(serial: number): string {
  const digits = `3112${String(serial).padStart(8, '0')}`;
  const total = Array.from(digits, Number).reduce((all, digit, index) => all + digit * (index + 2), 0);
  return `${'ABCDEFGHJKLMNPQRTUVWXYZ'.charAt(total % 23)}${digits}`;
}

/** A valid NHS number of the range kept for tests (999 …). */
export function makeNhsNumber(serial: number): string {
  for (let at = serial * 10; ; at += 1) {
    const nine = `999${String(at).padStart(6, '0')}`;
    const total = Array.from(nine, Number).reduce((all, digit, index) => all + digit * (10 - index), 0);
    const check = (11 - (total % 11)) % 11;
    if (check < 10) return `${nine}${check}`;
  }
}

/** What a referral needs to be complete, the evidence aside. */
export const COMPLETE_REFERRAL: ReferCaseCommand['referral'] = {
  summary: 'An invented summary.',
  outcomesSought: 'An invented outcome.',
  childViews: { isObtained: true, text: 'Invented views.' },
  parentViews: { isObtained: false, notObtainedReason: 'An invented reason.' },
  lawfulBasis: 'PUBLIC_TASK',
  equalityConsiderations: 'Considered, none.',
  socialCareConsiderations: 'Considered, none.',
  localOptionsTried: [{ providerUrn: null, description: 'An invented option.', whyItFailed: 'An invented failure.' }],
};

/** What may be said of a case that is made. */
export interface CaseSaid {
  readonly panelId: string;
  readonly child?: Partial<GivenChild>;
  readonly terms?: Partial<ReferCaseCommand['terms']>;
  readonly referral?: ReferCaseCommand['referral'];
}

/** The least valid case: a draft, referred through the service by the case officer whose context it is. */
export async function makeCase(ctx: Ctx, said: CaseSaid): Promise<CaseId> {
  const result = await referCase(ctx, {
    clientMutationId: null,
    panelId: said.panelId,
    child: newChild(said.child),
    terms: {
      requestType: 'PLACEMENT',
      requestDate: '2025-09-01' as Day,
      primaryNeed: 'ASD',
      otherNeeds: [],
      ehcPlanStatus: 'FINAL',
      ehcPlanDate: null,
      ...said.terms,
    },
    referral: said.referral ?? {},
    caseOfficerId: null,
  });
  if (!result.ok) throw new Error(`makeCase was refused: ${JSON.stringify(result.refusals)}`);
  return asId<CaseId>(result.value.caseId);
}

/** A case that has everything any checklist asks for, submitted: ready to be listed. */
export async function makeSubmittedCase(ctx: Ctx, said: CaseSaid): Promise<CaseId> {
  const caseId = await makeCase(ctx, { ...said, referral: said.referral ?? COMPLETE_REFERRAL });
  await submitWithEvidence(ctx, caseId);
  return caseId;
}

/** Completes a draft that was raised by itself, and submits it. */
export async function submitRaisedCase(ctx: Ctx, caseId: string): Promise<void> {
  const once = { clientMutationId: null, caseId, expectedVersion: 1 };
  const updated = await updateReferral(ctx, { ...once, terms: {}, child: null, referral: COMPLETE_REFERRAL });
  if (!updated.ok) throw new Error(`updateReferral was refused: ${JSON.stringify(updated.refusals)}`);
  await submitWithEvidence(ctx, caseId, 3);
}

async function submitWithEvidence(ctx: Ctx, caseId: string, expectedVersion = 2): Promise<void> {
  const added = await addEvidence(ctx, {
    clientMutationId: null,
    caseId,
    kind: 'EDUCATIONAL_PSYCHOLOGY_ADVICE',
    title: 'Invented advice',
    summary: null,
    dated: null,
    documentId: null,
  });
  if (!added.ok) throw new Error(`addEvidence was refused: ${JSON.stringify(added.refusals)}`);
  const submitted = await submitReferral(ctx, { clientMutationId: null, caseId, expectedVersion, waivers: [] });
  if (!submitted.ok) throw new Error(`submitReferral was refused: ${JSON.stringify(submitted.refusals)}`);
}
