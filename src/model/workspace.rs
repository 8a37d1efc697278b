//! All documents with one history: every edit, undo and redo, and what the open link asks for.

use super::documents::{Documents, Edit, Gesture};
use super::field_error::FieldError;
use super::history::{History, Step};
use super::page::Page;
use super::settings::{PartialSettings, Setting, Settings};
use std::sync::Arc;

/// The reader's documents, with one history over all pages.
///
/// Several edits in a row of one thing (the same bar dragged, the same field stepped, p moved) are one gesture and one step of undo.
/// A gesture that comes back to where it began leaves no step.
///
/// ```
/// use wormteeth::model::{Documents, HistogramEdit, Page, Workspace};
/// let mut workspace = Workspace::new(Documents::default());
/// for count in [101.0, 110.0, 120.0] {
///     workspace.apply(Page::Explore, HistogramEdit::DragCount { bin: 4, count })?;
/// }
/// workspace.commit_pending();
/// assert_eq!(workspace.documents().histogram.counts[4], 120.0);
/// assert_eq!(workspace.undo(Page::Neuron), Some(Page::Explore));
/// assert_eq!(workspace.documents(), &Documents::default());
/// # Ok::<(), wormteeth::model::FieldError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Workspace {
    documents: Documents,
    link_settings: PartialSettings,
    history: History,
    pending: Option<Pending>,
}

/// A gesture that is not yet a step of the history.
#[derive(Clone, Debug)]
struct Pending {
    gesture: Gesture,
    page: Page,
    start: Documents,
}

impl Workspace {
    /// A workspace without history; documents that are not valid are replaced by the default.
    #[must_use]
    pub fn new(documents: Documents) -> Self {
        let documents = if documents.check().is_ok() { documents } else { Documents::default() };
        Self { documents, link_settings: PartialSettings::default(), history: History::default(), pending: None }
    }

    /// The same under a link that asks for these settings.
    #[must_use]
    pub fn with_link_settings(self, link_settings: PartialSettings) -> Self {
        Self { link_settings, ..self }
    }

    /// The documents as they are now; always valid.
    #[must_use]
    pub fn documents(&self) -> &Documents {
        &self.documents
    }

    /// The documents that axes fit: as they were when the present drag began, else as they are.
    #[must_use]
    pub fn scale_documents(&self) -> &Documents {
        match &self.pending {
            Some(Pending { gesture, start, .. }) if gesture.is_drag() => start,
            _ => &self.documents,
        }
    }

    /// Applies an edit made on a page.
    ///
    /// # Errors
    /// The field and the constraint that the edit breaks; the documents then stay as they are.
    pub fn apply(&mut self, page: Page, edit: impl Into<Edit>) -> Result<(), FieldError> {
        let edit = edit.into();
        let gesture = edit.gesture();
        let pending = self.pending.as_ref().map(|pending| (pending.gesture, pending.page));
        if pending != gesture.map(|gesture| (gesture, page)) {
            self.commit_pending();
        }
        if let (Some(gesture), None) = (gesture, &self.pending) {
            self.pending = Some(Pending { gesture, page, start: self.documents.clone() });
        }
        let start = self.pending.as_ref().map_or(&self.documents, |pending| &pending.start);
        let next = self.documents.apply_edit(&edit, start)?;
        let former = std::mem::replace(&mut self.documents, next);
        if !edit.is_recorded() {
            self.drop_idle();
        } else if gesture.is_none() {
            self.record_change(page, former);
        }
        Ok(())
    }

    /// Whether an edit would be taken if it were made now, as a step of its own.
    ///
    /// # Errors
    /// The field and the constraint that the edit breaks.
    pub fn check(&self, edit: &Edit) -> Result<(), FieldError> {
        self.documents.apply_edit(edit, &self.documents).map(drop)
    }

    /// Opens a link to a page: what it says of the documents, as one step over all that changes, and of the settings.
    ///
    /// A link that changes neither the documents nor the settings in force is no step. Undoing the step gives the former link's settings
    /// back; `saved` are those that hold where a link asks for none.
    pub fn open_link(&mut self, page: Page, documents: &Documents, settings: PartialSettings, saved: Settings) {
        self.commit_pending();
        let mut next = self.documents.clone();
        page.copy_documents(&mut next, documents);
        if next.check().is_err() {
            next = self.documents.clone();
        }
        let former_settings = std::mem::replace(&mut self.link_settings, settings);
        let former = std::mem::replace(&mut self.documents, next);
        if former.differ(&self.documents) || former_settings.over(saved) != settings.over(saved) {
            self.record(page, former, Some(former_settings));
        }
    }

    /// The settings that the open link asks for.
    #[must_use]
    pub fn link_settings(&self) -> PartialSettings {
        self.link_settings
    }

    /// Forgets what links ask of a setting, since the reader has chosen it: now, and in every step of the history.
    pub fn clear_link_setting(&mut self, setting: Setting) {
        self.link_settings = self.link_settings.without(setting);
        for settings in self.history.steps_mut().filter_map(|step| step.link_settings.as_mut()) {
            *settings = settings.without(setting);
        }
    }

    /// Ends the gesture under way: its change becomes one step, and the next edit is a step of its own.
    pub fn commit_pending(&mut self) {
        if let Some(Pending { page, start, .. }) = self.pending.take() {
            self.record_change(page, start);
        }
    }

    /// Makes what has changed a step.
    fn record_change(&mut self, page: Page, former: Documents) {
        if former.differ(&self.documents) {
            self.record(page, former, None);
        }
    }

    fn record(&mut self, page: Page, documents: Documents, link_settings: Option<PartialSettings>) {
        let has_answers = documents.lesson.answers != self.documents.lesson.answers;
        self.history.record(Step { page, documents, has_answers, link_settings });
    }

    /// Forgets steps that would change nothing by now, since answers of the lesson have come to be the same.
    fn drop_idle(&mut self) {
        let (documents, settings) = (&self.documents, self.link_settings);
        let is_idle = |step: &Step| {
            step.link_settings.is_none_or(|former| former == settings) && !step.restored(documents).differ(documents)
        };
        self.history.drop_idle(is_idle);
    }

    /// Takes back the last step. Returns the page to show, which has something that changed: the current one if it does, else that of
    /// the edit. None if there is nothing to undo.
    pub fn undo(&mut self, current: Page) -> Option<Page> {
        self.commit_pending();
        let step = self.history.pop_past()?;
        let (undone, page) = self.swap(step, current);
        self.history.push_future(undone);
        self.drop_idle();
        Some(page)
    }

    /// Applies again the step undone last. Returns the page to show, as [`undo`](Self::undo) does; None if there is nothing to redo.
    pub fn redo(&mut self, current: Page) -> Option<Page> {
        self.commit_pending();
        let step = self.history.pop_future()?;
        let (done, page) = self.swap(step, current);
        self.history.push_past(done);
        self.drop_idle();
        Some(page)
    }

    /// Whether [`undo`](Self::undo) would change anything.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.has_pending_change() || self.history.has_past()
    }

    /// Whether [`redo`](Self::redo) would change anything.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.has_pending_change() && self.history.has_future()
    }

    fn has_pending_change(&self) -> bool {
        self.pending.as_ref().is_some_and(|pending| pending.start != self.documents)
    }

    /// Exchanges what a step holds with what is there; returns the opposite step and the page to show.
    fn swap(&mut self, step: Step, current: Page) -> (Step, Page) {
        let documents = step.restored(&self.documents);
        let Step { page, has_answers, link_settings, .. } = step;
        let changed = |page: &Page| page.has_changed(&self.documents, &documents);
        let shown = [current, page].into_iter().chain(Page::ALL).find(changed).unwrap_or(current);
        let mut documents = std::mem::replace(&mut self.documents, documents);
        // The way back leads to the step of the lesson that is shown now.
        if !has_answers && documents.lesson.step != self.documents.lesson.step {
            Arc::make_mut(&mut documents.lesson).step = self.documents.lesson.step;
        }
        let link_settings = link_settings.map(|settings| std::mem::replace(&mut self.link_settings, settings));
        (Step { page, documents, has_answers, link_settings }, shown)
    }
}
