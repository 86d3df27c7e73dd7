import type { DatasetRelease } from '#data/model/dataset';
import type { ProtestEvent } from '#data/model/event';
import type { Place, Population } from '#data/model/place';
import type { LngLat, Position } from '#data/model/position';

/** A place as a dataset names it; the run finds what is missing in the gazetteer. */
export type DraftPlace = Pick<Place, 'slug' | 'name' | 'state'> & {
  county: string | null;
  /** Null when the dataset does not say where the place is. */
  center: LngLat | null;
  population: Population | null;
};

/** An event as a dataset tells it; without a position it is drawn at its place's centre, as of city precision. */
export type DraftEvent = Omit<ProtestEvent, 'position'> & { position: Position | null };

/** One dataset read and validated, its places not yet resolved. */
export type Draft = Omit<DatasetRelease, 'places' | 'events'> & {
  places: readonly DraftPlace[];
  events: readonly DraftEvent[];
};

/** How one source of records is read. `id` is written into every run and never renamed. */
export type Importer = {
  id: string;
  title: string;
  /**
   * Reads and validates the files of a folder. Pure but for reading: no clock, no network, no store.
   * @throws InvalidDataError at the first thing that is not as expected.
   */
  read(folder: string): Draft;
};

/** Thrown when a file is not as expected; the message names file, path inside it, what was got and expected. */
export class InvalidDataError extends Error {
  override name = 'InvalidDataError';

  /** `at` makes the same error in another thread. */
  constructor(readonly at: { file: string; path: string; got: string; expected: string }) {
    super(`${at.file}: ${at.path === '' ? '' : `${at.path}: `}got ${at.got}; expected ${at.expected}.`);
  }
}
