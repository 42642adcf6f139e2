import { registerCodes } from '../../../platform/graphql-codes';
import { AgendaItemStatus, AttendanceStatus, InterestKind, MeetingStatus, Stance, Standing } from '../rules/meeting';
import { Outcome } from '../rules/outcome';
import { Capacity, DeadlineUnit, DecisionModel, ShareRounding } from '../rules/panel';
import { QuorumWhy } from '../rules/quorum';
import { DecisionStatus } from '../rules/ratification';

registerCodes(
  ShareRounding,
  'ShareRounding',
  'Which way a share of the members goes when it is no whole number of them.',
  {
    UP: 'To the next whole number above: two thirds of 4 are 3.',
    DOWN: 'To the next whole number below: two thirds of 4 are 2.',
  },
);

registerCodes(DeadlineUnit, 'DeadlineUnit', 'In which days a paper deadline is counted back from the sitting.', {
  CALENDAR: 'Every day.',
  WORKING: 'Days that are no Saturday, Sunday or bank holiday.',
});

registerCodes(
  DecisionModel,
  'DecisionModel',
  'Who decides at a panel, and what has to follow before an outcome is in force.',
  {
    CHAIR_DECIDES: 'The chair decides after hearing the members.',
    ADVISORY_TO_OFFICER: 'The panel advises; the outcome is a recommendation until the named officer acts on it.',
    PANEL_THEN_RATIFY: 'The panel decides; the outcome is a recommendation until senior leadership ratifies it.',
    JOINT_AGENCY: 'The agencies’ decision makers agree jointly, each for its own budget.',
  },
);

registerCodes(Capacity, 'PanelCapacity', 'In which capacity a person is invited to a sitting.', {
  CHAIR: 'Opens and closes the sitting and records its decisions.',
  BUDGET_HOLDER: 'Speaks for a budget.',
  MEMBER: 'Speaks for an agency or a profession.',
  OBSERVER: 'Listens: never counts and takes no position.',
});

registerCodes(MeetingStatus, 'PanelMeetingStatus', 'Where a sitting stands. It never goes back.', {
  SCHEDULED: 'Called; its agenda is being put together.',
  PUBLISHED: 'Its agenda is with those invited.',
  OPEN: 'Being held.',
  CLOSED: 'Over.',
});

registerCodes(AgendaItemStatus, 'AgendaItemStatus', 'Where an item of an agenda stands.', {
  LISTED: 'On the agenda, not decided.',
  DECIDED: 'A decision is recorded.',
  NOT_HEARD: 'Not reached: carried over to a later sitting, or the case waits to be listed again.',
  WITHDRAWN: 'Taken off the agenda before it was heard.',
});

registerCodes(AttendanceStatus, 'AttendanceStatus', 'Whether somebody invited is in the room. The last entry counts.', {
  PRESENT: 'Came, or came back.',
  LEFT: 'Left the room.',
  APOLOGIES: 'Is not coming.',
});

registerCodes(
  InterestKind,
  'InterestKind',
  'What a member declares on one case. Every kind but NONE bars it from the case for good.',
  {
    NONE: 'No interest: clears the member to read the papers, take a position and count.',
    FINANCIAL: 'Stands to gain or to lose money by it.',
    PERSONAL: 'Knows the child or the family.',
    PROFESSIONAL: 'Works with the child, or for a provider that is considered.',
    PRESENTER: 'Presents the case, and so does not decide it.',
  },
);

registerCodes(Standing, 'InterestStanding', 'What a member’s declarations on a case come to.', {
  UNDECLARED: 'Has declared nothing: sees the headline only, and does not count.',
  CLEARED: 'Has declared no interest.',
  RECUSED: 'Has declared an interest: the case is not there for that member.',
});

registerCodes(
  Stance,
  'PositionStance',
  'What a member makes of the proposal. Positions are kept with their reasons; there is no vote.',
  {
    SUPPORT: 'Supports it.',
    DO_NOT_SUPPORT: 'Does not support it.',
    ABSTAIN: 'Takes no side.',
    NO_AUTHORITY: 'Has no authority from the agency to say.',
  },
);

registerCodes(
  Outcome,
  'DecisionOutcome',
  'What a panel came to. Whether the need and the funding are agreed are two answers beside it. Each outcome says what else it must give.',
  {
    AGREED: 'The request is agreed, with or without money.',
    AGREED_IN_PART: 'Part of it is agreed; partNotAgreed says which part is not, and why.',
    AGREED_IN_PRINCIPLE:
      'The search may begin; no money until the case comes back, before expiresOn, with a decision that names this one as aboutDecisionId. It waits to be listed again.',
    AGREED_WITH_CONDITIONS:
      'Agreed, with conditions: conditionItems lists each with its owner and day, or conditions says them in words. Those that have to be met first hold the money back.',
    DEFERRED_FOR_INFORMATION:
      'Put off: missingInformation, informationOwner and returnDate say for what, by whom and until when. Needs no quorum; the case waits to be listed again.',
    DECLINED: 'Not agreed.',
    REFERRED_ELSEWHERE: 'Sent to the panel or service that concerns names.',
    RATIFIED: 'A decision or order brought back is ratified; concerns says which.',
    NOTED: 'A decision or order brought back is noted; concerns says which.',
    NOT_HEARD: 'Not reached. Needs no quorum; the case waits to be listed again.',
    WITHDRAWN: 'The request was withdrawn; the case is closed.',
    NEED_AGREED_FUNDING_DISPUTED:
      'The need is agreed and the split is not: interimPayerId pays the shares of disputedHolderIds meanwhile, without prejudice, and the placement goes ahead.',
    STEP_DOWN: 'Less than at present, at the placement that concerns names.',
    EXTEND: 'More time at the placement that concerns names.',
    END: 'The placement that concerns names is to end.',
  },
);

registerCodes(QuorumWhy, 'QuorumReason', 'Why an invited person counts for an item, or does not.', {
  COUNTED:
    'Counts: in the room, cleared, in office on the day, no observer, not the case’s officer; or in place of such a one.',
  CHAIR_NOT_COUNTED: 'Takes part as the chair, whom the terms of reference leave out of the number and the share.',
  OBSERVER: 'Observers never count.',
  RECUSED: 'Has declared an interest in the case.',
  CASE_OFFICER: 'Is the case’s own officer.',
  APOLOGIES: 'Has sent apologies.',
  LEFT: 'Has left the room.',
  NOT_IN_THE_ROOM: 'Is not recorded as present.',
  NOT_DECLARED: 'Has declared nothing on the case.',
  ROLE_NOT_HELD: 'Does not hold the role of the capacity on the day of the sitting.',
  ABSTAINED: 'Abstains, and the terms of reference do not count who abstains.',
  SEAT_TAKEN: 'Stands in for somebody who is there, or for whom another substitute counts.',
  NO_SEAT: 'Stands in for somebody who is not invited to the item in that capacity.',
  GRADE_TOO_LOW: 'Stands in for somebody of a higher grade.',
  NOT_OF_THE_AGENCY: 'Stands in for a budget holder of another agency.',
});

registerCodes(DecisionStatus, 'DecisionStatus', 'How a decision stands. Derived at the time of asking.', {
  AWAITING_RATIFICATION:
    'The decision itself, or a share over its delegated limit, waits to be ratified. Nothing is committed.',
  AWAITING_CONTRIBUTIONS: 'A budget holder has not approved its share. Nothing is committed.',
  AWAITING_CONDITIONS: 'A condition that has to be met first is open. Nothing is committed.',
  IN_FORCE: 'Its money is committed.',
  RECORDED: 'It stands; no money was agreed by it.',
  SUPERSEDED: 'A later decision stands in its place.',
  LAPSED: 'Taken out of panel and not ratified by its day: from that day on it stands no longer.',
  DECLINED: 'The panel, or the officer it was recommended to, declined it. What was done by then is kept.',
  EXPIRED: 'Agreed in principle, and its date came without a second stage.',
});
