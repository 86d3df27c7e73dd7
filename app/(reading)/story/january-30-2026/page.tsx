import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryMap } from '#components/reading/story-map';
import { StoryView } from '#components/reading/story-view';
import { currentAtlas } from '#data/index/current-atlas';
import { tilesVersion } from '#data/index/tile-layer';
import { totalOf } from '#data/index/total-of';
import { listStoryDays } from '#data/model/account-order';
import { STORY_HREF } from '#data/model/address';
import { EVERYTHING } from '#data/model/query';
import { currentAccount } from '../../../account';
import { readBasemap } from '../../../basemap';
import { cite } from '../../../cite';
import { SITE_OPEN_GRAPH } from '../../../site';

export async function generateMetadata(): Promise<Metadata> {
  const [campaign] = (await currentAccount()).campaigns;
  if (campaign === undefined) return {};
  const title = `${campaign.title.text}: the account`;
  const description = campaign.summary.text.slice(0, 200);
  return {
    title,
    description,
    alternates: { canonical: STORY_HREF },
    openGraph: { ...SITE_OPEN_GRAPH, title, description, url: STORY_HREF, type: 'article' },
  };
}

export default async function StoryPage() {
  const account = await currentAccount();
  const [campaign] = account.campaigns;
  if (campaign === undefined) notFound();
  const { index, version } = await currentAtlas();
  const events = listStoryDays(campaign, account).map((day) => {
    return [day, totalOf(index, { ...EVERYTHING, from: day, to: day }, null).events] as const;
  });
  const map = (
    <StoryMap
      version={tilesVersion(version)}
      basemap={await readBasemap()}
      start={{ day: campaign.date.value, place: null }}
      events={Object.fromEntries(events)}
    />
  );
  return (
    <StoryView
      campaign={campaign}
      account={account}
      places={account.places}
      citation={await cite('story', 'january-30-2026')}
      map={map}
    />
  );
}
