import { resolve } from 'node:path';
import { type ImportOutcome, importFile } from '#data/importers/import-file';
import { MOST_BYTES } from '#data/importers/reading/open-file';
import { ReportFile } from '#data/importers/report';
import type { Dataset } from '#data/model/dataset';
import { isReason, REASONS } from '#data/model/import-reasons';
import { migrateStore } from '#data/store/migrate';
import { openStore } from '#data/store/open';
import { chooseFormats } from './choose-formats';
import { CommandError, say } from './command';
import type { ImportOptions } from './import';
import { startProgress } from './import-progress';

const REPORT_FOLDER = '.turnout/imports';
const DATASET_ID = /^[a-z0-9][a-z0-9-]{0,59}$/;
const SIZE_UNITS = { '': 1, B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 } as const;
const MOST_REASONS_SHOWN = 12;

/** Runs an import as the command line asks for it, and gives the code to end with. */
export async function runImport({
  file,
  from,
  options,
}: {
  file: string;
  from: string;
  options: ImportOptions;
}): Promise<number> {
  const startedAt = new Date();
  const dataset = readTerms(options);
  const mostBytes = options['max-size'] === undefined ? MOST_BYTES : readSize(options['max-size']);
  const formats = await chooseFormats(file, from, { ...options, mostBytes });
  const report = new ReportFile(reportPath(file, startedAt));
  await migrateStore();
  const store = await openStore();
  const progress = startProgress(options.json);
  try {
    const outcome = await importFile(store, {
      file: /^https?:\/\//i.test(file) ? file : resolve(from, file),
      formats,
      dataset,
      keepsMissing: options.update,
      mayShrink: options.replace,
      isForced: options.again,
      isDryRun: options['dry-run'],
      waitMs: readSeconds(options.wait),
      mostBytes,
      startedAt,
      report,
      onProgress: progress.show,
    });
    progress.stop();
    say(options.json ? toJson(outcome, report.path) : describe(outcome, report.path, options['dry-run']));
    return options.strict && outcome.rows.rejected > 0 ? 2 : 0;
  } finally {
    progress.stop();
    await report.close();
    await store.close();
  }
}

function readTerms(options: ImportOptions): Partial<Dataset> {
  const { dataset: id, title, licence, citation, homepage, release: version } = options;
  if (id !== undefined && !DATASET_ID.test(id)) {
    throw new CommandError(`Got the dataset id "${id}"; expected small letters, digits and hyphens, at most 60.`);
  }
  if (homepage !== undefined && !/^https?:\/\/\S+$/.test(homepage)) {
    throw new CommandError(`Got the homepage "${homepage}"; expected an address that begins with http:// or https://.`);
  }
  if (options.private === true && options.public === true) {
    throw new CommandError('Got --private and --public; expected one of them, or neither for what the layout says.');
  }
  const told = { id, title, licence, citation, homepage, version };
  const terms = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  if (options.private === true) return { ...terms, redistributable: false };
  return options.public === true ? { ...terms, redistributable: true } : terms;
}

function readSeconds(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  throw new CommandError(`Got "${text}" for --wait; expected a number of seconds.`);
}

function readSize(text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([KMGT]?B)?$/i.exec(text) ?? [];
  const size = Object.entries(SIZE_UNITS).find(([name]) => name === unit.toUpperCase());
  if (number === undefined || size === undefined) {
    throw new CommandError(`Got "${text}" for --max-size; expected a size such as 8GB.`);
  }
  return Number(number) * size[1];
}

function reportPath(file: string, startedAt: Date): string {
  const name = (/[^/\\?#]+(?=[/\\]?(?:[?#].*)?$)/.exec(file)?.[0] ?? 'file')
    .replaceAll(/[^\w.-]+/g, '-')
    .replace(/\.csv$/i, '');
  return `${REPORT_FOLDER}/${startedAt.toISOString().slice(0, 19).replaceAll(/[:T]/g, '-')}-${name}.csv`;
}

function toJson({ byReason, ...outcome }: ImportOutcome, report: string): string {
  return JSON.stringify({ ...outcome, byReason: Object.fromEntries(byReason), report });
}

function describe(outcome: ImportOutcome, report: string, isDryRun: boolean): string {
  const { changed, dataset, format, rows, events, byReason, runId } = outcome;
  if (!changed) return `${dataset.title}: this very file is there already; nothing was changed.`;
  const count = (number: number) => number.toLocaleString('en-US');
  const reasons = [...byReason].sort(([, a], [, b]) => b - a);
  const shown = reasons.slice(0, MOST_REASONS_SHOWN).map(([code, times]) => {
    const sentence = isReason(code) ? `${REASONS[code].outcome}: ${REASONS[code].sentence}` : code;
    return `  ${count(times).padStart(9)}  ${sentence}`;
  });
  return [
    `${dataset.title} (${dataset.id}), read as ${format}:`,
    `  ${count(rows.read)} records read = ${count(rows.kept)} kept + ${count(rows.merged)} merged + ${count(rows.rejected)} rejected + ${count(rows.withdrawn)} withdrawn; ${count(rows.repaired)} repaired`,
    `  ${count(events.added)} events added, ${count(events.changed)} changed, ${count(events.removed)} taken out`,
    ...(shown.length === 0 ? [] : ['', ...shown]),
    ...(reasons.length > shown.length ? [`  ... and ${reasons.length - shown.length} more reasons`] : []),
    '',
    isDryRun
      ? 'This was a dry run: nothing was changed.'
      : `The report is at /data/imports/${runId} of the running site.`,
    `Every row of it: ${report}`,
  ].join('\n');
}
