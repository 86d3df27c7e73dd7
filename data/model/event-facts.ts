import type { Day } from './day';
import type { Estimate } from './event';
import type { Position } from './position';
import type { Action, ClaimantRole, Held, IncidentKind } from './vocabulary';

/** What the index needs to know of one stored event; the store yields these in order of `id`. */
export type EventFacts = {
  /** The store's number of the event: stable while the event exists. */
  id: number;
  placeId: number;
  datasetId: string;
  position: Position;
  startsOn: Day;
  endsOn: Day;
  held: Held;
  actions: readonly Action[];
  /** Kinds of its incidents, each once. */
  incidents: readonly IncidentKind[];
  /** Roles of those who spoke about its size (also those who declined to give a figure), each once. */
  claimants: readonly ClaimantRole[];
  estimates: readonly Pick<Estimate, 'words' | 'low' | 'high' | 'bound' | 'unit' | 'scopeKind'>[];
};
