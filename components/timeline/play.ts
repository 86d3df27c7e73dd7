import { type BinKind, binAround, type DayRange } from '#data/model/day-bins';
import { isWhole } from './brush';

/** What moves: the chosen days keep their length, or they grow from the first day on. */
export const PLAY_MODES = ['window', 'growing'] as const;
export type PlayMode = (typeof PLAY_MODES)[number];

/** Bars a second. */
export const SPEEDS = [1, 2, 5] as const;
export type Speed = (typeof SPEEDS)[number];

/** The days chosen one bar later; null after the last. Without a choice, and from all days, it begins with the first bar. */
export function nextFrame(days: DayRange | null, mode: PlayMode, bin: BinKind, limits: DayRange): DayRange | null {
  if (days === null || isWhole(days, limits)) return binAround(limits.first, bin, limits);
  if (days.last >= limits.last) return null;
  const { last } = binAround(days.last + 1, bin, limits);
  if (mode === 'growing') return { first: limits.first, last };
  const { last: endOfFirst } = binAround(days.first, bin, limits);
  return { first: Math.min(endOfFirst + 1, last), last };
}
