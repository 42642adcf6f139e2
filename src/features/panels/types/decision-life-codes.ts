import { registerEnumType } from 'type-graphql';
import { DecisionFlag } from '../rules/decision-flags';
import { AgendaPurpose, BroughtStatus, EndingKind } from '../rules/decision-life';

registerEnumType(AgendaPurpose, {
  name: 'AgendaPurpose',
  description: 'Why something is on an agenda.',
  valuesConfig: {
    HEARING: { description: 'The case is heard.' },
    RATIFY: { description: 'A decision taken between sittings, or a tribunal’s order, is ratified or noted.' },
  },
});

registerEnumType(BroughtStatus, {
  name: 'BroughtStatus',
  description: 'Where a decision stands that has to be brought to the panel. Derived at the time of asking.',
  valuesConfig: {
    NOT_NEEDED: {
      description: 'It was taken at a sitting, or another stands in its place: there is nothing to bring.',
    },
    AWAITING: { description: 'The panel has not come to anything on it yet.' },
    RATIFIED: { description: 'The panel ratified it.' },
    NOTED: { description: 'The panel noted it.' },
    DECLINED: { description: 'The panel declined it: it ended that day, and what was done stays.' },
    LAPSED: { description: 'Nobody ratified it before its day: from that day on it stands no longer.' },
  },
});

registerEnumType(EndingKind, {
  name: 'DecisionEndingKind',
  description: 'How a decision that waited came to an end.',
  valuesConfig: {
    LAPSED: { description: 'Nobody ratified it in time.' },
    DECLINED: { description: 'The panel, or the officer it was recommended to, declined it.' },
  },
});

registerEnumType(DecisionFlag, {
  name: 'DecisionFlag',
  description: 'What a reader of a case should not miss of its decisions.',
  valuesConfig: {
    AWAITING_PANEL: { description: 'A decision taken between sittings, or an order, waits for the panel.' },
    LAPSES_SOON: { description: 'A decision out of panel is about to lapse, and with it what it pays for.' },
    LAPSED: { description: 'A decision out of panel lapsed, and nothing was decided since.' },
    RATIFICATION_DECLINED: { description: 'A decision was declined, and nothing was decided since.' },
    REVERSED: { description: 'A later sitting reversed a decision; both are kept.' },
    REVERSED_BY_TRIBUNAL: { description: 'A tribunal reversed a decision; its outcome and date are kept.' },
    CORRECTED: { description: 'A decision was corrected; both are kept.' },
    IN_PRINCIPLE_EXPIRED: { description: 'An agreement in principle expired, and nothing was decided since.' },
    ORDER_NOT_RECORDED: {
      description:
        'A tribunal ordered something in an appeal, and what it comes to was not recorded since: recordTribunalOrder brings it to the panel to be noted.',
    },
  },
});
