// Runs before the first paint: a theme that was chosen here earlier wins over the system's.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage is switched off: the system decides
    }
  };
  const show = () => {
    root.dataset.theme = stored() ?? (system.matches ? "dark" : "light");
  };
  const toggle = () => {
    const theme = root.dataset.theme === "dark" ? "light" : "dark";
    root.dataset.theme = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // It holds for this page only.
    }
  };
  show();
  system.addEventListener("change", show);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-theme-switch]")) toggle();
  });
})();
