import { type Pence } from '../../../../kernel/money';
import { type SectionFigures } from './assurance';
import { type AssuranceSection, type AssuranceUnit } from './measure-definition';
import { MEASURES } from './measures';
import { type ToldFigure } from './present';

/** A row of the flat file: a figure, or a cell of a table. */
export interface FlatAssurance extends Pick<
  ToldFigure,
  'numerator' | 'denominator' | 'percentTenths' | 'medianTenths' | 'ninetieth' | 'amount' | 'isHidden'
> {
  readonly section: AssuranceSection;
  readonly code: string;
  readonly name: string;
  /** Of a table: the key of the row, and the heading of the column; null: a figure. */
  readonly row: string | null;
  readonly column: string | null;
  readonly unit: AssuranceUnit;
  readonly rule: string | null;
  readonly definition: string | null;
}

const NOTHING = { denominator: null, percentTenths: null, medianTenths: null, ninetieth: null };

/** Figures and then tables, section by section, as rows. */
export function flatRows(sections: readonly SectionFigures[]): readonly FlatAssurance[] {
  return sections.flatMap(({ section, figures, tables }) => [
    ...figures.map((told): FlatAssurance => {
      const { name, rule, definition } = MEASURES[told.measure];
      return { ...told, section, code: told.measure, name, rule, definition, row: null, column: null };
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
          };
        }),
      ),
    ),
  ]);
}
