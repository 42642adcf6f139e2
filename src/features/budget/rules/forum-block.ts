import { londonDay } from '../../../kernel/dates';
import { decimal, DECIMAL_ONE, formatDecimal } from '../../../kernel/decimal';
import { type DocumentBlock, type DocumentRow, type DocumentTable } from '../../../kernel/document';
import { dayInWords, poundsInWords } from '../../../kernel/for-people';
import { negate, sum, ZERO, type Pence } from '../../../kernel/money';
import { multiplyAndAdd, precise, preciseOfDecimal, type Precise } from '../../../kernel/precise';
import { versionName, type BlockVersion } from './block';
import { type BudgetEntryKind } from './block-codes';
import { type ForumFacts } from './forum-facts';

/** The block by the terms it was published with, and the entries that make the budget. */
export function blockSection({ block, entries }: Pick<ForumFacts, 'block' | 'entries'>): readonly DocumentBlock[] {
  const booked = entries.filter(({ kind }) => kind !== 'BROUGHT_FORWARD');
  if (block === null && booked.length === 0) return [];
  return [
    { kind: 'HEADING', level: 2, text: 'How the budget is made up' },
    ...(block === null ? [] : publication(block)),
    ...(booked.length === 0
      ? []
      : [
          {
            kind: 'TABLE' as const,
            table: {
              caption: 'The budget as it was entered',
              columns: [
                { heading: 'Entry', kind: 'TEXT' as const },
                { heading: 'What it is', kind: 'TEXT' as const },
                { heading: 'Entered', kind: 'TEXT' as const },
                { heading: 'Amount', kind: 'FIGURE' as const },
              ],
              rows: [
                ...booked.map(({ label, kind, enteredAt, amount }) => ({
                  cells: [label, KINDS[kind], dayInWords(londonDay(enteredAt)), poundsInWords(amount)],
                })),
                {
                  cells: ['Budget', '', '', poundsInWords(sum(booked.map(({ amount }) => amount)))],
                  isTotal: true,
                },
              ],
            },
          },
        ]),
  ];
}

const KINDS: Readonly<Record<BudgetEntryKind, string>> = {
  ALLOCATION: 'Version of the budget',
  BROUGHT_FORWARD: 'Brought forward',
  TRANSFER: 'Transfer',
  IN_YEAR_CHANGE: 'Change in the year',
  IMPORT_EXPORT: 'Recount of pupils across borders',
  RECOUPMENT: 'Recount of places',
};

function publication(block: BlockVersion): readonly DocumentBlock[] {
  const name = versionName(block.stage, block.financialYear);
  return [
    { kind: 'TABLE', table: termsOf(block, name) },
    {
      kind: 'NOTE',
      text: `${name}: published ${dayInWords(block.publishedDate)}, ${block.source}. Each term is rounded to the penny here; the block is rounded once, from the exact terms.`,
    },
  ];
}

function termsOf(block: BlockVersion, name: string): DocumentTable {
  const pupils = preciseOfDecimal(block.specialSchoolPupils);
  const { netPupils, rate } = block.importExport;
  const imported =
    netPupils === null ? '' : `: ${formatDecimal(netPupils).replace('-', '−')} pupils at ${poundsInWords(rate)}`;
  const terms: readonly (readonly [string, Pence])[] = [
    ['National formula without the two below', toPence(block.formulaFactors)],
    [
      `Basic entitlement: ${formatDecimal(block.specialSchoolPupils)} pupils in special schools at ${poundsInWords(toPence(block.basicEntitlementRate))}`,
      multiplyAndAdd(block.basicEntitlementRate, pupils, precise(0n)) ?? ZERO,
    ],
    [`Pupils placed across borders${imported}`, toPence(block.importExport.amount)],
    ['Additional funding', toPence(block.additionalFunding)],
    ...block.otherTerms.map((part) => [part.name, toPence(part.amount)] as const),
  ];
  const row = ([term, amount]: readonly [string, Pence], isTotal = false): DocumentRow => ({
    cells: [term, poundsInWords(amount)],
    isTotal,
  });
  return {
    caption: `The block by its terms: ${name}`,
    columns: [
      { heading: 'Term', kind: 'TEXT' },
      { heading: 'Amount', kind: 'FIGURE' },
    ],
    rows: [
      ...terms.map((term) => row(term)),
      row(['Block before deductions', block.block], true),
      ...block.deductions.map((part) => row([`Deduction: ${part.name}`, negate(toPence(part.amount))])),
      row(['Block after deductions', block.afterDeductions], true),
    ],
  };
}

const ONE = preciseOfDecimal(decimal(DECIMAL_ONE));

/** Exact pounds rounded to the penny, as a term is printed. */
function toPence(value: Precise): Pence {
  return multiplyAndAdd(value, ONE, precise(0n)) ?? ZERO;
}
