const TERMS = {
  REASON_MISSING: 'No reason is given.',
  REASON_NOT_OF_KIND: 'The reason is none of those this circumstance can have.',
  NOTE_MISSING: 'The reason is OTHER, and nothing is written of it.',
  NOTE_NOT_READABLE: 'The note holds characters that nobody can read, or is too long.',
  REVIEW_DATE_OUT_OF_RANGE: 'The next review is not after the day it is counted from, or later than it may be.',
  PART_TIME_MISSING: 'A part-time timetable is given without its hours and the day it is agreed to end.',
  PART_TIME_UNASKED: 'Hours are given of what is no part-time timetable.',
  HOURS_OUT_OF_RANGE: 'The hours are none, or those of a full week.',
  AGREED_END_TOO_EARLY: 'The timetable is agreed to end before it begins.',
  AWAITED_MISSING: 'What is waited for is not said.',
  AWAITED_UNASKED: 'A place is named of a child that does not wait for one.',
  AWAITED_NOT_EDUCATION: 'What is waited for is no place of education.',
  PROVIDER_UNKNOWN: 'The register has no establishment of this number.',
} as const;

const DATES = {
  DATE_IN_FUTURE: 'The day lies after today.',
  DATE_BEFORE_BIRTH: 'The day lies before the child was born.',
  OUT_OF_ORDER: 'The day does not lie where it must, between what was recorded before and after.',
  CIRCUMSTANCE_ENDED: 'The circumstance has ended.',
  ALREADY_RECORDED: 'The same circumstance of the child is on record for some of these days.',
  CONTRADICTS: 'The child is in a circumstance on some of these days that excludes this one.',
  CHILD_DIED: 'The child is on record as having died by then.',
  CHILD_MOVED: 'Another authority is responsible for the child on that day.',
  BELOW_SCHOOL_AGE:
    'The child is too young for it: not of compulsory school age yet, or of a timetable not in reception.',
  GROWN_UP: 'Of a grown-up it is not the parents who choose education at home.',
  OF_SCHOOL_AGE: 'A child of compulsory school age is off roll or home educated, not out of education by choice.',
} as const;

const END = { END_NOT_OF_KIND: 'This circumstance can not end so.' } as const;

const WHOLE = { END_INCOMPLETE: 'The last day and how it ended are not given together.' } as const;

const GUEST = {
  AUTHORITY_UNKNOWN: 'The list of authorities does not have the one that is named.',
  AUTHORITY_OWN: 'The authority that is named is this one.',
  REFERENCE_FORMAT: 'The reference is none: letters, digits, dashes, and no name.',
  PROVIDER_NOT_HERE: 'The establishment does not stand in this area.',
  AGE_OUT_OF_RANGE: 'The age is not between 0 and 25, on that day or by today.',
} as const;

/** Why `recordCircumstance` refuses. */
export const RECORD_CIRCUMSTANCE_CODES = {
  KIND_IS_OF_GUESTS: 'A child of another authority is recorded without a case.',
  NOT_YOURS_TO_RECORD: 'It is for the case officer to record.',
  ...WHOLE,
  ...END,
  ...TERMS,
  ...DATES,
} as const;
export type RecordCircumstanceCode = keyof typeof RECORD_CIRCUMSTANCE_CODES;

/** Why `recordGuestChild` refuses. */
export const RECORD_GUEST_CHILD_CODES = { ...GUEST, ...WHOLE, ...END, ...TERMS, ...DATES } as const;
export type RecordGuestChildCode = keyof typeof RECORD_GUEST_CHILD_CODES;

/** Why `reviewCircumstance` refuses. */
export const REVIEW_CIRCUMSTANCE_CODES = { ...TERMS, ...DATES } as const;
export type ReviewCircumstanceCode = keyof typeof REVIEW_CIRCUMSTANCE_CODES;

/** Why `endCircumstance` refuses. */
export const END_CIRCUMSTANCE_CODES = { ...END, ...TERMS, ...DATES } as const;
export type EndCircumstanceCode = keyof typeof END_CIRCUMSTANCE_CODES;

/** Why `correctCircumstance` refuses. */
export const CORRECT_CIRCUMSTANCE_CODES = {
  ENTRY_CORRECTED: 'The entry was corrected already.',
  NOT_OF_ENTRY: 'Something is given that such an entry does not have.',
  LATER_ENTRIES: 'A beginning is taken back of which reviews or the end stand.',
  ...END,
  ...TERMS,
  ...DATES,
} as const;
export type CorrectCircumstanceCode = keyof typeof CORRECT_CIRCUMSTANCE_CODES;

export type CircumstanceTermsCode = keyof typeof TERMS;
export type CircumstanceDateCode = keyof typeof DATES;
export type CircumstanceEndCode = keyof typeof END;
export type GuestCode = keyof typeof GUEST;
/** How one can end that is recorded whole. */
export type CircumstanceWholeCode = keyof typeof WHOLE | CircumstanceEndCode | 'DATE_IN_FUTURE' | 'OUT_OF_ORDER';
