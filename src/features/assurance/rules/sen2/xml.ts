import { Sen2Module } from '../../../cases/rules/imported';
import { keyColumnOf, parentColumnOf, SEN2_COLUMNS, type Sen2Row } from './modules';
import type { Sen2Question } from './question';

/** What an element holds beside its own items: the modules that hang from it, in their order, and what each is called. */
const WITHIN: Readonly<Record<Sen2Module, readonly Sen2Module[]>> = {
  PERSON: [Sen2Module.REQUEST],
  REQUEST: [Sen2Module.ASSESSMENT, Sen2Module.ACTIVE_PLAN],
  ASSESSMENT: [Sen2Module.NAMED_PLAN],
  NAMED_PLAN: [Sen2Module.PLAN_DETAIL],
  PLAN_DETAIL: [],
  ACTIVE_PLAN: [Sen2Module.PLACEMENT_DETAIL, Sen2Module.SEN_NEED],
  PLACEMENT_DETAIL: [],
  SEN_NEED: [],
};

const ELEMENTS: Readonly<Record<Sen2Module, string>> = {
  PERSON: 'Person',
  REQUEST: 'Requests',
  ASSESSMENT: 'Assessment',
  NAMED_PLAN: 'NamedPlan',
  PLAN_DETAIL: 'PlanDetail',
  ACTIVE_PLAN: 'ActivePlans',
  PLACEMENT_DETAIL: 'PlacementDetail',
  SEN_NEED: 'SENneed',
};

/** What is collected no more: not in the message, where a record has it from an import of an earlier year. */
const LEFT_OUT: Readonly<Partial<Record<Sen2Module, readonly string[]>>> = {
  ACTIVE_PLAN: ['res', 'wbp'],
  PLACEMENT_DETAIL: ['attendancepattern'],
};

/** The beginning of the message: which collection, of whom, and made when. */
export function xmlHead({ year, areaCode, censusDate, asAt }: Sen2Question): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Message>',
    '  <Header>',
    `    <CollectionDetails><Collection>SEN2</Collection><Year>${String(year)}</Year><ReferenceDate>${censusDate}</ReferenceDate></CollectionDetails>`,
    `    <Source><SourceLevel>L</SourceLevel><LEA>${areaCode}</LEA><SoftwareCode>Tripartite</SoftwareCode><Release>1</Release><SerialNo>1</SerialNo><DateTime>${asAt.toISOString().slice(0, 19)}</DateTime></Source>`,
    '  </Header>',
    '  <Persons>',
    '',
  ].join('\n');
}

/** The end of the message. */
export const XML_TAIL = '  </Persons>\n</Message>\n';

/** A child’s element, with all that hangs from it; its records are the person’s and those that name it. */
export function xmlOfChild(rows: readonly Sen2Row[]): string {
  return rows
    .filter(({ module }) => module === Sen2Module.PERSON)
    .map((person) => elementOf(person, rows, '    '))
    .join('');
}

function elementOf(row: Sen2Row, rows: readonly Sen2Row[], indent: string): string {
  const { module, columns } = row;
  const left = LEFT_OUT[module] ?? [];
  const items = SEN2_COLUMNS[module].flatMap(({ name, element }) => {
    const value = columns[name] ?? null;
    return element === null || value === null || left.includes(name)
      ? []
      : [`${indent}  <${element}>${escaped(value)}</${element}>\n`];
  });
  const within = WITHIN[module].flatMap((child) =>
    rows
      .filter(
        (one) => one.module === child && one.columns[parentColumnOf(child) ?? ''] === columns[keyColumnOf(module)],
      )
      .map((one) => elementOf(one, rows, `${indent}  `)),
  );
  const name = ELEMENTS[module];
  return `${indent}<${name}>\n${items.join('')}${within.join('')}${indent}</${name}>\n`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
