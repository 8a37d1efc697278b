//! What the page has to stand: any story of edits, a monkey, a browser that fails it, long ways back, other people's markup,
//! and axe. All views.

mod axe;
mod consistency;
mod faults;
mod history;
mod markup;
mod monkey;
mod reach;
mod survival;
mod views;
