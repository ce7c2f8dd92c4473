// The desk works without this script; with it a draft is checked while it is written, and a trial says how far it is.

/** Waits until typing pauses, in milliseconds. */
const TYPING_PAUSE = 600;
/** Between two looks at how far a trial is, in milliseconds. */
const LOOK_PAUSE = 700;

const form = document.querySelector('form.desk-draft');
const list = document.getElementById('problems');

/** Shows what is wrong at the fields and in the list. What is merely missing is not held against somebody who still writes. */
function showProblems(problems) {
  for (const place of form.querySelectorAll('.desk-fault')) {
    place.textContent = '';
    document.getElementById(place.id.replace('fault-', 'field-'))?.removeAttribute('aria-invalid');
  }
  const items = problems.map(({ field, rule, text }) => {
    const place = field && document.getElementById(`fault-${field}`);
    const told = rule !== 'missing' || form.hasAttribute('data-checked');
    if (place && told) {
      place.textContent = `${place.textContent} ${text}`.trim();
      document.getElementById(`field-${field}`)?.setAttribute('aria-invalid', 'true');
    }
    const item = document.createElement('li');
    const link = document.createElement(place ? 'a' : 'span');
    if (place) link.href = `#field-${field}`;
    link.textContent = text;
    item.append(link);
    return told ? item : null;
  });
  list.querySelector('ul').replaceChildren(...items.filter(Boolean));
  const verdict = list.querySelector('.desk-verdict');
  const { none, some } = list.dataset;
  const said = problems.length === 0 ? none : some.replace('{n}', String(problems.length));
  verdict.classList.toggle('desk-good', problems.length === 0);
  verdict.classList.toggle('desk-bad', problems.length > 0);
  // said again only when it is another: a screen reader reads every change
  if (verdict.textContent !== said) verdict.textContent = said;
}

if (form && list) {
  let waiting;
  let asked;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        const body = new FormData(form);
        const response = await fetch(form.dataset.check, { method: 'POST', body, signal: asked.signal });
        if (response.ok) showProblems(await response.json());
      } catch {
        // typing went on, or the server stopped: the button checks as well
      }
    }, TYPING_PAUSE);
  });
}

/** A problem leads to its field also where that is folded away. */
addEventListener('click', ({ target }) => {
  const link = target instanceof Element && target.closest('#problems a');
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  for (let part = field.closest('details'); part; part = part.parentElement.closest('details'))
    part.open = true;
  field.focus();
});

/** Looks how far the trial is until it is finished, and puts the outcome where the progress was. */
async function followTrial() {
  for (let trial = document.getElementById('trial'); trial?.dataset.state === 'running'; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_PAUSE));
    try {
      const response = await fetch(trial.dataset.address);
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const next = page.getElementById('trial');
      if (!next) return;
      trial.replaceWith(next);
      trial = next;
    } catch {
      return;
    }
  }
}
followTrial();
