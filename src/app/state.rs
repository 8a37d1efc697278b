//! What every page reads: settings, route, one signal a document, and the edits that change them.

use super::document_signals::DocumentSignals;
use super::hooks::{Media, blur_field, blur_page};
use super::look::Look;
use super::view_options::ViewOptions;
use crate::i18n::{Messages, messages};
use crate::math::Unit;
use crate::model::{
    Documents, Edit, FieldError, FieldId, Lang, LessonEdit, LessonStep, Link, LinkIssue, Page, PartialSettings, Setting,
    Settings, Theme, Workspace, encode,
};
use crate::present::evidence::FIRST_GOAL;
use leptos::prelude::*;

/// Whether Explore's introduction is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Introduction {
    /// The reader has closed it, or came by a link.
    #[default]
    Closed,
    /// It is the first visit.
    FirstVisit,
    /// The reader has edited something and not closed it.
    Kept,
    /// The reader has asked for it.
    Asked,
}

/// The state of the app, given by context.
///
/// All documents share one history, the workspace. What it holds is told to a signal each, and only when it has changed: a step of p
/// wakes nothing that reads the counts.
#[derive(Clone, Copy)]
pub struct AppState {
    workspace: StoredValue<Workspace>,
    link_settings: RwSignal<PartialSettings>,
    saved_settings: RwSignal<PartialSettings>,
    default_settings: Settings,
    /// The page that is open.
    pub page: RwSignal<Page>,
    /// What the reader edits.
    pub documents: DocumentSignals,
    /// The documents that the scales of charts fit: as they were when the present drag began, else as they are.
    pub scale_documents: DocumentSignals,
    /// Language, theme and unit in force: those of the open link, else the saved ones, else the defaults.
    pub settings: Memo<Settings>,
    /// The unit of information: the lesson's is the bit, whatever is chosen.
    pub unit: Memo<Unit>,
    /// Whether there is something to undo.
    pub can_undo: RwSignal<bool>,
    /// Whether there is something to redo.
    pub can_redo: RwSignal<bool>,
    /// Why the last thing that the reader did was not taken.
    pub error: RwSignal<Option<FieldError>>,
    /// Whether the error is of a field whose refused text still stands.
    error_stays: StoredValue<bool>,
    /// What could not be read in the link.
    pub link_issues: RwSignal<Vec<LinkIssue>>,
    /// What could not be read in the saved work.
    pub storage_issues: RwSignal<Vec<LinkIssue>>,
    /// The bin, outcome or class under the pointer or in focus: highlighted in every chart of the page.
    pub highlighted: RwSignal<Option<usize>>,
    /// The p at which the lesson's pencil is, by pointer or focus.
    pub pencil: RwSignal<Option<f64>>,
    /// What is chosen on a page and is no work.
    pub view_options: ViewOptions,
    /// Whether Explore's introduction is open.
    pub introduction: RwSignal<Introduction>,
    /// The bin that the introduction says to drag, until a bar is dragged: highlighted while no other is.
    pub hinted: RwSignal<Option<usize>>,
    /// Whether the page works on something that ends by itself, as Evidence's samples do: until then it is not settled.
    pub busy: RwSignal<bool>,
    /// What media queries answer.
    pub media: Media,
    /// Colours and sizes of charts.
    pub look: Memo<Look>,
}

impl AppState {
    /// The state of an app that opens with these documents on a page, under the settings that the link asks for, over those that are saved.
    pub fn new(
        documents: Documents,
        page: Page,
        link: PartialSettings,
        saved: PartialSettings,
        defaults: Settings,
        media: Media,
    ) -> Self {
        let workspace = Workspace::new(documents).with_link_settings(link);
        let (documents, scale_documents) =
            (DocumentSignals::new(workspace.documents()), DocumentSignals::new(workspace.scale_documents()));
        let link_settings = RwSignal::new(link);
        let saved_settings = RwSignal::new(saved);
        let settings = Memo::new(move |_| link_settings.get().over(saved_settings.get().over(defaults)));
        let page = RwSignal::new(page);
        let unit = Memo::new(move |_| if page.get() == Page::Lesson { Unit::Bits } else { settings.read().unit });
        Self {
            workspace: StoredValue::new(workspace),
            link_settings,
            saved_settings,
            default_settings: defaults,
            page,
            documents,
            scale_documents,
            settings,
            unit,
            can_undo: RwSignal::new(false),
            can_redo: RwSignal::new(false),
            error: RwSignal::new(None),
            error_stays: StoredValue::new(false),
            link_issues: RwSignal::new(Vec::new()),
            storage_issues: RwSignal::new(Vec::new()),
            highlighted: RwSignal::new(None),
            pencil: RwSignal::new(None),
            view_options: ViewOptions::default(),
            introduction: RwSignal::new(Introduction::default()),
            hinted: RwSignal::new(None),
            busy: RwSignal::new(false),
            media,
            look: Memo::new(move |_| Look::of(settings.read().theme, media)),
        }
    }

    /// Changes the workspace, and tells the signals what has changed. None if the app is gone.
    fn update<T>(self, change: impl FnOnce(&mut Workspace) -> T) -> Option<T> {
        let result = self.workspace.try_update_value(change)?;
        self.workspace.with_value(|workspace| {
            self.documents.set(workspace.documents());
            self.scale_documents.set(workspace.scale_documents());
            set_if_changed(self.link_settings, workspace.link_settings());
            set_if_changed(self.can_undo, workspace.can_undo());
            set_if_changed(self.can_redo, workspace.can_redo());
        });
        Some(result)
    }

    /// Edits a document. False if the edit was not taken; the reason is then in [`AppState::error`].
    pub fn edit(self, edit: impl Into<Edit>) -> bool {
        let page = self.page.get_untracked(); // an event handler tracks nothing
        let error = self.update(|workspace| workspace.apply(page, edit)).and_then(Result::err);
        if error.is_some() || !self.error_stays.get_value() {
            self.show_error(error);
        }
        error.is_none()
    }

    /// Whether an edit would be taken; if not, the reason is then in [`AppState::error`].
    pub fn check(self, edit: &Edit) -> bool {
        let error = self.workspace.with_value(|workspace| workspace.check(edit)).err();
        self.show_error(error);
        error.is_none()
    }

    /// Says why something was not taken, or that it was.
    pub fn show_error(self, error: Option<FieldError>) {
        set_if_changed(self.error, error);
    }

    /// Whether the words of the error stay whatever else is edited, as a run edits by itself: the refused text is still there.
    pub fn keep_error(self, stays: bool) {
        self.error_stays.set_value(stays);
    }

    /// Whether a field holds text that was refused: its error stays. Untracked.
    pub fn has_refused_text(self) -> bool {
        self.error_stays.get_value()
    }

    /// Takes back the words of a field's error, which no longer stay.
    pub fn clear_error(self, field: FieldId) {
        self.keep_error(false);
        // Untracked: an event handler.
        if self.error.get_untracked().is_some_and(|error| error.field == field) {
            self.show_error(None);
        }
    }

    /// Highlights a bin, or none but the one that is hinted at.
    pub fn highlight(self, bin: Option<usize>) {
        set_if_changed(self.highlighted, bin.or(self.hinted.get_untracked())); // an event handler
    }

    /// Hints at a bin, or at none any more: it is highlighted while no other is.
    pub fn hint(self, bin: Option<usize>) {
        // Untracked: for effects of something else.
        let former = self.hinted.get_untracked();
        set_if_changed(self.hinted, bin);
        if self.highlighted.get_untracked() == former {
            set_if_changed(self.highlighted, bin);
        }
    }

    /// Whether the introduction is shown: on a projector only when asked for. Tracked.
    pub fn shows_introduction(self) -> bool {
        match self.introduction.get() {
            Introduction::Closed => false,
            Introduction::FirstVisit | Introduction::Kept => self.settings.read().theme != Theme::Projector,
            Introduction::Asked => true,
        }
    }

    /// Ends a gesture: what comes next is another undo step.
    pub fn commit_pending(self) {
        self.update(Workspace::commit_pending);
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
        if let Some(page) = self.update(|workspace| step(workspace, current)).flatten() {
            self.show_error(None);
            self.show_page(page);
        }
    }

    /// Opens a link, with what it says of the documents of its page; one undo step brings back what was there.
    pub fn open_link(self, link: Link, saved: Option<Documents>) {
        blur_field();
        let Link { page, documents, settings, issues } = link;
        // A fragment without a query keeps what the last link said of the settings.
        // Untracked: an event handler.
        let settings = if documents.is_some() { settings } else { self.link_settings.get_untracked() };
        let saved_settings = self.saved_settings.get_untracked().over(self.default_settings);
        self.update(|workspace| {
            workspace.commit_pending();
            if let Some(documents) = documents.or(saved) {
                workspace.open_link(page, &documents, settings, saved_settings);
            }
        });
        self.show_error(None);
        self.link_issues.set(issues);
        self.show_page(page);
    }

    /// Opens a step of the lesson, with its answers as they are by now.
    pub fn open_step(self, step: LessonStep) {
        blur_field();
        self.update(|workspace| workspace.apply(Page::Lesson, LessonEdit::Go(step)));
        self.show_error(None);
        self.link_issues.set(Vec::new());
        self.show_page(Page::Lesson);
    }

    fn show_page(self, page: Page) {
        // Untracked: called by event handlers. A page that is open is not made anew.
        if self.page.get_untracked() != page {
            blur_page();
            self.highlighted.set(None);
            self.view_options.samples.set(FIRST_GOAL);
            self.page.set(page);
        }
    }

    /// Chooses the unit: it is saved, and what the open link says of it no longer counts.
    pub fn choose_unit(self, unit: Unit) {
        self.update(|workspace| workspace.clear_link_setting(Setting::Unit));
        self.saved_settings.update(|saved| saved.unit = Some(unit));
    }

    /// Chooses the language, as [`AppState::choose_unit`].
    pub fn choose_language(self, lang: Lang) {
        self.update(|workspace| workspace.clear_link_setting(Setting::Lang));
        self.saved_settings.update(|saved| saved.lang = Some(lang));
    }

    /// Chooses the theme, as [`AppState::choose_unit`].
    pub fn choose_theme(self, theme: Theme) {
        self.update(|workspace| workspace.clear_link_setting(Setting::Theme));
        self.saved_settings.update(|saved| saved.theme = Some(theme));
    }

    /// The settings that the reader has chosen, which are saved. Tracked.
    pub fn saved_settings(self) -> PartialSettings {
        self.saved_settings.get()
    }

    /// All documents as they are. Untracked.
    pub fn all_documents(self) -> Documents {
        self.workspace.with_value(|workspace| workspace.documents().clone())
    }

    /// Tracks all that the link says.
    pub fn track_link(self) {
        self.documents.track();
        self.link_settings.track();
        self.settings.track();
        self.page.track();
    }

    /// The link to what the page shows. Untracked.
    pub fn link(self) -> String {
        let settings = PartialSettings { unit: Some(self.unit.get_untracked()), ..self.link_settings.get_untracked() };
        encode(self.page.get_untracked(), &self.all_documents(), settings)
    }

    /// The words in force. Untracked: the page is made anew when the language changes.
    pub fn messages(self) -> &'static Messages {
        messages(self.settings.read_untracked().lang)
    }
}

/// Sets a signal, unless it has this value: what reads it would be woken for nothing. Untracked: for event handlers.
fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if *signal.read_untracked() != value {
        signal.set(value);
    }
}

/// The state of the app, for components. Event handlers and effects capture what they need of it.
pub fn use_app_state() -> AppState {
    expect_context()
}
