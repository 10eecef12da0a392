// Sends forms with files by XMLHttpRequest, the only way to see how far an upload is. The answer replaces the page as usual.
export function showUploadProgress() {
  for (const form of document.querySelectorAll('form[data-upload]')) {
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented || !hasFile(form)) return;
      event.preventDefault();
      send(form, event.submitter, addBar(form));
    });
  }
}

function hasFile(form) {
  return [...form.querySelectorAll('input[type=file]')].some((input) => input.files.length > 0);
}

function addBar(form) {
  const status = document.createElement('div');
  status.className = 'bp-progress govuk-body';
  status.setAttribute('role', 'status');
  const words = document.createElement('span');
  const bar = document.createElement('progress');
  bar.max = 100;
  status.append(words, bar);
  form.append(status);
  return (percent) => {
    bar.value = percent;
    const text = form.dataset.upload.replace('%', `${percent}%`);
    if (percent % 10 === 0 && words.textContent !== text) words.textContent = text;
  };
}

function send(form, submitter, show) {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('accept', 'text/html');
  request.upload.addEventListener('progress', ({ loaded, total }) => show(Math.floor((loaded / total) * 100)));
  request.addEventListener('load', () => replacePage(request, form.action));
  request.addEventListener('error', () => form.submit());
  show(0);
  request.send(new FormData(form, submitter));
}

function replacePage(request, action) {
  if (request.responseURL !== action) {
    location.assign(request.responseURL);
    return;
  }
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  document.title = page.title;
  document.body.replaceWith(page.body);
  window.scrollTo(0, 0);
  document.dispatchEvent(new Event('page-replaced'));
}
