import { toGlobalId } from '../src/platform/global-id';
import { COMPLETE_REFERRAL } from './support/make-case';
import { makeOpenSitting, SCHOOLS, type OpenSitting } from './support/make-panel';
import { codesOf, decisionInput, recordDecisionAsChair } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';
import { sendChange } from './support/referral-mutations';

const { db, ask, world } = usePanelWorld();

/** A case without a local option before an open sitting, with an option at a school. */
function untried(option: object): Promise<OpenSitting> {
  const referral = { ...COMPLETE_REFERRAL, localOptionsTried: null };
  return makeOpenSitting(world, { option, case: { referral } });
}

async function decide(sitting: OpenSitting, said: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
  const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting, said));
  return codesOf(userErrors);
}

describe('R4: local options before a place elsewhere', () => {
  it.each([
    ['an independent school in the area', { providerUrn: SCHOOLS.inArea }],
    ['a school in a bordering authority', { providerUrn: SCHOOLS.neighbouring }],
    ['a school far away', { providerUrn: SCHOOLS.farAway }],
  ])('R4: %s is agreed once what was tried locally is recorded, and why it failed', async (_, option) => {
    const sitting = await untried(option);
    expect(await decide(sitting)).toEqual(['optionId LOCAL_OPTIONS_NOT_TRIED']);
    expect(await db.asOwner('select from decision where case_id = $1', [sitting.caseId])).toEqual([]);
    const tried = await sendChange(ask, world.actors.officer, 'recordLocalOption', {
      caseId: toGlobalId('Case', sitting.caseId),
      description: 'An invented unit.',
      whyItFailed: 'An invented failure.',
    });
    expect(tried.refused).toEqual([]);
    expect((await decide(sitting)).filter((code) => code.includes('LOCAL_OPTIONS'))).toEqual([]);
  });

  it('R4: another arrangement in the area is agreed without, and so is a need without money', async () => {
    const arranged = await untried({
      providerUrn: null,
      senSetting: 'OLA',
      label: 'Tuition',
      provisionType: 'OTHER_ARRANGEMENTS',
    });
    expect(await decide(arranged)).toEqual([]);
    const elsewhere = await untried({ providerUrn: SCHOOLS.farAway });
    const concerns = {
      outcome: 'DECLINED',
      needAgreed: true,
      fundingAgreed: false,
      optionId: null,
      placementStartDate: null,
    };
    const withoutMoney = { ...concerns, shares: [], fundingMethod: null, methodEvidence: null, concerns: 'Invented.' };
    expect((await decide(elsewhere, withoutMoney)).filter((code) => code.includes('LOCAL_OPTIONS'))).toEqual([]);
  });
});
