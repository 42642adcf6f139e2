import { recordAttendance } from '../src/features/panels/service/record-attendance';
import { toGlobalId } from '../src/platform/global-id';
import { accepted } from './support/make-area';
import { makeOpenSitting, type PanelWorld } from './support/make-panel';
import {
  codesOf,
  decided,
  decisionInput,
  newRationale,
  recordDecisionAsChair,
  rowCounts,
  type ShownDecision,
} from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, ask, world } = usePanelWorld();

const decide = (input: Readonly<Record<string, unknown>>, at: PanelWorld = world): Promise<ShownDecision> =>
  decided(ask, at, input);

describe('G3 quorum', () => {
  test('lost mid-sitting: the health budget holder leaves, the next decision is refused and nothing is written', async () => {
    const sitting = await makeOpenSitting(world);
    accepted(
      await recordAttendance(world.as('health'), {
        clientMutationId: null,
        meetingId: sitting.meetingId,
        personId: null,
        status: 'LEFT',
      }),
    );
    const before = await rowCounts(db);
    const { decision, userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    expect([decision, codesOf(userErrors)]).toEqual([null, ['agendaItemId QUORUM_NOT_MET']]);
    expect(userErrors[0]?.message).toMatch(/A health budget holder: 0 of 1 count\. Testa health has left the room/);
    expect(await rowCounts(db)).toEqual(before);
    accepted(
      await recordAttendance(world.as('health'), {
        clientMutationId: null,
        meetingId: sitting.meetingId,
        personId: null,
        status: 'PRESENT',
      }),
    );
    await decide(decisionInput(world, sitting));
  });

  test('somebody present who has not declared does not count, and the refusal says so', async () => {
    const sitting = await makeOpenSitting(world, { present: ['chair', 'education', 'socialCare'] });
    accepted(
      await recordAttendance(world.as('health'), {
        clientMutationId: null,
        meetingId: sitting.meetingId,
        personId: null,
        status: 'PRESENT',
      }),
    );
    const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    expect(userErrors[0]?.message).toMatch(/has not declared on this case: ask for the declaration/);
  });

  test('M4 deferring stays allowed without it, says what is missing, and the case waits to be listed again', async () => {
    const sitting = await makeOpenSitting(world, { present: ['chair'] });
    const deferral = {
      agendaItemId: toGlobalId('AgendaItem', sitting.agendaItemId),
      outcome: 'DEFERRED_FOR_INFORMATION',
      needAgreed: false,
      fundingAgreed: false,
      rationale: newRationale(),
    };
    const { userErrors } = await recordDecisionAsChair(ask, world, deferral);
    expect(codesOf(userErrors)).toEqual([
      'missingInformation OUTCOME_NEEDS_MORE',
      'informationOwner OUTCOME_NEEDS_MORE',
      'returnDate OUTCOME_NEEDS_MORE',
    ]);
    const decision = await decide({
      ...deferral,
      missingInformation: 'The occupational therapist’s report.',
      informationOwner: 'The health commissioner.',
      returnDate: '2025-11-11',
    });
    expect(decision).toMatchObject({ status: 'RECORDED', quorum: { met: true, requiredNumber: 0, countedNumber: 1 } });
    const [held] = await db.asOwner<{ status: string }>('select status from panel_case where case_id = $1', [
      sitting.caseId,
    ]);
    expect(held?.status).toBe('SUBMITTED');
  });

  test('the database takes no decision without its quorum record, whoever writes it', async () => {
    const decision = await decide(decisionInput(world, await makeOpenSitting(world)));
    const id = Buffer.from(decision.id, 'base64url').toString().split(':')[1];
    await expect(
      db.asOwner(
        `insert into decision select (jsonb_populate_record(d, jsonb_build_object('decision_id', gen_random_uuid(), 'supersedes_decision_id', d.decision_id, 'basis', 'CORRECTION'))).*
           from decision d where decision_id = $1`,
        [id],
      ),
    ).rejects.toThrow(/quorum record/);
  });
});
