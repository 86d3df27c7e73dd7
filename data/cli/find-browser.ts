import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const OTHER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const INSTALL_TIMEOUT_MILLISECONDS = 5 * 60_000;

/**
 * The path of a Chromium that starts: the one that CHROMIUM_PATH names, else an installed one, else Playwright's. When
 * there is none it installs one, from Debian's package where it may, else by Playwright's download.
 * Throws with what is missing and what to do when neither works.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return checkNamed(named);
  const present = findPresent();
  if (present !== null) return present;
  const failures: string[] = [];
  for (const { title, command } of waysToInstall()) {
    console.log(`No Chromium found: trying ${title}.`);
    const failure = runAll(command);
    const installed = findPresent();
    if (installed !== null) return installed;
    failures.push(`- ${title}: ${failure ?? 'it ended well, but left no Chromium that starts'}`);
  }
  throw new Error(
    [
      'The end-to-end tests need a Chromium, and none was found or could be installed.',
      ...failures,
      'Install Chromium or Google Chrome, or set CHROMIUM_PATH to the path of one, and run the command again.',
      '`npm run check` runs every test that needs no browser.',
    ].join('\n'),
  );
}

function checkNamed(path: string): string {
  const version = versionOf(path);
  if (version !== null) return path;
  throw new Error(`Got CHROMIUM_PATH="${path}" when expected the path of a Chromium that starts: correct or unset it.`);
}

function findPresent(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [...installed, ...OTHER_PLACES, chromium.executablePath()];
  return candidates.find((path) => existsSync(path) && versionOf(path) !== null) ?? null;
}

/** What a browser says of itself; null when it does not start, as Ubuntu's stub of a snap that is not there. */
function versionOf(path: string): string | null {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 30_000 }).trim();
  } catch {
    return null; // Not starting is an answer here, whatever the reason: the next candidate is looked at.
  }
}

type Way = { title: string; command: readonly (readonly [program: string, ...words: string[]])[] };

function waysToInstall(): Way[] {
  const isRoot = process.getuid?.() === 0;
  const aptGet: Way = {
    title: "the system's package (apt-get install chromium)",
    command: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
    ],
  };
  const withLibraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  const download: Way = {
    title: "Playwright's download (npx playwright install chromium)",
    command: [[process.execPath, 'node_modules/@playwright/test/cli.js', 'install', ...withLibraries, 'chromium']],
  };
  return isRoot && isDebian() ? [aptGet, download] : [download];
}

/** Whether the system is Debian or made from it, as Ubuntu is. */
function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Runs programs one after another; the reason when one fails, else null. */
function runAll(commands: Way['command']): string | null {
  try {
    for (const [program, ...words] of commands) {
      execFileSync(program, words, {
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout: INSTALL_TIMEOUT_MILLISECONDS,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}
