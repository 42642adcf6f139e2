import { type DocumentBlock } from '../../../kernel/document';
import { poundsInWords } from '../../../kernel/for-people';
import { type Pence, sum } from '../../../kernel/money';
import { isSmallCount } from '../../../kernel/suppression';
import { type ForumMitigation, type ForumPlan } from './forum-facts';

/**
 * What is done about the deficit, by whom, and how far it got. What it brought is told in words, and only where more than five placements changed: the
 * amounts are a few children's.
 */
export function mitigationsSection(plan: ForumPlan | null): readonly DocumentBlock[] {
  if (plan === null || plan.mitigations.length === 0) return [];
  return [
    { kind: 'HEADING', level: 3, text: 'What is done about it' },
    {
      kind: 'TABLE',
      table: {
        caption: 'What the plan takes to save, by whom, and how much of it is delivered by the ledger',
        columns: [
          { heading: 'Mitigation', kind: 'TEXT' },
          { heading: 'Owner', kind: 'TEXT' },
          { heading: 'To save in the year', kind: 'FIGURE' },
          { heading: 'To save over the plan', kind: 'FIGURE' },
          { heading: 'Delivered in the year', kind: 'TEXT' },
        ],
        rows: plan.mitigations.map((mitigation) => ({
          cells: [
            ...[mitigation.name ?? 'Not named: its name tells of a child', mitigation.owner],
            poundsInWords(mitigation.planned),
            poundsInWords(sum(mitigation.plannedByYear)),
            deliveryInWords(mitigation),
          ],
        })),
      },
    },
  ];
}

function deliveryInWords({ planned, delivered, changedPlacements }: ForumMitigation): string {
  if (delivered === null || changedPlacements === null) return 'Not measured';
  if (changedPlacements === 0 || isSmallCount(changedPlacements)) return 'Of fewer than six placements: not told';
  if (planned <= 0n) return delivered > 0n ? 'Ahead of the plan' : 'Nothing was due';
  if (delivered <= 0n) return 'Nothing yet';
  return inPart(delivered, planned);
}

function inPart(delivered: Pence, planned: Pence): string {
  if (delivered >= planned) return 'All of it';
  return delivered * 2n >= planned ? 'Half or more' : 'Less than half';
}
