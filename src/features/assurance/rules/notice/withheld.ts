import { WHY_WITHHELD, withhold, type Hide, type Passage, type PassageKind } from '../../../cases/rules/passages';
import { showReason } from '../../../panels/rules/decision-record';
import type { NoticeBody, NoticeItem } from './body';
import type { MovedToAdults, NoticeFacts } from './facts';

/**
 * The facts of a notice without the words that are tagged (P3): everything that somebody wrote, and nothing that the notice says by itself. Why words were
 * withheld stays with them, to be told by class.
 */
export function withholdFacts(facts: NoticeFacts, passages: readonly Passage[]): NoticeFacts {
  if (passages.length === 0) return facts;
  const kinds = new Set<PassageKind>();
  const told = showWritten(facts, (text) => {
    const left = withhold(text, passages);
    for (const kind of left.kinds) kinds.add(kind);
    return left.text;
  });
  return { ...told, withheld: [...kinds] };
}

/** What somebody wrote of the facts and a notice tells, text by text: what may be withheld of it, beside its own words, names of agencies and rules. */
export function quotedOf(facts: NoticeFacts, told: string): readonly string[] {
  const texts = new Set<string>();
  showWritten(facts, (text) => {
    texts.add(text.trim());
    return text;
  });
  return [...texts].filter((text) => text !== '' && told.includes(text));
}

/** The facts with everything that somebody wrote shown otherwise. */
function showWritten(facts: NoticeFacts, show: (text: string) => string): NoticeFacts {
  const hide = <Text extends string | null>(text: Text): Text => (text === null ? text : (show(text) as Text));
  const { reason, ended, place, money, asked } = facts;
  return {
    ...facts,
    reason: reason === null ? null : showReason(reason, hide),
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
}

function hideHandover(one: MovedToAdults, hide: Hide): MovedToAdults {
  return { ...one, reasons: hide(one.reasons), delegation: hide(one.delegation) };
}

const TO_FAMILY: Readonly<Record<PassageKind, string>> = {
  THIRD_PARTY: 'Some words are about somebody else.',
  SAFEGUARDING: 'Some words are left out to keep somebody safe.',
};

/** That words were withheld and why, class by class, and not what they say. */
export function withheldItems(
  { withheld = [] }: Pick<NoticeFacts, 'withheld'>,
  isFamily: boolean,
): readonly NoticeItem[] {
  if (withheld.length === 0) return [];
  const text = isFamily
    ? ['We did not copy all of what was written down.', ...withheld.map((kind) => TO_FAMILY[kind])].join(' ')
    : `Words of the record are withheld: ${withheld.map((kind) => WHY_WITHHELD[kind]).join('; ')}.`;
  return [{ kind: 'SAY', text }];
}

/** A frozen notice with what it quotes shown otherwise: its own words stay, beside what it quotes too. */
export function showQuoted(body: NoticeBody, show: (text: string) => string): NoticeBody {
  const shown = showTextsOf(body, show);
  const showItem = (item: NoticeItem): NoticeItem => {
    if (item.kind === 'QUOTE') return { ...item, text: shown(item.text) };
    if (item.kind === 'LIST' && item.isQuoted) return { ...item, items: item.items.map(shown) };
    if (item.kind !== 'TABLE') return item;
    const rows = item.table.rows.map((row) => ({ ...row, cells: row.cells.map(shown) }));
    return { ...item, table: { ...item.table, rows } };
  };
  return { ...body, parts: body.parts.map((part) => ({ ...part, items: part.items.map(showItem) })) };
}

/** How a text of a notice is shown, where only what it quotes may change; of one that does not say what it quotes, the whole. */
function showTextsOf({ quoted }: NoticeBody, show: (text: string) => string): (text: string) => string {
  if (quoted === undefined) return show;
  const changed = [...quoted]
    .sort((one, other) => other.length - one.length)
    .flatMap((text) => {
      const left = show(text);
      return left === text ? [] : [[text, left] as const];
    });
  return (text) => changed.reduce((told, [from, to]) => told.replaceAll(from, () => to), text);
}

/** Whether a frozen notice quotes words that are withheld by now. */
export function quotesWithheld(body: NoticeBody, passages: readonly Passage[]): boolean {
  let isQuoted = false;
  const look = (text: string): string => {
    isQuoted ||= withhold(text, passages).kinds.length > 0;
    return text;
  };
  if (body.quoted === undefined) showQuoted(body, look);
  else body.quoted.forEach(look);
  return isQuoted;
}
