// A tour of every page: by links as everybody, through the wizard and its mistakes as those who enroll.
// `look({ page, html, name })` is called at each stop, with the HTML as the server sent it.
import { PASSWORD } from '../../support/portal.mjs';
import { letterTo, linkFor, open, signIn } from './chromium.js';
import { codeOf } from './totp.js';
import { falsePaper, paper } from './paper.js';

const BYSTANDERS = [
  'jonas@bergmann',
  'greta@hanseit',
  'lien@cloudkade',
  'paul@lumiere',
  'ruben@helder',
  'maya@northwind',
  'vera@fabrikam',
  'tom@noordlicht',
  'lena@pixelgarten',
  'amira@atlas',
  'iris@kustlijn',
  'marit@deltawerk',
  'hugo@meridien',
  'anna@tulp',
];

// Pages that show everybody the same: the visitor has been there.
const PUBLIC = /^\/(inbox|providers|work-account|what-you-need|support|privacy|accessibility|help|status|confirm-contact|set-password|forgot-|reset-password)/;

// The orders and subscriptions of one company alone, to which the operator can go on from each: `operations` has been
// to some.
const NARROWED = /^\/(orders|subscriptions)\?(.*&)?(customer|reseller)=/;

// The content of a document and a list as a file are downloads, and no pages.
const DOWNLOAD = /^\/((desk|verification)\/documents\/.|(for\/[^/]+\/)?settings\/(users|activity)\.csv|(resellers|customers)((\/ended)?|\/lists\/.*)\.csv)/;

// The page that a click leads to.
async function arrive(page, act) {
  const arrived = page.waitForResponse((r) => r.request().isNavigationRequest() && (r.status() < 300 || r.status() > 399));
  await act();
  const response = await arrived;
  const html = await response.text();
  await page.waitForLoadState('load');
  return html;
}

// Someone with a browser of their own.
class Guest {
  // Addresses that this one does not go to by links.
  skips = /^$/;

  static async enter(tour, name) {
    const guest = new Guest();
    Object.assign(guest, tour, { name });
    guest.page = await open(tour.browser, tour.url, { language: tour.language });
    return guest;
  }

  async leave() {
    this.faults.push(...this.page.faults);
    await this.page.context().close();
  }

  async visit(path) {
    const html = await arrive(this.page, () => this.page.goto(path));
    await this.stop(html);
  }

  // Fills in fields by name, ticks boxes, chooses files, and presses the button that `button` finds.
  async send(fields = {}, button = 'main form button[type=submit]') {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]`).first();
      if (value === true) await field.check();
      else if (value.buffer) await field.setInputFiles(value);
      else if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(value);
      else await field.fill(value);
    }
    await this.stop(await arrive(this.page, () => this.page.locator(button).first().click()));
  }

  async stop(html) {
    const { pathname, search } = new URL(this.page.url());
    this.paths.add(pathname);
    await this.look({ page: this.page, html, name: `${this.name} at ${pathname}${search}` });
  }

  // Every page that links and forms that ask lead to.
  async wander(...starts) {
    const todo = [...starts];
    const known = new Set(todo);
    while (todo.length) {
      await this.visit(todo.shift());
      for (const address of await this.page.evaluate(addresses)) {
        if (!known.has(address) && !this.skips.test(address) && !DOWNLOAD.test(address)) {
          known.add(address);
          todo.push(address);
        }
      }
    }
  }
}

// Runs in the page: the addresses on this portal that it leads to.
function addresses() {
  const links = [...document.querySelectorAll('a[href]')].map((link) => new URL(link.href));
  for (const form of document.querySelectorAll('form[method=get]')) {
    const asked = (changes) => {
      const query = new URLSearchParams(new FormData(form));
      for (const [name, value] of changes) query.append(name, value);
      const url = new URL(form.action);
      url.search = query;
      return url;
    };
    links.push(asked([]));
    for (const radio of form.querySelectorAll('[type=radio]')) links.push(asked([[radio.name, radio.value]]));
  }
  return links
    .filter((url) => url.origin === location.origin && !url.searchParams.has('lang'))
    .map((url) => url.pathname + url.search);
}

export async function visitor(tour) {
  const guest = await Guest.enter(tour, 'visitor');
  await guest.wander('/', '/enroll', '/providers?q=zzz&service=training');
  await guest.visit('/nowhere');
  await guest.visit('/confirm-contact/unknown');
  await guest.visit('/set-password/unknown');
  await guest.visit('/sign-in/company');
  await guest.send();
  await guest.visit('/sign-in/callback/unknown');
  await guest.visit('/forgot-password');
  await guest.send();
  await guest.send({ user_name: 'nobody' });
  await guest.send({ user_name: 'eva@noordlicht.twotier.example' });
  await guest.visit('/forgot-user-name');
  await guest.send({ email: 'eva' });
  await guest.send({ email: 'nobody@nowhere.example' });
  await guest.visit(await linkFor(guest.page, 'eva@noordlicht.example', '/reset-password'));
  await guest.send({ password: 'short' });
  await guest.visit('/reset-password/unknown');
  await guest.visit('/sign-in?next=/enroll');
  await guest.send();
  await guest.send({ user_name: 'nobody@nowhere.twotier.example', password: 'wrong' });
  await guest.visit('/enroll/welcome');
  await guest.send();
  await guest.send();
  await guest.visit('/enroll/create-account');
  await guest.send();
  await guest.send({
    company_name: 'B.V.', account_name: 'noordlicht', country: 'NL', first_name: 'Iris', last_name: 'Bakker',
    user_name: 'iris', email: 'iris@gmail', password: 'short',
  });
  await guest.send({ company_name: 'Zonnewijzer', account_name: 'zonnewijzer', email: 'iris@zonnewijzer.example', password: 'paardebloem fluistert zacht' });
  await guest.send({ code: '' });
  await guest.send({ code: 'abc' });
  const letter = await letterTo(guest.page, 'iris@zonnewijzer.example');
  const code = /\b\d{6}\b/.exec(await letter.innerText())[0];
  await guest.visit('/enroll/create-account/code');
  await guest.send({ code });
  await guest.leave();
}

async function bystander(tour, who) {
  const guest = await Guest.enter(tour, who);
  guest.skips = who === 'vera@fabrikam' ? new RegExp(`${PUBLIC.source}|${NARROWED.source}`) : PUBLIC;
  await signIn(guest.page, who);
  await guest.wander('/', '/enroll');
  await guest.visit('/desk');
  await guest.leave();
}

async function membership(guest, name, id) {
  await guest.visit('/enroll/membership');
  await guest.visit('/enroll/membership/user-name');
  await guest.send({ user_name: name });
  await guest.send({ password: PASSWORD });
  if (!id) return;
  const box = guest.page.locator(`#profile-${id}`);
  await box.check({ force: true });
  await guest.send();
}

export async function sanne(tour) {
  const guest = await Guest.enter(tour, 'Sanne');
  guest.skips = PUBLIC;
  const colleague = await Guest.enter(tour, 'Eva');
  await signIn(guest.page, 'sanne@noordlicht');
  await guest.wander('/', '/enroll');
  await guest.visit('/enroll/welcome');
  await guest.send();
  await guest.visit('/enroll/membership/user-name');
  await guest.send();
  await guest.send({ user_name: 'noordlicht' });
  await guest.send();
  await guest.send({ password: 'wrong' });
  await membership(guest, 'oudenaam');
  await guest.send({}, 'button[formaction$=cancellation]');
  await membership(guest, 'noordlicht');
  await guest.send();
  await guest.page.locator('#profile-7000001').check({ force: true });
  await guest.send();
  await guest.wander('/enroll', '/enroll/membership');

  await signIn(colleague.page, 'eva@noordlicht');
  await colleague.visit('/enroll/legal-profile');
  await guest.visit('/enroll/legal-profile');
  await guest.send({ legal_name: '', address_line1: '', city: '', postal_code: '12', phone: 'abc', registration_number: '1' });
  await guest.visit('/enroll/legal-profile');
  await guest.send({ legal_name: 'N o o r d l i c h t B.V.', registration_number: '12345678' });
  await colleague.send({ registration_number: '12345678', city: 'Haarlem' });
  await guest.visit('/enroll/legal-profile');

  await guest.visit('/enroll/primary-contact');
  await guest.send();
  await guest.send({ first_name: 'Bram', last_name: 'Jansen', email: 'bram@gmail.com', phone: '+31 20 555 0134' });
  await guest.send({ email: 'info@noordlicht.example' });
  await guest.visit('/enroll/primary-contact');
  await guest.send({ email: 'bram@noordlicht.example' });
  await guest.visit('/enroll/customer-support');
  await guest.send();
  await guest.send({ support_website: 'www.noordlicht.example' }, 'button[name=later]');
  await guest.visit('/enroll/customer-support');
  await guest.send({ support_website: 'www.noordlicht.example', support_email: 'help@noordlicht.example', support_phone: '020 555 0135' });
  await guest.wander('/enroll', '/', '/enroll/cancel');
  await guest.visit('/enroll/review');
  await guest.send();
  await guest.send({ declaration: true });
  await guest.wander('/', '/enroll/submitted', '/verification/contact');
  await guest.visit('/verification/contact');
  await guest.send({ first_name: '', last_name: '', email: 'x', phone: '' });

  const contact = await Guest.enter(tour, 'contact');
  const href = await linkFor(contact.page, 'bram@noordlicht.example', '/confirm-contact');
  await contact.visit(href);
  await contact.send();
  await contact.send({ signed_up: true, is_ours: true });
  await contact.visit(href);
  await guest.visit('/');
  for (const one of [guest, colleague, contact]) await one.leave();
}

// Enrolled already: active at once, until the contact on file says that nobody signed up.
export async function claire(tour) {
  const guest = await Guest.enter(tour, 'Claire');
  guest.skips = PUBLIC;
  await signIn(guest.page, 'claire@nuage');
  await guest.visit('/enroll');
  await guest.send();
  await membership(guest, 'nuage', '7000417');
  await guest.visit('/enroll/customer-support');
  await guest.send({ support_website: 'www.nuage.example', support_email: 'aide@nuage.example', support_phone: '+33 4 72 00 04 17' });
  await guest.visit('/enroll/review');
  await guest.send({ declaration: true });
  await guest.wander('/', '/enroll/submitted', '/enroll');
  const contact = await Guest.enter(tour, 'contact on file');
  await contact.visit(await linkFor(contact.page, 'claire@nuage.example', '/confirm-contact'));
  await contact.send({}, 'form[action$=dispute] button');
  await guest.wander('/', '/enroll');
  for (const one of [guest, contact]) await one.leave();
}

// New staff of the operator's, whose link comes from the command line.
export async function recruit(tour) {
  const guest = await Guest.enter(tour, 'recruit');
  await guest.visit(await tour.invite('Noor Bakker', 'noor@fabrikam.example'));
  await guest.send({ password: 'short' });
  await guest.send({ password: 'paardebloem fluistert zacht' });
  await guest.leave();
}

// At work at the desk: what is not filled in, and what one verifier does under another's eyes.
export async function omar(tour) {
  const guest = await Guest.enter(tour, 'Omar');
  guest.skips = PUBLIC;
  await signIn(guest.page, 'omar@fabrikam');
  await guest.visit('/desk?q=zzz&check=decision');
  const open = async (company) => {
    await guest.visit(`/desk?q=${company}`);
    await guest.stop(await arrive(guest.page, () => guest.page.locator('tbody a').first().click()));
  };
  const act = (name) => `form[action$="/${name}"] button`;
  const unfold = (name) => guest.page.locator(`details:has(form[action$="/${name}"]) > summary`).click();
  await open('atlas');
  await unfold('refusal');
  await guest.send({}, act('refusal'));
  await guest.send({ reason: 'document_expired' }, act('refusal'));
  await unfold('request');
  await guest.send({}, act('request'));
  await guest.send({ note: '' }, act('note'));
  await guest.send({ note: 'Asked the register.' }, act('note'));
  await guest.send({}, act('claim/end'));
  await open('meridien');
  await guest.send({}, `${act('verdict')}[value=refused]`);
  await guest.send({}, `${act('verdict')}[value=accepted]`);
  await open('brightwater');
  await guest.send({}, act('claim'));
  await guest.send({}, act('authorization'));
  await open('deltawerk');
  await guest.send({}, act('restoration'));
  await guest.leave();
}

// An active company: its mail, its domains, its details, and a link for others.
export async function joost(tour) {
  const guest = await Guest.enter(tour, 'Joost');
  guest.skips = PUBLIC;
  await signIn(guest.page, 'joost@zilverlijn');
  await guest.wander('/');
  await guest.visit('/settings/domains');
  await guest.send({ mail_domain: 'nl' });
  await guest.send({ mail_domain: 'zilverlijn.example' });
  await guest.visit('/verification/details/company');
  await guest.send({ legal_name: '', postal_code: '1' });
  await guest.visit('/verification/details/contact');
  await guest.send({ email: 'joost@gmail.com' });
  await guest.visit('/verification/status-link');
  await guest.send();
  const link = await guest.page.locator('main code').innerText();
  const anybody = await Guest.enter(tour, 'anybody');
  await anybody.visit(new URL(link).pathname);
  await anybody.visit('/status/unknown');
  for (const one of [guest, anybody]) await one.leave();
}

// Answers a provider's invitation, after mistakes, and reads what was agreed.
export async function invited(tour) {
  const guest = await Guest.enter(tour, 'Jonas is invited');
  const anybody = await Guest.enter(tour, 'anybody with the link');
  const act = (name) => `form[action$="/${name}"] button`;
  const link = await linkFor(anybody.page, 'jonas@bergmann.example', '/i');
  await anybody.visit(link);
  await anybody.visit('/i/unknown');
  const other = await Guest.enter(tour, 'Sanne with the link');
  await signIn(other.page, 'sanne@noordlicht');
  await other.visit(link);
  await other.visit(await linkFor(anybody.page, 'sanne@noordlicht.example', '/i'));
  await other.send({}, 'form[action="/invitation"] button');
  await signIn(guest.page, 'jonas@bergmann');
  await guest.visit(link);
  await guest.send({}, 'form[action="/invitation"] button');
  const { pathname } = new URL(guest.page.url());
  await guest.send({}, act('authorization'));
  await guest.page.locator('summary').click();
  await guest.send({ reason: 'x'.repeat(501) }, act('refusal'));
  await guest.visit('/');
  await guest.visit(pathname);
  await guest.send({ authorize: true }, act('authorization'));
  await guest.visit(pathname);
  await guest.visit(`${pathname}/receipt`);
  await anybody.visit(link);
  for (const one of [guest, other, anybody]) await one.leave();
}

// Looks after people and the own account, with every mistake on the way.
export async function settings(tour) {
  const guest = await Guest.enter(tour, 'Jonas in the settings');
  await signIn(guest.page, 'jonas@bergmann');
  const open = async (query) => {
    await guest.visit(`/settings/users?${query}`);
    await guest.stop(await arrive(guest.page, () => guest.page.locator('tbody a').first().click()));
  };
  const act = (name) => `form[action$="/${name}"] button`;
  await open('state=removed');
  await open('state=disabled');
  await guest.send({}, act('reactivation'));
  await open('q=jonas');
  await guest.page.locator('[value=global_admin]').uncheck();
  await guest.send({}, act('roles'));
  await guest.visit('/settings/users/new');
  await guest.send();
  await guest.send({ first_name: 'Ada', last_name: 'Lind', user_name: 'jonas', email: 'ada@bergmann.example', role: true });
  await guest.send({ user_name: 'ada' });
  await guest.send({}, act('invitation'));
  await guest.send({}, act('invitation'));
  await open('q=ada');
  await guest.send({}, act('cancellation'));
  // A proof is asked for ten minutes after the last one; a form that is sent without it shows the page at once.
  const prove = () => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: '/proof' });
    document.body.append(form);
    form.submit();
  };
  await guest.stop(await arrive(guest.page, () => guest.page.evaluate(prove)));
  await guest.send({ password: 'wrong' });
  await guest.wander('/settings/activity');
  await guest.visit('/settings/company/security');
  await guest.send();
  await guest.send({ first_name: 'Ada', last_name: 'Lind', email: 'security@bergmann.example', phone: '+49 30 5550123' });
  await guest.wander('/settings/company');
  await guest.visit('/settings/identity-provider/details');
  await guest.send({ issuer: 'bergmann', client_id: '' });
  await guest.send({ issuer: 'https://id.bergmann.example', client_id: 'portal', client_secret: 'secret' });
  await guest.send({}, 'form[action$="/test"] button');
  await guest.visit('/settings/account/company-account');
  await guest.visit('/settings/activity?who=nobody&from=&to=');
  await guest.visit('/settings/activity?from=2026-02-30&to=2026-01-01');
  await guest.wander('/settings/account');
  await guest.visit('/settings/account');
  await guest.send({ first_name: '' });
  await guest.visit('/settings/account/email');
  await guest.send({ email: 'jonas' });
  await guest.send({ email: 'jonas@elsewhere.example' });
  await guest.visit('/settings/account/email');
  await guest.visit('/settings/account/password');
  await guest.send({ password: 'short' });
  await guest.visit(await linkFor(guest.page, 'jonas@elsewhere.example', '/confirm-email'));
  await guest.visit('/confirm-email/unknown');
  await guest.visit('/settings/account/passkeys');
  await guest.visit('/settings/account/second-factor');
  await guest.visit('/settings/account/second-factor/app');
  const seed = (await guest.page.locator('main code.id').textContent()).replaceAll(' ', '');
  await guest.send({ code: '12' });
  await guest.send({ code: codeOf(seed) });
  await guest.send();
  await guest.visit('/settings/account/second-factor/codes');
  const again = await Guest.enter(tour, 'Jonas with a second factor');
  await signIn(again.page, 'jonas@bergmann');
  await again.visit('/sign-in/code');
  await again.send({ code: '000000' });
  await again.leave();
  await guest.leave();
}

// Asks for access, and another grants and refuses it, with every mistake on the way.
export async function access(tour) {
  const asker = await Guest.enter(tour, 'Tom asks');
  await signIn(asker.page, 'tom@noordlicht');
  const act = (name) => `form[action$="/${name}"] button`;
  await asker.visit('/settings/users');
  await asker.visit('/settings/access/ask/see-status');
  await asker.send();
  await asker.send({ reason: 'I answer the phone.' });
  await asker.visit('/settings/access/ask/see-status');
  const giver = await Guest.enter(tour, 'Sanne answers');
  await signIn(giver.page, 'sanne@noordlicht');
  await giver.visit('/settings/access');
  const links = await giver.page.locator('tbody a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  await giver.visit(links[0]);
  await giver.page.locator('summary').click();
  await giver.send({}, act('refusal'));
  await giver.send({ note: 'Ask me in person.' }, act('refusal'));
  await giver.visit(links[1]);
  await giver.send({}, act('grant'));
  await giver.visit(links[1]);
  await asker.visit('/settings/access/mine');
  for (const one of [asker, giver]) await one.leave();
}

// Looks after organizations: one is suspended and restored, a provider is added, with every mistake on the way.
export async function operations(tour) {
  const guest = await Guest.enter(tour, 'Vera and the organizations');
  await signIn(guest.page, 'vera@fabrikam');
  const act = (name) => `form[action$="/${name}"] button`;
  await guest.visit('/desk/organizations?q=zzz');
  await guest.visit('/desk/organizations?q=alpine');
  await guest.stop(await arrive(guest.page, () => guest.page.locator('tbody a').first().click()));
  const address = guest.page.url();
  await guest.send({}, act('suspension'));
  await guest.send({ reason: 'Invoices are not paid.' }, act('suspension'));
  await guest.visit(new URL(address).pathname);
  await guest.send({}, act('restoration'));
  await guest.send({ reason: 'They are paid.' }, act('restoration'));
  await guest.visit(`${new URL(address).pathname}/recovery`);
  await guest.send();
  await guest.page.locator('main [name=candidate][value=new]').check();
  await guest.send({
    known_domain: true, first_name: 'Ruth', last_name: 'Bos', email: 'ruth@alpine.example', reason: 'The admins left.',
  });
  await guest.send({}, act('check'));
  const admin = await Guest.enter(tour, 'Lukas objects');
  await signIn(admin.page, 'lukas@alpine');
  await admin.visit('/settings/recovery');
  await admin.send({}, act('objection'));
  await admin.leave();
  await guest.visit(`${new URL(address).pathname}/recovery`);
  await guest.visit('/desk/organizations?q=bergmann');
  await guest.stop(await arrive(guest.page, () => guest.page.locator('tbody a').first().click()));
  await guest.stop(await arrive(guest.page, () => guest.page.locator('main a[href*="/access/"]').first().click()));
  await guest.send();
  const follow = async (link) => guest.stop(await arrive(guest.page, () => guest.page.locator(link).first().click()));
  const customersOf = async (company) => {
    await guest.visit(`/desk/organizations?q=${company}`);
    await follow('tbody a');
    await follow('main a[href$="/customers"]');
  };
  await customersOf('northwind');
  await guest.send({ q: 'zzz' });
  await guest.send({ q: 'tulp' });
  await follow('main a[href^="/subscriptions?customer="]');
  await customersOf('bergmann');
  await follow('main a[href^="/orders?reseller="]');
  await customersOf('tulp');
  await follow('main a[href^="/orders?customer="]');
  await guest.visit('/catalogue?q=zzz');
  await guest.visit('/desk/organizations/new');
  await guest.send();
  await guest.send({
    name: 'Contoso', account_name: 'contoso', country: 'BE', city: 'Gent', website: 'https://contoso.example',
    contact_email: 'partners@contoso.example', phone: '+32 9 555 01 23', description_en: 'We distribute.',
    services: true, serves_countries: 'BE; NL', admin_first_name: 'Lotte', admin_last_name: 'Peeters',
    admin_email: 'lotte@contoso.example',
  });
  await guest.leave();
}

// Invites a company, with every mistake on the way, and takes the invitation back.
export async function inviter(tour) {
  const guest = await Guest.enter(tour, 'Maya invites');
  await signIn(guest.page, 'maya@northwind');
  const act = (name) => `form[action$="/${name}"] button`;
  await guest.visit('/resellers/invitations?stage=declined');
  await guest.visit('/resellers/invite');
  await guest.send({ email: 'kiel', company: '', days: '100', until: '' });
  await guest.send({ email: 'office@kiel.example', company: 'Kiel Systemhaus GmbH', days: '30', until: '2027-01-01' });
  await guest.visit('/resellers/invite/letter');
  await guest.send({ text: '' });
  await guest.send({ text: 'We would like to work with you.' }, '[name=change]');
  await guest.send();
  await guest.send();
  await guest.send({}, act('resending'));
  await guest.visit('/resellers/invite');
  await guest.send({ email: 'office@kiel.example', company: 'Kiel' });
  await guest.visit('/resellers/invitations');
  await guest.stop(await arrive(guest.page, () => guest.page.locator('tbody a').first().click()));
  await guest.page.locator('summary').click();
  await guest.send({ reason: 'x'.repeat(501) }, act('cancellation'));
  await guest.send({ reason: 'We have found another.' }, act('cancellation'));
  await guest.visit('/resellers/invite/many');
  await guest.send({ lines: '', days: '0' });
  await guest.send({ lines: 'colour;company\nblue;Kiel', days: '30' });
  await guest.send({ lines: 'office@hafen.example,Hafen AG\nhafen,Hafen AG\nmaya@northwind.example,Northwind' });
  const list = new URL(guest.page.url()).pathname;
  await guest.visit(`${list}?show=held`);
  await guest.send({}, act('sending'));
  await guest.visit('/resellers/invite/many');
  await guest.send({ file: { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('hafen') } });
  await guest.send({}, act('discarding'));
  await guest.leave();
}

// Makes a link for all, with every mistake, gives it to Greta, and approves or refuses who came by it.
export async function opener(tour) {
  const guest = await Guest.enter(tour, 'Maya and the open link');
  await signIn(guest.page, 'maya@northwind');
  const act = (name) => `form[action$="/${name}"] button`;
  await guest.visit('/resellers/open-link?mail=nl');
  await guest.visit('/resellers/open-link/new');
  await guest.send({ days: '366', uses: 'x', until: '' });
  await guest.send({ days: '10', uses: '2', until: '2027-01-01' });
  await guest.page.locator('summary').nth(1).click();
  await guest.send({}, act('rotation'));
  const link = await guest.page.locator('#link').inputValue();
  const reseller = await Guest.enter(tour, 'Joost and the open link');
  await signIn(reseller.page, 'joost@zilverlijn');
  await reseller.visit(new URL(link).pathname);
  await reseller.send({}, act('invitation'));
  await reseller.send({}, act('authorization'));
  await reseller.send({ authorize: true }, act('authorization'));
  await reseller.visit('/indirect-providers');
  await guest.visit('/resellers/invitations');
  await guest.visit('/resellers/open-link');
  await guest.stop(await arrive(guest.page, () => guest.page.locator('tbody a').first().click()));
  await guest.page.locator('summary').click();
  await guest.send({}, act('refusal'));
  await guest.send({ reason: 'We take nobody on now.' }, act('refusal'));
  await guest.page.locator('summary').nth(2).click();
  await guest.send({}, act('disabling'));
  await reseller.visit(new URL(link).pathname);
  for (const one of [reseller, guest]) await one.leave();
}

// Invites customers, with every mistake on the way; Sofie answers for hers, and both sides end what began.
export async function customers(tour) {
  const guest = await Guest.enter(tour, 'Jonas and customers');
  await signIn(guest.page, 'jonas@bergmann');
  const act = (name) => `form[action$="/${name}"] button`;
  await guest.visit('/customers?q=zzz');
  await guest.visit('/customers?with=northwind&pairs=incomplete');
  await guest.stop(await arrive(guest.page, () => guest.page.locator('tbody a').first().click()));
  await guest.stop(await arrive(guest.page, () => guest.page.locator('main a[href*="/invite?with"]').first().click()));
  await guest.visit('/customers/invite?with=northwind');
  await guest.send({ email: 'haven', company: '', days: '100', until: '' });
  await guest.send({ email: 'inkoop@haven.example', company: 'Havenbedrijf', days: '30', until: '2027-01-01' });
  await guest.visit('/customers/invite/letter');
  await guest.send({ text: '' });
  await guest.send({ text: 'We would like to work for you.' }, '[name=change]');
  await guest.send();
  await guest.send();
  await guest.send({}, act('resending'));
  await guest.page.locator('summary').click();
  await guest.send({ reason: 'x'.repeat(501) }, act('cancellation'));
  await guest.send({ reason: 'We were mistaken.' }, act('cancellation'));
  const anybody = await Guest.enter(tour, 'anybody and customers');
  const link = await linkFor(anybody.page, 'sofie@fleur.example', '/c');
  await anybody.visit(link);
  await anybody.visit('/c/unknown');
  const sofie = await Guest.enter(tour, 'Sofie');
  await signIn(sofie.page, 'sofie@fleur');
  await sofie.visit(link);
  await sofie.send({}, act('authorization'));
  await sofie.send({}, act('consent'));
  await sofie.send({ reseller_access: true }, act('consent'));
  await sofie.page.locator('summary').click();
  await sofie.send({ reason: 'x'.repeat(501) }, act('refusal'));
  await sofie.send({ reseller: true, provider: true, provider_access: true }, act('consent'));
  await sofie.visit(new URL(sofie.page.url()).pathname.replace('/receipt', ''));
  await anybody.visit(link);
  await sofie.visit('/settings/partner-relationships');
  await sofie.stop(await arrive(sofie.page, () => sofie.page.locator('main a[href$="/access"]').first().click()));
  await sofie.visit('/settings/partner-relationships');
  await sofie.stop(await arrive(sofie.page, () => sofie.page.locator('main a[href$="/end"]').first().click()));
  await sofie.send({}, act('end'));
  await sofie.send({ reason: 'We close our shop.' }, act('end'));
  await guest.visit('/customers/ended');
  await guest.visit('/customers?q=tulp');
  await guest.stop(await arrive(guest.page, () => guest.page.locator('tbody a').first().click()));
  await guest.stop(await arrive(guest.page, () => guest.page.locator('main a[href$="/access"]').first().click()));
  for (const one of [guest, anybody, sofie]) await one.leave();
}

// Invites many customers at once, as either of their partners, with every mistake on the way.
export async function listsOfCustomers(tour) {
  const guest = await Guest.enter(tour, 'Jonas and lists of customers');
  await signIn(guest.page, 'jonas@bergmann');
  const act = (name) => `form[action$="/${name}"] button`;
  await guest.visit('/customers/invite/many');
  await guest.send({ lines: '', days: '0' });
  await guest.send({ with: 'northwind', lines: 'colour;company\nblue;Werf', days: '30' });
  await guest.send({
    lines: 'inkoop@werf.example,Werf B.V.\nwerf,Werf B.V.\nmaya@northwind.example,Northwind\nhello@brooklyn.example,Brooklyn,en,,US',
  });
  const list = new URL(guest.page.url()).pathname;
  const html = await arrive(guest.page, () => guest.page.goto(list));
  await guest.page.locator('summary').click();
  await guest.stop(html);
  await guest.visit(`${list}?show=held`);
  await guest.send({}, act('sending'));
  await linkFor(guest.page, 'inkoop@werf.example', '/c');
  await guest.visit(list);
  await guest.visit('/customers/invite/many?with=northwind');
  await guest.send({ file: { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('werf') } });
  await guest.send({}, act('discarding'));
  const provider = await Guest.enter(tour, 'Maya and lists of customers');
  await signIn(provider.page, 'maya@northwind');
  await provider.visit('/customers/invite/many');
  await provider.send({ with: 'nobody', lines: 'inkoop@sluis.example,Sluis B.V.' });
  await provider.send({ with: 'bergmann' });
  await provider.send({}, act('discarding'));
  for (const one of [guest, provider]) await one.leave();
}

// Orders for customers and changes what they have, with every mistake on the way; the others look at it, and one of the
// customers ends what began.
export async function orders(tour) {
  const guest = await Guest.enter(tour, 'Maya and orders');
  await signIn(guest.page, 'maya@northwind');
  const act = (name) => `form[action$="/${name}"] button`;
  const press = (value) => `main [name=press][value="${value}"]`;
  // The first of them is there for the Enter key alone.
  const quiet = (value) => `main .button--quiet[value=${value}]`;
  const follow = async (one, link) => one.stop(await arrive(one.page, () => one.page.locator(link).first().click()));
  const pick = (name, value) => guest.page.locator(`main [name=${name}][value="${value}"]`).check();
  const age = (name, value) => guest.page.locator(`main [name=${name}]`).evaluate((field, old) => (field.value = old), value);
  const here = () => new URL(guest.page.url()).pathname;
  await guest.visit('/orders?q=zzz');
  await guest.visit('/subscriptions?state=cancelled');
  await guest.visit('/orders/new?q=zzz');

  await guest.visit('/orders/new?q=rozenburg');
  await follow(guest, 'main tbody a');
  await guest.send({}, press('continue'));
  await guest.send({}, press('add/WORK-BASIC'));
  await pick('record', '#');
  await guest.send({ membership: '70x' }, press('continue'));
  await guest.send({ membership: '7000999' }, press('continue'));
  await guest.send({ membership: '7000388' }, quiet('verify'));
  await guest.send({}, press('continue'));

  await guest.visit('/orders/new?q=tulp');
  await follow(guest, 'main tbody a');
  for (const offer of ['WORK-STANDARD', 'WORK-STANDARD', 'SHIELD-ENDPOINT']) await guest.send({}, press(`add/${offer}`));
  await guest.send({ 'quantity[]': 'x' }, press('continue'));
  await guest.page.locator('#quantity-3').fill('4');
  await guest.send({ 'quantity[]': '5' }, press('continue'));
  await guest.send({}, press('remove/2'));
  await guest.page.locator('#quantity-2').fill('10');
  await guest.send({ 'cycle[]': 'annual' }, quiet('look'));
  await guest.send({ q: 'zzz' }, quiet('find'));
  await guest.send({}, press('continue'));
  await age('seen', 'other prices');
  await guest.send({}, act('review'));
  await guest.send({}, act('review'));
  const order = here();
  const [reference] = /TT-\S+/.exec(await guest.page.locator('h1').innerText());
  await guest.visit(`/orders?q=${reference}`);

  await guest.visit(order);
  await follow(guest, 'main tbody a');
  const first = here();
  await guest.visit(`${first}/quantity`);
  for (const quantity of ['x', '5', '301']) await guest.send({ quantity });
  await age('version', '0');
  await guest.send({ quantity: '7' });
  await guest.send({ quantity: '7' });
  await guest.visit(`${first}/reseller`);
  await guest.send();
  await pick('reseller', '-');
  await guest.send();
  for (const change of ['suspend', 'resume', 'cancel']) {
    await guest.visit(`${first}/${change}`);
    await guest.send();
    if (change !== 'resume') await guest.send({ reason: 'The customer asked for it.' });
  }

  const others = [];
  const enter = async (name, who) => {
    const one = await Guest.enter(tour, name);
    others.push(one);
    await signIn(one.page, who);
    return one;
  };
  const pim = await enter('Pim', 'pim@vandijk');
  await pim.visit('/settings/partner-relationships');
  await follow(pim, 'main a[href$="/end"]');
  await guest.visit('/orders/new?q=dijk');
  await follow(guest, 'main tbody a');
  const form = here();
  await guest.visit('/subscriptions?state=active');
  await follow(guest, 'main tr:has-text("Van Dijk") a');
  const second = here();
  await guest.visit(`${second}/suspend`);
  await guest.send({ reason: 'Nothing was paid.' });
  await pim.visit('/settings/partner-relationships');
  await follow(pim, 'main tr:has-text("Northwind") a[href$="/end"]');
  await pim.send({ reason: 'We have nothing to drive any more.' }, act('end'));
  await guest.visit(`${second}/resume`);
  await guest.send();
  await guest.visit(form);

  const jonas = await enter('Jonas and orders', 'jonas@bergmann');
  await jonas.visit(order);
  const femke = await enter('Femke', 'femke@molenaar');
  await femke.visit('/settings');
  await femke.visit('/settings/partner-relationships');
  await follow(femke, 'main a[href$="/end"]');
  const vera = await enter('Vera and orders', 'vera@fabrikam');
  for (const one of [jonas, femke, vera]) {
    for (const list of ['/orders', '/subscriptions']) {
      await one.visit(list);
      await follow(one, 'main tbody a');
    }
  }
  for (const one of [guest, jonas]) {
    await one.visit('/customers?q=molenaar');
    await follow(one, 'main tbody a');
    await follow(one, 'main a[href^="/relationships/"]');
  }
  await guest.visit('/customers?q=tulp');
  await follow(guest, 'main tbody a');
  const tags = 'form[action$="/tags"] button';
  await guest.send({ tags: 'x'.repeat(31) }, tags);
  await guest.send({ tags: 'key account' }, tags);
  await guest.visit('/customers?tag=key+account');
  for (const one of [guest, ...others]) await one.leave();
}

// Mends what was refused, after mistakes.
export async function lena(tour) {
  const guest = await Guest.enter(tour, 'Lena');
  await signIn(guest.page, 'lena@pixelgarten');
  await guest.visit('/verification/fix');
  const send = 'form[action$="/verification/fix"] button';
  await guest.send({}, send);
  const upload = 'form[action$="/verification/documents"] button';
  await guest.send({}, upload);
  await guest.send({ document: falsePaper('extract.pdf') }, upload);
  // As many as one answer can have.
  for (let page = 1; page <= 5; page += 1) await guest.send({ document: paper(`Page ${page}.png`) }, upload);
  await guest.send({}, 'form[action$="/removal"] button');
  await guest.visit('/verification/documents');
  await guest.visit('/verification/fix');
  await guest.send({ legal_name: '', city: '' }, send);
  await guest.send({ legal_name: 'Pixelgarten Medien GmbH & Co. KG', city: 'Köln', comment: 'In full.' }, send);
  await guest.leave();
}

// Works in the accounts of companies that gave admin access, with every mistake on the way.
export async function acting(tour) {
  const guest = await Guest.enter(tour, 'Maya for others');
  guest.skips = PUBLIC;
  await signIn(guest.page, 'maya@northwind');
  await guest.visit('/settings/partner-relationships');
  const doors = await guest.page.evaluate(addresses);
  const companies = new Set(doors.filter((door) => door.startsWith('/for/')).map((door) => door.split('/')[2]));
  for (const company of companies) {
    const base = `/for/${company}/settings`;
    await guest.visit(`${base}/company/support`);
    if (await guest.page.locator('[name=support_email]').count()) await guest.send({ support_email: 'x' });
    await guest.visit(`${base}/users/new`);
    await guest.send();
    await guest.visit(`${base}/users/unknown`);
  }
  await guest.visit('/for/unknown/settings/users');
  await guest.leave();
}

const EVERYBODY = [visitor, customers, orders, recruit, ...BYSTANDERS.map((who) => (all) => bystander(all, who)), sanne, claire, lena, joost, invited, listsOfCustomers, omar, settings, access, operations, inviter, opener, acting];

// Takes the tour, and tells which paths were seen and what pages complained about.
export async function tour(browser, { url, invite }, language, look, guests = EVERYBODY) {
  const all = { browser, url, invite, language, look, paths: new Set(), faults: [] };
  for (const guest of guests) await guest(all);
  return { paths: all.paths, faults: all.faults };
}
