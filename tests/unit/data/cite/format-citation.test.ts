import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { CitedPage } from '#data/cite/cited-page';
import { formatCitation } from '#data/cite/format-citation';
import { readDossierAccount } from '../../../support/dossier-account';
import { readDossierEvents } from '../../../support/dossier-events';

const PAGE: CitedPage = {
  id: 'turnout-events-eugene-or-2026-01-30',
  title: 'Federal building protest in Eugene',
  url: 'https://turnout.example/events/eugene-or-2026-01-30?actions=march,rally&q=st.%20paul_more',
  version: '3f9a0c',
  records: ['Turnout, The record of January 2026 (CC BY 4.0).'],
};

/** The fields of the CSL data schema, 1.0.2, that a page of this site fills; nothing else may stand there. */
const cslItem = z.strictObject({
  id: z.string(),
  'citation-key': z.string(),
  type: z.literal('webpage'),
  title: z.string(),
  'container-title': z.string(),
  publisher: z.string(),
  version: z.string(),
  URL: z.url(),
  language: z.string(),
  note: z.string(),
});

/** What a reference manager makes of an entry. */
function readBibtex(text: string) {
  return new Cite(text).data[0];
}

const TITLES = [
  'Day of {Truth} and “Freedom”: 100% of R&D, “50,000”',
  `Renée's walkout — "ICE Out" at St. Paul's café, naïve façade`,
  'a_b #1 $5 ~x ^y \\back <i>not a tag</i> 5 < 6 > 4',
  'Марш 1月30日 ½ of ✊ the city',
  'Organizers’ 50,000 – 75,000; and, or',
  "``a'' -- b --- c ''' ,, ?` !`",
];

test.each(TITLES)('BibTeX brings back title, address and version: %s', (title) => {
  const back = readBibtex(formatCitation({ ...PAGE, title }, 'bibtex'));
  expect(back).toMatchObject({ id: PAGE.id, title, URL: PAGE.url, version: PAGE.version });
  expect(back?.note).toBe('Data version 3f9a0c. Turnout, The record of January 2026 (CC BY 4.0).');
});

test('BibTeX brings back every title of the record', () => {
  const { claims, campaign } = readDossierAccount();
  const titles = [campaign.title.text, ...claims.map(({ claim }) => claim), ...readDossierEvents().map(({ id }) => id)];
  for (const title of titles) expect(readBibtex(formatCitation({ ...PAGE, title }, 'bibtex'))?.title).toBe(title);
});

test('BibTeX brings back any printable words', () => {
  // Signs that mean something when they are doubled stand twice more often than they would by chance.
  const sign = fc.oneof(fc.stringMatching(/^[!-~“”’é–]$/), fc.constantFrom('``', "''", '--', '---', ',,', '?`', '<<'));
  const word = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const title = words.join(' ');
      expect(readBibtex(formatCitation({ ...PAGE, title }, 'bibtex'))?.title).toBe(title);
    }),
  );
});

test('CSL JSON is one item of the schema, and says the same', () => {
  for (const title of TITLES) {
    const items = z
      .array(cslItem)
      .length(1)
      .parse(JSON.parse(formatCitation({ ...PAGE, title }, 'csl')));
    expect(items[0]).toMatchObject({ title, URL: PAGE.url, version: PAGE.version });
    expect(new Cite(items).data[0]).toMatchObject({ title, URL: PAGE.url, version: PAGE.version });
  }
});

test('the words name title, data version and address', () => {
  expect(formatCitation(PAGE, 'text')).toBe(
    `“Federal building protest in Eugene.” Turnout, data version 3f9a0c. ${PAGE.url}`,
  );
});
