import { type ExportColumn, type ExportValue } from '../../../platform/exports';

/** Makes the columns of one flat file: a heading, and what each row has under it. */
export function columnsOf<Row>() {
  const column =
    (type: ExportColumn<Row>['type']) =>
    (heading: string, value: (row: Row) => ExportValue): ExportColumn<Row> => ({ heading, type, value });
  return { text: column('TEXT'), date: column('DATE'), number: column('NUMBER') };
}

/** Yes or no as a file has it. */
export function said(value: boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
