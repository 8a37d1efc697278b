//! The keys of a link: one table that both reading and writing follow.

use super::super::lab::{CountsFault, Lab, Model, check_counts, is_p, last_split, middle_split};
use super::super::number::shortest;
use super::text::{clip, number, whole};
use super::{Lang, Link, LinkIssue, Theme, View};
use crate::info::Unit;

/// One key: how its value is read, and how it is written (None: left out).
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) read: fn(&str, &mut Draft),
    pub(super) write: fn(&Written) -> Option<String>,
}

/// What is written.
pub(super) struct Written<'a> {
    pub(super) lab: &'a Lab,
    pub(super) lang: Option<Lang>,
    pub(super) theme: Option<Theme>,
}

/// What has been read so far; what is missing takes its default.
pub(super) struct Draft {
    pub(super) issues: Vec<LinkIssue>,
    lab: Lab,
    split: Option<String>,
    lang: Option<Lang>,
    theme: Option<Theme>,
}

/// All keys, in the order in which they are written.
pub(super) const KEYS: [Key; 8] = [
    Key {
        name: "v",
        read: |text, draft| {
            if text != "1" {
                draft.issues.push(LinkIssue::UnknownVersion(clip(text)));
            }
        },
        write: |_| Some("1".into()),
    },
    Key {
        name: "counts",
        read: |text, draft| match counts(text) {
            Ok(counts) => draft.lab.counts = counts,
            Err(issue) => draft.issues.push(issue),
        },
        write: |out| {
            let counts = out.lab.counts.iter().map(|&count| shortest(count));
            Some(counts.collect::<Vec<_>>().join(","))
        },
    },
    Key {
        name: "model",
        read: |text, draft| match Model::of_key(text) {
            Some(model) => draft.lab.model = model,
            None => draft.issues.push(LinkIssue::BadModel(clip(text))),
        },
        write: |out| Some(out.lab.model.key().into()),
    },
    Key {
        name: "p",
        read: |text, draft| match number(text).filter(|&p| is_p(p)) {
            Some(p) => draft.lab.p = p + 0.0, // −0 becomes 0
            None => draft.issues.push(LinkIssue::BadP(clip(text))),
        },
        write: |out| Some(shortest(out.lab.p)),
    },
    Key {
        name: "split",
        // Judged when the number of bins is known.
        read: |text, draft| draft.split = Some(text.into()),
        write: |out| (out.lab.model == Model::TwoGroup).then(|| out.lab.split.to_string()),
    },
    Key {
        name: "unit",
        read: |text, draft| match Unit::ALL.into_iter().find(|unit| unit.name() == text) {
            Some(unit) => draft.lab.unit = unit,
            None => draft.issues.push(LinkIssue::BadUnit(clip(text))),
        },
        write: |out| Some(out.lab.unit.name().into()),
    },
    Key {
        name: "lang",
        read: |text, draft| {
            draft.lang = Some(Lang::of_key(text).unwrap_or_else(|| {
                let planned = Lang::PLANNED.contains(&text);
                let issue = if planned { LinkIssue::LangNotBuilt } else { LinkIssue::BadLang };
                draft.issues.push(issue(clip(text)));
                Lang::En
            }));
        },
        write: |out| out.lang.map(|lang| lang.key().into()),
    },
    Key {
        name: "theme",
        read: |text, draft| {
            draft.theme = Theme::of_key(text);
            if draft.theme.is_none() {
                draft.issues.push(LinkIssue::BadTheme(clip(text)));
            }
        },
        write: |out| out.theme.map(|theme| theme.key().into()),
    },
];

impl Draft {
    pub(super) fn new(issues: Vec<LinkIssue>) -> Self {
        Self { issues, lab: Lab::default(), split: None, lang: None, theme: None }
    }

    /// What the link says, now that all of it was read.
    pub(super) fn link(mut self, view: View, queried: bool) -> Link {
        let bins = self.lab.bins();
        self.lab.split = middle_split(bins);
        if let Some(text) = self.split {
            match whole(&text).filter(|&split| split <= last_split(bins)) {
                Some(split) => self.lab.split = split,
                None => self.issues.push(LinkIssue::BadSplit(clip(&text))),
            }
        }
        let Self { issues, lab, lang, theme, .. } = self;
        Link { view, lab: queried.then_some(lab), lang, theme, issues }
    }
}

/// A list of counts; one bad entry rejects it.
fn counts(text: &str) -> Result<Vec<f64>, LinkIssue> {
    let mut counts = Vec::new();
    for (bin, entry) in text.split(',').enumerate() {
        let count = number(entry)
            .ok_or_else(|| LinkIssue::BadCounts { fault: CountsFault::NotANumber { bin }, text: clip(entry.trim()) })?;
        counts.push(count + 0.0); // −0 becomes 0
    }
    check_counts(&counts).map_err(|fault| LinkIssue::BadCounts {
        text: match fault {
            CountsFault::OutOfRange { bin } => text.split(',').nth(bin).map(str::trim).map(clip),
            _ => None,
        }
        .unwrap_or_default(),
        fault,
    })?;
    Ok(counts)
}
