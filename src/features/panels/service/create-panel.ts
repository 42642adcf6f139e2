import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { ChecklistItem } from '../../cases/rules/codes';
import { findPanelByName, insertPanel } from '../repository/panel';
import { checkPanel, type NewPanel, type PanelProblem } from '../rules/panel';

/** Why a panel is not set up. */
export type CreatePanelCode = PanelProblem['code'] | 'PANEL_NAME_TAKEN';

/**
 * Sets up a panel with its first terms of reference (G1, G2, G3, R1): for the administrator's command and the demo seed.
 * Refused, with everything that is wrong at once: unknown codes, a quorum of nobody, a name in use.
 */
export async function createPanelIn(
  tx: WriteTx,
  input: NewPanel,
): Promise<Result<{ readonly panelId: string }, Refusal<CreatePanelCode>>> {
  const checked = checkPanel(input, Object.values(ChecklistItem));
  const isTaken = (await findPanelByName(tx, input.name.trim())) !== undefined;
  const refusals: Refusal<CreatePanelCode>[] = [
    ...(checked.ok
      ? []
      : checked.refusals.map(({ code, path, message }) => ({ code, field: path.map(String), message }))),
    ...(isTaken
      ? [
          {
            code: 'PANEL_NAME_TAKEN' as const,
            field: ['name'],
            message: 'Another panel of this area has that name; choose another.',
          },
        ]
      : []),
  ];
  if (!checked.ok || refusals.length > 0) return refuse(refusals);
  const ids = { panelId: newId(), panelTermsId: newId() };
  await insertPanel(tx, ids, checked.value);
  tx.record({ type: 'Panel', id: ids.panelId, detail: { decisionModel: checked.value.decisionModel } });
  return ok({ panelId: ids.panelId });
}
