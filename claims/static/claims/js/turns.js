// Answers that replace the panel come one at a time: a second would find its place gone and get lost, and a key
// pressed while one is on its way is meant for what is not there yet. So nothing is asked for meanwhile. Only a
// verdict given while something else of the claim is saved, such as a source, waits for that and is given then.
let asking = false;
let given = null;

const give = (panel) => {
  const { claim, decision } = given;
  given = null;
  if (panel()?.dataset.claim !== claim) return;
  document.querySelector(`#verdict-form [value="${CSS.escape(decision)}"]`)?.click();
};

export const takeTurns = (panel) => {
  document.addEventListener("htmx:beforeRequest", (event) => {
    const { target, xhr, requestConfig } = event.detail;
    if (target.id !== "claim-panel") return;
    const deciding = requestConfig.elt.id === "verdict-form";
    if (asking) {
      event.preventDefault();
      if (deciding && asking !== "verdict") {
        given = { claim: panel().dataset.claim, decision: requestConfig.formData.get("decision") };
      }
      return;
    }
    asking = deciding ? "verdict" : "other";
    xhr.addEventListener("loadend", () => {
      asking = false;
      if (given && xhr.status === 200) give(panel);
      given = null;
    });
  });
};
