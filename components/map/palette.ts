import type { Theme } from '#data/model/theme';

/** The colours of the map. Land and water keep within 6 % lightness of paper; only data is saturated. */
export type Palette = {
  /** Sea, lakes and rivers. */
  water: string;
  /** The states: the page's paper, or next to it, so that dots stand on the same ground as the charts. */
  states: string;
  /** Other countries, one step back. */
  land: string;
  countryBorder: string;
  stateBorder: string;
  countyBorder: string;
  /** Names of towns people know: quiet ink. */
  townText: string;
  /** Names that only orient: small towns, states, counties, countries. Still 4.5:1. */
  backText: string;
  waterText: string;
  /** Ground behind letters that cross a line or a dot. */
  textHalo: string;
  /** The point of a town: quiet ink, which is as light as a disc of the accent and so goes under on one. */
  townDot: string;
  paper: string;
  ink: string;
  quietInk: string;
  /** Crowds. The one accent: plum, neither red nor blue. */
  accent: string;
  /** Between the lowest and the highest claim. */
  accentWash: string;
  /** Letters on the accent. */
  onAccent: string;
  /** Incidents: amber with a dark outline. */
  incident: string;
  incidentOutline: string;
  focus: string;
};

export const PALETTES: Record<Theme, Palette> = {
  light: {
    water: '#e8eced',
    states: '#fdfcf9',
    land: '#f5f3ee',
    countryBorder: '#bdb6aa',
    stateBorder: '#d3cdc1',
    countyBorder: '#e9e5dc',
    townText: '#5f5b54',
    backText: '#716c64',
    waterText: '#5f6b71',
    textHalo: 'rgba(253, 252, 249, 0.92)',
    townDot: '#5f5b54',
    paper: '#fdfcf9',
    ink: '#1d1c1a',
    quietInk: '#5f5b54',
    accent: '#6b2d6f',
    accentWash: 'rgba(107, 45, 111, 0.1)',
    onAccent: '#ffffff',
    incident: '#d08a1d',
    incidentOutline: '#3d2704',
    focus: '#1a6a73',
  },
  dark: {
    water: '#0f1114',
    states: '#1d2024',
    land: '#181a1e',
    countryBorder: '#555b64',
    stateBorder: '#3d424a',
    countyBorder: '#2b2f35',
    townText: '#b3aea6',
    backText: '#918d86',
    waterText: '#7d8990',
    textHalo: 'rgba(22, 24, 27, 0.92)',
    townDot: '#a9a49b',
    paper: '#16181b',
    ink: '#ece9e3',
    quietInk: '#a9a49b',
    accent: '#d79be0',
    accentWash: 'rgba(215, 155, 224, 0.13)',
    onAccent: '#1c101e',
    incident: '#f0b94d',
    incidentOutline: '#16110a',
    focus: '#66c5d0',
  },
};
