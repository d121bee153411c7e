// On every page: a request that failed says so, in words, and what was typed stays.
const alertBox = document.getElementById("alert");
const say = (sentence) => {
  alertBox.textContent = sentence;
};

const reasons = {
  400: "The page has grown stale. Reload it and try again: what you typed is still here to copy.",
  403: "You may not do that. Sign in again if you were signed out, or ask an editor.",
  404: "That is not there any more. Reload the page.",
};

document.addEventListener("htmx:responseError", (event) => {
  const { status } = event.detail.xhr;
  say(reasons[status] ?? `The server failed (${status}). Nothing was saved; what you typed is still here.`);
});
document.addEventListener("htmx:sendError", () => {
  say("The server can't be reached. Nothing was saved; what you typed is still here.");
});
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.requestConfig.verb !== "get") say("");
});
// A session that has ended answers with the sign-in page: go there instead of swapping it in.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (new URL(xhr.responseURL, location.href).pathname.startsWith("/login/")) {
    event.detail.shouldSwap = false;
    say("You were signed out. Sign in again in another tab; what you typed is still here.");
  }
});
