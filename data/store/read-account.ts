import type { Actor, Campaign, Claim, SourcedText, TimelineEntry } from '#data/model/account';
import type { Account } from '#data/model/stored';
import { ACTOR_KINDS, ACTOR_SIDES, CLAIMANT_ROLES, STATUSES, TIMELINE_KINDS } from '#data/model/vocabulary';
import type { Section, Statement } from './account-rows';
import { shownTo } from './audience';
import type { Store } from './open';
import { FURTHER_SOURCES, readSources } from './read-sources';
import { termReader, toDay, toDayOrNull, toPosition, toSourceKeys } from './words';

const readRole = termReader('role', CLAIMANT_ROLES);
const readStatus = termReader('status', STATUSES);
const readTimelineKind = termReader('kind', TIMELINE_KINDS);
const readActorKind = termReader('kind', ACTOR_KINDS);
const readSide = termReader('side', ACTOR_SIDES);

/** The account around a dataset's events: campaigns, timeline, claims, actors, and the sources they name. */
export async function readAccount(store: Store, datasetId: string): Promise<Account> {
  const { client, audience } = store;
  const dataset = { publicId: datasetId, ...shownTo(audience) };
  const ours = { where: { dataset }, orderBy: { position: 'asc' } } as const;
  const sourced = { sources: FURTHER_SOURCES } as const;
  const [actorRows, claimRows, entryRows, campaignRows] = await Promise.all([
    client.actor.findMany({ ...ours, include: sourced }),
    client.claim.findMany({ ...ours, include: sourced }),
    client.timelineEntry.findMany({ ...ours, include: { ...sourced, place: { select: { slug: true } } } }),
    client.campaign.findMany({
      where: ours.where,
      orderBy: { id: 'asc' },
      include: {
        statements: {
          orderBy: { id: 'asc' },
          include: {
            ...sourced,
            actors: { orderBy: { position: 'asc' }, include: { actor: { select: { key: true } } } },
          },
        },
      },
    }),
  ]);
  const statementRows = campaignRows.flatMap(({ statements }) => statements);
  const { sources, keyOf } = await readSources(store, [...actorRows, ...claimRows, ...entryRows, ...statementRows]);

  const actors = actorRows.map(({ key, name, kind, side, role, city, state, inArticle, ...row }): Actor => {
    const cited = toSourceKeys(row, keyOf);
    return { key, name, kind: readActorKind(kind), side: readSide(side), role, city, state, inArticle, sources: cited };
  });
  const claims = claimRows.map(({ key, topic, claim, claimant, role, value, low, high, note, ...row }): Claim => {
    const eventOn = toDayOrNull(row.eventOn);
    const cited = { status: readStatus(row.status), note, sources: toSourceKeys(row, keyOf) };
    return { key, topic, claim, claimant, role: readRole(role), value, low, high, eventOn, ...cited };
  });
  const timeline = entryRows.map(
    ({ key, timeText, title, summary, longitude, latitude, precision, ...row }): TimelineEntry => {
      const located = longitude !== null && latitude !== null && precision !== null;
      return {
        key,
        on: toDay(row.happenedOn),
        timeText,
        place: row.place?.slug ?? null,
        position: located ? toPosition(longitude, latitude, precision) : null,
        title,
        summary,
        kind: readTimelineKind(row.kind),
        status: readStatus(row.status),
        sources: toSourceKeys(row, keyOf),
      };
    },
  );
  const campaigns = campaignRows.map(({ key, statements }) => {
    const told = statements.map(({ text, who, happenedOn, status, heading, note, actors: named, ...row }) => ({
      section: row.section,
      position: row.position,
      text,
      who,
      on: happenedOn,
      status,
      heading,
      note,
      actorKeys: named.map(({ actor }) => actor.key),
      sources: toSourceKeys(row, keyOf),
    }));
    return toCampaign(key, told);
  });
  return { campaigns, timeline, claims, actors, sources };
}

/** The campaign that a list of statements tells. Inverse of `toStatements`. */
function toCampaign(key: string, statements: readonly (Omit<Statement, 'section'> & { section: string })[]): Campaign {
  const of = (section: Section) => statements.filter((told) => told.section === section);
  const one = (section: Section) => {
    const told = of(section)[0];
    if (told === undefined) throw new Error(`The campaign ${key} has no ${section} in the store; expected one.`);
    return told;
  };
  const toText = ({ text, sources }: { text: string; sources: SourcedText['sources'] }): SourcedText => ({
    text,
    sources,
  });
  const date = one('date');
  return {
    key,
    title: toText(one('title')),
    alternativeNames: of('alternativeNames').map(toText),
    date: { value: toDay(date.text), sources: date.sources },
    partOf: toText(one('partOf')),
    summary: toText(one('summary')),
    goals: of('goals').map(toText),
    methods: of('methods').map(toText),
    status: toText(one('status')),
    concessions: toText(one('concessions')),
    sides: of('sides').map(({ text, actorKeys, note, sources }) => ({ name: text, actorKeys, note, sources })),
    leadFigures: of('leadFigures').map(({ text, actorKeys, note, sources }) => ({
      side: text,
      actorKeys,
      note,
      sources,
    })),
    organization: of('organization').map(toText),
    demands: of('demands').map((told) => ({ ...toText(told), who: told.who ?? '' })),
    background: of('background').map(toText),
    strike: toText(one('strike')),
    responses: of('responses').map((told) => ({
      ...toText(told),
      who: told.who ?? '',
      on: toDayOrNull(told.on),
      status: readStatus(told.status ?? ''),
    })),
    seeAlso: of('seeAlso').map((told) => ({ ...toText(told), title: told.heading ?? '' })),
  };
}
