import { useDatabase } from './support/database';
import { broken, FOUR, part, useRooms } from './support/quorum-rooms';

/*
 * Two connections at one sitting, in the order in which it stands here: whoever leaves or declares an interest between the proof of a decision
 * and its commit is either seen by the decision, or waits until it stands.
 */

const db = useDatabase();
const { room, begin, wholeProof, insert, attend, declare, decisionsOn } = useRooms(db, {
  left: {},
  'left slowly': {},
  'left too late': {},
  'came back': {},
  recused: {},
  snapshot: {},
  'without health': { parts: [...FOUR.slice(0, 3), part('health', 'BUDGET_HOLDER', { comings: ['APOLOGIES'] })] },
});

describe('test 2: the health representative leaves over a second connection', () => {
  test('G3 between the proof and the commit: the decision is refused', async () => {
    const at = room('left');
    const [chair, health] = [await begin(), await begin()];
    await insert(chair, at);
    await attend(health, at, 'health', 'LEFT');
    await health.commit();
    await expect(chair.commit()).rejects.toEqual(broken('decision_quorum_held'));
    expect(await decisionsOn(at)).toBe(0);
  });

  test('G3 not committed yet: the decision waits for it, and is refused', async () => {
    const at = room('left slowly');
    const [chair, health] = [await begin(), await begin()];
    await insert(chair, at);
    await attend(health, at, 'health', 'LEFT');
    const committed = chair.commit();
    const refused = expect(committed).rejects.toEqual(broken('decision_quorum_held'));
    expect(await chair.isWaiting()).toBe(true);
    await health.commit();
    await refused;
  });

  test('G3 not committed, and taken back: the decision stands', async () => {
    const at = room('came back');
    const [chair, health] = [await begin(), await begin()];
    await insert(chair, at);
    await attend(health, at, 'health', 'LEFT');
    const committed = chair.commit();
    expect(await chair.isWaiting()).toBe(true);
    await health.rollback();
    await committed;
    expect(await decisionsOn(at)).toBe(1);
  });

  test('G3 after the decision was checked: the leaving waits until it has committed', async () => {
    const at = room('left too late');
    const [chair, health] = [await begin(), await begin()];
    await insert(chair, at);
    await chair.run('set constraints all immediate');
    const left = attend(health, at, 'health', 'LEFT');
    expect(await health.isWaiting()).toBe(true);
    await chair.commit();
    await left;
    await health.commit();
    expect(await decisionsOn(at)).toBe(1);
  });

  test('G5 an interest declared meanwhile does the same', async () => {
    const at = room('recused');
    const [chair, health] = [await begin(), await begin()];
    await insert(chair, at);
    await declare(health, at, 'health', 'FINANCIAL');
    const refused = expect(chair.commit()).rejects.toEqual(broken('decision_quorum_held'));
    expect(await chair.isWaiting()).toBe(true);
    await health.commit();
    await refused;
    // And whatever is declared later, it stays.
    const later = await begin();
    await declare(later, at, 'health', 'NONE');
    await insert(later, at, { proof: await wholeProof(at) });
    await expect(later.commit()).rejects.toEqual(broken('decision_quorum_held'));
  });

  test.each(['repeatable read', 'serializable'])(
    'G3 %s reads the room as it was, and records no decision',
    async (level) => {
      const direct = await begin(level);
      await insert(direct, room('snapshot'));
      await expect(direct.commit()).rejects.toEqual(broken('decision_read_committed'));
    },
  );

  test('G3 a presence that is taken back again after the check takes the check with it', async () => {
    const at = room('without health');
    const direct = await begin();
    await insert(direct, at, { proof: await wholeProof(at) });
    await direct.run('savepoint present');
    await attend(direct, at, 'health', 'PRESENT');
    await direct.run('set constraints all immediate');
    await direct.run('rollback to savepoint present');
    await expect(direct.commit()).rejects.toEqual(broken('decision_quorum_held'));
    expect(await decisionsOn(at)).toBe(0);
  });
});
