import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { CreatePanelCode } from '../refusals/terms';
import { findPanelByName, insertPanel } from '../repository/panel';
import { insertTerms } from '../repository/terms';
import { checkPanel, type NewPanel } from '../rules/new-panel';
import { decidingOfficerProblems, KNOWN_CODES, toRefusals } from './terms-facts';

/** Sets up a panel with its first terms of reference. Gives its id. */
export function createPanel(
  ctx: Ctx,
  { clientMutationId, ...input }: NewPanel & { readonly clientMutationId: string | null },
): Promise<Result<{ readonly panelId: string }, Refusal<CreatePanelCode>>> {
  return ctx.write({ event: 'panel.created', clientMutationId, input }, (tx) => createPanelIn(tx, input));
}

/**
 * Sets up a panel in the write it is given (G1, G2, G3, R1). Refused, with everything that is wrong at once: unknown codes, a quorum that
 * can never be met, a deciding officer who could not act, a name in use. Throws NotFound for a person who is not of the area.
 */
export async function createPanelIn(
  tx: WriteTx,
  input: NewPanel,
): Promise<Result<{ readonly panelId: string }, Refusal<CreatePanelCode>>> {
  const checked = checkPanel(input, KNOWN_CODES);
  const officer = await decidingOfficerProblems(tx, input.decidingOfficerId ?? null, input.startDate);
  const isTaken = (await findPanelByName(tx, input.name.trim())) !== undefined;
  const refusals: Refusal<CreatePanelCode>[] = [
    ...(checked.ok ? [] : toRefusals(checked.refusals)),
    ...toRefusals(officer),
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
  const { name, remit, terms, startDate } = checked.value;
  const panelId = newId();
  await insertPanel(tx, { panelId, name, remit });
  await insertTerms(tx, { panelTermsId: newId(), panelId, terms, startDate, endDate: null });
  tx.record({ type: 'Panel', id: panelId, detail: { decisionModel: terms.decisionModel, startDate } });
  return ok({ panelId });
}
