import { LEAST_AGE, MOST_AGE, observedYears, projectedYears, type ProjectionInputs, seedYearOf } from './inputs';

/** Which of the inputs does not hold what a projection cannot do without, and the sentence that says what. */
export interface InputGap {
  readonly input: 'transitions' | 'settings' | 'background';
  readonly message: string;
}

/** Everything that is missing for a projection, each row of the inputs being right in itself. */
export function findGaps(inputs: ProjectionInputs): InputGap[] {
  const gaps: InputGap[] = [];
  if (inputs.settings.length === 0) gaps.push({ input: 'settings', message: 'It must name at least one setting.' });
  if (inputs.transitions.length === 0) {
    return [...gaps, { input: 'transitions', message: 'It must hold the transitions of at least one year.' }];
  }
  return [...gaps, ...yearGaps(inputs), ...joiningGaps(inputs)];
}

function yearGaps(inputs: ProjectionInputs): InputGap[] {
  const seedYear = seedYearOf(inputs.transitions);
  const years = projectedYears(inputs);
  const last = years.at(-1);
  if (last === undefined) {
    const message = `It must hold a year after ${seedYear}: the last transitions lead into ${seedYear}, and each year after it that the file holds is projected.`;
    return [{ input: 'background', message }];
  }
  const between = Array.from({ length: last - seedYear }, (_, index) => seedYear + 1 + index);
  const missing = between.filter((year) => !years.includes(year));
  if (missing.length === 0) return [];
  const message = `It must hold every year from ${seedYear + 1} to ${last}, for each is projected from the one before; missing: ${missing.join(', ')}.`;
  return [{ input: 'background', message }];
}

function joiningGaps(inputs: ProjectionInputs): InputGap[] {
  const { transitions, settings, background } = inputs;
  const people = new Map(background.map((row) => [`${row.year} ${row.age}`, row.people]));
  const joiners = transitions.filter(({ from, to }) => from === null && to !== null);
  const ages = [...new Set(joiners.map(({ toAge }) => toAge))]
    .filter((age) => age >= LEAST_AGE && age <= MOST_AGE)
    .filter((age) => settings.some(({ leastAge, mostAge }) => leastAge <= age && age <= mostAge))
    .sort((one, other) => one - other);
  const observed = observedYears(transitions);
  return ages.flatMap((age) => {
    const missing = [...observed, ...projectedYears(inputs)].filter((year) => !people.has(`${year} ${age}`));
    if (missing.length > 0) {
      return [
        {
          input: 'background' as const,
          message: `It must hold a row for academic year ${age}, at which people join, in each of the years ${missing.join(', ')}.`,
        },
      ];
    }
    const all = observed.reduce((sum, year) => sum + (people.get(`${year} ${age}`) ?? 0), 0);
    const joined = joiners.filter(({ toAge }) => toAge === age).length;
    const message = `The observed years hold ${all} people of academic year ${age}, fewer than the ${joined} who joined at it: it must count everyone of the age, with a plan or without.`;
    return joined > all ? [{ input: 'background' as const, message }] : [];
  });
}
