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

/** The numbers of the sources that the marks inside `part` name, those within a span such as `5–32` among them. */
export function citedNumbers(part: string): number[] {
  const link = '<a href="#source-(\\d+)"[^>]*>\\d+</a>';
  const marks = part.matchAll(new RegExp(`${link}(?:–${link})?`, 'g'));
  return [...marks].flatMap(([, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i),
  );
}

/** The addresses of the listed sources that the marks inside `part` lead to. */
export function citedUrls(part: string, page: string): Set<string> {
  const urls = new Map(
    [...page.matchAll(/<li id="(source-\d+)".*?<a href="([^"]*)"/gs)].map(([, id, url]) => [id, textOf(url ?? '')]),
  );
  const ids = citedNumbers(part).map((number) => `source-${number}`);
  return new Set(ids.map((id) => urls.get(id) ?? `no source has the id ${id}`));
}
