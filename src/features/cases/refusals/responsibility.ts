/** What of a transfer between authorities is refused, whoever asks for it. */
export const TRANSFER_CODES = {
  SAME_AUTHORITY: 'The authority that is named is responsible already.',
  AUTHORITY_UNKNOWN: 'The list of authorities does not have the one that is named.',
  AUTHORITY_NOT_IN_FORCE: 'The authority that is named is none on the day of the transfer.',
  DATE_BEFORE_MOVE: 'The transfer is before the move.',
  DATE_IN_FUTURE: 'The day on which the authority became aware lies after today.',
  TRANSFER_OVERTAKEN: 'Another transfer of the child is on record for that day or a later one.',
} as const;
export type TransferCode = keyof typeof TRANSFER_CODES;
