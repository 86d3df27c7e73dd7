import { type Extent, extentOf } from '#data/index/extent-of';
import { type Timeline, type TimelineBins, timelineOf, timelineVersion } from '#data/index/timeline-of';
import { fromDayNumber, parseDay, toDayNumber } from '#data/model/day';
import { BIN_KINDS, type BinKind, chooseBin, type DayRange } from '#data/model/day-bins';
import { problem } from '../../problem';
import { answerByVersion } from '../../versioned-answer';

/** Bars that fit on a wide screen: with more days the bars stand for weeks, months or years. */
const USUAL_BINS = 190;
/** Twenty-seven years by day. Nobody can tell more bars apart, and they would cost more than the counting. */
const MOST_DAYS_BY_DAY = 10_000;
const MOST_DAYS = 400_000;

/**
 * `GET /api/timeline?<query>&days=<first>,<last>&bin=<day|week|month|year>&v=<version>`: the events of each bin with a
 * figure, without, and only announced, for every filter of the query but its days (`timelineOf` says how events of
 * several days count). `days` is all days of the record when left out, `bin` what suits their number. Counts stand in
 * columns, as many as `starts`. An address with the version in force (`timelineVersion`) never changes its answer.
 */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const days = parseDays(search.get('days'));
  const bin = parseBin(search.get('bin'));
  if (days === undefined || bin === undefined) {
    const expected = `days as two days such as 2026-01-13,2026-02-01, the earlier first, and bin one of ${BIN_KINDS.join(', ')}`;
    return problem(
      400,
      'The timeline cannot be read',
      `Got days "${search.get('days') ?? ''}" and bin "${search.get('bin') ?? ''}"; expected ${expected}.`,
    );
  }
  return answerByVersion(request, {
    name: () => `timeline/${search.get('days') ?? ''}/${bin ?? ''}`,
    version: timelineVersion,
    make: ({ atlas, query, words }) => {
      const bins = toBins(days, bin, extentOf(atlas.index));
      if (bins === null) return Response.json(null);
      const count = bins.last - bins.first + 1;
      if (bins.bin === 'day' && count > MOST_DAYS_BY_DAY) {
        return problem(400, 'Too many bars', `Got ${count} days by day; expected at most ${MOST_DAYS_BY_DAY}.`);
      }
      return Response.json(toAnswer(bins, timelineOf(atlas.index, query, words, bins)));
    },
  });
}

/** Null when nothing is asked, undefined when it cannot be read. */
function parseDays(text: string | null): DayRange | null | undefined {
  if (text === null || text === '') return null;
  const [first, last, ...rest] = text.split(',').map(parseDay);
  if (first == null || last == null || rest.length > 0) return undefined;
  const days = { first: toDayNumber(first), last: toDayNumber(last) };
  return days.first <= days.last && days.last - days.first < MOST_DAYS ? days : undefined;
}

function parseBin(text: string | null): BinKind | null | undefined {
  return text === null || text === '' ? null : BIN_KINDS.find((kind) => kind === text);
}

/** Null when nothing is asked for and nothing is recorded, so that there are no days to speak of. */
function toBins(days: DayRange | null, bin: BinKind | null, extent: Extent | null): TimelineBins | null {
  const whole = extent && { first: toDayNumber(extent.firstDay), last: toDayNumber(extent.lastDay) };
  const range = days ?? whole;
  return range && { ...range, bin: bin ?? chooseBin(range, USUAL_BINS) };
}

function toAnswer({ bin, first, last }: TimelineBins, { starts, withFigure, withoutFigure, announced }: Timeline) {
  return {
    bin,
    first: fromDayNumber(first),
    last: fromDayNumber(last),
    starts: starts.map(fromDayNumber),
    withFigure: [...withFigure],
    withoutFigure: [...withoutFigure],
    announced: [...announced],
  };
}
