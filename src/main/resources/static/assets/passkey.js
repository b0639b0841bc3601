// Asks this person's device to make a passkey for the portal, or to use one, and sends what the device answers.
const AGE = 290000; // the server takes an answer for five minutes
const ES256 = -7;
const RS256 = -257;

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), one => one.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const known = (words = '') => words.split(' ').filter(Boolean).map(id => ({ type: 'public-key', id: bytes(id) }));

const ask = {
  make: (asked, challenge) => navigator.credentials.create({ publicKey: {
    challenge,
    rp: { id: asked.portal, name: asked.name },
    user: { id: bytes(asked.handle), name: asked.person, displayName: asked.person },
    pubKeyCredParams: [ES256, RS256].map(alg => ({ type: 'public-key', alg })),
    excludeCredentials: known(asked.credentials),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    attestation: 'none',
    timeout: AGE,
  } }),
  use: (asked, challenge) => navigator.credentials.get({ publicKey: {
    challenge,
    rpId: asked.portal,
    allowCredentials: known(asked.credentials),
    userVerification: 'required',
    timeout: AGE,
  } }),
};

const fill = (fields, answer) => {
  const response = answer.response;
  fields.clientData.value = text(response.clientDataJSON);
  if (fields.attestation) fields.attestation.value = text(response.attestationObject);
  if (fields.signature) {
    fields.authenticatorData.value = text(response.authenticatorData);
    fields.signature.value = text(response.signature);
  }
  fields.credential.value = text(answer.rawId);
};

const why = { NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'there' };

document.querySelectorAll('[data-passkey]').forEach(button => {
  const asked = button.dataset;
  const form = button.form;
  const fields = form.elements;
  const said = form.querySelector('[data-passkey-said]');
  const opened = Date.now();
  const say = word => { said.textContent = asked[word]; said.hidden = false; };
  if (!window.PublicKeyCredential || !navigator.credentials) {
    say('absent');
    button.disabled = true;
    return;
  }
  form.addEventListener('submit', async event => {
    // Without a name the server says so, before the device makes anything.
    if (fields.credential.value || (fields.name && !fields.name.value.trim())) return;
    event.preventDefault();
    if (button.disabled) return;
    if (Date.now() - opened > AGE) { say('tooOld'); return; }
    button.disabled = true;
    say('waiting');
    try {
      fill(fields, await ask[asked.passkey](asked, bytes(fields.challenge.value)));
      say('sending');
      form.requestSubmit();
    } catch (refused) {
      say(why[refused.name] || 'failed');
      button.disabled = false;
      button.focus();
    }
  });
  // Whoever comes back by the browser's button is asked anew: a challenge is good once.
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
});
