/** What stands in the name of one and the same supplier or not: the form of a company, and articles. */
const EMPTY_WORDS = new Set(['ltd', 'limited', 'plc', 'llp', 'cic', 'cio', 'the', 'and']);

/**
 * A supplier's name as names are compared: without capitals, signs, article and legal form, so that "OUTDOORS GROUP LTD THE" is "The Outdoors
 * Group". What ledgers add in brackets or after stars is left out. Never empty for a name that is not.
 */
export function supplierKey(name: string): string {
  const whole = name.trim().toLowerCase();
  const words = whole
    .replace(/\(.*$|\*.*$/g, ' ')
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  return words.length === 0 ? whole : words.join(' ');
}
