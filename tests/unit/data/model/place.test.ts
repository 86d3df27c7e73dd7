import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPlaceName, toSlug } from '#data/model/place';

test.each([
  ['Eugene', 'OR', 'eugene-or'],
  ['St. Paul', 'MN', 'st-paul-mn'],
  ['Cañon City', 'CO', 'canon-city-co'],
  ["Coeur d'Alene", 'ID', 'coeur-dalene-id'],
  ['O’Fallon', 'MO', 'ofallon-mo'],
  ['Winston-Salem', 'NC', 'winston-salem-nc'],
  ['Washington, D.C.', 'DC', 'washington-dc-dc'],
  ['Hawaiʻi', 'HI', 'hawai-i-hi'],
  ['  New   York City ', 'NY', 'new-york-city-ny'],
])('the slug of %s, %s is %s', (name, state, slug) => {
  expect(toSlug(name, state)).toBe(slug);
});

test('the two Portlands have slugs of their own', () => {
  expect(toSlug('Portland', 'OR')).not.toBe(toSlug('Portland', 'ME'));
});

test('a slug of whatever text needs no escape in a URL and is its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const slug = toSlug(text);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(toSlug(slug)).toBe(slug);
    }),
  );
});

test('a place is named with its state', () => {
  expect(formatPlaceName({ name: 'Eugene', state: 'OR' })).toBe('Eugene, OR');
});
