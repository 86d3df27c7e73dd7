import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { CommandError, runCommand } from './command';
import { generateClient } from './setup';

const FORMATS = ['csv', 'geojson', 'json'] as const;
const HERE = process.env.INIT_CWD ?? process.cwd();

/**
 * `npm run export -- [--dataset id] [--query "from=2026-01-30&actions=march"] [--format csv|geojson|json] [--out file]`:
 * writes the events of a query, in the words of the site's addresses, to a file or the standard output: every claim with
 * its scope, its status and its sources. Size words are read as the query's `reading` says. Rows of datasets
 * that may not be passed on are left out, unless PASS_ON names them (their ids, separated by commas); a line on the
 * error output says how many. Ends with 1 when the query cannot be read.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      dataset: { type: 'string' },
      query: { type: 'string', default: '' },
      format: { type: 'string', default: 'csv' },
      out: { type: 'string' },
    },
  });
  const format = FORMATS.find((each) => each === values.format);
  if (format === undefined)
    throw new CommandError(`Got the format "${values.format}"; expected ${FORMATS.join(', ')}.`);
  const { parseQuery } = await import('#data/model/query');
  const params = new URLSearchParams(values.query);
  if (values.dataset !== undefined) params.set('dataset', values.dataset);
  const { query, problems } = parseQuery(params);
  const [problem] = problems;
  if (problem !== undefined)
    throw new CommandError(`Got "${problem.got}" for ${problem.key}; expected ${problem.expected}.`);
  await generateClient();
  const { exportEvents } = await import('./export-events');
  const { readPassOn } = await import('#data/store/audience');
  const passOn = new Set(readPassOn(process.env));
  const out = values.out === undefined ? process.stdout : createWriteStream(resolve(HERE, values.out));
  try {
    await pipeline(Readable.from(exportEvents({ query, format, passOn })), out, { end: values.out !== undefined });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
});

/** Whoever reads the standard output, such as `head`, has had enough: that is an end, not a failure. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
