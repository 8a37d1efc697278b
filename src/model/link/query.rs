//! A link's query: the page's own keys, and those of every page.

use super::super::settings::{Lang, PartialSettings, Theme};
use super::LinkIssue;
use super::key::Key;
use super::text::{clip, decoded, tidy, without_punctuation};
use crate::math::Unit;

/// The keys of a page, beside `v`, `lang` and `theme`, which every page has.
pub struct PageKeys<D: 'static> {
    /// Its own, in the order in which they are written.
    pub own: &'static [Key<D>],
    /// Whether it shows information, and so has the key `unit`: written after its own.
    pub has_unit: bool,
}

/// A key of the settings.
struct SettingKey {
    name: &'static str,
    read: fn(&mut PartialSettings, &str) -> Option<LinkIssue>,
    write: fn(PartialSettings) -> Option<&'static str>,
}

const VERSION: SettingKey =
    SettingKey { name: "v", read: |_, text| (text != "1").then(|| LinkIssue::UnknownVersion(clip(text))), write: |_| Some("1") };

const UNIT: SettingKey = SettingKey {
    name: "unit",
    read: |settings, text| {
        let unit = Unit::ALL.into_iter().find(|unit| unit.name() == text);
        settings.unit = Some(unit.unwrap_or_default());
        unit.is_none().then(|| LinkIssue::BadUnit(clip(text)))
    },
    write: |settings| settings.unit.map(Unit::name),
};

const LANG: SettingKey = SettingKey {
    name: "lang",
    read: |settings, text| {
        let lang = Lang::of_key(text);
        settings.lang = Some(lang.unwrap_or_default());
        lang.is_none().then(|| LinkIssue::BadLang(clip(text)))
    },
    write: |settings| settings.lang.map(Lang::key),
};

const THEME: SettingKey = SettingKey {
    name: "theme",
    read: |settings, text| {
        settings.theme = Theme::of_key(text);
        settings.theme.is_none().then(|| LinkIssue::BadTheme(clip(text)))
    },
    write: |settings| settings.theme.map(Theme::key),
};

impl<D> PageKeys<D> {
    /// The keys of the settings that this page's links have: `v` is written before the page's own keys, these after them.
    fn settings(&self) -> &'static [SettingKey] {
        if self.has_unit { &[UNIT, LANG, THEME] } else { &[LANG, THEME] }
    }
}

/// Reads a query by these keys: the data, None where there is no query at all; the settings; what could not be read.
///
/// Unknown keys are ignored, so a key of another page is; of one given twice the first counts.
pub fn read<D: Default + Clone>(keys: &PageKeys<D>, query: &str) -> (Option<D>, PartialSettings, Vec<LinkIssue>) {
    let (mut data, mut settings, mut issues) = (D::default(), PartialSettings::default(), Vec::new());
    let (mut seen, mut last, mut is_empty) = (Vec::new(), Vec::new(), true);
    let read_own = |data: &mut D, key: &Key<D>, value: &str, is_end| {
        read_value(data, value, is_end, |data, text| key.read(data, text).err().unwrap_or_default())
    };
    let mut pairs = query.split('&').filter(|pair| !pair.trim().is_empty()).peekable();
    while let Some(pair) = pairs.next() {
        is_empty = false;
        let is_end = pairs.peek().is_none();
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decoded(name), decoded(value));
        let (name, value) = (without_entity(&name), tidy(&value));
        let own = keys.own.iter().find(|key| key.name == name);
        let setting = [VERSION].iter().chain(keys.settings()).find(|key| key.name == name).map(|key| (key.name, key.read));
        let Some(name) = own.map(|key| key.name).or(setting.map(|(name, _)| name)) else { continue };
        let times = seen.iter().filter(|each| **each == name).count();
        if times < 2 {
            seen.push(name);
        }
        match (times, own, setting) {
            (0, Some(key), _) if key.reads_last => last.push((key, value.to_owned(), is_end)),
            (0, Some(key), _) => issues.extend(read_own(&mut data, key, value, is_end)),
            (0, None, Some((_, read))) => {
                let read = |settings: &mut PartialSettings, text: &str| read(settings, text).into_iter().collect();
                issues.extend(read_value(&mut settings, value, is_end, read));
            }
            (1, ..) => issues.push(LinkIssue::Duplicate(name)),
            _ => {}
        }
    }
    for (key, value, is_end) in last {
        issues.extend(read_own(&mut data, key, &value, is_end));
    }
    ((!is_empty).then_some(data), settings, issues)
}

/// A key without what is left of an `&` that was written as HTML has it (`&amp;`), by some programs twice.
fn without_entity(name: &str) -> &str {
    let mut name = tidy(name);
    while let Some(rest) = ["amp;", "#38;", "#038;", "#x26;"].into_iter().find_map(|entity| {
        let (start, rest) = name.split_at_checked(entity.len())?;
        start.eq_ignore_ascii_case(entity).then_some(rest)
    }) {
        name = tidy(rest);
    }
    name
}

/// Reads a value into `data`. At the end of a link one that cannot be read as it stands is read without the punctuation of the sentence
/// that the link stood in; if that fails too, it is as if this had not been tried.
fn read_value<D: Clone>(
    data: &mut D,
    value: &str,
    is_end: bool,
    read: impl Fn(&mut D, &str) -> Vec<LinkIssue>,
) -> Vec<LinkIssue> {
    let before = data.clone();
    let issues = read(data, value);
    if is_end && !issues.is_empty() {
        let bare = without_punctuation(value);
        // A curve that is not drawn to its end ends so.
        let with_gaps = value.len() - value[bare.len()..].trim_start_matches('_').len();
        for text in [bare, &value[..with_gaps]] {
            let mut trial = before.clone();
            if read(&mut trial, text).is_empty() {
                *data = trial;
                return Vec::new();
            }
        }
    }
    issues
}

/// The query that [`read`] reads the same data and settings from.
pub fn write<D>(keys: &PageKeys<D>, data: &D, settings: PartialSettings) -> String {
    let own = keys.own.iter().filter_map(|key| Some((key.name, key.write(data)?)));
    let setting = |key: &SettingKey| Some((key.name, (key.write)(settings)?.to_owned()));
    let pairs = setting(&VERSION).into_iter().chain(own).chain(keys.settings().iter().filter_map(setting));
    pairs.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}
