import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryView } from '#components/reading/story-view';
import { STORY_HREF } from '#data/model/address';
import { currentAccount } from '../../../account';
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
  return (
    <StoryView
      campaign={campaign}
      account={account}
      places={account.places}
      citation={await cite('story', 'january-30-2026')}
    />
  );
}
