//! A link's query: the view's own keys, and those of every view.

use super::key::Key;
use super::text::{clip, decoded, tidy};
use super::{Lang, LinkIssue, Theme};

/// How the page is to be shown, whichever view it opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The language asked for; None takes the saved choice.
    pub lang: Option<Lang>,
    /// The theme asked for; None takes the saved choice.
    pub theme: Option<Theme>,
}

/// A key of every view.
struct Common {
    name: &'static str,
    read: fn(&mut Shown, &str) -> Option<LinkIssue>,
    write: fn(Shown) -> Option<&'static str>,
}

const VERSION: Common =
    Common { name: "v", read: |_, text| (text != "1").then(|| LinkIssue::UnknownVersion(clip(text))), write: |_| Some("1") };

const LANG: Common = Common {
    name: "lang",
    read: |shown, text| {
        let lang = Lang::of_key(text);
        shown.lang = Some(lang.unwrap_or_default());
        let issue = if Lang::PLANNED.contains(&text) { LinkIssue::LangNotBuilt } else { LinkIssue::BadLang };
        lang.is_none().then(|| issue(clip(text)))
    },
    write: |shown| shown.lang.map(Lang::key),
};

const THEME: Common = Common {
    name: "theme",
    read: |shown, text| {
        shown.theme = Theme::of_key(text);
        shown.theme.is_none().then(|| LinkIssue::BadTheme(clip(text)))
    },
    write: |shown| shown.theme.map(Theme::key),
};

/// `v` comes before a view's own keys, the others after them.
const COMMON: [Common; 3] = [VERSION, LANG, THEME];

/// Reads a query by these keys: the data, None where there is no query at all; how it is to be shown; what could not be read.
///
/// Unknown keys are ignored, so a key of another view is; of one given twice the first counts.
pub fn read<D: Default>(keys: &[Key<D>], query: &str) -> (Option<D>, Shown, Vec<LinkIssue>) {
    let (mut data, mut shown, mut issues) = (D::default(), Shown::default(), Vec::new());
    let (mut seen, mut late, mut queried) = (Vec::new(), Vec::new(), false);
    for pair in query.split('&').filter(|pair| !pair.trim().is_empty()) {
        queried = true;
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decoded(name), decoded(value));
        let (name, value) = (tidy(&name), tidy(&value));
        let own = keys.iter().find(|key| key.name == name);
        let common = COMMON.iter().find(|key| key.name == name);
        let Some(name) = own.map(|key| key.name).or(common.map(|key| key.name)) else { continue };
        let times = seen.iter().filter(|each| **each == name).count();
        if times < 2 {
            seen.push(name);
        }
        match (times, own, common) {
            (0, Some(key), _) if key.late => late.push((key, value.to_owned())),
            (0, Some(key), _) => issues.extend(key.read(&mut data, value).err()),
            (0, None, Some(key)) => issues.extend((key.read)(&mut shown, value)),
            (1, ..) => issues.push(LinkIssue::Duplicate(name)),
            _ => {}
        }
    }
    for (key, value) in late {
        issues.extend(key.read(&mut data, &value).err());
    }
    (queried.then_some(data), shown, issues)
}

/// The query that [`read`] reads the same data from.
pub fn write<D>(keys: &[Key<D>], data: &D, shown: Shown) -> String {
    let mut query = String::new();
    let mut put = |name: &str, value: &str| {
        if !query.is_empty() {
            query.push('&');
        }
        query.push_str(name);
        query.push('=');
        query.push_str(value);
    };
    for (place, common) in COMMON.iter().enumerate() {
        if let Some(value) = (common.write)(shown) {
            put(common.name, value);
        }
        if place == 0 {
            for key in keys {
                if let Some(value) = key.write(data) {
                    put(key.name, &value);
                }
            }
        }
    }
    query
}
