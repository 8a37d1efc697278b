//! What every page reads: settings, route, one memo a document, and the edits that change them.

use super::hooks::{Media, blur_page, forced_palette};
use crate::chart::{Density, Palette, Style};
use crate::i18n::{Messages, messages};
use crate::math::Unit;
use crate::model::{
    Documents, Edit, EvidenceDocument, ExploreDocument, FieldError, HistogramDocument, InformationDocument, Lang, Link,
    LinkIssue, LinkSettings, NeuronDocument, Page, Setting, Settings, SoftmaxDocument, Theme, Workspace, encode,
};
use leptos::prelude::*;
use std::sync::Arc;

/// How charts look at any resolution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The theme's colours, or the reader's in forced-colours mode.
    pub palette: Palette,
    /// The sizes of text and strokes.
    pub density: Density,
}

impl Look {
    /// The style for a canvas of so many device pixels to a CSS pixel.
    pub fn style(self, ratio: f64) -> Style {
        Style::canvas(self.palette, self.density, ratio)
    }
}

/// The state of the app, given by context.
///
/// All documents share one history, so they stand in one signal; a memo a document tells its readers of its own changes only.
#[derive(Clone, Copy)]
pub struct AppState {
    workspace: RwSignal<Workspace>,
    saved_settings: RwSignal<Settings>,
    /// The page that is open.
    pub page: RwSignal<Page>,
    /// P's counts, of Explore and Evidence.
    pub histogram: Memo<Arc<HistogramDocument>>,
    /// Explore's model.
    pub explore: Memo<Arc<ExploreDocument>>,
    /// The Information page's document.
    pub information: Memo<Arc<InformationDocument>>,
    /// The Evidence page's document.
    pub evidence: Memo<Arc<EvidenceDocument>>,
    /// The Neuron page's document.
    pub neuron: Memo<Arc<NeuronDocument>>,
    /// The Softmax page's document.
    pub softmax: Memo<Arc<SoftmaxDocument>>,
    /// The documents that the scales of charts fit: as they were when the present drag began, else as they are.
    pub scale_documents: Memo<Documents>,
    /// Language, theme and unit in force: those of the open link, else the saved ones.
    pub settings: Memo<Settings>,
    /// The unit of information.
    pub unit: Memo<Unit>,
    /// Whether there is something to undo.
    pub can_undo: Memo<bool>,
    /// Whether there is something to redo.
    pub can_redo: Memo<bool>,
    /// Why the last thing that the reader did was not taken.
    pub error: RwSignal<Option<FieldError>>,
    /// What could not be read in the link.
    pub link_issues: RwSignal<Vec<LinkIssue>>,
    /// What could not be read in the saved work.
    pub storage_issues: RwSignal<Vec<LinkIssue>>,
    /// The bin, outcome or class under the pointer or in focus: highlighted in every chart of the page.
    pub highlighted: RwSignal<Option<usize>>,
    /// Whether the page works on something that ends by itself, as Evidence's samples do: until then it is not settled.
    pub busy: RwSignal<bool>,
    /// What media queries answer.
    pub media: Media,
    /// Colours and sizes of charts.
    pub look: Memo<Look>,
}

impl AppState {
    /// The state of an app that opens with these documents.
    pub fn new(documents: Documents, page: Page, saved: Settings, media: Media) -> Self {
        let workspace = RwSignal::new(Workspace::new(documents));
        let saved_settings = RwSignal::new(saved);
        let settings = Memo::new(move |_| workspace.read().link_settings().in_force(saved_settings.get()));
        let look = Memo::new(move |_| {
            let theme = settings.read().theme;
            let palette = match theme.in_force(media.dark.get()) {
                _ if media.forced_colors.get() => forced_palette(),
                Theme::Dark => Palette::DARK,
                Theme::Projector => Palette::PROJECTOR,
                Theme::Light | Theme::Auto => Palette::LIGHT,
            };
            let density = match theme {
                _ if media.narrow.get() => Density::Phone,
                Theme::Projector if media.wide.get() => Density::Projector,
                _ => Density::Normal,
            };
            Look { palette, density }
        });
        Self {
            workspace,
            saved_settings,
            page: RwSignal::new(page),
            histogram: Memo::new(move |_| Arc::clone(&workspace.read().documents().histogram)),
            explore: Memo::new(move |_| Arc::clone(&workspace.read().documents().explore)),
            information: Memo::new(move |_| Arc::clone(&workspace.read().documents().information)),
            evidence: Memo::new(move |_| Arc::clone(&workspace.read().documents().evidence)),
            neuron: Memo::new(move |_| Arc::clone(&workspace.read().documents().neuron)),
            softmax: Memo::new(move |_| Arc::clone(&workspace.read().documents().softmax)),
            scale_documents: Memo::new(move |_| workspace.read().scale_documents().clone()),
            settings,
            unit: Memo::new(move |_| settings.read().unit),
            can_undo: Memo::new(move |_| workspace.read().can_undo()),
            can_redo: Memo::new(move |_| workspace.read().can_redo()),
            error: RwSignal::new(None),
            link_issues: RwSignal::new(Vec::new()),
            storage_issues: RwSignal::new(Vec::new()),
            highlighted: RwSignal::new(None),
            busy: RwSignal::new(false),
            media,
            look,
        }
    }

    /// Edits a document. False if the edit was not taken; the reason is then in [`AppState::error`].
    pub fn edit(self, edit: impl Into<Edit>) -> bool {
        let page = self.page.get_untracked(); // an event handler tracks nothing
        let error = self.workspace.try_update(|workspace| workspace.apply(page, edit)).and_then(Result::err);
        self.show_error(error);
        error.is_none()
    }

    /// Says why something was not taken, or that it was.
    pub fn show_error(self, error: Option<FieldError>) {
        // Not set to what it is: a drag must not wake at each move what shows the error. Untracked: an event handler.
        if self.error.get_untracked() != error {
            self.error.set(error);
        }
    }

    /// Highlights a bin, or none.
    pub fn highlight(self, bin: Option<usize>) {
        // Untracked: an event handler.
        if self.highlighted.get_untracked() != bin {
            self.highlighted.set(bin);
        }
    }

    /// Ends a gesture: what comes next is another undo step.
    pub fn commit_pending(self) {
        self.workspace.update(Workspace::commit_pending);
    }

    /// Takes back the last edit, wherever it was made, and shows a page that has what changed.
    pub fn undo(self) {
        self.step_history(Workspace::undo);
    }

    /// Does again what was undone last.
    pub fn redo(self) {
        self.step_history(Workspace::redo);
    }

    fn step_history(self, step: fn(&mut Workspace, Page) -> Option<Page>) {
        let current = self.page.get_untracked(); // an event handler tracks nothing
        if let Some(page) = self.workspace.try_update(|workspace| step(workspace, current)).flatten() {
            self.show_error(None);
            self.show_page(page);
        }
    }

    /// Opens a link, with what it says of the documents of its page; one undo step brings back what was there.
    pub fn open_link(self, link: Link, saved: Option<Documents>) {
        let Link { page, documents, settings, issues } = link;
        // A fragment without a query keeps what the last link said of the settings.
        let settings = if documents.is_some() { settings } else { self.workspace.read_untracked().link_settings() };
        self.workspace.update(|workspace| {
            workspace.commit_pending();
            if let Some(documents) = documents.or(saved) {
                workspace.open_link(page, &documents, settings);
            }
        });
        self.show_error(None);
        self.link_issues.set(issues);
        self.show_page(page);
    }

    fn show_page(self, page: Page) {
        // Untracked: called by event handlers. A page that is open is not made anew.
        if self.page.get_untracked() != page {
            blur_page();
            self.highlighted.set(None);
            self.page.set(page);
        }
    }

    /// Chooses the unit; it is saved, and what the open link says of it no longer counts.
    pub fn choose_unit(self, unit: Unit) {
        self.workspace.update(|workspace| workspace.clear_link_setting(Setting::Unit));
        self.saved_settings.update(|saved| saved.unit = unit);
    }

    /// Chooses the language, as [`AppState::choose_unit`].
    pub fn choose_language(self, lang: Lang) {
        self.workspace.update(|workspace| workspace.clear_link_setting(Setting::Lang));
        self.saved_settings.update(|saved| saved.lang = lang);
    }

    /// Chooses the theme, as [`AppState::choose_unit`].
    pub fn choose_theme(self, theme: Theme) {
        self.workspace.update(|workspace| workspace.clear_link_setting(Setting::Theme));
        self.saved_settings.update(|saved| saved.theme = theme);
    }

    /// The settings that are saved. Tracked.
    pub fn saved_settings(self) -> Settings {
        self.saved_settings.get()
    }

    /// All documents as they are. Tracked.
    pub fn documents(self) -> Documents {
        self.workspace.read().documents().clone()
    }

    /// Tracks all that the link says.
    pub fn track_link(self) {
        self.workspace.track();
        self.settings.track();
        self.page.track();
    }

    /// The link to what the page shows. Tracked.
    pub fn link(self) -> String {
        let workspace = self.workspace.read();
        let settings = LinkSettings { unit: Some(self.unit.get()), ..workspace.link_settings() };
        encode(self.page.get(), workspace.documents(), settings)
    }

    /// The words in force. Untracked: the page is made anew when the language changes.
    pub fn messages(self) -> &'static Messages {
        messages(self.settings.read_untracked().lang)
    }
}

/// The state of the app, for components. Event handlers and effects capture what they need of it.
pub fn use_app_state() -> AppState {
    expect_context()
}
