// Everything works without this script; it only saves a few keystrokes.

/** Waits until typing pauses, in milliseconds. */
const PAUSE = 150;

/** Brings better suggestions for what is being typed. */
for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.getElementById(input.getAttribute('list') ?? '');
  if (!list) continue;
  let waiting;
  let asked;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      const search = new URLSearchParams({
        what: input.dataset.suggest,
        typed: input.value.slice(0, 100),
        lang: document.documentElement.lang,
      });
      try {
        const response = await fetch(`/api/suggest?${search}`, { signal: asked.signal });
        if (!response.ok) return;
        const options = (await response.json()).map(({ name, value }) => {
          const option = document.createElement('option');
          option.value = value;
          option.textContent = name;
          return option;
        });
        list.replaceChildren(...options);
      } catch {
        // typing went on, or the server stopped: the suggestions that are there stay
      }
    }, PAUSE);
  });
}

/** A mark leads to its passage, unfolded; newer browsers do that by themselves. */
function openPassage() {
  const passage = /^#source-\d+$/.test(location.hash) && document.querySelector(location.hash);
  if (!passage) return;
  passage.closest('details').open = true;
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'center' });
}
addEventListener('hashchange', openPassage);
for (const mark of document.querySelectorAll('a.mark')) {
  // a second click on the same mark changes no hash
  mark.addEventListener('click', () => setTimeout(openPassage));
}
openPassage();

/** "/" goes to the question box, as in many search pages. */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea')) return;
  const box = document.getElementById('q');
  if (!box) return;
  event.preventDefault();
  box.focus();
});
