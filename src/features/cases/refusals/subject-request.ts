/** Why a step cannot be recorded. */
export const SUBJECT_REQUEST_STEP_CODES = {
  REQUEST_ENDED: 'The request is answered, refused or withdrawn already.',
  DATE_IN_FUTURE: 'The day lies after today.',
  DATE_OUT_OF_ORDER: 'The day lies before the request came, or before what was done last.',
  REASON_MISSING: 'Why it is extended or refused is not said.',
  NOTHING_ASKED: 'No question to the asker is open.',
  ASKED_ALREADY: 'A question to the asker is open already.',
  IDENTITY_NOT_ASKED: 'Nobody was asked to show who they are, or they showed it.',
  IDENTITY_TOO_LATE: 'It was asked who asks already, or the month has passed, or what followed took it as shown.',
  IDENTITY_NOT_SHOWN: 'It was asked who asks, and nobody has shown it.',
  EXTENDED_ALREADY: 'The request is extended already.',
  EXTENDED_TOO_LATE: 'The month within which an extension is told has passed.',
  TEXT_NOT_READABLE: 'The reason holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'The reason is too long.',
} as const;
export type SubjectRequestStepCode = keyof typeof SUBJECT_REQUEST_STEP_CODES;

/** Why a request cannot be recorded. */
export const SUBJECT_REQUEST_CODES = {
  DATE_IN_FUTURE: 'The day it came lies after today.',
  DATE_BEFORE_BIRTH: 'The day it came lies before the child was born.',
  YOUNG_PERSON_ASKS:
    'Past compulsory school age the young person asks, unless it was found that somebody else decides (R5).',
  AUTHORITY_MISSING: 'A representative has shown no authority to ask.',
  REQUEST_OPEN: 'A request of the same asker is open.',
} as const;
export type SubjectRequestCode = keyof typeof SUBJECT_REQUEST_CODES;
