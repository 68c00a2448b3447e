// Whether texts stayed texts: nothing ran, nothing was asked of the system, no element was made of them.
import { expect } from '../fixtures';
import type { Desk } from '../desk';
import { marker } from '../hostile';

/** Begins to listen; the function that it returns checks everything seen until then, and the page as it stands. */
export function guard({ page }: Desk): (where: string) => Promise<void> {
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => heard.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      heard.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('frameattached', (frame) => heard.push(`frame: ${frame.url()}`));
  return async (where) => {
    const found = await page.evaluate(strangeElements, marker);
    expect({ where, ...found, heard }).toEqual({ where, ran: false, strange: [], url: 'app://main/', heard: [] });
  };
}

/** Elements and attributes that the app itself never makes. Runs in the page: nothing from outside. */
function strangeElements(name: string): { ran: boolean; strange: string[]; url: string } {
  const known = new Set(
    (
      'html head body meta title script link div span p h1 h2 h3 header footer main nav aside section article blockquote ' +
      'button input textarea label fieldset legend form ul li dl dt dd mark kbd time output svg path line polyline circle rect'
    ).split(' '),
  );
  const mayPoint: Readonly<Record<string, RegExp>> = { script: /^\.\/assets\//, link: /^\.\/assets\// };
  const strange: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName;
    if (!known.has(tag)) strange.push(`<${tag}>`);
    if (tag === 'script' && element.textContent !== '') strange.push('inline script');
    if (tag === 'svg' && !element.classList.contains('lucide')) strange.push('<svg> that is no icon');
    if (tag === 'meta' && element.getAttribute('http-equiv') !== null) strange.push('<meta http-equiv>');
    if (tag === 'form' && element.className !== 'form') strange.push('<form> that is not ours');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) strange.push(`<${tag} ${attribute}>`);
      if (/^(href|src|srcdoc|action|formaction|data|xlink:href)$/i.test(attribute)) {
        const allowed = mayPoint[tag];
        if (allowed === undefined || !allowed.test(value)) strange.push(`<${tag} ${attribute}=${value.slice(0, 80)}>`);
      }
      if (attribute === 'style' && /url\(|expression|javascript:/i.test(value))
        strange.push(`style ${value.slice(0, 80)}`);
    }
  }
  return { ran: name in window, strange, url: location.href };
}
