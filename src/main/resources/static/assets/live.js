// A page of what goes on now loads itself anew once something changed, while somebody looks at it and does nothing with it.
(() => {
  'use strict';
  const now = document.querySelector('[data-live]');
  const seconds = Number(now.dataset.every);
  const page = document.getElementById('main');
  const news = page.querySelector('[data-news]');
  const opened = Date.now();
  const idle = 20 * 60000; // then nobody is there, and the sign-in may end
  const kept = 'live ' + location.pathname;
  // A page that loaded itself anew was used by nobody.
  const own = Number(sessionStorage.getItem(kept));
  sessionStorage.removeItem(kept);
  let used = own || opened;
  let leaving = 0;
  ['keydown', 'pointerdown', 'scroll'].forEach(kind => addEventListener(kind, () => { used = Date.now(); }, { passive: true }));
  // A press that is on its way is not overtaken.
  const leaves = () => { leaving = Date.now(); };
  document.addEventListener('submit', event => { if (!event.defaultPrevented) leaves(); });
  document.addEventListener('click', event => { if (event.target.closest('a[href]')) leaves(); });
  addEventListener('beforeunload', leaves);
  addEventListener('pageshow', () => { leaving = 0; });
  // What was ticked, typed or opened by the person is not taken from them, nor a refusal.
  const busy = () => Date.now() - used < 3000 && used !== own && used !== opened
    || Date.now() - leaving < 10000
    || page.querySelector('details[open], [data-focus], .govuk-error-summary, .y-note--conflict') !== null
    || Array.from(page.querySelectorAll('input, textarea')).some(field => field.checked !== field.defaultChecked || field.value !== field.defaultValue);
  const ask = async () => {
    if (Date.now() - used > idle) return;
    if (Date.now() - leaving > 10000 && document.visibilityState === 'visible' && navigator.onLine !== false) {
      try {
        const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store', redirect: 'manual', headers: { 'If-None-Match': now.dataset.live } });
        // Signed out, changed, or not to be seen any more: shown at once, or told where it would take something from the person.
        if (answer.type === 'opaqueredirect' || answer.status === 200 || answer.status === 404) {
          if (!busy()) {
            sessionStorage.setItem(kept, String(used));
            location.reload();
            return;
          }
          news.hidden = false;
        }
      } catch (lost) { /* asked again later */ }
    }
    setTimeout(ask, seconds * 1000);
  };
  setTimeout(ask, seconds * 1000);
})();
