import { z } from 'zod';
import { notARecord } from '../cells/notes';
import { tidy, toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { COUNT_LOVE_DATASET, readCountLove } from './event';

const TEXT = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => tidy(String(value ?? '')));
const RECORD = z.looseObject({
  event_id: TEXT,
  event_date: TEXT,
  event_location: TEXT,
  event_attendees: TEXT,
  event_primary_url: TEXT,
  articles: z.array(z.unknown()).catch([]),
});

/** The project's `data.json`, to September 2019. Its tags are numbers of another list in the file, and are left out. */
export const countLoveJson: Format = {
  id: 'count-love-json',
  title: 'Count Love (JSON)',
  dataset: COUNT_LOVE_DATASET,
  container: { kind: 'json', recordsAt: 'events' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return ['event_id', 'event_date', 'event_location', 'event_attendees'].every((column) => has.has(column));
  },
  read: (record) => {
    const parsed = RECORD.safeParse(record);
    if (!parsed.success) return notARecord(record);
    const found = parsed.data;
    return readCountLove({
      date: found.event_date,
      location: found.event_location,
      attendees: found.event_attendees,
      event: '',
      tags: [],
      source: found.event_primary_url,
      articles: String(found.articles.length),
      id: found.event_id === '' ? null : found.event_id,
    });
  },
};
