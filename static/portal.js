// Twotier: enhancement only; pages work without it, and its texts come from the HTML.
(() => {
  const doc = document;
  const all = (s) => doc.querySelectorAll(s);

  // After a failed submit the summary of errors is read first.
  const summary = doc.querySelector('.summary');
  if (summary) {
    summary.tabIndex = -1;
    summary.focus();
  }

  all('button[data-reveal]').forEach((button) => {
    const input = doc.getElementById(button.dataset.reveal);
    if (!input) return;
    const show = (on) => {
      input.type = on ? 'text' : 'password';
      button.textContent = on ? button.dataset.hide : button.dataset.show;
    };
    button.hidden = false;
    button.addEventListener('click', () => show(input.type === 'password'));
    if (input.form) input.form.addEventListener('submit', () => show(false));
  });

  all('button[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });

  all('button[data-copy]').forEach((button) => {
    const input = doc.getElementById(button.dataset.copy);
    if (!input || !navigator.clipboard) return;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      input.select();
      try {
        await navigator.clipboard.writeText(input.value);
      } catch {
        return; // It is selected: it can be copied by hand.
      }
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = label; }, 3000);
    });
  });

  // One submit at a time; aria-disabled keeps focus and the button's name=value.
  const busy = new Map();
  const release = (form) => {
    (busy.get(form) || []).forEach((button) => button.removeAttribute('aria-disabled'));
    busy.delete(form);
  };
  doc.addEventListener('submit', (event) => {
    const form = event.target;
    if (busy.has(form)) return event.preventDefault();
    if (event.defaultPrevented) return;
    const buttons = [...form.elements].filter((e) => e.type === 'submit');
    buttons.forEach((button) => button.setAttribute('aria-disabled', 'true'));
    busy.set(form, buttons);
    setTimeout(release, 5000, form);
  });
  addEventListener('pageshow', () => [...busy.keys()].forEach(release));

  // What is typed here stays when a file is sent from a form of its own, and no longer.
  try {
    const form = doc.querySelector('form[data-keep]');
    const key = form ? 'typed ' + form.dataset.keep : '';
    const kept = JSON.parse(sessionStorage.getItem(key)) || {};
    Object.keys(sessionStorage).filter((k) => k.startsWith('typed ')).forEach((k) => sessionStorage.removeItem(k));
    const typed = form ? [...form.elements].filter((e) => e.name && !['hidden', 'submit'].includes(e.type)) : [];
    typed.forEach((e) => {
      if (e.name in kept) e.value = kept[e.name];
    });
    if (form) doc.addEventListener('submit', (event) => {
      if (!('returns' in event.target.dataset)) return;
      sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(typed.map((e) => [e.name, e.value]))));
    });
  } catch {
    // No storage: nothing is kept.
  }

  // Is this account name free?
  all('input[data-availability]').forEach((input) => {
    const out = doc.getElementById(input.id + '-availability');
    let timer, request, asked = input.value;
    const ask = async () => {
      clearTimeout(timer);
      const name = input.value.trim();
      if (!out || name === asked) return;
      asked = name;
      if (request) request.abort();
      out.textContent = '';
      out.removeAttribute('data-available');
      if (!name) return;
      request = new AbortController();
      try {
        const url = new URL(input.dataset.availability, location.href);
        url.searchParams.set('name', name);
        const reply = await fetch(url, { signal: request.signal, cache: 'no-store' });
        if (!reply.ok) return;
        const text = await reply.text();
        if (name !== asked) return;
        out.dataset.available = reply.headers.get('X-Available') || '';
        out.textContent = text.trim();
      } catch {
        // Offline or overtaken: submit checks anyway.
      }
    };
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 400);
    });
    input.addEventListener('blur', ask);
  });

  // "I am the primary contact": data-fill-first-name fills the field named first_name or first-name.
  all('input[data-fills]').forEach((box) => box.addEventListener('change', () => {
    if (!box.checked) return;
    for (const { name, value } of box.attributes) {
      if (!name.startsWith('data-fill-') || !value) continue;
      const key = name.slice(10);
      const field = box.form.elements[key.replaceAll('-', '_')] || box.form.elements[key];
      if (field) field.value = value;
      // What is typed from now on is typed, even if it is what the page showed at first.
      const shown = box.form.elements[`shown_${key.replaceAll('-', '_')}`];
      if (shown) shown.value = '';
    }
  }));

  // Two minutes before the session ends, by the server's clock, offer to stay.
  const data = doc.body.dataset;
  let ends = Date.parse(data.sessionEnds);
  if (!ends) return;
  const skew = (Date.parse(data.sessionServerNow) || Date.now()) - Date.now();
  let box = null;
  let text;
  const left = () => ends - Date.now() - skew;
  const show = (element) => {
    text = doc.createElement('p');
    box = doc.createElement('div');
    box.className = 'session-warning';
    box.setAttribute('role', 'alert');
    box.append(text, element);
    doc.querySelector('main').prepend(box);
  };

  // The end has come: in a tab of its own one signs in again, and this page is still there to be sent.
  const over = () => {
    const link = doc.createElement('a');
    link.className = 'button';
    link.href = data.sessionSignInHref;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = data.sessionSignIn;
    if (box) box.remove();
    show(link);
    text.textContent = data.sessionOver;
    clearInterval(watch);
  };

  const warn = () => {
    if (left() <= 0) return over();
    if (box || left() > 120000) return;
    let last = doc.activeElement;
    const time = new Date(ends - skew).toLocaleTimeString(doc.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    const stay = doc.createElement('button');
    stay.type = 'button';
    stay.className = 'button';
    stay.textContent = data.sessionStay;
    show(stay);
    text.textContent = data.sessionWarning.replace('{time}', time);
    box.addEventListener('focusin', (event) => { last = event.relatedTarget || last; });
    stay.addEventListener('click', async () => {
      const reply = await fetch(data.sessionStayHref, { credentials: 'same-origin', cache: 'no-store', redirect: 'manual' }).catch(() => null);
      if (reply && reply.type === 'opaqueredirect') return over();
      const until = reply && reply.ok && Date.parse(reply.headers.get('X-Session-Ends'));
      if (!until) return;
      ends = until;
      box.remove();
      box = null;
      if (last && last.isConnected) last.focus();
    });
  };
  const watch = setInterval(warn, 5000);
  warn();
  doc.addEventListener('visibilitychange', () => { if (left() > 0) warn(); });
})();
