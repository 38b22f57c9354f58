// Twotier: passkeys. What the browser answers goes into the form, which is sent like any other.
(() => {
  const able = window.PublicKeyCredential;
  let waiting;

  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    const { dataset } = form;
    const told = form.querySelector('[role=alert]');
    const isNew = 'new' in dataset;
    const read = able && (isNew ? able.parseCreationOptionsFromJSON : able.parseRequestOptionsFromJSON);
    if (!read) {
      form.nextElementSibling.hidden = false;
      return;
    }
    const send = (answer) => {
      form.querySelector('[name=passkey]').value = answer;
      form.submit();
    };

    // One question at a time: the browser takes no second one.
    const ask = async (mediation) => {
      if (waiting) waiting.abort();
      waiting = new AbortController();
      const { signal } = waiting;
      const body = new URLSearchParams(new FormData(form));
      const reply = await fetch(dataset.passkey, { method: 'POST', body, cache: 'no-store', redirect: 'manual', signal });
      if (!reply.ok) {
        // The page that follows says what is the matter. Who has asked for nothing is told nothing.
        if (!mediation) send('');
        return;
      }
      const { publicKey } = await reply.json();
      const options = { publicKey: read.call(able, publicKey), signal };
      if (mediation) options.mediation = mediation;
      const keys = navigator.credentials;
      send(JSON.stringify(await (isNew ? keys.create(options) : keys.get(options))));
    };

    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      told.textContent = '';
      ask().catch((problem) => {
        if (problem.name !== 'AbortError') told.textContent = dataset.failed;
      });
    });

    // Among the user names that the browser offers, passkeys stand too, if it can. Not beside what was refused just now.
    if (!('early' in dataset) || !able.isConditionalMediationAvailable) return;
    able.isConditionalMediationAvailable().then((can) => can && ask('conditional')).catch(() => {});
  });
})();
