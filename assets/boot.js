// Says why the page has not started yet: it is loading, this browser is too old, or a file did not come. In index.html itself, so that it
// is there whatever else is missing, and in the JavaScript of old browsers. The words are in index.html.
(function () {
  function part(name) { return document.getElementById('boot' + name); }
  function show(name) {
    if (!part('')) return; // the app has started
    ['-loading', '-slow', '-old', '-failed'].forEach(function (note) { part(note).hidden = note !== name; });
    part('-retry').hidden = name === '-loading' || name === '-old';
  }
  if (!window.WebAssembly || !('noModule' in document.createElement('script'))) return show('-old');

  // Only of the script and its WebAssembly: an image, or another program in the page, may fail as it likes.
  function fail(event) {
    var error = event.error || event.reason;
    if (!part('') || !(error || event.target.localName === 'script')) return;
    // An old browser does not understand what came; nor does any, if something else came. So it is fetched again and compared, which
    // also puts the right file in the place of a wrong one in the browser's cache.
    var unread = error && /^(Compile|Link|Syntax|Reference)Error$/.test(error.name);
    var files = [].map.call(document.querySelectorAll('link[rel$=preload]'), function (link) {
      return fetch(link.href, { cache: 'reload', integrity: link.integrity || link.getAttribute('data-integrity') });
    });
    var failed = show.bind(null, '-failed');
    if (!unread) failed();
    Promise.all(files).then(unread && show.bind(null, '-old'), failed);
  }
  // Browsers differ in which of the two they make of a module that ends in a rejected promise.
  addEventListener('error', fail, true);
  addEventListener('unhandledrejection', fail);
  part('-retry').onclick = function () { location.reload(); };
  show('-loading');
  setTimeout(function () { if (part('') && !part('-loading').hidden) show('-slow'); }, 20000);
})();
