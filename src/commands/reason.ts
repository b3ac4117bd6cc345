/** The page that says why the ribbon button did nothing: the sentence after the "#", as text. */
const reason = document.getElementById("reason");
if (reason !== null) {
  reason.textContent = decodeURIComponent(window.location.hash.slice(1));
}
