// Small improvements for visitors with script. Every page works without them.
import { countDown } from './count-down.js';
import { guardForms } from './guard-forms.js';
import { offerPrinting } from './offer-printing.js';
import { showUploadProgress } from './show-upload-progress.js';
import { warnBeforeSessionEnds } from './warn-before-session-ends.js';

export function enhance() {
  document.querySelector('[data-focus]')?.focus();
  guardForms();
  showUploadProgress();
  offerPrinting();
}

enhance();
warnBeforeSessionEnds();
countDown();
document.addEventListener('page-replaced', enhance);
