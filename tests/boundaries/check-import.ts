import { posix } from 'node:path';
import { HOMES, isWithin, MAY_IMPORT, partOf } from './house';

/** The rule that an import breaks, in words; null when it keeps them all. `path` is from the project's top. */
export function brokenRule(path: string, specifier: string): string | null {
  const from = partOf(path);
  if (from === undefined) return `${path} has no place in the house`;
  if (specifier.startsWith('.')) return brokenRelative(from, posix.join(posix.dirname(path), specifier));
  if (specifier.startsWith('#')) return brokenAddress(path, from, specifier.slice(1));
  return brokenHome(path, specifier);
}

/**
 * `./x` and `../x` stay inside one part; across parts the address is `#data/…` or `#components/…`. `app` and those
 * modules of `components` that are no components (`.ts`) have no such address, for nothing but their tests reaches in.
 */
function brokenRelative(from: string, target: string): string | null {
  if (isWithin(target, from)) return null;
  if (from === 'tests' && (isWithin(target, 'app') || isWithin(target, 'components'))) return null;
  return `${from} reaches outside itself by a relative path: across folders the address begins with #`;
}

function brokenAddress(path: string, from: string, target: string): string | null {
  const to = partOf(target);
  if (to === undefined) return `#${target} leads to no part of the house`;
  if (to === from && posix.dirname(target) === posix.dirname(path))
    return `in one folder the address is ./${posix.basename(target)}`;
  const allowed = MAY_IMPORT[from] ?? [];
  if (to === from || allowed.some((part) => isWithin(to, part))) return null;
  return `${from} may import ${allowed.length === 0 ? 'nothing' : allowed.join(', ')}`;
}

function brokenHome(path: string, specifier: string): string | null {
  const home = HOMES.find(({ packages }) => packages.test(specifier));
  if (home === undefined || isWithin(path, 'tests')) return null;
  return home.homes.some((folder) => isWithin(path, folder))
    ? null
    : `${home.name} may be imported in ${home.homes.join(', ')} only`;
}
