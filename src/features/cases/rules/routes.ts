import { inWordsWithin } from '../../../kernel/code-words';
import { type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { type PersonId } from '../../../kernel/ids';
import { CaseStatus, type RequestType } from './codes';

/** A panel and the request types its terms in force on a day take (G1); empty is all. */
export interface PanelRoutes {
  readonly panelId: string;
  readonly name: string;
  readonly requestTypes: readonly string[];
}

/** A case's way from one panel to the next, with the reason and the name (G1). */
export interface CaseRoute {
  readonly caseRouteId: string;
  readonly caseId: string;
  readonly fromPanelId: string;
  readonly toPanelId: string;
  readonly reason: string;
  readonly routedBy: PersonId;
  readonly routedAt: Date;
}

/** Whether a panel takes a request type. */
export function takes(routes: Pick<PanelRoutes, 'requestTypes'>, requestType: RequestType): boolean {
  return routes.requestTypes.length === 0 || routes.requestTypes.includes(requestType);
}

/**
 * Why a panel does not hear a case of this request type on the day, or null when it does (G1): a sentence that names the panels that do.
 * `all` are the panels with terms in force on the day; a panel without any is refused elsewhere.
 */
export function routeProblem(
  all: readonly PanelRoutes[],
  panelId: string,
  requestType: RequestType,
  day: Day,
): string | null {
  const panel = all.find((one) => one.panelId === panelId);
  if (panel === undefined || takes(panel, requestType)) return null;
  const takers = all.filter((one) => takes(one, requestType)).map(({ name }) => name);
  const remedy =
    takers.length === 0
      ? 'No panel of the area does; ask the administrator which should.'
      : `Route the case to ${takers.join(' or ')}.`;
  return `By its terms of reference on ${dayInWords(day)} ${panel.name} takes no request for “${inWordsWithin(requestType)}”. ${remedy}`;
}

const ROUTABLE: readonly CaseStatus[] = [
  CaseStatus.DRAFT,
  CaseStatus.RETURNED,
  CaseStatus.SUBMITTED,
  CaseStatus.DECIDED,
];

/** Whether a case can be sent to another panel: not while it is on an agenda, and not once money flows or it is closed. */
export function isRoutable(status: CaseStatus): boolean {
  return ROUTABLE.includes(status);
}

/**
 * How a case stands once it is routed: a draft stays one; what was submitted or decided waits to be listed by the next panel if it holds all
 * that its checklist asks for, and goes back to its officer to be completed if it does not (R1).
 */
export function statusOnRouting(status: CaseStatus, isComplete: boolean): CaseStatus {
  if (status === CaseStatus.DRAFT || status === CaseStatus.RETURNED) return status;
  return isComplete ? CaseStatus.SUBMITTED : CaseStatus.RETURNED;
}
