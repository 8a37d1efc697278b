//! The browser's `localStorage`, which may be blocked, full or hold anything.

use leptos::prelude::window;

fn storage() -> Option<web_sys::Storage> {
    // Throws (here: `Err`) where the reader's settings or a sandboxed frame forbid it.
    window().local_storage().ok().flatten()
}

/// The text saved under a key, if any.
pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Saves a text; where that cannot be, the link in the address bar still holds the work.
pub fn save(key: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, text);
    }
}

/// Removes all texts whose key begins so.
pub fn remove_all(prefix: &str) {
    let Some(storage) = storage() else { return };
    let keys: Vec<String> = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(prefix)) {
        let _ = storage.remove_item(key);
    }
}
