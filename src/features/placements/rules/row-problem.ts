/** One thing that is wrong with a row of a file: `column` as the file heads it (null: the row as a whole), and what would be right. */
export interface RowProblem {
  readonly column: string | null;
  readonly message: string;
}
