import { expect, test } from 'vitest';
import { PALETTES, type Palette } from '../../../../components/map/palette';

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Lightness L* of CIELAB, 0 to 100. */
function lightness(colour: string): number {
  const y = luminance(colour);
  return y > 216 / 24_389 ? 116 * Math.cbrt(y) - 16 : (y * 24_389) / 27;
}

/** The accent as a disc shows it: 85 % over the ground. */
function disc({ accent, states }: Palette): string {
  const mix = [1, 3, 5].map((start) => {
    const [over, under] = [accent, states].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round((over ?? 0) * 0.85 + (under ?? 0) * 0.15);
  });
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

test.each(Object.entries(PALETTES))(
  'in the %s theme land and water keep within 6 %% lightness of paper',
  (_theme, palette) => {
    for (const ground of [palette.water, palette.land, palette.states]) {
      expect(Math.abs(lightness(ground) - lightness(palette.paper))).toBeLessThanOrEqual(6);
    }
  },
);

test.each(Object.entries(PALETTES))(
  'in the %s theme every name can be read on what it stands on',
  (_theme, palette) => {
    for (const ground of [palette.states, palette.land]) {
      expect(contrast(palette.townText, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.backText, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.waterText, palette.water)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onAccent, disc(palette))).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(Object.entries(PALETTES))(
  'in the %s theme every mark of the data stands out from the ground',
  (_theme, palette) => {
    for (const ground of [palette.states, palette.land, palette.water]) {
      for (const mark of [disc(palette), palette.accent, palette.quietInk, palette.focus]) {
        expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
      }
      const incident = Math.max(contrast(palette.incident, ground), contrast(palette.incidentOutline, ground));
      expect(incident).toBeGreaterThanOrEqual(3);
    }
  },
);

test.each(Object.entries(PALETTES))('in the %s theme the point of a town goes under on a disc', (_theme, palette) => {
  expect(contrast(palette.townDot, disc(palette))).toBeLessThan(1.5);
});
