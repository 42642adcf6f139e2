import { registerEnumType } from 'type-graphql';
import { ActionStatus, ConditionStatus, DecisionBasis, DepartureSubject } from '../rules/decision-codes';
import { Consensus } from '../rules/positions';
import { DecisionHold } from '../rules/ratification';

registerEnumType(DecisionBasis, {
  name: 'DecisionBasis',
  description: 'By what right a decision was taken.',
  valuesConfig: {
    PANEL: { description: 'At a sitting, by its chair.' },
    OUT_OF_PANEL: { description: 'Between sittings, by delegation and for urgency.' },
    CORRECTION: { description: 'In the place of an earlier decision, which stays as it was.' },
    TRIBUNAL_ORDER: { description: 'Because a tribunal ordered it.' },
  },
});

registerEnumType(ConditionStatus, {
  name: 'DecisionConditionStatus',
  description: 'How a condition of a decision stands.',
  valuesConfig: {
    OPEN: { description: 'To be met.' },
    MET: { description: 'Met.' },
    WAIVED: { description: 'Let go, for the reason given.' },
    LAPSED: { description: 'Its decision no longer stands.' },
  },
});

registerEnumType(ActionStatus, {
  name: 'DecisionActionStatus',
  description: 'How an action of a decision stands.',
  valuesConfig: {
    OPEN: { description: 'To be done.' },
    DONE: { description: 'Done.' },
    CANCELLED: { description: 'Not to be done any more.' },
  },
});

registerEnumType(DepartureSubject, {
  name: 'DepartureSubject',
  description: 'What a decision departs from.',
  valuesConfig: {
    RECOMMENDATION: { description: 'The professional finding on suitability: the option was found not suitable.' },
    OUTCOME: { description: 'What the members’ positions recommend, where they agree.' },
    AMOUNT: { description: 'The amount that the option asks for.' },
    BAND: { description: 'The band that the option asks for.' },
    HOURS: { description: 'The hours a week that the option asks for.' },
    DURATION: { description: 'The last day that the option asks for.' },
  },
});

registerEnumType(Consensus, {
  name: 'PanelConsensus',
  description:
    'Whether those who took a side at an item took the same one. It is shown, not counted: there is no vote.',
  valuesConfig: {
    UNANIMOUS: { description: 'All who took a side took the same one, for the same option.' },
    DISSENT: { description: 'They did not.' },
    NO_POSITIONS: { description: 'Nobody took a side.' },
  },
});

registerEnumType(DecisionHold, {
  name: 'DecisionHold',
  description: 'Why none of a decision’s money can be committed yet, whoever approves.',
  valuesConfig: {
    RATIFICATION: { description: 'The decision itself waits to be ratified.' },
    PRECONDITION: { description: 'A condition that has to be met first is open.' },
  },
});
