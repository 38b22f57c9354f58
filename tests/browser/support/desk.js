// A company and the desk that checks it, each with a browser of their own.
import { open, signIn } from './chromium.js';
import { speaker } from './words.js';

// The ways in which every story of the desk is walked.
export const WAYS = [
  ['in English with JavaScript', 'en', true],
  ['in Dutch without JavaScript', 'nl', false],
];

// A verifier and Greta of Hanse IT, signed in: `{ desk, company, say }`.
export async function bothSides(browser, url, language, javaScriptEnabled) {
  const people = ['omar@fabrikam', 'greta@hanseit'].map(async (who) => {
    const page = await open(browser, url, { language, javaScriptEnabled });
    await signIn(page, who);
    return page;
  });
  const [desk, company] = await Promise.all(people);
  return { desk, company, say: speaker(language) };
}

export const press = (page, name) => page.getByRole('main').getByRole('button', { name, exact: true }).click();

export const chip = (page) => page.locator('main .head .chip').innerText();

export async function toTheCase(page, company) {
  await page.goto('/desk');
  await page.getByRole('main').getByRole('link', { name: company, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: company }).waitFor();
}

// Refuses the step that is checked: `reason` and `about` are ids of texts.
export async function refuse(desk, say, { reason, about, sentence }) {
  await desk.getByText(say('desk-refuse-title'), { exact: true }).click();
  await desk.locator('#reason').selectOption({ label: say(reason) });
  await desk.locator('#about').selectOption({ label: say(about) });
  await desk.locator('#sentence').fill(sentence);
  await press(desk, say('desk-refuse'));
}

// What was refused, as the company finds it.
export async function toFixNow(company, say) {
  await company.goto('/');
  await company.getByRole('link', { name: say('status-fix'), exact: true }).click();
  await company.waitForURL((url) => url.pathname === '/verification/fix');
}
