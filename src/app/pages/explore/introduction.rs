//! The first visit's introduction: what one sees, what is lost, what to try first.

use super::context::{ExploreContext, Snapshot};
use crate::app::components::{Icon, RichText};
use crate::app::{AppState, Introduction, use_app_state};
use crate::present::{bin_to_drag, introduction};
use leptos::prelude::*;

/// A band of three lines, until the reader closes it.
#[component]
pub fn IntroductionBand(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let lines = Memo::new(move |_| {
        let Snapshot { histogram, explore, analysis, unit, .. } = &*context.throttled.read();
        introduction(histogram, state.hinted.get(), explore.model, analysis, *unit, state.messages())
    });
    let line = move |index: usize, lead: &'static str| {
        view! {
            <dt>{lead}</dt>
            <dd>{move || view! { <RichText text=lines.read()[index].clone()/> }}</dd>
        }
    };
    view! {
        <section class="introduction" aria-label=words.introduction>
            <dl>{line(0, words.what_you_see)} {line(1, words.what_is_lost)} {line(2, words.try_this_first)}</dl>
            <button id="close-introduction" on:click=move |_| state.introduction.set(Introduction::Closed)>
                <Icon path="M4 4l8 8M12 4l-8 8"/>
                {state.messages().ui.close}
            </button>
        </section>
    }
}

/// When the introduction is shown, highlights the bar that it says to drag, until it goes or something is edited.
pub fn use_hint(state: AppState, context: ExploreContext) {
    type Shown = (Introduction, bool);
    let hint = move |(introduction, is_shown): &Shown, _: Option<&Shown>, _: Option<()>| {
        let is_new = matches!(introduction, Introduction::FirstVisit | Introduction::Asked);
        // Untracked: an effect of the introduction alone.
        let bin = bin_to_drag(&context.observed.read_untracked(), &context.analysis.read_untracked());
        state.hint(bin.filter(|_| is_new && *is_shown));
    };
    Effect::watch(move || (state.introduction.get(), state.shows_introduction()), hint, true);
    let edited = move || {
        context.histogram.track();
        context.explore.track();
    };
    let keep = move |(): &(), _: Option<&()>, _: Option<()>| {
        state.hint(None);
        // Untracked: an effect of the edits alone.
        if state.introduction.get_untracked() != Introduction::Closed {
            state.introduction.set(Introduction::Kept); // without a hint, also when the page is opened again
        }
    };
    Effect::watch(edited, keep, false);
    on_cleanup(move || state.hint(None));
}
