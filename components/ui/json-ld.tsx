/** Text for an inline script: no `<` remains that could close it or open a comment. */
export function escapeForScript(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Structured data for search engines. */
export function JsonLd({ data }: { data: unknown }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React escapes text in a script into broken JSON; the text is escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: escapeForScript(data) }} />;
}
