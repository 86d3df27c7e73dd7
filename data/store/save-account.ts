import type { DatasetRelease } from '#data/model/dataset';
import type { SourceKeys } from '#data/model/event';
import {
  type Statement,
  toActorRows,
  toClaimRows,
  toStatementRows,
  toStatements,
  toTimelineRows,
} from './account-rows';
import { insertRows, type Rows, type Transaction } from './bulk-sqlite';
import { furtherSources, type Numbers, toNumbers } from './event-rows';
import { placeNumbers, type Writing } from './writing';

/** Writes a dataset's campaigns, timeline, claims and actors in place of those it had: nobody outside holds their numbers. */
export async function saveAccount(
  { tx, datasetId, placeIds }: Writing,
  release: DatasetRelease,
  sourceId: Numbers,
): Promise<void> {
  const placeId = placeNumbers(placeIds);
  const ours = { where: { datasetId } };
  await tx.campaign.deleteMany(ours);
  await tx.actor.deleteMany(ours);
  await tx.claim.deleteMany(ours);
  await tx.timelineEntry.deleteMany(ours);

  const keyed = { ...ours, select: { id: true, key: true } };
  await insertRows(tx, toActorRows(release.actors, datasetId, sourceId));
  const actorId = toNumbers('actor', await tx.actor.findMany(keyed));
  await insertRows(tx, sourceRows('ActorSource', 'actorId', release.actors, actorId, sourceId));

  await insertRows(tx, toClaimRows(release.claims, datasetId, sourceId));
  const claimId = toNumbers('claim', await tx.claim.findMany(keyed));
  await insertRows(tx, sourceRows('ClaimSource', 'claimId', release.claims, claimId, sourceId));

  await insertRows(tx, toTimelineRows(release.timeline, { datasetId, placeId, sourceId }));
  const entryId = toNumbers('timeline entry', await tx.timelineEntry.findMany(keyed));
  await insertRows(tx, sourceRows('TimelineEntrySource', 'timelineEntryId', release.timeline, entryId, sourceId));

  for (const campaign of release.campaigns) {
    const { id } = await tx.campaign.create({ data: { datasetId, key: campaign.key } });
    await saveStatements(tx, toStatements(campaign), { campaignId: id, actorId, sourceId });
  }
}

async function saveStatements(
  tx: Transaction,
  statements: readonly Statement[],
  { campaignId, actorId, sourceId }: { campaignId: number; actorId: Numbers; sourceId: Numbers },
): Promise<void> {
  await insertRows(tx, toStatementRows(statements, campaignId, sourceId));
  const stored = await tx.campaignStatement.findMany({ where: { campaignId } });
  const statementId = toNumbers(
    'statement',
    stored.map(({ id, section, position }) => ({ id, key: `${section}/${position}` })),
  );
  const keyed = statements.map((told) => ({ ...told, key: `${told.section}/${told.position}` }));
  await insertRows(tx, sourceRows('CampaignStatementSource', 'statementId', keyed, statementId, sourceId));
  await insertRows(tx, {
    table: 'CampaignStatementActor',
    columns: ['statementId', 'position', 'actorId'],
    rows: keyed.flatMap(({ key, actorKeys }) =>
      actorKeys.map((actorKey, position) => [statementId(key), position, actorId(actorKey)]),
    ),
  });
}

function sourceRows(
  table: Rows['table'],
  owner: string,
  records: readonly { key: string; sources: SourceKeys }[],
  ownerId: Numbers,
  sourceId: Numbers,
): Rows {
  const rows = records.flatMap(({ key, sources }) => furtherSources(ownerId(key), sources, sourceId));
  return { table, columns: [owner, 'position', 'sourceId'], rows };
}
