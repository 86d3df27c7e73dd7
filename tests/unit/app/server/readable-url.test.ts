import { describe, expect, test } from 'vitest';
import { toReadableUrl } from '../../../../app/server/readable-url';

describe('the URL of a request', () => {
  test.each([
    ['/places/%ff', '/places/%EF%BF%BD'],
    ['/places/%', '/places/%25'],
    ['/places/%zz?q=1', '/places/%25zz?q=1'],
    ['/places/%E2%82', '/places/%EF%BF%BD'],
    ['/places/a%2F%ffb', '/places/a%2F%EF%BF%BDb'],
  ])('that stands for no text gets the sign for it: %s', (url, readable) => {
    expect(toReadableUrl(url)).toBe(readable);
    expect(() => decodeURIComponent(readable)).not.toThrow();
  });

  test.each([
    '/',
    '/places/eugene-or?reading=ccc#top',
    '/places/ca%C3%B1on-city-co',
    '/events/a%2Fb',
    '/?q=%ff&from=%',
    '/search?q=a?b=%ff',
  ])('that can be read stays as it is: %s', (url) => {
    expect(toReadableUrl(url)).toBe(url);
  });
});
