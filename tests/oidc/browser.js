// Just enough browser: cookies by server, redirects, and forms sent with the fields that the page has.
export class Browser {
  #jars = new Map();

  constructor(home) {
    this.home = home;
  }

  // Goes to an address; a path is one of the portal's.
  async visit(address, options = {}) {
    return this.#ask(new URL(address, this.home), options);
  }

  // Sends the form whose action ends like this, with the fields that it has and these answers.
  async send(page, action, answers = {}) {
    const form = page.form(action);
    const url = new URL(form.action, page.url);
    for (const name of Object.keys(answers)) {
      if (!form.fields.has(name)) throw new Error(`${form.action} has no field ${name}`);
      form.fields.set(name, answers[name]);
    }
    return this.#ask(url, { method: 'POST', body: new URLSearchParams([...form.fields]) });
  }

  async signIn(name, password) {
    const page = await this.visit('/sign-in');
    return this.send(page, '/sign-in', { user_name: `${name}.twotier.example`, password });
  }

  // Another one with the same cookies, as they are now.
  copy() {
    const other = new Browser(this.home);
    for (const [server, jar] of this.#jars) other.#jars.set(server, new Map(jar));
    return other;
  }

  async #ask(url, { method = 'GET', body, stopAt } = {}) {
    for (let hops = 0; hops < 20; hops += 1) {
      if (stopAt?.(url)) return { url, status: 0, html: '', text: '' };
      const jar = this.#jar(url);
      const headers = { 'user-agent': 'Test/1.0', 'accept-language': 'en', cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
      if (method === 'POST') headers.origin = url.origin;
      const response = await fetch(url, { method, body, headers, redirect: 'manual' });
      for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location) return read(url, response);
      await response.arrayBuffer();
      url = new URL(location, url);
      [method, body] = ['GET', undefined];
    }
    throw new Error(`${url} leads nowhere`);
  }

  #jar(url) {
    if (!this.#jars.has(url.host)) this.#jars.set(url.host, new Map());
    return this.#jars.get(url.host);
  }
}

function keep(jar, cookie) {
  const [pair, ...attributes] = cookie.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  const expires = attributes.find((one) => /^expires=/i.test(one));
  const isOver = value === '' || attributes.some((one) => /^max-age=0$/i.test(one)) || (expires && new Date(expires.slice(8)) < new Date());
  if (isOver) jar.delete(name);
  else jar.set(name, value);
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#38': '&', '#60': '<', '#62': '>', '#34': '"', '#39': "'", '#x27': "'" };
const plain = (text) => text.replace(/&([a-z]+|#\w+);/g, (whole, name) => ENTITIES[name] ?? whole);
const attribute = (tag, name) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? plain(found[1]) : undefined;
};

async function read(url, response) {
  const html = await response.text();
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html;
  const text = plain(main.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ').trim();
  const flash = plain(/class="flash"[^>]*><p>([^<]*)/.exec(html)?.[1] ?? '');
  const form = (action) => {
    for (const [, tag, inner] of html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
      const target = attribute(tag, 'action') ?? url.pathname;
      if (target.endsWith(action)) return { action: target, fields: fieldsOf(inner) };
    }
    throw new Error(`${url} has no form ${action} (${response.status}): ${text}`);
  };
  const link = (start) => {
    const links = [...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map((one) => plain(one[1]));
    const found = links.find((one) => (start instanceof RegExp ? start.test(one) : one.includes(start)));
    if (!found) throw new Error(`${url} has no link to ${start} (${response.status}): ${text}`);
    return found;
  };
  return { url, status: response.status, html, text, flash, form, link };
}

function fieldsOf(form) {
  const fields = new Map();
  for (const [tag] of form.matchAll(/<(?:input|select|textarea|button)[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const isIdle = /type="(checkbox|radio)"/.test(tag) && !/\schecked/.test(tag);
    if (name && !isIdle && !tag.startsWith('<button')) fields.set(name, attribute(tag, 'value') ?? '');
  }
  return fields;
}
