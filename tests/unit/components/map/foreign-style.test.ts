import type { StyleSpecification, TransformStyleFunction } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import { createForeignStyle } from '../../../../components/map/foreign-style';

const STYLE: StyleSpecification = { version: 8, sources: {}, layers: [] };

/** A map that notes what style it is asked for; a download ends when the test says so. */
function openMap(address: string) {
  const downloads: { url: string; come: () => void }[] = [];
  let fail = (): void => undefined;
  const lay = vi.fn<TransformStyleFunction>((_previous, fetched) => fetched);
  const style = createForeignStyle(
    {
      setStyle: (url, { transformStyle }) => downloads.push({ url, come: () => transformStyle(undefined, STYLE) }),
      on: (_type, listener) => {
        fail = listener;
      },
    },
    address,
    lay,
  );
  return {
    style,
    lay,
    fail: () => fail(),
    come: (at: number) => downloads[at]?.come(),
    urls: () => downloads.map(({ url }) => url),
  };
}

test('a style that is on its way is not asked for again, however often the view changes', () => {
  const { style, lay, come, urls } = openMap('https://tiles.test/{theme}.json');
  for (let hovers = 0; hovers < 5; hovers++) style.set('light');
  expect(urls()).toEqual(['https://tiles.test/light.json']);
  come(0);
  expect(lay).toHaveBeenCalledOnce();
});

test('another theme is asked for at once, and the first to come does not count for it', () => {
  const { style, come, urls } = openMap('https://tiles.test/{theme}.json');
  style.set('light');
  style.set('dark');
  come(0);
  style.set('dark');
  expect(urls()).toEqual(['https://tiles.test/light.json', 'https://tiles.test/dark.json']);
  come(1);
  style.set('light');
  expect(urls()).toHaveLength(3);
});

test('one style for both themes is made anew once it is there, since the dots have colours of their own', () => {
  const { style, come, urls } = openMap('https://tiles.test/style.json');
  style.set('light');
  style.set('dark');
  expect(urls()).toHaveLength(1);
  come(0);
  style.set('light');
  expect(urls()).toHaveLength(2);
});

test('a style that did not come may be asked for again', () => {
  const { style, fail, urls } = openMap('https://tiles.test/style.json');
  style.set('light');
  fail();
  style.set('light');
  style.set('light');
  expect(urls()).toHaveLength(2);
});
