//! The signals and memos themselves.

use super::{AnyWork, Boxed, Complaint, Edited, Memo, RwSignal, Works, boxed, memo, scenes};
use crate::chart::{Density, Palette, Style};
use crate::i18n::{Messages, messages};
use crate::info::{Family, Pmf, Sweep, Unit};
use crate::model::{Act, Analysis, Comparison, Lab, Lang, LinkIssue, Model, Session, Sheets, Theme, View, analyse};
use leptos::prelude::{Track, Trigger, untrack};
use std::sync::Arc;

/// How the page is shown: kept apart from the work, neither undone nor shared unless the link said so.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Settings {
    /// The language in force.
    pub lang: Lang,
    /// The reader's choice of theme.
    pub theme: Theme,
    /// The link named the language, so the link written back does.
    pub lang_in_link: bool,
    /// The same for the theme.
    pub theme_in_link: bool,
}

/// What the surroundings say, each from a media query.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Surroundings {
    /// The system prefers dark.
    pub dark: bool,
    /// The column is phone-narrow.
    pub narrow: bool,
    /// There is room for the projector's sizes.
    pub wide: bool,
    /// The reader wants no motion.
    pub still: bool,
    /// Forced colours: the palette is the reader's.
    pub forced: Option<Palette>,
}

/// How charts look, whatever the screen's resolution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The theme's colours, or the reader's.
    pub palette: Palette,
    /// The sizes.
    pub density: Density,
}

/// Everything views read; `Copy`, given by context.
#[derive(Clone, Copy)]
pub struct State {
    /// The view that is open; [`State::open`] opens another.
    pub view: RwSignal<View>,
    /// The reader's work in all views.
    pub works: Works,
    edited: Edited,
    /// The lab with its undo history, of [`State::works`]. Edit it by [`State::edit`] alone.
    pub session: RwSignal<Session>,
    /// Language and theme.
    pub settings: RwSignal<Settings>,
    /// Dark, narrow and so on.
    pub surroundings: RwSignal<Surroundings>,
    /// The bin under the pointer or the focus: lit in every chart of the view.
    pub lit: RwSignal<Option<usize>>,
    /// Why the last thing done was not taken.
    pub complaint: RwSignal<Option<Complaint>>,
    /// What was wrong in the link.
    pub link_issues: RwSignal<Vec<LinkIssue>>,
    /// What was wrong in the work and the settings that were kept.
    pub kept_issues: RwSignal<Vec<LinkIssue>>,
    /// Colours and sizes of charts.
    pub look: Memo<Look>,
    /// P's counts.
    pub counts: RwSignal<Vec<f64>>,
    /// The chosen model.
    pub model: RwSignal<Model>,
    /// The last bin of the two-group model's lower group.
    pub split: RwSignal<usize>,
    /// The unit shown.
    pub unit: RwSignal<Unit>,
    /// Whether there is something to undo and to redo in the open view.
    pub history: Memo<(bool, bool)>,
    /// Tells, some time after an edit, that what is read and not watched should follow: text alternatives, a data table out of sight.
    pub settled: Trigger,
    /// Tells at an edit, but not at each of many, that the figures that are read should follow.
    pub glanced: Trigger,
    /// The same, but more seldom: for what the browser is slow to lay out, the sentence, the number in a field, a data table.
    pub mentioned: Trigger,
    /// Whether the open view's data table is unfolded.
    pub unfolded: RwSignal<bool>,
    /// The chosen family of models.
    pub family: Memo<Family>,
    /// The parameter as the reader set it, also for a family without one.
    pub p: RwSignal<f64>,
    /// The number of bins.
    pub bins: Memo<usize>,
    /// P: changes with the counts alone.
    pub observed: Memo<Pmf>,
    /// Everything shown that depends on P, the family and p.
    pub analysis: Memo<Analysis>,
    /// The analysis as last read out: what is read, and not watched, need not change sixty times a second.
    pub figures: Memo<Arc<Analysis>>,
    /// The three families at their best, as last read out; does not depend on p.
    pub comparison: Memo<Arc<Comparison>>,
    /// The curves against p and their minima; does not depend on p.
    pub fit: Memo<scenes::Fit>,
}

impl State {
    /// Signals over sheets, with a view open. Needs an `Owner`, but no browser.
    pub fn new(sheets: Sheets, view: View, settings: Settings) -> Self {
        let view = RwSignal::new(view);
        let complaint = RwSignal::new(None);
        let edited = Edited::default();
        let works = Works::new(sheets, complaint, edited);
        let session = works.lab.session;
        let settings = RwSignal::new(settings);
        let surroundings = RwSignal::new(Surroundings::default());
        // Everything else reads these and not the session: an edit wakes only what it concerns.
        let lab = works.lab.sheet_untracked();
        let (counts, model, split) = (RwSignal::new(lab.counts), RwSignal::new(lab.model), RwSignal::new(lab.split));
        let (p, unit) = (RwSignal::new(lab.p), RwSignal::new(lab.unit));
        edited.also(move || {
            let session = session.read_untracked();
            let lab = session.lab();
            counts.put(&lab.counts);
            model.put(&lab.model);
            split.put(&lab.split);
            p.put(&lab.p);
            unit.put(&lab.unit);
        });
        let history = memo(move || works.of(view.get()).history());
        let family = memo(move || model.get().family(split.get()));
        let bins = memo(move || counts.read().len());
        let observed = memo(move || Lab::pmf_of(&counts.read()));
        let analysis = memo(move || {
            let q = family.get().pmf(bins.get(), p.get());
            analyse(&observed.read(), q)
        });
        let glanced = Trigger::new();
        let figures = at(glanced, boxed(move || analysis.read()));
        // Tables that depend on the number of bins alone (and the split): made anew only when those change.
        let sweep = move |model: Model| {
            let family = memo(move || model.family(split.get()));
            memo(move || Sweep::new(family.get(), bins.get()))
        };
        let [uniform, binomial, two_group] = Model::ALL.map(sweep);
        let compared = memo(move || {
            let observed = observed.read();
            Comparison::new([uniform, binomial, two_group].map(|sweep| sweep.read().least_forward(&observed)))
        });
        let comparison = at(glanced, boxed(move || compared.read()));
        let fit = memo(move || {
            // A model without p is shown against the binomial's curves.
            let sweep = match family.get() {
                Family::Uniform | Family::Binomial => binomial,
                Family::TwoGroup { .. } => two_group,
            };
            scenes::Fit::new(&sweep.read(), &observed.read())
        });
        let look = memo(move || {
            let (around, theme) = (surroundings.get(), settings.read().theme);
            let palette = around.forced.unwrap_or(match theme_in_force(theme, around.dark) {
                Theme::Dark => Palette::DARK,
                Theme::Projector => Palette::PROJECTOR,
                Theme::Light | Theme::Auto => Palette::LIGHT,
            });
            let density = match theme {
                _ if around.narrow => Density::Phone,
                Theme::Projector if around.wide => Density::Projector,
                _ => Density::Normal,
            };
            Look { palette, density }
        });
        Self {
            view,
            works,
            edited,
            session,
            settings,
            surroundings,
            lit: RwSignal::new(None),
            complaint,
            link_issues: RwSignal::new(Vec::new()),
            kept_issues: RwSignal::new(Vec::new()),
            look,
            counts,
            model,
            split,
            unit,
            history,
            settled: Trigger::new(),
            glanced,
            mentioned: Trigger::new(),
            unfolded: RwSignal::new(false),
            family,
            p,
            bins,
            observed,
            analysis,
            figures,
            comparison,
            fit,
        }
    }

    /// The one way to change the lab. False if it was not taken as it stands; why is then in [`State::complaint`].
    pub fn edit(&self, act: impl Into<Act>) -> bool {
        self.works.lab.edit(act)
    }

    /// Ends a gesture in the open view: what comes next is another undo step.
    pub fn commit(&self) {
        self.work().commit();
    }

    /// Takes back the last step in the open view.
    pub fn undo(&self) {
        self.work().undo();
    }

    /// Does again what was undone in the open view.
    pub fn redo(&self) {
        self.work().redo();
    }

    /// Opens a view, with what a link says of its work; undo brings back what was there. What was half done is done.
    pub fn open(&self, view: View, linked: Option<&Sheets>) {
        self.commit();
        if let Some(linked) = linked {
            self.works.open(view, linked);
        }
        self.complaint.put(&None);
        if self.view.get_untracked() != view {
            self.lit.set(None);
            self.view.set(view);
        }
    }

    fn work(&self) -> &dyn AnyWork {
        self.works.of(self.view.get_untracked())
    }

    /// Does `then` after each edit, in whatever view: for what is outside of the page. It must not edit.
    pub fn on_edit(&self, then: impl Fn() + 'static) {
        self.edited.also(then);
    }

    /// Something read and not watched: it follows when the edits have settled.
    pub fn alternative<T: PartialEq + Send + Sync + 'static>(&self, read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
        at(self.settled, boxed(read))
    }

    /// Something read while it changes: it follows at once, but not at each of many edits.
    pub fn glance<T: PartialEq + Send + Sync + 'static>(&self, read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
        at(self.glanced, boxed(read))
    }

    /// Something slow to lay out: it follows at once too, but seldom while edits go on.
    pub fn mention<T: PartialEq + Send + Sync + 'static>(&self, read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
        at(self.mentioned, boxed(read))
    }

    /// The data table: as an alternative while it is folded, and else it follows edits too.
    pub fn tabled<T: PartialEq + Send + Sync + 'static>(&self, read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
        let (Self { settled, mentioned, unfolded, .. }, read) = (*self, boxed(read));
        memo(move || {
            settled.track();
            if unfolded.get() {
                mentioned.track();
            }
            untrack(|| read.read())
        })
    }

    /// The words in force. Not tracked: the page is mounted anew when the language changes.
    pub fn words(&self) -> &'static Messages {
        messages(self.settings.read_untracked().lang)
    }

    /// The style for a canvas of so many device pixels a CSS pixel.
    pub fn style_at(&self, ratio: f64) -> Style {
        let Look { palette, density } = self.look.get_untracked();
        Style::canvas(palette, density, ratio)
    }

    /// The theme in force: never `Auto`.
    pub fn theme(&self) -> Theme {
        theme_in_force(self.settings.read().theme, self.surroundings.read().dark)
    }
}

/// Made anew when `told` tells, whatever else it reads.
fn at<T: PartialEq + Send + Sync + 'static>(told: Trigger, read: Boxed<T>) -> Memo<T> {
    memo(move || {
        told.track();
        untrack(|| read.read())
    })
}

fn theme_in_force(theme: Theme, dark: bool) -> Theme {
    match (theme, dark) {
        (Theme::Auto, true) => Theme::Dark,
        (Theme::Auto, false) => Theme::Light,
        (chosen, _) => chosen,
    }
}
