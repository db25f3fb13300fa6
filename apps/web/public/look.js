// Runs before the first paint, so that a dark screen never flashes white. `src/look/look.ts` writes what is read here.
(function () {
  try {
    var look = JSON.parse(localStorage.getItem('look') || '{}');
    var root = document.documentElement;
    if (look.theme) root.dataset.theme = look.theme;
    if (look.textSize) root.dataset.text = look.textSize;
    if (look.language) root.lang = look.language;
    var accent = JSON.parse(localStorage.getItem('accent') || '{}');
    for (var name in accent) root.style.setProperty(name, accent[name]);
  } catch (error) {
    // Storage may be closed to us (private mode); the look then follows the system.
  }
})();
