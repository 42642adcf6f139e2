import { registerCodes } from '../../../platform/graphql-codes';
import { DecisionFlag } from '../rules/decision-flags';
import { AgendaPurpose, BroughtStatus, EndingKind } from '../rules/decision-life';

registerCodes(AgendaPurpose, 'AgendaPurpose', 'Why something is on an agenda.', {
  HEARING: 'The case is heard.',
  RATIFY: 'A decision taken between sittings, or a tribunal’s order, is ratified or noted.',
});

registerCodes(
  BroughtStatus,
  'BroughtStatus',
  'Where a decision stands that has to be brought to the panel. Derived at the time of asking.',
  {
    NOT_NEEDED: 'It was taken at a sitting, or another stands in its place: there is nothing to bring.',
    AWAITING: 'The panel has not come to anything on it yet.',
    RATIFIED: 'The panel ratified it.',
    NOTED: 'The panel noted it.',
    DECLINED: 'The panel declined it: it ended that day, and what was done stays.',
    LAPSED: 'Nobody ratified it before its day: from that day on it stands no longer.',
  },
);

registerCodes(EndingKind, 'DecisionEndingKind', 'How a decision that waited came to an end.', {
  LAPSED: 'Nobody ratified it in time.',
  DECLINED: 'The panel, or the officer it was recommended to, declined it.',
});

registerCodes(DecisionFlag, 'DecisionFlag', 'What a reader of a case should not miss of its decisions.', {
  AWAITING_PANEL: 'A decision taken between sittings, or an order, waits for the panel.',
  LAPSES_SOON: 'A decision out of panel is about to lapse, and with it what it pays for.',
  LAPSED: 'A decision out of panel lapsed, and nothing was decided since.',
  RATIFICATION_DECLINED: 'A decision was declined, and nothing was decided since.',
  REVERSED: 'A later sitting reversed a decision; both are kept.',
  REVERSED_BY_TRIBUNAL: 'A tribunal reversed a decision; its outcome and date are kept.',
  CORRECTED: 'A decision was corrected; both are kept.',
  IN_PRINCIPLE_EXPIRED: 'An agreement in principle expired, and nothing was decided since.',
  ORDER_NOT_RECORDED:
    'A tribunal ordered something in an appeal, and what it comes to was not recorded since: recordTribunalOrder brings it to the panel to be noted.',
});
