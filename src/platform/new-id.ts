import { randomBytes } from 'node:crypto';
import { systemClock } from './clock';

/**
 * A version 7 UUID: ordered by the time it was made, so that indexes grow at one end. It carries no business
 * meaning, and the machine's time, not the injected clock's.
 */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(systemClock.now().getTime(), 0, 6);
  bytes.writeUInt8(((bytes[6] ?? 0) & 0x0f) | 0x70, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
