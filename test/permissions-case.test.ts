import { buildSchema } from '../src/app';
import { CloseMeetingDocument, DeclareInterestDocument } from './generated/operations';
import { useSchema } from './support/ask';
import { acceptedPayload, dataOf, type ClientAnswer } from './support/client';
import { useDatabase } from './support/database';
import { inProcessClient } from './support/in-process';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, PERSONAS, type Persona, type PersonaWorld } from './support/personas';
import { expectReviewed } from './support/reviewed';
import {
  approveShares,
  callSitting,
  decidedOf,
  decisionInput,
  declareNone,
  listAndPublish,
  openSitting,
  QUORATE,
  readOffered,
  readyCase,
  recordDecision,
  type Cast,
} from './support/thread';

/*
 * What each persona sees of a case and of all that hangs from it (api.md, Who may do what), in permissions-case.csv: `sees`,
 * `withheld` (null, or Withheld, with the reason beside it), `empty` (a list without that of it), `nothing` (there is no such case for
 * the reader), `forbidden` (may not ask). A member of the panel is asked four times: before declaring, cleared, with an interest, and
 * when the papers have been closed for longer than the terms allow.
 */

const db = useDatabase();
const clock = setClock('2025-10-01T08:00:00Z');
const ask = useSchema({ database: db, clock, schema: buildSchema() });
const cast: Cast = (persona) => inProcessClient(ask, () => world.actorOf('311', persona));
let world: PersonaWorld;

const MEMBERS: readonly Persona[] = [...QUORATE, 'panel-member'];
const DAYS_29 = 29 * 24 * 60 * 60 * 1000;

const LOOK = /* GraphQL */ `
  query ($caseId: ID!, $meetingId: ID!) {
    case(id: $caseId) {
      reference
      primaryNeed
      childOrYoungPerson { ageBand identity { __typename } }
      referral { summary }
      views { child { text } }
      evidence { isHealth }
      options { id }
      agendaItems { id }
      decisions { id rationale reasons { policyVersion } }
      fundingAgreements { id contributions { annual } }
      placements { id costLines { id } }
      history { action }
    }
    cases(first: 100) { nodes { id } }
    panelMeeting(id: $meetingId) { agendaItems { headline { reference } case { id } positions { stance } } }
    placements(first: 100) { nodes { case { id } } }
    node(id: $caseId) { id }
  }
`;

interface Looked {
  readonly case: Record<string, unknown> | null;
  readonly cases: { readonly nodes: readonly { readonly id: string }[] } | null;
  readonly panelMeeting: {
    readonly agendaItems: readonly { readonly headline: { readonly reference: string } | null; readonly case: { readonly id: string } | null }[];
  } | null;
  readonly placements: { readonly nodes: readonly { readonly case: { readonly id: string } | null }[] } | null;
  readonly node: { readonly id: string } | null;
}
