import { toGlobalId as idOf } from '../src/platform/global-id';
import { makeOption, makeOpenSitting, openSittingOn, SCHOOLS } from './support/make-panel';
import { bodyOf as textOf, REFUSAL, useNotices } from './support/notice-client';
import {
  approveAll,
  callAs,
  codesOf,
  decided,
  decisionInput,
  recordDecisionAsChair,
  usualShares,
  type ShownDecision,
} from './support/panel-client';

/* Where the family wants the child to be, and what came to be otherwise after the letter of a decision: to whom it is told, and when no more. */

const { db, clock, ask, world, asOfficer, prepare, send, works, forward, setTarget } = useNotices();
const prefer = async (caseId: string, preferred: object) => {
  const input = { caseId: idOf('Case', caseId), preferred: { statedBy: 'PARENT', ...preferred } };
  return asOfficer<{ case: { preferredSetting: object | null } | null }>(
    'recordPreferredSetting',
    input,
    'case { preferredSetting { providerUrn setting statedDate provider { name } } preferredSettings { statedDate } }',
  );
};

/** Decided before the area set by when decisions are told. */
let early: ShownDecision;

describe('V2, N2 where the family wants the child to be', () => {
  test('another place than the one preferred is an adverse decision: why not, the right to appeal, and no "as it was asked for"', async () => {
    let elsewhere = '';
    const sitting = await makeOpenSitting(world, {
      before: async (caseId) => {
        elsewhere = await makeOption(world, caseId, { providerUrn: SCHOOLS.neighbouring });
        await db.asOwner(`update placement_option set suitability = 'NOT_SUITABLE' where option_id = $1`, [elsewhere]);
        expect(codesOf((await prefer(caseId, { providerUrn: '999999', statedDate: '2031-01-01' })).userErrors)).toEqual(
          [...['preferred.providerUrn PROVIDER_UNKNOWN', 'preferred.statedDate DATE_IN_FUTURE']],
        );
        expect(
          codesOf((await prefer(caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: '1900-01-01' })).userErrors),
        ).toEqual(['preferred.statedDate DATE_BEFORE_BIRTH']);
        const wanted = await prefer(caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: '2025-09-20' });
        expect(wanted).toMatchObject({
          userErrors: [],
          case: {
            preferredSetting: {
              providerUrn: SCHOOLS.neighbouring,
              provider: { name: `Placeholder School ${SCHOOLS.neighbouring}` },
            },
          },
        });
        expect(
          codesOf((await prefer(caseId, { statedBy: 'YOUNG_PERSON', statedDate: '2025-09-20' })).userErrors),
        ).toEqual(['preferred.statedBy NOT_A_YOUNG_PERSON']);
      },
    });
    const given = decisionInput(world, sitting);
    // Dearer and not found suitable: it is asked for since the family prefers it.
    const silent = await recordDecisionAsChair(ask, world, given);
    expect(silent.userErrors).toMatchObject([
      { code: 'ALTERNATIVE_UNEXPLAINED', message: expect.stringContaining('the family prefers it') as string },
    ]);
    const decision = await decided(ask, world, {
      ...given,
      alternatives: [{ optionId: idOf('PlacementOption', elsewhere), whyNot: 'It has no place before May.' }],
    });
    await approveAll(ask, world, decision);
    early = decision;
    const shown = await ask<{ node: object }>(
      world.actors.director,
      'query ($id: ID!) { node(id: $id) { ... on Decision { isOtherThanPreferred preferredSetting { providerUrn } } } }',
      { id: decision.id },
    );
    expect(shown.data.node).toEqual({
      isOtherThanPreferred: true,
      preferredSetting: { providerUrn: SCHOOLS.neighbouring },
    });
    const finance = await ask<{ node: object }>(
      world.actors.finance,
      'query ($id: ID!) { node(id: $id) { ... on Decision { isOtherThanPreferred } } }',
      { id: decision.id },
    );
    expect(finance.data.node).toEqual({ isOtherThanPreferred: null });
    const letter = await prepare(decision.id);
    expect(letter.blocks).toEqual(expect.arrayContaining(['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE']));
    const text = letter.sections.map((one) => one.text).join('\n');
    expect(text).toContain(`We were asked for a place for your child:\nPlaceholder School ${SCHOOLS.neighbouring}`);
    expect(text).toContain(`You asked for Placeholder School ${SCHOOLS.neighbouring}. We did not agree to that place.`);
    expect(text).toContain('It has no place before May.');
    expect(text).toContain('We did not agree to the place you asked for. We agreed to another place.');
    expect(text).not.toMatch(/We agreed to what was asked for|As it was asked for\./);
    // What the family says afterwards is another request, and what it said before is kept.
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.inArea, statedDate: clock.now().toISOString().slice(0, 10) });
    const later = await prefer(sitting.caseId, { setting: 'OLA', statedDate: '2025-09-01' });
    expect(later.case).toMatchObject({
      preferredSetting: { providerUrn: SCHOOLS.inArea },
      preferredSettings: [{ statedDate: '2025-09-01' }, { statedDate: '2025-09-20' }, {}],
    });
  });
});

describe('J5, N5 what came to be otherwise after the letter', () => {
  interface Due {
    readonly what: string;
    readonly audience: string;
    readonly timing: string;
  }
  const dues = async (decisionId: string): Promise<readonly string[]> => {
    const answer = await ask<{
      node: { noticesDue: readonly Due[]; notices: readonly { id: string; status: string; supersededBy: object }[] };
    }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Decision { noticesDue { what audience timing } } } }',
      { id: decisionId },
    );
    return answer.data.node.noticesDue.map(({ what, audience, timing }) => `${what} ${audience} ${timing}`);
  };
  const shareOf = ({ fundingAgreement }: ShownDecision, kind: 'HEALTH' | 'SOCIAL_CARE'): string =>
    fundingAgreement!.contributions.find(
      ({ budgetHolder }) => budgetHolder.id === idOf('BudgetHolder', world.holders[kind]),
    )!.id;
  const sendTo = async (noticeId: string, recipient: string) =>
    codesOf(
      (
        await asOfficer<object>(
          'sendNotice',
          { noticeId, recipients: [{ recipient, method: 'SECURE_EMAIL' }] },
          'notice { id }',
        )
      ).userErrors,
    );

  beforeAll(async () => {
    clock.set('2025-12-01T09:00:00Z');
    await setTarget();
  });

  test('J2, J5 a share that health refuses after its letter is told to each who read "agreed", and again when it is settled', async () => {
    const decision = await decided(ask, world, decisionInput(world, await makeOpenSitting(world)));
    await approveAll(ask, world, decision);
    const first = await prepare(decision.id);
    expect(textOf(first)).toContain('We agreed to what was asked for.');
    await send(first.id);
    const health = await prepare(decision.id, { audience: 'HEALTH' });
    expect(await sendTo(health.id, 'HEALTH')).toEqual([]);
    const care = await prepare(decision.id, { audience: 'SOCIAL_CARE' });
    const told = await dues(decision.id);
    expect(told.filter((one) => !one.startsWith('DECISION'))).toEqual([]);
    forward(24);
    const firstDisputedDate = '2026-01-12';
    const said = { reason: 'The need is not one of health, in our view.', legalBasis: 'The framework, paragraph 1.' };
    const refused = await callAs<{ contribution: { disputes: readonly { id: string }[] } | null }>(
      ask,
      world.actors.health,
      'refuseContribution',
      { contributionId: shareOf(decision, 'HEALTH'), firstDisputedDate, ...said },
      'contribution { disputes { id } }',
    );
    expect(refused.userErrors).toEqual([]);
    expect((await dues(decision.id)).filter((one) => !one.startsWith('DECISION'))).toEqual([
      ...['QUESTIONED_SHARE FAMILY DUE', 'QUESTIONED_SHARE HEALTH DUE'],
    ]);
    expect(await works('NOTICE')).toContain(decision.id);
    // What was made before it says what is not so any more, and goes to nobody.
    expect(await sendTo(care.id, 'SOCIAL_CARE')).toEqual(['noticeId CHANGED_SINCE']);
    const letter = await prepare(decision.id);
    expect(letter.blocks).toContain('CHANGED_SINCE');
    expect(textOf(letter)).toContain('We wrote to you on 2 December 2025. This is new since then.');
    expect(textOf(letter)).toMatch(/does not agree to its part of the cost\./);
    expect(textOf(letter)).toContain(
      'That does not hold up the help. It goes on while they settle it. It takes no right away from you.',
    );
    expect(textOf(letter)).not.toMatch(/We agreed|As it was asked for\. –/);
    expect(textOf(letter)).not.toContain('not one of health');
    expect(letter.readingGrade).toBeLessThanOrEqual(7);
    await send(letter.id);
    const toHealth = await prepare(decision.id, { audience: 'HEALTH' });
    expect(textOf(toHealth)).toContain('is in dispute since 3 December 2025. The placement is not held up.');
    expect(await sendTo(toHealth.id, 'HEALTH')).toEqual([]);
    expect(textOf(await prepare(decision.id, { audience: 'PROVIDER' }))).not.toMatch(/dispute|does not agree/);
    expect((await dues(decision.id)).filter((one) => !one.startsWith('DECISION'))).toEqual([
      ...['QUESTIONED_SHARE FAMILY MET', 'QUESTIONED_SHARE HEALTH MET'],
    ]);
    forward(24);
    const resolver = { name: 'A. Placeholder', organisation: 'Placeholder Adjudication', reference: 'PA-1' };
    const settled = await callAs<{ settlement: ShownDecision['fundingAgreement'] }>(
      ask,
      world.actors.health,
      'settleDispute',
      {
        ...{ disputeId: refused.contribution!.disputes[0]!.id, reason: 'As the adjudicator decided.', shares: [] },
        resolver: { ...resolver, determinedDate: '2025-12-03' },
      },
      'settlement { contributions { id status budgetHolder { id } } }',
    );
    expect(settled.userErrors).toEqual([]);
    // What is only proposed settles nothing: the other side confirms it first.
    expect(await dues(decision.id)).toContain('QUESTIONED_SHARE FAMILY MET');
    const open = settled.settlement!.contributions.filter(({ status }) => status === 'PROPOSED');
    const fundingAgreement = { ...settled.settlement!, contributions: open };
    await approveAll(ask, world, { ...decision, fundingAgreement });
    expect((await dues(decision.id)).filter((one) => one.startsWith('QUESTIONED'))).toEqual([
      ...['QUESTIONED_SHARE FAMILY DUE', 'QUESTIONED_SHARE HEALTH DUE'],
    ]);
    const last = await prepare(decision.id);
    expect(textOf(last)).toContain('Someone who takes no side has decided about the part of');
    // It was settled on the split as it stood: nothing moved, and no letter says so.
    expect((await dues(decision.id)).filter((one) => one.startsWith('MOVED'))).toEqual([]);
    expect(last.blocks).not.toContain('MOVED_SHARE');
    expect(textOf(last)).toContain('Who is to pay which part has not changed.');
    expect(textOf(last)).not.toContain('shared in another way');
    expect(textOf(await prepare(decision.id, { audience: 'HEALTH' }))).toMatch(
      /was decided by somebody independent\.[^]*The split of the cost is the same as before\./,
    );
    expect(textOf(last)).toContain('We agreed to what was asked for.');
    await send(last.id);
    expect(await dues(decision.id)).toContain('QUESTIONED_SHARE FAMILY MET');
  });

  test('J5, N3 of a decision older than the target what changes later is told, by the target of that day; a settlement on the same split moves no share', async () => {
    await send((await prepare(early.id)).id);
    expect(await dues(early.id)).toEqual([]);
    forward(24);
    const refused = await callAs<{ contribution: { disputes: readonly { id: string }[] } | null }>(
      ask,
      world.actors.health,
      'refuseContribution',
      {
        ...{ contributionId: shareOf(early, 'HEALTH'), firstDisputedDate: '2026-01-12' },
        ...{ reason: 'The need is not one of health, in our view.', legalBasis: 'The framework, paragraph 1.' },
      },
      'contribution { disputes { id } }',
    );
    expect(refused.userErrors).toEqual([]);
    expect(await dues(early.id)).toEqual(['QUESTIONED_SHARE FAMILY DUE']);
    expect(await works('NOTICE')).toContain(early.id);
    await send((await prepare(early.id)).id);
    expect(await works('NOTICE')).not.toContain(early.id);
    forward(24);
    // Settled on the same split, said in other parts: nothing moves between agencies.
    const usual = usualShares(world).map(({ budgetHolderId, parts }) => ({ budgetHolderId, parts: parts / 10 }));
    const settled = await callAs<{ settlement: ShownDecision['fundingAgreement'] }>(
      ask,
      world.actors.health,
      'settleDispute',
      {
        ...{ disputeId: refused.contribution!.disputes[0]!.id, reason: 'As the adjudicator decided.', shares: usual },
        resolver: {
          ...{ name: 'A. Placeholder', organisation: 'Placeholder Adjudication', reference: 'PA-2' },
          determinedDate: clock.now().toISOString().slice(0, 10),
        },
      },
      'settlement { contributions { id status budgetHolder { id } } }',
    );
    expect(settled.userErrors).toEqual([]);
    const approve = (agreed: ShownDecision['fundingAgreement']) =>
      approveAll(ask, world, {
        ...early,
        fundingAgreement: {
          ...agreed!,
          contributions: agreed!.contributions.filter(({ status }) => status === 'PROPOSED'),
        },
      });
    await approve(settled.settlement);
    expect(await dues(early.id)).toEqual(['QUESTIONED_SHARE FAMILY DUE']);
    forward(1);
    const [education, socialCare, health] = usualShares(world);
    const moved = await asOfficer<{ fundingAgreement: ShownDecision['fundingAgreement'] }>(
      'proposeContribution',
      {
        ...{ placementId: early.placement!.id, reason: 'The health need is less.', fromDate: '2026-02-01' },
        shares: [education!, { ...socialCare!, parts: 40 }, { ...health!, parts: 10 }],
        ...{ method: 'PROTOCOL', methodEvidence: 'Weighed.' },
      },
      'fundingAgreement { id contributions { id status budgetHolder { id } } }',
    );
    expect(moved.userErrors).toEqual([]);
    await approve(moved.fundingAgreement);
    expect((await dues(early.id)).filter((one) => one.startsWith('MOVED'))).toEqual([
      ...['MOVED_SHARE FAMILY DUE', 'MOVED_SHARE HEALTH DUE', 'MOVED_SHARE SOCIAL_CARE DUE'],
    ]);
    expect(await works('NOTICE')).toContain(early.id);
    const letter = await prepare(early.id);
    expect(letter.sections.find(({ block }) => block === 'MOVED_SHARE')?.text).toMatch(
      /^From 1 February 2026 the cost is shared in another way\.(?![^]*From 12 January)/,
    );
    expect(textOf(letter)).not.toContain('which part has not changed');
  });

  test('V2, N1 what the family said before the decision and was recorded after it is told so; what the decision was stays as it was', async () => {
    const sitting = await makeOpenSitting(world);
    await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [sitting.caseId]);
    const decision = await decided(ask, world, decisionInput(world, sitting));
    await approveAll(ask, world, decision);
    const other = async (): Promise<boolean | null> => {
      const answer = await ask<{ node: { isOtherThanPreferred: boolean | null } }>(
        world.actors.officer,
        'query ($id: ID!) { node(id: $id) { ... on Decision { isOtherThanPreferred } } }',
        { id: decision.id },
      );
      return answer.data.node.isOtherThanPreferred;
    };
    expect(await other()).toBeNull();
    forward(24);
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: '2025-11-01' });
    expect(await other()).toBeNull();
    const letter = await prepare(decision.id);
    expect(letter.blocks).toContain('APPEAL_RIGHT');
    expect(textOf(letter)).toContain('That was not on our record when we decided.');
    expect(textOf(letter)).toMatch(/You told us on 1 November 2025\. We put it on record on \d+ December 2025\./);
    expect(textOf(letter)).not.toMatch(/did not know/);
    expect(letter.readingGrade).toBeLessThanOrEqual(7);
  });

  test('V2, N2 where the family wants the child to be is said after the letter: another letter is due, with the right to appeal', async () => {
    const sitting = await makeOpenSitting(world);
    await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [sitting.caseId]);
    const decision = await decided(ask, world, decisionInput(world, sitting));
    await approveAll(ask, world, decision);
    const first = await prepare(decision.id);
    expect(first.blocks).not.toContain('APPEAL_RIGHT');
    await send(first.id);
    forward(48);
    const day = clock.now().toISOString().slice(0, 10);
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: day });
    expect(await dues(decision.id)).toContain('PREFERENCE FAMILY DUE');
    const letter = await prepare(decision.id);
    expect(letter.blocks).toEqual(
      expect.arrayContaining(['CHANGED_SINCE', 'APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE']),
    );
    expect(textOf(letter).match(/We did not know (that|it) when we decided/g)).toHaveLength(1);
    expect(textOf(letter)).not.toMatch(/We agreed to what was asked for|We did not agree to the place you asked for/);
    expect(textOf(letter)).not.toContain('Not all of it is as it was asked for.');
    expect(textOf(letter)).toContain('As it was asked for.');
    // The family takes it back before the letter went.
    forward(1);
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.inArea, statedDate: day });
    expect(await dues(decision.id)).not.toContain('PREFERENCE FAMILY DUE');
    expect(await sendTo(letter.id, 'PARENT')).toEqual(['noticeId CHANGED_SINCE']);
    forward(1);
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: day });
    await send((await prepare(decision.id)).id);
    expect(await dues(decision.id)).toContain('PREFERENCE FAMILY MET');
  });

  test('N1 a letter of a deferral is overtaken by what the panel decided after it', async () => {
    const sitting = await makeOpenSitting(world);
    const deferral = await decided(ask, world, {
      ...decisionInput(world, sitting),
      ...REFUSAL,
      outcome: 'DEFERRED_FOR_INFORMATION',
      missingInformation: 'A report of the therapist.',
      informationOwner: 'The health trust',
      returnDate: '2025-12-20',
    });
    const letter = await prepare(deferral.id);
    expect(await dues(deferral.id)).toEqual(['DECISION FAMILY DUE']);
    forward(24);
    const again = await openSittingOn(world, sitting.caseId, undefined, true);
    const refusal = await decided(ask, world, { ...decisionInput(world, { ...sitting, ...again }), ...REFUSAL });
    expect(await dues(deferral.id)).toEqual([]);
    expect(await works('NOTICE')).not.toContain(deferral.id);
    const once = await asOfficer<object>(
      'prepareNotice',
      { decisionId: deferral.id, audience: 'FAMILY' },
      'notice { id }',
    );
    expect(once.userErrors).toMatchObject([
      { code: 'NOT_NOTIFIABLE', message: expect.stringContaining('came back') as string },
    ]);
    expect(await sendTo(letter.id, 'PARENT')).toEqual(['noticeId SUPERSEDED']);
    const next = await prepare(refusal.id);
    const shown = await ask<{ node: object }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Notice { status supersededBy { id } } } }',
      { id: letter.id },
    );
    expect(shown.data.node).toEqual({ status: 'SUPERSEDED', supersededBy: { id: next.id } });
  });
});
