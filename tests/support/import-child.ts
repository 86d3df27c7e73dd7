import { FORMATS } from '#data/importers/formats';
import { importFile } from '#data/importers/import-file';
import { openStore } from '#data/store/open';
import { plainFormat } from './plain-format';

/** `import-child.ts <store> <file> <wait in ms>`: imports a file in a process of its own, which a test may kill. */
const [url = '', file = '', waitMs = '0'] = process.argv.slice(2);
const store = await openStore(url);
try {
  process.stdout.write('begun\n');
  const request = { file, formats: [plainFormat, ...FORMATS], mayShrink: true, waitMs: Number(waitMs) };
  const { rows } = await importFile(store, request);
  process.stdout.write(`kept ${rows.kept}\n`);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? `${error.name}: ${error.message}` : error}\n`);
  process.exitCode = 1;
} finally {
  await store.close();
}
