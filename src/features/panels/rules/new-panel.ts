import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { AskedTerms } from './asked-terms';
import type { TermsOfReference } from './panel';
import { checkTerms, type KnownCodes, type TermsProblem } from './terms';

/** A panel as it is set up, with its first terms of reference and their first day. */
export interface NewPanel extends AskedTerms {
  readonly name: string;
  readonly remit: string;
  readonly startDate: Day;
}

/** A panel whose every code is known. */
export interface CheckedPanel {
  readonly name: string;
  readonly remit: string;
  readonly terms: TermsOfReference;
  readonly startDate: Day;
}

/** What is wrong with a panel's set-up, and where. */
export interface PanelProblem extends Omit<TermsProblem, 'code'> {
  readonly code: TermsProblem['code'] | 'PANEL_NAME' | 'PANEL_REMIT';
}

const LONGEST_NAME = 200;
const LONGEST_REMIT = 2000;

/**
 * A panel ready to be stored, or every problem at once. Panels are data (G1): any number of them, each with its model, quorum by number,
 * share and role (G3), and referral checklist (R1).
 */
export function checkPanel(raw: NewPanel, known: KnownCodes): Result<CheckedPanel, PanelProblem> {
  const terms = checkTerms(raw, known);
  const name = written(raw.name);
  const remit = raw.remit.trim();
  const problems: PanelProblem[] = [
    ...(name === null || name.length > LONGEST_NAME
      ? [
          {
            code: 'PANEL_NAME' as const,
            path: ['name'],
            message: `Give the panel a name, of at most ${LONGEST_NAME} characters.`,
          },
        ]
      : []),
    ...(remit.length > LONGEST_REMIT
      ? [
          {
            code: 'PANEL_REMIT' as const,
            path: ['remit'],
            message: `Say what the panel is for in at most ${LONGEST_REMIT} characters.`,
          },
        ]
      : []),
    ...(terms.ok ? [] : terms.refusals),
  ];
  if (problems.length > 0 || name === null || !terms.ok) return refuse(problems);
  return ok({ name, remit, terms: terms.value, startDate: raw.startDate });
}
