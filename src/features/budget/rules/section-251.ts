/** Official names of the lines of the section 251 return that postings are coded to (finance.md 1.5). */
const NAMES: Readonly<Record<string, string>> = {
  '1.2.1': 'Top-up funding – maintained schools',
  '1.2.2': 'Top-up funding – academies, free schools and colleges',
  '1.2.3': 'Top-up and other funding – non-maintained and independent providers',
  '1.2.5': 'SEN support services',
  '1.2.6': 'Hospital education services',
  '1.2.7': 'Other alternative provision services',
  '1.2.8': 'Support for inclusion',
  '1.2.11': 'Direct payments (SEN and disability)',
  '1.2.13': 'Therapies and other health related services',
  '1.4.11': 'SEN transport',
  '2.1.4': 'Home to school transport: SEN pre-16',
  '2.1.6': 'Home to school transport: SEN/LLDD 16–18',
  '2.1.7': 'Home to school transport: SEN/LLDD 19–25',
};

/** The name of a line; the code itself for one without a name here. */
export function section251Name(code: string): string {
  return NAMES[code] ?? code;
}
