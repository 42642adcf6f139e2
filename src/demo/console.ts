import { financialYearOf, type Day } from '../kernel/dates';
import { DEMO_AREAS } from './facts/areas';
import { PERSONAS } from './personas';

/** The persona whose token the console shows how to get: it sees the money of both queries in `firstQuery`. */
const FIRST_PERSONA = 'finance';

/** A first query to paste: the pressure on the high needs block this year, and the newest cases behind it. */
export function firstQuery(today: Day): string {
  return `query FirstLook {
  viewer { person { displayName jobTitle } roles }
  budgetPressure(financialYear: "${financialYearOf(today)}") {
    budgetHolder { name }
    allocation
    committed
    actual
    forecastOutturn
    variance
    variancePercent
    fullYearEffect
    outOfArea { placements cost share premium placementsWithPremium }
    breakdown(by: [PRIMARY_NEED, AREA_CLASS]) { label placements committed withheld }
  }
  cases(first: 5) {
    nodes { reference status primaryNeed requestDate }
  }
}`;
}

/** What the console says once the demo answers: where it is, who one can be, how to get a token, what to ask first. */
export function welcome(address: string, today: Day): string {
  const areas = DEMO_AREAS.map(({ code, name }) => `${code} (${name})`).join(' and ');
  return [
    '',
    `Tripartite is ready: ${address}/graphql`,
    '',
    `  Local areas   ${areas}. The children are invented; the schools are real.`,
    ...wrapped(PERSONAS).map((line, index) => `  ${index === 0 ? 'Personas     ' : '             '} ${line}`),
    '',
    '  A token for one of them:',
    '',
    `    curl -s -X POST ${address}/demo/token -H 'content-type: application/json' \\`,
    `      -d '{"persona": "${FIRST_PERSONA}", "localArea": "${DEMO_AREAS[0]?.code ?? ''}"}'`,
    '',
    `  Open ${address}/graphql in a browser, put the token under Headers as {"authorization": "Bearer …"}, and paste:`,
    '',
    ...firstQuery(today)
      .split('\n')
      .map((line) => `    ${line}`),
    '',
  ].join('\n');
}

const WIDTH = 90;

/** The words with commas between them, in lines that fit. */
function wrapped(words: readonly string[]): string[] {
  const lines = [''];
  for (const [index, word] of words.entries()) {
    const text = index < words.length - 1 ? `${word}, ` : word;
    const last = lines.at(-1) ?? '';
    if (last.length + text.length > WIDTH) lines.push(text);
    else lines[lines.length - 1] = last + text;
  }
  return lines.map((line) => line.trimEnd());
}
