/** What a file takes from elsewhere, as written. */
export type ImportStatement = { specifier: string; line: number };

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, over several lines or one. */
const STATEMENT = /^[ \t]*(?:import|export)\s+(?:type\s+)?(?:[\w$*{}\s,]+?\s*\bfrom\s*)?['"]([^'"\n]+)['"]/gm;
/** `import('x')`, also as a type, `require('x')`, `require.resolve('x')`, `vi.mock('x')`, `import.meta.resolve('x')`. */
const CALL = /\b(?:import|require|require\.resolve|vi\.mock|import\.meta\.resolve)\(\s*['"]([^'"\n]+)['"]/g;

/** Every import of a source text, in the order of its lines. Comments are left out; so is what a string spells. */
export function readImports(source: string): ImportStatement[] {
  const code = blankComments(source);
  return [...code.matchAll(STATEMENT), ...code.matchAll(CALL)]
    .map((match) => ({ specifier: match[1] ?? '', line: lineOf(code, match.index + match[0].indexOf(match[1] ?? '')) }))
    .toSorted((a, b) => a.line - b.line);
}

/** Whether a source text has a default export, under whatever spelling. */
export function hasDefaultExport(source: string): boolean {
  return /^\s*export\s+default\b|^\s*export\s*\{[^}]*\bas\s+default\b/m.test(blankComments(source));
}

/** Comments turned into blanks of the same lines, so that line numbers hold. */
function blankComments(source: string): string {
  return source
    .replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s,;{])\/\/.*$/gm, '$1');
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
