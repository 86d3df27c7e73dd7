/** The address under which readers reach this server: SITE_URL, or this machine at PORT. */
export function siteUrl(): URL {
  return new URL(process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`);
}
