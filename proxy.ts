import { type NextRequest, NextResponse } from 'next/server';
import { withoutEmptyKeys } from '#data/model/asked-params';

/**
 * Sends every page with a content security policy of its own nonce: scripts run only when this server wrote them,
 * and nothing is fetched from elsewhere unless the operator names a basemap's origins in BASEMAP_ORIGINS. An address
 * with keys that ask for nothing, as a form makes it, leads to the one without them.
 */
export function proxy(request: NextRequest): NextResponse {
  const address = request.nextUrl.clone();
  address.search = withoutEmptyKeys(address.search);
  if (address.search !== request.nextUrl.search) return NextResponse.redirect(address);
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(
    nonce,
    process.env.BASEMAP_ORIGINS ?? '',
    process.env.NODE_ENV === 'development',
  );
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** `basemapOrigins` is a list of origins separated by spaces, such as `https://tiles.example.org`. */
function contentSecurityPolicy(nonce: string, basemapOrigins: string, isDevelopment: boolean): string {
  const evaluation = isDevelopment ? " 'unsafe-eval'" : '';
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    // The development server injects styles without a nonce, and a nonce would void 'unsafe-inline'.
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    // The server may write positions into style attributes; they run nothing and load nothing.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob: ${basemapOrigins}`,
    `font-src 'self' ${basemapOrigins}`,
    `connect-src 'self' ${basemapOrigins}`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

export const config = {
  matcher: [{ source: '/((?!_next/|basemap/|fonts/|tiles/|api/|(?:favicon\\.ico|icon\\.svg|open-graph\\.png)$).*)' }],
};
