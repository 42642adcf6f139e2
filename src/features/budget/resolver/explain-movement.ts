import { FieldResolver, Resolver, Root } from 'type-graphql';
import { explainMovement } from '../rules/explain-movement';
import { explainLine } from '../rules/explain-line';
import { BudgetMovementType, VarianceMovementType } from '../types/movement';
import { PressureBreakdownType } from '../types/breakdown';
import { PressureExplanationType, PressureLineType, toExplanation } from '../types/pressure-parts';

/** The figures of a movement, opened. */
@Resolver(() => BudgetMovementType)
export class MovementExplanations {
  @FieldResolver(() => [PressureExplanationType], {
    description:
      'How its figures are made of postings: opening, each cause by its name, and closing; down to the days, price and share that make each posting.',
  })
  explain(@Root() { answer }: BudgetMovementType): PressureExplanationType[] {
    return explainMovement(answer).map(toExplanation);
  }
}

/** A movement of the variance, opened. */
@Resolver(() => VarianceMovementType)
export class VarianceMovementExplanation {
  @FieldResolver(() => PressureExplanationType, {
    description:
      'What moved it, adding up to the amount with what is withheld: postings, entries of the budget, lines and cases with what they were less, and the closing of periods.',
  })
  explain(@Root() { asked }: VarianceMovementType): PressureExplanationType {
    return toExplanation(asked);
  }
}

/** A row of a breakdown, opened. */
@Resolver(() => PressureBreakdownType)
export class BreakdownExplanation {
  @FieldResolver(() => PressureExplanationType, {
    description: 'How what is committed in it is made of postings; the withheld row can not be opened.',
  })
  explain(@Root() { asked }: PressureBreakdownType): PressureExplanationType {
    return toExplanation(asked);
  }
}

/** A line of a budget, opened. */
@Resolver(() => PressureLineType)
export class LineExplanation {
  @FieldResolver(() => [PressureExplanationType], {
    description:
      'How what is committed on it is made of postings, and its budget of the budget’s entries; under a filter the first alone, and the withheld row can not be opened.',
  })
  explain(@Root() { line, question }: PressureLineType): PressureExplanationType[] {
    return explainLine(line, question).map(toExplanation);
  }
}
