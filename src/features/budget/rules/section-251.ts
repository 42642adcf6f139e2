/** A line of the section 251 return as it is published (finance.md 1.5). */
export interface ReturnLine {
  readonly name: string;
  /** Whether the high needs block bears it; otherwise another budget of the council (B25). */
  readonly isOfBlock: boolean;
  /** Out of use: it has a name, and nothing new is put on it. */
  readonly isOutOfUse?: true;
}

const ofBlock = (name: string): ReturnLine => ({ name, isOfBlock: true });
const ofCouncil = (name: string): ReturnLine => ({ name, isOfBlock: false });

const LINES: Readonly<Record<string, ReturnLine>> = {
  '1.0.2': ofBlock('High needs place funding within Individual Schools Budget'),
  '1.2.1': ofBlock('Top-up funding – maintained schools'),
  '1.2.2': ofBlock('Top-up funding – academies, free schools and colleges'),
  '1.2.3': ofBlock('Top-up and other funding – non-maintained and independent providers'),
  '1.2.4': ofBlock('Additional high needs targeted funding for mainstream schools and academies'),
  '1.2.5': ofBlock('SEN support services'),
  '1.2.6': ofBlock('Hospital education services'),
  '1.2.7': ofBlock('Other alternative provision services'),
  '1.2.8': ofBlock('Support for inclusion'),
  '1.2.9': ofBlock('Special schools and PRUs in financial difficulty'),
  '1.2.10': ofBlock('PFI/ BSF costs at special schools, AP/ PRUs and Post 16 institutions only'),
  '1.2.11': ofBlock('Direct payments (SEN and disability)'),
  '1.2.12': { ...ofBlock('Carbon reduction commitment allowances'), isOutOfUse: true },
  '1.2.13': ofBlock('Therapies and other health related services'),
  '1.4.11': ofBlock('SEN transport'),
  '1.9.3': ofBlock('Dedicated Schools Grant carried forward to next year'),
  '2.1.1': ofCouncil('Educational psychology service'),
  '2.1.2': ofCouncil('SEN administration, assessment and coordination and monitoring'),
  '2.1.4': ofCouncil('Home to school transport: SEN pre-16'),
  '2.1.6': ofCouncil('Home to school transport: SEN/LLDD 16–18'),
  '2.1.7': ofCouncil('Home to school transport: SEN/LLDD 19–25'),
};

/** The line of a code, or null when the return has none of it. */
export function returnLine(code: string): ReturnLine | null {
  return LINES[code] ?? null;
}

/** The name of a line; the code itself for one that the return has no name for. */
export function section251Name(code: string): string {
  return LINES[code]?.name ?? code;
}

/** A line as the return prints it, `1.2.1 Top-up funding – maintained schools`; the code itself for one that the return has no name for. */
export function section251Label(code: string): string {
  const line = returnLine(code);
  return line === null ? code : `${code} ${line.name}`;
}
