import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { type Day } from '../../../../kernel/dates';
import { DateScalar, DateTimeScalar } from '../../../../platform/scalars';
import { Audience } from '../../../budget/rules/public-breakdown';
import { type Assurance, type SectionFigures } from '../../rules/panel/assurance';
import { ChecklistQuestion, type ChecklistAnswer } from '../../rules/panel/checklist';
import { AssuranceSection } from '../../rules/panel/measure-definition';
import { ChecklistQuestionName } from './codes';
import { AssuranceFigureType, toAssuranceFigure } from './figure';
import { AssuranceTableType, toAssuranceTable } from './table';

/** The arguments of `panelAssurance`. */
@ArgsType()
export class PanelAssuranceArgs {
  @Field(() => DateScalar, { description: 'The first day.' })
  from: Day;

  @Field(() => DateScalar, {
    description: 'The last day, at most three years later. Of what has not come yet nothing is told.',
  })
  to: Day;

  @Field(() => ID, { nullable: true, description: 'A panel; null: every panel of the area.' })
  panelId?: string | null;

  @Field(() => Audience, {
    defaultValue: Audience.INTERNAL,
    description:
      'For whom. PUBLIC is of whole financial years that have ended; nothing in it is of 1 to 5 children, and counts are told to the nearest five (but of sittings, which are of no child), sums to the nearest thousand pounds.',
  })
  audience: Audience;
}

/** Figures that belong together. */
@ObjectType('AssuranceSectionFigures', { simpleResolvers: true, description: 'Figures that belong together.' })
export class AssuranceSectionType {
  @Field(() => AssuranceSection, { description: 'Which.' })
  section: AssuranceSection;

  @Field(() => [AssuranceFigureType], { description: 'Its figures, in the order of reading.' })
  figures: AssuranceFigureType[];

  @Field(() => [AssuranceTableType], { description: 'Its tables.' })
  tables: AssuranceTableType[];
}

/** A section as published. */
export function toAssuranceSection({ section, figures, tables }: SectionFigures): AssuranceSectionType {
  return Object.assign(new AssuranceSectionType(), {
    section,
    figures: figures.map(toAssuranceFigure),
    tables: tables.map(toAssuranceTable),
  });
}

/** An answer of the checklist. */
@ObjectType('ChecklistAnswer', {
  simpleResolvers: true,
  description: 'An answer to what the public asks of every panel.',
})
export class ChecklistAnswerType {
  @Field(() => ChecklistQuestionName, { description: 'Which question.' })
  question: ChecklistQuestion;

  @Field(() => String, { description: 'The question in words.' })
  text: string;

  @Field(() => [String], { description: 'What there is to say: a sentence for each thing.' })
  answers: string[];
}

/** An answer as published. */
export function toChecklistAnswer({ question, answers }: ChecklistAnswer): ChecklistAnswerType {
  return Object.assign(new ChecklistAnswerType(), {
    ...{ question, text: ChecklistQuestion[question], answers: [...answers] },
  });
}

/** The assurance of a period. */
@ObjectType('PanelAssurance', {
  description: 'What inspectors, scrutiny and auditors ask of the area’s panels over some days.',
})
export class PanelAssuranceType {
  readonly assurance: Assurance;

  constructor(assurance: Assurance) {
    this.assurance = assurance;
  }

  @Field(() => DateScalar, { description: 'The first day.' })
  startDate(): Day {
    return this.assurance.told.startDate;
  }

  @Field(() => DateScalar, { description: 'The last day that is told of: the one asked for, or today.' })
  endDate(): Day {
    return this.assurance.told.endDate;
  }

  @Field(() => Audience, { description: 'For whom.' })
  audience(): Audience {
    return this.assurance.audience;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When publishAssurance published this, which is told as it was then. Null: it was not; what is PUBLIC is a draft and not to be given out, since a later answer could be subtracted from it.',
  })
  publishedAt(): Date | null {
    return this.assurance.publishedAt;
  }

  @Field(() => Boolean, {
    description: 'False: the reader declared an interest in a case, and nothing of it is counted here.',
  })
  isWhole(): boolean {
    return this.assurance.isWhole;
  }
}
