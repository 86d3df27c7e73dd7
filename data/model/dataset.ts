import type { Actor, Campaign, Claim, TimelineEntry } from './account';
import type { ProtestEvent, Source } from './event';
import type { Place } from './place';

/** Where records come from and on which terms. */
export type Dataset = {
  /** Short id used in URLs (`dataset=`); never renamed. */
  id: string;
  title: string;
  licence: string;
  citation: string;
  homepage: string | null;
  /** Whether its rows may leave this server (exports, API, tiles). */
  redistributable: boolean;
  version: string;
};

/** What a reader knows a dataset by. */
export type DatasetTitle = Pick<Dataset, 'id' | 'title'>;

/** One dataset as an importer hands it to the store: everything resolved, nothing written yet. */
export type DatasetRelease = {
  dataset: Dataset;
  sources: readonly Source[];
  places: readonly Place[];
  events: readonly ProtestEvent[];
  claims: readonly Claim[];
  timeline: readonly TimelineEntry[];
  actors: readonly Actor[];
  campaigns: readonly Campaign[];
};
