import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenRule } from './check-import';
import { MUST_EXPORT_DEFAULT } from './house';
import { hasDefaultExport, readImports } from './read-imports';

const FOLDERS = ['app', 'components', 'data', 'prisma', 'tests'];
const ROOT_FILES = ['proxy.ts', 'instrumentation.ts', 'next.config.js'];

/** Every source file of the project, by its path from the top, generated code left out. */
const FILES = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path).replaceAll('\\', '/')),
  ).filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.startsWith('prisma/client/')),
  ...ROOT_FILES.filter((path) => existsSync(path)),
];

describe('the house', () => {
  test('every import goes where the table lets it', () => {
    const strays = FILES.flatMap((path) =>
      readImports(readFileSync(path, 'utf8')).flatMap(({ specifier, line }) => {
        const rule = brokenRule(path, specifier);
        return rule === null ? [] : [`${path}:${line} imports '${specifier}': ${rule}`];
      }),
    );
    expect(strays).toEqual([]);
  });

  test('default exports stand only where Next or a tool asks for one', () => {
    const strays = FILES.filter((path) => !MUST_EXPORT_DEFAULT.some((pattern) => pattern.test(path)));
    expect(strays.filter((path) => hasDefaultExport(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('no file is a barrel by name', () => {
    expect(FILES.filter((path) => /(^|\/)index\.[cm]?[jt]sx?$/.test(path))).toEqual([]);
  });
});

describe('reading imports', () => {
  const source = [
    "import './globals.css';",
    "import type { Day } from '#data/model/day';",
    'import {',
    '  ACTIONS, // the first',
    '  type Action,',
    "} from '#data/model/vocabulary';",
    "import * as maplibre from 'maplibre-gl';",
    "import React, { useState } from 'react';",
    "export { parseDay } from './day';",
    "export * from './all';",
    "// import { no } from './comment';",
    "/* import { no } from './block'; */",
    "const later = await import('./later');",
    "type Config = import('next').NextConfig;",
    "const old = require('./old');",
    "const text = 'neither an import';",
    "export const word = 'word';",
  ].join('\n');

  test('finds every way to write one, and nothing else', () => {
    expect(readImports(source).map(({ specifier, line }) => `${line} ${specifier}`)).toEqual([
      '1 ./globals.css',
      '2 #data/model/day',
      '6 #data/model/vocabulary',
      '7 maplibre-gl',
      '8 react',
      '9 ./day',
      '10 ./all',
      '13 ./later',
      '14 next',
      '15 ./old',
    ]);
  });

  test('knows a default export under either spelling', () => {
    expect(hasDefaultExport('export default function Page() {}')).toBe(true);
    expect(hasDefaultExport('const a = 1;\nexport { a as default };')).toBe(true);
    expect(hasDefaultExport("export const word = 'export default';")).toBe(false);
  });
});

describe('the table', () => {
  test.each([
    ['data/model/query.ts', './day'],
    ['data/crowds/vague-words.ts', '#data/model/query'],
    ['data/index/tiles.ts', '#data/store/open'],
    ['data/store/open.ts', '@prisma/client'],
    ['data/store/open.ts', '#prisma/client'],
    ['data/importers/dossier/read.ts', '../registry'],
    ['data/cli/test.ts', '#data/importers/registry'],
    ['components/panel/place-list.tsx', '#components/evidence/mark'],
    ['components/map/controller.ts', 'maplibre-gl/dist/maplibre-gl.css'],
    ['app/(atlas)/places/[place]/page.tsx', '#data/index/current-atlas'],
    ['app/(atlas)/places/[place]/page.tsx', '../../../site'],
    ['tests/unit/data/store/open.test.ts', '@prisma/client'],
    ['tests/unit/app/site.test.ts', '../../../app/site'],
    ['proxy.ts', 'next/server'],
    ['data/geo/distance.ts', 'node:fs'],
  ])('%s may import %s', (path, specifier) => {
    expect(brokenRule(path, specifier)).toBeNull();
  });

  test.each([
    ['data/model/query.ts', '#data/geo/bounds'],
    ['data/crowds/vague-words.ts', '#data/index/tiles'],
    ['data/crowds/vague-words.ts', '../model/query'],
    ['data/crowds/vague-words.ts', '#data/crowds/reported-range'],
    ['data/store/open.ts', '#data/index/atlas'],
    ['data/index/tiles.ts', '#data/importers/registry'],
    ['data/index/tiles.ts', '@prisma/client'],
    ['data/index/tiles.ts', '#prisma/client'],
    ['data/importers/ccc/read.ts', '#data/index/tiles'],
    ['data/cli/start.ts', 'next'],
    ['data/geo/mercator.ts', 'maplibre-gl'],
    ['components/panel/place-list.tsx', '#data/store/open'],
    ['components/panel/place-list.tsx', '#data/index/tiles'],
    ['components/panel/place-list.tsx', '#data/gazetteer/find'],
    ['components/panel/place-list.tsx', 'maplibre-gl'],
    ['components/panel/place-list.tsx', '../../app/site'],
    ['tests/unit/data/model/day.test.ts', '../../../../data/model/day'],
    ['app/tiles/[z]/[x]/[y]/route.ts', '#data/cli/start'],
    ['app/tiles/[z]/[x]/[y]/route.ts', '#data/importers/registry'],
    ['app/layout.tsx', 'maplibre-gl'],
    ['app/layout.tsx', 'vitest'],
    ['data/nowhere/file.ts', './other'],
  ])('%s may not import %s', (path, specifier) => {
    expect(brokenRule(path, specifier)).not.toBeNull();
  });
});
