//! The reader's saved work and settings: texts of the same grammar as links.

use super::super::documents::Documents;
use super::super::page::Page;
use super::super::settings::PartialSettings;
use super::query::{PageKeys, write};
use super::{Link, LinkIssue, decode_as_written, encode};

/// The keys of saved settings: those of every page.
const SETTINGS: PageKeys<()> = PageKeys { own: &[], has_unit: true };

/// A page's work as saved: its link, without settings.
#[must_use]
pub fn encode_work(page: Page, documents: &Documents) -> String {
    encode(page, documents, PartialSettings::default())
}

/// Reads saved work. Only work saved before the unit was a setting names one in [`Link::settings`].
///
/// ```
/// use wormteeth::{math::Unit, model::{decode, decode_work}};
/// assert_eq!(decode_work("#/explore?v=1&p=0.3").settings.unit, None);
/// assert_eq!(decode_work("#/explore?v=1&p=0.3&unit=nats").settings.unit, Some(Unit::Nats));
/// assert_eq!(decode("#/explore?v=1&p=0.3").settings.unit, Some(Unit::Bits));
/// ```
#[must_use]
pub fn decode_work(text: &str) -> Link {
    decode_as_written(text)
}

/// The settings that were chosen, as saved: `#/explore?v=1&unit=nats&theme=dark`.
#[must_use]
pub fn encode_settings(settings: PartialSettings) -> String {
    format!("#/{}?{}", Page::Explore.key(), write(&SETTINGS, &(), settings))
}

/// Reads saved settings: those that were saved, and what could not be read.
///
/// Older ones were saved as a whole link, whose unit was not the reader's: they have no unit.
#[must_use]
pub fn decode_settings(text: &str) -> (PartialSettings, Vec<LinkIssue>) {
    let Link { mut settings, issues, .. } = decode_as_written(text);
    if text.contains("counts=") {
        settings.unit = None;
    }
    (settings, issues)
}
