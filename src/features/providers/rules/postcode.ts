/** Where a postcode, or a whole sector of them, lies. */
export interface PostcodeEntry {
  /** With capital letters and one space: "ZZ1 1ZZ", or the sector "ZZ1 1". */
  readonly postcode: string;
  readonly sector: string;
  readonly easting: number | null;
  readonly northing: number | null;
  /** Decimal degrees to six places. */
  readonly latitude: string;
  readonly longitude: string;
}

const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?|GIR) *(\d)([A-Z]{2})$/;
const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?|GIR) +(\d)$/;

/**
 * A postcode or a sector with capital letters and one space, and the sector it is of: the outward code and the first digit of the inward
 * one. The directory pads its seven and eight character forms with spaces, or has none: all are read. Null for anything else; a sector
 * must have its space, since without it "ZZ11" is a district.
 */
export function readPostcode(text: string): { readonly postcode: string; readonly sector: string } | null {
  const plain = text.trim().toUpperCase();
  const whole = WHOLE.exec(plain);
  if (whole !== null) {
    const sector = `${whole[1] ?? ''} ${whole[2] ?? ''}`;
    return { postcode: `${sector}${whole[3] ?? ''}`, sector };
  }
  const part = SECTOR.exec(plain);
  if (part === null) return null;
  const sector = `${part[1] ?? ''} ${part[2] ?? ''}`;
  return { postcode: sector, sector };
}

/** Postcodes whose places the directory gives on the grid of Ireland, which is another one. */
export function isOnIrishGrid(postcode: string): boolean {
  return postcode.startsWith('BT');
}
