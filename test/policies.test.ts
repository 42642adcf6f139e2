import { type Role } from '../src/features/access/rules/roles';
import { type Actor } from '../src/platform/actor';
import { lastAudit } from './support/access-client';
import { useDatabase } from './support/database';
import { makeArea, type MadeStaff } from './support/make-area';
import { setClock } from './support/make-ledger';
import { callAs, codesOf, usePanelApi } from './support/panel-client';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);

let area: MadeStaff;
let administrator: Actor;

beforeAll(async () => {
  area = await makeArea(db.database, clock, '311');
  administrator = await area.actorOf('ADMINISTRATOR');
});

describe('M1 policies by version and date', () => {
  const adopt = (input: object, actor = administrator) =>
    callAs<{ policyVersion: { id: string; label: string; policy: { id: string } } | null }>(
      ask,
      actor,
      'adoptPolicyVersion',
      { label: '2024-25', startDate: '2024-09-01', url: 'https://example.org/criteria-2024', ...input },
      'policyVersion { id label policy { id } }',
    );

  test('M1 a version is adopted from a day on, the one before it is kept, and the one in force on a day is found', async () => {
    const first = await adopt({ title: 'Criteria for placements' });
    expect(first.userErrors).toEqual([]);
    const policyId = first.policyVersion?.policy.id;
    const second = await adopt({
      policyId,
      label: '2025-26',
      startDate: '2025-10-15',
      sha256: 'a'.repeat(64),
      url: null,
    });
    expect(second.userErrors).toEqual([]);
    expect(await lastAudit(db)).toMatchObject({ action: 'policy-version.adopted', subject_type: 'PolicyVersion' });
    const { data } = await ask(
      await area.actorOf('PANEL_MEMBER'),
      `{ policies { title versions { label startDate endDate sha256 url adoptedBy { displayName } }
                    today: versionOn { label } then: versionOn(date: "2025-10-15") { label } before: versionOn(date: "2024-08-31") { label } } }`,
      {},
    );
    const adoptedBy = { displayName: 'Testa ADMINISTRATOR 311' };
    expect(data).toEqual({
      policies: [
        {
          title: 'Criteria for placements',
          versions: [
            {
              label: '2025-26',
              startDate: '2025-10-15',
              endDate: null,
              sha256: 'a'.repeat(64),
              url: null,
              adoptedBy,
            },
            {
              label: '2024-25',
              startDate: '2024-09-01',
              endDate: '2025-10-14',
              sha256: null,
              url: 'https://example.org/criteria-2024',
              adoptedBy,
            },
          ],
          today: { label: '2024-25' },
          then: { label: '2025-26' },
          before: null,
        },
      ],
    });
  });

  test('M1 all that is wrong at once; a version never ends another in the past; nothing is stored', async () => {
    const first = await adopt({ title: 'Criteria for packages' });
    const policyId = first.policyVersion?.policy.id;
    expect(codesOf((await adopt({ policyId, startDate: '2025-09-30', url: null })).userErrors)).toEqual([
      'label LABEL_TAKEN',
      'sha256 SOURCE_MISSING',
      'startDate START_IN_PAST',
    ]);
    expect(codesOf((await adopt({ title: 'CRITERIA for packages' })).userErrors)).toEqual(['title TITLE_TAKEN']);
    expect(codesOf((await adopt({})).userErrors)).toEqual(['policyId POLICY_OR_TITLE']);
    expect(
      await db.asOwner(
        `select count(*) as versions from policy_version join policy using (local_area_code, policy_id) where title = 'Criteria for packages'`,
      ),
    ).toEqual([{ versions: 1n }]);
  });

  test.each(['CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR'] satisfies Role[])(
    'M1 a %s adopts nothing',
    async (role) => {
      const actor = await area.actorOf(role);
      await expect(adopt({ title: 'Other criteria' }, actor)).rejects.toThrow('FORBIDDEN');
    },
  );
});
