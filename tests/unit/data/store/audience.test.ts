import { expect, test } from 'vitest';
import { audienceOfSite, mayShow, nameAudience } from '#data/store/audience';

const closed = { id: 'acled', redistributable: false };
const open = { id: 'january-2026', redistributable: true };

test.each([undefined, '', 'http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:3000'])(
  'with SITE_URL=%s a site is private and shows all',
  (SITE_URL) => {
    const audience = audienceOfSite({ SITE_URL });
    expect([mayShow(audience, closed), mayShow(audience, open)]).toEqual([true, true]);
  },
);

test.each([
  'https://protests.example.org',
  'http://192.168.0.7:3000',
  'https://localhost.example.org',
  'http://0.0.0.0',
])('with SITE_URL=%s a site is public and holds back what may not be passed on', (SITE_URL) => {
  const audience = audienceOfSite({ SITE_URL });
  expect([mayShow(audience, closed), mayShow(audience, open)]).toEqual([false, true]);
  expect(mayShow(audienceOfSite({ SITE_URL, PASS_ON: ' ccc-2025 , acled,' }), closed)).toBe(true);
});

test('an address that is none stops the site instead of deciding for itself', () => {
  expect(() => audienceOfSite({ SITE_URL: 'protests.example.org' })).toThrow('Got SITE_URL="protests.example.org"');
});

test('each audience has a name of its own that fits into a file name, whatever PASS_ON holds', () => {
  const nameOf = (PASS_ON: string) => nameAudience(audienceOfSite({ SITE_URL: 'https://example.org', PASS_ON }));
  expect(nameAudience(audienceOfSite({}))).toBe('');
  expect(nameOf('a,b')).toBe(nameOf(' b,a,a'));
  expect(new Set([nameOf(''), nameOf('a'), nameOf('a,b'), nameOf('../../a')]).size).toBe(4);
  expect(nameOf('../../a')).toMatch(/^[\w-]+$/);
});
