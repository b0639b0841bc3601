// Asks NCALayer, the program on this computer that holds the key, to sign what the page shows, and sends its answer.
const SLOW = 20000; // its window may stand behind the browser's
const AGE = 290000; // the server takes an answer for five minutes

class Refused extends Error {}

// One question, one answer: the program greets first, then says who signed or why not.
function ask(button) {
  return new Promise((done, failed) => {
    const socket = new WebSocket(button.dataset.sign);
    let greeted = false;
    const give = (end, value) => { end(value); socket.close(); };
    const question = {
      module: 'kz.gov.pki.knca.basics',
      method: 'sign',
      args: {
        format: 'cms',
        data: button.dataset.text,
        signingParams: { decode: true, encapsulate: true, digested: false },
        signerParams: { extKeyUsageOids: [button.dataset.use] },
        locale: button.dataset.locale,
      },
    };
    socket.addEventListener('error', () => give(failed, new Refused('absent')));
    socket.addEventListener('close', () => failed(new Refused(greeted ? 'failed' : 'absent')));
    socket.addEventListener('message', event => {
      let answer;
      try { answer = JSON.parse(event.data); } catch (broken) { give(failed, new Refused('failed')); return; }
      if (!greeted) {
        greeted = true;
        button.dispatchEvent(new Event('waiting'));
        socket.send(JSON.stringify(question));
      } else if (answer.status === true) {
        const result = answer.body && answer.body.result;
        const cms = Array.isArray(result) ? result[0] : result;
        give(cms ? done : failed, cms || new Refused('cancelled'));
      } else {
        give(failed, new Refused('failed'));
      }
    });
  });
}

document.querySelectorAll('[data-sign]').forEach(button => {
  const form = button.form;
  const said = form.querySelector('[data-sign-said]');
  const opened = Date.now();
  const say = word => { said.textContent = button.dataset[word]; said.hidden = false; };
  let slow;
  button.addEventListener('waiting', () => {
    say('waiting');
    slow = setTimeout(() => say('slow'), SLOW);
  });
  form.addEventListener('submit', async event => {
    if (form.elements.cms.value) return;
    event.preventDefault();
    if (button.disabled) return;
    if (Date.now() - opened > AGE) { say('tooOld'); return; }
    button.disabled = true;
    say('connecting');
    try {
      form.elements.cms.value = await ask(button);
      say('sending');
      form.requestSubmit();
    } catch (refused) {
      say(refused instanceof Refused ? refused.message : 'failed');
      button.disabled = false;
      button.focus();
    } finally {
      clearTimeout(slow);
    }
  });
  // Whoever comes back by the browser's button signs anew, not what was sent before.
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
});
