import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './database';
import { beginDirect, endDirect, insertDirect, type Direct, type DirectDecision, type Proof } from './direct-sql';
import { keepSittings } from './keep-sittings';
import { makeArea } from './make-ledger';
import type { MadePart, MadePerson, MadeSitting, Seat } from './random-sittings';

/*
 * Open sittings of one item each, as rows, and what is written to them by hand: the program's own role on connections of its own, with
 * settings that claim every right, past all services.
 */

/** Who can be at a sitting here. */
export type Name = 'chair' | 'education' | 'socialCare' | 'health' | 'member' | 'deputy' | 'junior' | 'watcher';
const person = (works: MadePerson['works'], role: string, grade: number): MadePerson => ({
  ...{ id: randomUUID(), works, grade, profession: null },
  held: [{ role, of: role === 'BUDGET_HOLDER' ? works : null, untilDay: null }],
});
/** One person of each name. */
export const PEOPLE: Readonly<Record<Name, MadePerson>> = {
  chair: person('EDUCATION', 'PANEL_CHAIR', 12),
  education: person('EDUCATION', 'BUDGET_HOLDER', 10),
  socialCare: person('SOCIAL_CARE', 'BUDGET_HOLDER', 10),
  health: person('HEALTH', 'BUDGET_HOLDER', 10),
  member: person('EDUCATION', 'PANEL_MEMBER', 10),
  deputy: person('HEALTH', 'BUDGET_HOLDER', 10),
  junior: person('HEALTH', 'BUDGET_HOLDER', 9),
  watcher: person('EDUCATION', 'PANEL_MEMBER', 10),
};
/** Somebody's part: in the room and cleared, unless said otherwise. */
export const part = (name: Name, seat: Seat, said: Partial<MadePart> = {}): MadePart => ({
  ...{ person: PEOPLE[name], seat, speaksFor: PEOPLE[name].works, standsInFor: null, scope: 'ALL', isWithdrawn: false },
  ...{ comings: ['PRESENT'], declared: ['NONE'], stances: [] },
  ...said,
});
/** Those who make the usual quorum. */
export const FOUR = [
  part('chair', 'CHAIR'),
  part('education', 'BUDGET_HOLDER'),
  part('socialCare', 'BUDGET_HOLDER'),
  part('health', 'BUDGET_HOLDER'),
];
const line = (seat: 'CHAIR' | 'BUDGET_HOLDER', kind: MadePerson['works'] | null) => ({
  ...{ seat, kind, profession: null, grade: null, least: 1 },
});
/** The usual terms: four, among them a chair and a budget holder of each agency. */
export const TERMS: MadeSitting['terms'] = {
  ...{ number: 4, share: null, chairCounts: true, barredLeave: true, abstainersCount: true },
  lines: [
    line('CHAIR', null),
    line('BUDGET_HOLDER', 'EDUCATION'),
    line('BUDGET_HOLDER', 'SOCIAL_CARE'),
    line('BUDGET_HOLDER', 'HEALTH'),
  ],
};

/** A sitting with its item, as it is written to by hand. */
export interface Room {
  readonly agendaItemId: string;
  readonly panelTermsId: string;
  readonly meetingId: string;
  readonly caseId: string;
}

const AREA = '311';

/** What can be done at the sittings of a test file. */
export interface Rooms {
  readonly room: (name: string) => Room;
  /** A connection of the program's role with a transaction open. */
  readonly begin: (isolation?: string) => Promise<Direct>;
  /** What the database would store now as the proof. */
  readonly proofOf: (at: Room, isNeeded?: boolean) => Promise<Proof>;
  /** The proof that would be right if all four were there, cleared. */
  readonly wholeProof: (at: Room) => Promise<Proof>;
  /** Writes a decision of the chair's with its proof, and gives its id; nothing is checked before the commit. */
  readonly insert: (direct: Direct, at: Room, said?: Partial<DirectDecision>) => Promise<string>;
  readonly attend: (direct: Direct, at: Room, name: Name, status: string) => Promise<unknown>;
  readonly declare: (direct: Direct, at: Room, name: Name, kind: string) => Promise<unknown>;
  readonly decisionsOn: (at: Room) => Promise<number>;
}

/** Makes a sitting of each name before the tests of the file: the usual four under the usual terms, unless said otherwise. */
export function useRooms(db: TestDatabase, said: Readonly<Record<string, Partial<MadeSitting>>>): Rooms {
  const rooms = new Map<string, Room>();
  const wanted = { whole: {}, ...said };
  beforeAll(async () => {
    const area = await makeArea(db, AREA);
    const usual: MadeSitting = { day: 0, officer: null, parts: FOUR, terms: TERMS };
    const sittings = Object.values(wanted).map((one) => ({ ...usual, ...one }));
    const kept = await keepSittings(db, AREA, area.officerId, { people: Object.values(PEOPLE), sittings });
    const rows = await db.asOwner<{ agenda_item_id: string; meeting_id: string; case_id: string }>(
      'select agenda_item_id, meeting_id, case_id from agenda_item',
    );
    Object.keys(wanted).forEach((name, index) => {
      const row = rows.find((one) => one.agenda_item_id === kept[index]!.agendaItemId)!;
      rooms.set(name, { ...kept[index]!, meetingId: row.meeting_id, caseId: row.case_id });
    });
  });
  afterEach(endDirect);

  const proofOf: Rooms['proofOf'] = async ({ agendaItemId, panelTermsId }, isNeeded = true) => {
    const [row] = await db.asOwner<{ proof: Proof }>(`select quorum_proof($1, $2, $3, $4) - 'met' as proof`, [
      ...[AREA, agendaItemId, panelTermsId, isNeeded],
    ]);
    return row!.proof;
  };
  return {
    room: (name) => rooms.get(name)!,
    begin: (isolation) => beginDirect(db, AREA, isolation),
    proofOf,
    wholeProof: async (at) => {
      const whole = await proofOf(rooms.get('whole')!);
      const { members } = await proofOf(at);
      const all = members.map((one) => ({ ...one, counted: true, why: 'COUNTED' }));
      return { ...whole, panelTermsId: at.panelTermsId, members: all };
    },
    insert: async (direct, at, decision = {}) => {
      const decisionId = randomUUID();
      await insertDirect(direct, {
        ...{ area: AREA, decisionId, agendaItemId: at.agendaItemId, caseId: at.caseId, panelTermsId: at.panelTermsId },
        ...{ decidedBy: PEOPLE.chair.id, outcome: 'AGREED', needAgreed: true, fundingAgreed: true, basis: 'PANEL' },
        supersedes: null,
        ...decision,
        proof: decision.proof === undefined ? await proofOf(at) : decision.proof,
      });
      return decisionId;
    },
    attend: (direct, at, name, status) =>
      direct.run(
        `insert into attendance (local_area_code, attendance_id, meeting_id, person_id, status, recorded_at, recorded_by)
         values ($1, gen_random_uuid(), $2, $3, $4, '2025-10-01T11:00:00Z', $3)`,
        [AREA, at.meetingId, PEOPLE[name].id, status],
      ),
    declare: (direct, at, name, kind) =>
      direct.run(
        `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, '2025-10-01T11:00:00Z')`,
        [AREA, at.agendaItemId, at.caseId, PEOPLE[name].id, kind],
      ),
    decisionsOn: async ({ agendaItemId }) =>
      (await db.asOwner('select from decision where agenda_item_id = $1', [agendaItemId])).length,
  };
}

/** An error that names the constraint it broke. */
export const broken = (constraint: string): unknown => expect.objectContaining({ constraint });
