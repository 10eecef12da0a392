// Five minutes before the session lapses, asks whether the visitor is still there. Tabs tell each other when it moved on.
const WARN_MS = 5 * 60_000;
const KEY = 'session-ends';

export function warnBeforeSessionEnds() {
  const ends = document.body.dataset.sessionEnds;
  const template = document.getElementById('session-warning');
  // A public device counts down by itself and never asks to stay.
  if (!ends || !template || document.body.dataset.sessionOver) return;
  remember(ends);
  document.body.append(template.content.cloneNode(true));
  const dialog = document.querySelector('.bp-dialog');
  dialog.querySelector('[data-stay]').addEventListener('click', () => renew(dialog));
  dialog.addEventListener('cancel', () => renew(dialog));
  setInterval(() => check(dialog), 5_000);
}

function check(dialog) {
  if (!dialog.isConnected) document.body.append(dialog);
  const left = Date.parse(localStorage.getItem(KEY)) - Date.now();
  if (left <= 0) location.reload();
  else if (left <= WARN_MS && !dialog.open) dialog.showModal();
  else if (left > WARN_MS && dialog.open) dialog.close();
}

async function renew(dialog) {
  const answer = await fetch('/session/renewal', { method: 'POST' });
  if (!answer.ok) {
    location.reload();
    return;
  }
  remember((await answer.json()).ends);
  dialog.close();
}

function remember(ends) {
  const known = localStorage.getItem(KEY) ?? '';
  if (ends > known || Date.parse(known) < Date.now()) localStorage.setItem(KEY, ends);
}
