//! Worms caught, beside where they come from and the model; the buttons that catch them; the three gaps.

use super::Bench;
use crate::chart::{catch, counts};
use crate::model::evidence::{CAUGHT, Change, Pair, SEED};
use crate::state::scenes::evidence::{self, Missing};
use crate::state::{Boxed, Memo, Place, RwSignal, boxed, memo};
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::view::dynamic::{dynamic, handler, optional, text};
use crate::view::field::{ComplaintAt, NumberField};
use crate::view::history::UndoRedo;
use crate::view::quantity::{Information, Whole};
use leptos::prelude::*;

/// The panel at the top left.
#[component]
pub fn CatchPanel() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let words = &bench.state.words().evidence;
    let pair = memo(move || Pair::of(&bench.catch.read()));
    let choose = move |key: String| {
        if let Some(pair) = Pair::ALL.into_iter().find(|pair| pair.key() == key) {
            bench.edit(Change::Load(pair));
        }
    };
    view! {
        <section class="panel" aria-labelledby="catch-title">
            <div class="panel-head">
                <h2 id="catch-title">{words.catch_title}</h2>
                <a class="change-p" href="#/explore">{words.change_p}</a>
                <label class="select preset">
                    <span>{words.pair}</span>
                    <select id="preset" on:change:target=move |event| choose(event.target().value())>
                        <option value="own" hidden=crate::view::dynamic::attribute(move || pair.get().is_some()) prop:selected=dynamic(move || pair.get().is_none())>
                            {words.own_pair}
                        </option>
                        {Pair::ALL.map(|each| view! {
                            <option value=each.key() prop:selected=dynamic(move || pair.get() == Some(each))>{(words.pair_name)(each)}</option>
                        }).collect_view()}
                    </select>
                </label>
                <UndoRedo />
            </div>
            <CatchChart />
            <CatchRow />
            <Gaps />
        </section>
    }
}

/// Three distributions side by side.
#[component]
fn CatchChart() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, catch: sheet, three, .. } = bench;
    let words = state.words();
    let axis = memo(move || evidence::catch_axis(&three.read()));
    let still = memo(move || evidence::catch_still(state.bins.get(), axis.get(), words));
    let live = memo(move || evidence::catch_live(&three.read(), axis.get(), &sheet.read(), words));
    view! {
        <ChartCanvas
            id="chart-catch"
            measured=RwSignal::new(None)
            still=Layer::new(still, counts::draw_still)
            live=Layer::new(live, catch::draw_live)
            alt=bench.alternative(words.evidence.catch_alt)
        >
            <span hidden></span>
        </ChartCanvas>
    }
}

/// Buttons and fields.
#[component]
fn CatchRow() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let words = &bench.state.words().evidence;
    let button = move |id: &'static str, many: usize| {
        view! {
            <button id=id aria-label=(words.more_label)(many) on:click=handler(move |_| { bench.edit(Change::Catch(many)); })>
                {(words.more)(many)}
            </button>
        }
    };
    view! {
        <div class="catch-row">
            {button("catch-1", 1)}
            {button("catch-10", 10)}
            {button("catch-100", 100)}
            {button("catch-1000", 1000)}
            <button id="rewind" class="icon" aria-label=words.rewind title=words.rewind on:click=handler(move |_| { bench.edit(Change::Rewind); })>
                <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 3v10M13 3.5 6.5 8l6.5 4.5z" /></svg>
            </button>
            <Field id="caught" word=words.caught label=words.caught_label needs=CAUGHT.ends() value=bench.field(|catch| catch.caught) change=Change::Caught />
            <Field id="seed" word=words.seed label=words.seed_label needs=SEED.ends() value=bench.field(|catch| catch.seed) change=Change::Seed />
            <button id="next-seed" class="icon" aria-label=words.next_seed title=words.next_seed on:click=handler(move |_| { bench.edit(Change::NextSeed); })>
                <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3" /></svg>
            </button>
        </div>
    }
}

/// A field with its word and the place for a complaint.
#[component]
pub fn Field(
    /// Its id, which is also its key.
    id: &'static str,
    word: &'static str,
    label: &'static str,
    needs: (f64, f64),
    value: Memo<String>,
    change: fn(f64) -> Change,
    #[prop(optional)] step: Option<&'static str>,
    #[prop(optional)] disabled: Option<Memo<bool>>,
) -> impl IntoView {
    let bench = expect_context::<Bench>();
    let disabled = disabled.unwrap_or_else(|| memo(|| false));
    view! {
        <label class=format!("field {id}")>
            <span>{word}</span>
            <NumberField
                id=id.into()
                label
                value
                take=move |number: f64| bench.edit(change(number))
                place=Place::Value(id)
                step=step.unwrap_or("1")
                range=needs
                disabled
            />
            <ComplaintAt place=Place::Value(id) />
        </label>
    }
}

/// Truth → data → model: what lies between each two.
#[component]
fn Gaps() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, three, .. } = bench;
    let words = &state.words().evidence;
    let some = memo(move || three.read().data.is_some());
    let figure = move |read: fn(&evidence::Three) -> f64| -> Boxed<f64> { boxed(move || read(&three.read_untracked())) };
    let gap = move |name: &'static str, word: &'static str, always: bool, read: fn(&evidence::Three) -> f64| {
        view! {
            <div>
                <dt>{word}</dt>
                <dd>{optional(move || (always || some.get()).then(|| view! { <Information name nats=figure(read) /> }))}</dd>
            </div>
        }
    };
    let hint = text(move || {
        let three = three.read();
        match evidence::missing(&three) {
            Missing::All => words.no_worm.to_owned(),
            Missing::Bins(bins) => (words.missing)(&bins),
            Missing::None => evidence::fitted_p(&three, &bench.catch.read()).map_or_else(String::new, |p| (words.fitted_at)(&p)),
        }
    });
    view! {
        <dl class="gaps">
            {gap("gap.truth-data", words.truth_data, false, |three| three.gaps.truth_data.nats())}
            {gap("gap.data-model", words.data_model, false, |three| three.gaps.data_model.nats())}
            {gap("gap.truth-model", words.truth_model, true, |three| three.gaps.truth_model.nats())}
            <div class="caught-so-far">
                <dt>{words.caught}</dt>
                <dd><Whole name="evidence.caught" value=boxed(move || bench.haul.read_untracked().caught()) /></dd>
            </div>
        </dl>
        <p class="gap-hint">{hint}</p>
    }
}
