//! How the page is shown: language, theme and unit, as the reader has chosen them or as a link asks for.

use crate::math::Unit;

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    ZhCn,
}

impl Lang {
    /// The languages that exist.
    pub const ALL: [Self; 2] = [Self::En, Self::ZhCn];

    /// The name in links and in `<html lang>`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhCn => "zh-CN",
        }
    }

    /// The language of that [`key`](Self::key).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.key() == key)
    }

    /// The language for a reader whose browser asks for these, the most wanted first: the first of them that there is, else English.
    ///
    /// ```
    /// use wormteeth::model::Lang;
    /// assert_eq!(Lang::wanted(["fr-FR", "zh-SG", "en"]), Lang::ZhCn);
    /// assert_eq!(Lang::wanted(["zh-TW", "zh", "en"]), Lang::En);
    /// ```
    #[must_use]
    pub fn wanted<T: AsRef<str>>(tags: impl IntoIterator<Item = T>) -> Self {
        tags.into_iter().find_map(|tag| Self::of_tag(&tag.as_ref().to_ascii_lowercase())).unwrap_or_default()
    }

    /// The language of a tag in lower case. To readers of traditional characters it is English.
    fn of_tag(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        match (parts.next()?, parts.next()) {
            ("en", _) | ("zh", Some("hant" | "tw" | "hk" | "mo")) => Some(Self::En),
            ("zh", _) => Some(Self::ZhCn),
            _ => None,
        }
    }
}

/// The colours and sizes of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// Light or dark, as the system is.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Large and strong, to be read across a room.
    Projector,
}

impl Theme {
    /// The theme in force where the system prefers dark or not: never [`Theme::Auto`].
    #[must_use]
    pub const fn in_force(self, system_is_dark: bool) -> Self {
        match (self, system_is_dark) {
            (Self::Auto, true) => Self::Dark,
            (Self::Auto, false) => Self::Light,
            (chosen, _) => chosen,
        }
    }

    /// All themes, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Projector];

    /// The name in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Projector => "projector",
        }
    }

    /// The theme of that [`key`](Self::key).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.key() == key)
    }
}

/// One of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Lang,
    /// The theme.
    Theme,
    /// The unit of information.
    Unit,
}

/// The settings in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// The unit of information.
    pub unit: Unit,
}

/// Some of the settings: those that the open link asks for, which hold while it is open; or those that the reader has chosen, which are saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartialSettings {
    /// The language, if it is one of them.
    pub lang: Option<Lang>,
    /// The theme, if it is one of them.
    pub theme: Option<Theme>,
    /// The unit of information, if it is one of them.
    pub unit: Option<Unit>,
}

impl PartialSettings {
    /// These settings, and the others' for the rest.
    #[must_use]
    pub fn over(self, others: Settings) -> Settings {
        Settings {
            lang: self.lang.unwrap_or(others.lang),
            theme: self.theme.unwrap_or(others.theme),
            unit: self.unit.unwrap_or(others.unit),
        }
    }

    /// The same without one of them.
    #[must_use]
    pub fn without(self, setting: Setting) -> Self {
        match setting {
            Setting::Lang => Self { lang: None, ..self },
            Setting::Theme => Self { theme: None, ..self },
            Setting::Unit => Self { unit: None, ..self },
        }
    }
}
