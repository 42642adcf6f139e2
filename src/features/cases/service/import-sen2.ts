import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { todayOf } from '../../../platform/clock';
import type { WriteTx } from '../../../platform/db';
import type { RowOutcome, RowProblem } from '../../../platform/imports';
import {
  findChildrenByNumbers,
  lockChildImports,
  numberKey,
  type ChildNumber,
  type NumberedChild,
} from '../repository/imported';
import {
  findKnownToImports,
  keepImportedIdentities,
  upsertSen2Records,
  type ImportedIdentity,
  type KnownToImports,
} from '../repository/sen2';
import { Sen2Module } from '../rules/imported';
import { importChildrenIn, nameChildrenIn } from './import-cases';

/** A person of the return, as far as it is kept. */
export interface Sen2Person {
  readonly key: string;
  readonly birthCohort: number;
  readonly upn: string | null;
  readonly uniquelearnernumber: string | null;
  /** Why there is no pupil number, by the code of the return. */
  readonly upnunknown: string | null;
  readonly identity: ImportedIdentity;
}

const keyOf = ({ key }: Pick<Sen2Person, 'key'>): string => numberKey({ scheme: 'SEN2', reference: key });

function numbersOf({ key, upn }: Sen2Person): ChildNumber[] {
  return [{ scheme: 'SEN2', reference: key }, ...(upn === null ? [] : [{ scheme: 'UPN', reference: upn } as const])];
}

/**
 * Brings the people of a return: those that are known by the return's key or by their pupil number, and the others as new children. Who a child is
 * is kept as the last import says it for as long as no officer has; what an officer wrote stays. A key that is held of a child with whom nothing of a row
 * agrees is another child's in another return, and the row is refused.
 */
export async function importSen2PeopleIn(tx: WriteTx, people: readonly Sen2Person[]): Promise<readonly RowOutcome[]> {
  await lockChildImports(tx);
  const held = await findChildrenByNumbers(tx, people.flatMap(numbersOf));
  const byKey = await findKnown(tx, people, (person) => held.get(keyOf(person)), true);
  const isSame = people.map((person, place) => {
    const number = person.upn === null ? undefined : held.get(numberKey({ scheme: 'UPN', reference: person.upn }));
    return byKey.get(place)?.isRecognised === true || number?.childId === held.get(keyOf(person))?.childId;
  });
  const moving = movingNumbers(
    people.filter((_, place) => isSame[place] === true && byKey.get(place)?.isImportedOnly === true),
    people,
    held,
  );
  const known = new Map([...held].filter(([number]) => !moving.has(number)));
  const found = people.map((person) =>
    numbersOf(person).flatMap((number) => {
      const child = known.get(numberKey(number));
      return child === undefined ? [] : [child];
    }),
  );
  const byNumber = await findKnown(tx, people, (_, place) => (byKey.has(place) ? undefined : found[place]?.[0]), false);
  const problems = people.map((person, place) =>
    problemOf(person, found[place] ?? [], {
      known: byKey.get(place) ?? byNumber.get(place) ?? null,
      isOwnKey: byKey.has(place),
      isSame: isSame[place] === true,
      today: todayOf(tx),
    }),
  );
  const right = people.flatMap((person, index) =>
    problems[index] === null ? [{ person, child: found[index]?.[0] }] : [],
  );
  const unknown = right.filter(({ child }) => child === undefined);
  const added = await importChildrenIn(
    tx,
    unknown.map(({ person }) => ({ numbers: numbersOf(person), birthCohort: person.birthCohort })),
  );
  const newIds = new Map(unknown.map(({ person }, index) => [person.key, added[index] ?? '']));
  const rows = right.map(({ person, child }) => ({ person, childId: child?.childId ?? newIds.get(person.key) ?? '' }));
  await nameChildrenIn(
    tx,
    rows.flatMap(({ person, childId }) =>
      newIds.has(person.key)
        ? []
        : numbersOf(person)
            .filter((number) => !known.has(numberKey(number)))
            .map((number) => ({ ...number, childId })),
    ),
  );
  const changed = await upsertSen2Records(
    tx,
    Sen2Module.PERSON,
    rows.map(({ person, childId }) => ({
      ...{ key: person.key, parentKey: null, childId },
      content: {
        ...{ birthCohort: person.birthCohort, upn: person.upn },
        ...{ uniquelearnernumber: person.uniquelearnernumber, upnunknown: person.upnunknown },
      },
    })),
  );
  const named = await keepIdentities(tx, rows, new Set([...moving].map((number) => held.get(number)?.childId)));
  const isChanged = new Set(rows.flatMap(({ person, childId }) => (named.has(childId) ? [person.key] : [])));
  return people.map(({ key }, index) => {
    const problem = problems[index];
    if (problem !== null && problem !== undefined) return { problems: [problem] };
    const isNew = changed.has(key) || isChanged.has(key);
    const warning = isNew ? warningOf(byKey.get(index)) : null;
    if (warning !== null) return { warnings: [warning] };
    return isNew ? 'accepted' : 'unchanged';
  });
}

/**
 * What is to be looked at in a row that corrects who a child is by the return's own key: two children who share a name or a day of birth look the same. Null: it
 * changes nothing of that.
 */
function warningOf(known: KnownToImports | undefined): RowProblem | null {
  if (known === undefined || !known.isImportedOnly || known.changed.length === 0) return null;
  return {
    column: 'persontableid',
    message: `Taken as a correction of the child that is held under this persontableid: ${known.changed.join(', ')} changed. If it is another child, send the first one’s row again as it was, and this one under a key that no earlier return used.`,
  };
}

/** Keeps who the children of rows are, and gives of which it says something new; of two rows of one child the last stands, as of two returns. */
async function keepIdentities(
  tx: WriteTx,
  rows: readonly { readonly person: Sen2Person; readonly childId: string }[],
  giving: ReadonlySet<string | undefined>,
): Promise<ReadonlySet<string>> {
  const identities = new Map(
    rows.map(({ person: { identity, upn, birthCohort }, childId }) => [
      childId,
      { ...identity, upn, birthCohort, childId },
    ]),
  );
  const named = new Set<string>();
  // Who gives a number away comes first: no two have one number on the way.
  for (const isGiving of [true, false]) {
    const some = [...identities.values()].filter(({ childId }) => giving.has(childId) === isGiving);
    if (some.length > 0) (await keepImportedIdentities(tx, some)).forEach((childId) => named.add(childId));
  }
  return named;
}

/** How the child that a row was found to be is known, by the place of the row; those of which there is none are left out. */
function findKnown(
  tx: WriteTx,
  people: readonly Sen2Person[],
  childOf: (person: Sen2Person, place: number) => NumberedChild | undefined,
  isByYear: boolean,
): Promise<ReadonlyMap<number, KnownToImports>> {
  const rows = people.flatMap((person, place) => {
    const child = childOf(person, place);
    const birthCohort = isByYear ? person.birthCohort : null;
    return child === undefined
      ? []
      : [{ ...person.identity, upn: person.upn, place, birthCohort, childId: child.childId }];
  });
  return rows.length === 0 ? Promise.resolve(new Map()) : findKnownToImports(tx, rows);
}

/**
 * Pupil numbers, as keys, that a file brings of one child while it says of whom they were so far that another is the right one: there they were mistyped, so that
 * they find nobody. `corrected` are the rows of children of whom imports alone tell, each found by its key.
 */
function movingNumbers(
  corrected: readonly Sen2Person[],
  people: readonly Sen2Person[],
  held: ReadonlyMap<string, NumberedChild>,
): ReadonlySet<string> {
  const said = new Map(
    corrected.flatMap((person) =>
      person.upn === null ? [] : [[held.get(keyOf(person))?.childId ?? '', person.upn] as const],
    ),
  );
  return new Set(
    people.flatMap(({ upn }) => {
      const number = upn === null ? null : numberKey({ scheme: 'UPN', reference: upn });
      const now = said.get((number === null ? undefined : held.get(number)?.childId) ?? '');
      return number === null || now === undefined || now === upn ? [] : [number];
    }),
  );
}

/**
 * Why a person can not be kept; null: it can. Found by the return's own key, something has to agree, and the school year of birth of a child of whom
 * imports alone tell is corrected; found by a pupil number alone, something else has to agree.
 */
function problemOf(
  { birthCohort, identity }: Sen2Person,
  found: readonly NumberedChild[],
  {
    known,
    isOwnKey,
    isSame,
    today,
  }: {
    readonly known: KnownToImports | null;
    readonly isOwnKey: boolean;
    /** Whether anything but the key is that of the child that is held under it. */
    readonly isSame: boolean;
    readonly today: Day;
  },
): RowProblem | null {
  if (identity.dateOfBirth > today) {
    return { column: 'personbirthdate', message: `personbirthdate must not be after ${dayInWords(today)}.` };
  }
  if (new Set(found.map(({ childId }) => childId)).size > 1) {
    return {
      column: 'upn',
      message: 'The pupil number is another child’s than the persontableid; check which is right.',
    };
  }
  if (isOwnKey && !isSame) {
    return {
      column: 'persontableid',
      message:
        'This persontableid is held of a child with whom nothing of this row agrees: neither a name nor personbirthdate nor upn. Of another child, give it a key that no earlier return used, such as one that begins with its year; of the same child, correct one thing at a time. Where no name is held of it, the school year of its birth has to agree.',
    };
  }
  if (!isOwnKey && known?.isRecognised === false) {
    return {
      column: 'upn',
      message: 'The pupil number is that of a child with other names and another day of birth; check it.',
    };
  }
  const isCorrected = isOwnKey && known?.isImportedOnly === true;
  if (isCorrected || found.every((child) => child.birthCohort === birthCohort)) return null;
  return { column: 'personbirthdate', message: 'This child is held with another school year of birth; check both.' };
}
