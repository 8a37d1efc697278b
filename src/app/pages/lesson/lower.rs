//! What stands under the bars of a step: their counts, the terms of a divergence or of the entropy, and the two means.

use super::context::{Snapshot, StepContext};
use super::sum::Sum;
use crate::app::components::charts::TermsChart;
use crate::app::components::{ChartCanvas, HoverBars};
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::chart::{AverageOver, signed_bars};
use crate::i18n::TermsAlt;
use crate::math::{Unit, entropy};
use crate::model::lesson::BARS;
use crate::model::number;
use crate::present::{self, format_information, lesson};
use leptos::prelude::*;

/// The counts of P and of Q, each under its bar; for the eye alone, as the chart's text alternative has them.
#[component]
pub fn CountRows(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let StepContext { step, document, distributions, histogram, .. } = context;
    let expected = Memo::new(move |_| lesson::expected_bars(&document.read(), step, &distributions.analysis.read().q));
    let q = move |bin: usize| expected.read().as_ref().and_then(|expected| expected.get(bin)).copied();
    let row = move |class: &'static str, letter: &'static str, text: fn(f64) -> String, value: Signal<Vec<Option<f64>>>| {
        let cell = move |bin: usize| {
            let count = Memo::new(move |_| value.read().get(bin).copied().flatten().map_or_else(String::new, text));
            view! {
                <li class:highlighted=move || state.highlighted.get() == Some(bin) prop:textContent=move || count.get()></li>
            }
        };
        view! {
            <div
                class=format!("count-row {class}")
                class:long=move || value.read().iter().flatten().any(|count| text(*count).len() > 4)
                hidden=move || value.read().iter().all(Option::is_none)
            >
                <b>{letter}</b>
                <ol>{(0..BARS).map(cell).collect_view()}</ol>
            </div>
        }
    };
    let counts = Signal::derive(move || histogram.read().counts.iter().copied().map(Some).collect());
    let model = Signal::derive(move || (0..BARS).map(q).collect());
    view! {
        <div class="count-rows" aria-hidden="true" translate="no">
            {row("p", "P", number::format_count, counts)}
            {row("q", "Q", number::format_approx, model)}
        </div>
    }
}

/// The divergence as a sum, and its terms.
#[component]
pub fn CostTerms(context: StepContext) -> impl IntoView {
    let messages = use_app_state().messages();
    let StepContext { step, distributions, average, direction, debounced, .. } = context;
    let alt = Memo::new(move |_| {
        let (Snapshot { document, analysis, .. }, direction) = (&*debounced.read(), direction.get());
        let name = if lesson::is_drawn(document, step) { messages.lesson.divergence_yours } else { direction.name() };
        present::terms_alt(name, direction.of(analysis), Unit::Bits, messages)
    });
    view! {
        <Sum context=context/>
        <TermsChart
            id="chart-terms-left"
            distributions=distributions
            direction=direction
            arrived=average.arrived
            alt=alt
        />
    }
}

/// H(P) and its terms.
#[component]
pub fn EntropyTerms(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let StepContext { distributions, debounced, .. } = context;
    let observed = distributions.observed;
    let measured = RwSignal::new(None::<Measured>);
    let bars = Memo::new(move |_| {
        let terms = lesson::entropy_terms(&observed.read());
        lesson::term_bars(&terms, lesson::term_axis(&[&terms]), AverageOver::P, false, state.highlighted.get())
    });
    let (base, overlay) = (Memo::new(move |_| bars.read().0.clone()), Memo::new(move |_| bars.read().1.clone()));
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        let bars = bars.read();
        Some(signed_bars::frame(size, bars.0.bins, &bars.0.axis, &state.look.get().style(ratio)))
    });
    let alt = Memo::new(move |_| {
        let observed = debounced.read().histogram.observed();
        (messages.explore.terms_alt)(&TermsAlt {
            direction: "H(P)",
            sum: &format_information(Unit::Bits, entropy(&observed)),
            unit: (messages.unit)(Unit::Bits),
            terms: &lesson::numbered(&lesson::entropy_terms(&observed), |nats| format_information(Unit::Bits, nats)),
        })
    });
    view! {
        <div class="sum-head"><h3 class="p">{messages.lesson.entropy_terms}</h3></div>
        <div class="sum-row" translate="no">
            <span class="big p"><b prop:textContent=move || format_information(Unit::Bits, entropy(&observed.read()))></b></span>
            <span class="unit" prop:textContent=(messages.explore.per_worm)(Unit::Bits)></span>
        </div>
        <ChartCanvas id="chart-terms-left" measured=measured base=base overlay=overlay alt=alt>
            <HoverBars frame=frame measured=measured/>
        </ChartCanvas>
    }
}

/// The mean of P, that of Q, and the slope of D against p.
#[component]
pub fn Means(context: StepContext) -> impl IntoView {
    let words = &use_app_state().messages().lesson;
    let StepContext { distributions, explore, .. } = context;
    let means = move || (distributions.observed.read().mean(), distributions.analysis.read().q.mean());
    let slope = move || {
        // `explore` first: the analysis is made of it.
        let p = explore.read().p;
        let (mean_p, mean_q) = means();
        lesson::slope(p, mean_p, mean_q)
    };
    let figure = |name: &'static str, class: &'static str, value: Signal<String>| {
        view! { <div><dt>{name}</dt> <dd class=class prop:textContent=move || value.get()></dd></div> }
    };
    view! {
        <dl class="means" translate="no">
            {figure(words.mean_p, "p", Signal::derive(move || number::format_figure(means().0)))}
            {figure(words.mean_q, "q", Signal::derive(move || number::format_figure(means().1)))}
            {figure(words.slope, "", Signal::derive(move || number::format_figure(slope())))}
        </dl>
    }
}
