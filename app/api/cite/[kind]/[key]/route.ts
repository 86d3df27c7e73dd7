import { formatCitation } from '#data/cite/format-citation';
import { CITATION_FORMATS, CITED_KINDS, type CitationFormat } from '#data/model/citation';
import { parseQuery } from '#data/model/query';
import { findCitedPage } from '../../../../cite';
import { fromStore } from '../../../../from-store';
import { problem } from '../../../../problem';

type Context = { params: Promise<{ kind: string; key: string }> };

const TYPES: Record<CitationFormat, { type: string; extension: string | null }> = {
  text: { type: 'text/plain; charset=utf-8', extension: null },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', extension: 'bib' },
  csl: { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', extension: 'json' },
};

/** `GET /api/cite/{places|events|claims|story}/{key}?format=text|bibtex|csl&<query>`: how to cite a page of this site. */
export const GET = fromStore(async (request: Request, { params }: Context) => {
  const got = await params;
  const search = new URL(request.url).searchParams;
  const format = CITATION_FORMATS.find((each) => each === (search.get('format') ?? 'text'));
  if (format === undefined) {
    const name = search.get('format')?.slice(0, 40);
    return problem(400, 'Bad format', `Got "${name}" in "format", expected ${CITATION_FORMATS.join(', ')}.`);
  }
  const { query, problems } = parseQuery(search);
  if (problems.length > 0) {
    const details = problems.map(({ key, got: text, expected }) => `${key}: got "${text}"; expected ${expected}.`);
    return problem(400, 'The query cannot be read', details.join(' '));
  }
  const kind = CITED_KINDS.find((each) => each === got.kind);
  const page = kind === undefined ? null : await findCitedPage(kind, got.key, query);
  if (page === null) {
    const name = `${got.kind}/${got.key}`.slice(0, 120);
    return problem(404, 'No such page', `Got "${name}", expected ${CITED_KINDS.join(', ')} and the name of a page.`);
  }
  const { type, extension } = TYPES[format];
  return new Response(formatCitation(page, format), {
    headers: {
      'content-type': type,
      ...(extension && { 'content-disposition': `attachment; filename="${page.id}.${extension}"` }),
    },
  });
});
