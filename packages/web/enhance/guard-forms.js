// A form is sent once: a second click while the first is under way does nothing. Coming back by the back button re-arms it.
export function guardForms() {
  for (const form of document.querySelectorAll('form[data-once]')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) event.preventDefault();
      else mark(form, true);
    });
  }
}

window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) mark(form, false);
});

function mark(form, isSent) {
  if (isSent) form.dataset.sent = 'yes';
  else delete form.dataset.sent;
  for (const button of form.querySelectorAll('button[type=submit]')) {
    if (isSent) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}
