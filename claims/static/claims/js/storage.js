// What this browser keeps for the person who is signed in; nobody else on it sees theirs.
const person = document.body?.dataset.person ?? "";
const name = (kind) => `${kind}:${person}`;

export const read = (kind, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(name(kind))) ?? otherwise;
  } catch {
    return otherwise; // storage is switched off, or holds what we did not write
  }
};

export const write = (kind, value) => {
  try {
    if (Object.keys(value).length) localStorage.setItem(name(kind), JSON.stringify(value));
    else localStorage.removeItem(name(kind));
    return true;
  } catch {
    return false;
  }
};
