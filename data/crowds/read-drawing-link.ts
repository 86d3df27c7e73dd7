import { findRingFault } from '#data/geo/ring';
import { parseDrawing, type ReadDrawing } from '#data/model/drawing-link';

/** Reads the URL key `draw` and looks at each ring as closely as at one that is drawn: a crossed outline has no area. */
export function readDrawingLink(text: string | null): ReadDrawing {
  const read = parseDrawing(text ?? '');
  if (!read.ok) return read;
  for (const [position, { outline, holes }] of read.drawing.entries()) {
    const fault = [outline, ...holes].map(findRingFault).find((found) => found !== null);
    if (fault !== undefined) return { ok: false, reason: `in polygon ${position + 1}, ${fault}` };
  }
  return read;
}
