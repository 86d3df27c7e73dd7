/** No figure that is worked out is surer than this many digits. */
const DIGITS = 3;

/** A lower end to three digits, never more than it was. */
export function floorDigits(value: number): number {
  return roundDigits(value, Math.floor);
}

/** An upper end to three digits, never less than it was. */
export function ceilDigits(value: number): number {
  return roundDigits(value, Math.ceil);
}

function roundDigits(value: number, round: (value: number) => number): number {
  if (value <= 0) return 0;
  const step = 10 ** Math.max(Math.floor(Math.log10(value)) + 1 - DIGITS, 0);
  // A figure that the step divides must not move by an error in its sixteenth digit.
  return round(Number((value / step).toPrecision(12))) * step;
}
