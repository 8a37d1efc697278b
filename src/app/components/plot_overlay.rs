//! What lies over the plot of a chart.

use crate::app::use_app_state;
use crate::chart::{Kind, margins};
use leptos::prelude::*;

/// A box that covers the plot of a chart of this kind.
#[component]
pub fn PlotOverlay(
    /// The kind of the chart.
    kind: Kind,
    /// What lies there.
    children: Children,
) -> impl IntoView {
    let look = use_app_state().look;
    let margins = Memo::new(move |_| margins(kind, look.read().density));
    view! {
        <div
            class="plot"
            style:left=move || format!("{}px", margins.get().left)
            style:right=move || format!("{}px", margins.get().right)
            style:top=move || format!("{}px", margins.get().top)
            style:bottom=move || format!("{}px", margins.get().bottom)
        >
            {children()}
        </div>
    }
}
