import { type Day } from '../../../kernel/dates';

/** What the register said of an establishment until a change of its name, type, status or authority. */
export interface FormerEntry {
  readonly urn: string;
  readonly name: string;
  readonly typeCode: string;
  readonly typeName: string;
  readonly statusCode: string;
  readonly statusName: string;
  readonly laCode: string;
  /** The instant from which the register said something else: when the file that did was imported. */
  readonly untilAt: Date;
}

/** A link between two establishments as a file of the register says it. */
export interface LinkEntry {
  readonly urn: string;
  readonly linkedUrn: string;
  readonly linkType: string;
  readonly linkedName: string | null | undefined;
  readonly linkedDate: Day | null | undefined;
}

/** Whether what a link leads to came before or after. */
export const LinkDirection = { PREDECESSOR: 'PREDECESSOR', SUCCESSOR: 'SUCCESSOR' } as const;
export type LinkDirection = (typeof LinkDirection)[keyof typeof LinkDirection];

/** An establishment that came before or after another. */
export interface RegisterLink {
  readonly urn: string;
  readonly linkedUrn: string;
  readonly direction: LinkDirection;
  /** The register's words, such as "Successor - amalgamated". */
  readonly linkType: string;
  readonly linkedName: string | null;
  readonly linkedDate: Day | null;
}

/**
 * Which way a published link type leads: the words begin with "Successor" or "Predecessor", and may go on (" - merged", " - Split School").
 * Null for every other link (sixth form centres, parent divisions and the like), which says nothing of who came first.
 */
export function directionOfLink(linkType: string): LinkDirection | null {
  if (/^successor\b/i.test(linkType)) return LinkDirection.SUCCESSOR;
  return /^predecessor\b/i.test(linkType) ? LinkDirection.PREDECESSOR : null;
}

/** A stored link, read from either of its ends. */
interface StoredLink {
  readonly urn: string;
  readonly linkedUrn: string;
  readonly linkType: string;
  readonly linkedName: string | null;
  readonly linkedDate: Day | null;
}

/**
 * Who came before and after an establishment, each once: by the links it has itself, and by those that others have to it, read the other way
 * round. The register mostly holds both; its own comes first, since it has the other's name. By date, then URN; those without a date last.
 */
export function linksOf(urn: string, stored: readonly StoredLink[]): RegisterLink[] {
  const found = new Map<string, RegisterLink>();
  const own = stored.filter((link) => link.urn === urn);
  const others = stored.filter((link) => link.linkedUrn === urn && link.urn !== urn);
  for (const link of own) keep(found, { ...link, direction: directionOfLink(link.linkType) });
  for (const link of others) {
    const direction = opposite(directionOfLink(link.linkType));
    keep(found, { ...link, urn, linkedUrn: link.urn, linkedName: null, direction });
  }
  return [...found.values()].sort(byDate);
}

function keep(found: Map<string, RegisterLink>, link: StoredLink & { readonly direction: LinkDirection | null }): void {
  const { direction } = link;
  if (direction === null) return;
  const key = `${direction} ${link.linkedUrn}`;
  if (!found.has(key)) found.set(key, { ...link, direction });
}

function opposite(direction: LinkDirection | null): LinkDirection | null {
  if (direction === null) return null;
  return direction === LinkDirection.SUCCESSOR ? LinkDirection.PREDECESSOR : LinkDirection.SUCCESSOR;
}

function byDate(a: RegisterLink, b: RegisterLink): number {
  const [first, second] = [a.linkedDate ?? '9999-12-31', b.linkedDate ?? '9999-12-31'];
  if (first !== second) return first < second ? -1 : 1;
  return a.linkedUrn < b.linkedUrn ? -1 : 1;
}
