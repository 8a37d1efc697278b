//! What the pages are made of.
//!
//! A text that changes is set as the whole text of an element of its own (`prop:textContent`): a page translator may wrap text nodes, and what
//! it has wrapped is then replaced with the rest. Figures are marked `translate="no"`.

mod bar_handles;
mod chart_canvas;
pub mod charts;
mod data_table;
mod error_text;
mod header;
mod help_dialog;
mod icon;
mod issue_list;
mod log_symbol;
mod menu;
mod number_field;
mod play_button;
mod plot_overlay;
mod printed_link;
mod quantity;
mod rich_text;
mod select;
mod share;
mod slider;
mod source;
mod undo_redo;

pub use bar_handles::{BarHandles, HoverBars};
pub use chart_canvas::ChartCanvas;
pub use data_table::{Cell, DataTable, Figures, Row, open_figures};
pub use error_text::ErrorText;
pub use header::Header;
pub use help_dialog::{HelpDialog, open_help};
pub use icon::{Icon, IconButton};
pub use issue_list::IssueList;
pub use log_symbol::LogSymbol;
pub use menu::Menu;
pub use number_field::NumberField;
pub use play_button::PlayButton;
pub use plot_overlay::PlotOverlay;
pub use printed_link::PrintedLink;
pub use quantity::{Measure, OptionalQuantity, Quantity};
pub use rich_text::{RichText, Sentence, plain_text};
pub use select::{OWN, Select};
pub use share::Share;
pub use slider::Slider;
pub use source::Source;
pub use undo_redo::UndoRedo;
