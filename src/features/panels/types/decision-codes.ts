import { registerCodes } from '../../../platform/graphql-codes';
import {
  ActionStatus,
  ConditionStatus,
  DecisionBasis,
  DepartureSubject,
  MissingKind,
  MissingOwner,
} from '../rules/decision-codes';
import { Consensus } from '../rules/positions';
import { DecisionHold } from '../rules/ratification';

registerCodes(DecisionBasis, 'DecisionBasis', 'By what right a decision was taken.', {
  PANEL: 'At a sitting, by its chair.',
  OUT_OF_PANEL: 'Between sittings, by delegation and for urgency.',
  CORRECTION: 'In the place of an earlier decision, which stays as it was.',
  TRIBUNAL_ORDER: 'Because a tribunal ordered it.',
});

registerCodes(ConditionStatus, 'DecisionConditionStatus', 'How a condition of a decision stands.', {
  OPEN: 'To be met.',
  MET: 'Met.',
  WAIVED: 'Let go, for the reason given.',
  LAPSED: 'Its decision no longer stands.',
});

registerCodes(ActionStatus, 'DecisionActionStatus', 'How an action of a decision stands.', {
  OPEN: 'To be done.',
  DONE: 'Done.',
  CANCELLED: 'Not to be done any more.',
});

registerCodes(MissingKind, 'MissingInformationKind', 'Of what kind that is for which a decision is put off.', {
  ADVICE: 'Advice or a report of a professional.',
  SETTING_EVIDENCE: 'What the school or college has done, and with what result.',
  VIEWS: 'What the child or the family wants.',
  OPTIONS: 'Other places, or the answer of a setting that was consulted.',
  COSTS: 'What an option costs.',
  PARTNER_FUNDING: 'What another agency says to its share.',
  OTHER: 'Something else.',
});

registerCodes(MissingOwner, 'MissingInformationOwner', 'Whose it is to bring what is missing.', {
  CASE_OFFICER: 'The case officer.',
  SETTING: 'The school or college.',
  EDUCATION: 'A service of education, its psychologists among them.',
  SOCIAL_CARE: 'Social care.',
  HEALTH: 'Health.',
  PROVIDER: 'The provider of an option.',
  FAMILY: 'The family.',
  OTHER: 'Somebody else.',
});

registerCodes(DepartureSubject, 'DepartureSubject', 'What a decision departs from.', {
  RECOMMENDATION: 'The professional finding on suitability: the option was found not suitable.',
  OUTCOME: 'What the members’ positions recommend, where they agree.',
  AMOUNT: 'The amount that the option asks for.',
  BAND: 'The band that the option asks for.',
  HOURS: 'The hours a week that the option asks for.',
  DURATION: 'The last day that the option asks for.',
});

registerCodes(
  Consensus,
  'PanelConsensus',
  'Whether those who took a side at an item took the same one. It is shown, not counted: there is no vote.',
  {
    UNANIMOUS: 'All who took a side took the same one, for the same option.',
    DISSENT: 'They did not.',
    NO_POSITIONS: 'Nobody took a side.',
  },
);

registerCodes(DecisionHold, 'DecisionHold', 'Why none of a decision’s money can be committed yet, whoever approves.', {
  RATIFICATION: 'The decision itself waits to be ratified.',
  PRECONDITION: 'A condition that has to be met first is open.',
});
