import { londonDay } from '../../kernel/dates';
import { decideOutOfPanel } from '../../features/panels/service/decide-out-of-panel';
import { type PlannedCase } from '../plan/planned';
import { rememberAgreement } from './agree';
import { decisionOn } from './hear';
import { accepted, remembered, type AreaSession } from './session';

/** The director decides a case that cannot wait for its sitting, which is to ratify that (M7). */
export async function decideUrgently(session: AreaSession, planned: PlannedCase, at: Date): Promise<void> {
  const decision = decisionOn(session, planned, 'AGREED', londonDay(at));
  const decided = await decideOutOfPanel(await session.as('director', at), {
    ...decision,
    caseId: remembered(session.cases, planned.key).caseId,
    urgencyReason:
      'The present placement ends at the weekend and the school has no place from Monday: the child would be out of education until the panel sits.',
    declaresNoInterest: true,
  });
  const decisionId = accepted(decided, `decide ${planned.key} out of panel`);
  await rememberAgreement(session, planned, decisionId, at);
}
