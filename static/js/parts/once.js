// Lets a form be sent once: a second tap waits for the answer to the first.
const UNLOCK_AFTER_MS = 10_000;

export default function attach(form) {
  let timer;

  function lock(event) {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    mark("true");
    // A connection that broke must not leave a form that cannot be sent any more.
    timer = setTimeout(unlock, UNLOCK_AFTER_MS);
  }

  function unlock() {
    clearTimeout(timer);
    delete form.dataset.sent;
    mark("false");
  }

  function mark(isDisabled) {
    // Not `disabled`: the pressed button's own value has to be sent with the form.
    for (const button of form.querySelectorAll("button:not([type=button])")) {
      button.setAttribute("aria-disabled", isDisabled);
    }
  }

  form.addEventListener("submit", lock);
  window.addEventListener("pageshow", unlock);
  return () => {
    form.removeEventListener("submit", lock);
    window.removeEventListener("pageshow", unlock);
    clearTimeout(timer);
  };
}
