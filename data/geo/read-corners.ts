import { isLngLat, type LngLat } from '#data/model/position';

const NUMBER = String.raw`([+-]?\d+(?:\.\d+)?)`;
const LINE = new RegExp(`^${NUMBER}\\s*[,;\\s]\\s*${NUMBER}$`);

export type ReadCorners = { ok: true; corners: LngLat[] } | { ok: false; reason: string };

/** Reads corners, one `longitude, latitude` a line; empty lines are passed over. Names the first line that is none. */
export function readCorners(text: string): ReadCorners {
  const corners: LngLat[] = [];
  for (const [position, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const match = LINE.exec(line.trim());
    const corner: LngLat = [Number(match?.[1]), Number(match?.[2])];
    if (match === null) return refuse(position, `got “${line.trim().slice(0, 40)}”, expected longitude, latitude`);
    if (!isLngLat(corner)) return refuse(position, describeStray(corner));
    corners.push(corner);
  }
  return { ok: true, corners };
}

function describeStray([longitude, latitude]: LngLat): string {
  const isSwapped = isLngLat([latitude, longitude]);
  return `${longitude}, ${latitude} is not on Earth${isSwapped ? '; longitude comes first' : ''}`;
}

function refuse(position: number, reason: string): ReadCorners {
  return { ok: false, reason: `Line ${position + 1}: ${reason}.` };
}
