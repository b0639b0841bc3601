// Makes pages better; every page works without it.
(() => {
  'use strict';
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  const summary = document.querySelector('[data-focus]');
  if (summary) summary.focus();

  // A form is sent once, however often its button is pressed. The server keeps count as well.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  window.addEventListener('pageshow', () => all('form').forEach(form => delete form.dataset.sent));

  // A village by part of its name: a list of buttons under the field.
  all('[data-place]').forEach(input => {
    const name = document.createElement('input');
    name.type = 'text';
    name.className = input.className;
    name.id = input.id;
    name.autocomplete = 'off';
    name.setAttribute('aria-describedby', input.getAttribute('aria-describedby') || '');
    input.removeAttribute('id');
    input.type = 'hidden';
    const chosen = input.parentNode.querySelector('.y-place__chosen');
    if (chosen) { name.value = chosen.textContent; chosen.remove(); } else { name.value = input.value; }
    const list = document.createElement('ul');
    list.className = 'y-place__list';
    list.setAttribute('aria-live', 'polite');
    list.hidden = true;
    input.after(name, list);
    let timer;
    let asked = 0;
    name.addEventListener('input', () => {
      input.value = name.value;
      clearTimeout(timer);
      timer = setTimeout(() => find(name.value.trim()), 250);
    });
    async function find(words) {
      if (words.length < 2) { list.hidden = true; return; }
      const turn = ++asked;
      try {
        const answer = await fetch('/places?words=' + encodeURIComponent(words), { headers: { Accept: 'application/json' } });
        const places = await answer.json();
        if (turn !== asked) return;
        list.replaceChildren(...places.map(place => {
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = place.name;
          button.addEventListener('click', () => { input.value = place.code; name.value = place.name; list.hidden = true; name.focus(); });
          const item = document.createElement('li');
          item.append(button);
          return item;
        }));
        list.hidden = places.length === 0;
      } catch (offline) { list.hidden = true; }
    }
  });

  // Upload with its progress; a failed one can be tried again with the same press.
  all('form[data-upload]').forEach(form => form.addEventListener('submit', event => {
    if (!window.FormData || form.dataset.plain) return;
    const file = form.querySelector('input[type=file]');
    if (!file || !file.files.length) return;
    event.preventDefault();
    const bar = document.createElement('progress');
    bar.className = 'y-progress';
    bar.max = 100;
    bar.setAttribute('aria-label', form.dataset.upload);
    form.append(bar);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', e => { if (e.lengthComputable) bar.value = 100 * e.loaded / e.total; });
    request.addEventListener('load', () => { location.assign(request.responseURL || location.href); });
    request.addEventListener('error', () => { bar.remove(); delete form.dataset.sent; form.dataset.plain = 'yes'; const text = document.createElement('p'); text.className = 'govuk-error-message'; text.setAttribute('role', 'alert'); text.textContent = form.dataset.failed; form.append(text); });
    request.send(new FormData(form));
  }));

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

  all('[data-print]').forEach(button => { button.hidden = false; button.addEventListener('click', () => window.print()); });
})();
