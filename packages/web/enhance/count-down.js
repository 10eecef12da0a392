// On a public device: says how long is left without a touch, and leaves the page when nobody is there any more. Whoever
// types for a long time is still there, so the session is told now and then.
const RENEW_MS = 30_000;

export function countDown() {
  const line = document.querySelector('[data-countdown]');
  const over = document.body.dataset.sessionOver;
  if (!line || !over) return;
  const seconds = Number(line.dataset.seconds);
  const seen = { touched: Date.now(), renewed: Date.now() };
  for (const sign of ['pointerdown', 'keydown', 'scroll']) {
    document.addEventListener(sign, () => touch(seen), { passive: true });
  }
  setInterval(() => {
    const left = Math.max(0, seconds - Math.floor((Date.now() - seen.touched) / 1000));
    line.textContent = line.dataset.countdown.replace('{left}', clock(left));
    if (left === 0) location.assign(over);
  }, 1_000);
}

function touch(seen) {
  seen.touched = Date.now();
  if (seen.touched - seen.renewed < RENEW_MS) return;
  seen.renewed = seen.touched;
  fetch('/session/renewal', { method: 'POST' });
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
