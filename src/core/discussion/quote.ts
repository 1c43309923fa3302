import type { Html } from '../shared';
import { escapeHtml } from './plainText';

/**
 * A quotation to begin a reply with. The HTML must come sanitised, as it is shown. Quotations inside the quoted post
 * are left out: a quote of a quote of a quote is what made old threads unreadable.
 */
export function quote(html: Html, authorLine: string): Html {
  const own = withoutQuotations(html).trim();
  return `<blockquote><p><strong>${escapeHtml(authorLine)}</strong></p>${own}</blockquote><p></p>` as Html;
}

function withoutQuotations(html: string): string {
  let depth = 0;
  let kept = '';
  for (const piece of html.split(/(<\/?blockquote\b[^>]*>)/i)) {
    if (/^<blockquote\b/i.test(piece)) depth++;
    else if (/^<\/blockquote\b/i.test(piece)) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += piece;
  }
  return kept;
}
