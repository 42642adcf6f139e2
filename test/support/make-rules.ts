import { type StaffKey } from '../../src/demo/personas';
import { change } from './change';
import { dataOf, type Client } from './client';
import { type Offered } from './thread';

/*
 * What an administrator lays down beside the set-up of the demo, so that every field of it is filled by something.
 */

interface Found {
  readonly budgetHolders: readonly { readonly id: string; readonly agency: { readonly id: string } }[];
  readonly people: { readonly nodes: readonly { readonly id: string }[] };
}

/**
 * An override that binds in October 2025 and one that was taken back, and a second panel whose terms say all that terms can and are to
 * change in 2026. Gives that panel's id.
 */
export async function makeRules(clientOf: (who: StaffKey) => Client, offered: Offered): Promise<string> {
  const administrator = clientOf('administrator');
  const answer = await administrator.askText(
    '{ budgetHolders { id agency { id } } people(filter: { role: { eq: DIRECTOR } }, first: 1) { nodes { id } } }',
  );
  const { budgetHolders, people } = dataOf(answer) as Found;
  const control = { basis: 'ANNUAL', ceiling: '1.00', reason: 'An invented control.', endDate: '2030-12-31' };
  const uplifts = { budgetHolderId: offered.block, decisionType: 'UPLIFT', startDate: '2025-10-01' };
  await change(administrator, 'setLimitOverride', { ...control, ...uplifts });
  const ahead = { agencyId: budgetHolders.find(({ id }) => id === offered.health)?.agency.id, startDate: '2030-01-01' };
  const limitOverrideId = await change(
    administrator,
    'setLimitOverride',
    { ...control, ...ahead },
    'limitOverride { id }',
  );
  await change(administrator, 'endLimitOverride', { limitOverrideId });

  const panel = {
    ...{ name: 'Invented panel', remit: 'Invented', startDate: '2025-10-01', decisionModel: 'PANEL_THEN_RATIFY' },
    ...{ decidingOfficerId: people.nodes[0]?.id, quorumNumber: 2, quorumShare: { numerator: 1, denominator: 2 } },
    requirements: [
      { capacity: 'MEMBER', agencyKind: 'HEALTH', profession: 'VIRTUAL_SCHOOL', minimumGrade: 8, minimum: 1 },
    ],
    ...{ checklist: ['SUMMARY'], requestTypes: ['PLACEMENT'], paperDeadline: { days: 5, unit: 'WORKING' } },
  };
  const panelId = await change(administrator, 'createPanel', panel, 'panel { id }');
  await change(administrator, 'amendPanelTerms', { panelId, startDate: '2026-09-01', quorumNumber: 3 });
  return panelId;
}
