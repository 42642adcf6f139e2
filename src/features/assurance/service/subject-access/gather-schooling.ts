import { dayInWords } from '../../../../kernel/for-people';
import { formatDecimal } from '../../../../kernel/decimal';
import type { Tx } from '../../../../platform/db';
import { listAttendanceByChildIds } from '../../../cases/repository/attendance';
import { findCircumstanceNotes, listCircumstancesByChildIds } from '../../../cases/repository/circumstance';
import type { CircumstanceEntry, CircumstanceTerms } from '../../../cases/rules/circumstances';
import { inWords, inWordsWithin, NEED_IN_WORDS } from '../../../cases/rules/code-words';
import { quoted, section, stated, type BundleEntry, type BundleSection } from '../../rules/subject-access/bundle';
import { readPlaceNames, type RecordedPlace } from './place-names';

/** When the child was not in full-time school, and what schools told of its attendance term by term. */
export async function gatherSchooling(tx: Tx, childId: string): Promise<BundleSection[]> {
  return [...(await gatherCircumstances(tx, childId)), ...(await gatherAttendance(tx, childId))];
}

async function gatherCircumstances(tx: Tx, childId: string): Promise<BundleSection[]> {
  const records = (await listCircumstancesByChildIds(tx, [childId])).get(childId) ?? [];
  const entries = records.flatMap((record) => record.entries);
  const notes = await findCircumstanceNotes(
    tx,
    entries.map(({ entryId }) => entryId),
  );
  const nameOf = await readPlaceNames(
    tx,
    entries.map(({ terms }) => terms?.awaited?.providerUrn ?? null),
  );
  return records.flatMap(({ kind, entries: said }) =>
    section(
      inWords(kind),
      said.flatMap((entry) => [
        ...stated(stepOf(entry), [...termsOf(entry.terms, nameOf), ...endOf(entry)].join('; ')),
        ...quoted('What was written of it', notes.get(entry.entryId)),
      ]),
    ),
  );
}

function stepOf({ step, eventDate, isCorrected }: CircumstanceEntry): string {
  const day = eventDate === null ? 'it did not happen' : dayInWords(eventDate);
  return `${inWords(step)}, ${day}${isCorrected ? ', corrected since' : ''}`;
}

function endOf({ endReason, terms }: CircumstanceEntry): string[] {
  if (endReason !== null) return [`because: ${inWordsWithin(endReason)}`];
  return terms === null ? ['taken back'] : [];
}

function termsOf(terms: CircumstanceTerms | null, nameOf: (place: RecordedPlace) => string): string[] {
  if (terms === null) return [];
  const { reason, partTime, awaited, nextReviewDate } = terms;
  return [
    ...(reason === null ? [] : [`because: ${inWordsWithin(reason)}`]),
    ...(partTime === null
      ? []
      : [`${formatDecimal(partTime.hoursPerWeek)} hours a week, agreed until ${dayInWords(partTime.agreedEndDate)}`]),
    ...(awaited === null
      ? []
      : [
          `waits for ${nameOf({ ...awaited, setting: null })}${awaited.isResidential ? ', boarding' : ''}, for ${NEED_IN_WORDS[awaited.primaryNeed].toLowerCase()}`,
        ]),
    `to be reviewed by ${dayInWords(nextReviewDate)}`,
  ];
}

async function gatherAttendance(tx: Tx, childId: string): Promise<BundleSection[]> {
  const terms = (await listAttendanceByChildIds(tx, [childId])).get(childId) ?? [];
  const nameOf = await readPlaceNames(
    tx,
    terms.map(({ providerUrn }) => providerUrn),
  );
  return section(
    'At school, term by term',
    terms.flatMap((one): BundleEntry[] => {
      const { providerUrn, sessionsPossible: possible, sessionsAttended, sessionsAuthorised, suspensions } = one;
      const told =
        providerUrn === null ? '' : `, as told by ${nameOf({ providerUrn, setting: null, provisionType: null })}`;
      return stated(
        `${inWords(one.term)} term of ${one.academicYear}`,
        [
          `at school ${String(sessionsAttended)} of ${String(possible)} half days, away with leave ${String(sessionsAuthorised)}, away without ${String(possible - sessionsAttended - sessionsAuthorised)}`,
          `suspended ${suspensions === 1 ? 'once' : `${String(suspensions)} times`}, ${String(one.sessionsSuspended)} half days in all`,
          `${one.isExcluded ? 'permanently excluded' : 'not excluded'}${told}`,
        ].join('; '),
      );
    }),
  );
}
