import { inWordsWithin } from '../../../kernel/code-words';
import { londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { lockCase } from '../repository/case';
import { isPanel } from '../repository/checklist';
import { insertCaseRoute, listPanelRoutes, updateCasePanel } from '../repository/routes';
import { type CaseFacts } from '../rules/case';
import { isRoutable, routeProblem, statusOnRouting } from '../rules/routes';
import { checkText, TEXT_LIMITS, written } from '../rules/text';
import { missingChecklistItems } from './checklist';
import { requireVersion } from './version';

/** A case to send to another panel. */
export interface RouteCaseCommand {
  readonly caseId: string;
  readonly panelId: string;
  readonly reason: string;
  /** The case's version the caller has read; null routes whatever it has become. */
  readonly expectedVersion: number | null;
}

/** Why a case is not routed, as far as the case itself says it. */
export type RouteCaseProblem =
  | 'NOT_ROUTABLE'
  | 'SAME_PANEL'
  | 'REQUEST_TYPE_NOT_TAKEN'
  | 'PANEL_TERMS_MISSING'
  | 'REASON_MISSING'
  | 'TEXT_NOT_READABLE'
  | 'TEXT_TOO_LONG';

/** What else speaks against routing the case; asked once it is locked. */
export type RouteObjections<Code extends string> = (facts: CaseFacts) => Promise<readonly Refusal<Code>[]>;

/**
 * Sends a case to another panel within another use case's write (G1: a statutory question at one panel, then the placement at the next). The
 * checklist of the next panel applies from here on: a case that holds all of it waits to be listed, another goes back to its officer. The
 * way it took is kept. Throws NotFound for a case or a panel that is not there, Conflict for a stale version.
 */
export async function routeCaseIn<Code extends string>(
  tx: WriteTx,
  command: RouteCaseCommand,
  objections: RouteObjections<Code>,
): Promise<Result<{ readonly caseId: string }, Refusal<RouteCaseProblem | Code>>> {
  const { caseId, panelId, expectedVersion } = command;
  const facts = await lockCase(tx, caseId);
  if (!(await isPanel(tx, panelId))) throw new NotFound('There is no such panel.');
  if (expectedVersion !== null) await requireVersion(tx, facts, expectedVersion);
  const day = londonDay(tx.clock.now());
  const reason = written(command.reason);
  const notTaken = routeProblem(await listPanelRoutes(tx, day), panelId, facts.requestType, day);
  const missing = await missingChecklistItems(tx, caseId, { panelId, day });
  const refusals: Refusal<RouteCaseProblem | Code>[] = [
    ...(isRoutable(facts.status)
      ? []
      : [
          refusal(
            'NOT_ROUTABLE',
            'caseId',
            `A case is routed before it is listed or after it was decided, while no money flows; this one is “${inWordsWithin(facts.status)}”.`,
          ),
        ]),
    ...(facts.panelId === panelId
      ? [refusal('SAME_PANEL', 'panelId', 'The case is before this panel already; choose another.')]
      : []),
    ...(missing === null
      ? [
          refusal(
            'PANEL_TERMS_MISSING',
            'panelId',
            `The panel has no terms of reference in force on ${dayInWords(day)}. Ask the administrator to set them.`,
          ),
        ]
      : []),
    ...(notTaken === null ? [] : [refusal('REQUEST_TYPE_NOT_TAKEN', 'panelId', notTaken)]),
    ...(reason === null
      ? [refusal('REASON_MISSING', 'reason', 'Say why the case goes to that panel; it is kept with the case.')]
      : []),
    ...checkText(['reason'], 'reason', command.reason, TEXT_LIMITS.reason),
    ...(await objections(facts)),
  ];
  if (refusals.length > 0 || reason === null || missing === null) return refuse(refusals);

  const status = statusOnRouting(facts.status, missing.length === 0);
  await insertCaseRoute(tx, { caseRouteId: newId(), caseId, fromPanelId: facts.panelId, toPanelId: panelId, reason });
  const version = await updateCasePanel(tx, caseId, panelId, status);
  tx.record({
    type: 'Case',
    id: caseId,
    caseId,
    detail: {
      version,
      changed: status === facts.status ? ['panelId'] : ['panelId', 'status'],
      fromPanelId: facts.panelId,
      toPanelId: panelId,
      missing,
    },
  });
  tx.publish('caseChanged', { caseId, version });
  return ok({ caseId });
}

function refusal(code: RouteCaseProblem, field: string, message: string): Refusal<RouteCaseProblem> {
  return { code, field: [field], message };
}
