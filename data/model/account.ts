import type { Day } from './day';
import type { SourceKeys } from './event';
import type { Position } from './position';
import type { ActorKind, ActorSide, ClaimantRole, Status, TimelineKind } from './vocabulary';

/** A statement about the whole campaign, or a disputed figure, kept with who made it. */
export type Claim = {
  key: string;
  topic: string;
  claim: string;
  claimant: string;
  role: ClaimantRole;
  value: string | null;
  low: number | null;
  high: number | null;
  eventOn: Day | null;
  status: Status;
  note: string | null;
  sources: SourceKeys;
};

/** One entry of the account's timeline. */
export type TimelineEntry = {
  key: string;
  on: Day;
  timeText: string | null;
  /** Slug of its place, when it has one. */
  place: string | null;
  position: Position | null;
  title: string;
  summary: string;
  kind: TimelineKind;
  status: Status;
  sources: SourceKeys;
};

/** A body or public person that took part, called for, or answered. */
export type Actor = {
  key: string;
  name: string;
  kind: ActorKind;
  side: ActorSide;
  role: string;
  city: string | null;
  state: string | null;
  /** Whether the encyclopedia article names it. */
  inArticle: boolean;
  sources: SourceKeys;
};

/** A text with the sources that carry it. */
export type SourcedText = { text: string; sources: SourceKeys };

/** The account of the campaign that the events belong to. */
export type Campaign = {
  key: string;
  title: SourcedText;
  alternativeNames: readonly SourcedText[];
  date: { value: Day; sources: SourceKeys };
  partOf: SourcedText;
  summary: SourcedText;
  goals: readonly SourcedText[];
  methods: readonly SourcedText[];
  status: SourcedText;
  concessions: SourcedText;
  sides: readonly { name: string; actorKeys: readonly string[]; note: string | null; sources: SourceKeys }[];
  leadFigures: readonly { side: string; actorKeys: readonly string[]; note: string | null; sources: SourceKeys }[];
  organization: readonly SourcedText[];
  demands: readonly (SourcedText & { who: string })[];
  background: readonly SourcedText[];
  strike: SourcedText;
  responses: readonly (SourcedText & { who: string; on: Day | null; status: Status })[];
  seeAlso: readonly (SourcedText & { title: string })[];
};
