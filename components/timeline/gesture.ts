/** One wish of the reader, however many steps it takes: a drag, a run of arrow keys, a play. Back undoes it whole. */
export type Gesture = { id: number; isOver: boolean };

let last = 0;

/** A number that no gesture had before. */
export function newGesture(): number {
  last += 1;
  return last;
}
