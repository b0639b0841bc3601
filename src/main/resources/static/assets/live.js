// A page of what goes on now loads itself anew once something changed, while somebody looks at it and does nothing with it.
(() => {
  'use strict';
  const now = document.querySelector('[data-live]');
  const seconds = Number(now.dataset.every);
  const idle = 20 * 60000; // then nobody is there, and the sign-in may end
  let used = Date.now();
  let busy = false;
  // What was ticked, opened or sent by the person is not taken from them.
  ['input', 'toggle', 'submit'].forEach(kind => document.addEventListener(kind, () => { busy = true; }, true));
  ['keydown', 'pointerdown', 'scroll'].forEach(kind => addEventListener(kind, () => { used = Date.now(); }, { passive: true }));
  addEventListener('pageshow', () => { busy = false; });
  const ask = async () => {
    if (Date.now() - used > idle) return;
    if (!busy && document.visibilityState === 'visible' && navigator.onLine !== false) {
      try {
        const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store', redirect: 'manual', headers: { 'If-None-Match': now.dataset.live } });
        if (answer.status === 200 && !busy) { location.replace(location.pathname); return; }
        if (answer.type === 'opaqueredirect') return; // signed out, or the page has moved on
      } catch (lost) { /* asked again later */ }
    }
    setTimeout(ask, seconds * 1000);
  };
  setTimeout(ask, seconds * 1000);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') used = Date.now(); });
})();
