import { measuresIn, type MeasureDefinition } from './measure-definition';

const money = measuresIn('MONEY');
const after = measuresIn('FOLLOW_UP');

/** What was agreed and disputed, and what was to follow. */
export const MEASURES_OF_MONEY = {
  AGREED_COST: money(
    'MONEY',
    'G8',
    'Agreed cost',
    'What the shares asked for by decisions of the period that their holders approved come to over the twelve months from their start; a share whose dispute is settled as it was asked for. Not what is proposed, waits to be ratified, is in dispute, or was refused.',
  ),
  UNAGREED_COST: money(
    'MONEY',
    'G8, G9',
    'Asked for, not yet agreed',
    'What the other shares come to that were not refused: proposed, waiting to be ratified, or in dispute.',
  ),
  DIFFERENCE_FROM_REQUEST: money(
    'MONEY',
    'M3',
    'Difference from request',
    'What such a decision’s shares come to over twelve months, agreed by their holders or not, less what the option as it was put to the panel would come to; a minus: less was decided. It is a difference, not a saving.',
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

  CONDITIONS_IN_WORDS: after(
    'COUNT',
    'M10',
    'Conditions in words, not followed',
    'Decisions of the period whose conditions are words alone: no condition of theirs has an owner and a day, so that none is among those below.',
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
