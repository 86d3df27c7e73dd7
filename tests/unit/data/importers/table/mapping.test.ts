import { describe, expect, test } from 'vitest';
import { formatFromMapping } from '#data/importers/table/format-from-mapping';
import { type Mapping, parseMapping } from '#data/importers/table/mapping';
import { suggestMapping } from '#data/importers/table/suggest-mapping';

const DATASET = {
  id: 'elm-counts',
  title: 'Elm counts',
  licence: 'CC0 1.0',
  citation: 'Nobody, Elm counts.',
  homepage: null,
  redistributable: true,
};

function mappingOf(columns: Mapping['columns']): Mapping {
  const parsed = parseMapping(JSON.parse(JSON.stringify({ dataset: DATASET, columns })));
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.mapping;
}

describe('a suggested mapping', () => {
  test('knows the usual names of columns, whatever their case and spacing', () => {
    const columns = ['Event Date', 'CITY', 'State', 'Lat', 'Lng', 'Crowd size', 'Source URL', 'Colour'];
    expect(suggestMapping(columns)).toEqual({
      day: 'Event Date',
      town: 'CITY',
      state: 'State',
      latitude: 'Lat',
      longitude: 'Lng',
      size: 'Crowd size',
      source: 'Source URL',
    });
  });

  test('takes a location for the venue beside town and state, and for both without them', () => {
    expect(suggestMapping(['date', 'city', 'state', 'location'])).toMatchObject({ venue: 'location', town: 'city' });
    expect(suggestMapping(['date', 'location'])).toEqual({ day: 'date', place: 'location' });
  });

  test('gives no column twice, and nothing for a header it does not know', () => {
    const suggested = Object.values(suggestMapping(['id', 'name', 'date', 'type', 'x', 'y', 'low', 'high', 'title']));
    expect(new Set(suggested).size).toBe(suggested.length);
    expect(suggestMapping(['foo', 'bar'])).toEqual({});
  });
});

describe('a mapping from JSON', () => {
  test.each([
    [{}, 'dataset'],
    [{ dataset: DATASET, columns: { town: 'a', state: 'b' } }, 'day'],
    [{ dataset: DATASET, columns: { day: 'a', town: 'b' } }, 'town and state'],
    [{ dataset: DATASET, columns: { day: 'a', place: 'b', colour: 'c' } }, 'columns'],
    [{ dataset: { ...DATASET, id: 'Elm Counts' }, columns: { day: 'a', place: 'b' } }, 'dataset.id'],
    [{ dataset: { ...DATASET, homepage: 'javascript:x' }, columns: { day: 'a', place: 'b' } }, 'dataset.homepage'],
    [null, 'mapping'],
  ])('is refused with the place of the mistake: %j', (content, place) => {
    const parsed = parseMapping(content);
    expect('problem' in parsed && parsed.problem).toContain(place);
  });

  test('coordinates are a town’s and events held unless it says otherwise', () => {
    expect(mappingOf({ day: 'a', place: 'b' })).toMatchObject({ precision: 'city', held: 'held' });
  });
});

describe('a mapped table', () => {
  const format = formatFromMapping(
    mappingOf({
      day: 'Tag',
      lastDay: 'Bis',
      place: 'Ort',
      coordinates: 'Punkt',
      title: 'Name',
      actions: 'Art',
      size: 'Wie viele',
      sizeLow: 'von',
      sizeHigh: 'zu',
      claimant: 'Wer',
      arrests: 'Festnahmen',
      source: ['Quelle', 'Quelle 2'],
    }),
  );

  test('matches a header with all of its columns', () => {
    const columns = [
      'Tag',
      'Bis',
      'Ort',
      'Punkt',
      'Name',
      'Art',
      'Wie viele',
      'von',
      'zu',
      'Wer',
      'Festnahmen',
      'Quelle',
      'Quelle 2',
    ];
    expect(format.matches([...columns, 'mehr'])).toBe(true);
    expect(format.matches(columns.slice(1))).toBe(false);
  });

  test('reads a row by it', () => {
    const outcome = format.read({
      Tag: '1/31/2026',
      Bis: '1/30/2026',
      Ort: 'Elm Hall, Eugene, Oregon',
      Punkt: '(44.05, -123.09)',
      Name: '',
      Art: 'walkout; sit-in; juggling',
      'Wie viele': 'more than 100; hundreds',
      von: '100',
      zu: '200',
      Wer: 'Elm Herald',
      Festnahmen: 'at least 2',
      Quelle: 'https://example.org/a',
      'Quelle 2': 'Elm Herald',
    });
    if (outcome.kind !== 'event') throw new Error(JSON.stringify(outcome));
    expect(outcome.event).toMatchObject({
      title: 'Walkout and sit-in in Eugene',
      place: { name: 'Eugene', state: 'OR' },
      position: { lngLat: [-123.09, 44.05], precision: 'city' },
      startsOn: '2026-01-30',
      endsOn: '2026-01-31',
      actions: ['walkout', 'sit-in'],
      estimates: [
        { words: 'more than 100', low: 100, high: null, bound: 'at_least', claimant: 'Elm Herald' },
        { words: 'hundreds', low: null, high: null, bound: 'vague', claimant: 'Elm Herald' },
      ],
      incidents: [{ kind: 'arrests', count: 2, countBound: 'at_least', claimedBy: 'Elm counts' }],
      sources: [{ url: 'https://example.org/a' }, { publisher: 'Elm Herald', url: null }],
    });
    const reasons = outcome.repairs.map(({ reason }) => reason);
    expect(reasons.toSorted()).toEqual(['days-reversed', 'source-unreadable', 'state-spelled', 'word-unknown']);
  });

  test('refuses a row without a day, a town or a state', () => {
    const reasonOf = (row: Record<string, string>) => {
      const outcome = format.read(row);
      return outcome.kind === 'rejected' ? outcome.why.reason : null;
    };
    expect(reasonOf({ Ort: 'Eugene, OR' })).toBe('day-missing');
    expect(reasonOf({ Tag: '2026-01-30' })).toBe('place-missing');
    expect(reasonOf({ Tag: '2026-01-30', Ort: 'Eugene' })).toBe('state-missing');
  });
});
