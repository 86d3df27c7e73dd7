import { describe, expect, test } from 'vitest';
import { toDayNumber } from '#data/model/day';
import { type BinKind, type DayRange, listBins } from '#data/model/day-bins';
import { nextFrame, type PlayMode } from '../../../../components/timeline/play';
import { dayOf } from '../../../support/made-up-records';

const rangeOf = (first: string, last: string): DayRange => ({
  first: toDayNumber(dayOf(first)),
  last: toDayNumber(dayOf(last)),
});
const LIMITS = rangeOf('2026-01-13', '2026-02-01');

/** All frames from a choice on, until there is no further one. */
function playFrom(days: DayRange | null, mode: PlayMode, bin: BinKind, limits = LIMITS): DayRange[] {
  const frames: DayRange[] = [];
  for (let at = nextFrame(days, mode, bin, limits); at !== null; at = nextFrame(at, mode, bin, limits)) {
    frames.push(at);
    if (frames.length > 1000) throw new Error('Got a play that does not end.');
    // All days are where growing ends, and where a play begins.
    if (at.first === limits.first && at.last === limits.last) break;
  }
  return frames;
}

describe('a play of the days', () => {
  test('shows each day alone, once, when nothing was chosen', () => {
    const days = Array.from({ length: 20 }, (_, i) => ({ first: LIMITS.first + i, last: LIMITS.first + i }));
    expect(playFrom(null, 'window', 'day')).toEqual(days);
  });

  test('moves the chosen days on without changing their number, up to the last day', () => {
    const frames = playFrom(rangeOf('2026-01-26', '2026-01-28'), 'window', 'day');
    expect(frames[0]).toEqual(rangeOf('2026-01-27', '2026-01-29'));
    expect(frames.every(({ first, last }) => last - first === 2)).toBe(true);
    expect(frames.at(-1)).toEqual(rangeOf('2026-01-30', '2026-02-01'));
  });

  test('grows from the first day until all days are shown', () => {
    const frames = playFrom(null, 'growing', 'day');
    expect(frames.every(({ first }) => first === LIMITS.first)).toBe(true);
    expect(frames.map(({ last }) => last)).toEqual(Array.from({ length: 20 }, (_, i) => LIMITS.first + i));
    expect(nextFrame(rangeOf('2026-01-28', '2026-01-29'), 'growing', 'day', LIMITS)).toEqual(
      rangeOf('2026-01-13', '2026-01-30'),
    );
  });

  test('takes a month after the other where bars are months, whatever their lengths', () => {
    const years = rangeOf('2024-01-05', '2025-12-20');
    const frames = playFrom(null, 'window', 'month', years);
    expect(frames).toHaveLength(listBins(years, 'month').length);
    expect(frames[1]).toEqual(rangeOf('2024-02-01', '2024-02-29'));
    expect(frames.at(-1)).toEqual(rangeOf('2025-12-01', '2025-12-20'));
  });

  test('has nothing to show after the last day, and begins anew from all days', () => {
    expect(nextFrame(rangeOf('2026-02-01', '2026-02-01'), 'window', 'day', LIMITS)).toBeNull();
    expect(nextFrame(LIMITS, 'window', 'day', LIMITS)).toEqual(rangeOf('2026-01-13', '2026-01-13'));
  });
});
