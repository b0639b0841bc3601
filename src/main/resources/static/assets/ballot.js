// Slips of a secret vote: made and blinded on this device, signed by the portal unseen, kept here until they are cast.
// RSABSSA-SHA384-PSS-Randomized of RFC 9474. The serial number never leaves the device before the ballot does.
const EXPONENT = 65537n;
const HASH = 48; // bytes of SHA-384, and of the salt
const SERIAL = 32;
const AGAIN = 4000; // milliseconds between two looks whether casting has begun

const random = length => crypto.getRandomValues(new Uint8Array(length));
const join = (...parts) => Uint8Array.from(parts.flatMap(part => [...part]));
const text = bytes => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const bytes = words => Uint8Array.from(atob(words.replace(/-/g, '+').replace(/_/g, '/')), one => one.charCodeAt(0));
const number = from => BigInt('0x' + [...from].map(one => one.toString(16).padStart(2, '0')).join(''));
const octets = (value, length) => Uint8Array.from(value.toString(16).padStart(2 * length, '0').match(/../g), pair => parseInt(pair, 16));
const sha = async from => new Uint8Array(await crypto.subtle.digest('SHA-384', from));
const bits = value => value.toString(2).length;

const power = (base, exponent, modulus) => {
  let result = 1n;
  for (let square = base % modulus, rest = exponent; rest; rest >>= 1n, square = square * square % modulus) {
    if (rest & 1n) result = result * square % modulus;
  }
  return result;
};

const inverse = (value, modulus) => {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b) [a, b, x, y] = [b, a % b, y, x - a / b * y];
  if (a !== 1n) throw new Error('no inverse');
  return ((x % modulus) + modulus) % modulus;
};

/** EMSA-PSS-ENCODE of RFC 8017, as a number. */
export const encode = async (message, salt, modulus) => {
  const length = Math.ceil((bits(modulus) - 1) / 8);
  const hash = await sha(join(new Uint8Array(8), await sha(message), salt));
  const block = new Uint8Array(length - HASH - 1);
  block[block.length - HASH - 1] = 1;
  block.set(salt, block.length - HASH);
  for (let done = 0, counter = 0; done < block.length; done += HASH, counter++) {
    const mask = await sha(join(hash, octets(BigInt(counter), 4)));
    for (let i = 0; i < HASH && done + i < block.length; i++) block[done + i] ^= mask[i];
  }
  block[0] &= 0xff >> (8 * length - (bits(modulus) - 1));
  return number(join(block, hash, [0xbc]));
};

export const blind = (encoded, factor, modulus) => encoded * power(factor, EXPONENT, modulus) % modulus;

/** The signature, once what the portal answered has been freed of the factor and found to be right. */
export const unblind = (answer, factor, encoded, modulus) => {
  const signature = answer * inverse(factor, modulus) % modulus;
  if (power(signature, EXPONENT, modulus) !== encoded) throw new Error('not signed');
  return signature;
};

const uuid = words => octets(BigInt('0x' + words.replace(/-/g, '')), 16);
const name = question => 'slip ' + question;
const read = question => { try { return JSON.parse(localStorage.getItem(name(question))); } catch (broken) { return null; } };
const keep = (question, slip) => localStorage.setItem(name(question), JSON.stringify(slip));

const make = async asked => {
  const modulus = number(bytes(asked.key));
  const length = bytes(asked.key).length;
  const serial = random(SERIAL);
  const encoded = await encode(join(serial, uuid(asked.question)), random(HASH), modulus);
  let factor;
  for (;;) {
    factor = number(random(length)) % modulus;
    try { if (factor > 1n && inverse(factor, modulus)) break; } catch (again) { /* another one */ }
  }
  const blinded = text(octets(blind(encoded, factor, modulus), length));
  keep(asked.question, { key: asked.key, title: asked.title, serial: text(serial), factor: String(factor), encoded: String(encoded), blinded });
  return blinded;
};

const finish = asked => {
  const slip = read(asked.question);
  if (!slip || slip.key !== asked.key) return null;
  if (slip.code) return slip.code;
  const modulus = number(bytes(asked.key));
  const signature = unblind(number(bytes(asked.answer)), BigInt(slip.factor), BigInt(slip.encoded), modulus);
  const code = text(join(bytes(slip.serial), octets(signature, bytes(asked.key).length)));
  keep(asked.question, { key: slip.key, title: slip.title, code });
  return code;
};

const show = (selector, words) => document.querySelectorAll(selector).forEach(element => {
  element.hidden = false;
  if (words) element.textContent = words;
});

// Where a slip is taken, signed in.
const taking = document.querySelector('[data-take]');
if (taking) {
  const asked = taking.dataset;
  const can = window.crypto && crypto.subtle && window.localStorage;
  if (asked.answer) {
    let code = null;
    try { code = finish(asked); } catch (wrong) { /* another slip's answer */ }
    show(code ? '[data-slip-here]' : '[data-slip-elsewhere]');
    if (code) show('[data-slip-code]', code);
  } else if (!can) {
    show('[data-slip-cannot]');
  } else {
    show('[data-slip-take]');
    taking.addEventListener('submit', async event => {
      const field = taking.elements.blinded;
      if (field.value) return;
      event.preventDefault();
      try {
        const before = read(asked.question);
        field.value = before && before.key === asked.key && before.blinded ? before.blinded : await make(asked);
        setTimeout(() => taking.requestSubmit()); // not while the first submit is still being told
      } catch (full) {
        show('[data-slip-cannot]');
      }
    });
  }
}

// The box, where nobody is signed in.
const box = document.querySelector('[data-box]');
if (box) {
  // The code of a printed slip, which its QR code brings behind the sign that is never sent.
  const brought = location.hash.slice(1);
  const typed = document.getElementById('code');
  if (typed && /^[\w-]{16,}$/.test(brought)) {
    if (!typed.value) typed.value = brought;
    history.replaceState(null, '', location.pathname); // nobody finds it among the pages that were looked at
  }
  const slip = read(box.dataset.box);
  if (slip && slip.code) {
    const field = document.getElementById('code');
    if (field && !field.value) field.value = slip.code;
    show('[data-slip-title]', slip.title);
    show('[data-slip-here]');
    document.querySelectorAll('[data-slip-typed]').forEach(element => { element.hidden = true; });
  }
  if (box.dataset.stage === 'TAKING') {
    const look = setInterval(async () => {
      try {
        const page = await (await fetch(location.href, { credentials: 'omit', cache: 'no-store' })).text();
        if (!page.includes('data-stage="TAKING"')) { clearInterval(look); location.reload(); }
      } catch (offline) { /* later */ }
    }, AGAIN);
  }
}
