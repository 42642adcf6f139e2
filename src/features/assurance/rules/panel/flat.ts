import { type Pence } from '../../../../kernel/money';
import { type SectionFigures } from './assurance';
import { ChecklistQuestion, type ChecklistAnswer } from './checklist';
import { type AssuranceSection, type AssuranceUnit } from './measure-definition';
import { MEASURES } from './measures';
import { type ToldFigure } from './present';

/** A row of the flat file: a figure, or a cell of a table. */
export interface FlatAssurance extends Pick<
  ToldFigure,
  'numerator' | 'denominator' | 'percentTenths' | 'medianTenths' | 'ninetieth' | 'amount' | 'isHidden'
> {
  /** CHECKLIST: an answer to what the public asks. */
  readonly section: AssuranceSection | 'CHECKLIST';
  readonly code: string;
  readonly name: string;
  /** Of a table: the key of the row, and the heading of the column; null: a figure. */
  readonly row: string | null;
  readonly column: string | null;
  /** Null: an answer in words. */
  readonly unit: AssuranceUnit | null;
  readonly rule: string | null;
  readonly definition: string | null;
  /** A sentence of an answer; null: a figure. */
  readonly answer: string | null;
}

const NOTHING = { denominator: null, percentTenths: null, medianTenths: null, ninetieth: null };

/** Figures and then tables, section by section, as rows. */
export function flatRows(sections: readonly SectionFigures[]): readonly FlatAssurance[] {
  return sections.flatMap(({ section, figures, tables }) => [
    ...figures.map((told): FlatAssurance => {
      const { name, rule, definition } = MEASURES[told.measure];
      return { ...told, section, code: told.measure, name, rule, definition, row: null, column: null, answer: null };
    }),
    ...tables.flatMap(({ code, caption, columns, rows }) =>
      rows.flatMap(({ key, cells }) =>
        columns.map(({ heading, unit }, at): FlatAssurance => {
          const cell: number | Pence | null = cells[at] ?? null;
          return {
            ...NOTHING,
            ...{ section, code, name: caption, row: key, column: heading, unit, rule: null, definition: null },
            numerator: typeof cell === 'number' ? cell : null,
            amount: typeof cell === 'bigint' ? cell : null,
            isHidden: cell === null,
            answer: null,
          };
        }),
      ),
    ),
  ]);
}

/** The answers of the checklist as rows, a sentence each. */
export function answerRows(checklist: readonly ChecklistAnswer[]): readonly FlatAssurance[] {
  return checklist.flatMap(({ question, answers }) =>
    answers.map((answer, at): FlatAssurance => ({
      ...{ ...NOTHING, numerator: null, amount: null, isHidden: false, rule: null, definition: null, column: null },
      ...{ section: 'CHECKLIST', unit: null, code: question, name: ChecklistQuestion[question] },
      ...{ row: String(at + 1), answer },
    })),
  );
}
