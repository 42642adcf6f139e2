import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType } from '../../../platform/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { Sen2Module } from '../../cases/rules/imported';
import { Sen2Table, type Sen2Count } from '../rules/sen2/counts';
import { Sen2IssueCode, type Sen2Issue } from '../rules/sen2/issues';
import { NOT_HELD, type NotHeld } from '../rules/sen2/not-held';

registerCodes(Sen2Module, 'Sen2Module', 'The modules of the SEN2 person level return.', {
  PERSON: '1, who the child or young person is.',
  REQUEST: '2, requests for an assessment.',
  ASSESSMENT: '3, assessments.',
  NAMED_PLAN: '4a, plans.',
  PLAN_DETAIL: '4b, what a plan names.',
  ACTIVE_PLAN: '5a, plans that there are on the census day, and their reviews.',
  PLACEMENT_DETAIL: '5b, where the child was.',
  SEN_NEED: '5c, needs.',
});

registerCodes(Sen2Table, 'Sen2Table', 'Tables that are published of the SEN2 return.', {
  REQUESTS:
    'The records of module 2 by what became of them first, each under one key: _UNDATED where no day is recorded, _AFTER_YEAR where it was told after the calendar year, HISTORICAL before it or elsewhere. Beside them RECEIVED, in the calendar year, and of those refused REFUSED_THEN_AGREED.',
  ASSESSMENTS: 'The records of module 3 in the same way; NOT_ISSUED_THEN_ISSUED beside them.',
  TIMELINESS:
    'Plans of the calendar year by the time since their request; NOT_TIMED: nobody recorded when it was received, or its 20 weeks had ended before and an order began another limit.',
  PLANS_BY_AGE: 'Plans of the census by the age on the 31 August before.',
  PLANS_BY_SETTING:
    'The same by where the child is: the kind of provision of the establishment, else the code of the setting.',
  PLANS_BY_NEED: 'The same by the primary need.',
  RESIDENTIAL: 'Those who live where they learn, by weeks.',
  REVIEWS:
    'Plans of the census by what the last annual review that was held in the calendar year had come to by the census; NOT_IN_YEAR: none was. Module 5a has the last review there was, with its day, however long ago.',
  REDRESS: 'Mediation that was held and appeals that were registered, by the column of the return.',
  CEASED: 'Plans that ended in the calendar year, by the code of the reason.',
  IMPORTED:
    'How much of the counts above an imported return alone knows, by their table and key, such as "REQUESTS RECEIVED": `panelAssurance`, which counts what is recorded here, is smaller by so much.',
});

registerCodes(Sen2IssueCode, 'Sen2IssueCode', 'What is to be looked at before a return is sent.', {
  MISSING: 'The return asks for it and the record does not say it.',
  OUT_OF_ORDER: 'One day lies before another that it must follow.',
  EXPLAIN: 'The collection asks for words on it.',
  NOT_OF_AGE: 'A plan goes on after the age to which there are plans.',
  NOT_YET_COLLECTED: 'A code of a later year.',
  OPEN_TWICE: 'Two requests of one child are undecided, or one is recorded once more while it is under way.',
});

/** The arguments of `sen2Return`. */
@ArgsType()
export class Sen2ReturnArgs {
  @Field(() => Int, {
    description:
      'The year in whose January the census is, since 2023: 2026 is of the requests and assessments of 2025 and the plans of January 2026.',
  })
  year: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The census day; null: the third Thursday of January.',
  })
  censusDate?: Day | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'As it was known at an instant; null: now. The same instant gives the same records again.',
  })
  asAt?: Date | null;
}

/** How many records are of one kind. */
@ObjectType('Sen2Count', { simpleResolvers: true, description: 'How many records of the return are of one kind.' })
export class Sen2CountType {
  @Field(() => Sen2Table, { description: 'The table.' })
  table: Sen2Table;

  @Field(() => String, { description: 'The row.' })
  key: string;

  @Field(() => Int, { description: 'How many children’s requests, assessments or plans.' })
  count: number;
}

/** How many records a module has. */
@ObjectType('Sen2ModuleRecords', { simpleResolvers: true, description: 'How many records a module has.' })
export class Sen2ModuleRecordsType {
  @Field(() => Sen2Module, { description: 'The module.' })
  module: Sen2Module;

  @Field(() => Int, { description: 'How many.' })
  records: number;
}

/** An item that is held of nobody. */
@ObjectType('Sen2ItemNotHeld', {
  simpleResolvers: true,
  description: 'An item that is recorded of no child, and empty unless an imported return had it.',
})
export class Sen2ItemNotHeldType {
  @Field(() => Sen2Module, { description: 'The module.' })
  module: Sen2Module;

  @Field(() => String, { description: 'The column.' })
  item: string;

  @Field(() => String, { description: 'Why, and where to take it from.' })
  why: string;
}

/** Something to be looked at. */
@ObjectType('Sen2Issue', { description: 'Something of a child that is to be looked at before a return is sent.' })
export class Sen2IssueType {
  readonly issue: Sen2Issue;

  constructor(issue: Sen2Issue) {
    this.issue = issue;
  }

  @Field(() => Sen2IssueCode, { description: 'What of it.' })
  code(): Sen2IssueCode {
    return this.issue.code;
  }

  @Field(() => Sen2Module, { description: 'The module.' })
  module(): Sen2Module {
    return this.issue.module;
  }

  @Field(() => String, { description: 'The column.' })
  item(): string {
    return this.issue.item;
  }

  @Field(() => String, {
    description:
      'The persontableid of the child in the files of the return: of an imported child the key it was imported with.',
  })
  personTableId(): string {
    return this.issue.personTableId;
  }

  @Field(() => String, { description: 'What is to be done. It tells nothing of who the child is.' })
  message(): string {
    return this.issue.message;
  }
}
export const Sen2IssueConnection = connectionType('Sen2Issue', () => Sen2IssueType);

/** A return, without names. */
@ObjectType('Sen2Return', {
  description: 'The SEN2 return of a year, counted from its own records, without anybody’s name.',
})
export class Sen2ReturnType {
  readonly issuesFound: readonly Sen2Issue[];
  readonly notHeld: readonly NotHeld[] = NOT_HELD;

  @Field(() => Int, { description: 'The year of the return.' })
  year: number;

  @Field(() => DateScalar, { description: 'The census day.' })
  censusDate: Day;

  @Field(() => DateTimeScalar, { description: 'As it was known at this instant.' })
  asAt: Date;

  @Field(() => Boolean, {
    description:
      'False: it is no return to send. Either the census day had not come by `asAt` (`hasCensusCome`), or the reader declared an interest in a case: nothing of its child is counted, and the return is not theirs to export.',
  })
  isWhole: boolean;

  @Field(() => Boolean, {
    description:
      'False: the census day had not come by `asAt`, so that what is told is only so far, of a plan as if it went on until then; there is no message in XML yet, `isWhole` is false, sen2-issues.csv begins with CENSUS_AHEAD and the files are named before-census.',
  })
  hasCensusCome: boolean;

  @Field(() => String, {
    description:
      'SHA-256 over all records but those of persons, who are told as they are known today: the same for as long as the return of this instant says the same.',
  })
  digest: string;

  @Field(() => [Sen2CountType], { description: 'The tables.' })
  counts: Sen2CountType[];

  @Field(() => [Sen2ModuleRecordsType], { description: 'How many records each module has.' })
  records: Sen2ModuleRecordsType[];

  @Field(() => [Sen2ItemNotHeldType], { description: 'What is to be completed from elsewhere for every child.' })
  itemsNotHeld(): Sen2ItemNotHeldType[] {
    return this.notHeld.map((one) => Object.assign(new Sen2ItemNotHeldType(), one));
  }
}

/** A count as published. */
export function toSen2Count(count: Sen2Count): Sen2CountType {
  return Object.assign(new Sen2CountType(), count);
}
