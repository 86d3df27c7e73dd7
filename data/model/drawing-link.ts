import {
  type DensityChoice,
  type DensityId,
  type Drawing,
  type DrawnPolygon,
  findExcess,
  fromMicrodegrees,
  isFreeDensity,
  type Ring,
  toMicrodegrees,
} from './drawing';
import { isLngLat, type LngLat } from './position';

/**
 * A drawing as one word of the URL key `draw`, version 1:
 *
 *     drawing = "1" *( ".." polygon )
 *     polygon = density "." outline *( "." hole )
 *     density = two letters of `CODES` | "f" low "-" high       hundredths of a person per square metre
 *     ring    = longitude latitude of the first corner, then the step to each next corner, in whole millionths of a
 *               degree; each number zigzagged (0, -1, 1, -2 … as 0, 1, 2, 3 …) and written five bits a character,
 *               lowest bits first, the sixth bit saying that more follow
 *
 * The idea is Google's encoded polyline, with an alphabet that needs no escape in an address. A ring is not closed: its
 * first corner is not repeated. A corner costs about six characters; within the limits of a drawing none costs over
 * twelve, so `MAX_LINK_LENGTH` holds for every drawing.
 */
const VERSION = '1';
export const MAX_LINK_LENGTH = 4_000;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CHUNK = 32;

const CODES: Readonly<Record<DensityId, string>> = {
  'jacobs-loose': 'jl',
  'jacobs-dense': 'jd',
  'jacobs-mosh-pit': 'jm',
  'still-free': 's1',
  'still-busy': 's3',
  'still-queue': 's4',
  'still-limit': 's5',
  'fruin-critical': 'fc',
};
const BY_CODE: ReadonlyMap<string, DensityId> = new Map(
  Object.entries(CODES).flatMap(([id, code]) => (isDensityId(id) ? [[code, id] as const] : [])),
);
const FREE = /^f(\d{1,4})-(\d{1,4})$/;

export type ReadDrawing = { ok: true; drawing: Drawing } | { ok: false; reason: string };

/** Writes a drawing for the address; the empty drawing is the empty text. */
export function formatDrawing(drawing: Drawing): string {
  if (drawing.length === 0) return '';
  return [VERSION, ...drawing.map(formatPolygon)].join('..');
}

/** Inverse of `formatDrawing`; says what is wrong with anything else. Whether rings cross themselves is not looked at here. */
export function parseDrawing(text: string): ReadDrawing {
  if (text === '') return { ok: true, drawing: [] };
  if (text.length > MAX_LINK_LENGTH) return refuse(`it is longer than ${MAX_LINK_LENGTH} characters`);
  const [version, ...parts] = text.split('..');
  if (version !== VERSION) return refuse('it begins with no version that is known');
  const drawing: DrawnPolygon[] = [];
  for (const [position, part] of parts.entries()) {
    const polygon = parsePolygon(part);
    if (polygon === null) return refuse(`polygon ${position + 1} of it cannot be read`);
    drawing.push(polygon);
  }
  if (drawing.length === 0) return refuse('it holds no polygon');
  const excess = findExcess(drawing);
  return excess === null ? { ok: true, drawing } : refuse(excess);
}

function refuse(reason: string): ReadDrawing {
  return { ok: false, reason };
}

function formatPolygon({ outline, holes, density }: DrawnPolygon): string {
  return [formatDensity(density), ...[outline, ...holes].map(formatRing)].join('.');
}

function parsePolygon(text: string): DrawnPolygon | null {
  const [code = '', ...texts] = text.split('.');
  const density = parseDensity(code);
  const rings = texts.map(parseRing).filter((ring) => ring !== null);
  const [outline, ...holes] = rings;
  if (density === null || outline === undefined || rings.length !== texts.length) return null;
  return { outline, holes, density };
}

/** A density as the address writes it: `jd`, or `f150-250` for 1.5 to 2.5 per square metre. */
export function formatDensity(density: DensityChoice): string {
  if (density.kind === 'named') return CODES[density.id];
  return `f${Math.round(density.low * 100)}-${Math.round(density.high * 100)}`;
}

/** Inverse of `formatDensity`; null for anything else. */
export function parseDensity(code: string): DensityChoice | null {
  const id = BY_CODE.get(code);
  if (id !== undefined) return { kind: 'named', id };
  const free = FREE.exec(code);
  if (free === null) return null;
  const [low, high] = [Number(free[1]) / 100, Number(free[2]) / 100];
  return isFreeDensity(low, high) ? { kind: 'free', low, high } : null;
}

/** Whether a text is the id of a named convention. */
export function isDensityId(text: string): text is DensityId {
  return Object.hasOwn(CODES, text);
}

function formatRing(ring: Ring): string {
  let [lastX, lastY] = [0, 0];
  let text = '';
  for (const [longitude, latitude] of ring) {
    const [x, y] = [toMicrodegrees(longitude), toMicrodegrees(latitude)];
    text += formatNumber(x - lastX) + formatNumber(y - lastY);
    [lastX, lastY] = [x, y];
  }
  return text;
}

function parseRing(text: string): Ring | null {
  const steps = parseNumbers(text);
  if (steps === null || steps.length % 2 === 1 || steps.length < 6) return null;
  const ring: LngLat[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at] ?? 0;
    y += steps[at + 1] ?? 0;
    const corner: LngLat = [fromMicrodegrees(x), fromMicrodegrees(y)];
    if (!isLngLat(corner)) return null;
    ring.push(corner);
  }
  return ring;
}

function formatNumber(value: number): string {
  // Arithmetic and not bit operators: a step across the world has 31 bits.
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (rest >= CHUNK) {
    text += ALPHABET[CHUNK + (rest % CHUNK)];
    rest = Math.floor(rest / CHUNK);
  }
  return text + ALPHABET[rest];
}

/** All numbers of a text; null when it has a foreign character, ends within a number, or a number is out of bounds. */
function parseNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let value = 0;
  let weight = 1;
  for (const character of text) {
    const code = ALPHABET.indexOf(character);
    if (code === -1 || weight > 2 ** 31) return null;
    value += (code % CHUNK) * weight;
    if (code >= CHUNK) {
      weight *= CHUNK;
      continue;
    }
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    value = 0;
    weight = 1;
  }
  return weight === 1 ? numbers : null;
}
