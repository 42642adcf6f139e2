/** How many events wait for one subscriber at most. Of more the oldest go: a later one shows what they would have shown. */
export const MOST_PENDING = 64;

/** What a subscriber is to do next. */
export type NextStep =
  | { readonly kind: 'event'; readonly sequence: bigint }
  /** Nothing came for so long: time to look whether the subscriber may still hear. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'closed' };

/** The numbers of the events that wait for one subscriber. It holds numbers only, so a slow one costs nothing. */
export class EventQueue {
  private pending: bigint[] = [];
  /** The last number it was given; null until it has begun. */
  private position: bigint | null = null;
  private isClosed = false;
  private wake: (() => void) | null = null;

  private readonly onClose: () => void;

  constructor(onClose: () => void) {
    this.onClose = onClose;
  }

  /** Says where it begins: what came up to `last` is only what was missed, and not told again. */
  begin(last: bigint, missed: readonly bigint[]): void {
    const early = this.pending.filter((sequence) => sequence > last);
    this.pending = [...missed, ...early].slice(-MOST_PENDING);
    this.position = early.at(-1) ?? last;
    this.wake?.();
  }

  /** Tells it of an event; a number that is not after the last is known. */
  push(sequence: bigint): void {
    if (this.isClosed || (this.position !== null && sequence <= this.position)) return;
    if (this.position !== null) this.position = sequence;
    this.pending.push(sequence);
    if (this.pending.length > MOST_PENDING) this.pending.shift();
    this.wake?.();
  }

  /** The next event, once there is one; after `idleMillis` without one says so. One caller at a time. */
  async next(idleMillis: number): Promise<NextStep> {
    for (let waited = false; ; waited = true) {
      if (this.isClosed) return { kind: 'closed' };
      const sequence = this.position === null ? undefined : this.pending.shift();
      if (sequence !== undefined) return { kind: 'event', sequence };
      if (waited) return { kind: 'idle' };
      await this.woken(idleMillis);
    }
  }

  /** Ends it; who waits is told. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.pending = [];
    this.onClose();
    this.wake?.();
  }

  private woken(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = null;
        resolve();
      };
    });
  }
}
