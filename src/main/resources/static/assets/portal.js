// Makes pages better; every page works without it.
(() => {
  'use strict';
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  const summary = document.querySelector('[data-focus]');
  if (summary) summary.focus();

  // Without a connection nothing is sent, and the page stays as it is; said as soon as it is known.
  const offline = document.getElementById('offline');
  const lost = so => { offline.hidden = !so; };
  addEventListener('offline', () => lost(true));
  addEventListener('online', () => lost(false));

  // A form is sent once, however often its button is pressed. The server keeps count as well. A page that stays after
  // its file was saved gives out another kind of file at once: there each button counts for itself.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (navigator.onLine === false) { event.preventDefault(); lost(true); return; }
    if (form.method !== 'post') return;
    const pressed = 'download' in form.dataset && event.submitter ? 'button ' + event.submitter.value : 'yes';
    if (form.dataset.sent === pressed) { event.preventDefault(); return; }
    form.dataset.sent = pressed;
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  window.addEventListener('pageshow', event => {
    all('form').forEach(form => delete form.dataset.sent);
    // A page that the browser had put aside may be one of somebody who has signed out since.
    if (event.persisted && document.body.dataset.signedIn) location.reload();
  });

  // A village by part of its name: a list of buttons under the field; without scripts the server lists them.
  all('[data-place]').forEach(box => {
    const name = box.querySelector('.y-place__name');
    const code = box.querySelector('input[type=hidden]:not([name=_place])') || document.createElement('input');
    code.type = 'hidden';
    code.name = box.dataset.place;
    name.readOnly = false;
    const list = document.createElement('ul');
    list.className = 'y-place__list';
    list.hidden = true;
    const status = document.createElement('p');
    status.className = 'govuk-hint';
    status.setAttribute('role', 'status');
    const said = box.querySelector('[role=status]');
    // What the server said of an earlier try is no longer true once a village is found.
    const forget = () => {
      const group = box.closest('.govuk-form-group');
      [said, group.querySelector('.govuk-error-message')].forEach(old => old && old.remove());
      group.classList.remove('govuk-form-group--error');
      name.classList.remove('govuk-input--error');
      name.removeAttribute('aria-invalid');
    };
    name.after(code, list, status);
    const show = places => {
      list.replaceChildren(...places.map(place => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = place.name;
        button.addEventListener('click', () => { code.value = place.code; name.value = place.name; list.hidden = true; status.textContent = ''; name.focus(); box.dispatchEvent(new Event('input', { bubbles: true })); });
        const item = document.createElement('li');
        item.append(button);
        return item;
      }));
      list.hidden = places.length === 0;
    };
    const found = box.querySelector('.y-place__found');
    if (found) {
      show(all('input[type=radio]', found).map(radio => ({ code: radio.value, name: found.querySelector(`[for="${radio.id}"]`).textContent })));
      found.remove();
    }
    let timer;
    let asked = 0;
    name.addEventListener('input', () => {
      code.value = '';
      clearTimeout(timer);
      timer = setTimeout(() => find(name.value.trim()), 250);
    });
    box.addEventListener('keydown', event => {
      if (event.key === 'Escape') { list.hidden = true; name.focus(); }
      if (list.hidden || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
      const stops = [name, ...all('button', list)];
      const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); }
    });
    async function find(words) {
      const turn = ++asked;
      if (words.length < 2) { show([]); status.textContent = ''; return; }
      try {
        const answer = await fetch('/places?words=' + encodeURIComponent(words) + '&field=' + encodeURIComponent(box.dataset.field), { headers: { Accept: 'application/json' } });
        const places = await answer.json();
        if (turn !== asked) return;
        show(places);
        if (places.length) forget();
        status.textContent = places.length ? '' : box.dataset.none;
      } catch (offline) { show([]); }
    }
  });

  // What is typed stays in this tab until it is saved: through another language, the back button, a lost connection.
  // Not what is true of the page as it stands now (data-now): the version that it shows, what a person vouches for. A form
  // that only asks (sent by GET, or data-unkept) saves nothing and has its answer in the address: of it nothing is kept or
  // comes back, for the next person at the same screen may be another one.
  // A choice is found again by its value, never by its place, and never written: the list may hold other people by now.
  const note = document.querySelector('form[method=post]:not([data-unkept]) [data-restored]');
  const typedForm = note && note.closest('form');
  const own = typedForm && typedForm.elements._owner ? typedForm.elements._owner.value : '';
  const key = 'typed ' + own + ' ' + location.pathname;
  const read = name => { try { return JSON.parse(sessionStorage.getItem(name)); } catch (broken) { return null; } };
  const keep = (name, typed) => { try { sessionStorage.setItem(name, JSON.stringify(typed)); } catch (full) { /* then it is not kept */ } };
  // A press is answered by the page to which its form led. One that was lost on its way leads nowhere: its form is shown
  // again by the way back, or another page is opened by its address, and what was typed stays.
  const from = document.referrer.startsWith(location.origin + '/') ? new URL(document.referrer).pathname : null;
  Object.keys(sessionStorage).filter(name => name.startsWith('typed ')).forEach(name => {
    const typed = read(name);
    const answered = name !== key ? typed && typed.path === from : document.querySelector('.y-done,.govuk-error-summary,.y-note--conflict');
    const stale = name.startsWith('typed  ') && Date.now() - (typed || {}).at > 900000; // nobody signed in: perhaps a shared computer
    const others = own && !name.startsWith('typed ' + own + ' ') && !name.startsWith('typed  '); // somebody else was here before
    if (!typed || stale || others || (typed.sent && answered)) sessionStorage.removeItem(name);
  });
  if (typedForm) {
    const fields = name => Array.from(typedForm.elements).filter(field => field.name === name);
    // Whom a row of a list is about: by another visit somebody else may stand in its place.
    const rows = Array.from(typedForm.elements)
      .filter(field => field.type === 'hidden' && field.name.includes('[') && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(field.value));
    const about = name => !name.includes('[') ? '' : rows
      .filter(field => field.name.startsWith(name.replace(/[^\]]*$/, ''))).map(field => field.value).join(' ');
    const isChoice = field => field.matches('[type=radio],[type=checkbox]');
    const typed = read(key);
    // What the server shows again is newer than what was sent, and older than what was typed since.
    const shown = summary || document.querySelector('.y-note--kept:not([hidden])');
    if (typed && !(typed.sent && shown)) {
      typed.fields.forEach(([name, nth, value, checked, whom]) => {
        if ((whom || '') !== about(name)) return;
        const field = nth === null ? fields(name).find(each => each.value === value) : fields(name)[nth];
        const missing = !field && nth === null && checked && typedForm.querySelector(`[data-missing~="${name}"]`);
        if (missing) missing.hidden = false;
        if (!field || 'now' in field.dataset || isChoice(field) !== (nth === null)) return;
        if (isChoice(field)) field.checked = checked;
        else if (field.type !== 'select-one' || Array.from(field.options).some(each => each.value === value)) field.value = value;
      });
      note.hidden = false;
      if (typed.sent) keep(key, { ...typed, sent: false });
    }
    typedForm.addEventListener('input', () => keep(key, {
      at: Date.now(),
      path: location.pathname,
      fields: Array.from(typedForm.elements)
        .filter(field => field.name && !('now' in field.dataset) && (!field.matches('[type=hidden],[type=password],[type=file],button') || field.name === 'version' || field.closest('[data-place]')))
        .map(field => [field.name, isChoice(field) ? null : fields(field.name).indexOf(field), field.value, field.checked, about(field.name)]),
    }));
    typedForm.addEventListener('submit', () => { const typed = read(key); if (typed) keep(key, { ...typed, sent: true }); });
  }

  // The rules beside a page turn with what is typed; nothing is stored by it, and an answer that fails leaves them as saved.
  const rules = document.querySelector('[data-rules]');
  if (rules && typedForm) {
    const folded = rules.querySelector('details');
    if (!matchMedia('(min-width: 64em)').matches) folded.open = false;
    let timer;
    let turn = 0;
    const ask = async () => {
      const mine = ++turn;
      try {
        const answer = await fetch(rules.dataset.rules, { method: 'POST', redirect: 'manual', headers: { 'X-Beside': 'rules' }, body: new URLSearchParams(new FormData(typedForm)) });
        const now = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-rules]');
        if (!now || mine !== turn) return;
        rules.hidden = now.hidden;
        const [said, told] = [rules, now].map(panel => panel.querySelector('[role=status]'));
        if (said.textContent !== told.textContent) said.textContent = told.textContent;
        folded.lastElementChild.replaceWith(now.querySelector('details').lastElementChild);
      } catch (failed) { if (navigator.onLine !== false) turn = Infinity; }
    };
    const later = () => { clearTimeout(timer); if (turn < Infinity) timer = setTimeout(ask, 600); };
    typedForm.addEventListener('input', later);
    if (!note.hidden) later();
  }
  all('form[action="/sign-out"]').forEach(form => form.addEventListener('submit', () => sessionStorage.clear()));

  // A password is shown while its box is ticked, and never sent or kept as an open word.
  all('[data-shows]').forEach(box => {
    const field = document.getElementById(box.dataset.shows);
    const tick = box.querySelector('input');
    box.hidden = false;
    const show = on => { tick.checked = on; field.type = on ? 'text' : 'password'; };
    tick.addEventListener('change', () => show(tick.checked));
    field.form.addEventListener('submit', () => show(false));
    window.addEventListener('pageshow', () => show(false));
  });

  // Upload with its progress; a failed one can be tried again with the same press.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-upload]') || !window.FormData || form.dataset.plain) return;
    if (!all('input[type=file]', form).some(input => input.files.length)) return;
    const pressed = event.submitter;
    const near = (pressed && pressed.closest('section')) || form;
    event.preventDefault();
    all('[data-told],progress', form).forEach(old => old.remove());
    const bar = document.createElement('progress');
    bar.className = 'y-progress';
    bar.max = 100;
    bar.setAttribute('aria-label', form.dataset.upload);
    near.append(bar);
    const tell = words => {
      bar.remove();
      delete form.dataset.sent;
      const text = document.createElement('p');
      text.className = 'govuk-error-message';
      text.setAttribute('role', 'alert');
      text.dataset.told = '';
      text.textContent = words;
      near.append(text);
    };
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', e => { if (e.lengthComputable) bar.value = 100 * e.loaded / e.total; });
    request.addEventListener('load', () => {
      if (request.status === 413) { tell(form.dataset.large || form.dataset.failed); return; }
      const answer = new URL(request.responseURL || location.href);
      const main = answer.pathname === location.pathname && new DOMParser().parseFromString(request.responseText, 'text/html').getElementById('main');
      if (!main) { location.assign(answer.href); return; }
      // The same page again: shown as it came, since asking for it anew would lose its message.
      document.getElementById('main').replaceWith(main);
      const spot = main.querySelector('.govuk-error-message') || main.querySelector('[data-stored]') || main.querySelector('.y-done') || main;
      spot.tabIndex = -1;
      spot.focus();
      (spot.closest('section') || spot).scrollIntoView();
    });
    request.addEventListener('error', () => { form.dataset.plain = 'yes'; tell(form.dataset.failed); });
    const content = new FormData(form);
    if (pressed && pressed.name) content.append(pressed.name, pressed.value);
    request.send(content);
  });

  // Thirty minutes without a page end the session; five minutes before, the page asks.
  const minutes = Number(document.body.dataset.signedIn);
  const warning = document.getElementById('session-warning');
  if (minutes && warning) {
    let timer;
    const wait = () => { timer = setTimeout(() => { warning.hidden = false; document.getElementById('session-extend').focus(); }, (minutes - 5) * 60000); };
    document.getElementById('session-extend').addEventListener('click', async () => {
      try { await fetch('/session'); } finally { warning.hidden = true; clearTimeout(timer); wait(); }
    });
    wait();
  }

  // Each line of a list is copied as a line of text, anything else as it stands; where the browser does not let, the button stays away.
  const lines = from => from.matches('ul, ol') ? all('li', from) : [from];
  if (navigator.clipboard) all('[data-copy]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => navigator.clipboard
      .writeText(lines(document.getElementById(button.dataset.copy)).map(line => line.textContent).join('\n'))
      .then(() => { button.textContent = button.dataset.copied; }, () => { button.hidden = true; }));
  });
  all('[data-print]').forEach(button => { button.hidden = false; button.addEventListener('click', () => window.print()); });
  addEventListener('beforeprint', () => all('details:not([open])').forEach(folded => { folded.open = true; folded.dataset.folded = ''; }));
  addEventListener('afterprint', () => all('details[data-folded]').forEach(folded => { folded.open = false; delete folded.dataset.folded; }));
})();
