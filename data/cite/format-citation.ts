import { Cite, type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CitationFormat } from '#data/model/citation';
import type { CitedPage } from './cited-page';

const SITE = 'Turnout';

// Its own escapes would drop every character that has no command in LaTeX; `escapeLatex` keeps all of them.
Object.assign(plugins.config.get('@bibtex').format, {
  asciiOnly: false,
  useIdAsLabel: true,
  checkLabel: false,
});

/** A page's citation in one of the forms: words, a BibTeX entry, or CSL JSON (a list of one item). */
export function formatCitation(page: CitedPage, format: CitationFormat): string {
  switch (format) {
    case 'text':
      return `“${page.title}.” ${SITE}, data version ${page.version}. ${page.url}`;
    case 'bibtex':
      return formatBibtex(page);
    case 'csl':
      return `${JSON.stringify([toCsl(page)], null, 2)}\n`;
  }
}

/**
 * A page as an item of CSL JSON (https://github.com/citation-style-language/schema, csl-data.json). It has no author
 * and no day: nobody signs the record, and the data version says more exactly what was read.
 */
export function toCsl({ id, title, url, version, records }: CitedPage): CSL {
  return {
    id,
    'citation-key': id,
    type: 'webpage',
    title,
    'container-title': SITE,
    publisher: SITE,
    version,
    URL: url,
    language: 'en-US',
    note: [`Data version ${version}.`, ...records].join(' '),
  };
}

/**
 * `@misc`, which every BibTeX style knows. No standard field holds a version, so the note says it to people and a
 * `version` field, as BibLaTeX has it, to programs.
 */
function formatBibtex(page: CitedPage): string {
  const csl = toCsl(page);
  const entry = new Cite({ ...csl, title: escapeLatex(page.title), note: escapeLatex(csl.note ?? '') }).format(
    'bibtex',
  );
  return `${String(entry)
    .trim()
    .replace(/,\n\}$/, '')},\n\tversion = {${escapeLatex(page.version)}},\n}\n`;
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  $: '\\textdollar{}',
  '`': '\\textasciigrave{}',
};

/**
 * Text that LaTeX prints as it was: the ten characters with a meaning there, `<`, which would begin a tag, and those that
 * it joins to another sign where they stand twice: two hyphens to a dash, two apostrophes or commas to quotation marks.
 */
function escapeLatex(text: string): string {
  return text
    .replace(/[\\{}~^<>$`]/g, (character) => LATEX[character] ?? '')
    .replace(/[&%#_]/g, '\\$&')
    .replace(/([-',])(?=\1)/g, '$1{}');
}
