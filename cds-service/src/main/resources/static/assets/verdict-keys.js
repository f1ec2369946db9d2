/** Keys 1 to 6 give the verdict of that number, unless somebody is writing or has switched them off. */
const switchedOff = "prudent-verdict-keys-off";
const form = document.querySelector("[data-verdict]");
const choice = document.querySelector("[data-verdict-keys]");
const box = choice?.querySelector("input");

if (form && box) {
  choice.hidden = false;
  box.checked = localStorage.getItem(switchedOff) === null;
  box.addEventListener("change", () =>
    box.checked ? localStorage.removeItem(switchedOff) : localStorage.setItem(switchedOff, "yes"),
  );
  document.addEventListener("keydown", (event) => {
    const writes = event.target instanceof Element && event.target.closest("textarea, input:not([type=checkbox]), select");
    if (box.checked && !writes && !event.ctrlKey && !event.altKey && !event.metaKey) {
      form.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
    }
  });
}
