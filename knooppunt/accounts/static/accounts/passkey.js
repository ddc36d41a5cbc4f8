// Asks the browser for a passkey and sends what it says: the form says what is wanted in its data attributes.
"use strict";

(() => {
  const form = document.querySelector("form[data-passkey]");
  if (!form || !window.PublicKeyCredential) {
    document.querySelectorAll("[data-needs-passkey]").forEach((one) => { one.hidden = true; });
    document.querySelectorAll("[data-without-passkey]").forEach((one) => { one.hidden = false; });
    return;
  }
  const asked = JSON.parse(form.dataset.passkey);
  const button = form.querySelector("button[data-ask]");
  const refused = form.querySelector("[data-refused]");

  const bytes = (text) => Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  async function make() {
    const wanted = asked.creation_options.publicKey;
    const made = await navigator.credentials.create({ publicKey: {
      ...wanted, challenge: bytes(wanted.challenge), user: { ...wanted.user, id: bytes(wanted.user.id) },
      excludeCredentials: known(wanted.excludeCredentials),
    } });
    return said(made, { attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [] });
  }

  async function show() {
    const wanted = asked.request_options.publicKey;
    const shown = await navigator.credentials.get({ publicKey: {
      ...wanted, challenge: bytes(wanted.challenge), allowCredentials: known(wanted.allowCredentials),
    } });
    const user = shown.response.userHandle;
    return said(shown, { authenticatorData: text(shown.response.authenticatorData),
      signature: text(shown.response.signature), userHandle: user ? text(user) : null });
  }

  function said(credential, more) {
    return { id: credential.id, rawId: text(credential.rawId), type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: { clientDataJSON: text(credential.response.clientDataJSON), ...more } };
  }

  button.addEventListener("click", async (event) => {
    event.preventDefault();
    refused.hidden = true;
    try {
      const answer = asked.creation_options ? await make() : await show();
      form.elements.credential.value = JSON.stringify(answer);
      form.submit();
    } catch {
      refused.hidden = false;
    }
  });
})();
