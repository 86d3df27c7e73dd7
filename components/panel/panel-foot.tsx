import type { ReactNode } from 'react';
import { SourceList } from '#components/evidence/source-list';
import { WordHelp } from '#components/evidence/word-help';
import { Cite } from '#components/ui/cite';
import { CopyButton } from '#components/ui/copy-button';
import type { Citation } from '#data/model/citation';
import type { Source, SourceKey } from '#data/model/event';
import type { Reading } from '#data/model/query';
import type { SourceNumbers } from '#data/model/source-numbers';
import styles from './panel.module.css';
import { PanelPart } from './panel-part';

type Props = {
  numbers: SourceNumbers;
  sources: ReadonlyMap<SourceKey, Source>;
  citation: Citation;
  /** What the page is about, in a word: `place`, `event`. */
  what: string;
  reading: Reading;
  /** Further ways to take the page along. */
  children?: ReactNode;
};

/** What a page of evidence ends with: its sources, what its words mean, and how to pass it on. */
export function PanelFoot({ numbers, sources, citation, what, reading, children }: Props) {
  return (
    <>
      <PanelPart title="Sources">
        <SourceList numbers={numbers} sources={sources} />
      </PanelPart>
      <PanelPart title="What the words mean" id="words">
        <WordHelp reading={reading} />
      </PanelPart>
      <PanelPart title="Share and cite">
        <div className={styles.tools}>
          <CopyButton label="Copy link" />
          {children}
          <Cite citation={citation} what={what} />
        </div>
      </PanelPart>
    </>
  );
}
