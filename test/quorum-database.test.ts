import { randomUUID } from 'node:crypto';
import { needsQuorum, Outcome } from '../src/features/panels/rules/outcome';
import { useDatabase } from './support/database';
import type { Direct, Proof } from './support/direct-sql';
import { broken, FOUR, part, PEOPLE, TERMS, useRooms, type Name, type Room } from './support/quorum-rooms';

/*
 * The database alone: the program's own role, on connections of its own, with settings that claim every right, past all services.
 */

const db = useDatabase();
const AREA = '311';
const { room, begin, proofOf, wholeProof, insert, decisionsOn } = useRooms(db, {
  plain: {},
  'plain too': {},
  forged: {},
  sealed: {},
  closed: {},
  'without health': { parts: [...FOUR.slice(0, 3), part('health', 'BUDGET_HOLDER', { comings: ['APOLOGIES'] })] },
  'with a deputy': {
    parts: [
      ...FOUR.slice(0, 3),
      part('health', 'BUDGET_HOLDER', { comings: ['APOLOGIES'] }),
      part('deputy', 'BUDGET_HOLDER', { standsInFor: PEOPLE.health.id }),
    ],
  },
  'with a junior': {
    parts: [
      ...FOUR.slice(0, 3),
      part('health', 'BUDGET_HOLDER', { comings: ['APOLOGIES'] }),
      part('junior', 'BUDGET_HOLDER', { standsInFor: PEOPLE.health.id }),
    ],
  },
  'chair with an interest': { parts: [part('chair', 'CHAIR', { declared: ['NONE', 'PERSONAL'] }), ...FOUR.slice(1)] },
  half: {
    terms: { ...TERMS, number: 1, share: { of: 1, outOf: 2, roundsUp: true }, lines: [] },
    parts: [
      part('chair', 'CHAIR'),
      part('education', 'BUDGET_HOLDER', { comings: ['APOLOGIES'] }),
      part('socialCare', 'BUDGET_HOLDER', { comings: ['APOLOGIES'] }),
    ],
  },
  spoken: {
    officer: PEOPLE.member,
    parts: [
      ...FOUR,
      part('member', 'MEMBER'),
      part('watcher', 'OBSERVER'),
      part('deputy', 'BUDGET_HOLDER', { declared: ['FINANCIAL'] }),
    ],
  },
});

test('G3 a quorate decision with its own proof commits', async () => {
  const direct = await begin();
  await insert(direct, room('plain'));
  await direct.commit();
  expect(await decisionsOn(room('plain'))).toBe(1);
});

describe('what the settings of a session cannot bring about', () => {
  test('G3 a decision that is not quorate, whatever its proof claims', async () => {
    const at = room('without health');
    const honest = await begin();
    await insert(honest, at, { proof: { ...(await proofOf(at)), requiredNumber: 3 } });
    await expect(honest.commit()).rejects.toEqual(broken('decision_quorum_held'));
    const forger = await begin();
    await insert(forger, at, { proof: await wholeProof(at) });
    await expect(forger.commit()).rejects.toEqual(broken('decision_quorum_held'));
  });

  test('M11 a proof that differs from who counts, by one word', async () => {
    const at = room('forged');
    const proof = await proofOf(at);
    const differing: readonly Partial<Proof>[] = [
      { seats: 5 },
      { termsNumber: 3 },
      { requiredNumber: 3 },
      { requirements: proof.requirements.slice(1) },
      { members: proof.members.map((one) => ({ ...one, grade: 13 })) },
      {
        members: proof.members.map((one) => ({
          ...one,
          substituteFor: one.why === 'COUNTED' ? PEOPLE.deputy.id : null,
        })),
      },
      { members: proof.members.slice(1), countedNumber: 4 },
    ];
    for (const said of differing) {
      const direct = await begin();
      await insert(direct, at, { proof: { ...proof, ...said } });
      await expect(direct.commit()).rejects.toEqual(broken('decision_quorum_proved'));
    }
    const without = await begin();
    await insert(without, at, { proof: null });
    await expect(without.commit()).rejects.toEqual(broken('decision_quorum_recorded'));
    expect(await decisionsOn(at)).toBe(0);
  });

  test('G7 a decider who is not the chair, or a chair who may not decide', async () => {
    const other = await begin();
    await insert(other, room('plain too'), { decidedBy: PEOPLE.health.id });
    await expect(other.commit()).rejects.toEqual(broken('decision_decider_counted'));
    const interested = await begin();
    const at = room('chair with an interest');
    await insert(interested, at, { proof: await wholeProof(at) });
    await expect(interested.commit()).rejects.toEqual(broken('decision_decider_counted'));
  });

  test('a decision at another sitting, case or day, or under other terms', async () => {
    const [at, other] = [room('plain too'), room('forged')];
    const wrongCase = await begin();
    await insert(wrongCase, at, { caseId: other.caseId });
    await expect(wrongCase.commit()).rejects.toEqual(broken('decision_meeting_open'));
    const wrongTerms = await begin();
    await insert(wrongTerms, at, { panelTermsId: other.panelTermsId });
    await expect(wrongTerms.commit()).rejects.toMatchObject({ constraint: 'decision_terms_in_force', code: '40001' });
    const closed = room('closed');
    const proof = await proofOf(closed);
    await db.asOwner(`update panel_meeting set status = 'CLOSED' where meeting_id = $1`, [closed.meetingId]);
    const tooLate = await begin();
    await insert(tooLate, closed, { proof });
    await expect(tooLate.commit()).rejects.toEqual(broken('decision_meeting_open'));
  });

  test('G3 deferring needs no quorum, and agreeing under its name does', async () => {
    const at = room('without health');
    const deferral = { outcome: 'DEFERRED_FOR_INFORMATION', proof: await proofOf(at, false) };
    const agreeing = await begin();
    await insert(agreeing, at, deferral);
    await expect(agreeing.commit()).rejects.toEqual(broken('decision_quorum_held'));
    const deferring = await begin();
    const decisionId = await insert(deferring, at, { ...deferral, needAgreed: false, fundingAgreed: false });
    await deferring.commit();
    // Nor can it be corrected into an agreement, with its own proof or with another.
    const lifting = await begin();
    await insert(lifting, at, { basis: 'CORRECTION', supersedes: decisionId, proof: deferral.proof });
    await expect(lifting.commit()).rejects.toEqual(broken('decision_quorum_held'));
    const swapping = await begin();
    const proof = await wholeProof(at);
    await insert(swapping, at, { basis: 'CORRECTION', supersedes: decisionId, proof });
    await expect(swapping.commit()).rejects.toEqual(broken('decision_quorum_proved'));
  });

  test('M11 the proof is neither changed, removed nor added to, and there is none without its decision', async () => {
    const at = room('sealed');
    const direct = await begin();
    const decisionId = await insert(direct, at);
    await direct.commit();
    const attempt = async (sql: string): Promise<unknown> =>
      (await begin()).run(sql, [decisionId]).catch((error: unknown) => error);
    for (const table of ['decision_quorum', 'decision_quorum_member']) {
      expect(await attempt(`update ${table} set decision_id = decision_id where decision_id = $1`)).toMatchObject({
        code: '42501',
      });
      expect(await attempt(`delete from ${table} where decision_id = $1`)).toMatchObject({ code: '42501' });
      await expect(db.asOwner(`delete from ${table} where decision_id = $1`, [decisionId])).rejects.toThrow(
        /append-only/,
      );
    }
    const member = (id: string): string =>
      `insert into decision_quorum_member (local_area_code, decision_id, person_id, capacity, counted, why)
       values ('${AREA}', ${id}, '${PEOPLE.member.id}', 'MEMBER', false, 'LEFT')`;
    expect(await attempt(member('$1'))).toMatchObject({ constraint: 'decision_quorum_member_sealed' });
    const stray = await begin();
    await expect(stray.run(member('gen_random_uuid()'))).rejects.toMatchObject({ code: '23503' });
    const quorum = await begin();
    await expect(
      quorum.run(
        `insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements)
         values ($1, gen_random_uuid(), $2, 1, 1, '[]')`,
        [AREA, at.panelTermsId],
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  test('the function that computes a proof is not the program’s to call', async () => {
    const direct = await begin();
    await expect(
      direct.run('select quorum_proof($1, $2, $3, true)', [AREA, randomUUID(), randomUUID()]),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('G4 substitutes', () => {
  test('one of equal grade and the same agency counts, and the proof says in whose place', async () => {
    const at = room('with a deputy');
    const direct = await begin();
    const decisionId = await insert(direct, at);
    await direct.commit();
    const kept = await db.asOwner(
      `select why, grade, substitute_for from decision_quorum_member where decision_id = $1 and person_id = $2`,
      [decisionId, PEOPLE.deputy.id],
    );
    expect(kept).toEqual([{ why: 'COUNTED', grade: 10, substitute_for: PEOPLE.health.id }]);
  });

  test('one of a lower grade does not, though nobody refused the invitation', async () => {
    const at = room('with a junior');
    const proof = await proofOf(at);
    expect(proof.members.find(({ personId }) => personId === PEOPLE.junior.id)?.why).toBe('GRADE_TOO_LOW');
    const direct = await begin();
    await insert(direct, at, { proof: { ...proof, countedNumber: 4 } });
    await expect(direct.commit()).rejects.toEqual(broken('decision_quorum_held'));
  });
});

describe('G6 observers, and who may speak', () => {
  const invite = (direct: Direct, at: Room, id: string): Promise<unknown> =>
    direct.run(
      `insert into meeting_invitation (local_area_code, meeting_id, person_id, capacity, invited_at) values ($1, $2, $3, 'OBSERVER', now())`,
      [AREA, at.meetingId, id],
    );

  test('there are no more than the terms allow, also where two invite at once', async () => {
    const at = room('plain too');
    const [one, other] = [await begin(), await begin()];
    await invite(one, at, PEOPLE.member.id);
    await invite(one, at, PEOPLE.deputy.id);
    const second = invite(other, at, PEOPLE.junior.id);
    expect(await other.isWaiting()).toBe(true);
    await one.commit();
    await second;
    await expect(invite(other, at, PEOPLE.watcher.id)).rejects.toEqual(broken('meeting_invitation_observers'));
  });

  test('a share is not made smaller by withdrawing members once the sitting is open', async () => {
    const at = room('half');
    expect((await proofOf(at)).shareRequired).toBe(2);
    const direct = await begin();
    await expect(
      direct.run('update meeting_invitation set withdrawn_at = now() where meeting_id = $1 and person_id = $2', [
        at.meetingId,
        PEOPLE.education.id,
      ]),
    ).rejects.toEqual(broken('meeting_invitation_stands'));
  });

  test('no position of an observer, of the case’s own officer, of somebody with an interest, or of somebody who is not there', async () => {
    const at = room('spoken');
    const speak = async (name: Name): Promise<unknown> => {
      const direct = await begin();
      const spoken = direct.run(
        `insert into panel_position (local_area_code, position_id, agenda_item_id, case_id, person_id, stance, recorded_at)
         values ($1, gen_random_uuid(), $2, $3, $4, 'SUPPORT', now())`,
        [AREA, at.agendaItemId, at.caseId, PEOPLE[name].id],
      );
      return spoken.then(
        () => 'spoken',
        (error: unknown) => error,
      );
    };
    expect(await speak('health')).toBe('spoken');
    for (const name of ['watcher', 'member', 'deputy', 'junior'] as const) {
      expect([name, await speak(name)]).toEqual([name, broken('panel_position_of_member')]);
    }
  });
});

test('the database and the rules have the same outcomes that need no quorum', async () => {
  const rows = await db.asOwner<{ outcome: string; needs: boolean }>(
    'select outcome, outcome_needs_quorum(outcome) as needs from unnest($1::text[]) as outcome',
    [Object.values(Outcome)],
  );
  expect(rows).toEqual(Object.values(Outcome).map((outcome) => ({ outcome, needs: needsQuorum(outcome) })));
});
