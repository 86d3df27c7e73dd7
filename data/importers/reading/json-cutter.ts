const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;
/** Keys of the document that are longer are none we look for. */
const MOST_KEY_BYTES = 200;

/** One entry of the array: its bytes, or null when they are more than allowed. */
export type JsonEntry = Buffer | null;

/**
 * Cuts the array under a key of a JSON document (or the document itself, when the key is empty) into its entries, without
 * keeping more than one of them in memory. It does not check the JSON: whoever parses an entry does.
 */
export class JsonCutter {
  /** Whether the array was found, and whether the document came to its end. */
  found = false;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private key = '';
  private string: number[] = [];
  private parts: Buffer[] = [];
  private size = 0;
  private start = -1;
  private inArray = false;
  private readonly entryDepth: number;

  constructor(
    private readonly recordsAt: string,
    private readonly mostBytes: number,
  ) {
    this.entryDepth = recordsAt === '' ? 1 : 2;
  }

  /** Whether everything that was opened was closed again. */
  get isComplete(): boolean {
    return this.depth === 0 && !this.inString;
  }

  /** The entries that end within the next bytes. */
  *cut(chunk: Buffer): Generator<JsonEntry> {
    if (this.start >= 0) this.start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.inString) this.passString(byte);
      else if (byte > SPACE) {
        const isAtEntry = this.inArray && this.depth === this.entryDepth;
        if (isAtEntry && (byte === COMMA || byte === CLOSE_ARRAY)) {
          if (this.start >= 0) yield this.finish(chunk.subarray(this.start, at));
          if (byte === CLOSE_ARRAY) this.inArray = false;
        } else if (isAtEntry && this.start < 0) this.start = at;
        this.pass(byte);
      }
    }
    if (this.start >= 0) this.keep(chunk.subarray(this.start));
  }

  private pass(byte: number): void {
    if (byte === QUOTE) {
      this.inString = true;
      this.string = [];
    } else if (byte === COLON && this.depth === 1) this.key = Buffer.from(this.string).toString();
    else if (byte === OPEN_OBJECT) this.depth++;
    else if (byte === OPEN_ARRAY) {
      const isAtKey = this.recordsAt === '' ? this.depth === 0 : this.depth === 1 && this.key === this.recordsAt;
      if (isAtKey && !this.found) this.found = this.inArray = true;
      this.depth++;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.depth--;
  }

  private passString(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) this.inString = false;
    if (this.inString && this.depth === 1 && this.string.length < MOST_KEY_BYTES) this.string.push(byte);
  }

  private keep(part: Buffer): void {
    this.size += part.length;
    if (this.size <= this.mostBytes) this.parts.push(Buffer.from(part));
    else this.parts = [];
  }

  private finish(last: Buffer): JsonEntry {
    this.keep(last);
    const entry = this.size > this.mostBytes ? null : Buffer.concat(this.parts);
    this.parts = [];
    this.size = 0;
    this.start = -1;
    return entry;
  }
}
