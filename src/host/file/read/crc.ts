/** Signed 32-bit tables keep the arithmetic in integers; the n-th table moves a byte n places on. */
function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    first[byte] = value;
  }
  const moved = (before: Int32Array): Int32Array => before.map((value) => (value >>> 8) ^ (first[value & 0xff] ?? 0));
  const second = moved(first);
  const third = moved(second);
  return [first, second, third, moved(third)];
}

const [t0, t1, t2, t3] = makeTables();

/** CRC-32 of ISO 3309, as zip uses it; grows with the bytes it is fed. */
export class Crc {
  private state = -1;

  update(bytes: Uint8Array): void {
    const whole = bytes.length & ~3;
    let state = this.state;
    let at = 0;
    for (; at < whole; at += 4) {
      state ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      state = t3[state & 0xff]! ^ t2[(state >>> 8) & 0xff]! ^ t1[(state >>> 16) & 0xff]! ^ t0[state >>> 24]!;
    }
    for (; at < bytes.length; at += 1) {
      state = (state >>> 8) ^ t0[(state ^ bytes[at]!) & 0xff]!;
    }
    this.state = state;
  }

  get value(): number {
    return ~this.state >>> 0;
  }
}
