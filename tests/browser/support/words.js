// The portal's own words, from the files of its languages.
import { readFileSync, readdirSync } from 'node:fs';
import { ROOT } from '../../support/portal.mjs';

// What a page shows instead of a text that is missing.
export const MISSING = '⟦';

// Says a text that has no arguments; while a language lacks it, the mark that the page shows then.
export function speaker(language) {
  const words = new Map();
  const folder = `${ROOT}i18n/${language}/`;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    for (const line of readFileSync(folder + file, 'utf8').split('\n')) {
      const text = /^([a-z][\w-]*) = (.+)$/.exec(line);
      if (text) words.set(text[1], text[2]);
    }
  }
  return (id) => words.get(id) ?? `${MISSING}${id}⟧`;
}
