import { measuresIn, type MeasureDefinition } from './measure-definition';

const money = measuresIn('MONEY');
const after = measuresIn('FOLLOW_UP');

/** What was agreed and disputed, and what was to follow. */
export const MEASURES_OF_MONEY = {
  AGREED_COST: money(
    'MONEY',
    'G8',
    'Agreed cost',
    'What the shares of the agreements made by decisions of the period come to over the twelve months from their start; not what was refused.',
  ),
  DIFFERENCE_FROM_REQUEST: money(
    'MONEY',
    'M3',
    'Difference from request',
    'Agreed cost over twelve months less what the option as it was put to the panel would come to; a minus: less was agreed. It is a difference, not a saving.',
  ),
  SHARES_ASKED: money(
    'COUNT',
    'J3',
    'Shares asked for',
    'Shares that agencies were asked for by decisions of the period.',
  ),
  SHARES_REFUSED: money('PERCENT', 'J1', 'Shares refused', 'Those that their holder refused, of those asked for.'),
  SHARES_DISPUTED: money('PERCENT', 'J7', 'Shares disputed', 'Those that were ever in dispute, of those asked for.'),
  DAYS_IN_DISPUTE: money(
    'DAYS',
    'J7',
    'Days in dispute',
    'Days from raising to closing, or to the end of the period, of the disputes that were open on any day of it.',
  ),
  DISPUTES_OPEN: money('COUNT', 'J7', 'Disputes open', 'Disputes that were open at the end of the period.'),
  INTERIM_MISSING: money(
    'COUNT',
    'J2',
    'Disputes without an interim payer',
    'Disputes open on any day of the period for which nobody was set to pay meanwhile.',
  ),
  INTERIM_FUNDED: money(
    'MONEY',
    'J2',
    'Interim-funded value',
    'The shares over twelve months that somebody else paid meanwhile, of the disputes that were open on any day of the period.',
  ),

  CONDITIONS_OVERDUE: after(
    'PERCENT',
    'M10',
    'Conditions overdue',
    'Conditions of decisions that stand, open at the end of the period and past their day, of all open then.',
  ),
  ACTIONS_OVERDUE: after('PERCENT', 'M10', 'Actions overdue', 'The same of actions.'),
  REVIEWS_OVERDUE: after(
    'PERCENT',
    'A1',
    'Reviews overdue',
    'Placements that ran at the end of the period and whose next review had passed its day, of all that ran.',
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
