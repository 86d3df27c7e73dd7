import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';

vi.mock('#data/index/current-atlas', () => ({
  currentAtlas: () => Promise.reject(new Error('disk gone')),
}));

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
const ROUTE = z.object({ GET: z.custom<Route>((value) => typeof value === 'function') });
const ROUTES = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|[\\/])route\.ts$/.test(path),
);

/** Something that each route takes, so that it comes to ask the store. */
const PARAMS = { place: 'eugene-or', kind: 'places', key: 'eugene-or', run: '1', z: '0', x: '0', y: '0.mlt' };
const SEARCH = 'q=march&places=eugene-or';

test.each(ROUTES)('a store that cannot be read is a problem, not an empty answer: %s', async (path) => {
  const logged = vi.mocked(console.error).mockImplementation(() => undefined);
  const { GET } = ROUTE.parse(await import(resolve(join('app', path))));
  const response = await GET(new Request(`http://localhost/?${SEARCH}`), { params: Promise.resolve(PARAMS) });
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status: 503, detail: expect.stringContaining('try again') });
  expect(logged).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ message: 'disk gone' }));
});
