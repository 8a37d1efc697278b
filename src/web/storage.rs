//! Work and settings kept in `localStorage`, which may be blocked, full or hold anything.

use leptos::prelude::window;

/// The link text of the reader's work in the first view; the others add their name to it.
pub const WORK: &str = "wormteeth.work";
/// Language and theme, in the grammar of a link.
pub const SETTINGS: &str = "wormteeth.settings";

fn storage() -> Option<web_sys::Storage> {
    // Throws (here: `Err`) where the reader's settings or a sandboxed frame forbid it.
    window().local_storage().ok().flatten()
}

/// What is kept under `key`, or nothing where there is none or no storage.
pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps `text` under `key`; where that cannot be, the link in the address bar still holds the work.
pub fn save(key: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, text);
    }
}

/// Forgets the reader's work in all views.
pub fn clear_work() {
    let Some(storage) = storage() else { return };
    let keys: Vec<String> = (0..storage.length().unwrap_or(0)).filter_map(|place| storage.key(place).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(WORK)) {
        let _ = storage.remove_item(key);
    }
}
