//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// The text of a file, by its path from the root.
pub fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below a folder, by its path from the root, but what is built or fetched.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let skipped = ["target", "dist", ".tools", ".git", "node_modules"];
    let mut found = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).into_iter().flatten().flatten() {
        let path = Path::new(folder).join(entry.file_name());
        match (entry.path().is_dir(), skipped.iter().any(|name| entry.file_name() == *name)) {
            (_, true) => {}
            (true, _) => found.extend(files(&path.to_string_lossy())),
            (false, _) => found.push(path),
        }
    }
    found
}
