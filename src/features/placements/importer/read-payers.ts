import { parseMoney, ZERO, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { baseYearOf, checkPriceTerms, type PriceTerms } from '../../ledger/rules/price';
import type { NamedShare } from '../rules/imported';

const EXPECTED =
  'payers must name who pays, separated by semicolons, the lead first: "High needs block=50; Continuing care=30 cap 20000.00", "Continuing care=fixed 1250.00 WEEK DAYS; High needs block=rest".';
const CAP = /^(.*?) +cap +(\S+)$/;
const FIXED = /^fixed +(\S+) +([A-Z]+)(?: +([A-Z_]+))?(?: +([A-Z_0-9]+))?$/;

/**
 * Who pays a line, as a file says it (money.md section 3): for each holder, by its name, `=` and whole-number parts, `fixed` with an amount,
 * a unit, a spread and, for a yearly sum, its year, or `rest`; then `cap` with the most it pays in a base year. `price` is the line's, on
 * whose base year a fixed sum runs.
 */
export function readPayers(text: string, price: PriceTerms): Result<readonly NamedShare[], string> {
  const given = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const shares = given.map((part) => readShare(part, price));
  const problems = shares.flatMap((share) => (share.ok ? [] : share.refusals));
  if (problems.length > 0) return refuse([...new Set(problems)]);
  if (shares.length === 0) return refuse([EXPECTED]);
  return ok(shares.flatMap((share) => (share.ok ? [share.value] : [])));
}

function readShare(part: string, price: PriceTerms): Result<NamedShare, string> {
  const at = part.lastIndexOf('=');
  const name = part.slice(0, Math.max(at, 0)).trim();
  const [, before, capped] = CAP.exec(part.slice(at + 1).trim()) ?? [];
  const terms = before ?? part.slice(at + 1).trim();
  const cap = capped === undefined ? null : pounds(capped);
  if (name === '' || (capped !== undefined && cap === null)) return refuse([EXPECTED]);
  const share: NamedShare = { name, parts: null, fixed: null, cap, residual: false };
  if (terms === 'rest') return ok({ ...share, residual: true });
  if (/^\d{1,9}$/.test(terms)) return ok({ ...share, parts: BigInt(terms) });
  return readFixed(terms, share, price);
}

function readFixed(terms: string, share: NamedShare, price: PriceTerms): Result<NamedShare, string> {
  const [, amount = '', unit = '', spread, year] = FIXED.exec(terms) ?? [];
  const sum = pounds(amount);
  if (sum === null) return refuse([EXPECTED]);
  const checked = checkPriceTerms(
    { unit, amount: sum, spread: spread ?? null, year: year ?? null },
    [],
    baseYearOf(price),
  );
  return checked.ok
    ? ok({ ...share, fixed: checked.value })
    : refuse(checked.refusals.map(({ message }) => `In payers: ${message}`));
}

function pounds(text: string): Pence | null {
  const parsed = parseMoney(text);
  return parsed.ok && parsed.value >= ZERO ? parsed.value : null;
}
