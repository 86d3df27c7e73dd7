import { expect, test } from 'vitest';
import { findFormat, forceFormat, nameFormat } from '#data/importers/format-name';
import { FORMATS } from '#data/importers/formats';
import { formatFromMapping } from '#data/importers/table/format-from-mapping';
import { parseMapping } from '#data/importers/table/mapping';
import { plainFormat } from '../../../support/plain-format';

/** As it would be after a journey to another thread. */
const sent = <Value>(value: Value): Value => structuredClone(value);

function remade(format: Parameters<typeof nameFormat>[0]) {
  const name = nameFormat(format);
  return name === null ? null : findFormat(sent(name));
}

test.each(FORMATS.map((format) => [format.id, format] as const))('%s is made again by its name', (_id, format) => {
  expect(remade(format)).toBe(format);
});

test('a layout that somebody insists on still takes any columns', () => {
  for (const format of FORMATS) {
    const again = remade(forceFormat(format));
    expect(again).toMatchObject({ id: format.id, read: format.read });
    expect(again?.matches(['of', 'no', 'layout'])).toBe(true);
  }
});

test('a mapped table is read by the same mapping', () => {
  const found = parseMapping({
    dataset: {
      id: 'elms',
      title: 'Elms',
      licence: 'CC0 1.0',
      citation: 'Elms.',
      homepage: 'https://example.org/elms',
      redistributable: true,
    },
    columns: { day: 'When', town: 'Town', state: 'State' },
  });
  if ('problem' in found) throw new Error(found.problem);
  const format = formatFromMapping(found.mapping);
  const record = { When: '2026-01-30', Town: 'Eugene', State: 'OR' };
  expect(remade(format)?.id).toBe(format.id);
  expect(remade(format)?.read(record)).toEqual(format.read(record));
});

test("a caller's own layout has no name", () => {
  expect(nameFormat(plainFormat)).toBeNull();
});
