import { useEffect, useState } from 'react';
import { useIsOnline } from '#components/ui/connection';
import { parseDay, toDayNumber } from '#data/model/day';
import { BIN_KINDS, type BinKind } from '#data/model/day-bins';
import { isRecord } from '../ui/is-record';

/** The bars of an answer of `/api/timeline`, one of each column a bar. */
export type BarData = {
  bin: BinKind;
  starts: readonly number[];
  withFigure: readonly number[];
  withoutFigure: readonly number[];
  announced: readonly number[];
};

/**
 * The bars at an address; the ones before stay until these have come, and an answer that was overtaken is dropped.
 * Null until the first; `hasFailed` when the last could not be had; they are asked for anew when a lost connection is
 * back. No address asks for nothing.
 */
export function useBars(address: string | null): { bars: BarData | null; hasFailed: boolean } {
  const isOnline = useIsOnline();
  const [state, setState] = useState<{ bars: BarData | null; hasFailed: boolean }>({ bars: null, hasFailed: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew when the connection is back.
  useEffect(() => {
    if (address === null) return;
    const abort = new AbortController();
    const load = async () => {
      try {
        const response = await fetch(address, { signal: abort.signal });
        if (!response.ok) throw new Error(`Got ${response.status} from the timeline when expected 200.`);
        const bars = parseBars(await response.json());
        if (!abort.signal.aborted) setState({ bars, hasFailed: false });
      } catch {
        // The reader is told in the strip; an aborted request was overtaken by a newer one.
        if (!abort.signal.aborted) setState(({ bars }) => ({ bars, hasFailed: true }));
      }
    };
    void load();
    return () => abort.abort();
  }, [address, isOnline]);
  return state;
}

/** Reads the answer of `/api/timeline`. By hand, since a schema library would weigh more than the timeline itself. */
export function parseBars(answer: unknown): BarData {
  const bin = isRecord(answer) ? BIN_KINDS.find((kind) => kind === answer.bin) : undefined;
  if (!isRecord(answer) || bin === undefined || !Array.isArray(answer.starts)) {
    throw new Error('Got an answer without bars from the timeline.');
  }
  const starts = answer.starts.map((text: unknown) => {
    const day = typeof text === 'string' ? parseDay(text) : null;
    if (day === null) throw new Error(`Got "${String(text)}" from the timeline when expected a day.`);
    return toDayNumber(day);
  });
  const counts = (column: unknown): readonly number[] => {
    if (!Array.isArray(column) || column.length !== starts.length || !column.every(isCount)) {
      throw new Error(`Got a column that is not ${starts.length} counts from the timeline.`);
    }
    return column;
  };
  return {
    bin,
    starts,
    withFigure: counts(answer.withFigure),
    withoutFigure: counts(answer.withoutFigure),
    announced: counts(answer.announced),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
