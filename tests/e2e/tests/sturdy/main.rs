//! What the page has to stand: a monkey, a browser that fails it, long ways back, and other people's markup. All views.

mod faults;
mod history;
mod markup;
mod monkey;
mod views;
