import type { TransformStyleFunction } from 'maplibre-gl';
import type { Theme } from '#data/model/theme';

/** What is needed of the map. */
type StyledMap = {
  setStyle(url: string, options: { transformStyle: TransformStyleFunction }): unknown;
  on(type: 'error', listener: () => void): unknown;
};

/**
 * Fetches a style from elsewhere, once for each address: asked again while it is on its way, the map would begin the
 * download anew. After a failure the next wish may try again. `{theme}` in the address becomes light or dark; `lay` gets
 * the style when it has come, so it must lay on it what is shown by then.
 */
export function createForeignStyle(map: StyledMap, address: string, lay: TransformStyleFunction) {
  let asked: string | null = null;
  map.on('error', () => {
    asked = null;
  });
  return {
    set(theme: Theme): void {
      const url = address.replaceAll('{theme}', theme);
      if (url === asked) return;
      asked = url;
      map.setStyle(url, {
        transformStyle: (previous, fetched) => {
          // One that comes while another is on its way ends nothing.
          if (url === asked) asked = null;
          return lay(previous, fetched);
        },
      });
    },
  };
}
