import type { Actor, Campaign, Claim, TimelineEntry } from '#data/model/account';
import type { SourceKeys } from '#data/model/event';
import type { Rows } from './bulk-sqlite';
import type { Numbers } from './event-rows';

/** The rows of a dataset's actors, in its order. */
export function toActorRows(actors: readonly Actor[], datasetId: number, sourceId: Numbers): Rows {
  const rows = actors.map((actor, position) => [
    datasetId,
    position,
    actor.key,
    actor.name,
    actor.kind,
    actor.side,
    actor.role,
    actor.city,
    actor.state,
    actor.inArticle,
    sourceId(actor.sources[0]),
  ]);
  const columns = ['datasetId', 'position', 'key', 'name', 'kind', 'side', 'role', 'city', 'state', 'inArticle'];
  return { table: 'Actor', columns: [...columns, 'leadSourceId'], rows };
}

/** The rows of a dataset's claims, in its order. */
export function toClaimRows(claims: readonly Claim[], datasetId: number, sourceId: Numbers): Rows {
  const rows = claims.map((claim, position) => [
    datasetId,
    position,
    claim.key,
    claim.topic,
    claim.claim,
    claim.claimant,
    claim.role,
    claim.value,
    claim.low,
    claim.high,
    claim.eventOn,
    claim.status,
    claim.note,
    sourceId(claim.sources[0]),
  ]);
  const columns = ['datasetId', 'position', 'key', 'topic', 'claim', 'claimant', 'role', 'value', 'low', 'high'];
  return { table: 'Claim', columns: [...columns, 'eventOn', 'status', 'note', 'leadSourceId'], rows };
}

/** The rows of a dataset's timeline, in its order. */
export function toTimelineRows(
  timeline: readonly TimelineEntry[],
  { datasetId, placeId, sourceId }: { datasetId: number; placeId: Numbers; sourceId: Numbers },
): Rows {
  const rows = timeline.map((entry, position) => [
    datasetId,
    position,
    entry.key,
    entry.on,
    entry.timeText,
    entry.place === null ? null : placeId(entry.place),
    entry.position?.lngLat[0] ?? null,
    entry.position?.lngLat[1] ?? null,
    entry.position?.precision ?? null,
    entry.title,
    entry.summary,
    entry.kind,
    entry.status,
    sourceId(entry.sources[0]),
  ]);
  const columns = ['datasetId', 'position', 'key', 'happenedOn', 'timeText', 'placeId', 'longitude', 'latitude'];
  return {
    table: 'TimelineEntry',
    columns: [...columns, 'precision', 'title', 'summary', 'kind', 'status', 'leadSourceId'],
    rows,
  };
}

/** The parts of a campaign's account, as the table of statements names them. */
export type Section = Exclude<keyof Campaign, 'key'>;

/** One statement of a campaign in the shape of its table. */
export type Statement = {
  section: Section;
  position: number;
  text: string;
  who: string | null;
  on: string | null;
  status: string | null;
  heading: string | null;
  note: string | null;
  actorKeys: readonly string[];
  sources: SourceKeys;
};

type Told = { sources: SourceKeys } & Partial<
  Pick<Statement, 'who' | 'on' | 'status' | 'heading' | 'note' | 'actorKeys'>
>;

/** A campaign's account as a list of statements. `toCampaign` is the inverse. */
export function toStatements(campaign: Campaign): Statement[] {
  const statement = (section: Section, position: number, text: string, told: Told): Statement => ({
    section,
    position,
    text,
    who: told.who ?? null,
    on: told.on ?? null,
    status: told.status ?? null,
    heading: told.heading ?? null,
    note: told.note ?? null,
    actorKeys: told.actorKeys ?? [],
    sources: told.sources,
  });
  const texts = (section: Section, list: readonly (Told & { text: string })[]) =>
    list.map((told, position) => statement(section, position, told.text, told));
  return [
    ...texts('title', [campaign.title]),
    ...texts('alternativeNames', campaign.alternativeNames),
    statement('date', 0, campaign.date.value, { on: campaign.date.value, sources: campaign.date.sources }),
    ...texts('partOf', [campaign.partOf]),
    ...texts('summary', [campaign.summary]),
    ...texts('goals', campaign.goals),
    ...texts('methods', campaign.methods),
    ...texts('status', [campaign.status]),
    ...texts('concessions', [campaign.concessions]),
    ...campaign.sides.map((side, position) => statement('sides', position, side.name, side)),
    ...campaign.leadFigures.map((lead, position) => statement('leadFigures', position, lead.side, lead)),
    ...texts('organization', campaign.organization),
    ...texts('demands', campaign.demands),
    ...texts('background', campaign.background),
    ...texts('strike', [campaign.strike]),
    ...texts('responses', campaign.responses),
    ...campaign.seeAlso.map((other, position) =>
      statement('seeAlso', position, other.text, { heading: other.title, sources: other.sources }),
    ),
  ];
}

/** The rows of a campaign's statements. */
export function toStatementRows(statements: readonly Statement[], campaignId: number, sourceId: Numbers): Rows {
  const rows = statements.map((told) => [
    campaignId,
    told.section,
    told.position,
    told.text,
    told.who,
    told.on,
    told.status,
    told.heading,
    told.note,
    sourceId(told.sources[0]),
  ]);
  const columns = ['campaignId', 'section', 'position', 'text', 'who', 'happenedOn', 'status', 'heading', 'note'];
  return { table: 'CampaignStatement', columns: [...columns, 'leadSourceId'], rows };
}
