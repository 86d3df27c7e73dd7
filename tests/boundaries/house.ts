/**
 * The house: who may import whom. A path belongs to the longest key that it begins with; a part may always import
 * itself. `data/cli` and `tests` are doors that nothing else goes through. `data/README.md` tells what each
 * folder of `data/` is for.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  app: [
    'components',
    'data/index',
    'data/search',
    'data/store',
    'data/gazetteer',
    'data/cite',
    'data/crowds',
    'data/geo',
    'data/model',
  ],
  components: ['data/crowds', 'data/geo', 'data/model'],
  'data/model': [],
  'data/dossier': [],
  'data/crowds': ['data/geo', 'data/model'],
  'data/geo': ['data/model'],
  'data/gazetteer': ['data/geo', 'data/model'],
  'data/search': ['data/model'],
  'data/cite': ['data/model'],
  'data/made-up': ['data/model'],
  'data/basemap': ['data/geo', 'data/model'],
  'data/store': ['prisma', 'data/model'],
  'data/index': ['data/store', 'data/crowds', 'data/geo', 'data/model'],
  'data/importers': ['data/store', 'data/gazetteer', 'data/crowds', 'data/geo', 'data/model'],
  'data/cli': ['data'],
  prisma: [],
  tests: ['app', 'components', 'data', 'prisma'],
  // Next's own files beside the folders.
  'proxy.ts': ['data/model'],
  'instrumentation.ts': ['data/index', 'data/store', 'data/model'],
  'next.config.js': [],
};

/** Packages with a home: `name` and everything below it may be imported there only, and in tests. */
export const HOMES: readonly { packages: RegExp; name: string; homes: readonly string[] }[] = [
  { packages: /^maplibre-gl(\/|$)/, name: 'maplibre-gl', homes: ['components/map'] },
  { packages: /^terra-draw(-maplibre-gl-adapter)?(\/|$)/, name: 'terra-draw', homes: ['components/map'] },
  { packages: /^(prisma|@prisma\/[^/]+|@libsql\/[^/]+)(\/|$)/, name: 'Prisma', homes: ['data/store', 'prisma'] },
  { packages: /^@citation-js\/[^/]+$/, name: 'citation-js', homes: ['data/cite'] },
  {
    packages: /^(next|react|react-dom)(\/|$)/,
    name: 'Next and React',
    homes: ['app', 'components', 'proxy.ts', 'instrumentation.ts', 'next.config.js'],
  },
  { packages: /^(vitest|fast-check|@axe-core\/[^/]+)(\/|$)/, name: 'test tools', homes: ['tests'] },
  // The command behind `npm test` asks Playwright where its own browser is.
  { packages: /^@playwright\/test(\/|$)/, name: 'Playwright', homes: ['tests', 'data/cli'] },
];

/** Files whose default export is asked for by the tool that reads them. */
export const MUST_EXPORT_DEFAULT: readonly RegExp[] = [
  /^app\/(.+\/)?(page|layout|template|loading|error|global-error|not-found|default)\.tsx$/,
  /^app\/(.+\/)?(sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\.tsx?$/,
  /^(tests\/|prisma\/)?[a-z-]+\.config\.(ts|js)$/,
];

/** The key of `MAY_IMPORT` that a path belongs to; undefined for a path outside the house. */
export function partOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((part) => isWithin(path, part))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Whether a path is a folder or file itself or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
