/**
 * A business rule that was broken: `code` is one of the mutation's own enum, `field` a path into its input,
 * `message` a sentence that a panel clerk can act on. A refusal changes nothing.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field: readonly string[];
  readonly message: string;
}
