import { WHY_WITHHELD, withhold, type Passage, type PassageKind } from '../../../cases/rules/passages';
import type { NoticeBody, NoticeItem } from './body';
import type { MovedToAdults, NoticeFacts } from './facts';

/**
 * The facts of a notice without the words that are tagged (P3): everything that somebody wrote, and nothing that the notice says by itself. Why words were
 * withheld stays with them, to be told by class.
 */
export function withholdFacts(facts: NoticeFacts, passages: readonly Passage[]): NoticeFacts {
  if (passages.length === 0) return facts;
  const kinds = new Set<PassageKind>();
  const hide = <Text extends string | null>(text: Text): Text => {
    if (text === null) return text;
    const left = withhold(text, passages);
    for (const kind of left.kinds) kinds.add(kind);
    return left.text as Text;
  };
  const { reason, ended, place, money, asked } = facts;
  const told: NoticeFacts = {
    ...facts,
    reason: reason === null ? null : hideReason(reason, hide),
    ended: ended === null ? null : { ...ended, reason: hide(ended.reason) },
    departures: facts.departures.map((one) => ({ ...one, reason: hide(one.reason) })),
    alternatives: facts.alternatives.map(({ name, whyNot }) => ({ name: hide(name), whyNot: hide(whyNot) })),
    conditions: facts.conditions.map((one) => ({ ...one, text: hide(one.text) })),
    actions: facts.actions.map((one) => ({ ...one, task: hide(one.task) })),
    asked: asked === null ? null : { ...asked, band: hide(asked.band) },
    askedPlace: hide(facts.askedPlace),
    place: place === null ? null : { ...place, name: hide(place.name) },
    money: money === null ? null : { ...money, methodEvidence: hide(money.methodEvidence), band: hide(money.band) },
    moved: facts.moved.map((one) => ({
      ...one,
      reason: hide(one.reason),
      handover: one.handover === null ? null : hideHandover(one.handover, hide),
    })),
  };
  return { ...told, withheld: [...kinds] };
}

type Hide = <Text extends string | null>(text: Text) => Text;
type Reason = NonNullable<NoticeFacts['reason']>;

function hideHandover(one: MovedToAdults, hide: Hide): MovedToAdults {
  return { ...one, reasons: hide(one.reasons), delegation: hide(one.delegation) };
}

function hideReason(reason: Reason, hide: Hide): Reason {
  return {
    ...reason,
    rationale: hide(reason.rationale),
    optionsWeighed: hide(reason.optionsWeighed),
    departureReason: hide(reason.departureReason),
    partNotAgreed: hide(reason.partNotAgreed),
    conditions: hide(reason.conditions),
    missingInformation: hide(reason.missingInformation),
    informationOwner: hide(reason.informationOwner),
    concerns: hide(reason.concerns),
    interimArrangement: hide(reason.interimArrangement),
    familyViewConsidered: hide(reason.familyViewConsidered),
    legalTest: hide(reason.legalTest),
    urgencyReason: hide(reason.urgencyReason),
    correctionReason: hide(reason.correctionReason),
  };
}

const TO_FAMILY: Readonly<Record<PassageKind, string>> = {
  THIRD_PARTY: 'Some words are about somebody else.',
  SAFEGUARDING: 'Some words are left out to keep somebody safe.',
};

/** That words were withheld and why, class by class, and not what they say. */
export function withheldItems({ withheld = [] }: NoticeFacts, isFamily: boolean): readonly NoticeItem[] {
  if (withheld.length === 0) return [];
  const text = isFamily
    ? ['We did not copy all of what was written down.', ...withheld.map((kind) => TO_FAMILY[kind])].join(' ')
    : `Words of the record are withheld: ${withheld.map((kind) => WHY_WITHHELD[kind]).join('; ')}.`;
  return [{ kind: 'SAY', text }];
}

/** A frozen notice with what it quotes shown otherwise: its own words stay. */
export function showQuoted(body: NoticeBody, show: (text: string) => string): NoticeBody {
  const showItem = (item: NoticeItem): NoticeItem => {
    if (item.kind === 'QUOTE') return { ...item, text: show(item.text) };
    if (item.kind === 'LIST' && item.isQuoted) return { ...item, items: item.items.map(show) };
    if (item.kind !== 'TABLE') return item;
    const rows = item.table.rows.map((row) => ({ ...row, cells: row.cells.map(show) }));
    return { ...item, table: { ...item.table, rows } };
  };
  return { ...body, parts: body.parts.map((part) => ({ ...part, items: part.items.map(showItem) })) };
}

/** Whether a frozen notice quotes words that are withheld by now. */
export function quotesWithheld(body: NoticeBody, passages: readonly Passage[]): boolean {
  let isQuoted = false;
  showQuoted(body, (text) => {
    isQuoted ||= withhold(text, passages).kinds.length > 0;
    return text;
  });
  return isQuoted;
}
