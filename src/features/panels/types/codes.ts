import { registerEnumType } from 'type-graphql';
import { AgendaItemStatus, AttendanceStatus, InterestKind, MeetingStatus, Stance, Standing } from '../rules/meeting';
import { Outcome } from '../rules/outcome';
import { Capacity, DeadlineUnit, DecisionModel, ShareRounding } from '../rules/panel';
import { QuorumWhy } from '../rules/quorum';
import { DecisionStatus } from '../rules/ratification';

registerEnumType(ShareRounding, {
  name: 'ShareRounding',
  description: 'Which way a share of the members goes when it is no whole number of them.',
  valuesConfig: {
    UP: { description: 'To the next whole number above: two thirds of 4 are 3.' },
    DOWN: { description: 'To the next whole number below: two thirds of 4 are 2.' },
  },
});

registerEnumType(DeadlineUnit, {
  name: 'DeadlineUnit',
  description: 'In which days a paper deadline is counted back from the sitting.',
  valuesConfig: {
    CALENDAR: { description: 'Every day.' },
    WORKING: { description: 'Days that are no Saturday, Sunday or bank holiday.' },
  },
});

registerEnumType(DecisionModel, {
  name: 'DecisionModel',
  description: 'Who decides at a panel, and what has to follow before an outcome is in force.',
  valuesConfig: {
    CHAIR_DECIDES: { description: 'The chair decides after hearing the members.' },
    ADVISORY_TO_OFFICER: {
      description: 'The panel advises; the outcome is a recommendation until the named officer acts on it.',
    },
    PANEL_THEN_RATIFY: {
      description: 'The panel decides; the outcome is a recommendation until senior leadership ratifies it.',
    },
    JOINT_AGENCY: { description: 'The agencies’ decision makers agree jointly, each for its own budget.' },
  },
});

registerEnumType(Capacity, {
  name: 'PanelCapacity',
  description: 'In which capacity a person is invited to a sitting.',
  valuesConfig: {
    CHAIR: { description: 'Opens and closes the sitting and records its decisions.' },
    BUDGET_HOLDER: { description: 'Speaks for a budget.' },
    MEMBER: { description: 'Speaks for an agency or a profession.' },
    OBSERVER: { description: 'Listens: never counts and takes no position.' },
  },
});

registerEnumType(MeetingStatus, {
  name: 'PanelMeetingStatus',
  description: 'Where a sitting stands. It never goes back.',
  valuesConfig: {
    SCHEDULED: { description: 'Called; its agenda is being put together.' },
    PUBLISHED: { description: 'Its agenda is with those invited.' },
    OPEN: { description: 'Being held.' },
    CLOSED: { description: 'Over.' },
  },
});

registerEnumType(AgendaItemStatus, {
  name: 'AgendaItemStatus',
  description: 'Where an item of an agenda stands.',
  valuesConfig: {
    LISTED: { description: 'On the agenda, not decided.' },
    DECIDED: { description: 'A decision is recorded.' },
    NOT_HEARD: { description: 'Not reached: carried over to a later sitting, or the case waits to be listed again.' },
    WITHDRAWN: { description: 'Taken off the agenda before it was heard.' },
  },
});

registerEnumType(AttendanceStatus, {
  name: 'AttendanceStatus',
  description: 'Whether somebody invited is in the room. The last entry counts.',
  valuesConfig: {
    PRESENT: { description: 'Came, or came back.' },
    LEFT: { description: 'Left the room.' },
    APOLOGIES: { description: 'Is not coming.' },
  },
});

registerEnumType(InterestKind, {
  name: 'InterestKind',
  description: 'What a member declares on one case. Every kind but NONE bars it from the case for good.',
  valuesConfig: {
    NONE: { description: 'No interest: clears the member to read the papers, take a position and count.' },
    FINANCIAL: { description: 'Stands to gain or to lose money by it.' },
    PERSONAL: { description: 'Knows the child or the family.' },
    PROFESSIONAL: { description: 'Works with the child, or for a provider that is considered.' },
    PRESENTER: { description: 'Presents the case, and so does not decide it.' },
  },
});

registerEnumType(Standing, {
  name: 'InterestStanding',
  description: 'What a member’s declarations on a case come to.',
  valuesConfig: {
    UNDECLARED: { description: 'Has declared nothing: sees the headline only, and does not count.' },
    CLEARED: { description: 'Has declared no interest.' },
    RECUSED: { description: 'Has declared an interest: the case is not there for that member.' },
  },
});

registerEnumType(Stance, {
  name: 'PositionStance',
  description: 'What a member makes of the proposal. Positions are kept with their reasons; there is no vote.',
  valuesConfig: {
    SUPPORT: { description: 'Supports it.' },
    DO_NOT_SUPPORT: { description: 'Does not support it.' },
    ABSTAIN: { description: 'Takes no side.' },
    NO_AUTHORITY: { description: 'Has no authority from the agency to say.' },
  },
});

registerEnumType(Outcome, {
  name: 'DecisionOutcome',
  description:
    'What a panel came to. Whether the need and the funding are agreed are two answers beside it. Each outcome says what else it must give.',
  valuesConfig: {
    AGREED: { description: 'The request is agreed, with or without money.' },
    AGREED_IN_PART: { description: 'Part of it is agreed; partNotAgreed says which part is not, and why.' },
    AGREED_IN_PRINCIPLE: {
      description:
        'The search may begin; no money until the case comes back, before expiresOn, with a decision that names this one as aboutDecisionId. It waits to be listed again.',
    },
    AGREED_WITH_CONDITIONS: {
      description:
        'Agreed, with conditions: conditionItems lists each with its owner and day, or conditions says them in words. Those that have to be met first hold the money back.',
    },
    DEFERRED_FOR_INFORMATION: {
      description:
        'Put off: missingInformation, informationOwner and returnDate say for what, by whom and until when. Needs no quorum; the case waits to be listed again.',
    },
    DECLINED: { description: 'Not agreed.' },
    REFERRED_ELSEWHERE: { description: 'Sent to the panel or service that concerns names.' },
    RATIFIED: { description: 'A decision or order brought back is ratified; concerns says which.' },
    NOTED: { description: 'A decision or order brought back is noted; concerns says which.' },
    NOT_HEARD: { description: 'Not reached. Needs no quorum; the case waits to be listed again.' },
    WITHDRAWN: { description: 'The request was withdrawn; the case is closed.' },
    NEED_AGREED_FUNDING_DISPUTED: {
      description:
        'The need is agreed and the split is not: interimPayerId pays the shares of disputedHolderIds meanwhile, without prejudice, and the placement goes ahead.',
    },
    STEP_DOWN: { description: 'Less than at present, at the placement that concerns names.' },
    EXTEND: { description: 'More time at the placement that concerns names.' },
    END: { description: 'The placement that concerns names is to end.' },
  },
});

registerEnumType(QuorumWhy, {
  name: 'QuorumReason',
  description: 'Why an invited person counts for an item, or does not.',
  valuesConfig: {
    COUNTED: {
      description:
        'Counts: in the room, cleared, in office on the day, no observer, not the case’s officer; or in place of such a one.',
    },
    CHAIR_NOT_COUNTED: {
      description: 'Takes part as the chair, whom the terms of reference leave out of the number and the share.',
    },
    OBSERVER: { description: 'Observers never count.' },
    RECUSED: { description: 'Has declared an interest in the case.' },
    CASE_OFFICER: { description: 'Is the case’s own officer.' },
    APOLOGIES: { description: 'Has sent apologies.' },
    LEFT: { description: 'Has left the room.' },
    NOT_IN_THE_ROOM: { description: 'Is not recorded as present.' },
    NOT_DECLARED: { description: 'Has declared nothing on the case.' },
    ROLE_NOT_HELD: { description: 'Does not hold the role of the capacity on the day of the sitting.' },
    ABSTAINED: { description: 'Abstains, and the terms of reference do not count who abstains.' },
    SEAT_TAKEN: { description: 'Stands in for somebody who is there, or for whom another substitute counts.' },
    NO_SEAT: { description: 'Stands in for somebody who is not invited to the item in that capacity.' },
    GRADE_TOO_LOW: { description: 'Stands in for somebody of a higher grade.' },
    NOT_OF_THE_AGENCY: { description: 'Stands in for a budget holder of another agency.' },
  },
});

registerEnumType(DecisionStatus, {
  name: 'DecisionStatus',
  description: 'How a decision stands. Derived at the time of asking.',
  valuesConfig: {
    AWAITING_RATIFICATION: {
      description:
        'The decision itself, or a share over its delegated limit, waits to be ratified. Nothing is committed.',
    },
    AWAITING_CONTRIBUTIONS: { description: 'A budget holder has not approved its share. Nothing is committed.' },
    AWAITING_CONDITIONS: { description: 'A condition that has to be met first is open. Nothing is committed.' },
    IN_FORCE: { description: 'Its money is committed.' },
    RECORDED: { description: 'It stands; no money was agreed by it.' },
    SUPERSEDED: { description: 'A later decision stands in its place.' },
    LAPSED: { description: 'Taken out of panel and not ratified by its day: from that day on it stands no longer.' },
    DECLINED: {
      description: 'The panel, or the officer it was recommended to, declined it. What was done by then is kept.',
    },
    EXPIRED: { description: 'Agreed in principle, and its date came without a second stage.' },
  },
});
