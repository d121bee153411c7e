// "/" goes to the search box of a table, unless somebody is typing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (document.activeElement?.matches("input, textarea, select")) return;
  const box = document.querySelector('[type="search"][aria-keyshortcuts="/"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
