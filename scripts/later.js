// How the second module is asked for; scripts/bin/wasm-bindgen puts this, with the module's name, into the page's script.
// Whoever opens a later view first needs both modules: then they come side by side, the first one first.
const LATER = new URL("./split_later.wasm", import.meta.url);
let begun = /^#\/(?!explore\b)/.test(location.hash) ? fetch(LATER, { priority: "low" }) : undefined;
let tries = 0;
begun?.catch(() => {}); // whoever takes it hears of it
function fetchLater() {
    // A browser keeps bad answers too.
    const taken = begun ?? fetch(LATER, { cache: tries > 0 ? "reload" : "default" });
    begun = undefined;
    tries += 1;
    return taken;
}
