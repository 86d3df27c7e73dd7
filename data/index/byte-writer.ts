/** Bytes that grow as they are written. Made to be used again and again. */
export class ByteWriter {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 16_384) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for `count` more bytes. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  writeByte(value: number): void {
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte, the lowest first. Takes at most 8 bytes of room. */
  writeVarint(value: number): void {
    let rest = value;
    // Bit operators see 32 bits only.
    while (rest > 0x7fffffff) {
      this.bytes[this.length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Copies bytes to the end. */
  writeBytes(source: Uint8Array, count = source.length): void {
    this.reserve(count);
    this.bytes.set(count === source.length ? source : source.subarray(0, count), this.length);
    this.length += count;
  }

  /** A text in UTF-8, its number of bytes before it. */
  writeText(text: string): void {
    const bytes = encoder.encode(text);
    this.reserve(8);
    this.writeVarint(bytes.length);
    this.writeBytes(bytes);
  }
}

const encoder = new TextEncoder();

/** A whole number of 32 bits as an unsigned one, small for small distances from zero: 0, -1, 1, -2 give 0, 1, 2, 3. */
export function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}
