import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryView } from '#components/reading/story-view';
import { currentAtlas } from '#data/index/current-atlas';
import { STORY_HREF } from '#data/model/address';
import { currentAccount } from '../../../account';
import { citeStory } from '../../../cite';
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
  const { version } = await currentAtlas();
  return (
    <StoryView campaign={campaign} account={account} places={account.places} citation={citeStory(campaign, version)} />
  );
}
