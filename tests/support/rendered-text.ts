const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** The text of static markup as a reader gets it: no tags, no entities, spaces single. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&([a-z]+|#x27);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Each element of a name with everything inside it; such elements must not be nested. */
export function elementsOf(markup: string, name: string): string[] {
  return markup.match(new RegExp(`<${name}[ >].*?</${name}>`, 'gs')) ?? [];
}

/** The addresses of the listed sources that the marks inside `part` lead to. */
export function citedUrls(part: string, page: string): Set<string> {
  const urls = new Map(
    [...page.matchAll(/<li id="(source-\d+)".*?<a href="([^"]*)"/gs)].map(([, id, url]) => [id, textOf(url ?? '')]),
  );
  const marks = [...part.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id);
  return new Set(marks.map((id) => urls.get(id) ?? `no source has the id ${id}`));
}
