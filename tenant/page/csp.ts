/** The content security policy of every page: at least as strict as the one that SharePoint Online enforces. */

/**
 * What each line is for:
 * - `script-src 'self'`: the page has no inline script at all, so no nonce is handed out; the SPFx loader adds
 *   `<script src>` of this server only and needs no eval.
 * - `style-src 'unsafe-inline'`: SPFx, Fluent and every web part add `<style>` elements at run time without a nonce.
 * - `connect-src 'self'`: calls to Microsoft Graph are sent to this server before they leave (`client/early.ts`), so a
 *   call that would really leave is a violation.
 * - `img-src blob:` pasted images before they are sent, `data:` icons in manifests.
 */
const directives = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `media-src 'self' blob:`,
  `frame-src 'self'`,
  `worker-src 'none'`,
  `manifest-src 'none'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'self'`
];

/** Headers of an HTML page. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': directives.join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store'
};
