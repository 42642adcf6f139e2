import { Field, ObjectType } from 'type-graphql';
import { formatMoney, type Pence } from '../../../../kernel/money';
import { AssuranceUnit } from '../../rules/panel/measure-definition';
import { AssuranceTableCode, type AssuranceTable } from '../../rules/panel/tables';
import './codes';

/** A column of a table. */
@ObjectType('AssuranceColumn', { simpleResolvers: true, description: 'A column of figures.' })
export class AssuranceColumnType {
  @Field(() => String, { description: 'Its heading.' })
  heading: string;

  @Field(() => AssuranceUnit, { description: 'What its figures are.' })
  unit: AssuranceUnit;
}

/** A row of a table. */
@ObjectType('AssuranceRow', { simpleResolvers: true, description: 'A row of figures.' })
export class AssuranceRowType {
  @Field(() => String, { description: 'What it is of: a code, or a name.' })
  key: string;

  @Field(() => String, { description: 'The same in words.' })
  label: string;

  @Field(() => [String], {
    nullable: 'items',
    description:
      'A figure for each column: a whole number, or pounds with two decimals. Null: hidden, since it is of few children or would tell of them, or withheld.',
  })
  cells: (string | null)[];
}

/** A table. */
@ObjectType('AssuranceTable', { simpleResolvers: true, description: 'A table of figures that belong together.' })
export class AssuranceTableType {
  @Field(() => AssuranceTableCode, { description: 'Which.' })
  code: AssuranceTableCode;

  @Field(() => String, { description: 'What it shows.' })
  caption: string;

  @Field(() => [AssuranceColumnType], { description: 'Its columns.' })
  columns: AssuranceColumnType[];

  @Field(() => [AssuranceRowType], { description: 'Its rows, by key.' })
  rows: AssuranceRowType[];
}

/** A table as published. */
export function toAssuranceTable({ code, caption, columns, rows }: AssuranceTable): AssuranceTableType {
  return Object.assign(new AssuranceTableType(), {
    ...{ code, caption },
    columns: columns.map((column) => Object.assign(new AssuranceColumnType(), column)),
    rows: rows.map(({ key, label, cells }) =>
      Object.assign(new AssuranceRowType(), { key, label, cells: cells.map(cellText) }),
    ),
  });
}

/** A cell as text: money as pounds with two decimals. */
function cellText(cell: number | Pence | null): string | null {
  if (cell === null) return null;
  return typeof cell === 'bigint' ? formatMoney(cell) : String(cell);
}
