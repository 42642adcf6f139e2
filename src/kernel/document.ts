import { type Chart } from './chart';

/** One column of a table: its heading, and whether its cells are read down as figures. */
export interface DocumentColumn {
  readonly heading: string;
  readonly kind: 'TEXT' | 'FIGURE';
}

/** One row of a table. */
export interface DocumentRow {
  /** One for each column. The first is the row's own heading. */
  readonly cells: readonly string[];
  readonly isTotal?: boolean;
}

/** A table with a heading on each column and row, so that it can be read aloud. */
export interface DocumentTable {
  readonly caption: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
}

/** One part of a document, in the order of reading. */
export type DocumentBlock =
  /** The document's title is the heading of level 1; a heading is at most one level below the one before it. */
  | { readonly kind: 'HEADING'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'PARAGRAPH'; readonly text: string }
  /** A remark in smaller type, such as where a figure is from. */
  | { readonly kind: 'NOTE'; readonly text: string }
  | { readonly kind: 'LIST'; readonly isNumbered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'TABLE'; readonly table: DocumentTable }
  /** A picture never stands without its figures. */
  | { readonly kind: 'CHART'; readonly chart: Chart; readonly table: DocumentTable };

/**
 * A document as values, rendered to a page and to a PDF by the same model, so that both say the same. Texts are plain: what is not a part of the model can not be
 * in a document.
 */
export interface DocumentModel {
  readonly title: string;
  /** Who issues it: a local area, an authority. */
  readonly author: string;
  /** The instant it is as at: the PDF's own date, so that the same document has the same bytes. */
  readonly asAt: Date;
  readonly blocks: readonly DocumentBlock[];
}
