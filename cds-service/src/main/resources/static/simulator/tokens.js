/**
 * Where clients are registered, the simulator is one of them: its server makes a token for each call of the user who is signed in. The
 * key stays there; a page could not keep it.
 */
export async function authenticate(address) {
  const csrf = document.querySelector("meta[name=csrf-token]")?.content;
  if (!csrf) return {};
  const response = await fetch("/simulator/token", {
    method: "POST",
    headers: { "X-CSRF-TOKEN": csrf },
    body: new URLSearchParams({ path: address }),
  });
  if (!response.ok || response.redirected) throw new Error("The session has ended: sign in again.");
  const { token } = await response.json();
  return { Authorization: `Bearer ${token}` };
}
