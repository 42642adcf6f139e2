import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { todayOf } from '../../../platform/clock';
import type { WriteTx } from '../../../platform/db';
import type { RowOutcome, RowProblem } from '../../../platform/imports';
import { findChildrenByNumbers, numberKey, type ChildNumber, type NumberedChild } from '../repository/imported';
import {
  findKnownToImports,
  findSen2Owners,
  keepImportedIdentities,
  upsertSen2Records,
  type ImportedIdentity,
  type KnownToImports,
  type Sen2Row,
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

/** A record of another module. */
export interface Sen2Record {
  readonly key: string;
  readonly parentKey: string;
  readonly content: Sen2Row['content'];
}

/** Which module a record is of, and which it hangs from. */
export interface Sen2Place {
  readonly module: Sen2Module;
  readonly parent: { readonly column: string; readonly module: Sen2Module };
}

const keyOf = ({ key }: Pick<Sen2Person, 'key'>): string => numberKey({ scheme: 'SEN2', reference: key });

function numbersOf({ key, upn }: Sen2Person): ChildNumber[] {
  return [{ scheme: 'SEN2', reference: key }, ...(upn === null ? [] : [{ scheme: 'UPN', reference: upn } as const])];
}

/**
 * Brings the people of a return: those that are known by the return's key or by their pupil number, and the others as new children. Who a child is
 * is kept as the last import says it for as long as no officer has; what an officer wrote stays.
 */
export async function importSen2PeopleIn(tx: WriteTx, people: readonly Sen2Person[]): Promise<readonly RowOutcome[]> {
  const held = await findChildrenByNumbers(tx, people.flatMap(numbersOf));
  const moving = await findMovingNumbers(tx, people, held);
  const known = new Map([...held].filter(([number]) => !moving.has(number)));
  const found = people.map((person) =>
    numbersOf(person).flatMap((number) => {
      const child = known.get(numberKey(number));
      return child === undefined ? [] : [child];
    }),
  );
  const knownAs = await findKnownToImports(
    tx,
    people.flatMap(({ identity }, place) =>
      (found[place] ?? []).map(({ childId }) => ({ ...identity, place, childId })),
    ),
  );
  const problems = people.map((person, place) =>
    problemOf(person, found[place] ?? [], {
      known: knownAs.get(place) ?? null,
      ...{ isOwnKey: known.has(keyOf(person)), today: todayOf(tx) },
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
  // Of two rows of one child the last stands, as of two returns.
  const identities = new Map(
    rows.map(({ person: { identity, upn, birthCohort }, childId }) => [
      childId,
      { ...identity, upn, birthCohort, childId },
    ]),
  );
  // Who gives a number away comes first: no two have one number on the way.
  const giving = new Set([...moving].map((number) => held.get(number)?.childId));
  const named = new Set<string>();
  for (const isGiving of [true, false]) {
    const some = [...identities.values()].filter(({ childId }) => giving.has(childId) === isGiving);
    if (some.length > 0) (await keepImportedIdentities(tx, some)).forEach((childId) => named.add(childId));
  }
  const isChanged = new Set(rows.flatMap(({ person, childId }) => (named.has(childId) ? [person.key] : [])));
  return people.map(({ key }, index) => {
    const problem = problems[index];
    if (problem !== null && problem !== undefined) return { problems: [problem] };
    return changed.has(key) || isChanged.has(key) ? 'accepted' : 'unchanged';
  });
}

/**
 * Pupil numbers, as keys, that a file brings of one child while it says of whom they were so far that another is the right one: there they were mistyped, so that
 * they find nobody. Only of whom imports alone tell.
 */
async function findMovingNumbers(
  tx: WriteTx,
  people: readonly Sen2Person[],
  held: ReadonlyMap<string, NumberedChild>,
): Promise<ReadonlySet<string>> {
  const corrected = people.flatMap(({ identity, ...person }, place) => {
    const own = held.get(keyOf(person));
    return own === undefined || person.upn === null
      ? []
      : [{ ...identity, place, childId: own.childId, upn: person.upn }];
  });
  const said = new Map(corrected.map((one) => [one.childId, one]));
  const moving = people.flatMap(({ upn }) => {
    const number = upn === null ? null : numberKey({ scheme: 'UPN', reference: upn });
    const before = said.get((number === null ? undefined : held.get(number)?.childId) ?? '');
    return number === null || before === undefined || before.upn === upn ? [] : [{ number, before }];
  });
  if (moving.length === 0) return new Set();
  const known = await findKnownToImports(
    tx,
    moving.map(({ before }) => before),
  );
  return new Set(
    moving.flatMap(({ number, before }) => (known.get(before.place)?.isImportedOnly === true ? [number] : [])),
  );
}

/**
 * Why a person can not be kept; null: it can. Found by the return's own key, the school year of birth of a child of whom imports alone tell is
 * corrected; found by a pupil number alone, something else has to agree.
 */
function problemOf(
  { birthCohort, identity }: Sen2Person,
  found: readonly NumberedChild[],
  {
    known,
    isOwnKey,
    today,
  }: { readonly known: KnownToImports | null; readonly isOwnKey: boolean; readonly today: Day },
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

/** Keeps the records of a module, each under the child that the record it names belongs to; one that names none that is held is refused. */
export async function importSen2RecordsIn(
  tx: WriteTx,
  { module, parent }: Sen2Place,
  records: readonly Sen2Record[],
): Promise<readonly RowOutcome[]> {
  const owners = await findSen2Owners(
    tx,
    parent.module,
    records.map(({ parentKey }) => parentKey),
  );
  const held = await findSen2Owners(
    tx,
    module,
    records.map(({ key }) => key),
  );
  const problems = records.map(({ key, parentKey }) => {
    const childId = owners.get(parentKey);
    if (childId === undefined) {
      return {
        column: parent.column,
        message: `${parent.column} names no record that is held; import that module first, and look there for what was refused.`,
      };
    }
    return (held.get(key) ?? childId) === childId
      ? null
      : { column: parent.column, message: 'This record is held under another child; check both.' };
  });
  const changed = await upsertSen2Records(
    tx,
    module,
    records.flatMap(({ key, parentKey, content }, index) =>
      problems[index] === null ? [{ key, parentKey, childId: owners.get(parentKey) ?? '', content }] : [],
    ),
  );
  return records.map(({ key }, index) => {
    const problem = problems[index];
    if (problem !== null && problem !== undefined) return { problems: [problem] };
    return changed.has(key) ? 'accepted' : 'unchanged';
  });
}
