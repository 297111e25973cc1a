// Light or dark: what the reader chose here, or else what the system says. It runs before the page is
// drawn, so that nothing flashes, and therefore is no module.

(() => {
  const KEY = "readouts.colours";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector(".palette");

  const ofSystem = () => (system.matches ? "slate" : "default");

  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // a browser may keep nothing
    }
  };

  const store = (scheme) => {
    try {
      // Who chooses what the system says anyway follows it from then on.
      if (scheme === ofSystem()) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, scheme);
    } catch {
      // then the choice holds for this page
    }
  };

  const show = (scheme) => {
    document.body.dataset.mdColorScheme = scheme;
    button.setAttribute("aria-pressed", String(scheme === "slate"));
  };

  button.hidden = false;
  show(stored() ?? ofSystem());
  system.addEventListener("change", () => show(stored() ?? ofSystem()));
  button.addEventListener("click", () => {
    const other = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
    store(other);
    show(other);
  });
})();
