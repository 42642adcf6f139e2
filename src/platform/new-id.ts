import { randomBytes } from 'node:crypto';
import { systemClock } from './clock';

/** Random bytes are asked for in the hundreds: an import makes hundreds of thousands of ids, and each question to the system costs. */
const POOL_BYTES = 16 * 256;
const pool = { bytes: Buffer.alloc(0), at: 0 };

function takeRandom(): Buffer {
  if (pool.at >= pool.bytes.length) Object.assign(pool, { bytes: randomBytes(POOL_BYTES), at: 0 });
  pool.at += 16;
  return pool.bytes.subarray(pool.at - 16, pool.at);
}

/**
 * A version 7 UUID: ordered by the time it was made, so that indexes grow at one end. It carries no business
 * meaning, and the machine's time, not the injected clock's.
 */
export function newId(): string {
  const bytes = takeRandom();
  bytes.writeUIntBE(systemClock.now().getTime(), 0, 6);
  bytes.writeUInt8(((bytes[6] ?? 0) & 0x0f) | 0x70, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
