import { ByteWriter, zigzag } from './byte-writer';

/**
 * The streams of which columns of a MapLibre Tile are made (MLT specification, "Stream Metadata" and "Encodings"): a
 * byte for what the stream is, a byte for how it is encoded, the number of values and of bytes, then the values.
 */

/** What a stream is: the physical type in the high four bits, the logical one in the low four. */
export const STREAM = {
  present: 0x00,
  data: 0x10,
  dictionary: 0x11,
  vertices: 0x13,
  textOffsets: 0x22,
  geometryTypes: 0x30,
  dictionaryLengths: 0x36,
} as const;

// How: two logical techniques of three bits each, then the physical one, which is none or seven bits a byte (varint).
const PLAIN = 0;
const VARINTS = 2;
const DELTAS = (1 << 5) | VARINTS;
const PAIR_DELTAS = (2 << 5) | VARINTS;
const RUNS = (3 << 5) | VARINTS;
const BIT_RUNS = 3 << 5;

const VARINT_ROOM = 8;
const HEAD_ROOM = 32;
/** So few equal values are shorter one by one than as a run. */
const FEW_VALUES = 4;
/** Runs of different bytes are at most so long; the run's first byte is 256 less its length. */
const MOST_LITERALS = 128;

// The values of a stream are written here first, since their number of bytes stands before them. One serves all calls.
const body = new ByteWriter();

/** Whole numbers from 0 to 2^53 - 1; one run when all are equal. */
export function writeNumbers(to: ByteWriter, stream: number, values: ArrayLike<number>, count: number): void {
  body.length = 0;
  if (count >= FEW_VALUES && isConstant(values, count)) {
    body.writeVarint(count);
    body.writeVarint(values[0]!);
    writeHead(to, stream, RUNS, 2);
    to.writeVarint(1);
    to.writeVarint(count);
  } else {
    body.reserve(count * VARINT_ROOM);
    for (let i = 0; i < count; i++) body.writeVarint(values[i]!);
    writeHead(to, stream, VARINTS, count);
  }
  to.writeBytes(body.bytes, body.length);
}

/** Whole numbers of 32 bits, each as its distance from the one before. */
export function writeDeltas(to: ByteWriter, stream: number, values: ArrayLike<number>, count: number): void {
  body.length = 0;
  body.reserve(count * VARINT_ROOM);
  let before = 0;
  for (let i = 0; i < count; i++) {
    body.writeVarint(zigzag(values[i]! - before));
    before = values[i]!;
  }
  writeHead(to, stream, DELTAS, count);
  to.writeBytes(body.bytes, body.length);
}

/** Points, each as its distance from the one before. */
export function writePoints(to: ByteWriter, x: ArrayLike<number>, y: ArrayLike<number>, count: number): void {
  body.length = 0;
  body.reserve(count * 2 * VARINT_ROOM);
  let [beforeX, beforeY] = [0, 0];
  for (let i = 0; i < count; i++) {
    body.writeVarint(zigzag(x[i]! - beforeX));
    body.writeVarint(zigzag(y[i]! - beforeY));
    beforeX = x[i]!;
    beforeY = y[i]!;
  }
  writeHead(to, STREAM.vertices, PAIR_DELTAS, count * 2);
  to.writeBytes(body.bytes, body.length);
}

/** Numbers as eight bytes each, for those that the integers of a tile cannot hold. */
export function writeDoubles(to: ByteWriter, stream: number, values: ArrayLike<number>, count: number): void {
  const bytes = new DataView(new ArrayBuffer(count * 8));
  for (let i = 0; i < count; i++) bytes.setFloat64(i * 8, values[i]!, true);
  writeHead(to, stream, PLAIN, count, count * 8);
  to.writeBytes(new Uint8Array(bytes.buffer));
}

/** Which of the features have a value: a bit each, the lowest first. */
export function writePresent(to: ByteWriter, present: ArrayLike<number>, count: number): void {
  body.length = 0;
  const byteCount = Math.ceil(count / 8);
  body.reserve(byteCount * 2);
  for (let byte = 0; byte < byteCount; byte++) {
    if (byte % MOST_LITERALS === 0) body.writeByte(256 - Math.min(MOST_LITERALS, byteCount - byte));
    let bits = 0;
    for (let i = byte * 8; i < Math.min(byte * 8 + 8, count); i++) bits |= present[i]! << (i & 7);
    body.writeByte(bits);
  }
  writeHead(to, STREAM.present, BIT_RUNS, count);
  to.writeBytes(body.bytes, body.length);
}

/** Bytes as they are, such as the letters of a dictionary. */
export function writeRaw(to: ByteWriter, stream: number, bytes: Uint8Array, count: number): void {
  writeHead(to, stream, PLAIN, count, bytes.length);
  to.writeBytes(bytes);
}

function writeHead(to: ByteWriter, stream: number, encoding: number, count: number, byteLength = body.length): void {
  to.reserve(HEAD_ROOM);
  to.writeByte(stream);
  to.writeByte(encoding);
  to.writeVarint(count);
  to.writeVarint(byteLength);
}

function isConstant(values: ArrayLike<number>, count: number): boolean {
  for (let i = 1; i < count; i++) if (values[i] !== values[0]) return false;
  return true;
}
