// Shows the print buttons, which could do nothing without script.
export function offerPrinting() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
