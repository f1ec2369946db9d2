// The file is the body: nothing on the way has to take it out of a form.
const form = document.getElementById("edition-upload");
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = document.getElementById("edition-answer");
  const why = document.getElementById("edition-why").value;
  answer.textContent = "Checking: this takes some seconds.";
  try {
    const response = await fetch(`${form.dataset.action}?why=${encodeURIComponent(why)}`, {
      method: "POST",
      headers: { "Content-Type": "application/zip", [form.dataset.header]: form.dataset.token },
      body: document.getElementById("edition-file").files[0],
    });
    answer.textContent = await response.text();
  } catch {
    answer.textContent = "Prudent could not be reached. Try again.";
  }
});
