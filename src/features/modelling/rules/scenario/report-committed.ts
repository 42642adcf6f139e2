import { type DocumentBlock } from '../../../../kernel/document';
import { poundsInWords } from '../../../../kernel/for-people';
import { pence, type Pence, roundDivide } from '../../../../kernel/money';
import { type BesideCommitted, CommittedReason } from './beside-committed';

/** What is projected of each year beside what was committed for it, and why they differ; nothing where no year is known. */
export function besideTable(beside: readonly BesideCommitted[]): readonly DocumentBlock[] {
  if (beside.length === 0) return [];
  const reasons = [...new Set(beside.flatMap(({ reason }) => reason ?? []))];
  const figure = (heading: string) => ({ heading, kind: 'FIGURE' as const });
  return [
    { kind: 'HEADING', level: 2, text: 'Beside what is committed' },
    ...reasons.map((reason) => ({ kind: 'PARAGRAPH' as const, text: WHY[reason] })),
    {
      kind: 'TABLE',
      table: {
        caption: 'Unmitigated mean, and what the ledger held when the scenario was made',
        columns: [
          { heading: 'Financial year', kind: 'TEXT' },
          ...['Block: committed', 'Block: projected', 'Block: difference'].map(figure),
          ...['All: committed', 'All: projected', 'All: difference'].map(figure),
        ],
        rows: beside.map(({ financialYear, committed, forecast, difference }) => ({
          cells: [
            financialYear,
            ...[committed.block, forecast.block, difference.block].map(whole),
            ...[committed.all, forecast.all, difference.all].map(whole),
          ],
        })),
      },
    },
  ];
}

const WHY: Readonly<Record<CommittedReason, string>> = {
  NOT_DECIDED_YET:
    'Where more is projected than is committed, it is of children who are not decided yet, of contracts that are taken to go on beyond their expected end, and of levers that come anyway.',
  DECIDED_OTHERWISE:
    'Where less is projected than is committed, places are decided that begin after the day the scenario starts from, fewer end than by the area’s past rates, or a lever that comes anyway cuts prices: plan with what is committed at least.',
  OTHER_SOURCE:
    'The scenario is learnt from imported files, not from the children whom the ledger knows: what is committed is told beside it, and explains none of it.',
};

/** Whole pounds, as the other tables of the report. */
function whole(amount: Pence): string {
  return poundsInWords(pence(roundDivide(amount, 100n) * 100n)).slice(0, -3);
}
