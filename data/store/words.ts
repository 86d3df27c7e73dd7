import { type Day, parseDay } from '#data/model/day';
import type { SourceKeys } from '#data/model/event';
import { isLngLat, type Position, PRECISIONS } from '#data/model/position';
import { isTermOf } from '#data/model/vocabulary';

/**
 * Reading the store's columns as the model's types. The database checks the same rules when it is written, so a
 * failure here means that code and store are of different versions.
 */

type Term = { readonly label: string; readonly definition: string };

/** A reader for a column that holds a word of the vocabulary. */
export function termReader<Table extends Record<string, Term>>(column: string, table: Table) {
  const isTerm = isTermOf(table);
  return (text: string): keyof Table & string => (isTerm(text) ? text : refuse(column, text, Object.keys(table)));
}

/** The number of a row; undefined for what is none, or one beyond 32 bits, which is how wide the index keeps them. */
export function toId(cell: unknown): number | undefined {
  return typeof cell === 'number' && cell >>> 0 === cell ? cell : undefined;
}

/** A day as the store keeps it. */
export function toDay(text: string): Day {
  return parseDay(text) ?? refuse('day', text, ['YYYY-MM-DD']);
}

/** `toDay` for columns that may be empty. */
export function toDayOrNull(text: string | null): Day | null {
  return text === null ? null : toDay(text);
}

/** The position that three columns hold. */
export function toPosition(longitude: number, latitude: number, precision: string): Position {
  const known = PRECISIONS.find((word) => word === precision) ?? refuse('precision', precision, PRECISIONS);
  if (!isLngLat([longitude, latitude])) refuse('position', `${longitude}, ${latitude}`, ['degrees on Earth']);
  return { lngLat: [longitude, latitude], precision: known };
}

/** The leading source and the further ones, by the keys of their rows. */
export function toSourceKeys(
  row: { leadSourceId: number; sources: readonly { sourceId: number }[] },
  keyOf: (id: number) => string,
): SourceKeys {
  return [keyOf(row.leadSourceId), ...row.sources.map(({ sourceId }) => keyOf(sourceId))];
}

function refuse(column: string, got: string, expected: readonly string[]): never {
  throw new Error(`The store holds the ${column} "${got}"; expected ${expected.join(', ')}. Run npm run db:migrate.`);
}
