/** CRC-32 of ISO 3309 as zip uses it, four bytes at a time. */
const tables: readonly Uint32Array[] = (() => {
  const made = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  const [first] = made;
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    first[byte] = value;
  }
  for (let table = 1; table < 4; table += 1) {
    for (let byte = 0; byte < 256; byte += 1) {
      const before = made[table - 1]?.[byte] ?? 0;
      const target = made[table];
      if (target !== undefined) {
        target[byte] = (before >>> 8) ^ (first[before & 0xff] ?? 0);
      }
    }
  }
  return made;
})();
const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** A checksum that grows with the bytes it is fed. */
export class Crc {
  private state = 0xffffffff;

  update(bytes: Uint8Array): void {
    const fours = bytes.length - (bytes.length % 4);
    let state = this.state;
    let at = 0;
    while (at < fours) {
      state ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      state = t3[state & 0xff]! ^ t2[(state >>> 8) & 0xff]! ^ t1[(state >>> 16) & 0xff]! ^ t0[state >>> 24]!;
      at += 4;
    }
    while (at < bytes.length) {
      state = (state >>> 8) ^ t0[(state ^ bytes[at]!) & 0xff]!;
      at += 1;
    }
    this.state = state;
  }

  get value(): number {
    return (this.state ^ 0xffffffff) >>> 0;
  }
}
