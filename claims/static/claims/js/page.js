// On every page: a request that failed says so, in words, and what was typed stays.
const alertBox = document.getElementById("alert");
const say = (sentence) => {
  alertBox.textContent = sentence;
};

// A session that has ended: what the person does leads to sign-in by itself, what the page asks does not.
const signIn = () => {
  const link = document.createElement("a");
  link.href = `/login/?next=${encodeURIComponent(location.pathname + location.search)}`;
  link.textContent = "Sign in again";
  alertBox.replaceChildren("You were signed out. ", link, ": what you typed is kept.");
};

const reasons = {
  400: "The page is out of date. Reload it and try again: what you typed is still here to copy.",
  403: "You may not do that. Sign in again if you were signed out, or ask an editor.",
  404: "That is not there any more. Reload the page.",
};

document.addEventListener("htmx:responseError", (event) => {
  const { status } = event.detail.xhr;
  if (status === 401) {
    signIn();
    return;
  }
  say(reasons[status] ?? `The server failed (${status}). Nothing was saved; what you typed is still here.`);
});
document.addEventListener("htmx:sendError", ({ detail }) => {
  if (detail.requestConfig.elt.matches("[hx-trigger^=every]")) return; // it asks again by itself
  say("The server can't be reached. Nothing was saved; what you typed is still here.");
});
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.requestConfig.verb !== "get") say("");
});
