//! Samples drawn again and again: how many prefer the wrong model, and how far off the divergence of a sample is.

use super::Bench;
use super::controls::{Field, always, choice, figure, information, unit};
use super::figures::figures;
use super::run::Run;
use super::trend::{Dial, trend_chart};
use crate::digits;
use crate::model::evidence::{Change, FITS, SIZE};
use crate::state::memo;
use crate::state::scenes::evidence::{self, Bet};
use crate::view::plain::{Pace, What, attributed, follows, reads, written};
use crate::view::quantity;
use crate::web::dom::{Tag, of_class, tag, told};
use std::rc::Rc;

fn dial(bench: Bench, id: &'static str) -> Dial {
    let label = bench.state.words().evidence().size_label;
    Dial { id, label, needs: SIZE, value: |catch| catch.size, change: Change::Size }
}

/// The panel at the bottom left.
pub fn bets(bench: Bench, run: Rc<Run>) -> Tag {
    let Bench { state, seen, results, .. } = bench;
    let words = state.words().evidence();
    let scene = memo(move || evidence::bet(seen.read().catch.size, &results.read(), state.words()));
    let bet = move || results.read_untracked().bet(bench.sheet(|catch| catch.size));
    let size = Field {
        id: "size",
        word: words.size,
        label: words.size_label,
        needs: SIZE,
        read: |catch, _| catch.size.to_string(),
        enabled: always,
        change: Change::Size,
    };
    let choose = told(move |fit: String| {
        bench.edit(Change::Refit(fit == FITS[1]));
    });
    let fits = [(FITS[0], words.fixed), (FITS[1], words.refitted)];
    let head = of_class("div", "panel-head").all(&[tag("h2").with("id", "bet-title").text(words.bet_title)]);
    run_button(bench, run, head, bet);
    let row = of_class("div", "figure-row").all(&[
        size.make(bench),
        figure("bet.share", words.prefer_wrong, reads(move || Some((None, bet()?.share?)))),
        choice(bench, ["refit", words.first], &fits, |catch| FITS[usize::from(catch.refit)], choose),
    ]);
    let chart = trend_chart(bench, "chart-bet", scene, bench.alternative(words.bet_alt), dial(bench, "bet-dial"));
    of_class("section", "panel bet").with("aria-labelledby", "bet-title").all(&[head, row, chart])
}

/// Draws more samples, or stops; how far it is.
fn run_button(bench: Bench, run: Rc<Run>, head: Tag, bet: impl Fn() -> Option<Bet> + 'static) {
    let words = bench.state.words().evidence();
    let samples = quantity::whole("bet.samples", reads(move || bet().map_or(0.0, |bet| bet.samples as f64)));
    let progress = tag("progress").with("id", "progress").with("max", "1").with("value", "0").with("aria-label", words.progress);
    let done = {
        let run = Rc::clone(&run);
        reads(move || (run.progress() == 1.0).then(String::new))
    };
    attributed(follows(progress, Pace::Frame, What::Class("done"), done), "value", {
        let run = Rc::clone(&run);
        move || Some(digits::fixed(run.progress(), 3))
    });
    let button = tag("button").with("id", "run");
    head.all(&[
        of_class("span", "samples").all(&[samples]).text(" ").text(words.samples),
        progress,
        written(button, {
            let run = Rc::clone(&run);
            move || if run.goes() { words.stop } else { words.run }.to_owned()
        }),
    ]);
    button.on("click", move |_| run.turn());
}

/// The panel at the bottom right.
pub fn plug_in(bench: Bench) -> Tag {
    let Bench { state, seen, results, .. } = bench;
    let words = state.words();
    let e = words.evidence();
    let scene = memo(move || evidence::plug_in(&seen.read().setting, &results.read(), state.unit.get(), words));
    let mean = move || results.read_untracked().measured(bench.sheet(|catch| catch.size))?.mean;
    let bias = move || {
        let setting = &seen.read_untracked().setting;
        Some(setting.bias(setting.size))
    };
    let head = of_class("div", "panel-head").all(&[tag("h2").with("id", "plug-in-title").text(e.plug_in_title), figures(bench)]);
    let row = of_class("div", "figure-row").all(&[
        information(bench, "plugin.mean", e.mean_d, reads(mean)),
        information(bench, "plugin.bias", e.bias, reads(bias)),
        unit(bench),
    ]);
    let chart = trend_chart(bench, "chart-plug-in", scene, bench.alternative(e.plug_in_alt), dial(bench, "plug-in-dial"));
    of_class("section", "panel plug-in").with("aria-labelledby", "plug-in-title").all(&[head, row, chart])
}
