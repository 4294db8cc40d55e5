// Runs before the first paint, so that a reader who chose a theme never sees the other one flash.
(function () {
  try {
    var choice = localStorage.getItem('mishap-theme');
    if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
  } catch {
    // Storage may be refused; the system's theme then stands.
  }
})();
