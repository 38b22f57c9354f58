// What every page must be: valid HTML, accessible in light and dark, without inline script or style,
// without a missing text, and no wider than a narrow screen.
import axe from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { MISSING } from './words.js';

const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
// Only colours are others in the dark.
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A template's loops and conditions leave blanks at the end of a line.
      'no-trailing-whitespace': 'off',
      // Safari forgets that a list without bullets is one, and browsers that a stacked table is one.
      'no-redundant-role': 'off',
      'prefer-native-element': ['error', { exclude: ['list', 'listitem'] }],
      // A filter may be ticked more than once; on the server that is a list.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'submit', 'reset', 'checkbox'] }],
      // A list may have a name.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // A question is a title, and so is a letter's subject.
      'long-title': 'off',
      // The membership's password is another site's: the browser shall neither fill in nor keep one here.
      'autocomplete-password': 'off',
      // On a narrow screen a number may break where it has a space.
      'tel-non-breaking': 'off',
    },
  }),
);

async function invalid(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((m) => `html ${m.ruleId}: ${m.message} (${m.line}:${m.column}) ${html.split('\n')[m.line - 1]?.slice(0, 160)}`),
  );
}

// Script and style that the security policy would refuse.
function inline(html) {
  const kinds = [
    [/<script(?![^>]*\ssrc=)[^>]*>/i, 'script without src'],
    [/<style[\s>]/i, 'style element'],
    [/<[^>]*\sstyle=/i, 'style attribute'],
    [/<[^>]*\son[a-z]+=/i, 'event handler attribute'],
    [/(?:href|src|action)="?\s*javascript:/i, 'javascript: address'],
  ];
  return kinds.flatMap(([pattern, name]) => {
    const found = pattern.exec(html);
    return found ? [`inline ${name}: ${found[0].slice(0, 80)}`] : [];
  });
}

// What is wrong with the HTML as the server sent it.
export async function faultsOfSource(html) {
  const missing = html.match(/⟦[^⟧]*⟧/g) ?? (html.includes(MISSING) ? [MISSING] : []);
  return [
    ...(await invalid(html)),
    ...inline(html),
    ...[...new Set(missing)].map((text) => `missing text: ${text}`),
  ];
}

async function violations(page, scheme, rules) {
  await page.emulateMedia({ colorScheme: scheme });
  const found = await page.evaluate(
    async (runOnly) => (await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] })).violations,
    rules,
  );
  return found.flatMap((violation) =>
    violation.nodes.map((node) => `axe ${violation.id} in ${scheme}: ${violation.help} – ${node.html.slice(0, 160)}`),
  );
}

async function sideways(page) {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const faults = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const inside = (element) => element.parentElement?.closest('.sheet, .visually-hidden, pre');
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => !inside(element) && element.getBoundingClientRect().right > room + 1,
    );
    return [`scrolls sideways at 320 px: ${out.slice(-2).map((element) => element.outerHTML.slice(0, 160)).join(' | ')}`];
  });
  await page.setViewportSize(wide);
  return faults;
}

// What is wrong with the page as Chromium shows it.
export async function faultsOfPage(page) {
  await page.evaluate(axe.source);
  const faults = await violations(page, 'light', RULES);
  faults.push(...(await violations(page, 'dark', COLOURS)), ...(await sideways(page)));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...new Set(faults)];
}
