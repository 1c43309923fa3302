/** As if the person had pressed a link: of a `mailto:` address their own mail program opens, and the page stays. */
export function openLink(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.click();
}
