import type { Reading } from '#data/model/query';

export type Convention = {
  title: string;
  /** For where there is little room. */
  short: string;
  /** What the convention does with a size word, in one sentence. */
  sentence: string;
  /** Who uses it, and where it is written down. Null for Turnout's own. */
  source: { title: string; url: string } | null;
};

/** The named conventions under which size words become numbers. A number that somebody states is the same under each. */
export const CONVENTIONS: Record<Reading, Convention> = {
  interval: {
    title: 'Intervals',
    short: 'interval',
    sentence: 'A size word spans from the Crowd Counting Consortium’s figure to where the next word would begin.',
    source: null,
  },
  ccc: {
    title: 'Crowd Counting Consortium',
    short: 'CCC',
    sentence: 'A size word is the one figure that the Consortium’s coders write for it.',
    source: {
      title: 'Crowd Counting Consortium, data dictionary',
      url: 'https://github.com/nonviolent-action-lab/crowd-counting-consortium',
    },
  },
  'count-love': {
    title: 'Count Love',
    short: 'Count Love',
    sentence: 'A size word is the lowest round number that it can mean, as Count Love wrote it.',
    source: { title: 'Count Love, frequently asked questions', url: 'https://countlove.org/faq.html' },
  },
};
