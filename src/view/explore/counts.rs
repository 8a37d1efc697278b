//! The editor of P: bars that are handles, fields under them, presets, undo.

use crate::chart::{Frame, counts};
use crate::info::{MAX_BINS, MIN_BINS};
use crate::model::{Edit, MAX_COUNT, Preset, number};
use crate::state::scenes::{self, Scales};
use crate::state::{Memo, Place, RwSignal, State, memo};
use crate::view::bars::{Bars, bar_under, bars};
use crate::view::chart_canvas::{Layer, chart_canvas};
use crate::view::field::{NumberField, complaint_at};
use crate::view::history::undo_redo;
use crate::view::plain::{attribute, class_if, effect, flag, reads};
use crate::view::select::{OWN, select};
use crate::web::canvas::Measured;
use crate::web::dom::{Tag, of_class, tag, told};
use leptos::prelude::Owner;
use std::cell::{Cell, RefCell};
use web_sys::Event;

/// The panel at the top left.
pub fn panel(state: State, scales: Memo<Scales>) -> Tag {
    let words = &state.words().explore;
    let bins = NumberField {
        id: "bins".to_owned(),
        label: words.bins.to_owned(),
        value: reads(move || state.bins.get().to_string()),
        take: told(move |bins| state.edit(Edit::SetBins(scenes::whole(bins)))),
        place: Place::Bins,
        step: "1",
        range: (MIN_BINS as f64, MAX_BINS as f64),
    };
    let head = of_class("div", "panel-head").all(&[
        tag("h2").with("id", "data-title").text(words.data_title),
        of_class("label", "bins").all(&[tag("span").text(words.bins), bins.make(), complaint_at(Place::Bins)]),
        presets(state),
    ]);
    undo_redo(head);
    of_class("section", "panel data").with("aria-labelledby", "data-title").all(&[
        head,
        chart(state, scales),
        fields(state),
        complaint_at(Place::Counts),
    ])
}

fn presets(state: State) -> Tag {
    let words = state.words();
    let preset = memo(move || Preset::of(&state.counts.read()));
    let mut options = vec![(OWN, words.explore.own_data)];
    options.extend(Preset::ALL.map(|each| (each.key(), (words.preset)(each))));
    let choose = told(move |key: String| {
        if let Some(preset) = Preset::ALL.into_iter().find(|preset| preset.key() == key) {
            state.edit(Edit::Load(preset));
        }
    });
    let label = select("preset", words.explore.data, &options, reads(move || preset.get().map_or(OWN, Preset::key)), choose);
    // Only the article's own data need a word on where they come from.
    attribute(label.with("class", "select preset"), "title", move || {
        (preset.get() == Some(Preset::ArticleWorms)).then(|| words.explore.reconstructed.to_owned())
    })
}

/// Bars of P as handles, the model's outlines over them.
fn chart(state: State, scales: Memo<Scales>) -> Tag {
    let words = state.words();
    let measured = RwSignal::new(None::<Measured>);
    let still = memo(move || {
        let scales = scales.read();
        scenes::counts_still(state.counts.read(), scales.counts, state.lit.get(), scales.guilty[0].clone(), words)
    });
    let live = move || {
        let (counts, analysis) = (state.counts.read_untracked(), state.analysis.read_untracked());
        let (model, lit) = (state.model.get_untracked(), state.lit.get_untracked());
        scenes::counts_live(counts, model, &analysis, scales.read_untracked().counts, lit, words)
    };
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(counts::frame(size, state.bins.get(), &scales.read().counts, &state.style_at(ratio)))
    });
    let alt = state.alternative(move || scenes::counts_alt(state.session.read().lab(), &state.analysis.read(), words));
    let layers = [Layer::new(still, counts::draw_still), Layer::moving(live, counts::draw_live)];
    let handles = bars("bars", ("0", &number::shortest(MAX_COUNT)), Box::new(Teeth { state, measured, frame }));
    chart_canvas("chart-counts", measured, layers, alt).all(&[handles, card(state, scales, frame)])
}

/// The bars of P.
struct Teeth {
    state: State,
    measured: RwSignal<Option<Measured>>,
    frame: Memo<Option<Frame>>,
}

impl Bars for Teeth {
    fn many(&self) -> usize {
        self.state.bins.get_untracked()
    }

    fn under(&self, x: i32) -> Option<usize> {
        bar_under(self.frame, self.measured, x)
    }

    fn drag(&self, bin: usize, y: i32) {
        if let (Some(frame), Some(measured)) = (self.frame.get_untracked(), self.measured.get_untracked()) {
            let count = scenes::count_at(&frame, f64::from(y) * measured.scale, measured.scale);
            self.state.edit(Edit::DragCount { bin, count });
        }
    }

    fn key(&self, key: &str, shift: bool, bin: usize) -> Option<scenes::BarKey> {
        let session = self.state.session.read_untracked();
        scenes::bar_key(key, shift, session.lab(), bin, scenes::count_axis(session.axis_lab()))
    }

    fn set(&self, bin: usize, count: f64) {
        self.state.edit(Edit::SetCount { bin, count });
    }

    fn label(&self, bin: usize) -> String {
        (self.state.words().explore.bars_label)(bin)
    }

    fn now(&self, bin: usize) -> String {
        number::shortest(self.state.counts.read_untracked().get(bin).copied().unwrap_or_default())
    }

    fn words(&self, bin: usize) -> String {
        let (session, analysis) = (self.state.session.read_untracked(), self.state.analysis.read_untracked());
        scenes::bin_text(session.lab(), &analysis, bin, self.state.words())
    }
}

/// The figures of the lit bin.
fn card(state: State, scales: Memo<Scales>, frame: Memo<Option<Frame>>) -> Tag {
    let words = &state.words().explore;
    let card = memo(move || {
        let (bin, frame) = (state.lit.get()?, frame.get()?);
        scenes::bin_card(bin, state.session.read().lab(), &state.analysis.read(), scales.read().counts, &frame)
    });
    let at_left = move || Option::as_ref(&card.read()).is_some_and(|card| card.at_left);
    let all = class_if(of_class("div", "card").with("aria-hidden", "true"), "at-left", at_left);
    flag(all, "hidden", move || card.read().is_none());
    let parts = [("b", ""), ("span", "p"), ("span", "p worms-of"), ("span", "q"), ("span", "q worms-of")];
    let parts = parts.map(|(name, class)| of_class(name, class));
    let written = RefCell::new(<[String; 5]>::default());
    effect(move || {
        let card = card.read();
        let Some(card) = &*card else { return };
        let texts = [
            (words.bin_title)(card.bin),
            ["P ", &card.p].concat(),
            (words.bin_worms)(&card.count),
            ["Q ", &card.q].concat(),
            (words.bin_expected)(&card.expected),
        ];
        // While its bar is dragged the bin's title and Q stay as they are.
        for ((part, text), written) in parts.iter().zip(texts).zip(written.borrow_mut().iter_mut()) {
            if *written != text {
                part.write(&text);
                *written = text;
            }
        }
    });
    all.all(&parts)
}

/// A number field for each bin, under its bar: made when there are so many bins for the first time.
fn fields(state: State) -> Tag {
    let words = &state.words().explore;
    let list = tag("ol");
    let counts = state.mention(move || state.counts.get());
    let (made, shown) = (RefCell::new(Vec::new()), Cell::new(0));
    // What is made in an effect would go at its next run.
    let owner = Owner::current().unwrap_or_default();
    effect(move || {
        let (mut made, bins) = (made.borrow_mut(), state.bins.get());
        while made.len() < bins {
            let bin = made.len();
            made.push(owner.with(|| field(state, counts, bin)));
        }
        // Those that are too many leave the page: other programs go by what is there.
        let shown = shown.replace(bins);
        made.iter().take(shown).skip(bins).for_each(|field: &Tag| field.remove());
        made.iter().take(bins).skip(shown).for_each(|field| _ = list.all(&[*field]));
    });
    let name = of_class("span", "row-name worms").with("aria-hidden", "true").text(words.worms);
    class_if(of_class("div", "counts"), "many", move || state.bins.get() > 12).all(&[name, list])
}

fn field(state: State, counts: Memo<Vec<f64>>, bin: usize) -> Tag {
    let count = memo(move || counts.read().get(bin).map_or_else(String::new, |count| number::count(*count)));
    let field = NumberField {
        id: "count-".to_owned() + &bin.to_string(),
        label: (state.words().explore.count_label)(bin),
        value: reads(move || count.get()),
        take: told(move |count| state.edit(Edit::SetCount { bin, count })),
        place: Place::Counts,
        step: "1",
        range: (0.0, MAX_COUNT),
    };
    let name = of_class("span", "bin").with("aria-hidden", "true").text(&bin.to_string());
    let focused = told(move |event: Event| state.lit.set((event.type_() == "focus").then_some(bin)));
    class_if(tag("li"), "lit", move || state.lit.get() == Some(bin))
        .all(&[field.make().listen(&["focus", "blur"], focused), name])
}
