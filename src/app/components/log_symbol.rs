//! The sign of the logarithm of the unit, in MathML.

use crate::app::use_app_state;
use crate::present::log_name;
use leptos::prelude::*;

/// "log" with its base, or "ln", which has none.
#[component]
pub fn LogSymbol() -> impl IntoView {
    let unit = use_app_state().unit;
    view! {
        <mrow>
            {move || match log_name(unit.get()).1 {
                None => view! { <mi>"ln"</mi> }.into_any(),
                Some(base) => view! { <msub><mi>"log"</mi><mn prop:textContent=base></mn></msub> }.into_any(),
            }}
        </mrow>
    }
}
