import { listCase } from '../src/features/panels/service/list-case';
import { openMeeting, publishAgenda } from '../src/features/panels/service/run-meeting';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { accepted } from './support/make-area';
import {
  contextOf,
  makeColleague,
  makeMeeting,
  makeOpenSitting,
  makeOption,
  makeReferredCase,
  type Part,
} from './support/make-panel';
import { callAs, codesOf, decided, decisionInput, recordDecisionAsChair } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();
const others: Record<'deputy' | 'junior' | 'carer' | 'vice', Actor> = {} as never;
beforeAll(async () => {
  const health = { role: 'BUDGET_HOLDER', kind: 'HEALTH' } as const;
  others.deputy = await makeColleague(world, { ...health, name: 'deputy' });
  others.junior = await makeColleague(world, { ...health, name: 'junior', grade: 11 });
  others.carer = await makeColleague(world, { role: 'BUDGET_HOLDER', kind: 'SOCIAL_CARE', name: 'carer' });
  others.vice = await makeColleague(world, { role: 'PANEL_CHAIR', kind: 'EDUCATION', name: 'vice' });
});

const ONCE = { clientMutationId: null, expectedVersion: null } as const;
const person = (actor: Actor): string => toGlobalId('Person', actor.personId);
const meetingIdOf = (id: string): string => toGlobalId('PanelMeeting', id);

const INVITED = `meeting { invitations { capacity person { displayName } substituteFor { displayName } agency { kind } agendaItems { id } } }`;
interface Shown {
  readonly meeting: {
    readonly invitations: readonly { readonly capacity: string; readonly person: { readonly displayName: string } }[];
  } | null;
}
const nominate = (as: Actor, meetingId: string, substitute: Actor, said: object = {}) =>
  callAs<Shown>(
    ask,
    as,
    'nominateSubstitute',
    { meetingId: meetingIdOf(meetingId), substituteId: person(substitute), ...said },
    INVITED,
  );
const withdraw = (as: Actor, meetingId: string, substitute: Actor) =>
  callAs<Shown>(
    ask,
    as,
    'withdrawSubstitute',
    { meetingId: meetingIdOf(meetingId), substituteId: person(substitute) },
    INVITED,
  );
const attend = (as: Actor, meetingId: string, status: string) =>
  callAs(ask, as, 'recordAttendance', { meetingId: meetingIdOf(meetingId), status }, 'meeting { id }');
const declare = (as: Actor, agendaItemId: string, kind = 'NONE', reason: string | null = null) =>
  callAs<{ agendaItem: { id: string } | null; warning: string | null }>(
    ask,
    as,
    'declareInterest',
    { agendaItemId: toGlobalId('AgendaItem', agendaItemId), kind, reason },
    'agendaItem { id } warning',
  );
/** A published agenda of one case with an option, a day before the sitting. */
async function published() {
  const caseId = await makeReferredCase(world);
  const optionId = await makeOption(world, caseId);
  const meetingId = await makeMeeting(world);
  const agendaItemId = accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId }));
  accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId }));
  return { meetingId, agendaItemId, caseId, optionId };
}
const nextDay = (): void => clock.set('2025-10-02T09:30:00Z');
const replaced = (part: Part) => ({ replacedId: person(world.actors[part]) });

describe('G4 who can stand in', () => {
  test('of equal grade and the same agency: invited by it, and decides the quorum in place of the absent member', async () => {
    const sitting = await published();
    const { meetingId, agendaItemId } = sitting;
    const { meeting, userErrors } = await nominate(world.actors.health, meetingId, others.deputy);
    expect(userErrors).toEqual([]);
    expect(meeting?.invitations.find((one) => one.person.displayName === 'Testa deputy')).toEqual({
      capacity: 'BUDGET_HOLDER',
      person: { displayName: 'Testa deputy' },
      substituteFor: { displayName: 'Testa health' },
      agency: { kind: 'HEALTH' },
      agendaItems: null,
    });
    await attend(world.actors.health, meetingId, 'APOLOGIES');
    nextDay();
    for (const actor of [world.actors.chair, world.actors.education, world.actors.socialCare, others.deputy]) {
      expect((await declare(actor, agendaItemId)).userErrors).toEqual([]);
      await attend(actor, meetingId, 'PRESENT');
    }
    accepted(await openMeeting(world.as('chair'), { ...ONCE, meetingId }));
    const spoken = await callAs<{ agendaItem: { positions: unknown[] } }>(
      ask,
      others.deputy,
      'recordPosition',
      { agendaItemId: toGlobalId('AgendaItem', agendaItemId), stance: 'SUPPORT' },
      'agendaItem { positions { stance agency { kind } } case { referral { summary } } }',
    );
    expect(spoken.agendaItem).toEqual({
      positions: [{ stance: 'SUPPORT', agency: { kind: 'HEALTH' } }],
      case: { referral: { summary: 'An invented summary.' } },
    });
    const { id, quorum } = await decided(ask, world, decisionInput(world, sitting));
    expect(quorum).toMatchObject({ met: true, countedNumber: 4, requiredNumber: 4 });
    const shown = await ask<{ node: { quorum: { termsNumber: number; share: unknown; members: unknown[] } } }>(
      world.actors.officer,
      `query ($id: ID!) { node(id: $id) { ... on Decision { quorum { termsNumber share { required }
         members { why counted grade person { displayName } substituteFor { displayName } } } } } }`,
      { id },
    );
    expect(shown.data.node.quorum).toMatchObject({ termsNumber: 4, share: null });
    expect(shown.data.node.quorum.members).toEqual(
      expect.arrayContaining([
        {
          ...{ why: 'COUNTED', counted: true, grade: 12, person: { displayName: 'Testa deputy' } },
          substituteFor: { displayName: 'Testa health' },
        },
        {
          ...{ why: 'APOLOGIES', counted: false, grade: 12, person: { displayName: 'Testa health' } },
          substituteFor: null,
        },
      ]),
    );
  });

  test('of a lower grade is refused, and everything else that is wrong is said at once', async () => {
    const { meetingId } = await published();
    const { meeting, userErrors } = await nominate(world.actors.health, meetingId, others.junior);
    expect([meeting, codesOf(userErrors)]).toEqual([null, ['substituteId GRADE_TOO_LOW']]);
    const [{ count } = { count: 0n }] = await db.asOwner<{ count: bigint }>(
      'select count(*) as count from meeting_invitation where meeting_id = $1 and substitute_for is not null',
      [meetingId],
    );
    expect(count).toBe(0n);
    const member = await nominate(world.actors.officer, meetingId, world.actors.member, replaced('health'));
    expect(codesOf(member.userErrors)).toEqual([
      ...['substituteId GRADE_TOO_LOW', 'substituteId ROLE_NOT_HELD', 'substituteId ALREADY_INVITED'],
    ]);
  });

  test('G9 for a budget, only a holder of a budget of the same agency', async () => {
    const { meetingId } = await published();
    const { userErrors } = await nominate(world.actors.health, meetingId, others.carer);
    expect(codesOf(userErrors)).toEqual(['substituteId NOT_OF_THE_AGENCY']);
  });

  test('never one person for two, nor somebody who counts already, nor two for one', async () => {
    const { meetingId } = await published();
    const officer = world.actors.officer;
    expect(
      codesOf((await nominate(officer, meetingId, world.actors.socialCare, replaced('health'))).userErrors),
    ).toEqual([...['substituteId NOT_OF_THE_AGENCY', 'substituteId ALREADY_INVITED']]);
    expect((await nominate(officer, meetingId, others.deputy, replaced('health'))).userErrors).toEqual([]);
    expect(codesOf((await nominate(officer, meetingId, others.deputy, replaced('member'))).userErrors)).toEqual([
      'substituteId ALREADY_SUBSTITUTE',
    ]);
    expect(codesOf((await nominate(officer, meetingId, others.junior, replaced('health'))).userErrors)).toEqual([
      ...['substituteId GRADE_TOO_LOW', 'replacedId HAS_SUBSTITUTE'],
    ]);
    const ofSubstitute = { replacedId: person(others.deputy) };
    expect(codesOf((await nominate(officer, meetingId, others.junior, ofSubstitute)).userErrors)).toEqual([
      'replacedId NOT_A_MEMBER',
    ]);
    expect(codesOf((await nominate(officer, meetingId, others.junior, replaced('observer'))).userErrors)).toEqual([
      'replacedId NOT_A_MEMBER',
    ]);
  });

  test('a member for himself, a case officer for anyone, nobody else', async () => {
    const { meetingId } = await published();
    const foreign = await nominate(world.actors.education, meetingId, others.deputy, replaced('health'));
    expect(codesOf(foreign.userErrors)).toEqual(['replacedId NOT_YOURS']);
    expect((await nominate(world.actors.officer, meetingId, others.deputy, replaced('health'))).userErrors).toEqual([]);
    expect(codesOf((await withdraw(world.actors.education, meetingId, others.deputy)).userErrors)).toEqual([
      'substituteId NOT_YOURS',
    ]);
    expect((await withdraw(world.actors.health, meetingId, others.deputy)).userErrors).toEqual([]);
    expect(codesOf((await withdraw(world.actors.health, meetingId, others.deputy)).userErrors)).toEqual([
      'substituteId NOT_A_SUBSTITUTE',
    ]);
    // Once withdrawn the sitting is gone for the substitute, who can be named again.
    const gone = await ask<{ panelMeeting: unknown }>(
      others.deputy,
      'query ($id: ID!) { panelMeeting(id: $id) { id } }',
      { id: meetingIdOf(meetingId) },
    );
    expect(gone.data.panelMeeting).toBeNull();
    expect((await nominate(world.actors.health, meetingId, others.deputy)).userErrors).toEqual([]);
    await expect(nominate(world.actors.finance, meetingId, others.deputy)).rejects.toThrow(/^FORBIDDEN/);
    await expect(nominate(others.junior, meetingId, others.deputy)).rejects.toThrow(/^NOT_FOUND/);
  });

  test('the officer and the member are shown who could; others are not', async () => {
    const { meetingId } = await published();
    const possible = async (as: Actor) => {
      const answer = await ask<{
        panelMeeting: { invitations: { person: { displayName: string }; possibleSubstitutes: unknown[] | null }[] };
      }>(
        as,
        'query ($id: ID!) { panelMeeting(id: $id) { invitations { person { displayName } possibleSubstitutes { displayName } } } }',
        { id: meetingIdOf(meetingId) },
      );
      return answer.data.panelMeeting.invitations.find((one) => one.person.displayName === 'Testa health')
        ?.possibleSubstitutes;
    };
    expect(await possible(world.actors.officer)).toEqual([{ displayName: 'Testa deputy' }]);
    expect(await possible(world.actors.health)).toEqual([{ displayName: 'Testa deputy' }]);
    expect(await possible(world.actors.member)).toBeNull();
  });
});

describe('G4 a substitute takes no place that is taken', () => {
  test('beside the member who came after all: neither counts twice nor speaks', async () => {
    const sitting = await makeOpenSitting(world);
    const { meetingId, agendaItemId } = sitting;
    expect((await nominate(world.actors.officer, meetingId, others.deputy, replaced('health'))).userErrors).toEqual([]);
    await declare(others.deputy, agendaItemId);
    await attend(others.deputy, meetingId, 'PRESENT');
    const spoken = await callAs(
      ask,
      others.deputy,
      'recordPosition',
      { agendaItemId: toGlobalId('AgendaItem', agendaItemId), stance: 'SUPPORT' },
      'agendaItem { id }',
    );
    expect(codesOf(spoken.userErrors)).toEqual(['agendaItemId REPLACED_IS_THERE']);
    await attend(world.actors.socialCare, meetingId, 'LEFT');
    const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    expect(codesOf(userErrors)).toEqual(['agendaItemId QUORUM_NOT_MET']);
    // But in place of the one who leaves.
    await attend(world.actors.socialCare, meetingId, 'PRESENT');
    await attend(world.actors.health, meetingId, 'LEFT');
    const decision = await decided(ask, world, decisionInput(world, sitting));
    expect(decision.quorum.members.map(({ why }) => why)).toContain('LEFT');
  });

  test('in place of a member with an interest, who named nobody but the whole sitting', async () => {
    const sitting = await makeOpenSitting(world);
    const { meetingId, agendaItemId } = sitting;
    const { warning } = await declare(world.actors.health, agendaItemId, 'FINANCIAL', 'An invented interest.');
    expect(warning).toMatch(/^Without you this item is not quorate/);
    expect((await nominate(world.actors.health, meetingId, others.deputy)).userErrors).toEqual([]);
    await declare(others.deputy, agendaItemId);
    await attend(others.deputy, meetingId, 'PRESENT');
    const { quorum } = await decided(ask, world, decisionInput(world, sitting));
    expect(quorum.members.map(({ why }) => why).sort()).toEqual([
      ...['COUNTED', 'COUNTED', 'COUNTED', 'COUNTED', 'NOT_IN_THE_ROOM', 'OBSERVER', 'RECUSED'],
    ]);
    const late = await nominate(world.actors.officer, meetingId, others.junior, {
      ...replaced('member'),
      agendaItemIds: [toGlobalId('AgendaItem', agendaItemId)],
    });
    expect(codesOf(late.userErrors)).toContain('agendaItemIds.0 ITEM_NOT_LISTED');
  });

  test('G7 the chair’s substitute opens and decides in the chair’s absence only', async () => {
    const sitting = await published();
    const { meetingId, agendaItemId } = sitting;
    expect((await nominate(world.actors.chair, meetingId, others.vice)).userErrors).toEqual([]);
    nextDay();
    for (const actor of [others.vice, world.actors.education, world.actors.socialCare, world.actors.health]) {
      await declare(actor, agendaItemId);
      await attend(actor, meetingId, 'PRESENT');
    }
    const open = () =>
      callAs(ask, others.vice, 'openMeeting', { meetingId: meetingIdOf(meetingId) }, 'meeting { status }');
    await declare(world.actors.chair, agendaItemId);
    await attend(world.actors.chair, meetingId, 'PRESENT');
    expect(codesOf((await open()).userErrors)).toEqual(['meetingId NOT_THE_CHAIR']);
    accepted(await openMeeting(world.as('chair'), { ...ONCE, meetingId }));
    const decide = async () =>
      callAs<{ decision: { decidedBy: unknown } | null }>(
        ask,
        others.vice,
        'recordDecision',
        decisionInput(world, sitting),
        'decision { decidedBy { displayName } deciderGrade }',
      );
    expect(codesOf((await decide()).userErrors)).toEqual(['agendaItemId NOT_THE_CHAIR']);
    await attend(world.actors.chair, meetingId, 'LEFT');
    expect((await decide()).decision).toEqual({ decidedBy: { displayName: 'Testa vice' }, deciderGrade: 12 });
  });

  test('for one item, the substitute sees and counts for no other', async () => {
    const { meetingId, agendaItemId } = await published();
    const other = await makeReferredCase(world);
    const otherId = accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId: other }));
    const items = [toGlobalId('AgendaItem', agendaItemId)];
    expect(
      (await nominate(world.actors.health, meetingId, others.deputy, { agendaItemIds: items })).userErrors,
    ).toEqual([]);
    const agenda = await ask<{ panelMeeting: { agendaItems: { id: string }[] } }>(
      others.deputy,
      'query ($id: ID!) { panelMeeting(id: $id) { agendaItems { id } } }',
      { id: meetingIdOf(meetingId) },
    );
    expect(agenda.data.panelMeeting.agendaItems).toEqual([{ id: items[0] }]);
    await expect(declare(others.deputy, otherId)).rejects.toThrow(/^NOT_FOUND/);
    const unknown = await nominate(world.actors.officer, meetingId, others.vice, {
      ...{ ...replaced('chair'), agendaItemIds: [toGlobalId('AgendaItem', meetingId)] },
    });
    expect(codesOf(unknown.userErrors)).toEqual(['agendaItemIds.0 ITEM_UNKNOWN']);
  });
});

test('P1 a withdrawn substitute who was cleared reads nothing of the case any more', async () => {
  const { meetingId, agendaItemId, caseId } = await published();
  await nominate(world.actors.chair, meetingId, others.vice);
  await declare(others.vice, agendaItemId);
  const rows = async () => {
    const ctx = contextOf(db, clock, { ...others.vice, roles: [] });
    const tx = await ctx.read();
    const seen = await tx.query('select from referral where case_id = $1', [caseId]);
    await ctx.end();
    return seen.length;
  };
  expect(await rows()).toBe(1);
  await withdraw(world.actors.chair, meetingId, others.vice);
  expect(await rows()).toBe(0);
});
