import type { Theme } from '#data/model/theme';
import { PALETTES } from './palette';

/**
 * Images for what circle layers cannot draw: broken rings, dotted rings, the incident mark, a town's point. They are
 * computed pixel by pixel, so that no sprite file has to be fetched and nothing depends on a canvas.
 */
export const IMAGE_KINDS = ['open-ring', 'halo', 'announced', 'incident', 'town', 'room'] as const;
export type ImageKind = (typeof IMAGE_KINDS)[number];

/** Pixels of the image for one pixel of the map. */
export const IMAGE_PIXEL_RATIO = 2;

export type DotImage = { width: number; height: number; data: Uint8ClampedArray };

/** How far a soft halo stands off its dot, in pixels: outside an open ring too. */
export const HALO_GAP = 5;
/** How far an open ring stands off its figure, in pixels: it says "or more", and stays apart from a disc as large. */
export const OPEN_RING_GAP = 2;
/** Room around a shape for its line and its soft edge, in pixels. */
const MARGIN = 2;

/** The name of an image in the style; `radius` in pixels is that of the dot. */
export function imageId(kind: ImageKind, theme: Theme, radius = 0): string {
  return `turnout/${kind}/${theme}/${radius}`;
}

/** Draws the image of a name that `imageId` gave; null for every other name. */
export function drawImage(id: string): DotImage | null {
  const [prefix, kindText, themeText, radiusText] = id.split('/');
  const kind = IMAGE_KINDS.find((candidate) => candidate === kindText);
  if (prefix !== 'turnout' || kind === undefined || (themeText !== 'light' && themeText !== 'dark')) return null;
  const palette = PALETTES[themeText];
  const radius = Number(radiusText);
  switch (kind) {
    case 'open-ring':
      return paint(radius + OPEN_RING_GAP, [
        { colour: palette.accent, cover: dashes(ring(radius + OPEN_RING_GAP, 1.5), radius + OPEN_RING_GAP, 6.4, 0.66) },
      ]);
    case 'halo':
      return paint(radius + HALO_GAP, [
        { colour: palette.accent, cover: scaled(dashes(ring(radius + HALO_GAP, 1), radius + HALO_GAP, 3, 0.48), 0.6) },
      ]);
    case 'announced':
      return paint(radius, [
        { colour: palette.paper, cover: disc(radius) },
        { colour: palette.quietInk, cover: dashes(ring(radius, 1.4), radius, 3.1, 0.55) },
      ]);
    case 'incident':
      return paint(6.5, [
        { colour: palette.incidentOutline, cover: triangle(6.3) },
        { colour: palette.incident, cover: triangle(4.1) },
      ]);
    case 'town':
      return paint(1.7, [{ colour: palette.townDot, cover: disc(1.7) }]);
    case 'room':
      // Seen by nobody: it takes the place on which names of the ground must not stand.
      return paint(radius, []);
  }
}

/** How much of the pixel at (x, y), in map pixels from the centre, a shape covers: 0 to 1. */
type Cover = (x: number, y: number) => number;

function disc(radius: number): Cover {
  return (x, y) => soften(Math.hypot(x, y) - radius);
}

function ring(radius: number, width: number): Cover {
  return (x, y) => soften(Math.abs(Math.hypot(x, y) - radius) - width / 2);
}

/** An equilateral triangle on its base, `reach` from its centre to each corner: a warning, not a second dot. */
function triangle(reach: number): Cover {
  const inner = reach / 2;
  const slope = Math.sqrt(3) / 2;
  return (x, y) => soften(Math.max(y - inner, Math.abs(x) * slope - y / 2 - inner));
}

/** Cuts a ring into dashes of about `length` pixels with its gap, `share` of it inked; a whole number goes around. */
function dashes(cover: Cover, radius: number, length: number, share: number): Cover {
  const count = Math.max(Math.round((2 * Math.PI * radius) / length), 5);
  return (x, y) => {
    const phase = ((Math.atan2(y, x) / (2 * Math.PI)) * count + count) % 1;
    const fromMiddle = Math.abs(phase - 0.5) * 2;
    const pixelsFromEdge = ((fromMiddle - share) / 2 / count) * 2 * Math.PI * Math.hypot(x, y);
    return cover(x, y) * soften(pixelsFromEdge);
  };
}

function scaled(cover: Cover, share: number): Cover {
  return (x, y) => cover(x, y) * share;
}

/** Coverage at a signed distance (in map pixels) from an edge, softened over one image pixel. */
function soften(distance: number): number {
  return Math.min(Math.max(0.5 - distance * IMAGE_PIXEL_RATIO, 0), 1);
}

/** Paints shapes over each other on a clear square that holds `reach` pixels to each side of its centre. */
function paint(reach: number, shapes: readonly { colour: string; cover: Cover }[]): DotImage {
  const size = Math.ceil((reach + MARGIN) * 2 * IMAGE_PIXEL_RATIO);
  const data = new Uint8ClampedArray(size * size * 4);
  const inks = shapes.map(({ colour, cover }) => ({ rgb: toRgb(colour), cover }));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = (column + 0.5 - size / 2) / IMAGE_PIXEL_RATIO;
      const y = (row + 0.5 - size / 2) / IMAGE_PIXEL_RATIO;
      const offset = (row * size + column) * 4;
      for (const { rgb, cover } of inks) blend(data, offset, rgb, cover(x, y));
    }
  }
  return { width: size, height: size, data };
}

/** Lays ink over what is there: "over" of Porter and Duff (1984), colours not multiplied by alpha. */
function blend(data: Uint8ClampedArray, offset: number, rgb: readonly number[], alpha: number): void {
  if (alpha === 0) return;
  const below = (data[offset + 3] ?? 0) / 255;
  const total = alpha + below * (1 - alpha);
  rgb.forEach((value, channel) => {
    data[offset + channel] = (value * alpha + (data[offset + channel] ?? 0) * below * (1 - alpha)) / total;
  });
  data[offset + 3] = total * 255;
}

/** Reads `#rrggbb`. */
function toRgb(colour: string): readonly number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`Got the colour "${colour}" when expected #rrggbb.`);
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
