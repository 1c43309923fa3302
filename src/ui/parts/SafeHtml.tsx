import * as React from 'react';
import { collapsedBodyBytes, isCollapsed, utf8Bytes } from '../../core/discussion';
import type { Html } from '../../core/shared';
import { useAllStrings } from '../app/AllStrings';
import { useSurroundings } from '../app/Surroundings';
import { Button } from './Button';
import { safeNodes, waitingImage } from './SafeHtmlPolicy';
import styles from './SafeHtml.module.scss';

/** The only place that shows HTML of a list: sanitised at every showing, whoever wrote it and however old it is. */
export function SafeHtml({ html }: { readonly html: Html }): React.ReactElement {
  const { locale } = useSurroundings();
  const strings = useAllStrings();
  const body = React.useRef<HTMLDivElement>(null);
  const [showAll, setShowAll] = React.useState(false);
  const isLong = isCollapsed(html);
  const shown = isLong && !showAll ? beginning(html) : html;
  const askText = strings.thread.showImage;

  React.useLayoutEffect(() => {
    const nodes = safeNodes(shown, { tenantHost: window.location.host, foreignImages: 'ask' });
    nodes.querySelectorAll(`img[${waitingImage}]`).forEach(image => image.replaceWith(imageOnDemand(image, askText)));
    body.current?.replaceChildren(nodes);
  }, [shown, askText]);

  return (
    <>
      {isLong && !showAll && <p className={styles.note}>{strings.thread.longText}</p>}
      <div ref={body} className={styles.body} dir="auto" />
      {isLong && !showAll && <Button onClick={() => setShowAll(true)}>{strings.thread.showAllText(sizeText(utf8Bytes(html), locale))}</Button>}
    </>
  );
}

/** A cut before a tag, so that none is shown in half; sanitising closes what stays open. */
function beginning(html: string): string {
  const limit = Math.floor(collapsedBodyBytes / 4);
  const cut = html.lastIndexOf('<', limit);
  return html.slice(0, cut > 0 ? cut : limit);
}

function sizeText(bytes: number, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return bytes < 1024 * 1024 ? `${number.format(Math.round(bytes / 1024))} KB` : `${number.format(bytes / 1024 / 1024)} MB`;
}

/** An image from elsewhere would tell its host who reads what: it is fetched when somebody asks for it. */
function imageOnDemand(image: Element, askText: (host: string) => string): Element {
  const address = image.getAttribute(waitingImage) ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles.image;
  button.textContent = askText(address.replace(/^https?:\/\//i, '').split(/[/?#]/)[0]);
  button.addEventListener('click', () => {
    image.removeAttribute(waitingImage);
    image.setAttribute('referrerpolicy', 'no-referrer');
    image.setAttribute('src', address);
    button.replaceWith(image);
  });
  return button;
}
