import type { Day } from './day';
import type { Position } from './position';
import type {
  Action,
  Bound,
  ClaimantRole,
  EstimateStatus,
  Held,
  IncidentActor,
  IncidentKind,
  ScopeKind,
  Status,
  Unit,
} from './vocabulary';

/** The key of a source, unique over all datasets (importers prefix theirs with the dataset id). */
export type SourceKey = string;

/** At least one source, the leading one first: nothing is recorded without. */
export type SourceKeys = readonly [SourceKey, ...SourceKey[]];

/** A page, report or post that says something. Its address is linked, never printed: an address may hold a private name. */
export type Source = {
  key: SourceKey;
  publisher: string;
  /** Null where the dataset gives only a host or a name: shown as what it is. */
  url: string | null;
  /** Null when none was found: shown as "Untitled page", never made up. */
  title: string | null;
  publishedOn: Day | null;
  /** Whom the page copies or summarizes, when it is not the original. */
  via: string | null;
  note: string | null;
};

/** One claim about the size of one event, in the claimant's words. */
export type Estimate = {
  /** The exact words. A number is only ever a reading of these. */
  words: string;
  /** Smallest and largest number the words themselves hold, in `unit`; null where they hold none. */
  low: number | null;
  high: number | null;
  bound: Bound;
  unit: Unit;
  scopeKind: ScopeKind;
  scope: string | null;
  role: ClaimantRole;
  claimant: string;
  status: EstimateStatus;
  note: string | null;
  sources: SourceKeys;
};

/** Something that happened at an event, as somebody tells it. */
export type Incident = {
  kind: IncidentKind;
  /** How many, where a source says so. Counts of one event may compete: never add them up. */
  count: number | null;
  countBound: Extract<Bound, 'exact' | 'about' | 'at_least' | 'at_most'> | null;
  timeText: string | null;
  summary: string;
  status: Status;
  claimedBy: string | null;
  actor: IncidentActor | null;
  sources: SourceKeys;
};

/** One protest action at one place on one day or span of days. */
export type ProtestEvent = {
  /** Public id, unique over all datasets and stable over releases: the last part of `/events/{key}`. */
  key: string;
  title: string;
  /** Slug of its place. */
  place: string;
  startsOn: Day;
  endsOn: Day;
  held: Held;
  venue: string | null;
  position: Position;
  actions: readonly Action[];
  summary: string;
  organizers: readonly string[];
  closures: readonly string[];
  estimates: readonly Estimate[];
  incidents: readonly Incident[];
  sources: SourceKeys;
};
