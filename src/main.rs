//! Mounts the page in place of the prose and the still figure that stood there while it loaded; everything else is in the library.

fn main() {
    wormteeth::app::mount();
}
