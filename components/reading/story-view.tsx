import { Fragment, type ReactNode } from 'react';
import { SourceList } from '#components/evidence/source-list';
import { SourceMarks } from '#components/evidence/source-marks';
import { FactWordHelp } from '#components/evidence/word-help';
import { Cite } from '#components/ui/cite';
import { CopyButton } from '#components/ui/copy-button';
import { ReadingLink } from '#components/ui/reading-link';
import type { Campaign } from '#data/model/account';
import { groupByDay, groupByTopic } from '#data/model/account-order';
import { METHODS_HREF } from '#data/model/address';
import type { Citation } from '#data/model/citation';
import { formatDay } from '#data/model/day';
import type { Place } from '#data/model/place';
import { numberSourcesOf, type SourceNumbers } from '#data/model/source-numbers';
import type { Account } from '#data/model/stored';
import { TIMELINE_KINDS } from '#data/model/vocabulary';
import { Contents } from './contents';
import styles from './reading.module.css';
import { ReadingPart } from './reading-part';
import { Sourced, SourcedList } from './sourced';
import { StoryActors } from './story-actors';
import { StoryClaims } from './story-claims';
import { StoryDays } from './story-days';
import mapStyles from './story-map.module.css';
import { StoryResponses } from './story-responses';
import { StorySides } from './story-sides';
import { toSpotAttributes } from './story-spot';
import { TermList } from './term-list';

type Props = {
  campaign: Campaign;
  account: Account;
  places: ReadonlyMap<string, Place>;
  citation: Citation;
  /** A map that goes along with the reading. */
  map: ReactNode;
};

/** Parts whose passages each tell by themselves which day they speak of. */
const TOLD_BY_DAY: readonly string[] = ['days', 'claims', 'responses'];

/** The account of a campaign: all that the record holds about it beside the events, each fact with its sources. */
export function StoryView({ campaign, account, places, citation, map }: Props) {
  const numbers = numberStory(campaign, account);
  const parts = tellParts(campaign, account, places, numbers);
  const ofWhole = toSpotAttributes({ day: campaign.date.value, place: null });
  return (
    <div className={mapStyles.withMap}>
      <StoryHead campaign={campaign} numbers={numbers} />
      <Contents entries={parts} />
      <div className={styles.column}>
        {parts.map(({ id, title, content }) => (
          <ReadingPart key={id} id={id} title={title} spot={TOLD_BY_DAY.includes(id) ? undefined : ofWhole}>
            {content}
          </ReadingPart>
        ))}
        <div className={styles.tools}>
          <CopyButton label="Copy link" />
          <Cite citation={citation} what="account" />
        </div>
      </div>
      {map}
    </div>
  );
}

/** Numbers sources in the order in which a reader meets them. */
function numberStory(campaign: Campaign, { timeline, claims, actors }: Account): SourceNumbers {
  const { title, alternativeNames, date, partOf, summary, background, organization, goals, methods, demands } =
    campaign;
  const { sides, leadFigures, strike, responses, status, concessions, seeAlso } = campaign;
  return numberSourcesOf([
    ...[title, ...alternativeNames, date, partOf, summary],
    ...[...background, ...organization, ...goals, ...methods, ...demands, ...sides, ...leadFigures],
    ...groupByDay(timeline).flatMap(({ entries }) => entries),
    ...groupByTopic(claims).flatMap(({ claims: ofTopic }) => ofTopic),
    ...[strike, ...responses, status, concessions, ...seeAlso, ...actors],
  ]);
}

function StoryHead({ campaign, numbers }: { campaign: Campaign; numbers: SourceNumbers }) {
  const { title, alternativeNames, date, partOf, summary } = campaign;
  return (
    <header>
      <p className={styles.kicker}>The account</p>
      <h1 className={styles.title}>
        {title.text}
        <SourceMarks sources={title.sources} numbers={numbers} />
      </h1>
      <p className={styles.lead}>
        {summary.text}
        <SourceMarks sources={summary.sources} numbers={numbers} />
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>Day</dt>
          <dd>
            <time dateTime={date.value}>{formatDay(date.value)}</time>
            <SourceMarks sources={date.sources} numbers={numbers} />
          </dd>
        </div>
        <div>
          <dt>Also called</dt>
          <dd>
            {alternativeNames.map((name, position) => (
              <Fragment key={name.text}>
                {position > 0 && '; '}
                {name.text}
                <SourceMarks sources={name.sources} numbers={numbers} />
              </Fragment>
            ))}
          </dd>
        </div>
        <div>
          <dt>Part of</dt>
          <dd>
            {partOf.text}
            <SourceMarks sources={partOf.sources} numbers={numbers} />
          </dd>
        </div>
      </dl>
    </header>
  );
}

type Part = { id: string; title: string; content: ReactNode };

/** The parts of the account in the order of reading; the table of contents is the same list. */
function tellParts(
  campaign: Campaign,
  { timeline, claims, actors, sources }: Account,
  places: ReadonlyMap<string, Place>,
  numbers: SourceNumbers,
): Part[] {
  const texts = (told: Campaign['background']) =>
    told.map((each) => <Sourced key={each.text} told={each} numbers={numbers} />);
  return [
    { id: 'background', title: 'Background', content: texts(campaign.background) },
    { id: 'organization', title: 'Organization', content: texts(campaign.organization) },
    { id: 'goals', title: 'Goals', content: <SourcedList items={campaign.goals} numbers={numbers} /> },
    { id: 'methods', title: 'Methods', content: <SourcedList items={campaign.methods} numbers={numbers} /> },
    { id: 'demands', title: 'Demands', content: <Demands demands={campaign.demands} numbers={numbers} /> },
    { id: 'sides', title: 'Sides', content: <StorySides sides={campaign.sides} actors={actors} numbers={numbers} /> },
    { id: 'lead-figures', title: 'Lead figures', content: <LeadFigures {...{ campaign, actors, numbers }} /> },
    { id: 'days', title: 'What happened, day by day', content: <StoryDays {...{ timeline, places, numbers }} /> },
    { id: 'claims', title: 'Claims, by topic', content: <StoryClaims claims={claims} numbers={numbers} /> },
    { id: 'strike', title: 'The strike', content: <Sourced told={campaign.strike} numbers={numbers} /> },
    {
      id: 'responses',
      title: 'Responses',
      content: <StoryResponses responses={campaign.responses} numbers={numbers} />,
    },
    { id: 'outcome', title: 'Outcome', content: <Outcome campaign={campaign} numbers={numbers} /> },
    { id: 'see-also', title: 'See also', content: <SeeAlso items={campaign.seeAlso} numbers={numbers} /> },
    { id: 'actors', title: 'Who is who', content: <StoryActors actors={actors} numbers={numbers} /> },
    { id: 'sources', title: 'Sources', content: <SourceList numbers={numbers} sources={sources} /> },
    { id: 'words', title: 'What the words mean', content: <StoryWords /> },
  ];
}

function Demands({ demands, numbers }: { demands: Campaign['demands']; numbers: SourceNumbers }) {
  return (
    <ul className={styles.dashes}>
      {demands.map(({ text, who, sources }) => (
        <li key={text}>
          {text} <span className={styles.quiet}>(demanded by {who})</span>
          <SourceMarks sources={sources} numbers={numbers} />
        </li>
      ))}
    </ul>
  );
}

function LeadFigures({
  campaign,
  actors,
  numbers,
}: {
  campaign: Campaign;
  actors: Account['actors'];
  numbers: SourceNumbers;
}) {
  const sides = campaign.leadFigures.map(({ side, ...figures }) => ({ ...figures, name: side }));
  return <StorySides sides={sides} actors={actors} numbers={numbers} />;
}

function Outcome({ campaign, numbers }: { campaign: Campaign; numbers: SourceNumbers }) {
  return (
    <dl className={styles.facts}>
      {(['status', 'concessions'] as const).map((part) => (
        <div key={part}>
          <dt>{part === 'status' ? 'Status' : 'Concessions'}</dt>
          <dd>
            {campaign[part].text}
            <SourceMarks sources={campaign[part].sources} numbers={numbers} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SeeAlso({ items, numbers }: { items: Campaign['seeAlso']; numbers: SourceNumbers }) {
  return (
    <ul className={styles.dashes}>
      {items.map(({ title, text, sources }) => (
        <li key={title}>
          <strong>{title}.</strong> {text}
          <SourceMarks sources={sources} numbers={numbers} />
        </li>
      ))}
    </ul>
  );
}

function StoryWords() {
  return (
    <>
      <FactWordHelp />
      <h3 className={styles.wordsTitle}>What an entry of a day is part of</h3>
      <TermList table={TIMELINE_KINDS} />
      <p className={styles.further}>
        <ReadingLink href={METHODS_HREF}>All words of the record, and how figures are read</ReadingLink>
      </p>
    </>
  );
}
